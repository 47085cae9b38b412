// Ids that the page, its address or the site's files use themselves: an author's chart, block or choice cannot have
// them. Ids with a "/", "~" or "." are the program's alone, as an author's may not hold them: only those without stand
// here.
#pragma once

#include "content/field.hpp"

#include <array>

namespace content {

// Elements of the page: its parts (page/layout.cpp), the dialogs, web/index.html.
inline constexpr std::array<std::string_view, 22> ids_of_page{
    "article",  "canvas",    "codes",   "control",    "dateline", "dialog", "explainer", "faults",
    "footnote", "footnotes", "header",  "keypoints",  "kicker",   "leader", "notice",    "opener",
    "outline",  "source",    "sources", "standfirst", "ticker",   "title"};
// A chart's files in embed/ and oembed/ go by its id, beside these.
inline constexpr std::array<std::string_view, 2> ids_of_files{"codes", "index"};
// Keys of the address: ?lang=de&chart=btc&btc=year&btc.zoom=…
inline constexpr std::array<std::string_view, 6> ids_of_address{"bench", "chart", "childId", "lang", "stick", "theme"};
inline constexpr std::array<std::string_view, 3> ids_of_address_in_chart{"at", "growth", "zoom"};

inline constexpr std::string_view is_of_page = " is the id of a part of the page itself";
inline constexpr std::string_view is_of_address = " has a meaning of its own in the page's address";

inline constexpr std::array<ReservedIds, 1> reserved_for_blocks{ReservedIds{ids_of_page, is_of_page}};
inline constexpr std::array<ReservedIds, 3> reserved_for_charts{
    ReservedIds{ids_of_page, is_of_page},
    ReservedIds{ids_of_files, " is the name of one of the site's own files"},
    ReservedIds{ids_of_address, is_of_address},
};
inline constexpr std::array<ReservedIds, 1> reserved_for_choices{ReservedIds{ids_of_address_in_chart, is_of_address}};

} // namespace content
