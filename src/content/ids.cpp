// Ids with a "/", "~" or "." are the program's alone, as an author's may not hold them: only those without stand here.
#include "content/ids.hpp"

#include "content/say.hpp"

#include <algorithm>
#include <span>

namespace content {

namespace {

// Elements of the page: its parts (page/layout.cpp), the dialogs, web/index.html.
constexpr std::string_view of_page[] = {"article",   "canvas",  "codes",      "control",   "dateline", "dialog",
                                        "explainer", "faults",  "header",     "keypoints", "leader",   "notice",
                                        "source",    "sources", "standfirst", "ticker",    "title"};
// A chart's files in embed/ and oembed/ go by its id, beside these.
constexpr std::string_view of_files[] = {"codes", "index"};
// Keys of the address: ?lang=de&chart=btc&btc=year&btc.zoom=…
constexpr std::string_view of_address[] = {"bench", "chart", "childId", "lang", "theme"};
constexpr std::string_view of_address_in_chart[] = {"at", "growth", "zoom"};

using Reserved = std::span<const std::string_view>;

bool refuse(Place at, std::string_view id, Reserved reserved, std::string_view why) {
    const bool taken = std::find(reserved.begin(), reserved.end(), id) != reserved.end();
    if (taken) {
        at.fault(say({quote(id), why, ", choose another id"}));
    }
    return taken;
}

bool refuse_of_page(Place at, std::string_view id) {
    return refuse(at, id, of_page, " is the id of a part of the page itself");
}

bool refuse_of_address(Place at, std::string_view id, Reserved reserved) {
    return refuse(at, id, reserved, " has a meaning of its own in the page's address");
}

} // namespace

void check_block_id(Place at, std::string_view id) { refuse_of_page(at, id); }

void check_chart_id(Place at, std::string_view id) {
    if (!refuse_of_page(at, id) && !refuse(at, id, of_files, " is the name of one of the site's own files")) {
        refuse_of_address(at, id, of_address);
    }
}

void check_choice_id(Place at, std::string_view id) { refuse_of_address(at, id, of_address_in_chart); }

} // namespace content
