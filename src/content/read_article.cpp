// Reads article.<lang>.json: blocks of spans, figures with their sources, and the views that passages call for.
#include "content/ids.hpp"
#include "content/library.hpp"

#include <algorithm>
#include <type_traits>

namespace content {

namespace {

bool starts_with(std::string_view text, std::string_view lower_prefix) {
    if (text.size() < lower_prefix.size()) {
        return false;
    }
    return std::equal(lower_prefix.begin(), lower_prefix.end(), text.begin(), [](char wanted, char c) {
        return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    });
}

bool is_web_address(std::string_view href) {
    const std::size_t host = starts_with(href, "https://") ? 8 : starts_with(href, "http://") ? 7 : href.size();
    return host < href.size() && href[host] != '/';
}

// A path within the site has no scheme, nor "//", which browsers read as another host.
bool is_path(std::string_view href) {
    const std::size_t colon = href.find(':');
    return href.substr(0, 2) != "//" && (colon == std::string_view::npos || href.find_first_of("/?#") < colon);
}

bool read_href(Place at, bool only_web, std::string& href) {
    std::string text;
    if (!read_text(at, text)) {
        return false;
    }
    const bool plain = text.find_first_of(" \\") == std::string::npos;
    const bool allowed =
        only_web ? is_web_address(text) : is_web_address(text) || starts_with(text, "mailto:") || is_path(text);
    if (!plain || !allowed) {
        at.fault(say({quote(text), only_web ? " is not an address that begins with https:// or http://"
                                            : " is not a link: use https://, http://, mailto: or a path in the site"}));
        return false;
    }
    href = std::move(text);
    return true;
}

class ArticleReader {
  public:
    ArticleReader(Text& text, Outline& outline, const SourceIds& sources, const Library& library)
        : text_(text), outline_(outline), sources_(sources), library_(library) {}

    void read(Place root) {
        Object object(root);
        object.allow_remarks();
        check_language(object.required("lang"));
        read_text(object.required("title"), text_.title);
        read_text(object.required("standfirst"), text_.standfirst);
        read_text(object.required("byline"), text_.byline);
        read_date(object.required("published"), text_.published.emplace());
        read_date(object.required("updated"), text_.updated.emplace());
        read_key_points(object.required("keyPoints"));
        read_ticker(object.required("ticker"));
        read_blocks(object.required("blocks"));
        outline_.sources = object.required("sources").member("items"); // read before all else
        outline_.sources_known = sources_.known;
    }

  private:
    void check_language(Place at) {
        std::string code;
        if (read_text(at, code) && code != base::code(text_.language)) {
            at.fault(say({"the language of this file is ", quote(base::code(text_.language)), ", not ", quote(code)}));
        }
    }

    FigureText read_figure(Object& object) {
        FigureText figure;
        const Watch watch(object.place());
        if (object.place().member("date")) {
            figure.format = base::Format::date;
            base::Date date;
            read_date(object.required("date"), date);
            figure.value = static_cast<double>(date.at);
            figure.precision = date.precision;
        } else {
            read_number(object.required("value"), figure.value);
            read_number_format(object.required("format"), figure.format);
            read_digits(object.optional("digits"), figure.digits);
        }
        read_source_id(object.required("source"), figure.source, sources_);
        if (!read_text(object.optional("text"), figure.text) && watch.clean()) {
            figure.text = figure.format == base::Format::date
                              ? base::format_date({static_cast<base::Instant>(figure.value), figure.precision},
                                                  base::DateLength::full, text_.language)
                              : base::format(figure.value, figure.format, text_.language, figure.digits);
        }
        return figure;
    }

