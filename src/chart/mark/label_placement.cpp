// Label placement: obstacles per pixel column, greedy choice with displacement, and one-dimensional spreading.
#include "chart/mark/label_placement.hpp"

#include "base/stable_sort.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace chart {
namespace {

constexpr float clearance = 3; // between a label and data
constexpr float between_labels = 4;
constexpr std::size_t columns_per_block = 16;
constexpr int max_moves = 2;
constexpr int max_steps = 20000; // per label; a frame must not wait for the last figure of a crowd

bool apart(const base::Rect& a, const base::Rect& b, float gap) {
    return !a.grown(gap / 2).intersects(b.grown(gap / 2));
}

base::Rect bounds(const Leader& leader) {
    const float left = std::min(leader.from.x, leader.to.x);
    const float top = std::min(leader.from.y, leader.to.y);
    return base::Rect{left, top, std::abs(leader.to.x - leader.from.x), std::abs(leader.to.y - leader.from.y)}.grown(1);
}

bool in_order(const Candidate& a, const Candidate& b) {
    return std::abs(a.at.x - b.at.x) > 1 || (a.at.y - b.at.y) * (a.box.center().y - b.box.center().y) >= 0;
}

bool compatible(const Candidate& a, const Candidate& b) {
    if (!in_order(a, b)) {
        return false;
    }
    if (!apart(a.box, b.box, between_labels)) {
        return false;
    }
    if (a.leader && !apart(bounds(*a.leader), b.box, 2)) {
        return false;
    }
    if (b.leader && !apart(bounds(*b.leader), a.box, 2)) {
        return false;
    }
    return !a.leader || !b.leader || !bounds(*a.leader).intersects(bounds(*b.leader));
}

using Choice = std::vector<std::optional<std::size_t>>; // per label, the index of its candidate

class Placement {
  public:
    explicit Placement(const std::vector<std::vector<Candidate>>& labels)
        : labels_(labels), chosen_(labels.size()), held_(labels.size()) {}

    Choice run() {
        for (std::size_t label = 0; label < labels_.size(); ++label) {
            steps_ = 0;
            settle(label, max_moves);
        }
        // What has moved away may have left a better place.
        for (std::size_t label = 0; label < labels_.size(); ++label) {
            improve(label);
        }
        return chosen_;
    }

  private:
    [[nodiscard]] bool in_the_way(std::size_t other, std::size_t label, const Candidate& candidate) const {
        return other != label && chosen_[other] && !compatible(labels_[other][*chosen_[other]], candidate);
    }

    // Labels in the way of a candidate.
    [[nodiscard]] std::vector<std::size_t> owners_of(std::size_t label, const Candidate& candidate) const {
        std::vector<std::size_t> found;
        for (std::size_t other = 0; other < labels_.size(); ++other) {
            if (in_the_way(other, label, candidate)) {
                found.push_back(other);
            }
        }
        return found;
    }

    // The one that was in the way of the last candidate is likely to be in that of the next, which lies beside it.
    [[nodiscard]] std::optional<std::size_t> cheapest_free(std::size_t label) {
        std::size_t suspect = 0;
        for (std::size_t i = 0; i < labels_[label].size(); ++i) {
            ++steps_;
            const Candidate& candidate = labels_[label][i];
            if (in_the_way(suspect, label, candidate)) {
                continue;
            }
            std::size_t other = 0;
            while (other < labels_.size() && !in_the_way(other, label, candidate)) {
                ++other;
            }
            if (other == labels_.size()) {
                return i;
            }
            suspect = other;
        }
        return std::nullopt;
    }

    void improve(std::size_t label) {
        if (chosen_[label]) {
            chosen_[label] = cheapest_free(label);
        }
    }

    // Takes a free place, or one whose owners find another by up to `moves` moves in turn.
    bool settle(std::size_t label, int moves) {
        chosen_[label] = cheapest_free(label);
        if (chosen_[label] || moves == 0) {
            return chosen_[label].has_value();
        }
        held_[label] = true;
        bool settled = false;
        for (std::size_t i = 0; i < labels_[label].size() && !settled && steps_ < max_steps; ++i) {
            settled = displace(label, i, moves);
        }
        held_[label] = false;
        return settled;
    }

    bool displace(std::size_t label, std::size_t candidate, int moves) {
        ++steps_;
        const std::vector<std::size_t> owners = owners_of(label, labels_[label][candidate]);
        const Choice before = chosen_;
        chosen_[label] = candidate;
        for (const std::size_t owner : owners) {
            chosen_[owner].reset();
        }
        for (const std::size_t owner : owners) {
            if (held_[owner] || !settle(owner, moves - 1)) {
                chosen_ = before;
                return false;
            }
        }
        return true;
    }

    const std::vector<std::vector<Candidate>>& labels_;
    Choice chosen_;
    std::vector<bool> held_; // on its way to a new place
    int steps_ = 0;
};

} // namespace

