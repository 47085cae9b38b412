// Metrics through stb_truetype, the rasteriser that ImGui paints with: the same file and the same em give the same
// widths. It reads pair kerning from direct GPOS lookups (type 2) only, which is how the build writes the fonts.
#include "text/font.hpp"

#include "base/utf8.hpp"

#include "imstb_truetype.h"

#include <cstdint>
#include <span>
#include <utility>

namespace text {
namespace {

constexpr std::array<std::string_view, face_count> stems{"serif-regular", "serif-semibold", "sans-regular",
                                                         "sans-semibold", "serif-italic"};

constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t hyphen = '-';

// Control of line breaking and joining, byte order marks: nothing to draw, nothing to measure.
constexpr bool is_invisible(char32_t codepoint) {
    return codepoint == soft_hyphen || (codepoint >= 0x200B && codepoint <= 0x200F) || codepoint == 0x2060 ||
           codepoint == 0xFEFF;
}

struct Glyph {
    std::uint16_t index = 0;
    char32_t drawn = 0; // itself, or its stand-in
    float advance = 0;  // in font units
};

// What newspaper text consists of: Latin letters, general punctuation, currency, arrows and mathematical signs.
struct Block {
    char32_t first;
    char32_t last;
};
constexpr std::array<Block, 2> cached_blocks{{{0x20, 0x24F}, {0x2000, 0x22FF}}};
constexpr std::size_t block_size(Block block) { return block.last - block.first + 1; }
constexpr std::size_t cached_glyphs = block_size(cached_blocks[0]) + block_size(cached_blocks[1]);

// The subset fonts leave rare spaces and hyphens out; these are drawn as commoner ones of a like width.
struct StandIn {
    char32_t codepoint;
    char32_t drawn;
    float part; // of the advance
};
constexpr std::array<StandIn, 10> stand_ins{{
    {'\t', ' ', 1},
    {'\n', ' ', 1},
    {'\r', ' ', 1},
    {0xA0, ' ', 1},
    {0x2007, '0', 1},
    {0x2009, ' ', 0.5F},
    {0x200A, ' ', 0.5F},
    {0x202F, ' ', 0.5F},
    {0x2010, hyphen, 1},
    {0x2011, hyphen, 1},
}};

std::size_t big_endian(std::span<const unsigned char> file, std::size_t at, std::size_t bytes) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value = value << 8U | file[at + i];
    return value;
}

// A TrueType font whose tables all lie within the file. stb_truetype trusts the directory, so it is checked here.
bool is_truetype(std::span<const unsigned char> file) {
    constexpr std::size_t header = 12;
    constexpr std::size_t record = 16;
    constexpr std::size_t truetype = 0x00010000;
    if (file.size() < header || big_endian(file, 0, 4) != truetype) return false;
    const std::size_t count = big_endian(file, 4, 2);
    if (file.size() < header + count * record) return false;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = header + i * record;
        const std::size_t offset = big_endian(file, at + 8, 4);
        const std::size_t length = big_endian(file, at + 12, 4);
        if (offset > file.size() || length > file.size() - offset) return false;
    }
    return true;
}

class FaceMetrics {
  public:
    [[nodiscard]] bool load(std::vector<unsigned char> file) {
        file_ = std::move(file);
        if (!is_truetype(file_) || stbtt_InitFont(&info_, file_.data(), 0) == 0) return false;
        em_ = stbtt_ScaleForMappingEmToPixels(&info_, 1.0F);
        read_vertical();
        std::size_t next = 0;
        for (const Block block : cached_blocks) {
            for (char32_t codepoint = block.first; codepoint <= block.last; ++codepoint) {
                glyphs_[next++] = find_glyph(codepoint);
            }
        }
        return true;
    }

    [[nodiscard]] Glyph glyph(char32_t codepoint) const {
        std::size_t before = 0;
        for (const Block block : cached_blocks) {
            if (codepoint >= block.first && codepoint <= block.last) return glyphs_[before + (codepoint - block.first)];
            before += block_size(block);
        }
        return find_glyph(codepoint);
    }

    [[nodiscard]] float kerning(const Glyph& left, const Glyph& right) const {
        const std::uint32_t pair = static_cast<std::uint32_t>(left.index) << 16U | right.index;
        // Multiplicative hashing: the top bits of the product are the well-mixed ones.
        Kern& kern = kerns_[pair * 2654435769U >> (32U - kern_bits)];
        if (kern.pair != pair) {
            const int advance = stbtt_GetGlyphKernAdvance(&info_, left.index, right.index);
            kern = {pair, static_cast<std::int16_t>(advance)};
        }
        return static_cast<float>(kern.advance);
    }

    [[nodiscard]] bool has_glyph(char32_t codepoint) const {
        return stbtt_FindGlyphIndex(&info_, static_cast<int>(codepoint)) != 0;
    }
    [[nodiscard]] float em() const { return em_; }
    [[nodiscard]] const Metrics& vertical() const { return vertical_; } // for an em of 1
    [[nodiscard]] const std::vector<unsigned char>& file() const { return file_; }

  private:
    static constexpr unsigned kern_bits = 12;

    struct Kern {
        std::uint32_t pair = 0; // glyph 0 before glyph 0, which no font kerns
        std::int16_t advance = 0;
    };