    Phrase read_phrase(Object& object) {
        Phrase phrase;
        const Place shows = object.required("shows");
        read_shown(shows, phrase.shows, library_);
        if (shows.is(JsonKind::text)) {
            outline_.links.push_back({block_, std::string(shows.text()), shows});
        }
        const Place text = object.required("text");
        const Spans spans = read_spans(text);
        for (std::size_t i = 0; i < spans.size(); ++i) {
            std::visit(
                [&](const auto& span) {
                    if constexpr (std::is_constructible_v<PhrasePart, decltype(span)>) {
                        phrase.text.emplace_back(span);
                    } else {
                        text.element(i).fault("a link cannot stand within another");
                    }
                },
                spans[i]);
        }
        return phrase;
    }

    // The what-if that a span names by its chart; nullptr after a fault, here or there.
    const WhatIf* read_what_if(Place at, std::string& chart_id) {
        const ChartFile* file = read_text(at, chart_id) ? known_chart(at, chart_id, library_) : nullptr;
        if (file == nullptr) {
            return nullptr;
        }
        bool known = file->choices_known && file->views_known && file->base.what_if_known;
        for (const std::vector<LookPlaces>& options : file->options) {
            for (const LookPlaces& places : options) {
                known = known && places.what_if_known;
            }
        }
        const WhatIf* what_if = find_what_if(file->chart);
        if (what_if == nullptr && known) {
            at.fault(say({"chart ", quote(chart_id), " has no \"whatIf\""}));
        }
        return known ? what_if : nullptr;
    }

    AssumedAmount read_assumed_amount(Object& object) {
        AssumedAmount span;
        const WhatIf* what_if = read_what_if(object.required("assumed"), span.chart);
        const Place year = object.required("year");
        if (read_text(year, span.year) && what_if != nullptr &&
            std::find(what_if->years.begin(), what_if->years.end(), span.year) == what_if->years.end()) {
            fault_unknown(year, "year", span.year, say({" in the what-if of ", quote(span.chart)}),
                          views_of(what_if->years));
        }
        return span;
    }

    Span read_span_object(Place at) {
        Object object(at);
        if (at.member("strong")) {
            StrongText span;
            read_text(object.required("strong"), span.text);
            return span;
        }
        if (at.member("em")) {
            EmphasizedText span;
            read_text(object.required("em"), span.text);
            return span;
        }
        if (at.member("shows")) {
            return read_phrase(object);
        }
        if (at.member("link")) {
            Link span;
            read_href(object.required("link"), false, span.href);
            read_text(object.required("text"), span.text);
            return span;
        }
        if (at.member("value") || at.member("date")) {
            return read_figure(object);
        }
        if (at.member("assume")) {
            AssumedGrowth span;
            read_what_if(object.required("assume"), span.chart);
            return span;
        }
        if (at.member("assumed")) {
            return read_assumed_amount(object);
        }
        object.ignore_other_keys();
        at.fault("a span has one of the keys \"strong\", \"em\", \"link\", \"shows\", \"value\", \"date\", \"assume\" "
                 "and \"assumed\"");
        return PlainText{};
    }

    Spans read_spans(Place at) {
        Spans spans;
        if (at.is(JsonKind::text)) {
            PlainText span;
            read_text(at, span.text);
            spans.emplace_back(std::move(span));
            return spans;
        }
        if (at && !at.is(JsonKind::list)) {
            expect(at, JsonKind::text);
            return spans;
        }
        for (const Place element : Elements(at)) {
            if (element.is(JsonKind::object)) {
                spans.push_back(read_span_object(element));
            } else {
                PlainText span;
                read_text(element, span.text);
                spans.emplace_back(std::move(span));
            }
        }
        return spans;
    }

    std::vector<Spans> read_items(Place list) {
        std::vector<Spans> items;
        for (const Place at : Elements(list)) {
            items.push_back(read_spans(at));
        }
        return items;
    }

    void read_key_points(Place at) {
        if (!at) {
            return;
        }
        Object object(at);
        read_text(object.required("title"), text_.key_points_title);
        outline_.key_points = object.required("items");
        text_.key_points = read_items(outline_.key_points);
    }

