// Draws lines between known points only, and names them where they end.
#include "chart/mark/stroke.hpp"

#include "chart/mark/decimate.hpp"
#include "chart/mark/say.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

constexpr float dash = 5;
constexpr float dot_radius = 4;

// A stretch of a line without gaps and of one kind of stroke.
struct Stretch {
    std::vector<base::Point> points;
    bool forecast = false;
};

std::vector<Stretch> stretches(const Series& line, const Canvas& canvas) {
    std::vector<Stretch> all;
    const SeriesView* const view = &line.view;
    std::size_t end = line.first; // of the run before
    std::size_t before = line.first;
    for (const Run& run : pixel_runs({&view, 1}, line.first, line.last, canvas.scales.along)) {
        if (all.empty() || run.first > end) {
            all.push_back({});
        }
        end = run.last;
        for (const std::size_t point : outline(*view, run)) {
            if (!all.back().points.empty() && point == before) {
                continue;
            }
            const bool forecast = line.forecast(point);
            if (all.back().points.size() <= 1) {
                all.back().forecast = forecast;
            } else if (all.back().forecast != forecast) {
                all.push_back({{canvas.at(*view, before)}, forecast});
            }
            all.back().points.push_back(canvas.at(*view, point));
            before = point;
        }
    }
    return all;
}

// Exact at the sides, where a zoomed line runs on; its full width at the top and bottom.
base::Rect clip_of(const base::Rect& plot) { return {plot.x, plot.y - 2, plot.width, plot.height + 4}; }

// Of dots that lie on each other one figure is enough, where it reads the same.
bool says_the_same(const std::vector<PointLabel>& figures, const PointLabel& figure) {
    return std::any_of(figures.begin(), figures.end(), [&](const PointLabel& other) {
        return other.text == figure.text && std::hypot(other.at.x - figure.at.x, other.at.y - figure.at.y) < 8;
    });
}

// Where a line leaves what is shown, or its last known point there.
std::optional<base::Point> end_of(const Canvas& canvas, const Series& line, std::size_t first, std::size_t past) {
    const SeriesView& view = line.drawn ? *line.drawn : line.view;
    const double edge = canvas.scales.along.domain.to;
    if (past < view.size() && past > 0 && view.known(past) && view.known(past - 1) && canvas.scales.slots.empty()) {
        const double share = (edge - view.x(past - 1)) / (view.x(past) - view.x(past - 1));
        return canvas.scales.at(edge, base::lerp(view.value(past - 1), view.value(past), share));
    }
    const std::optional<std::size_t> last = view.last_known(first, past);
    return last ? std::optional(canvas.at(view, *last)) : std::nullopt;
}

} // namespace

bool stand_apart(std::size_t points, const base::Rect& plot) {
    return static_cast<float>(points) * 2 * dot_radius <= plot.width;
}

void draw_stroke(Canvas& canvas, const Series& line, const std::string& id, base::Color color, bool dots) {
    const base::Rect& plot = canvas.scales.frame;
    const std::size_t points = line.last - line.first;
    const float width = points > 200 ? 1.5F : 2;
    const base::Rect clip = clip_of(plot);
    std::size_t part = 0;
    for (Stretch& stretch : stretches(line, canvas)) {
        canvas.obstacles.add_line(stretch.points, width / 2);
        const std::string part_id = part == 0 ? id : id + "/" + std::to_string(part);
        ++part;
        if (stretch.points.size() > 1) {
            canvas.builder.polyline(part_id, std::move(stretch.points), {color, width, stretch.forecast ? dash : 0},
                                    clip);
        } else if (clip.grown(1).contains(stretch.points.front())) { // between two gaps, or at the edge
            const float radius = std::max(width, 2.5F);
            const base::Point at = stretch.points.front();
            canvas.builder.dot(part_id, {std::min(at.x, canvas.area.right() - radius), at.y}, radius, color);
        }
    }
    if (!dots || !stand_apart(points, plot)) {
        return;
    }
    for (std::size_t point = line.first; point < line.last; ++point) {
        const base::Point at = canvas.at(line.view, point);
        if (!line.view.known(point) || !plot.grown(1).contains(at)) {
            continue;
        }
        // Hollow: not yet so.
        canvas.builder.dot(id + "/dot/" + std::to_string(static_cast<long long>(line.view.x(point))), at, dot_radius,
                           line.forecast(point) ? canvas.context.palette.ground : color, scene::Stroke{color, 2, 0});
        canvas.obstacles.add_box(base::Rect{at.x, at.y, 0, 0}.grown(dot_radius));
    }
}

