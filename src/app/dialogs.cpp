// Each dialog is built anew when it opens; only its status line changes after that.
#include "app/dialogs.hpp"
#include "app/download.hpp"

#include "chart/data/draw_context.hpp"
#include "chart/reading/table_node.hpp"
#include "content/words.hpp"

#include <utility>

namespace app {
namespace {

content::Word outcome_word(Outcome outcome) {
    switch (outcome) {
    case Outcome::saved:
        return content::Word::saved;
    case Outcome::started:
        return content::Word::started;
    case Outcome::not_saved:
        return content::Word::not_saved;
    case Outcome::copied:
        return content::Word::copied;
    case Outcome::not_copied:
        return content::Word::not_copied;
    case Outcome::offline:
        return content::Word::offline;
    case Outcome::not_opened:
        break;
    }
    return content::Word::not_opened;
}

std::string title_of(const ChartController& chart, const chart::Environment& environment) {
    const content::ChartConfig config = chart::draw_context(chart.spec(), chart.state(), environment).config;
    return chart::plain_words(config.title, environment.language);
}

} // namespace

void Dialogs::open_table(const ChartController& chart, const chart::Environment& environment) {
    dialog_ = chart::table_dialog(chart.spec(), chart.state(), environment);
}

void Dialogs::open_downloads(std::size_t index, const ChartController& chart, const chart::Environment& environment,
                             Published published) {
    chart_ = index;
    dialog_ = scene::make_node("dialog", scene::Role::dialog, title_of(chart, environment));
    scene::Node title = scene::make_node("dialog/title", scene::Role::heading, dialog_->name);
    title.level = 2;
    dialog_->children.push_back(std::move(title));
    const auto button = [&](const char* id, content::Word name) {
        dialog_->children.push_back(scene::make_node(id, scene::Role::button, say(name, environment.language)));
    };
    button("dialog/close", content::Word::close);
    button("dialog/svg", content::Word::save_svg);
    button("dialog/png", content::Word::save_png);
    button("dialog/csv", content::Word::save_csv);
    if (published == Published::elsewhere) {
        button("dialog/open", content::Word::open_in_browser);
    }
    if (published != Published::no) {
        button("dialog/link", content::Word::copy_link);
    }
    if (published == Published::here) {
        button("dialog/embed", content::Word::embed);
    }
    dialog_->children.push_back(scene::make_node("dialog/said", scene::Role::status, {}));
}

bool Dialogs::close() {
    const bool was_open = dialog_.has_value();
    dialog_.reset();
    return was_open;
}

bool Dialogs::report(Outcome outcome, std::string_view detail, base::Language language) {
    scene::Node* said = dialog_ ? scene::find(dialog_->children, "dialog/said") : nullptr;
    if (said != nullptr) {
        said->name = say(outcome_word(outcome), language) + std::string(detail);
    }
    return said != nullptr;
}

void download(std::string_view button, const ChartController& chart, const chart::Environment& environment,
              const std::string& address, Effects& effects) {
    const content::Chart& spec = chart.spec();
    const std::string stem = file_stem(spec, chart.state(), environment);
    if (button == "dialog/svg") {
        effects.save = File{stem + ".svg", "image/svg+xml", chart_svg(spec, chart.state(), environment)};
    } else if (button == "dialog/csv") {
        effects.save = File{stem + ".csv", "text/csv", chart_csv(spec, chart.state(), environment)};
    } else if (button == "dialog/png") {
        effects.save_picture = Picture{stem + ".png", chart_picture(spec, chart.state(), environment)};
    } else if (button == "dialog/link") {
        effects.copy_link = address;
    } else if (button == "dialog/open") {
        effects.open_page = address;
    } else if (button == "dialog/embed") {
        std::vector<Pair> pairs;
        write_state(spec, chart.state(), pairs); // a view, not a moment
        effects.embed = Embed{spec.id, title_of(chart, environment), write_query(pairs)};
    }
}

} // namespace app
