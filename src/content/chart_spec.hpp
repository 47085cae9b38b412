// A chart as its author writes it: a base config, choices whose options each replace parts of that config (five or
// twelve miners, linear or log), and named views that select options and a range.
#pragma once

#include "base/date.hpp"
#include "base/format.hpp"
#include "content/field.hpp"
#include "content/ids.hpp"
#include "content/localized.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace content {

// Marks. An empty `data` means the config's own `data`; an empty `value`, the config's own `value`.

// A line over time, one per category of `series` where that is named. NaN leaves a gap.
struct LineMark {
    std::string data;
    std::string x;
    std::string value;
    std::string series;   // category column; may be empty: one line
    std::string forecast; // category column or empty; rows whose category id is "forecast" are drawn dashed
    bool dots = false;
    bool value_labels = false; // a figure at every dot
    // Columns said in the tooltip and in the table, in order; `value` alone when empty. "change" is computed: the
    // value against that of the row before, in percent.
    std::vector<std::string> details;
};
template <> struct Table<LineMark> {
    static constexpr std::string_view name = "line";
    static constexpr std::string_view doc = "A line over time, one for each category of `series` where that is named.";
    static constexpr auto fields = std::tuple{
        optional("data", &LineMark::data, "Its own data file, instead of the chart's.", {.meaning = Meaning::data}),
        required("x", &LineMark::x, "The column of dates.", {.meaning = Meaning::time_column}),
        optional("value", &LineMark::value, "The column of figures, instead of the chart's `value`.",
                 {.meaning = Meaning::value_column}),
        optional("series", &LineMark::series, "A category column: one line for each of its categories.",
                 {.meaning = Meaning::category_column}),
        optional("forecast", &LineMark::forecast,
                 "A category column: rows of its category `forecast` are drawn dashed.",
                 {.meaning = Meaning::kind_column}),
        optional("dots", &LineMark::dots, "A dot at each row."),
        optional("valueLabels", &LineMark::value_labels, "The figure at each dot."),
        optional("details", &LineMark::details,
                 "Columns in the tooltip and in the table, in this order; `value` alone when absent. `change` is "
                 "computed: the figure against the row before, in percent.",
                 {.meaning = Meaning::column_or_change}),
    };
};
// The surface between two columns, e.g. a day's low and high.
struct BandMark {
    std::string data;
    std::string x;
    std::string low;
    std::string high;
};
template <> struct Table<BandMark> {
    static constexpr std::string_view name = "band";
    static constexpr std::string_view doc = "The surface between two columns over time, such as a day's low and high.";
    static constexpr auto fields = std::tuple{
        optional("data", &BandMark::data, "Its own data file, instead of the chart's.", {.meaning = Meaning::data}),
        required("x", &BandMark::x, "The column of dates.", {.meaning = Meaning::time_column}),
        required("low", &BandMark::low, "The column of the lower edge.", {.meaning = Meaning::number_column}),
        required("high", &BandMark::high, "The column of the upper edge.", {.meaning = Meaning::number_column}),
    };
};
// A bar per category, from zero; several side by side where `series` is named. A category column on y makes horizontal
// bars; one of categories or dates on x, columns. The other of the two is the value. Unknown values are said to be so.
struct BarMark {
    std::string data;
    std::string category; // as `y`, with `value` along x
    std::string x;
    std::string y;
    std::string value;
    std::string series; // category column; may be empty
    std::string forecast;
    std::vector<std::string> details;
    std::optional<bool> sort; // by value, largest first, unknown last; so by default only with `category`
};
template <> struct Table<BarMark> {
    static constexpr std::string_view name = "bar";
    static constexpr std::string_view doc =
        "A bar for each category, from zero: horizontal with the categories on `y`, columns with categories or dates "
        "on `x`.";
    static constexpr bool from_zero = true; // which a log scale does not have
    static constexpr auto fields = std::tuple{
        optional("data", &BarMark::data, "Its own data file, instead of the chart's.", {.meaning = Meaning::data}),
        optional("category", &BarMark::category, "The category column, as `y`; largest first.",
                 {.meaning = Meaning::category_column}),
        optional("x", &BarMark::x, "Columns: the column of categories or dates. Horizontal bars: that of figures.",
                 {.meaning = Meaning::place_column}),
        optional("y", &BarMark::y, "Horizontal bars: the column of categories. Columns: that of figures.",
                 {.meaning = Meaning::place_column}),
        optional("value", &BarMark::value, "The column of figures, where neither `x` nor `y` is it.",
                 {.meaning = Meaning::own_value_column}),
        optional("series", &BarMark::series, "A category column: a bar for each of its categories, side by side.",
                 {.meaning = Meaning::category_column}),
        optional("forecast", &BarMark::forecast,
                 "A category column: rows of its category `forecast` are drawn hatched.",
                 {.meaning = Meaning::kind_column}),
        optional("details", &BarMark::details, "Columns in the tooltip and in the table, in this order.",
                 {.meaning = Meaning::column_or_change}),
        optional("sort", &BarMark::sort,
                 "By value, largest first (true when absent, with `category`); false: as in the data."),
    };
};
// Columns of stacked segments, one column per category of `x`; or rows, one per category of `y`.
struct StackMark {
    std::string data;
    std::string x;      // category column, e.g. the year
    std::string y;      // instead of x
    std::string series; // category column
    std::string value;
    std::string forecast; // as in LineMark
    bool share = false;   // each column as parts of 100 %
};
template <> struct Table<StackMark> {
    static constexpr std::string_view name = "stack";
    static constexpr std::string_view doc =
        "Columns of stacked segments, one column for each category of `x`; or rows, one for each of `y`.";
    static constexpr bool from_zero = true; // which a log scale does not have
    static constexpr bool piled = true;     // the figures of a place add up
    static constexpr auto fields = std::tuple{
        optional("data", &StackMark::data, "Its own data file, instead of the chart's.", {.meaning = Meaning::data}),
        optional("x", &StackMark::x, "The category column of the columns, such as the year.",
                 {.meaning = Meaning::category_column}),
        optional("y", &StackMark::y, "The category column of the rows, instead of `x`.",
                 {.meaning = Meaning::category_column}),
        required("series", &StackMark::series, "The category column of the segments.",
                 {.meaning = Meaning::category_column}),
        optional("value", &StackMark::value, "The column of figures, instead of the chart's `value`.",
                 {.meaning = Meaning::value_column}),
        optional("forecast", &StackMark::forecast,
                 "A category column: rows of its category `forecast` are drawn hatched.",
                 {.meaning = Meaning::kind_column}),
        optional("share", &StackMark::share, "Each column as parts of 100 %."),
    };
};
// A straight line across the plot, at one value or at one place along.
struct RuleMark {
    std::optional<double> value;
    std::string x; // a date, a category's id or a number
    Localized label;
};
template <> struct Table<RuleMark> {
    static constexpr std::string_view name = "rule";
    static constexpr std::string_view doc = "A straight line across the plot, at one `value` or at one `x`.";
    static constexpr auto fields = std::tuple{
        optional("value", &RuleMark::value, "Where on the value axis."),
        optional("x", &RuleMark::x, "Where on the other axis: a date, or a number as a text."),
        required("label", &RuleMark::label, "What it is."),
    };
};
// One figure that is no row of the data: a dot on the row of `category`, labelled.
struct PointMark {
    std::string category; // category id
    double value = 0;
    Localized label;
};
template <> struct Table<PointMark> {
    static constexpr std::string_view name = "point";
    static constexpr std::string_view doc = "One figure that is no row of the data: a dot on the row of a category.";
    static constexpr auto fields = std::tuple{
        required("category", &PointMark::category, "The category's id.", {.meaning = Meaning::category}),
        required("value", &PointMark::value, "The figure."),
        required("label", &PointMark::label, "What it is."),
    };
};
// The surface from zero to the values over time; those of several series are stacked.
struct AreaMark {
    std::string data;
    std::string x;
    std::string value;
    std::string series;
    std::vector<std::string> details;
};
template <> struct Table<AreaMark> {
    static constexpr std::string_view name = "area";
    static constexpr std::string_view doc =
        "The surface from zero to the figures over time; those of several series are stacked.";
    static constexpr bool from_zero = true; // which a log scale does not have
    static constexpr bool piled = true;     // the figures of a place add up
    static constexpr auto fields = std::tuple{
        optional("data", &AreaMark::data, "Its own data file, instead of the chart's.", {.meaning = Meaning::data}),
        required("x", &AreaMark::x, "The column of dates.", {.meaning = Meaning::time_column}),
        optional("value", &AreaMark::value, "The column of figures, instead of the chart's `value`.",
                 {.meaning = Meaning::value_column}),
        optional("series", &AreaMark::series, "A category column: one surface for each of its categories.",
                 {.meaning = Meaning::category_column}),
        optional("details", &AreaMark::details, "Columns in the tooltip and in the table, in this order.",
                 {.meaning = Meaning::column_or_change}),
    };
};
// A dot for each row, at two figures; or at a figure and a date (x) or a category.
struct DotMark {
    std::string data;
    std::string x;
    std::string y;
    std::string size;   // number column: the dots' areas
    std::string series; // category column: their colours
    std::string label;  // category column: their names
    std::vector<std::string> details;
};
template <> struct Table<DotMark> {
    static constexpr std::string_view name = "dot";
    static constexpr std::string_view doc = "A dot for each row: a scatter plot, with sizes, colours and names.";
    static constexpr bool repeats = true; // rows of the same place are all drawn
    static constexpr auto fields = std::tuple{
        optional("data", &DotMark::data, "Its own data file, instead of the chart's.", {.meaning = Meaning::data}),
        required("x", &DotMark::x, "A column of figures, dates or categories.", {.meaning = Meaning::place_column}),
        required("y", &DotMark::y, "A column of figures; or of categories, with figures on `x`.",
                 {.meaning = Meaning::place_column}),
        optional("size", &DotMark::size, "The column that the dots' areas are as.", {.meaning = Meaning::column}),
        optional("series", &DotMark::series, "A category column: a colour for each of its categories.",
                 {.meaning = Meaning::category_column}),
        optional("label", &DotMark::label, "The category column of the dots' names.",
                 {.meaning = Meaning::category_column}),
        optional("details", &DotMark::details, "Columns in the tooltip and in the table, in this order.",
                 {.meaning = Meaning::column_or_change}),
    };
};
// Two dots and the line between them: for each category of `y`, or for each category or date of `x`.
struct RangeMark {
    std::string data;
    std::string x;
    std::string y;
    std::string from; // number columns
    std::string to;
};
template <> struct Table<RangeMark> {
    static constexpr std::string_view name = "range";
    static constexpr std::string_view doc =
        "Two dots and their line for each category of `y`, or for each category or date of `x`.";
    static constexpr auto fields = std::tuple{
        optional("data", &RangeMark::data, "Its own data file, instead of the chart's.", {.meaning = Meaning::data}),
        optional("x", &RangeMark::x, "The column of categories or dates.", {.meaning = Meaning::place_column}),
        optional("y", &RangeMark::y, "The column of categories, instead of `x`.",
                 {.meaning = Meaning::category_column}),
        required("from", &RangeMark::from, "The column of the hollow dot.", {.meaning = Meaning::number_column}),
        required("to", &RangeMark::to, "The column of the full dot.", {.meaning = Meaning::number_column}),
    };
};
// Words at a place of the plot.
struct TextMark {
    std::string x; // a date, a category's id or a number
    double value = 0;
    Localized text;
    bool above = true; // preferred side
};
inline constexpr std::array<std::string_view, 2> text_sides{"below", "above"};
template <> struct Table<TextMark> {
    static constexpr std::string_view name = "text";
    static constexpr std::string_view doc = "Words at a place of the plot.";
    static constexpr auto fields = std::tuple{
        required("x", &TextMark::x, "A date, a category's id, or a number as a text."),
        required("value", &TextMark::value, "The figure."),
        required("text", &TextMark::text, "Some words."),
        optional("side", &TextMark::above, "Preferred side of the place; above when absent.", {.words = text_sides}),
    };
};
// A short stroke for each row: how the figures of a category or date are spread.
struct TickMark {
    std::string data;
    std::string x;
    std::string y;
    std::string series; // category column: their colours
    std::vector<std::string> details;
};
template <> struct Table<TickMark> {
    static constexpr std::string_view name = "tick";
    static constexpr std::string_view doc =
        "A short stroke for each row, across the row of its category or at its date: how figures are spread.";
    static constexpr bool repeats = true; // rows of the same place are all drawn
    static constexpr auto fields = std::tuple{
        optional("data", &TickMark::data, "Its own data file, instead of the chart's.", {.meaning = Meaning::data}),
        required("x", &TickMark::x, "A column of categories or dates; or of figures, with categories on `y`.",
                 {.meaning = Meaning::place_column}),
        required("y", &TickMark::y, "A column of figures; or of categories, with figures on `x`.",
                 {.meaning = Meaning::place_column}),
        optional("series", &TickMark::series, "A category column: a colour for each of its categories.",
                 {.meaning = Meaning::category_column}),
        optional("details", &TickMark::details, "Columns in the tooltip and in the table, in this order.",
                 {.meaning = Meaning::column_or_change}),
    };
};
// A new mark: its type and table, and its place in this list; and its file in chart/mark/.
using Mark = std::variant<LineMark, BandMark, BarMark, StackMark, RuleMark, PointMark, AreaMark, DotMark, RangeMark,
                          TextMark, TickMark>;

