// Draws lines between known points only: a gap in the data is a gap in the line, a forecast is dashed.
#include "chart/mark/marks_line.hpp"

#include "chart/mark/decimate.hpp"

#include <cmath>

namespace chart {
namespace {

constexpr float dash = 5;
constexpr float dot_radius = 4;

std::string mark_id(std::size_t mark, std::string_view kind, const std::string& series) {
    std::string id = "mark/" + std::to_string(mark) + "/";
    id += kind;
    return series.empty() ? id : id + "/" + series;
}

// A stretch of a line without gaps and of one kind of stroke.
struct Stretch {
    std::vector<base::Point> points;
    bool forecast = false;
};

std::vector<Stretch> stretches(const Line& line, const Axes& axes) {
    std::vector<Stretch> all;
    const Track* const track = &line.track;
    std::size_t end = line.first; // of the run before
    std::size_t before = line.first;
    for (const Run& run : pixel_runs({&track, 1}, line.first, line.last, axes.x)) {
        if (all.empty() || run.first > end) {
            all.push_back({});
        }
        end = run.last;
        for (const std::size_t point : outline(*track, run)) {
            if (!all.back().points.empty() && point == before) {
                continue;
            }
            const bool forecast = line.forecast(point);
            if (all.back().points.size() <= 1) {
                all.back().forecast = forecast;
            } else if (all.back().forecast != forecast) {
                all.push_back({{axes.at(*track, before)}, forecast});
            }
            all.back().points.push_back(axes.at(*track, point));
            before = point;
        }
    }
    return all;
}

} // namespace

bool stand_apart(std::size_t points, const base::Rect& plot) {
    return static_cast<float>(points) * 2 * dot_radius <= plot.width;
}

base::Color line_color(const Context& context, const std::vector<Line>& all, std::size_t index) {
    if (all.size() == 1 || context.highlighted(all[index].id)) {
        return context.palette.accent;
    }
    for (const Line& line : all) {
        if (context.highlighted(line.id)) {
            return context.palette.context;
        }
    }
    return context.palette.series[index % context.palette.series.size()];
}

void draw_band(const Context& context, Pen& pen, const Band& band, const Axes& axes, Obstacles& obstacles) {
    const std::string id = mark_id(band.mark, "band", {});
    scene::Area area{{}, {}, context.palette.accent_soft};
    std::size_t part = 0;
    const auto finish = [&] {
        if (area.upper.empty()) {
            return;
        }
        obstacles.add_area(area.upper, area.lower);
        pen.area(part == 0 ? id : id + "/" + std::to_string(part), area, axes.plot);
        area.upper.clear();
        area.lower.clear();
        ++part;
    };
    const Track* const tracks[2] = {&band.low, &band.high};
    std::size_t end = band.first;
    for (const Run& run : pixel_runs(tracks, band.first, band.last, axes.x)) {
        if (run.first > end) {
            finish();
        }
        end = run.last;
        // Per pixel column the extremes.
        const float x = axes.x(band.low.x(run.first));
        const std::size_t low = band.low.extremes(run.first, run.last).value_or(Extremes{}).low;
        const std::size_t high = band.high.extremes(run.first, run.last).value_or(Extremes{}).high;
        area.upper.push_back({run.last - run.first > 1 ? std::floor(x) : x, axes.y(band.high.value(high))});
        area.lower.push_back({area.upper.back().x, axes.y(band.low.value(low))});
    }
    finish();
}

void draw_line(const Context& context, Pen& pen, const Line& line, base::Color color, const Axes& axes,
               Obstacles& obstacles) {
    const std::string id = mark_id(line.mark, "line", line.id);
    const std::size_t points = line.last - line.first;
    const float width = points > 200 ? 1.5F : 2;
    // Exact at the sides, where a zoomed line runs on; its full width at the top and bottom.
    const base::Rect clip{axes.plot.x, axes.plot.y - 2, axes.plot.width, axes.plot.height + 4};
    std::size_t part = 0;
    for (Stretch& stretch : stretches(line, axes)) {
        obstacles.add_line(stretch.points, width / 2);
        const std::string part_id = part == 0 ? id : id + "/" + std::to_string(part);
        ++part;
        if (stretch.points.size() > 1) {
            pen.polyline(part_id, std::move(stretch.points), {color, width, stretch.forecast ? dash : 0}, clip);
        } else if (clip.contains(stretch.points.front())) { // a figure between two gaps
            pen.dot(part_id, stretch.points.front(), width, color);
        }
    }
    if (!line.spec->dots || !stand_apart(points, axes.plot)) {
        return;
    }
    for (std::size_t point = line.first; point < line.last; ++point) {
        const base::Point at = axes.at(line.track, point);
        if (!line.track.known(point) || !axes.plot.grown(1).contains(at)) {
            continue;
        }
        // Hollow: not yet so.
        pen.dot(id + "/dot/" + std::to_string(static_cast<long long>(line.track.x(point))), at, dot_radius,
                line.forecast(point) ? context.palette.ground : color, scene::Stroke{color, 2, 0});
        obstacles.add_box(base::Rect{at.x, at.y, 0, 0}.grown(dot_radius));
    }
}

} // namespace chart
