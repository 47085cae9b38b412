// Composes a figure from the top down: headline, subtitle, choices, plot, note, source; the tooltip lies over all.
#include "chart/chart.hpp"

#include "base/serialization.hpp"
#include "chart/data/words.hpp"
#include "chart/figure/controls.hpp"
#include "chart/figure/plot.hpp"
#include "chart/figure/slider.hpp"
#include "chart/mark/subtitle.hpp"
#include "chart/scale/text_block.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

using scene::Node;
using scene::Role;

// "Quellen: CoinMarketCap über Yahoo Finance, Stand 31. Oktober 2025; …"
std::vector<DatedText> source_line(const DrawContext& context) {
    const content::Text& article = context.environment.article.in(context.language());
    std::vector<DatedText> line;
    std::size_t count = 0;
    for (const std::string& id : context.config.sources.value_or(std::vector<std::string>{})) {
        const content::Source* source = content::find_source(article, id);
        if (source == nullptr) {
            continue;
        }
        if (line.empty() || !line.back().date.empty()) {
            line.emplace_back();
        }
        line.back().text += (count++ > 0 ? "; " : "") + source->publisher;
        if (source->date) {
            line.back().text += ", " + say(Word::as_of, context.language()) + "\u00A0";
            std::string date = base::format_date(*source->date, base::DateLength::full, context.language());
            if (source->date->precision == base::Precision::quarter) { // HTML's time element knows none
                line.back().text += date;
            } else {
                line.push_back({std::move(date), base::iso_date(*source->date)});
            }
        }
    }
    if (count > 0) {
        line.front().text.insert(0, say(count > 1 ? Word::sources : Word::source, context.language()) + ": ");
    }
    return line;
}

bool zoomed(const DrawContext& context) { return context.state.range && context.state.range != context.config.range; }

struct Header {
    std::vector<Node> nodes;
    float bottom = 0;
};

void add_what_if(const DrawContext& context, SceneBuilder& builder, float width, Header& header) {
    if (!context.config.what_if) {
        return;
    }
    if (const auto what_if = projection(context.chart, context.state, context.environment)) {
        Controls controls = draw_what_if(context, builder, *what_if, {0, header.bottom + unit / 2}, width);
        header.bottom += unit / 2 + controls.height;
        for (Node& node : controls.nodes) {
            header.nodes.push_back(std::move(node));
        }
    }
}

// A part of the last day, of which {range} says the hours: the longest that a zoom can make it.
std::optional<Domain> part_of_day(std::optional<Domain> part) {
    if (part) {
        part->from = part->to - std::fmod(part->to, base::seconds_per_day) + base::seconds_per_hour;
    }
    return part;
}

// A text that is drawn, and its height.
struct DrawnText {
    std::string words;
    float height = 0;
};

// The most lines of a headline and of a subtitle while these options are chosen: a view with a longer one, or a zoom
// that makes one shorter or longer, must not move the controls under the hand.
float max_height(const DrawContext& context, float width, const DrawnText& title, const DrawnText& subtitle,
                 const PlotLayout& plot) {
    const base::Language language = context.language();
    const content::Chart& chart = context.chart;
    std::vector<std::size_t> selected = context.state.selected;
    selected.resize(chart.choices.size());
    const auto height = [&](const std::string& words, const DrawnText& drawn, const Type& type, bool headline) {
        if (words == drawn.words) {
            return drawn.height;
        }
        const bool one_line = context.width(type.style, words) <= width;
        const std::size_t lines = one_line ? 1 : break_text(context, words, type, width, headline).size();
        return static_cast<float>(lines) * type.leading;
    };
    float titles = height(content::resolve(chart, selected).title->in(language), title, type::title, true);
    for (const content::View& view : chart.views) {
        if (view.title && content::selection(chart, view) == selected) {
            titles = std::max(titles, height(view.title->in(language), title, type::title, true));
        }
    }
    float subtitles = subtitle.height;
    if (says_range(context)) {
        const auto measure = [&](const std::optional<Domain>& within) {
            const std::string words = chart::subtitle(context, plot.layers, within);
            subtitles = std::max(subtitles, height(words, subtitle, type::subtitle, false));
        };
        measure(std::nullopt);
        measure(part_of_day(plot.time));
    }
    return titles + subtitles + unit / 2;
}

