// What a mark is: its rows as values on the shared scales (Layer), and the questions that every mark answers
// (MarkType). A mark is one file here, which defines mark_type for its spec; the list of marks is content::Mark.
// Outside this folder nobody asks which mark a layer is.
#pragma once

#include "chart/data/stack.hpp"
#include "chart/mark/point_label.hpp"
#include "chart/mark/tip.hpp"
#include "chart/scale/scales.hpp"

#include <memory>

namespace chart {

struct MarkType;

// A mark with its values.
struct Layer {
    std::size_t index = 0; // among the config's marks
    content::Mark spec;
    const MarkType* type = nullptr;
    const content::Dataset* data = nullptr;
    const content::NumberColumn* column = nullptr; // that the values are from
    std::string along_name{};                      // columns
    std::string value_name{};
    std::string series_name{};
    std::vector<std::string> details{}; // columns that are said of a point
    Along along = Along::nothing;
    base::Precision precision = base::Precision::day; // of times
    bool horizontal = false;
    bool steps = true;       // its points can be pointed at; a surface's only where no others are of the same rows
    std::size_t stripe = 0;  // its first among the bars that stand beside each other in a slot
    std::size_t stripes = 1; // of all marks
    bool colored = true;     // its series count among those that need a hue each
    std::vector<Category> bands{};
    std::vector<Series> series{};
    std::optional<Stack> stack{};
    std::vector<std::shared_ptr<const std::vector<double>>> computed{}; // that tracks refer to

    template <typename Spec> [[nodiscard]] const Spec& as() const { return *std::get_if<Spec>(&spec); }
    // "mark/0/"
    [[nodiscard]] std::string id() const { return "mark/" + std::to_string(index) + "/"; }
};
using Layers = std::vector<Layer>;

// The values that have to be inside the domain.
struct Extent {
    std::optional<Domain> values{};
    bool zero = false;             // bars are as long as their values
    bool tight = false;            // labels stand on the highest and lowest value, beyond the last grid line
    std::optional<Domain> whole{}; // all that there can be: 0 to 100 %
    void include(double value);
    // A line through the points, also where it runs on at the edges of what is shown.
    void include(const SeriesView& view, const Domain& shown);
};

// What labels need beside a value, away from zero, in pixels: of horizontal marks.
struct Need {
    double value = 0; // away from zero
    double pixels = 0;
};

// What the labels of marks need around the plot.
struct Room {
    float width = 0; // of the figure
    float top = 0;
    float right = 0;
    float bottom = 0;          // below the lowest value
    bool inset = false;        // dots would stick out at the first and last time
    double beyond = 0;         // half of what bars take up along, which would stick out as well
    bool sparse = false;       // columns: fewer grid lines, more height
    bool figures = false;      // every value has its figure beside it, so no axis is needed
    bool key = false;          // no room for the names of series beside the plot
    bool notes = false;        // a line of words below the names of columns
    float crown = 0;           // height above the rows
    float row = 0;             // height that a row likes to have
    std::vector<Need> below{}; // left of zero, and right of it
    std::vector<Need> above{};
    Domain shown{}; // what is shown along
};

// A point of a layer.
struct PointAt {
    const Layer* layer = nullptr;
    std::size_t series = 0; // of the layer
    std::size_t point = 0;
};

// Where marks draw.
struct Canvas {
    const DrawContext& context;
    SceneBuilder& builder;
    const Scales& scales;
    const Layers& layers;
    base::Rect area; // plot, names of rows and room for labels
    std::optional<PointAt> cursor;
    bool words = true;                // without, marks draw none of their own: a thumbnail
    bool side_names = true;           // names of series stand beside the plot, not in a key below it
    Obstacles obstacles;              // data and what else labels keep off
    std::vector<PointLabel> labels{}; // that look for a place, the most important first
    std::vector<scene::Node> nodes{}; // of words that are drawn inside the plot

