// Candidates for labels near points: above, below and beside, near before far, one line before two.
#include "chart/figure/labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace chart {
namespace {

void add_vertical(const PointLabel& label, base::Size size, std::size_t variant, std::vector<Candidate>& candidates) {
    // Where the point falls along the label's width: centred reads best, then flush.
    constexpr std::array<std::pair<float, float>, 7> shares{
        {{0.5F, 0}, {0.3F, 1}, {0.7F, 1}, {0.12F, 2}, {0.88F, 2}, {0, 3}, {1, 3}}};
    constexpr std::array<float, 6> further{0, 10, 22, 36, 54, 76};
    for (const bool above : {true, false}) {
        for (const float more : further) {
            if (more > 0 && !label.leader) {
                break;
            }
            const float distance = label.offset + more;
            const float top = above ? label.at.y - distance - size.height : label.at.y + distance;
            for (const auto& [share, untidy] : shares) {
                Candidate candidate;
                candidate.box = {label.at.x - share * size.width, top, size.width, size.height};
                candidate.cost = more * 0.5F + untidy + (above == label.above ? 0.0F : 14.0F) +
                                 (label.beside ? 3.0F : 0.0F) + static_cast<float>(variant) * 8;
                candidate.variant = variant;
                candidate.at = label.at;
                if (label.leader) {
                    const float edge = above ? candidate.box.bottom() : candidate.box.y;
                    candidate.leader = Leader{{label.at.x, label.at.y + (above ? -4.0F : 4.0F)}, {label.at.x, edge}};
                }
                candidates.push_back(candidate);
            }
            for (int step = 1; label.slides && step < 6; ++step) {
                Candidate candidate = candidates.back();
                const float by = static_cast<float>(step) * (size.width + 12);
                candidate.box.x = label.at.x - size.width / 2 - by;
                candidate.cost += 4 + static_cast<float>(step);
                candidates.push_back(candidate);
            }
        }
    }
}

void add_beside(const PointLabel& label, base::Size size, std::size_t variant, std::vector<Candidate>& candidates) {
    constexpr std::array<float, 4> further{0, 10, 22, 36};
    constexpr std::array<float, 7> slides{0, -10, 10, -20, 20, -34, 34};
    for (const bool right : {true, false}) {
        for (const float more : further) {
            for (const float slide : slides) {
                const float distance = label.offset + 2 + more;
                const float left = right ? label.at.x + distance : label.at.x - distance - size.width;
                Candidate candidate;
                candidate.box = {left, label.at.y - size.height / 2 + slide, size.width, size.height};
                candidate.cost = (label.beside && right ? 0.0F : 18.0F) + more * 0.6F + std::abs(slide) * 0.4F +
                                 static_cast<float>(variant) * 8;
                candidate.variant = variant;
                candidate.at = label.at;
                if (label.leader) {
                    const float near = right ? candidate.box.x - 2 : candidate.box.right() + 2;
                    candidate.leader =
                        Leader{{label.at.x + (right ? 4.0F : -4.0F), label.at.y}, {near, candidate.box.center().y}};
                } else if (more > 0 || slide != 0) {
                    continue;
                }
                candidates.push_back(candidate);
            }
        }
    }
}

// A leader that runs over data is worse than a longer one that does not.
void charge_crossings(const PointLabel& label, const Obstacles& obstacles, std::vector<Candidate>& candidates) {
    constexpr float near_mark = 5;
    for (Candidate& candidate : candidates) {
        if (!candidate.leader || candidate.leader->from.x != candidate.leader->to.x) {
            continue;
        }
        const float from = std::min(candidate.leader->from.y, candidate.leader->to.y);
        const float to = std::max(candidate.leader->from.y, candidate.leader->to.y);
        const bool up = candidate.box.y < label.at.y;
        const base::Rect path{candidate.leader->from.x, up ? from : from + near_mark, 0.5F,
                              std::max(0.0F, to - from - near_mark)};
        if (path.height > 0 && obstacles.cross_data(path)) {
            candidate.cost += 10;
        }
    }
}

void draw_dot(const DrawContext& context, SceneBuilder& builder, const PointLabel& label) {
    if (label.dot > 0) {
        builder.dot(label.id + "/dot", label.at, label.dot, label.color, scene::Stroke{context.palette.ground, 1, 0});
    }
}

void draw_label(const DrawContext& context, SceneBuilder& builder, const PointLabel& label, const Wrapped& wrapped,
                const Candidate& place) {
    // The ground under the words keeps grid lines from striking them through; data is never below.
    builder.fill(label.id + "/ground", {place.box.x - 2, place.box.y, place.box.width + 4, place.box.height},
                 context.palette.ground);
    if (place.leader) {
        const base::Point way{place.leader->to.x - place.leader->from.x, place.leader->to.y - place.leader->from.y};
        if (std::abs(way.x) + std::abs(way.y) > 4) {
            builder.line(label.id + "/leader", place.leader->from, place.leader->to, {context.palette.muted, 1, 0});
        }
    }
    const bool left_of_point = place.box.right() <= label.at.x;
    const float right_share = (label.at.x - place.box.x) / std::max(1.0F, place.box.width);
    const Align align = left_of_point || right_share > 0.8F ? Align::right
                        : right_share < 0.2F                ? Align::left
                                                            : Align::center;
    const float x = align == Align::left    ? place.box.x
                    : align == Align::right ? place.box.right()
                                            : place.box.center().x;
    for (std::size_t i = 0; i < wrapped.lines.size(); ++i) {
        builder.text(label.id + "/" + std::to_string(i), wrapped.lines[i], label.type, label.color, x,
                     place.box.y + static_cast<float>(i) * label.type.leading, align);
    }
}

// Where a label stands that finds no free place and may not be left out.
Candidate nearest_inside(const PointLabel& label, base::Size size, const base::Rect& bounds) {
    Candidate place;
    const float y = label.above ? label.at.y - label.offset - size.height : label.at.y + label.offset;
    const auto within = [](float at, float from, float to) { return std::clamp(at, from, std::max(from, to)); };
    place.box = {within(label.at.x - size.width / 2, bounds.x, bounds.right() - size.width),
                 within(y, bounds.y, bounds.bottom() - size.height), size.width, size.height};
    return place;
}

} // namespace

