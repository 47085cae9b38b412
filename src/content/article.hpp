// The article as its author writes it: blocks of spans, figures that know their source, and the chart views that
// passages call for.
#pragma once

#include "base/date.hpp"
#include "base/format.hpp"
#include "base/theme.hpp"
#include "content/chart_spec.hpp"
#include "content/dataset.hpp"
#include "content/field.hpp"
#include "content/ids.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

namespace content {

// Of a table in the text. Longer ones are for a chart's table, which scrolls.
inline constexpr std::size_t max_table_rows = 200;
inline constexpr std::size_t max_table_columns = 12;

struct PlainText {
    std::string text;
};
struct StrongText {
    std::string text;
};
template <> struct Table<StrongText> {
    static constexpr std::string_view name = "strong";
    static constexpr std::string_view doc = "Words in bold type.";
    static constexpr auto fields = std::tuple{required("strong", &StrongText::text, "The words.")};
};
struct EmphasizedText {
    std::string text;
};
template <> struct Table<EmphasizedText> {
    static constexpr std::string_view name = "em";
    static constexpr std::string_view doc = "Words in italics.";
    static constexpr auto fields = std::tuple{required("em", &EmphasizedText::text, "The words.")};
};
struct Link {
    std::string text;
    std::string href; // https:, http:, mailto: or a path within the site
};
template <> struct Table<Link> {
    static constexpr std::string_view name = "link";
    static constexpr std::string_view doc = "Words that link to another page.";
    static constexpr auto fields = std::tuple{
        required("link", &Link::href, "https://, http://, mailto: or a path within the site.",
                 {.meaning = Meaning::link}),
        required("text", &Link::text, "The words."),
    };
};
// A number or date in the text. It is written by the program, in the language's way, and carries its source.
struct FigureText {
    double value = 0; // of a date: seconds since 1970 UTC
    base::Format format = base::Format::number;
    base::Precision precision = base::Precision::day; // of a date
    std::optional<int> digits;
    std::string text;   // as drawn: the author's "text" if given, else formatted from the value
    std::string source; // id in Article::sources
    std::string note;   // how it was reckoned; may be empty