    [[nodiscard]] base::Point at(const SeriesView& view, std::size_t point) const {
        return scales.at(view.x(point), view.value(point));
    }
    [[nodiscard]] bool at_cursor(const Layer& layer, std::size_t series, std::size_t point) const {
        return cursor && cursor->layer == &layer && cursor->series == series && cursor->point == point;
    }
};

// A point in the plot.
struct Place {
    base::Point at;
    base::Rect reach; // what counts as touching it
    base::Rect clear; // what a tooltip must not cover
};

// What draws a band's points together: the ids, below the chart's, that its parts begin with, and its label's.
struct BandItems {
    std::string parts;
    std::string label;
};

struct MarkType {
    // channels(): reads the columns. False when there is nothing to draw.
    bool (*read)(const DrawContext&, const std::optional<Domain>& within, Layer&);
    // Bars that stand beside those of others in a slot.
    std::size_t (*stripes)(const Layer&) = nullptr;
    // Once the categories of all marks have their places; may be null, as those below.
    void (*arrange)(const DrawContext&, Layer&) = nullptr;
    void (*extent)(const DrawContext&, const Layer&, const Domain& shown, Extent&) = nullptr;
    void (*room)(const DrawContext&, const Layers&, const Layer&, Room&) = nullptr;
    // Of horizontal marks: height above the rows for what stands at these values.
    float (*headroom)(const DrawContext&, const Layers&, const Layer&, const Scale& value, float width) = nullptr;
    // And below each row, added by band.
    void (*below)(const DrawContext&, const Layers&, const Layer&, const Scale& value, float width,
                  std::vector<float>& heights) = nullptr;
    void (*draw)(Canvas&, const Layer&) = nullptr;
    void (*label)(Canvas&, const Layer&) = nullptr;
    // points(): where one is, and how it is drawn at the cursor. Where `place` is null the scales say it, and what is
    // nearest along them is meant, as far as it may be away; only known ones count.
    Place (*place)(const Scales&, const Layer&, std::size_t series, std::size_t point) = nullptr;
    void (*point)(Canvas&, const Layer&, std::size_t series, std::size_t point) = nullptr;
    Tip (*tip)(const DrawContext&, const Layer&, std::size_t series, std::size_t point) = nullptr;
    // The point's cells in the table, each with its column's label.
    std::vector<TipRow> (*row)(const DrawContext&, const Layer&, std::size_t series, std::size_t point) = nullptr;
    std::string (*sentence)(const DrawContext&, const Layers&, const Layer&) = nullptr;
    // Of its series in a key; series_color() where null.
    base::Color (*color)(const DrawContext&, const Layer&, std::size_t series) = nullptr;
    // Of a band's points together, where they add up to something.
    std::string (*total)(const DrawContext&, const Layer&, std::size_t band) = nullptr;
    BandItems (*band_items)(const Layer&, std::string_view band) = nullptr;
};

// Defined by the mark's file.
template <typename Spec> [[nodiscard]] const MarkType& mark_type();

// Takes rows over as the layer's values; false when there are none.
[[nodiscard]] bool take(Layer& layer, Rows rows);

// The values of a layer whose points stand each for itself.
void include_points(const Layer& layer, const Domain& shown, Extent& extent);

// The config's marks with their values: the points inside `within`, and one on either side.
[[nodiscard]] Layers layers_of(const DrawContext& context, const std::optional<Domain>& within);

// The point that a cursor means: series are counted through all layers whose points can be pointed at.
[[nodiscard]] std::optional<PointAt> point_at(const Layers& layers, Cursor cursor);
[[nodiscard]] std::size_t series_before(const Layers& layers, const Layer& layer);

// A place along that an author writes: a date, a category's id or a number; nothing where it is not on the scale.
[[nodiscard]] std::optional<double> place_along(const Scales& scales, const std::string& written);

// Where a point stands, and whether that is shown.
[[nodiscard]] Place place_of(const Scales& scales, const PointAt& at);
[[nodiscard]] bool shown(const Scales& scales, const PointAt& at);

// What all that is spread along time has from first to last; nothing without any.
[[nodiscard]] std::optional<Domain> time_extent(const Layers& layers);
[[nodiscard]] std::optional<Domain> time_extent(const DrawContext& context);

// Whether a series has a name in the plot: it is one of several.
[[nodiscard]] bool named(const Layers& layers, const Layer& layer);
[[nodiscard]] bool highlighted(const DrawContext& context, const Series& series);
// The accent for the only series and for the only highlighted one; a hue each for several of these; grey for the
// others.
[[nodiscard]] base::Color series_color(const DrawContext& context, const Layers& layers, const Layer& layer,
                                       std::size_t series);

} // namespace chart
