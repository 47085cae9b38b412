// One bullet per fault, in the loader's own words; the frame around them in the article's languages.
#include "check/fault_article.hpp"

#include "content/words.hpp"

namespace check {
namespace {

// More would not be read; the last line says how many there are.
constexpr std::size_t max_shown = 100;

content::Text fault_text(const std::vector<Diagnostic>& faults, base::Language language) {
    content::Text text;
    text.language = language;
    text.title = say(content::Word::faults_title, language);
    text.standfirst = say(content::Word::faults_standfirst, language);
    text.byline = "explainer-tool check";
    content::List list;
    list.id = "faults";
    for (std::size_t i = 0; i < faults.size() && i < max_shown; ++i) {
        list.items.push_back({content::PlainText{message(faults[i])}});
    }
    if (faults.size() > max_shown) {
        const std::string rest = std::to_string(faults.size() - max_shown);
        list.items.push_back({content::PlainText{base::filled(say(content::Word::more_faults, language), {rest})}});
    }
    text.blocks.emplace_back(std::move(list));
    return text;
}

} // namespace

content::Article fault_article(const std::vector<Diagnostic>& faults, content::Languages languages) {
    content::Article article;
    article.languages = std::move(languages);
    for (const auto& language : article.languages) {
        article.texts.push_back(fault_text(faults, language.get()));
    }
    return article;
}

} // namespace check