void draw_surface(Canvas& canvas, const Series& series, const std::string& id, base::Color color, double base) {
    scene::Area area{{}, {}, color};
    std::size_t part = 0;
    const auto finish = [&] {
        if (area.upper.empty()) {
            return;
        }
        if (area.upper.size() == 1) { // alone between two gaps: a bar as thin as a line
            const base::Rect& frame = canvas.scales.frame;
            const base::Point top = area.upper.front();
            const float x = std::clamp(top.x, frame.x + 1, frame.right() - 1); // whole at the edges, too
            area.upper = {{x - 1, top.y}, {x + 1, top.y}};
            area.lower = {{x - 1, area.lower.front().y}, {x + 1, area.lower.front().y}};
        }
        canvas.obstacles.add_area(area.upper, area.lower);
        canvas.builder.area(part == 0 ? id : id + "/" + std::to_string(part), area, canvas.scales.frame);
        area.upper.clear();
        area.lower.clear();
        ++part;
    };
    const SeriesView& high_view = series.view;
    const SeriesView* const views[2] = {series.low ? &*series.low : &high_view, &high_view};
    const std::span<const SeriesView* const> read(views + (series.low ? 0 : 1), series.low ? 2 : 1);
    std::size_t end = series.first;
    for (const Run& run : pixel_runs(read, series.first, series.last, canvas.scales.along)) {
        if (run.first > end) {
            finish();
        }
        end = run.last;
        // Per pixel column the extremes.
        const float x = canvas.scales.position(high_view.x(run.first));
        const std::size_t high = high_view.extremes(run.first, run.last).value_or(Extremes{}).high;
        double low = base;
        if (series.low) {
            low = series.low->value(series.low->extremes(run.first, run.last).value_or(Extremes{}).low);
        }
        area.upper.push_back(
            {run.last - run.first > 1 ? std::floor(x) : x, canvas.scales.value(high_view.value(high))});
        area.lower.push_back({area.upper.back().x, canvas.scales.value(low)});
    }
    finish();
}

void draw_cursor_dot(Canvas& canvas, base::Point at, base::Color color) {
    canvas.builder.dot("cursor/dot", at, 5, color, scene::Stroke{canvas.context.palette.ground, 2, 0});
}

void add_line_labels(Canvas& canvas, const Layer& layer, bool wanted) {
    const DrawContext& context = canvas.context;
    const bool names = named(canvas.layers, layer);
    std::vector<PointLabel> figures;
    const std::size_t count = layer.series.size();
    for (std::size_t i = 0; i < 2 * count; ++i) { // the highlighted lines first
        const std::size_t index = i % count;
        const Series& line = layer.series[index];
        if (highlighted(context, line) != (i < count)) {
            continue;
        }
        const bool strong = !names || highlighted(context, line);
        const base::Color own = series_color(context, canvas.layers, layer, index);
        const base::Color color = own == context.palette.context ? context.palette.muted : own;
        const Type type = strong ? type::label_strong : type::label;
        const auto [first, past] = points_within(line.view, canvas.scales.along.domain);
        if (wanted && stand_apart(past - first, canvas.scales.frame)) {
            for (std::size_t point = line.view.first_known(first, past); point < past;
                 point = line.view.first_known(point + 1, past)) {
                PointLabel figure{.id = layer.id() + "value/" + line.id + "/" +
                                        std::to_string(static_cast<long long>(line.view.x(point))),
                                  .text = short_value(context, layer, line.view.value(point)),
                                  .type = type,
                                  .color = color,
                                  .at = canvas.at(line.view, point),
                                  .offset = 8,
                                  .above = strong,
                                  .wrap = false};
                if (!says_the_same(figures, figure)) {
                    figures.push_back(std::move(figure));
                }
            }
        }
        if (first == past && !names) {
            continue;
        }
        if (names) {
            const std::optional<base::Point> end = end_of(canvas, line, first, past);
            if (end && canvas.side_names && canvas.scales.frame.grown(1).contains(*end)) {
                canvas.labels.push_back({.id = layer.id() + "end/" + line.id,
                                         .text = line.name,
                                         .type = type,
                                         .color = color,
                                         .at = *end,
                                         .offset = 8,
                                         .beside = true,
                                         .name = true});
            }
        } else if (!wanted && past == line.last && line.view.known(past - 1)) {
            // A line that runs on beyond the edge, or whose newest figure is not known, has no last figure.
            canvas.labels.push_back({layer.id() + "end", short_value(context, layer, line.view.value(past - 1)), type,
                                     color, canvas.at(line.view, past - 1), 6, true, false, false, true});
        }
    }
    canvas.labels.insert(canvas.labels.end(), figures.begin(), figures.end());
}

// A phone has room for a wrapped name, but not for a figure, which goes above or below the line's end.
void add_line_room(const DrawContext& context, const Layers& layers, const Layer& layer, Room& room) {
    room.top = std::max(room.top, 26.0F);
    const bool narrow = room.width < 480;
    const bool names = named(layers, layer);
    // Of lines that end before others, names stand inside the plot.
    double last = room.shown.from;
    for (const Layer& other : layers) {
        for (const Series& line : other.series) {
            last = line.first == line.last ? last : std::max(last, line.view.x(line.last - 1));
        }
    }
    float widest = 0;
    for (const Series& line : layer.series) {
        if (line.first == line.last || line.view.x(line.last - 1) < last) {
            continue;
        }
        if (names) {
            const float name = narrow ? widest_word(context, type::label_strong, line.name)
                                      : context.width(type::label_strong.style, line.name);
            widest = std::max(widest, name + (narrow ? unit / 2 : 2 * unit));
        } else if (last <= room.shown.to) {
            const std::string text = short_value(context, layer, line.view.value(line.last - 1));
            widest = narrow ? widest : std::max(widest, context.width(type::label_strong.style, text) + 2 * unit);
        }
    }
    room.right = std::max(room.right, std::min(widest, room.width * 0.22F));
}

} // namespace chart