enum class ScaleType : unsigned char { linear, log };
template <> struct Words<ScaleType> {
    static constexpr std::string_view what = "scale";
    static constexpr std::array<std::string_view, 2> words{"linear", "log"};
};

struct ValueScale {
    ScaleType type = ScaleType::linear;
    base::Format format = base::Format::number;
    std::optional<int> digits;
    bool zero = false; // the domain includes zero
    // A fixed domain; computed from what is shown when absent.
    std::optional<std::pair<double, double>> domain;
};
template <> struct Table<ValueScale> {
    static constexpr std::string_view name = "scale";
    static constexpr std::string_view doc = "The axis of the figures.";
    static constexpr auto fields = std::tuple{
        optional("type", &ValueScale::type, "linear when absent. A log scale has no zero."),
        optional("format", &ValueScale::format, "How figures are written."),
        optional("digits", &ValueScale::digits, "Digits after the decimal mark; the format's own when absent."),
        optional("zero", &ValueScale::zero, "The domain includes zero."),
        optional("domain", &ValueScale::domain, "A fixed domain; from what is shown when absent."),
    };
};

struct TimeRange {
    base::Instant from = 0;
    base::Instant to = 0;
    bool operator==(const TimeRange&) const = default;
};

// A short text at a point of the data. Shown only while the point is within the shown range.
struct Annotation {
    std::string id;
    base::Instant x = 0;
    double y = 0;
    Localized text;
    bool above = true; // preferred side; the layout may move it to keep labels apart
};
inline constexpr std::array<std::string_view, 2> annotation_sides{"below", "above"};
template <> struct Table<Annotation> {
    static constexpr std::string_view name = "annotation";
    static constexpr std::string_view doc = "A short text at a point of the data, shown while the point is.";
    static constexpr auto fields = std::tuple{
        required("id", &Annotation::id, "What `highlight` and links in the text call it.", {.meaning = Meaning::id}),
        required("x", &Annotation::x, "The point's date."),
        required("y", &Annotation::y, "The point's figure."),
        required("text", &Annotation::text, "Some words."),
        optional("side", &Annotation::above, "Preferred side of the point; above when absent.",
                 {.words = annotation_sides}),
    };
};

