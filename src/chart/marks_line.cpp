// Draws lines between known points only: a gap in the data is a gap in the line, a forecast is dashed.
#include "chart/marks_line.hpp"

#include "chart/decimate.hpp"

#include <cmath>

namespace chart {
namespace {

constexpr float dash = 5;

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
    const LinePoint* before = nullptr;
    for (const std::size_t index : visible_points(line.points, axes.x)) {
        const LinePoint& point = line.points[index];
        if (std::isnan(point.value)) {
            before = nullptr;
            continue;
        }
        if (before == nullptr) {
            all.push_back({});
        } else if (all.back().points.size() == 1) {
            all.back().forecast = point.forecast;
        } else if (all.back().forecast != point.forecast) {
            all.push_back({{axes.at(*before)}, point.forecast});
        }
        all.back().points.push_back(axes.at(point));
        before = &point;
    }
    return all;
}

} // namespace

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
        obstacles.add_area(area.upper, area.lower);
        pen.area(part == 0 ? id : id + "/" + std::to_string(part), area, axes.plot);
        area.upper.clear();
        area.lower.clear();
        ++part;
    };
    // Per pixel column the extremes: a million days need no more than the plot is wide.
    const bool dense = static_cast<float>(band.x.size()) > 2 * axes.plot.width;
    for (std::size_t i = 0; i < band.x.size(); ++i) {
        if (std::isnan(band.low[i]) || std::isnan(band.high[i])) {
            finish();
            continue;
        }
        const float x = dense ? std::floor(axes.x(band.x[i])) : axes.x(band.x[i]);
        const float high = axes.y(band.high[i]);
        const float low = axes.y(band.low[i]);
        if (dense && !area.upper.empty() && area.upper.back().x == x) {
            area.upper.back().y = std::min(area.upper.back().y, high);
            area.lower.back().y = std::max(area.lower.back().y, low);
            continue;
        }
        area.upper.push_back({x, high});
        area.lower.push_back({x, low});
    }
    finish();
}

void draw_line(const Context& context, Pen& pen, const Line& line, base::Color color, const Axes& axes,
               Obstacles& obstacles) {
    const std::string id = mark_id(line.mark, "line", line.id);
    const float width = line.points.size() > 200 ? 1.5F : 2;
    // Exact at the sides, where a zoomed line runs on; its full width at the top and bottom.
    const base::Rect clip{axes.plot.x, axes.plot.y - 2, axes.plot.width, axes.plot.height + 4};
    std::size_t part = 0;
    for (Stretch& stretch : stretches(line, axes)) {
        obstacles.add_line(stretch.points, width / 2);
        const scene::Stroke stroke{color, width, stretch.forecast ? dash : 0};
        pen.polyline(part == 0 ? id : id + "/" + std::to_string(part), std::move(stretch.points), stroke, clip);
        ++part;
    }
    if (!line.spec->dots) {
        return;
    }
    for (const LinePoint& point : line.points) {
        const base::Point at = axes.at(point);
        if (std::isnan(point.value) || !axes.plot.grown(1).contains(at)) {
            continue;
        }
        // Hollow: not yet so.
        pen.dot(id + "/dot/" + std::to_string(static_cast<long long>(point.x)), at, 4,
                point.forecast ? context.palette.ground : color, scene::Stroke{color, 2, 0});
        obstacles.add_box(base::Rect{at.x, at.y, 0, 0}.grown(4));
    }
}

} // namespace chart
