// The faces and their metrics: advances and kerning read from the same TTF files that the painters use, so that
// a line measured here is as wide as the line drawn there.
#pragma once

#include "base/result.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace text {

enum class Face : unsigned char { serif, serif_semibold, sans, sans_semibold, serif_italic };
inline constexpr std::size_t face_count = 5;

// Base name of the file a face is loaded from, e.g. "serif-regular" (".ttf" is the host's).
[[nodiscard]] std::string_view file_stem(Face face);

// `size` is the em in CSS pixels, as in CSS font-size.
struct Style {
    Face face = Face::serif;
    float size = 20;
    bool operator==(const Style&) const = default;
};

struct Metrics {
    float ascent = 0;  // above the baseline, positive, in CSS pixels
    float descent = 0; // below the baseline, positive
    float x_height = 0;
    float cap_height = 0;
};

struct GlyphPosition {
    char32_t codepoint = 0;
    float x = 0; // from the start of the run, kerning included, in CSS pixels
};

using FontFiles = std::array<std::vector<unsigned char>, face_count>;

// Copies share what has been read and measured, and belong to one thread together.
class FontSet {
  public:
    // The italics may be an empty file, where nothing is set in them. The error names the face that could not be read.
    [[nodiscard]] static base::Result<FontSet, std::string> load(FontFiles files);

    [[nodiscard]] Metrics metrics(Style style) const;
    // Width of a run in CSS pixels, kerning included. Soft hyphens (U+00AD) have no width.
    [[nodiscard]] float width(Style style, std::string_view utf8) const;
    // The drawn glyphs of a run: soft hyphens left out, spaces kept; where a face lacks a kind of space or hyphen
    // (U+202F, U+2011) its stand-in, so that a painter never meets a missing one.
    [[nodiscard]] std::vector<GlyphPosition> positions(Style style, std::string_view utf8) const;
    // Of one glyph, and what is added to it before `right`; both 0 for a soft hyphen. A line breaker adds them up.
    [[nodiscard]] float advance(Style style, char32_t codepoint) const;
    [[nodiscard]] float kerning(Style style, char32_t left, char32_t right) const;
    [[nodiscard]] bool has_glyph(Face face, char32_t codepoint) const;
    // Height of ascent + descent for an em of 1: what stb_truetype and ImGui call the font's pixel height.
    [[nodiscard]] float line_box(Face face) const;
    [[nodiscard]] const std::vector<unsigned char>& file(Face face) const;

  private:
    struct Impl;
    explicit FontSet(std::shared_ptr<const Impl> impl);
    std::shared_ptr<const Impl> impl_;
};

} // namespace text
