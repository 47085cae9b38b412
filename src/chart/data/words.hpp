// The few words that the charts themselves say, in both languages.
#pragma once

#include "content/localized.hpp"

#include <string>
#include <vector>

namespace chart {

struct Words {
    content::Localized forecast{"Prognose", "forecast"};
    content::Localized assumption{"Annahme", "assumption"};
    content::Localized unknown{"nicht bekannt", "not known"};
    content::Localized incomplete{"unvollständig", "incomplete"};
    content::Localized source{"Quelle", "Source"};
    content::Localized sources{"Quellen", "Sources"};
    content::Localized as_of{"Stand", "as of"};
    content::Localized reset{"Zurücksetzen", "Reset zoom"};
    content::Localized reset_growth{"Zurücksetzen", "Reset"};
    content::Localized reset_growth_name{"Annahme zurücksetzen", "Reset the assumption"};
    content::Localized change{"Veränderung", "Change"};
    content::Localized point{"Prozentpunkt", "percentage point"};
    content::Localized points{"Prozentpunkte", "percentage points"};
    content::Localized share{"Anteil", "Share"};
    content::Localized reference{"Bezugswert", "Reference"};
    content::Localized value{"Wert", "Value"};
    content::Localized total{"Summe", "Total"};
    content::Localized growth_on{"gegenüber ", "against "}; // followed by a year
    content::Localized to{"bis", "to"};                     // between two dates
    content::Localized table{"Tabelle", "Table"};
    content::Localized table_name{"Werte als Tabelle", "Figures as a table"};
    content::Localized download{"Teilen", "Share"};
    content::Localized download_name{"Diagramm teilen oder speichern", "Share or save the chart"};
    content::Localized close{"Schließen", "Close"};
    content::Localized listen{"Anhören", "Listen"};
    content::Localized listen_name{"Verlauf als Töne anhören", "Listen to the line as tones"};
    content::Localized stick{"Diagramm beim Lesen zeigen", "Show the chart while reading"};
    content::Localized keys{
        "Pfeiltasten führen von Wert zu Wert, die Eingabetaste nennt die Zusammenfassung, T öffnet die Tabelle.",
        "Arrow keys lead from value to value, Enter says the summary, T opens the table."};
    content::Localized no_data{"In diesem Zeitraum liegen keine Werte vor.", "There are no figures for this period."};
    content::Localized more_rows{"weitere Zeilen: hineinzoomen zeigt sie.", "more rows: zoom in to see them."};

    // Sentences, to be filled().
    content::Localized line_summary{"{0} bis {1}: zwischen {2} ({3}) und {4} ({5}), zuletzt {6}.",
                                    "{0} to {1}: between {2} ({3}) and {4} ({5}), most recently {6}."};
    content::Localized changed_line_summary{
        "{0} bis {1}: zwischen {2} ({3}) und {4} ({5}), zuletzt {6}, {7} gegenüber dem ersten Wert.",
        "{0} to {1}: between {2} ({3}) and {4} ({5}), most recently {6}, {7} against the first value."};
    content::Localized edition_summary{"{0}: von {1} ({2}) bis {3} ({4}).", "{0}: from {1} ({2}) to {3} ({4})."};
    content::Localized bar_summary{"Von {0} ({1}) bis {2} ({3}).", "From {0} ({1}) to {2} ({3})."};
    content::Localized mean_bar_summary{"Von {0} ({1}) bis {2} ({3}), im Durchschnitt {4}.",
                                        "From {0} ({1}) to {2} ({3}), on average {4}."};
    content::Localized single_bar_summary{"{1}: {0}.", "{1}: {0}."};
    content::Localized unknown_summary{"Nicht bekannt: {0}.", "Not known: {0}."};
    content::Localized stack_summary{"Größter Teil {0}: {1} mit {2} ({3}).",
                                     "Largest part in {0}: {1} with {2} ({3})."};
    content::Localized stack_summary_without_share{"Größter Teil {0}: {1} mit {2}.",
                                                   "Largest part in {0}: {1} with {2}."};
    content::Localized assumption_sentence{"Annahme: {0} im Jahr. {1} im Jahr {2}.",
                                           "Assumption: {0} a year. {1} in {2}."};
    content::Localized outcome{"{0} im Jahr: {1} im Jahr {2}", "{0} a year: {1} in {2}"};
};

// {0}, {1}, … of the pattern replaced by the parts.
[[nodiscard]] std::string filled(const std::string& pattern, const std::vector<std::string>& parts);

[[nodiscard]] inline const Words& words() {
    static const Words all;
    return all;
}

} // namespace chart