    [[nodiscard]] Glyph find_glyph(char32_t codepoint) const {
        Glyph glyph;
        glyph.drawn = codepoint;
        if (is_invisible(codepoint)) return glyph;
        float part = 1;
        if (!has_glyph(codepoint)) {
            for (const StandIn& stand_in : stand_ins) {
                if (stand_in.codepoint == codepoint) {
                    glyph.drawn = stand_in.drawn;
                    part = stand_in.part;
                }
            }
        }
        int advance = 0;
        const int index = stbtt_FindGlyphIndex(&info_, static_cast<int>(glyph.drawn));
        stbtt_GetGlyphHMetrics(&info_, index, &advance, nullptr);
        glyph.index = static_cast<std::uint16_t>(index);
        glyph.advance = static_cast<float>(advance) * part;
        return glyph;
    }

    [[nodiscard]] float top_of(char32_t codepoint) const {
        int top = 0;
        stbtt_GetCodepointBox(&info_, static_cast<int>(codepoint), nullptr, nullptr, nullptr, &top);
        return static_cast<float>(top) * em_;
    }

    void read_vertical() {
        int ascent = 0;
        int descent = 0;
        stbtt_GetFontVMetrics(&info_, &ascent, &descent, nullptr);
        vertical_.ascent = static_cast<float>(ascent) * em_;
        vertical_.descent = -static_cast<float>(descent) * em_;
        vertical_.x_height = top_of('x'); // flat letters, so no overshoot counts
        vertical_.cap_height = top_of('H');
    }

    std::vector<unsigned char> file_;
    stbtt_fontinfo info_{};
    float em_ = 0;
    Metrics vertical_;
    std::array<Glyph, cached_glyphs> glyphs_{};
    // A pair of glyphs has one slot; a clash only costs reading the table again. Filled while measuring: a FontSet
    // belongs to one thread.
    mutable std::array<Kern, std::size_t{1} << kern_bits> kerns_{};
};

// Calls visit(glyph, x in font units) for each drawn glyph; returns the width in font units. Whole font units are
// summed, so a width does not depend on where its text stands in a longer one.
template <typename Visit> double walk(const FaceMetrics& face, std::string_view utf8, Visit visit) {
    double x = 0;
    Glyph left;
    bool first = true;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t codepoint = base::next_codepoint(utf8, at);
        if (is_invisible(codepoint)) continue;
        const Glyph glyph = face.glyph(codepoint);
        if (!first) x += static_cast<double>(face.kerning(left, glyph));
        visit(glyph, x);
        x += static_cast<double>(glyph.advance);
        left = glyph;
        first = false;
    }
    return x;
}

} // namespace

std::string_view file_stem(Face face) { return stems[static_cast<std::size_t>(face)]; }

struct FontSet::Impl {
    std::array<FaceMetrics, face_count> faces;

    [[nodiscard]] const FaceMetrics& of(Face face) const { return faces[static_cast<std::size_t>(face)]; }
    // CSS pixels for one font unit.
    [[nodiscard]] double scale(Style style) const {
        return static_cast<double>(style.size) * static_cast<double>(of(style.face).em());
    }
};

base::Result<FontSet, std::string> FontSet::load(FontFiles files) {
    const auto impl = std::make_shared<Impl>();
    std::vector<unsigned char>& italic = files[static_cast<std::size_t>(Face::serif_italic)];
    if (italic.empty()) {
        italic = files[static_cast<std::size_t>(Face::serif)];
    }
    for (std::size_t i = 0; i < face_count; ++i) {
        if (!impl->faces[i].load(std::move(files[i]))) {
            return std::string(stems[i]) + ".ttf is not a TrueType font";
        }
    }
    return FontSet(impl);
}

FontSet::FontSet(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

Metrics FontSet::metrics(Style style) const {
    Metrics metrics = impl_->of(style.face).vertical();
    for (float* height : {&metrics.ascent, &metrics.descent, &metrics.x_height, &metrics.cap_height}) {
        *height *= style.size;
    }
    return metrics;
}

float FontSet::width(Style style, std::string_view utf8) const {
    const double units = walk(impl_->of(style.face), utf8, [](const Glyph&, double) {});
    return static_cast<float>(units * impl_->scale(style));
}

std::vector<GlyphPosition> FontSet::positions(Style style, std::string_view utf8) const {
    std::vector<GlyphPosition> positions;
    positions.reserve(utf8.size());
    const double scale = impl_->scale(style);
    (void)walk(impl_->of(style.face), utf8, [&](const Glyph& glyph, double x) {
        positions.push_back({glyph.drawn, static_cast<float>(x * scale)});
    });
    return positions;
}

float FontSet::advance(Style style, char32_t codepoint) const {
    const Glyph glyph = impl_->of(style.face).glyph(codepoint);
    return static_cast<float>(static_cast<double>(glyph.advance) * impl_->scale(style));
}

float FontSet::kerning(Style style, char32_t left, char32_t right) const {
    if (is_invisible(left) || is_invisible(right)) return 0;
    const FaceMetrics& face = impl_->of(style.face);
    const float units = face.kerning(face.glyph(left), face.glyph(right));
    return static_cast<float>(static_cast<double>(units) * impl_->scale(style));
}

bool FontSet::has_glyph(Face face, char32_t codepoint) const { return impl_->of(face).has_glyph(codepoint); }

float FontSet::line_box(Face face) const {
    const Metrics& vertical = impl_->of(face).vertical();
    return vertical.ascent + vertical.descent;
}

const std::vector<unsigned char>& FontSet::file(Face face) const { return impl_->of(face).file(); }

} // namespace text
