// The few words that only the static page says, in both languages.
#pragma once

#include "content/localized.hpp"

namespace tools {

struct Words {
    content::Localized data{"Werte als Text und Tabelle", "Figures as text and table"};
    content::Localized sections{"Abschnitte", "Sections"};
    content::Localized licenses{"Lizenzen der Programme und Schriften", "Licences of the programs and fonts"};
};

[[nodiscard]] inline const Words& words() {
    static const Words all;
    return all;
}

} // namespace tools
