// The article as its author writes it: blocks of spans, figures that know their source, and the chart views that
// passages call for.
#pragma once

#include "base/date.hpp"
#include "base/format.hpp"
#include "content/chart_spec.hpp"
#include "content/dataset.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace content {

struct PlainText {
    std::string text;
};
struct StrongText {
    std::string text;
};
struct EmphasizedText {
    std::string text;
};
struct Link {
    std::string text;
    std::string href; // https:, http:, mailto: or a path within the site
};
// A number or date in the text. It is written by the program, in the language's way, and carries its source.
struct FigureText {
    double value = 0; // Format::date: seconds since 1970 UTC
    base::Format format = base::Format::number;
    base::Precision precision = base::Precision::day; // of a date
    std::optional<int> digits;
    std::string text;   // as drawn: the author's "text" if given, else formatted from the value
    std::string source; // id in Article::sources
};
using PhrasePart = std::variant<PlainText, StrongText, EmphasizedText, FigureText>;
// Words about something that a chart shows: pointing at them shows it there.
struct Phrase {
    std::vector<PhrasePart> text;
    Shown shows;
};
// The rate that the chart's what-if assumes at the moment; the reader sets it here as well as in the chart.
struct AssumedGrowth {
    std::string chart;
};
// What then comes of it in one of its years.
struct AssumedAmount {
    std::string chart;
    std::string year;
};
using Span =
    std::variant<PlainText, StrongText, EmphasizedText, Link, FigureText, Phrase, AssumedGrowth, AssumedAmount>;
using Spans = std::vector<Span>;

struct Heading {
    std::string id;
    std::string text;
};
struct Paragraph {
    std::string id;
    Spans text;
    std::optional<ViewRef> view; // what the chart beside it shows while this passage is read
};
struct BulletList {
    std::string id;
    std::vector<Spans> items;
};
// An aside set apart by space and a rule: what the article says against what the figures show.
struct Note {
    std::string id;
    std::string title;
    Spans text;
    std::optional<ViewRef> view;
};
struct ChartBlock {
    std::string chart; // id in Article::charts
};
using Block = std::variant<Heading, Paragraph, BulletList, Note, ChartBlock>;

struct TickerItem {
    std::string label;
    FigureText value;
    std::string remark; // may be empty: "24 h change, called volatility there"
};
struct Ticker {
    std::string title;
    std::vector<TickerItem> items;
    std::string note;
};

struct Source {
    std::string id;
    std::string publisher;
    std::string title;
    std::optional<base::Date> date;
    std::string url; // may be empty
};

// One language of the article.
struct Text {
    base::Language language = base::Language::de;
    std::string title;
    std::string standfirst;
    std::string byline;
    // An article has both; a page that only lists faults (app/fault_page.hpp) has neither.
    std::optional<base::Date> published;
    std::optional<base::Date> updated;
    std::string key_points_title;
    std::vector<Spans> key_points;
    Ticker ticker;
    std::vector<Block> blocks;
    std::string sources_title;
    std::vector<Source> sources;
};

struct Article {
    Text de;
    Text en;
    std::vector<Chart> charts;
    std::vector<Dataset> datasets;

    [[nodiscard]] const Text& in(base::Language language) const { return language == base::Language::de ? de : en; }
};

[[nodiscard]] const Chart* find_chart(const Article& article, std::string_view id);
[[nodiscard]] const Dataset* find_dataset(const Article& article, std::string_view id);
[[nodiscard]] const Source* find_source(const Text& text, std::string_view id);

} // namespace content