// The headline of whatever is shown has the same room, so that the plot below stays in its place.
Header draw_headline(const DrawContext& context, SceneBuilder& builder, float width) {
    const base::Language language = context.language();
    const auto paragraph = [&](const content::Localized& words) {
        return Paragraph{
            "headline",          Role::heading, context.environment.heading_level, words.in(language), type::title,
            context.palette.ink, true};
    };
    const float beside = width - touch_target;
    float lines = 0;
    const auto measure = [&](const content::Localized& words) {
        lines = std::max(lines,
                         static_cast<float>(break_text(context, words.in(language), type::title, beside, true).size()));
    };
    measure(*context.config.title);
    for (const content::View& view : context.chart.views) {
        measure(view.title ? *view.title
                           : *content::resolve(context.chart, content::selection(context.chart, view)).title);
    }
    Header header;
    header.nodes.push_back(draw_paragraph(context, builder, paragraph(*context.config.title), {0, unit}, beside));
    header.bottom = unit + lines * type::title.leading + unit;
    return header;
}

Header draw_header(const DrawContext& context, SceneBuilder& builder, float width, const PlotLayout& plot) {
    if (context.environment.reduced) {
        return draw_headline(context, builder, width);
    }
    Header header;
    const base::Language language = context.language();
    const Paragraph title{"title",
                          Role::heading,
                          context.environment.heading_level,
                          context.config.title->in(language),
                          type::title,
                          context.palette.ink,
                          true};
    header.nodes.push_back(draw_paragraph(context, builder, title, {0, 0}, width));
    header.bottom = header.nodes.back().rect.bottom() + unit / 2;
    const DrawnText drawn_title{std::string(title.text), header.nodes.back().rect.height};
    DrawnText drawn_subtitle;
    if (context.config.subtitle) {
        drawn_subtitle.words = subtitle(context, plot.layers, shown_range(context.state, context.config));
        const Paragraph subtitle{"subtitle",     Role::paragraph,       0,    drawn_subtitle.words,
                                 type::subtitle, context.palette.muted, false};
        header.nodes.push_back(draw_paragraph(context, builder, subtitle, {0, header.bottom}, width));
        header.bottom = header.nodes.back().rect.bottom();
        drawn_subtitle.height = header.nodes.back().rect.height;
    }
    header.bottom = std::max(header.bottom, max_height(context, width, drawn_title, drawn_subtitle, plot));
    if (!context.environment.controls) {
        header.bottom += unit;
        add_what_if(context, builder, width, header);
        return header;
    }
    const bool resettable = plot.time.has_value();
    const bool phone = width < phone_width;
    const float before = phone ? 0 : unit; // a phone's rows are tall enough to keep their distance
    Controls controls =
        draw_controls(context, builder, {0, header.bottom + before}, width, resettable, resettable && zoomed(context));
    header.bottom += controls.height > 0 ? controls.height + before : unit;
    for (Node& node : controls.nodes) {
        header.nodes.push_back(std::move(node));
    }
    add_what_if(context, builder, width, header);
    return header;
}

// Drawn from y = 0; the caller moves it below the plot.
struct Footer {
    scene::Scene scene;
    std::vector<Node> nodes;
    float height = 0;
};

// `over_time`: its line can be listened to.
Footer draw_footer(const DrawContext& context, float width, bool over_time) {
    Footer footer;
    if (context.environment.reduced) {
        return footer;
    }
    SceneBuilder builder(context, footer.scene);
    const content::Localized note = context.config.note.value_or(content::Localized{});
    if (!note.empty()) {
        const Paragraph paragraph{"note", Role::note, 0, note.in(context.language()), type::note, context.palette.muted,
                                  false};
        footer.scene.semantics.push_back(draw_paragraph(context, builder, paragraph, {0, footer.height}, width));
        footer.height = footer.scene.semantics.back().rect.bottom() + unit / 2;
    }
    const std::vector<DatedText> parts = source_line(context);
    if (!parts.empty()) {
        std::string source;
        for (const DatedText& part : parts) {
            source += part.text;
        }
        const Paragraph paragraph{"source", Role::cite, 0, source, type::source, context.palette.muted, false, parts};
        Node cite = draw_paragraph(context, builder, paragraph, {0, footer.height}, width);
        Node caption{.id = context.id("caption"), .role = Role::caption, .name = {}, .value = {}, .rect = cite.rect};
        footer.height = cite.rect.bottom();
        caption.children.push_back(std::move(cite));
        footer.scene.semantics.push_back(std::move(caption));
    }
    if (context.environment.controls) {
        Controls actions = draw_actions(context, builder, {0, footer.height}, width, over_time);
        footer.height += actions.height;
        for (Node& node : actions.nodes) {
            footer.scene.semantics.push_back(std::move(node));
        }
    }
    return footer;
}

