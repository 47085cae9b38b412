// One overload per kind of span.
#include "page/inline.hpp"

#include "base/machine.hpp"
#include "text/line_break.hpp"

namespace page {
namespace {

struct Maker {
    InlineText& out;
    const std::string& id;
    const Type& type;
    Tone tone;
    const content::Text& sources;

    scene::Node& add(const std::string& words, scene::Role role, text::Face face, Tone run_tone, bool underlined) {
        out.runs.push_back({words, {face, type.style.size}});
        out.tones.push_back(run_tone);
        out.underlined.push_back(underlined);
        scene::Node node;
        node.id = id + "." + std::to_string(out.nodes.size());
        node.role = role;
        node.name = text::without_soft_hyphens(words);
        out.nodes.push_back(std::move(node));
        return out.nodes.back();
    }

    // There is one weight above the regular one in each family; emphasis and strength share it.
    [[nodiscard]] text::Face strong_face() const {
        const bool serif = type.style.face == text::Face::serif || type.style.face == text::Face::serif_semibold;
        return serif ? text::Face::serif_semibold : text::Face::sans_semibold;
    }

    void operator()(const content::PlainText& span) { add(span.text, scene::Role::text, type.style.face, tone, false); }
    void operator()(const content::StrongText& span) {
        add(span.text, scene::Role::strong, strong_face(), tone, false);
    }
    void operator()(const content::EmphasizedText& span) {
        add(span.text, scene::Role::emphasis, strong_face(), tone, false);
    }
    void operator()(const content::Link& span) {
        add(span.text, scene::Role::link, type.style.face, Tone::accent, true).href = span.href;
    }
    void operator()(const content::FigureText& span) {
        const bool date = span.format == base::Format::date;
        scene::Node& node = add(span.text, date ? scene::Role::time : scene::Role::data, type.style.face, tone, false);
        node.value = date ? base::iso_date(static_cast<base::Instant>(span.value)) : base::machine_number(span.value);
        if (const content::Source* source = content::find_source(sources, span.source)) {
            node.description = describe(*source, sources.language);
        }
    }
    void operator()(const content::Phrase& span) {
        const std::size_t first = out.runs.size();
        for (const content::PhrasePart& part : span.text) {
            std::visit(*this, part);
        }
        out.phrases.push_back({first, out.runs.size(), span.shows});
    }
};

} // namespace

InlineText inline_text(const content::Spans& spans, const std::string& id, const Type& type, Tone tone,
                       const content::Text& sources) {
    InlineText out;
    Maker maker{out, id, type, tone, sources};
    for (const content::Span& span : spans) {
        std::visit(maker, span);
    }
    return out;
}

InlineText inline_text(const std::string& plain, const std::string& id, const Type& type, Tone tone) {
    return inline_text({content::PlainText{plain}}, id, type, tone, {});
}

std::string describe(const content::Source& source, base::Language language) {
    std::string line = source.publisher + ": " + source.title;
    if (source.date) {
        line += ", " + base::format_date(*source.date, base::DateStyle::full, language);
    }
    return line;
}

} // namespace page