// Finer data for a part of the time, hours for days: laid over the config while a range is shown for which they are
// made (chart/detail.hpp says which). They have the config's columns.
struct Detail {
    std::string data;
    std::optional<Localized> subtitle;
    std::optional<Localized> note;
    std::optional<std::vector<Annotation>> annotations;
    std::optional<std::vector<std::string>> sources;
};
template <> struct Table<Detail> {
    static constexpr std::string_view name = "detail";
    static constexpr std::string_view doc =
        "Finer data with the same columns, hours for days: shown instead, with the words given here, while the zoom "
        "lies within them.";
    static constexpr auto fields = std::tuple{
        required("data", &Detail::data, "The finer data file.", {.meaning = Meaning::data}),
        optional("subtitle", &Detail::subtitle, "Instead of the chart's; {range} stands for the dates shown."),
        optional("note", &Detail::note, "Instead of the chart's."),
        optional("annotations", &Detail::annotations, "Instead of the chart's.", {.min_items = 0}),
        optional("sources", &Detail::sources, "Instead of the chart's.", {.meaning = Meaning::source}),
    };
};

// Percent a year: what is set at first, and between which bounds and in which steps a reader may set it.
struct Growth {
    double value = 0;
    double min = 0;
    double max = 0;
    double step = 1;
};
template <> struct Table<Growth> {
    static constexpr std::string_view name = "growth";
    static constexpr std::string_view doc = "Percent a year.";
    static constexpr auto fields = std::tuple{
        required("value", &Growth::value, "What is set at first."),
        required("min", &Growth::min, "The least that a reader can set.", {.above = -100}),
        required("max", &Growth::max, "The most that a reader can set."),
        optional("step", &Growth::step, "In steps of; 1 when absent.", {.above = 0}),
    };
};

