// How words look. Sizes by width: the type scale (ratio 1.25), the reading column of 60 to 72 characters, margins in
// units of 8 px.
#pragma once

#include "text/font.hpp"

#include <cstddef>

namespace page {

inline constexpr float unit = 8;

// Pages are set at their real width from here upwards: a folded phone, a window at 500 % zoom. Narrower ones are set as
// if they were so wide.
inline constexpr float min_width = 195;

// Widths of the page at which its setting changes. The queries of web/page.css have the same, which a test holds equal
// (tests/unit/page_style.cpp): a query cannot read a property.
inline constexpr float folded_below = 360;
inline constexpr float phone_below = 600;
inline constexpr float columns_from = 664;
inline constexpr float middling_from = 900;
inline constexpr float wide_from = 1080;

inline constexpr float widest_standfirst = 720;

// The opener: side by side from this width upwards, in columns of a third, pictures three times as wide as high; else a
// picture has its share of the width, and the words the rest.
// Narrower, and words beside a picture would break: they stand below it.
inline constexpr float opener_below_until = 220;
inline constexpr float opener_beside_from = 480;
inline constexpr std::size_t opener_columns = 3;
inline constexpr float opener_gap = 3 * unit;
inline constexpr float opener_picture_ratio = 2.75F;
inline constexpr float opener_picture_share = 0.36F;
inline constexpr float opener_picture_height = 9 * unit;

enum class Tone : unsigned char { ink, muted, accent };
enum class Underline : unsigned char { none, solid, dashed };

// A style with the distance from one baseline to the next.
struct Type {
    text::Style style;
    float leading = 0;
    bool balance = false;
};

struct Typography {
    Type title;
    Type standfirst;
    Type heading;
    Type body;
    Type note;
    Type label; // small captions: dates, box titles
    Type label_strong;
    Type source;

    float left = 0; // of the reading column
    float text_width = 0;
    float chart_left = 0;
    float chart_width = 0;
    float header_width = 0; // of headline and standfirst
    bool columns = false;
};

// `width` of the page in CSS pixels, from min_width upwards. Charts stand beside the text only where they can follow
// the reader: without `sticky` they would be out of sight of what speaks of them.
[[nodiscard]] Typography typography(float width, bool sticky = true);

} // namespace page
