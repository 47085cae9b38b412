// The dialog in which a chart is exported, as a file or as a link; and its plot for where the page shows itself.
#include "app/app.hpp"
#include "app/download.hpp"
#include "app/words.hpp"

#include "chart/data/draw_context.hpp"
#include "chart/data/words.hpp"

namespace app {
namespace {

const content::Localized& outcome_words(Outcome outcome) {
    switch (outcome) {
    case Outcome::saved:
        return words().saved;
    case Outcome::started:
        return words().started;
    case Outcome::not_saved:
        return words().not_saved;
    case Outcome::copied:
        return words().copied;
    case Outcome::not_copied:
        return words().not_copied;
    case Outcome::offline:
        return words().offline;
    case Outcome::not_opened:
        break;
    }
    return words().not_opened;
}

} // namespace

void App::open_share(const ChartView& view) {
    stop_playing();
    const base::Language language = preferences_.language;
    shared_ = spec(view).id;
    const content::ChartConfig config = chart::draw_context(spec(view), view.state, environment()).config;
    scene::Node dialog = scene::make_node("dialog", scene::Role::dialog, chart::plain_words(config.title, language));
    scene::Node title = scene::make_node("dialog/title", scene::Role::heading, dialog.name);
    title.level = 2;
    dialog.children.push_back(std::move(title));
    const auto button = [&](const char* id, const content::Localized& name) {
        dialog.children.push_back(scene::make_node(id, scene::Role::button, name.in(language)));
    };
    button("dialog/close", chart::words().close);
    button("dialog/svg", words().save_svg);
    button("dialog/png", words().save_png);
    button("dialog/csv", words().save_csv);
    if (preferences_.published) {
        button("dialog/link", words().copy_link);
        button("dialog/embed", words().embed);
    }
    dialog.children.push_back(scene::make_node("dialog/said", scene::Role::status, {}));
    dialog_ = std::move(dialog);
    effects_.dialog_changed = true;
}

void App::activate_in_dialog(std::string_view id) {
    if (id == "dialog/close") {
        close_dialog();
        return;
    }
    for (ChartView& view : charts_) {
        if (spec(view).id != shared_) {
            continue;
        }
        const std::string stem = file_stem(spec(view), view.state, environment());
        if (id == "dialog/svg") {
            effects_.save = File{stem + ".svg", "image/svg+xml", chart_svg(spec(view), view.state, environment())};
        } else if (id == "dialog/csv") {
            effects_.save = File{stem + ".csv", "text/csv", chart_csv(spec(view), view.state, environment())};
        } else if (id == "dialog/png") {
            effects_.save_picture = Picture{stem + ".png", chart_picture(spec(view), view.state, environment())};
        } else if (id == "dialog/link") {
            pin(view); // the link begins at this chart, in this state
            effects_.copy_link = address();
        } else if (id == "dialog/embed") {
            std::vector<Pair> pairs;
            write_state(spec(view), view.state, pairs); // a view, not a moment
            effects_.embed = Embed{shared_, dialog_->name, write_query(pairs)};
        }
    }
}

void App::report(Outcome outcome, std::string_view detail) {
    if (!dialog_) {
        return;
    }
    for (scene::Node& node : dialog_->children) {
        if (node.role != scene::Role::status) {
            continue;
        }
        node.name = outcome_words(outcome).in(preferences_.language) + std::string(detail);
        effects_.dialog_changed = true;
    }
}

std::optional<scene::Scene> App::plot(std::string_view chart, float width, base::Theme theme) const {
    const ChartView* view = find_chart(chart);
    if (view == nullptr) {
        return std::nullopt;
    }
    chart::Environment other = environment();
    other.theme = theme;
    return chart::plot_alone(spec(*view), untouched(view->state), {width, 0}, other);
}

std::string App::words_of(std::string_view chart) const {
    const ChartView* view = find_chart(chart);
    return view != nullptr ? chart_words(spec(*view), untouched(view->state), environment()) : std::string();
}

} // namespace app