// A stack that goes on beyond its last column as if its sum grew at one rate. An assumption, and never drawn as data.
struct WhatIf {
    Localized label;                // of the rate: "growth a year"
    std::string from;               // category id of the last column
    std::vector<std::string> years; // names of the columns that follow it, one to three
    Growth growth;
};
template <> struct Table<WhatIf> {
    static constexpr std::string_view name = "whatIf";
    static constexpr std::string_view doc =
        "A stack goes on beyond its last column as if its sum grew at one rate, which the reader sets. At most one in "
        "a chart.";
    static constexpr auto fields = std::tuple{
        required("label", &WhatIf::label, "Of the rate: growth a year."),
        required("from", &WhatIf::from, "The last column's id."),
        // Farther than that a single rate says nothing.
        required("years", &WhatIf::years, "Names of the columns that follow, one to three.", {.max_items = 3}),
        required("growth", &WhatIf::growth, "The rate and its bounds."),
    };
};

// The parts of a config that an option may replace, each as a whole.
struct ChartConfig {
    std::optional<Localized> title;
    std::optional<Localized> subtitle; // {range} stands for the shown time
    std::optional<Localized> summary;  // for who does not see the picture; computed from the data when absent
    std::optional<Localized> note;     // what the reader must know to read it right
    std::optional<std::string> data;
    std::optional<std::string> value;             // number column
    std::optional<std::vector<std::string>> rows; // category ids to show, in this order; all when absent
    std::optional<std::vector<Mark>> marks;
    std::optional<ValueScale> scale;
    std::optional<TimeRange> range;
    std::optional<std::vector<Annotation>> annotations;
    std::optional<std::vector<std::string>> highlight; // category ids in the accent colour
    std::optional<std::vector<std::string>> sources;   // ids
    std::optional<Detail> detail;
    std::optional<WhatIf> what_if; // at most one in a chart
};
template <> struct Table<ChartConfig> {
    static constexpr std::string_view name = "config";
    static constexpr std::string_view doc = "What a chart shows; an option replaces parts of it, each as a whole.";
    static constexpr auto fields = std::tuple{
        optional("title", &ChartConfig::title, "The headline: what the chart finds."),
        optional("subtitle", &ChartConfig::subtitle,
                 "What is measured, and the unit; over time, {range} stands for the dates shown: 1 September to 31 "
                 "October 2025."),
        optional("note", &ChartConfig::note, "What the reader must know to read it right."),
        optional("summary", &ChartConfig::summary,
                 "What the chart shows, for those who do not see it, in place of the sentences that are computed from "
                 "the data."),
        optional("data", &ChartConfig::data, "The data file: data/name.", {.meaning = Meaning::data}),
        optional("value", &ChartConfig::value, "The column of figures, for marks that name none.",
                 {.meaning = Meaning::value_column}),
        optional("rows", &ChartConfig::rows, "Ids of the categories to show, in this order; all when absent.",
                 {.meaning = Meaning::chosen}),
        optional("marks", &ChartConfig::marks, "What is drawn, from the back to the front."),
        optional("scale", &ChartConfig::scale, "The axis of the figures."),
        optional("range", &ChartConfig::range, "The time that is shown; all when absent."),
        optional("annotations", &ChartConfig::annotations, "Short texts at points; an empty list takes them away.",
                 {.min_items = 0}),
        optional("highlight", &ChartConfig::highlight, "Ids of the categories in colour.",
                 {.meaning = Meaning::chosen, .min_items = 0}),
        optional("sources", &ChartConfig::sources, "Ids of the article's sources.", {.meaning = Meaning::source}),
        optional("detail", &ChartConfig::detail, "Finer data for who zooms in."),
        optional("whatIf", &ChartConfig::what_if, "A stack goes on as a reader assumes."),
    };
};

