// One overload per kind of span.
#include "page/inline.hpp"

#include "base/serialization.hpp"
#include "content/words.hpp"
#include "text/line_break.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace page {
namespace {

// HTML's time element knows no quarters.
scene::Role role_of(const content::FigureText& figure) {
    if (!figure.is_date()) {
        return scene::Role::data;
    }
    return figure.precision == base::Precision::quarter ? scene::Role::data : scene::Role::time;
}

std::string superscript(int number) {
    constexpr std::array<std::string_view, 10> digits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text;
    for (const char digit : std::to_string(number)) {
        text += digits[static_cast<std::size_t>(digit - '0')];
    }
    return text;
}

// As a screen reader says it at the mark.
std::string words_of(const content::Footnote& footnote) {
    std::string words;
    for (const content::FootnotePart& part : footnote.text) {
        std::visit([&](const auto& span) { words += span.text; }, part);
    }
    return text::without_soft_hyphens(words);
}

struct Maker {
    InlineText& out;
    const std::string& id;
    const Type& type;
    Tone tone;
    const Projections& projections;

    [[nodiscard]] base::Language language() const { return projections.environment.language; }

    scene::Node& add(const std::string& words, scene::Role role, text::Face face, Tone run_tone,
                     Underline underline = Underline::none) {
        out.runs.push_back({words, {face, type.style.size}});
        out.tones.push_back(run_tone);
        out.underlines.push_back(underline);
        scene::Node node;
        node.id = id + "." + std::to_string(out.nodes.size());
        node.role = role;
        scene::set_text(node, words);
        out.nodes.push_back(std::move(node));
        return out.nodes.back();
    }

    [[nodiscard]] bool is_serif() const {
        return type.style.face == text::Face::serif || type.style.face == text::Face::serif_semibold;
    }
    [[nodiscard]] text::Face strong_face() const {
        return is_serif() ? text::Face::serif_semibold : text::Face::sans_semibold;
    }
    // The sans family has no italics here.
    [[nodiscard]] text::Face emphasis_face() const {
        return is_serif() ? text::Face::serif_italic : text::Face::sans_semibold;
    }

    void operator()(const content::PlainText& span) { add(span.text, scene::Role::text, type.style.face, tone); }
    void operator()(const content::StrongText& span) { add(span.text, scene::Role::strong, strong_face(), tone); }
    void operator()(const content::EmphasizedText& span) {
        add(span.text, scene::Role::emphasis, emphasis_face(), tone);
    }
    void operator()(const content::Link& span) {
        add(span.text, scene::Role::link, type.style.face, Tone::accent, Underline::solid).href = span.href;
    }
    void operator()(const content::Footnote& span) {
        const std::string place = "footnote/" + std::to_string(span.number);
        // Bold, so that more than its colour tells it from the text.
        scene::Node& node = add(superscript(span.number), scene::Role::link, strong_face(), Tone::accent);
        node.id = place + "/mark";
        node.href = "#" + place;
        node.description = words_of(span);
    }
    void operator()(const content::FigureText& span) {
        scene::Node& node = add(span.text, role_of(span), type.style.face, tone);
        node.value = !span.is_date()
                         ? base::to_string(span.value)
                         : base::iso_date(base::Date{static_cast<base::Instant>(span.value), span.precision});
        const content::Text& text = projections.environment.article.in(language());
        if (const content::Source* source = content::find_source(text, span.source)) {
            const std::string from = describe(*source, language());
            node.description = span.note.empty() ? from : base::sentences(span.note, from);
            node.state.explained = !span.note.empty();
        }
    }
    void operator()(const content::Phrase& span) {
        const std::size_t first = out.runs.size();
        for (const content::PhrasePart& part : span.text) {
            std::visit(*this, part);
        }
        out.phrases.push_back({first, out.runs.size(), span.shows});
    }
    void operator()(const content::ParameterText& span) {
        const auto projection = projections.of(span.chart);
        if (!projection) {
            return; // the loader reports it
        }
        const content::Growth& growth = projection->spec->growth;
        scene::Node& node = add(chart::growth_text(growth, projection->growth, language()), scene::Role::adjustable,
                                type.style.face, Tone::accent, Underline::dashed);
        node.description = projection->spec->label.in(language());
        node.value = chart::outcome_text(*projection, language());
        node.range = {projection->growth, growth.min, growth.max, growth.step, span.chart + "/growth"};
    }
    void operator()(const content::DependentValueText& span) {
        const auto projection = projections.of(span.chart);
        if (!projection) {
            return;
        }
        const std::vector<std::string>& years = projection->spec->years;
        const auto at = std::find(years.begin(), years.end(), span.year);
        const auto year = static_cast<std::size_t>(at - years.begin());
        if (year >= projection->amounts.size()) {
            return;
        }
        scene::Node& node =
            add(chart::amount_text(*projection, year, language()), scene::Role::data, type.style.face, tone);
        node.value = base::to_string(std::round(projection->amounts[year]));
        node.description = chart::arithmetic_text(*projection, year, language());
        node.state.explained = true;
    }
};

} // namespace