std::vector<PlacedLabel> draw_point_labels(const DrawContext& context, SceneBuilder& builder,
                                           const std::vector<PointLabel>& labels, const Obstacles& obstacles) {
    std::vector<std::vector<Wrapped>> texts;
    std::vector<std::vector<Candidate>> candidates;
    for (const PointLabel& label : labels) {
        texts.push_back(wrappings(context, label.text, label.type, label.wrap));
        candidates.emplace_back();
        for (std::size_t variant = 0; variant < texts.back().size(); ++variant) {
            add_vertical(label, texts.back()[variant].size, variant, candidates.back());
            add_beside(label, texts.back()[variant].size, variant, candidates.back());
        }
        charge_crossings(label, obstacles, candidates.back());
    }
    const std::vector<std::optional<std::size_t>> chosen = place_labels(candidates, obstacles);
    std::vector<PlacedLabel> placed;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (chosen[i]) {
            const Candidate& place = candidates[i][*chosen[i]];
            const std::size_t first = builder.drawn();
            draw_dot(context, builder, labels[i]);
            draw_label(context, builder, labels[i], texts[i][place.variant], place);
            placed.push_back({labels[i].id, labels[i].at, place.box, {first, builder.drawn()}});
        } else if (labels[i].always) {
            // The last is the narrowest.
            const Candidate place = nearest_inside(labels[i], texts[i].back().size, obstacles.bounds());
            const std::size_t first = builder.drawn();
            draw_dot(context, builder, labels[i]);
            draw_label(context, builder, labels[i], texts[i].back(), place);
            placed.push_back({labels[i].id, labels[i].at, place.box, {first, builder.drawn()}});
        } else if (labels[i].type.style == type::label_strong.style) {
            draw_dot(context, builder, labels[i]);
        }
    }
    return placed;
}

void draw_moved_labels(SceneBuilder& builder, const std::vector<PointLabel>& labels, const Figure& end,
                       const base::Rect& bounds) {
    for (const PlacedLabel& placed : end.labels) {
        const auto label = std::find_if(labels.begin(), labels.end(),
                                        [&](const PointLabel& candidate) { return candidate.id == placed.id; });
        if (label == labels.end()) {
            continue;
        }
        const base::Point by{label->at.x - placed.at.x, label->at.y - placed.at.y};
        if (bounds.contains(placed.box.moved(by))) {
            const auto items = end.scene.items.begin();
            scene::Scene moved;
            moved.items.assign(items + static_cast<std::ptrdiff_t>(placed.items.first),
                               items + static_cast<std::ptrdiff_t>(placed.items.second));
            scene::move(moved, by);
            builder.append(std::move(moved));
        }
    }
}

} // namespace chart