struct Option {
    std::string id;
    Localized label;
    ChartConfig config;
};
template <> struct Table<Option> {
    static constexpr std::string_view name = "option";
    static constexpr std::string_view doc =
        "One of the things to choose from, with the parts of the config it replaces.";
    static constexpr auto fields = std::tuple{
        required("id", &Option::id, "Stands in the page's address.", {.meaning = Meaning::id}),
        required("label", &Option::label, "The word on its button."),
        inlined(&Option::config),
    };
};

struct Choice {
    std::string id;
    Localized label;
    std::vector<Option> options; // at least two; the first is the default
};
template <> struct Table<Choice> {
    static constexpr std::string_view name = "choice";
    static constexpr std::string_view doc = "A row of buttons over the plot.";
    static constexpr auto fields = std::tuple{
        required("id", &Choice::id, "Stands in the page's address.",
                 {.meaning = Meaning::id, .reserved = reserved_for_choices}),
        required("label", &Choice::label, "What is chosen, for readers who do not see the buttons."),
        required("options", &Choice::options, "The first is the default.", {.min_items = 2}),
    };
};

struct View {
    std::string id;
    Localized label;                                         // may be empty
    std::optional<Localized> title;                          // instead of the config's, while exactly this is shown
    std::vector<std::pair<std::string, std::string>> select; // choice id, option id
    std::optional<TimeRange> range;
    std::vector<std::string> highlight; // category ids or annotation ids
};
template <> struct Table<View> {
    static constexpr std::string_view name = "view";
    static constexpr std::string_view doc = "A state of the chart with a name, for passages and links.";
    static constexpr auto fields = std::tuple{
        required("id", &View::id, "What passages call: chart id / view id.", {.meaning = Meaning::id}),
        optional("label", &View::label, "Its name, where it is one to choose."),
        optional("title", &View::title, "Stands over the chart while exactly this view is shown."),
        optional("select", &View::select, "Choice id: option id. Choices not named keep their default."),
        optional("range", &View::range, "The time that is shown."),
        optional("highlight", &View::highlight, "Ids of categories and annotations that stand out.",
                 {.meaning = Meaning::pointed_at, .min_items = 0}),
    };
};

