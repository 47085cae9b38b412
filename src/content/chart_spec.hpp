// A chart as its author writes it: a base look, choices whose options each replace parts of that look (five or twelve
// miners, linear or log), and named views that select options and a range.
#pragma once

#include "base/date.hpp"
#include "base/format.hpp"
#include "content/localized.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace content {

// Marks. An empty `data` means the look's own `data`; an empty `value`, the look's own `value`.

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
// The surface between two columns, e.g. a day's low and high.
struct BandMark {
    std::string data;
    std::string x;
    std::string low;
    std::string high;
};
// A bar per category, from zero; several side by side where `series` is named. A category or time column on y makes
// horizontal bars, on x columns; the other of the two is the value. Unknown values are said to be unknown.
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
// A straight line across the plot at one value.
struct RuleMark {
    double value = 0;
    Localized label;
};
// One figure that is no row of the data: a dot on the row of `category`, labelled.
struct PointMark {
    std::string category; // category id
    double value = 0;
    Localized label;
};
using Mark = std::variant<LineMark, BandMark, BarMark, StackMark, RuleMark, PointMark>;

enum class ScaleType : unsigned char { linear, log };

struct ValueScale {
    ScaleType type = ScaleType::linear;
    base::Format format = base::Format::number;
    std::optional<int> digits;
    bool zero = false; // the domain includes zero
    // A fixed domain; computed from what is shown when absent.
    std::optional<std::pair<double, double>> domain;
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

// Finer data for a part of the time, hours for days: laid over the look while a range is shown for which they are made
// (chart/detail.hpp says which). They have the look's columns.
struct Detail {
    std::string data;
    std::optional<Localized> subtitle;
    std::optional<Localized> note;
    std::optional<std::vector<Annotation>> annotations;
    std::optional<std::vector<std::string>> sources;
};

// Percent a year: what is set at first, and between which bounds and in which steps a reader may set it.
struct Growth {
    double value = 0;
    double least = 0;
    double most = 0;
    double step = 1;
};

// A stack that goes on beyond its last column as if its sum grew at one rate. An assumption, and never drawn as data.
struct WhatIf {
    Localized label;                // of the rate: "growth a year"
    std::string from;               // category id of the last column
    std::vector<std::string> years; // names of the columns that follow it, one to three
    Growth growth;
};

// The parts of a look that an option may replace, each as a whole.
struct Look {
    std::optional<Localized> title;
    std::optional<Localized> subtitle; // {range} stands for the shown time
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

struct Option {
    std::string id;
    Localized label;
    Look look;
};

struct Choice {
    std::string id;
    Localized label;
    std::vector<Option> options; // at least two; the first is the default
};

struct View {
    std::string id;
    Localized label;                                         // may be empty
    std::optional<Localized> title;                          // instead of the look's, while exactly this is shown
    std::vector<std::pair<std::string, std::string>> select; // choice id, option id
    std::optional<TimeRange> range;
    std::vector<std::string> highlight; // category ids or annotation ids
};

struct Chart {
    std::string id;
    Look look; // complete: title, subtitle, data, marks and sources are there
    std::vector<Choice> choices;
    std::vector<View> views; // the first is the one shown first
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
    std::optional<std::size_t> rule; // index among the look's marks, where it is a reference line
};

// The base look with the options' parts laid over it, the first choice's on top. `selected` holds an option index per
// choice; missing or out-of-range entries mean the first.
[[nodiscard]] Look resolve(const Chart& chart, const std::vector<std::size_t>& selected);

// The look with its detail laid over it; it must have one.
[[nodiscard]] Look with_detail(Look look);

// The chart's what-if, in whichever look it stands; nullptr for a chart without.
[[nodiscard]] const WhatIf* find_what_if(const Chart& chart);

// `selected`, changed as little as shows the what-if of a chart that has one.
[[nodiscard]] std::vector<std::size_t> selection_of_what_if(const Chart& chart, std::vector<std::size_t> selected);

[[nodiscard]] const View* find_view(const Chart& chart, std::string_view id);

// The option indices that a view selects; choices it does not name keep their default.
[[nodiscard]] std::vector<std::size_t> selection(const Chart& chart, const View& view);

} // namespace content