    void read_ticker(Place at) {
        if (!at) {
            return;
        }
        Object object(at);
        read_text(object.required("title"), text_.ticker.title);
        read_text(object.optional("note"), text_.ticker.note);
        outline_.ticker = object.required("items");
        for (const Place item_at : Elements(outline_.ticker)) {
            Object item_object(item_at);
            TickerItem item;
            read_text(item_object.required("label"), item.label);
            read_text(item_object.optional("remark"), item.remark);
            if (const Place value = item_object.required("value")) {
                Object figure(value);
                item.value = read_figure(figure);
            }
            text_.ticker.items.push_back(std::move(item));
        }
    }

    std::string read_block_id(Object& object) {
        std::string id;
        const Place at = object.required("id");
        if (read_id(at, id)) {
            check_block_id(at, id);
            block_ids_.claim(at, id);
        }
        block_ = id;
        return id;
    }

    Block read_heading(Object& object) {
        Heading block;
        block.id = read_block_id(object);
        read_text(object.required("text"), block.text);
        return block;
    }

    Block read_paragraph(Object& object) {
        Paragraph block;
        block.id = read_block_id(object);
        block.text = read_spans(object.required("text"));
        read_view(object.optional("view"), block.view, library_);
        return block;
    }

    Block read_list(Object& object) {
        BulletList block;
        block.id = read_block_id(object);
        block.items = read_items(object.required("items"));
        return block;
    }

    Block read_note(Object& object) {
        Note block;
        block.id = read_block_id(object);
        read_text(object.required("title"), block.title);
        block.text = read_spans(object.required("text"));
        read_view(object.optional("view"), block.view, library_);
        return block;
    }

    Block read_chart_block(Object& object) {
        ChartBlock block;
        const Place at = object.required("chart");
        if (read_text(at, block.chart) && known_chart(at, block.chart, library_) != nullptr &&
            chart_blocks_.claim(at, block.chart)) {
            block_ids_.claim(at, block.chart); // on the page it goes by its own id, among those of the blocks
        }
        return block;
    }

    std::optional<Block> read_block(Object& object, Place type_at, std::string_view type) {
        if (type == "heading") return read_heading(object);
        if (type == "paragraph") return read_paragraph(object);
        if (type == "list") return read_list(object);
        if (type == "note") return read_note(object);
        if (type == "chart") return read_chart_block(object);
        fault_unknown(type_at, "block type", type, "", {"heading", "paragraph", "list", "note", "chart"});
        return std::nullopt;
    }

    void read_blocks(Place list) {
        outline_.blocks_known = static_cast<bool>(list.element(0));
        for (const Place at : Elements(list)) {
            Object object(at);
            const Place type_at = object.required("type");
            std::string type;
            std::optional<Block> block;
            if (read_text(type_at, type)) {
                block = read_block(object, type_at, type);
            }
            const Place id_at = at.member(type == "chart" ? "chart" : "id");
            if (!block || !id_at.is(JsonKind::text)) {
                object.ignore_other_keys();
                outline_.blocks_known = false;
                continue;
            }
            outline_.blocks.emplace_back(say({type, " ", quote(id_at.text())}), at);
            text_.blocks.push_back(std::move(*block));
        }
    }

