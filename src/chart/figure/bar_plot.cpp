// Horizontal bars from zero with their figures at the end; a value that is not known gets words instead of a bar.
#include "chart/data/plot_data.hpp"
#include "chart/data/words.hpp"
#include "chart/figure/labels.hpp"
#include "chart/figure/plot.hpp"
#include "chart/scale/text_block.hpp"

#include <algorithm>
#include <cmath>

namespace chart {
namespace {

constexpr float natural_row = 32;
constexpr float least_row = 20;
constexpr float thickness = 0.6F; // of a row
constexpr float to_value = 6;     // from a bar's end to its figure
constexpr float point_label_height = 20;

// A figure that stands on a row without being a bar.
struct Marker {
    std::size_t row = 0; // among the bars drawn
    std::size_t mark = 0;
    const content::PointMark* spec = nullptr;
};

std::vector<Marker> markers(const Context& context, const BarSet& set) {
    std::vector<Marker> all;
    for (const auto& [index, mark] : marks_of<content::PointMark>(context.look)) {
        for (std::size_t row = 0; row < set.bars.size(); ++row) {
            if (set.bars[row].id == mark->category) {
                all.push_back({row, index, mark});
            }
        }
    }
    return all;
}

// The label of a reference line, wrapped and placed above the rows.
struct RuleLabel {
    std::size_t mark = 0;
    float x = 0;
    float end = 0; // of the line
    Align align = Align::center;
    std::vector<std::string> lines;
    base::Rect box;
};

struct Layout {
    base::Rect plot; // right of the row labels, below the rule labels
    Scale x;
    std::vector<base::Rect> rows; // over the figure's whole width
    std::vector<RuleLabel> rules;
};

Domain value_domain(const Context& context, const BarSet& set) {
    if (context.look.scale && context.look.scale->domain) {
        return {context.look.scale->domain->first, context.look.scale->domain->second};
    }
    Domain domain{0, 0};
    const auto include = [&](double value) {
        if (!std::isnan(value)) {
            domain = {std::min(domain.from, value), std::max(domain.to, value)};
        }
    };
    for (const Bar& bar : set.bars) {
        include(bar.value);
    }
    for (const auto& [index, mark] : marks_of<content::RuleMark>(context.look)) {
        include(mark->value);
    }
    for (const Marker& marker : markers(context, set)) {
        include(marker.spec->value);
    }
    return domain.span() > 0 ? domain : Domain{0, 1};
}

std::string value_text(const Context& context, const BarSet& set, double value) {
    return written_on_scale(value, context, *set.column);
}

// On a phone the figure of a fall stands right of zero, where its row is empty, and leaves the bars their length.
bool figures_beyond_zero(float figure_width) { return figure_width < 480; }

// The longest unit of value for which every bar fits between `from` and `to` with its figure beside it, and every
// reference with its dot: each pair of something left and something right of zero sets a bound.
Scale value_scale(const Context& context, const BarSet& set, float from, float to, bool beyond_zero) {
    struct Need {
        double value;  // away from zero
        double pixels; // beyond the value's end
    };
    const Domain domain = value_domain(context, set);
    std::vector<Need> left{{-std::min(0.0, domain.from), 0}};
    std::vector<Need> right{{std::max(0.0, domain.to), static_cast<double>(unit)}};
    for (const Bar& bar : set.bars) {
        const double value = std::isnan(bar.value) ? 0 : bar.value;
        const float figure = context.width(type::row_strong.style, value_text(context, set, bar.value));
        const double beside = static_cast<double>(figure + to_value);
        if (value < 0 && beyond_zero) {
            left.push_back({-value, 0});
            right.push_back({0, beside});
        } else {
            (value < 0 ? left : right).push_back({std::abs(value), beside});
        }
    }
    const double room = static_cast<double>(to - from);
    double per_unit = room / domain.span();
    for (const Need& a : left) {
        for (const Need& b : right) {
            if (a.value + b.value > 0) {
                per_unit = std::min(per_unit, (room - a.pixels - b.pixels) / (a.value + b.value));
            }
        }
    }
    double before = 0; // pixels left of zero
    for (const Need& need : left) {
        before = std::max(before, need.value * per_unit + need.pixels);
    }
    const float zero = from + static_cast<float>(before);
    return {content::ScaleType::linear, domain, zero + static_cast<float>(domain.from * per_unit),
            zero + static_cast<float>(domain.to * per_unit)};
}

// On its line or beside it, where no other's line runs through; only where there is no such place above all others.
std::vector<RuleLabel> rule_labels(const Context& context, const Scale& x, float figure_width, float top) {
    constexpr float level_height = type::label.leading + 4;
    const auto rules = marks_of<content::RuleMark>(context.look);
    const auto levels = 2 * rules.size();
    std::vector<std::vector<Wrapped>> texts;
    std::vector<std::vector<Candidate>> candidates;
    for (const auto& [index, mark] : rules) {
        const float at = std::round(x(mark->value)) + 0.5F;
        texts.push_back(wrappings(context, mark->label.in(context.language()), type::label, true));
        candidates.emplace_back();
        for (std::size_t variant = 0; variant < texts.back().size(); ++variant) {
            const base::Size size = texts.back()[variant].size;
            for (std::size_t level = 0; level < levels; ++level) {
                const float y = -static_cast<float>(level) * level_height - size.height;
                const float cost = static_cast<float>(level) * 20 + static_cast<float>(variant) * 12;
                const float centered = std::clamp(at - size.width / 2, 0.0F, std::max(0.0F, figure_width - size.width));
                for (const float left : {centered, at + 5, at - 5 - size.width}) {
                    const base::Rect box{left, y, size.width, size.height};
                    const bool beside = box.x > at || box.right() < at;
                    candidates.back().push_back({box, Leader{{at, 0}, {at, beside ? box.y : box.bottom()}},
                                                 cost + (beside ? 1.0F : 0.0F), variant});
                }
            }
        }
    }
    const float most = static_cast<float>(levels + 3) * level_height;
    const auto chosen = place_labels(candidates, Obstacles({0, -most, figure_width, most}));
    std::vector<RuleLabel> all;
    float highest = 0;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        RuleLabel label;
        label.mark = rules[i].first;
        label.x = std::round(x(rules[i].second->value)) + 0.5F;
        if (chosen[i]) {
            const Candidate& place = candidates[i][*chosen[i]];
            label.box = place.box;
            label.end = place.leader->to.y;
            label.lines = std::move(texts[i][place.variant].lines);
        } else {
            Wrapped& text = texts[i].back();
            label.box = {
                std::clamp(label.x - text.size.width / 2, 0.0F, std::max(0.0F, figure_width - text.size.width)),
                highest - 4 - text.size.height, text.size.width, text.size.height};
            label.end = label.box.bottom();
            label.lines = std::move(text.lines);
        }
        label.align = label.box.x > label.x ? Align::left : label.box.right() < label.x ? Align::right : Align::center;
        highest = std::min(highest, label.box.y);
        all.push_back(std::move(label));
    }
    for (RuleLabel& label : all) {
        label.box.y += top - highest;
        label.end += top - highest;
    }
    return all;
}

float row_label_width(const Context& context, const BarSet& set, float figure_width) {
    float widest = 0;
    for (const Bar& bar : set.bars) {
        widest = std::max(widest, context.width(type::row_strong.style, bar.name));
    }
    return std::min(std::ceil(widest), figure_width * 0.4F);
}

Layout layout(const Context& context, const BarSet& set, const base::Rect& area) {
    Layout placed;
    const float left = area.x + row_label_width(context, set, area.width) + 1.5F * unit;
    placed.x = value_scale(context, set, left, area.right(), figures_beyond_zero(area.width));
    placed.rules = rule_labels(context, placed.x, area.width, area.y + unit);
    float top = area.y + unit;
    for (const RuleLabel& rule : placed.rules) {
        top = std::max(top, rule.box.bottom() + unit / 2);
    }
    const std::vector<Marker> points = markers(context, set);
    const auto rows = static_cast<float>(set.bars.size());
    const float for_labels = static_cast<float>(points.size()) * point_label_height;
    const float height = std::clamp((area.bottom() - top - for_labels) / std::max(1.0F, rows), least_row, natural_row);
    float y = top;
    for (std::size_t row = 0; row < set.bars.size(); ++row) {
        float extra = 0;
        for (const Marker& marker : points) {
            extra += marker.row == row ? point_label_height : 0;
        }
        placed.rows.push_back({area.x, y, area.width, height + extra});
        y += height + extra;
    }
    placed.plot = {left, top, area.right() - left, y - top};
    return placed;
}

base::Rect bar_rect(const Layout& placed, const base::Rect& row, double value, float extra) {
    const float height = row.height - extra;
    const float zero = placed.x(0);
    const float end = placed.x(value);
    return {std::min(zero, end), std::round(row.y + height * (1 - thickness) / 2), std::abs(end - zero),
            std::round(height * thickness)};
}

float extra_height(const std::vector<Marker>& points, std::size_t row) {
    float extra = 0;
    for (const Marker& marker : points) {
        extra += marker.row == row ? point_label_height : 0;
    }
    return extra;
}

void draw_rules(const Context& context, Pen& pen, const Layout& placed) {
    for (const RuleLabel& rule : placed.rules) {
        const std::string id = "mark/" + std::to_string(rule.mark) + "/rule";
        pen.line(id, {rule.x, rule.end + 1}, {rule.x, placed.plot.bottom()}, {context.palette.ink, 1, 3});
        const float at = rule.align == Align::left    ? rule.box.x
                         : rule.align == Align::right ? rule.box.right()
                                                      : rule.box.center().x;
        for (std::size_t i = 0; i < rule.lines.size(); ++i) {
            pen.text(id + "/" + std::to_string(i), rule.lines[i], type::label, context.palette.ink, at,
                     rule.box.y + static_cast<float>(i) * type::label.leading, rule.align);
        }
    }
}

// A figure or words beside a bar, on a patch of ground so that a rule does not strike them through.
void draw_value(const Context& context, Pen& pen, const std::string& id, const std::string& text, const Type& type,
                base::Color color, base::Color ground, base::Point at, bool to_left) {
    const float width = context.width(type.style, text);
    const base::Rect box{to_left ? at.x - width : at.x, at.y - type.leading / 2, width, type.leading};
    pen.fill(id + "/ground", {box.x - 2, box.y + 1, box.width + 2, box.height - 2}, ground);
    pen.text(id, text, type, color, box.x, box.y);
}

// On a line of its own below the bar, so that it never meets the bar's figure.
void draw_marker(const Context& context, Pen& pen, const Layout& placed, const Marker& marker, base::Color ground,
                 float bar_bottom) {
    constexpr float radius = 4.5F;
    constexpr float to_label = radius + 5;
    const std::string id = "mark/" + std::to_string(marker.mark) + "/point/" + marker.spec->category;
    const float top = bar_bottom + 3;
    const base::Point at{placed.x(marker.spec->value), top + type::label.leading / 2};
    const std::string& text = marker.spec->label.in(context.language());
    const float width = context.width(type::label.style, text);
    const bool right = at.x + to_label + width <= placed.plot.right();
    const float left = right ? at.x + to_label : at.x - to_label - width;
    pen.fill(id + "/ground", {left - 2, top, width + 2, type::label.leading}, ground);
    pen.dot(id, at, radius, ground, scene::Stroke{context.palette.ink, 2, 0});
    pen.text(id + "/label", text, type::label, context.palette.ink, left, top);
}

Tip bar_tip(const Context& context, const BarSet& set, const Bar& bar) {
    Tip tip;
    tip.title = bar.name;
    tip.beside = false;
    std::vector<std::string> details = set.spec->details;
    const std::string& value = context.value_or(set.spec->value);
    if (details.empty()) {
        details.push_back(value);
    }
    // First what is drawn and what stands before it: the price of that change.
    const auto drawn = static_cast<std::size_t>(std::find(details.begin(), details.end(), value) - details.begin());
    for (std::size_t to = 0; drawn > 0 && drawn < details.size() && to < 2; ++to) {
        for (std::size_t at = drawn; at > to; --at) {
            details[at].swap(details[at - 1]);
        }
    }
    for (const std::string& name : details) {
        if (const content::NumberColumn* column = content::number_column(*set.data, name)) {
            const double value = column->values[bar.row];
            tip.rows.push_back(
                {content::find_column(*set.data, name)->label.in(context.language()),
                 column == set.column ? value_text(context, set, value) : written(value, context, *column)});
        }
    }
    return tip;
}

void draw_row_ground(const Context& context, Pen& pen, const BarSet& set, const Layout& placed) {
    for (std::size_t i = 0; i < set.bars.size(); ++i) {
        if (context.state.cursor == Cursor{0, i}) {
            pen.fill("cursor/row", placed.rows[i], context.palette.control);
        }
    }
}

} // namespace

