// A plot over time: axes, band, lines, direct labels, annotations, the crosshair and the range being dragged.
#include "chart/figure/labels.hpp"

#include "base/stable_sort.hpp"
#include "chart/data/words.hpp"
#include "chart/figure/plot.hpp"
#include "chart/mark/marks_line.hpp"
#include "chart/scale/axes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace chart {
namespace {

constexpr float pixels_per_value_tick = 56;
constexpr float pixels_per_time_tick = 76;
constexpr float room_for_labels_above = 26;

bool has_dots(const std::vector<Line>& all) {
    return std::any_of(all.begin(), all.end(), [](const Line& line) { return line.spec->dots; });
}

Domain time_domain(const Context& context) {
    const std::optional<Domain> range = shown_range(context.state, context.look);
    return range ? *range : time_extent(context.look, context.setting.article).value_or(Domain{});
}

bool inside(const Domain& domain, double value) { return value >= domain.from && value <= domain.to; }

void include(std::optional<Domain>& domain, double value) {
    if (!std::isnan(value)) {
        domain = domain ? Domain{std::min(domain->from, value), std::max(domain->to, value)} : Domain{value, value};
    }
}

void include(std::optional<Domain>& domain, const Track& track, const Domain& time) {
    const auto [first, last] = points_within(track, time);
    // At the edges, where it runs on.
    const auto between = [&](std::size_t after, double x) {
        if (after > 0 && after < track.size()) {
            const double share = (x - track.x(after - 1)) / (track.x(after) - track.x(after - 1));
            include(domain, base::lerp(track.value(after - 1), track.value(after), share));
        }
    };
    between(first, time.from);
    between(last, time.to);
    if (const std::optional<Extremes> extremes = track.extremes(first, last)) {
        include(domain, track.value(extremes->low));
        include(domain, track.value(extremes->high));
    }
}

content::ValueScale value_scale(const Context& context, const std::vector<Line>& all) {
    if (context.look.scale) {
        return *context.look.scale;
    }
    content::ValueScale scale;
    if (!all.empty()) {
        scale.format = all.front().column->format;
    }
    return scale;
}

Domain value_domain(const Context& context, const content::ValueScale& scale, const std::vector<Line>& all,
                    const std::vector<Band>& surfaces, const Domain& x, int count) {
    if (scale.domain) {
        return {scale.domain->first, scale.domain->second};
    }
    std::optional<Domain> shown;
    for (const Line& line : all) {
        include(shown, line.track, x);
    }
    for (const Band& band : surfaces) {
        include(shown, band.low, x);
        include(shown, band.high, x);
    }
    for (const content::Annotation& note : context.look.annotations.value_or(std::vector<content::Annotation>{})) {
        if (inside(x, static_cast<double>(note.x))) {
            include(shown, note.y);
        }
    }
    const Domain data = shown.value_or(Domain{});
    const bool log = scale.type == content::ScaleType::log && data.from > 0;
    Domain nice = nice_domain(data, count, scale.zero && !log);
    if (log && nice.from <= 0) {
        nice.from = data.from * 0.9;
    }
    return nice;
}

base::DateStyle date_style(const Line& line) {
    const double interval = line.interval().value_or(base::seconds_per_day);
    if (interval < 0.9 * base::seconds_per_day) {
        return base::DateStyle::hour;
    }
    return interval > 300.0 * base::seconds_per_day ? base::DateStyle::year : base::DateStyle::full;
}

std::string when(const Context& context, const Line& line, std::size_t point) {
    const auto instant = static_cast<base::Instant>(line.track.x(point));
    const base::DateStyle style = date_style(line);
    if (style != base::DateStyle::hour) {
        return base::format_date(instant, style, context.language());
    }
    return base::format_date(instant, base::DateStyle::full, context.language()) + ", " +
           base::format_date(instant, base::DateStyle::hour, context.language()) + " UTC";
}

// Figures for whole years stand at their years only: quarters between them would promise more than there is.
std::vector<Tick> year_ticks(const Context& context, const std::vector<Line>& all) {
    std::vector<Tick> ticks;
    for (const Line& line : all) {
        for (std::size_t point = line.first; point < line.last; ++point) {
            const double x = line.track.x(point);
            ticks.push_back(
                {x, base::format_date(static_cast<base::Instant>(x), base::DateStyle::year, context.language())});
        }
    }
    base::stable_sort(ticks, [](const Tick& a, const Tick& b) { return a.value < b.value; });
    ticks.erase(std::unique(ticks.begin(), ticks.end()), ticks.end());
    return ticks;
}

Tip line_tip(const Context& context, const Line& line, std::size_t point) {
    const base::Language language = context.language();
    Tip tip;
    tip.title = when(context, line, point);
    if (!line.id.empty()) {
        tip.title = line.name + ": " + tip.title;
    }
    if (line.forecast(point)) {
        tip.title += " (" + words().forecast.in(language) + ")";
    }
    std::vector<std::string> details = line.spec->details;
    if (details.empty()) {
        details.push_back(context.value_or(line.spec->value));
    }
    for (const std::string& name : details) {
        if (name == "change" && content::find_column(*line.data, name) == nullptr) {
            if (point > 0) {
                const double change = change_percent(line.track.value(point - 1), line.track.value(point));
                const bool yearly = date_style(line) == base::DateStyle::year;
                tip.rows.push_back({yearly ? words().growth_on.in(language) + when(context, line, point - 1)
                                           : words().change.in(language),
                                    written(change, base::Format::percent_signed, 2, language)});
            }
            continue;
        }
        if (const content::NumberColumn* column = content::number_column(*line.data, name)) {
            tip.rows.push_back({content::find_column(*line.data, name)->label.in(language),
                                written(column->values[line.track.row(point)], context, *column)});
        }
    }
    return tip;
}

// Notes where the lines' points are; returns whether there are any in the shown time.
bool place_lines(const Context& context, const std::vector<Line>& all, const Axes& axes, Plot& plot) {
    bool any = false;
    for (const Line& line : all) {
        const auto [first, last] = points_within(line.track, axes.x.domain);
        any = any || line.track.first_known(first, last) < last;
        plot.lines.push_back({line.track, first, last, context.highlighted(line.id)});
    }
    return any;
}

std::optional<Tip> tip_at_cursor(const Context& context, const std::vector<Line>& all, const Axes& axes,
                                 const std::vector<PlacedLine>& lines) {
    const std::optional<Cursor>& cursor = context.state.cursor;
    if (!cursor || cursor->series >= lines.size()) {
        return std::nullopt;
    }
    const PlacedLine& line = lines[cursor->series];
    if (cursor->index < line.first || cursor->index >= line.last || !line.track.known(cursor->index)) {
        return std::nullopt;
    }
    Tip tip = line_tip(context, all[cursor->series], cursor->index);
    tip.at = axes.at(line.track, cursor->index);
    tip.clear = base::Rect{tip.at.x, tip.at.y, 0, 0}.grown(5);
    return tip;
}

// The dragged range stays as it is; what will go is veiled.
void draw_brush(const Context& context, Pen& pen, const base::Rect& plot) {
    if (!context.state.brush) {
        return;
    }
    const auto [a, b] = *context.state.brush;
    const float from = std::clamp(std::min(a, b), plot.x, plot.right());
    const float to = std::clamp(std::max(a, b), plot.x, plot.right());
    pen.fill("brush", {from, plot.y, to - from, plot.height}, context.palette.accent.with_alpha(0.14F));
    for (const float edge : {from, to}) {
        pen.line(edge == from ? "brush/from" : "brush/to", {edge, plot.y}, {edge, plot.bottom()},
                 {context.palette.accent, 1, 0});
    }
}

std::string short_value(const Context& context, const Line& line, double value) {
    const content::ValueScale scale = value_scale(context, {line});
    if (scale.format == base::Format::usd_billions_short) {
        return written(value, scale.format, std::abs(value) >= 1e6 ? 2 : 0, context.language());
    }
    return written_on_scale(value, context, *line.column);
}

// Of dots that lie on each other one figure is enough, where it reads the same.
bool says_the_same(const std::vector<PointLabel>& figures, const PointLabel& figure) {
    return std::any_of(figures.begin(), figures.end(), [&](const PointLabel& other) {
        return other.text == figure.text && std::hypot(other.at.x - figure.at.x, other.at.y - figure.at.y) < 8;
    });
}

// The lines' names at their ends, or the last figure of an only line, then the figures at the dots.
void add_direct_labels(const Context& context, const std::vector<Line>& all, const Axes& axes,
                       std::vector<PointLabel>& labels) {
    std::vector<PointLabel> figures;
    for (std::size_t i = 0; i < 2 * all.size(); ++i) { // the highlighted lines first
        const Line& line = all[i % all.size()];
        if (context.highlighted(line.id) != (i < all.size())) {
            continue;
        }
        const bool strong = all.size() == 1 || context.highlighted(line.id);
        const base::Color color = strong ? context.palette.accent : context.palette.muted;
        const Type type = strong ? type::label_strong : type::label;
        const std::string mark = "mark/" + std::to_string(line.mark);
        const auto [first, past] = points_within(line.track, axes.x.domain);
        if (line.spec->value_labels && stand_apart(past - first, axes.plot)) {
            for (std::size_t point = line.track.first_known(first, past); point < past;
                 point = line.track.first_known(point + 1, past)) {
                const std::string id =
                    mark + "/value/" + line.id + "/" + std::to_string(static_cast<long long>(line.track.x(point)));
                PointLabel figure{.id = id,
                                  .text = short_value(context, line, line.track.value(point)),
                                  .type = type,
                                  .color = color,
                                  .at = axes.at(line.track, point),
                                  .offset = 8,
                                  .above = strong,
                                  .wrap = false};
                if (!says_the_same(figures, figure)) {
                    figures.push_back(std::move(figure));
                }
            }
        }
        // A line that runs on beyond the edge, or whose newest figure is not known, has no end to be labelled.
        if (first == past || past != line.last || !line.track.known(past - 1)) {
            continue;
        }
        const base::Point end = axes.at(line.track, past - 1);
        if (!line.id.empty()) {
            labels.push_back({mark + "/end/" + line.id, line.name, type, color, end, 8, true, true, true, true});
        } else if (!line.spec->value_labels) {
            labels.push_back({mark + "/end", short_value(context, line, line.track.value(past - 1)), type, color, end,
                              6, true, false, false, true});
        }
    }
    labels.insert(labels.end(), figures.begin(), figures.end());
}

void add_annotations(const Context& context, const Axes& axes, std::vector<PointLabel>& labels, Obstacles& obstacles) {
    std::vector<PointLabel> quiet;
    for (const content::Annotation& note : context.look.annotations.value_or(std::vector<content::Annotation>{})) {
        const base::Point at{axes.x(static_cast<double>(note.x)), axes.y(note.y)};
        if (!inside(axes.x.domain, static_cast<double>(note.x)) || !axes.plot.grown(1).contains(at)) {
            continue;
        }
        const bool strong = context.highlighted(note.id);
        const std::string id = "annotation/" + note.id;
        obstacles.add_box(base::Rect{at.x, at.y, 0, 0}.grown(2));
        PointLabel label{id,
                         note.text.in(context.language()),
                         strong ? type::label_strong : type::label,
                         strong ? context.palette.accent : context.palette.ink,
                         at,
                         9,
                         note.above,
                         true,
                         true,
                         false,
                         3};
        (strong ? labels : quiet).push_back(std::move(label));
    }
    labels.insert(labels.end(), quiet.begin(), quiet.end());
}

// Room right of the plot for the labels of lines that end there. A phone has room for a wrapped name, but not for a
// figure, which goes above or below the line's end.
float end_margin(const Context& context, const std::vector<Line>& all, const Domain& time, float width) {
    const bool narrow = width < 480;
    double last = time.from;
    for (const Line& line : all) {
        last = line.first == line.last ? last : std::max(last, line.track.x(line.last - 1));
    }
    float widest = 0;
    for (const Line& line : all) {
        // A line that runs on beyond the edge has no end to be labelled.
        if (line.first == line.last || line.track.x(line.last - 1) < last || !inside(time, last)) {
            continue;
        }
        if (line.id.empty()) {
            const std::string text = short_value(context, line, line.track.value(line.last - 1));
            widest = narrow ? widest : std::max(widest, context.width(type::label_strong.style, text) + 2 * unit);
        } else {
            const float name = narrow ? widest_word(context, type::label_strong, line.name)
                                      : context.width(type::label_strong.style, line.name);
            widest = std::max(widest, name + (narrow ? unit / 2 : 2 * unit));
        }
    }
    return std::min(widest, width * 0.22F);
}

// Dots and their figures at the first and last time would stick out of the plot.
void inset_time(Scale& x, float by) {
    x.range_from += by;
    x.range_to -= by;
}

} // namespace