// What the picture says as a whole, over its upper part.
void draw_summary(const DrawContext& context, SceneBuilder& builder, const base::Rect& plot) {
    constexpr float padding = 1.5F * unit;
    constexpr float widest = 440;
    const std::string words = summary(context.chart, context.state, context.environment);
    const float width = std::min(widest, plot.width) - 2 * padding;
    const std::vector<text::Line> lines = break_text(context, words, type::row, width, false);
    scene::Rectangle ground;
    ground.rect = {std::floor(plot.x) + 0.5F, std::floor(plot.y) + 0.5F, width + 2 * padding - 1,
                   static_cast<float>(lines.size()) * type::row.leading + 2 * padding - 1};
    ground.fill = context.palette.raised;
    ground.stroke = scene::Stroke{context.palette.muted, 1, 0};
    ground.radius = 2;
    builder.rectangle("summary", ground);
    float top = plot.y + padding;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        builder.text("summary/" + std::to_string(i), drawn_text(lines[i]), type::row, context.palette.ink,
                     plot.x + padding, top);
        top += type::row.leading;
    }
}

Node image_node(const DrawContext& context, const Plot& plot, const base::Rect& area, const std::string& title) {
    Node image{.id = context.id("plot"),
               .role = Role::image,
               .name = title,
               .value = summary(context, plot.layers),
               .rect = area,
               .description = say(Word::keys, context.language())};
    if (context.state.summarized) {
        image.children.push_back(
            {.id = context.id("said-summary"), .role = Role::point, .name = image.value, .value = {}, .rect = area});
        return image;
    }
    if (plot.tip && !context.state.playing) { // while tones say the points, no voice does
        const Cursor cursor = context.state.cursor.value_or(Cursor{});
        image.children.push_back(
            {.id = context.id("point/" + std::to_string(cursor.series) + "/" + std::to_string(cursor.index)),
             .role = Role::point,
             .name = sentence(*plot.tip, context.language()),
             .value = {},
             .rect = base::Rect{plot.tip->at.x, plot.tip->at.y, 0, 0}.grown(unit)});
    }
    return image;
}

// What lies over all: the summary, or what is at the cursor. Takes the plot's own part over into the figure.
void finish(const DrawContext& context, SceneBuilder& builder, Plot plot, Figure& figure) {
    figure.overlay_begin = figure.scene.items.size();
    if (context.state.summarized) {
        draw_summary(context, builder, plot.frame);
    } else if (plot.tip) {
        base::Rect room{0, 0, figure.scene.size.width, figure.scene.size.height};
        if (const std::optional<base::Rect>& seen = context.state.seen; seen && seen->contains(plot.tip->at)) {
            room.y = std::max(room.y, seen->y);
            room.height = std::min(figure.scene.size.height, seen->bottom()) - room.y;
        }
        for (const PlacedLabel& label : plot.labels) {
            constexpr std::string_view annotation = "annotation/";
            const bool named = label.id.starts_with(annotation) && context.any_highlight() &&
                               context.highlighted(std::string_view(label.id).substr(annotation.size()));
            const bool near = std::abs(label.at.x - plot.tip->at.x) < 3;
            (named || near ? plot.tip->hard_obstacles : plot.tip->soft_obstacles).push_back(label.box);
        }
        draw_tip(context, builder, std::move(*plot.tip), room, plot.frame.y);
    }
    figure.plot = plot.frame;
    figure.window = plot.window;
    figure.scales = std::move(plot.scales);
    figure.layers = std::move(plot.layers);
    figure.labels = std::move(plot.labels);
}

// All but the plot, and the room between its parts.
struct Chrome {
    Header header;
    Footer footer;
    float between = 0; // the plot and the footer
    PlotHeight plot;
    PlotLayout layout; // of the plot

    [[nodiscard]] float height(float of_plot) const {
        return header.bottom + std::floor(of_plot) + between + footer.height;
    }
};

Chrome draw_chrome(const DrawContext& context, SceneBuilder& builder, float width) {
    PlotLayout layout = lay_out(context, width);
    const PlotHeight plot = plot_height(context, layout);
    Header header = draw_header(context, builder, width, layout);
    Footer footer = draw_footer(context, width, layout.time.has_value());
    const float between = context.environment.reduced ? unit : footer.height > 0 ? 1.5F * unit : 0;
    return {std::move(header), std::move(footer), between, plot, std::move(layout)};
}

} // namespace