void Obstacles::add_interval(float x, float top, float bottom) {
    if (columns_.empty()) {
        columns_.resize(static_cast<std::size_t>(std::max(0.0F, std::ceil(bounds_.width))) + 1);
        blocks_.resize(columns_.size() / columns_per_block + 1);
    }
    const float column = std::floor(x - bounds_.x);
    if (column >= 0 && column < static_cast<float>(columns_.size())) {
        Column& taken = columns_[static_cast<std::size_t>(column)];
        Interval& last = taken.last();
        if (taken.empty()) {
            taken.first = {top, bottom};
        } else if (top <= last.bottom && last.top <= bottom) { // a dense line crosses a column again and again
            last = {std::min(top, last.top), std::max(bottom, last.bottom)};
        } else {
            taken.others.push_back({top, bottom});
        }
        Interval& block = blocks_[static_cast<std::size_t>(column) / columns_per_block];
        block = {std::min(top, block.top), std::max(bottom, block.bottom)};
    }
}

void Obstacles::add_line(const std::vector<base::Point>& points, float half_width) {
    for (std::size_t i = 1; i < points.size(); ++i) {
        const base::Point a = points[i - 1];
        const base::Point b = points[i];
        const float from = std::max(std::floor(a.x), bounds_.x - 1);
        const float to = std::min(std::floor(b.x), bounds_.right() + 1);
        const float run = b.x - a.x;
        for (float x = from; x <= to; x += 1) {
            const float t0 = run > 0 ? std::clamp((x - a.x) / run, 0.0F, 1.0F) : 0;
            const float t1 = run > 0 ? std::clamp((x + 1 - a.x) / run, 0.0F, 1.0F) : 1;
            const float y0 = base::lerp(a.y, b.y, t0);
            const float y1 = base::lerp(a.y, b.y, t1);
            add_interval(x, std::min(y0, y1) - half_width, std::max(y0, y1) + half_width);
        }
    }
}

void Obstacles::add_area(const std::vector<base::Point>& upper, const std::vector<base::Point>& lower) {
    for (std::size_t i = 1; i < upper.size() && i < lower.size(); ++i) {
        const float run = upper[i].x - upper[i - 1].x;
        const float to = std::min(std::floor(upper[i].x), bounds_.right() + 1);
        for (float x = std::max(std::floor(upper[i - 1].x), bounds_.x - 1); x <= to; x += 1) {
            const float t = run > 0 ? std::clamp((x + 0.5F - upper[i - 1].x) / run, 0.0F, 1.0F) : 0;
            add_interval(x, base::lerp(upper[i - 1].y, upper[i].y, t), base::lerp(lower[i - 1].y, lower[i].y, t));
        }
    }
}

bool Obstacles::cross_data(const base::Rect& box) const {
    const float left = std::max(0.0F, std::floor(box.x - bounds_.x));
    const float right = std::floor(box.right() - bounds_.x);
    if (columns_.empty() || right < left) {
        return false;
    }
    const std::size_t past = std::min(columns_.size(), static_cast<std::size_t>(right) + 1);
    for (auto column = static_cast<std::size_t>(left); column < past;) {
        const std::size_t block = column / columns_per_block;
        const std::size_t next = std::min(past, (block + 1) * columns_per_block);
        for (column = blocks_[block].cross(box) ? column : next; column < next; ++column) {
            const Column& taken = columns_[column];
            if (taken.first.cross(box) || std::any_of(taken.others.begin(), taken.others.end(),
                                                      [&](const Interval& one) { return one.cross(box); })) {
                return true;
            }
        }
    }
    return false;
}

bool Obstacles::allow(const base::Rect& box) const {
    if (!bounds_.contains(box)) {
        return false;
    }
    for (const base::Rect& taken : boxes_) {
        if (!apart(taken, box, between_labels)) {
            return false;
        }
    }
    return !cross_data(box.grown(clearance));
}

std::vector<std::optional<std::size_t>> place_labels(std::vector<std::vector<Candidate>>& labels,
                                                     const Obstacles& obstacles) {
    for (std::vector<Candidate>& candidates : labels) {
        std::erase_if(candidates, [&](const Candidate& candidate) { return !obstacles.allow(candidate.box); });
        base::stable_sort(candidates, [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    }
    return Placement(labels).run();
}

std::vector<float> spread(const std::vector<float>& wanted, float height, float from, float to) {
    // Blocks of labels that touch; each stands where the mean of its labels' wishes lies.
    struct Block {
        float sum = 0; // of (wish - offset within the block)
        std::size_t count = 0;
        float first = 0; // centre of the first label
    };
    const auto stand = [&](Block& block) {
        const auto count = static_cast<float>(block.count);
        const float lowest = from + height / 2;
        const float highest = std::max(lowest, to - height / 2 - (count - 1) * height);
        block.first = std::clamp(block.sum / count, lowest, highest);
    };
    std::vector<Block> blocks;
    for (const float wish : wanted) {
        blocks.push_back({wish, 1, 0});
        stand(blocks.back());
        while (blocks.size() > 1) {
            const Block last = blocks.back();
            Block& before = blocks[blocks.size() - 2];
            const float end = before.first + static_cast<float>(before.count) * height;
            if (last.first >= end) {
                break;
            }
            before.sum += last.sum - static_cast<float>(before.count * last.count) * height;
            before.count += last.count;
            stand(before);
            blocks.pop_back();
        }
    }
    const auto room = to - from;
    const auto all = static_cast<float>(wanted.size());
    const float pitch = all * height > room && all > 1 ? (room - height) / (all - 1) : height;
    std::vector<float> centers;
    for (const Block& block : blocks) {
        for (std::size_t i = 0; i < block.count; ++i) {
            centers.push_back(block.first + static_cast<float>(i) * pitch);
        }
    }
    return centers;
}

} // namespace chart