struct Chart {
    std::string id;
    ChartConfig config; // complete: title, subtitle, data, marks and sources are there
    std::vector<Choice> choices;
    std::vector<View> views; // the first is the one shown first
};
inline constexpr std::array<std::string_view, 5> parts_of_base_look{"title", "subtitle", "data", "marks", "sources"};
template <> struct Table<Chart> {
    static constexpr std::string_view name = "chart";
    static constexpr std::string_view doc =
        "charts/<id>.json: a base config, choices whose options replace parts of it, and named views.";
    static constexpr auto fields = std::tuple{
        required("id", &Chart::id, "The file's name without .json.",
                 {.meaning = Meaning::id, .reserved = reserved_for_charts}),
        inlined(&Chart::config, parts_of_base_look),
        optional("choices", &Chart::choices, "Where two choices replace the same part, the first of them prevails."),
        required("views", &Chart::views, "The first is the one shown first."),
    };
};

struct ViewRef {
    std::string chart;
    std::string view;
    bool operator==(const ViewRef&) const = default;
};

// A point by its name, whatever is drawn around it: the time of a line's point, the category of a bar, the column of a
// stack; and the category of the line or segment where there are several.
struct PointRef {
    std::variant<base::Instant, std::string> x;
    std::string series;
    bool operator==(const PointRef&) const = default;
};

// What a phrase of the text speaks of.
struct Shown {
    ViewRef view;
    std::optional<PointRef> at;
    std::string annotation;          // id, where it is the annotated place over the point; else empty
    std::optional<std::size_t> rule; // index among the config's marks, where it is a reference line
};

// The base config with the options' parts laid over it, the first choice's on top. `selected` holds an option index per
// choice; missing or out-of-range entries mean the first.
[[nodiscard]] ChartConfig resolve(const Chart& chart, const std::vector<std::size_t>& selected);

// The config with its detail laid over it; it must have one.
[[nodiscard]] ChartConfig with_detail(ChartConfig config);

// The chart's what-if, in whichever config it stands; nullptr for a chart without.
[[nodiscard]] const WhatIf* find_what_if(const Chart& chart);

// `selected`, changed as little as shows the what-if of a chart that has one.
[[nodiscard]] std::vector<std::size_t> selection_of_what_if(const Chart& chart, std::vector<std::size_t> selected);

[[nodiscard]] const View* find_view(const Chart& chart, std::string_view id);

// The option indices that a view selects; choices it does not name keep their default.
[[nodiscard]] std::vector<std::size_t> selection(const Chart& chart, const View& view);

} // namespace content