    Text& text_;
    Outline& outline_;
    const SourceIds& sources_;
    const Library& library_;
    std::string block_; // being read; none yet: the key points
    Ids block_ids_{"block id"};
    Ids chart_blocks_{"chart"};
};

void read_source(Place at, Source& source, Ids& ids) {
    Object object(at);
    const Place id = object.required("id");
    if (read_id(id, source.id)) {
        ids.claim(id, source.id);
    }
    read_text(object.required("publisher"), source.publisher);
    read_text(object.required("title"), source.title);
    base::Date date;
    if (read_date(object.optional("date"), date)) {
        source.date = date;
    }
    read_href(object.optional("url"), true, source.url);
}

void compare_count(Place de, Place en, std::size_t de_count, std::size_t en_count, std::string_view what) {
    if (de && en && de_count != en_count) {
        en.fault(say({"the languages must agree: German has ", std::to_string(de_count), " ", what, ", English ",
                      std::to_string(en_count)}));
    }
}

void compare_blocks(const Outline& de, const Outline& en) {
    if (!de.blocks_known || !en.blocks_known) {
        return;
    }
    const std::size_t both = std::min(de.blocks.size(), en.blocks.size());
    for (std::size_t i = 0; i < both; ++i) {
        if (de.blocks[i].first != en.blocks[i].first) {
            en.blocks[i].second.fault(say({"the languages must have the same blocks: German has ", de.blocks[i].first,
                                           " here, English ", en.blocks[i].first}));
            return; // all that follow are shifted
        }
    }
    if (de.blocks.size() != en.blocks.size()) {
        const bool german = de.blocks.size() > en.blocks.size();
        const auto& extra = (german ? de : en).blocks[both];
        extra.second.fault(say(
            {"the languages must have the same blocks: ", extra.first, " is only in ", german ? "German" : "English"}));
    }
}

// Faults at the sources of `text` that `other` does not have.
void compare_sources(Place items, const Text& text, const Text& other) {
    for (std::size_t i = 0; i < text.sources.size(); ++i) {
        const std::string& id = text.sources[i].id;
        if (!id.empty() && find_source(other, id) == nullptr) {
            items.element(i).fault(say({"the languages must have the same sources: ", quote(id), " is only in ",
                                        text.language == base::Language::de ? "German" : "English"}));
        }
    }
}

// Pointing at the text does the same in both languages, in whatever order a sentence has its parts.
void compare_links(const Outline& outline, const Outline& other, std::string_view language) {
    std::vector<bool> found(other.links.size());
    for (const Outline::Link& link : outline.links) {
        std::size_t i = 0;
        while (i < found.size() &&
               (found[i] || other.links[i].block != link.block || other.links[i].shows != link.shows)) {
            ++i;
        }
        if (i < found.size()) {
            found[i] = true;
        } else {
            link.at.fault(say({"the languages must have the same links to charts: this one is only in ", language}));
        }
    }
}

} // namespace

void read_sources(Place root, Text& text, SourceIds& ids) {
    const Place sources = root.member("sources");
    if (!sources) {
        ids.known = false;
        return;
    }
    Object object(sources);
    read_text(object.required("title"), text.sources_title);
    const Place items = object.required("items");
    ids.known = static_cast<bool>(items.element(0));
    Ids claimed("source id");
    for (const Place at : Elements(items)) {
        text.sources.emplace_back();
        read_source(at, text.sources.back(), claimed);
        ids.known = ids.known && !text.sources.back().id.empty();
        ids.ids.push_back(text.sources.back().id);
    }
}

void check_source(Place at, std::string_view id, const SourceIds& sources) {
    if (sources.known && std::find(sources.ids.begin(), sources.ids.end(), id) == sources.ids.end()) {
        fault_unknown(at, "source", id, "", views_of(sources.ids));
    }
}

bool read_source_id(Place at, std::string& id, const SourceIds& sources) {
    if (!read_text(at, id)) {
        return false;
    }
    check_source(at, id, sources);
    return true;
}

void read_article(Place root, Text& text, Outline& outline, const SourceIds& sources, const Library& library) {
    ArticleReader(text, outline, sources, library).read(root);
}

void compare_languages(const Text& de, const Outline& de_outline, const Text& en, const Outline& en_outline) {
    compare_blocks(de_outline, en_outline);
    compare_count(de_outline.key_points, en_outline.key_points, de.key_points.size(), en.key_points.size(),
                  "key points");
    compare_count(de_outline.ticker, en_outline.ticker, de.ticker.items.size(), en.ticker.items.size(), "ticker items");
    if (de_outline.blocks_known && en_outline.blocks_known) {
        compare_links(de_outline, en_outline, "German");
        compare_links(en_outline, de_outline, "English");
    }
    if (de_outline.sources_known && en_outline.sources_known) {
        compare_sources(de_outline.sources, de, en);
        compare_sources(en_outline.sources, en, de);
    }
}

} // namespace content
