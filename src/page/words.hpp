// The page's own few words, in both languages.
#pragma once

#include "content/localized.hpp"

namespace page {

struct Words {
    content::Localized language{"Sprache", "Language"};
    content::Localized dark{"Dunkel", "Dark"};
    content::Localized dark_description{"Dunkle Darstellung", "Dark theme"};
    content::Localized updated{"aktualisiert am ", "updated "};
    content::Localized to_section{"Zum Abschnitt: ", "To the section: "};
    content::Localized link_to_section{"Link zu diesem Abschnitt", "Link to this section"};
    content::Localized shows{"Zeigt in der Grafik: ", "Shows in the chart: "};
};

} // namespace page