float natural_plot_height(float width) { return std::clamp(std::round(width * 0.6F), 220.0F, 420.0F); }

PlotHeight line_plot_height(const Context&, float width) {
    const float around = room_for_labels_above + time_axis_height;
    return {natural_plot_height(width) + around, least_plot_height + around};
}

Plot draw_line_plot(const Context& context, Pen& pen, const base::Rect& area, const Way* way) {
    const Domain time = way != nullptr ? way->shown.x : time_domain(context);
    const std::vector<Line> all = lines(context, time);
    const std::vector<Band> surfaces = bands(context, time);
    const content::ValueScale scale = value_scale(context, all);

    base::Rect frame{area.x, area.y + room_for_labels_above, area.width,
                     area.height - room_for_labels_above - time_axis_height};
    const int count = std::clamp(static_cast<int>(frame.height / pixels_per_value_tick), 2, 6);
    const Domain values = way != nullptr ? way->shown.y : value_domain(context, scale, all, surfaces, time, count);
    const std::vector<Tick> value_labels = value_ticks(scale, values, count, context.language());
    if (way != nullptr) {
        frame = way->frame;
    } else {
        const float left = gutter(context, value_labels);
        frame.x += left;
        frame.width -= left + end_margin(context, all, time, area.width);
    }

    Axes axes{frame,
              {content::ScaleType::linear, time, frame.x, frame.right()},
              {scale.type, values, frame.bottom(), frame.y}};
    if (has_dots(all)) {
        inset_time(axes.x, std::min(32.0F, frame.width * 0.1F));
    }
    Plot plot{frame, Window{time, values}, axes.x, axes.y, {}, {}, {}, {}, std::nullopt};
    if (all.empty()) {
        return plot;
    }
    draw_value_axis(context, pen, frame, axes.y, value_labels);
    const bool yearly = date_style(all.front()) == base::DateStyle::year;
    const int most_labels = std::max(2, static_cast<int>(frame.width / pixels_per_time_tick));
    draw_time_axis(context, pen, frame, axes.x,
                   yearly ? year_ticks(context, all) : time_ticks(time, most_labels, context.language()), area.right());

    const base::Rect for_labels{frame.x, area.y, area.right() - 2 - frame.x, frame.bottom() - area.y};
    Obstacles obstacles(way != nullptr ? base::Rect{} : for_labels); // on the way nothing looks for a place
    for (const Band& band : surfaces) {
        draw_band(context, pen, band, axes, obstacles);
    }
    for (const bool strong : {false, true}) { // those that matter lie on top
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (context.highlighted(all[i].id) == strong) {
                draw_line(context, pen, all[i], line_color(context, all, i), axes, obstacles);
            }
        }
    }
    if (!place_lines(context, all, axes, plot)) {
        pen.text("plot/empty", words().no_data.in(context.language()), type::note, context.palette.muted, frame.x,
                 frame.center().y);
        return plot;
    }
    plot.tip = tip_at_cursor(context, all, axes, plot.lines);
    if (plot.tip) { // below the labels' ground
        const float x = std::floor(plot.tip->at.x) + 0.5F;
        pen.line("cursor/line", {x, frame.y}, {x, frame.bottom()}, {context.palette.muted, 1, 0});
    }
    std::vector<PointLabel> labels;
    add_annotations(context, axes, labels, obstacles);
    add_direct_labels(context, all, axes, labels);
    if (way != nullptr) {
        draw_moved_labels(pen, labels, way->end, for_labels);
    } else {
        plot.labels = draw_point_labels(context, pen, labels, obstacles);
    }
    draw_brush(context, pen, frame);
    if (plot.tip) {
        pen.dot("cursor/dot", plot.tip->at, 5, line_color(context, all, context.state.cursor->series),
                scene::Stroke{context.palette.ground, 2, 0});
    }
    return plot;
}

} // namespace chart