Heights heights(const content::Chart& chart, const State& state, float width, const Environment& environment) {
    const DrawContext context = chart::draw_context(chart, state, environment);
    scene::Scene scene;
    SceneBuilder builder(context, scene);
    const Chrome chrome = draw_chrome(context, builder, width);
    return {chrome.height(chrome.plot.natural), chrome.height(chrome.plot.min),
            chrome.header.bottom + std::floor(chrome.plot.natural)};
}

float natural_height(const content::Chart& chart, const State& state, float width, const Environment& environment) {
    return heights(chart, state, width, environment).natural;
}

Figure draw(const content::Chart& chart, const State& state, base::Size room, const Environment& environment) {
    const DrawContext context = chart::draw_context(chart, state, environment);
    const float width = room.width;
    Figure figure;
    SceneBuilder builder(context, figure.scene);

    Chrome chrome = draw_chrome(context, builder, width);
    Header& header = chrome.header;
    Footer& footer = chrome.footer;
    const PlotHeight& wanted = chrome.plot;
    const float left = room.height - chrome.height(0);
    const float min = environment.reduced ? 0 : wanted.min;
    const float height = room.height > 0 ? std::clamp(left, min, std::max(min, wanted.natural)) : wanted.natural;
    const base::Rect area{0, header.bottom, width, std::floor(height)};
    figure.plot_items.first = figure.scene.items.size();
    Plot plot = draw_plot(context, builder, area, std::move(chrome.layout));
    figure.plot_items.second = figure.scene.items.size();

    scene::move(footer.scene, {0, area.bottom() + chrome.between});
    figure.scene.size = {width, chrome.height(height)};
    Node root{.id = chart.id,
              .role = Role::figure,
              .name = header.nodes.front().name,
              .value = {},
              .rect = {0, 0, width, figure.scene.size.height}};
    root.children = std::move(header.nodes);
    root.children.push_back(image_node(context, plot, area, root.name));
    for (Node& node : plot.nodes) {
        root.children.push_back(std::move(node));
    }
    for (Node& node : footer.scene.semantics) {
        root.children.push_back(std::move(node));
    }
    footer.scene.semantics.clear();
    scene::append(figure.scene, std::move(footer.scene));
    figure.scene.semantics.push_back(std::move(root));
    finish(context, builder, std::move(plot), figure);
    return figure;
}

Figure tween(const Figure& end, const content::Chart& chart, const State& state, const Environment& environment,
             const Window& shown, const base::Rect& frame) {
    // The plot shows the detail when it gets there; the words around it are already those of the end.
    const DrawContext context = chart::draw_context(chart, state, environment, shown.x);
    Figure figure;
    figure.scene.size = end.scene.size;
    figure.scene.semantics = end.scene.semantics;
    const auto copy = [&](std::size_t first, std::size_t past) {
        const auto items = end.scene.items.begin();
        figure.scene.items.insert(figure.scene.items.end(), items + static_cast<std::ptrdiff_t>(first),
                                  items + static_cast<std::ptrdiff_t>(past));
    };
    copy(0, end.plot_items.first);
    SceneBuilder builder(context, figure.scene);
    // The words around are already those of the end, and so are the plot's upper and lower edge.
    const base::Rect between{frame.x, end.plot.y, frame.width, end.plot.height};
    const Tween tween{end, {shown, between}};
    const base::Rect area = scene::find(end.scene.semantics, context.id("plot"))->rect;
    figure.plot_items.first = figure.scene.items.size();
    Plot plot = draw_plot(context, builder, area, tween);
    figure.plot_items.second = figure.scene.items.size();
    copy(end.plot_items.second, end.overlay_begin);
    finish(context, builder, std::move(plot), figure);
    return figure;
}

scene::Scene plot_alone(const content::Chart& chart, const State& state, base::Size room,
                        const Environment& environment) {
    Figure figure = draw(chart, state, {room.width, 0}, environment);
    const std::string id = chart.id + "/plot";
    base::Rect area = scene::find(figure.scene.semantics, id)->rect;
    if (room.height > 0) {
        const float words = figure.scene.size.height - area.height;
        figure = draw(chart, state, {room.width, room.height + words}, environment);
        area = scene::find(figure.scene.semantics, id)->rect;
    }
    scene::Scene plot;
    plot.size = {area.width, area.height};
    const auto item = [&](std::size_t index) {
        return figure.scene.items.begin() + static_cast<std::ptrdiff_t>(index);
    };
    plot.items.assign(item(figure.plot_items.first), item(figure.plot_items.second));
    scene::move(plot, {-area.x, -area.y});
    return plot;
}

} // namespace chart