    [[nodiscard]] bool is_date() const { return format.kind == base::Format::Kind::date; }
};
template <> struct Table<FigureText> {
    static constexpr std::string_view name = "figure";
    static constexpr std::string_view doc = "A number, written by the program in the language's way.";
    static constexpr auto fields = std::tuple{
        required("value", &FigureText::value, "The number."),
        required("format", &FigureText::format, "How it is written."),
        optional("digits", &FigureText::digits, "Digits after the decimal mark; the format's own when absent."),
        required("source", &FigureText::source, "Id of one of the article's sources.", {.meaning = Meaning::source}),
        optional("text", &FigureText::text, "The author's own words for it."),
        optional("note", &FigureText::note, "How it was reckoned; said before its source."),
    };
};
// As the file has a figure that is a date.
struct DateFigure {
    base::Date date;
    std::string source;
    std::string text;
};
template <> struct Table<DateFigure> {
    static constexpr std::string_view name = "dateFigure";
    static constexpr std::string_view doc = "A date, written by the program in the language's way.";
    static constexpr auto fields = std::tuple{
        required("date", &DateFigure::date, "The date."),
        required("source", &DateFigure::source, "Id of one of the article's sources.", {.meaning = Meaning::source}),
        optional("text", &DateFigure::text, "The author's own words for it."),
    };
};
using PhrasePart = std::variant<PlainText, StrongText, EmphasizedText, FigureText>;
// Words about something that a chart shows: pointing at them shows it there.
struct Phrase {
    std::vector<PhrasePart> text;
    Shown shows;
};
template <> struct Table<Phrase> {
    static constexpr std::string_view name = "phrase";
    static constexpr std::string_view doc = "Words that link to what a chart shows.";
    static constexpr auto fields = std::tuple{
        required("shows", &Phrase::shows,
                 "chart id / view id; then, for a point, @ and its date or category; then / and its series, where "
                 "there are several.",
                 {.meaning = Meaning::shown}),
        required("text", &Phrase::text, "A text, or its parts in order; no links among them."),
    };
};
// The rate that the chart's what-if assumes at the moment; the reader sets it here as well as in the chart.
struct ParameterText {
    std::string chart;
};
template <> struct Table<ParameterText> {
    static constexpr std::string_view name = "parameter";
    static constexpr std::string_view doc = "The rate that the chart's what-if assumes; the reader can change it here.";
    static constexpr auto fields = std::tuple{
        required("parameter", &ParameterText::chart, "The chart's id.", {.meaning = Meaning::chart_what_if}),
    };
};
// What then comes of it in one of its years.
struct DependentValueText {
    std::string chart;
    std::string year;
};
template <> struct Table<DependentValueText> {
    static constexpr std::string_view name = "dependentValue";
    static constexpr std::string_view doc = "What comes of it in a year of the what-if.";
    static constexpr auto fields = std::tuple{
        required("dependentValue", &DependentValueText::chart, "The chart's id.", {.meaning = Meaning::chart_what_if}),
        required("year", &DependentValueText::year, "One of the what-if's years."),
    };
};
using FootnotePart = std::variant<PlainText, StrongText, EmphasizedText, Link, FigureText>;
// A remark below the text; a small number stands for it.
struct Footnote {
    int number = 0; // from 1, in the order of the text
    std::vector<FootnotePart> text;
};
template <> struct Table<Footnote> {
    static constexpr std::string_view name = "footnote";
    static constexpr std::string_view doc = "A remark at the end of the text; a small number here links to it.";
    static constexpr auto fields = std::tuple{
        required("footnote", &Footnote::text, "A text, or its parts in order; no links into charts among them."),
    };
};
using Span = std::variant<PlainText, StrongText, EmphasizedText, Link, FigureText, Phrase, ParameterText,
                          DependentValueText, Footnote>;
using Spans = std::vector<Span>;

struct Heading {
    std::string id;
    std::string text;
};
template <> struct Table<Heading> {
    static constexpr std::string_view name = "heading";
    static constexpr std::string_view doc = "A heading between the paragraphs.";
    static constexpr auto fields = std::tuple{
        required("id", &Heading::id, "The same in each language; stands in the page's address.",
                 {.meaning = Meaning::id, .reserved = reserved_for_blocks}),
        required("text", &Heading::text, "The words."),
    };
};
struct Subheading {
    std::string id;
    std::string text;
};
template <> struct Table<Subheading> {
    static constexpr std::string_view name = "subheading";
    static constexpr std::string_view doc = "A heading within a section.";
    static constexpr auto fields = std::tuple{
        required("id", &Subheading::id, "The same in each language.",
                 {.meaning = Meaning::id, .reserved = reserved_for_blocks}),
        required("text", &Subheading::text, "The words."),
    };
};
struct Paragraph {
    std::string id;
    Spans text;
    std::optional<ViewRef> view; // what the chart beside it shows while this passage is read
};
template <> struct Table<Paragraph> {
    static constexpr std::string_view name = "paragraph";
    static constexpr std::string_view doc = "A paragraph.";
    static constexpr auto fields = std::tuple{
        required("id", &Paragraph::id, "The same in each language.",
                 {.meaning = Meaning::id, .reserved = reserved_for_blocks}),
        required("text", &Paragraph::text, "A text, or its parts in order."),
        optional("view", &Paragraph::view, "What the chart beside it shows: chart id / view id.",
                 {.meaning = Meaning::view}),
    };
};
struct List {
    std::string id;
    bool numbered = false;
    std::vector<Spans> items;
};
template <> struct Table<List> {
    static constexpr std::string_view name = "list";
    static constexpr std::string_view doc = "A list with bullets, or with numbers.";
    static constexpr auto fields = std::tuple{
        required("id", &List::id, "The same in each language.",
                 {.meaning = Meaning::id, .reserved = reserved_for_blocks}),
        optional("numbered", &List::numbered, "Whether its items are counted from 1, and not marked by bullets."),
        required("items", &List::items, "Each a text, or its parts in order."),
    };
};
// What somebody else has said or written, set apart.
struct Quotation {
    std::string id;
    Spans text;
    Spans by; // may be empty
    std::optional<ViewRef> view;
};
template <> struct Table<Quotation> {
    static constexpr std::string_view name = "quotation";
    static constexpr std::string_view doc = "Somebody's own words, set apart, within the language's quotation marks.";
    static constexpr auto fields = std::tuple{
        required("id", &Quotation::id, "The same in each language.",
                 {.meaning = Meaning::id, .reserved = reserved_for_blocks}),
        required("text", &Quotation::text, "A text, or its parts in order."),
        optional("by", &Quotation::by, "Whose words they are, and where they stand: a text, or its parts in order."),
        optional("view", &Quotation::view, "What the chart beside it shows: chart id / view id.",
                 {.meaning = Meaning::view}),
    };
};
// An aside set apart by space and a rule: what the article says against what the figures show.
struct Note {
    std::string id;
    std::string title;
    Spans text;
    std::optional<ViewRef> view;
};
template <> struct Table<Note> {
    static constexpr std::string_view name = "note";
    static constexpr std::string_view doc = "An aside, set apart: what the article says against what the figures show.";
    static constexpr auto fields = std::tuple{
        required("id", &Note::id, "The same in each language.",
                 {.meaning = Meaning::id, .reserved = reserved_for_blocks}),
        required("title", &Note::title, "Its heading."),
        required("text", &Note::text, "A text, or its parts in order."),
        optional("view", &Note::view, "What the chart beside it shows: chart id / view id.",
                 {.meaning = Meaning::view}),
    };
};
struct KeyPoints {
    std::string title;
    std::vector<Spans> items;
};
template <> struct Table<KeyPoints> {
    static constexpr std::string_view name = "keyPoints";
    static constexpr std::string_view doc = "What the article says, in short.";
    static constexpr auto fields = std::tuple{
        required("title", &KeyPoints::title, "The heading."),
        required("items", &KeyPoints::items, "Equally many in each language."),
    };
};

struct TickerItem {
    std::string label;
    FigureText value;
    std::string remark; // may be empty: "24 h change, called volatility there"
};
template <> struct Table<TickerItem> {
    static constexpr std::string_view name = "tickerItem";
    static constexpr std::string_view doc = "One figure of the ticker.";
    static constexpr auto fields = std::tuple{
        required("label", &TickerItem::label, "What it is."),
        required("value", &TickerItem::value, "The figure."),
        optional("remark", &TickerItem::remark, "A few words under it."),
    };
};
struct Ticker {
    std::string title;
    std::vector<TickerItem> items;
    std::string note;
};
template <> struct Table<Ticker> {
    static constexpr std::string_view name = "ticker";
    static constexpr std::string_view doc = "A row of figures under the article's head.";
    static constexpr auto fields = std::tuple{
        required("title", &Ticker::title, "Its heading."),
        optional("note", &Ticker::note, "Of when the figures are."),
        required("items", &Ticker::items, "The figures; equally many in each language."),
    };
};
// The boxes again, within the text.
struct KeyPointsBlock {
    std::string id;
    KeyPoints box;
};
template <> struct Table<KeyPointsBlock> {
    static constexpr std::string_view name = "keyPoints";
    static constexpr std::string_view doc = "A box of key points within the text.";
    static constexpr auto fields = std::tuple{
        required("id", &KeyPointsBlock::id, "The same in each language.",
                 {.meaning = Meaning::id, .reserved = reserved_for_blocks}),
        inlined(&KeyPointsBlock::box),
    };
};
struct TickerBlock {
    std::string id;
    Ticker box;
};
template <> struct Table<TickerBlock> {
    static constexpr std::string_view name = "ticker";
    static constexpr std::string_view doc = "A box of figures within the text.";
    static constexpr auto fields = std::tuple{
        required("id", &TickerBlock::id, "The same in each language.",
                 {.meaning = Meaning::id, .reserved = reserved_for_blocks}),
        inlined(&TickerBlock::box),
    };
};
// What was wrong in an earlier version, and since when it is right.
struct Correction {
    std::string id;
    base::Date date;
    Spans text;
};
template <> struct Table<Correction> {
    static constexpr std::string_view name = "correction";
    static constexpr std::string_view doc = "What was wrong in an earlier version.";
    static constexpr auto fields = std::tuple{
        required("id", &Correction::id, "The same in each language.",
                 {.meaning = Meaning::id, .reserved = reserved_for_blocks}),
        required("date", &Correction::date, "When it was corrected; stands in its heading."),
        required("text", &Correction::text, "A text, or its parts in order."),
    };
};
// What a table of the text has in one place: texts, or figures.
struct TableColumn {
    std::string label;
    std::vector<std::string> texts; // empty where there are values
    std::vector<double> values;     // NaN where unknown
    std::optional<base::Format> format;
};
template <> struct Table<TableColumn> {
    static constexpr std::string_view name = "tableColumn";
    static constexpr std::string_view doc = "A column that is written in the text: texts, or figures.";
    static constexpr auto fields = std::tuple{
        required("label", &TableColumn::label, "Its heading."),
        optional("texts", &TableColumn::texts, "A text for each row.", {.max_items = max_table_rows}),
        optional("values", &TableColumn::values, "Or a figure for each row; null where it is unknown.",
                 {.max_items = max_table_rows}),
        optional("format", &TableColumn::format, "How the figures are written."),
    };
};
// Rows and columns to read in and to sort, from a data file or written in the text.
struct TableBlock {
    std::string id;
    std::string title;
    std::string data;                 // id of a dataset; empty where the columns are written here
    std::vector<std::string> show;    // names of its columns; empty: all of them
    std::vector<TableColumn> columns; // equally long
    std::string source;               // id of a source of written columns; may be empty
    std::string note;                 // may be empty
};
template <> struct Table<TableBlock> {
    static constexpr std::string_view name = "table";
    static constexpr std::string_view doc = "A table that the reader can sort, of a data file or of its own `columns`.";
    static constexpr auto fields = std::tuple{
        required("id", &TableBlock::id, "The same in each language.",
                 {.meaning = Meaning::id, .reserved = reserved_for_blocks}),
        required("title", &TableBlock::title, "Its heading."),
        optional("data", &TableBlock::data, "The data file whose rows it has: data/<name>.",
                 {.meaning = Meaning::data}),
        optional("show", &TableBlock::show, "The data's columns that it has, in their order; all when absent."),
        optional("columns", &TableBlock::columns, "Or its own columns, in which the first names the rows.",
                 {.max_items = max_table_columns}),
        optional("source", &TableBlock::source, "Where the figures of its own columns are from.",
                 {.meaning = Meaning::source}),
        optional("note", &TableBlock::note, "A few words under it."),
    };
};
enum class PictureWidth : unsigned char { column, full };
template <> struct Words<PictureWidth> {
    static constexpr std::string_view what = "width";
    static constexpr std::array<std::string_view, 2> words{"column", "full"};
};
// A photograph or a drawing from a file.
struct PictureBlock {
    std::string id;
    std::string file; // path below the article
    std::string alt;
    Spans caption;      // may be empty
    std::string credit; // may be empty
    PictureWidth width = PictureWidth::column;
};
template <> struct Table<PictureBlock> {
    static constexpr std::string_view name = "picture";
    static constexpr std::string_view doc = "A picture from a file, with what it shows in words.";
    static constexpr auto fields = std::tuple{
        required("id", &PictureBlock::id, "The same in each language.",
                 {.meaning = Meaning::id, .reserved = reserved_for_blocks}),
        required("file", &PictureBlock::file, "pictures/<name>.jpg or .png, below the article's folder.",
                 {.meaning = Meaning::picture}),
        required("alt", &PictureBlock::alt, "What is seen, for those who do not see it."),
        optional("caption", &PictureBlock::caption, "A text, or its parts in order."),
        optional("credit", &PictureBlock::credit, "Whose picture it is."),
        optional("width", &PictureBlock::width, "As wide as the text, or as the text with its charts."),
    };
};
struct ChartBlock {
    std::string chart; // id in Article::charts
};
template <> struct Table<ChartBlock> {
    static constexpr std::string_view name = "chart";
    static constexpr std::string_view doc = "The place of a chart.";
    static constexpr auto fields = std::tuple{
        required("chart", &ChartBlock::chart, "The chart's id: charts/<id>.json.", {.meaning = Meaning::chart}),
    };
};
using Block = std::variant<Heading, Subheading, Paragraph, List, Quotation, Note, Correction, KeyPointsBlock,
                           TickerBlock, TableBlock, PictureBlock, ChartBlock>;

// A small picture of a chart at the article's head, which leads to the chart's section.
struct OpenerItem {
    Shown shows;
    FigureText figure;
    std::string text;
};
template <> struct Table<OpenerItem> {
    static constexpr std::string_view name = "openerItem";
    static constexpr std::string_view doc =
        "A small picture of a chart with its figure; a link to the chart's section.";
    static constexpr auto fields = std::tuple{
        required("shows", &OpenerItem::shows,
                 "What is drawn: chart id / view id; then, for the point that the figure is of, @ and its date, "
                 "category or annotation.",
                 {.meaning = Meaning::shown}),
        required("figure", &OpenerItem::figure, "The figure beside it."),
        required("text", &OpenerItem::text, "What the figure is, in one line.", {.max_length = 60}),
    };
};

struct Source {
    std::string id;
    std::string publisher;
    std::string title;
    std::optional<base::Date> date;
    std::string url; // may be empty
};
template <> struct Table<Source> {
    static constexpr std::string_view name = "source";
    static constexpr std::string_view doc = "Where figures are from; the same in each language.";
    static constexpr auto fields = std::tuple{
        required("id", &Source::id, "What figures, charts and data files call it.", {.meaning = Meaning::id}),
        required("publisher", &Source::publisher, "Who published it."),
        required("title", &Source::title, "Its title; a link where there is a `url`."),
        optional("date", &Source::date, "When it was published, or looked at."),
        optional("url", &Source::url, "Its address.", {.meaning = Meaning::web_address}),
    };
};

struct Author {
    std::string name;
    std::string url; // may be empty
};
template <> struct Table<Author> {
    static constexpr std::string_view name = "author";
    static constexpr std::string_view doc = "Somebody who wrote the article.";
    static constexpr auto fields = std::tuple{
        required("name", &Author::name, "As it stands in the byline."),
        optional("url", &Author::url, "https://, http://, mailto: or a path within the site.",
                 {.meaning = Meaning::link}),
    };
};

// One language of the article.
struct Text {
    base::Language language = nullptr;
    std::string title;
    std::string standfirst;
    std::string kicker; // may be empty, as the two below
    std::vector<Author> authors;
    std::string byline;
    // An article has both; a page that only lists faults (check/fault_article.hpp) has neither.
    std::optional<base::Date> published;
    std::optional<base::Date> updated;
    std::vector<OpenerItem> opener; // may be empty
    std::optional<KeyPoints> key_points;
    std::optional<Ticker> ticker;
    std::vector<Block> blocks;
    std::vector<Footnote> footnotes; // of all that is above, by their numbers
    std::string sources_title;
    std::vector<Source> sources;
};
template <> struct Table<struct SourceList> {
    static constexpr std::string_view name = "sources";
    static constexpr std::string_view doc = "The list of sources at the article's end.";
    static constexpr auto fields = std::tuple{
        required("title", &Text::sources_title, "The heading."),
        required("items", &Text::sources, "The sources."),
    };
};
template <> struct Table<Text> {
    static constexpr std::string_view name = "article";
    static constexpr std::string_view doc = "article.<lang>.json: an article in one language.";
    static constexpr auto fields = std::tuple{
        required("lang", &Text::language, "The language's code, as in the file's name.",
                 {.meaning = Meaning::language}),
        required("title", &Text::title, "The headline."),
        required("standfirst", &Text::standfirst, "The sentence or two under it."),
        optional("kicker", &Text::kicker, "A word or two above the headline: the subject or the kind of text."),
        optional("authors", &Text::authors, "Who wrote it; \"By\" and \"and\" are the language's."),
        optional("byline", &Text::byline, "More on who wrote it, or how; stands behind the authors."),
        required("published", &Text::published, "The date of publication."),
        required("updated", &Text::updated, "The date of the last change."),
        optional("opener", &Text::opener,
                 "Small pictures of the charts under the head, the strongest first: it is on the card for links, too. "
                 "The same in each language.",
                 {.max_items = 3}),
        optional("keyPoints", &Text::key_points, "The key points under the head."),
        optional("ticker", &Text::ticker, "A row of figures under the head."),
        required("blocks", &Text::blocks, "The text: the same blocks in the same order in each language."),
        group<SourceList>("sources", "Where the figures are from."),
    };
};

// What an author says of all languages together.
struct Settings {
    std::vector<std::string> languages;
};
template <> struct Table<Settings> {
    static constexpr std::string_view name = "settings";
    static constexpr std::string_view doc =
        "article.json: the order of an article's languages. Without this file it is that of their codes.";
    static constexpr auto fields = std::tuple{
        required("languages", &Settings::languages,
                 "The codes of all its languages; the first one's page is at the top of the site.",
                 {.meaning = Meaning::language}),
    };
};

// The author's colours of one theme; what is absent is derived or the program's own (palettes_of).
struct PaletteColors {
    std::optional<base::Color> ground;
    std::optional<base::Color> raised;
    std::optional<base::Color> ink;
    std::optional<base::Color> muted;
    std::optional<base::Color> hairline;
    std::optional<base::Color> baseline;
    std::optional<base::Color> accent;
    std::optional<base::Color> accent_soft;
    std::optional<base::Color> context;
    std::optional<base::Color> control;
    std::vector<base::Color> series; // all or none
};
template <> struct Table<PaletteColors> {
    static constexpr std::string_view name = "colors";
    static constexpr std::string_view doc = "The colours of one theme.";
    static constexpr std::size_t hues = std::tuple_size_v<decltype(base::Palette::series)>;
    static constexpr auto fields = std::tuple{
        optional("ground", &PaletteColors::ground, "The page."),
        optional("raised", &PaletteColors::raised, "The ground of tooltips."),
        optional("ink", &PaletteColors::ink, "Reading text and headlines."),
        optional("muted", &PaletteColors::muted, "Subtitles, labels and sources."),
        optional("hairline", &PaletteColors::hairline, "Grid lines and rules."),
        optional("baseline", &PaletteColors::baseline, "The line at zero."),
        optional("accent", &PaletteColors::accent, "Links, the focus ring and the one series that matters."),
        optional("accentSoft", &PaletteColors::accent_soft, "Bands and forecasts; a tint of the accent when absent."),
        optional("context", &PaletteColors::context, "Bars and lines that only give context."),
        optional("control", &PaletteColors::control,
                 "The ground of a pressed control; a tint of the accent when absent."),
        optional("series", &PaletteColors::series,
                 "The hues of several series, in their order; the accent and five of the program's own when absent.",
                 {.min_items = hues, .max_items = hues}),
    };
};
struct PaletteFile {
    PaletteColors light;
    PaletteColors dark;
};
template <> struct Table<PaletteFile> {
    static constexpr std::string_view name = "palette";
    static constexpr std::string_view doc =
        "palette.json: the colours of an article or a site. Without this file they are the program's own.";
    static constexpr auto fields = std::tuple{
        optional("light", &PaletteFile::light, "On a light ground."),
        optional("dark", &PaletteFile::dark, "On a dark one."),
    };
};

// A file that pictures of the text are of; its size in pixels.
struct PictureFile {
    std::string path;
    int width = 0;
    int height = 0;
};

using Units = std::vector<std::shared_ptr<const base::Unit>>;

struct Article {
    std::vector<std::shared_ptr<const base::Locale>> languages; // the first: of readers who have chosen none
    Units units;                                                // of its formats, which point there
    std::vector<Text> texts;                                    // one in each
    std::vector<Chart> charts;
    std::vector<Dataset> datasets;
    std::vector<PictureFile> pictures;
    base::Palettes palettes = base::default_palettes();

    [[nodiscard]] const Text& in(base::Language language) const;
    // nullptr when it is none of the article's.
    [[nodiscard]] base::Language find_language(std::string_view code) const;
};

[[nodiscard]] const Chart* find_chart(const Article& article, std::string_view id);
[[nodiscard]] const Dataset* find_dataset(const Article& article, std::string_view id);
[[nodiscard]] const PictureFile* find_picture(const Article& article, std::string_view path);
[[nodiscard]] const Source* find_source(const Text& text, std::string_view id);

} // namespace content
