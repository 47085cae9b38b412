// Moving a picture and joining two.
#include "scene/scene.hpp"

#include <iterator>
#include <utility>

namespace scene {
namespace {

void shift(base::Point& point, base::Point by) {
    point.x += by.x;
    point.y += by.y;
}

void shift(std::vector<base::Point>& points, base::Point by) {
    for (base::Point& point : points) {
        shift(point, by);
    }
}

struct ShiftShape {
    base::Point by;

    void operator()(Rectangle& rectangle) const { rectangle.rect = rectangle.rect.moved(by); }
    void operator()(Polyline& line) const { shift(line.points, by); }
    void operator()(Area& area) const {
        shift(area.upper, by);
        shift(area.lower, by);
    }
    void operator()(Dot& dot) const { shift(dot.center, by); }
    void operator()(TextRun& run) const { shift(run.baseline, by); }
    void operator()(Image& image) const { image.rect = image.rect.moved(by); }
};

void shift(Node& node, base::Point by) {
    node.rect = node.rect.moved(by);
    for (Fragment& fragment : node.fragments) {
        fragment.rect = fragment.rect.moved(by);
    }
    if (node.sticky) {
        node.sticky->top += by.y;
        node.sticky->bottom += by.y;
    }
    if (node.role == Role::figure) {
        return; // what is inside is placed relative to the figure
    }
    for (Node& child : node.children) {
        shift(child, by);
    }
}

template <typename Value> void take(std::vector<Value>& whole, std::vector<Value>& part) {
    whole.insert(whole.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
}

} // namespace

void move(Scene& scene, base::Point by) {
    for (Item& item : scene.items) {
        std::visit(ShiftShape{by}, item.shape);
        if (item.clip) {
            item.clip = item.clip->moved(by);
        }
    }
    for (Node& node : scene.semantics) {
        shift(node, by);
    }
}

void append(Scene& whole, Scene part) {
    take(whole.items, part.items);
    take(whole.semantics, part.semantics);
}

} // namespace scene