std::optional<chart::Projection> Projections::of(const std::string& chart) const {
    const std::vector<content::Chart>& charts = environment.article.charts;
    const content::Chart* found = content::find_chart(environment.article, chart);
    if (found == nullptr) {
        return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(found - charts.data());
    return chart::projection(*found, index < shown.size() ? shown[index] : chart::State{}, environment);
}

InlineText inline_text(const content::Spans& spans, const std::string& id, const Type& type, Tone tone,
                       const Projections& projections) {
    InlineText out;
    Maker maker{out, id, type, tone, projections};
    for (const content::Span& span : spans) {
        std::visit(maker, span);
    }
    return out;
}

InlineText inline_text(const content::Footnote& footnote, const std::string& id, const Type& type, Tone tone,
                       const Projections& projections) {
    InlineText out;
    Maker maker{out, id, type, tone, projections};
    for (const content::FootnotePart& part : footnote.text) {
        std::visit(maker, part);
    }
    maker(content::PlainText{"\u00A0"});
    scene::Node& back = maker.add("↑", scene::Role::link, maker.strong_face(), Tone::accent);
    back.id = id + "/link";
    back.href = "#" + id + "/mark";
    back.description = say(content::Word::back_to_text, projections.environment.language);
    return out;
}

InlineText inline_text(const std::string& plain, const std::string& id, const Type& type, Tone tone) {
    InlineText out;
    out.runs.push_back({plain, type.style});
    out.tones.push_back(tone);
    out.underlines.push_back(Underline::none);
    scene::Node node;
    node.id = id + ".0";
    scene::set_text(node, plain);
    out.nodes.push_back(std::move(node));
    return out;
}

std::string describe(const content::Source& source, base::Language language) {
    const std::string words = source.publisher + ": " + source.title;
    return source.date ? words + " (" + base::format_date(*source.date, base::DateLength::full, language) + ")" : words;
}

content::FigureText date_text(const base::Date& date, base::Language language) {
    content::FigureText text;
    text.format = base::Format::date;
    text.value = static_cast<double>(date.at);
    text.precision = date.precision;
    text.text = base::format_date(date, base::DateLength::full, language);
    return text;
}

content::Spans citation(const content::Source& source, base::Language language) {
    content::Spans spans{content::PlainText{source.publisher + ": "}};
    if (source.url.empty()) {
        spans.emplace_back(content::PlainText{source.title});
    } else {
        spans.emplace_back(content::Link{source.title, source.url});
    }
    if (source.date) {
        spans.emplace_back(content::PlainText{" ("});
        spans.emplace_back(date_text(*source.date, language));
        spans.emplace_back(content::PlainText{")"});
    }
    return spans;
}

} // namespace page
