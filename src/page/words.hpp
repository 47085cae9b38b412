// The page's own few words, in both languages.
#pragma once

#include "content/localized.hpp"

namespace page {

struct Words {
    content::Localized language{"Sprache", "Language"};
    content::Localized dark{"Dunkel", "Dark"};
    content::Localized dark_description{"Dunkle Darstellung", "Dark theme"};
    content::Localized updated{"aktualisiert am ", "updated "};
    content::Localized shows{"Zeigt in der Grafik: ", "Shows in the chart: "};
};

} // namespace page
