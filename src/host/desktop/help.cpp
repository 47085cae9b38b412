// The keys themselves are events.cpp's.
#include "host/desktop/help.hpp"

#include "content/words.hpp"

#include <string>
#include <utility>
#include <vector>

namespace host {
namespace {

using content::Word;
using scene::make_node;
using scene::Node;
using scene::Role;

} // namespace

Node help_dialog(base::Language language, bool listed) {
    const auto say = [&](Word word) { return content::say(word, language); };
    const std::string ctrl = say(Word::ctrl_key) + "+";
    const std::string shift = say(Word::shift_key) + "+";
    std::vector<std::pair<std::string, Word>> keys{
        {ctrl + "F, /", Word::find},
        {"F3, " + shift + "F3", Word::find_next},
        {ctrl + "A", Word::help_select},
        {ctrl + "C", Word::help_copy},
        {ctrl + "+, " + ctrl + "−, " + ctrl + "0", Word::help_zoom},
        {"Tab, " + shift + "Tab", Word::help_tab},
        {"←, →, T", Word::help_point},
        {"Alt+←", Word::help_back},
        {ctrl + "L", Word::help_language},
        {ctrl + "D", Word::help_theme},
        {"F11", Word::help_full_screen},
        {"F12", Word::help_authors},
        {ctrl + "Q", Word::help_quit},
    };
    if (listed) {
        keys.insert(keys.end() - 1, {"Esc", Word::help_articles});
    }
    Node dialog = make_node("help", Role::dialog, say(Word::help));
    Node title = make_node("help/title", Role::heading, dialog.name);
    title.level = 2;
    dialog.children.push_back(std::move(title));
    Node table = make_node("help/keys", Role::description_list);
    for (const auto& [key, does] : keys) {
        table.children.push_back(make_node("help/key", Role::term, key));
        table.children.push_back(make_node("help/does", Role::description, say(does)));
    }
    dialog.children.push_back(std::move(table));
    for (const Word word : {Word::help_open, Word::help_screen_readers}) {
        dialog.children.push_back(make_node("help/more", Role::paragraph, say(word)));
    }
    dialog.children.push_back(make_node("dialog/close", Role::button, say(Word::close)));
    return dialog;
}

} // namespace host
