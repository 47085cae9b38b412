// The few words that the program's own dialogs say, in both languages.
#pragma once

#include "content/localized.hpp"

namespace app {

struct Words {
    content::Localized save_svg{"Bild als SVG speichern", "Save picture as SVG"};
    content::Localized save_png{"Bild als PNG speichern", "Save picture as PNG"};
    content::Localized save_csv{"Daten als CSV speichern (Semikolon, Dezimalkomma)", "Save data as CSV"};
    content::Localized copy_link{"Link zu dieser Ansicht kopieren", "Copy link to this view"};
    content::Localized embed{"Einbetten \u2026", "Embed \u2026"};
    content::Localized saved{"Gespeichert: ", "Saved: "};
    content::Localized started{"Herunterladen begonnen: ", "Download started: "};
    content::Localized not_saved{"Nicht gespeichert: ", "Not saved: "};
    content::Localized copied{"In die Zwischenablage kopiert.", "Copied to the clipboard."};
    content::Localized not_copied{"Kopieren ist hier nicht erlaubt: ", "Copying is not allowed here: "};
    content::Localized offline{"Keine Verbindung zum Netz, Einbetten geht gerade nicht. Link zu dieser Ansicht: ",
                               "No network connection, embedding has to wait. Link to this view: "};
    content::Localized not_opened{"Lässt sich nicht öffnen: ", "Cannot be opened: "};
};

[[nodiscard]] inline const Words& words() {
    static const Words all;
    return all;
}

} // namespace app