PlotHeight bar_plot_height(const Context& context, float width) {
    const std::optional<BarSet> set = bar_set(context);
    if (!set) {
        return {least_plot_height, least_plot_height};
    }
    const float left = row_label_width(context, *set, width) + 1.5F * unit;
    float around = 1.5F * unit;
    const Scale x = value_scale(context, *set, left, width, figures_beyond_zero(width));
    for (const RuleLabel& rule : rule_labels(context, x, width, unit)) {
        around = std::max(around, rule.box.bottom() + unit / 2);
    }
    around += static_cast<float>(markers(context, *set).size()) * point_label_height;
    const auto rows = static_cast<float>(set->bars.size());
    return {around + rows * natural_row, around + rows * least_row};
}

Plot draw_bar_plot(const Context& context, Pen& pen, const base::Rect& area) {
    Plot plot;
    plot.frame = area;
    const std::optional<BarSet> set = bar_set(context);
    if (!set) {
        return plot;
    }
    const Layout placed = layout(context, *set, area);
    const std::vector<Marker> points = markers(context, *set);
    plot.frame = {area.x, placed.plot.y, area.width, placed.plot.height};
    draw_row_ground(context, pen, *set, placed);

    const std::string mark = "mark/" + std::to_string(set->mark);
    const bool emphasis = context.any_highlight();
    for (std::size_t i = 0; i < set->bars.size(); ++i) {
        const Bar& bar = set->bars[i];
        if (!std::isnan(bar.value)) {
            const bool strong = context.highlighted(bar.id) || !emphasis;
            pen.fill(mark + "/bar/" + bar.id, bar_rect(placed, placed.rows[i], bar.value, extra_height(points, i)),
                     strong ? context.palette.accent : context.palette.context);
        }
    }
    draw_rules(context, pen, placed);
    const float zero = std::round(placed.x(0)) + 0.5F;
    pen.line("axis/zero", {zero, placed.plot.y}, {zero, placed.plot.bottom()}, {context.palette.baseline, 1, 0});

    for (std::size_t i = 0; i < set->bars.size(); ++i) {
        const Bar& bar = set->bars[i];
        const bool unknown = std::isnan(bar.value);
        const bool strong = context.highlighted(bar.id);
        const Type row_type = strong ? type::row_strong : type::row;
        const base::Rect& row = placed.rows[i];
        const base::Rect drawn = bar_rect(placed, row, unknown ? 0 : bar.value, extra_height(points, i));
        const float middle = drawn.center().y;
        const bool at_cursor = context.state.cursor == Cursor{0, i};
        const base::Color ground = at_cursor ? context.palette.control : context.palette.ground;
        const float most = placed.plot.x - area.x - unit;
        pen.text(mark + "/label/" + bar.id, text::ellipsize(context.setting.fonts, row_type.style, bar.name, most),
                 row_type, context.palette.ink, area.x, middle - row_type.leading / 2);
        const float end = placed.x(unknown ? 0 : bar.value);
        const bool fall = !unknown && bar.value < 0;
        const bool to_left = fall && !figures_beyond_zero(area.width);
        const float figure_at = fall && !to_left ? placed.x(0) : end;
        draw_value(context, pen, mark + "/value/" + bar.id, value_text(context, *set, bar.value), row_type,
                   unknown ? context.palette.muted : context.palette.ink, ground,
                   {figure_at + (to_left ? -to_value : to_value), middle}, to_left);
        for (const Marker& marker : points) {
            if (marker.row == i) {
                draw_marker(context, pen, placed, marker, ground, drawn.bottom());
            }
        }
        plot.points.push_back({{0, i}, {end, middle}, row});
        if (at_cursor) {
            plot.tip = bar_tip(context, *set, bar);
            plot.tip->at = {end, middle};
            plot.tip->clear = {end - unit, row.y, 2 * unit, row.height}; // with a marker below the bar
        }
    }
    return plot;
}

} // namespace chart
