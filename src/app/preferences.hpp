// What a host knows of its reader: the window, the system's preferences, the keys.
#pragma once

#include "base/format.hpp"
#include "base/geometry.hpp"
#include "base/theme.hpp"

#include <string>

namespace app {

struct Viewport {
    base::Size size; // CSS pixels
    float device_pixel_ratio = 1;
    bool scrolls_itself = true; // false in a frame as high as its content, where nothing may follow the reader
};

// Where others come to the same article: nowhere, to this very page, or to one that the host knows the address of.
enum class Published : unsigned char { no, here, elsewhere };

struct Preferences {
    base::Language language = nullptr; // one of the article's; else its first
    base::Theme theme = base::Theme::light;
    bool reduced_motion = false;
    base::Contrast contrast = base::Contrast::standard;
    bool sound = false;     // the host can play a sonification
    bool addressed = false; // the host is a page with an address, one for each language
    Published published = Published::no;
    std::string single_chart = {}; // id of the one chart that is shown; empty for the whole article
};

enum class Key : unsigned char { left, right, up, down, home, end, enter, escape, table, page_up, page_down };

} // namespace app
