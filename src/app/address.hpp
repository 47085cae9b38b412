// The reader's choices as the query of an address: "?theme=dark&btc=crash&btc.at=2025-10-10". Short, readable, and
// tolerant: what is unknown or broken is left out of the state and, where it is not ours, kept in the address.
//
//   lang=en                  where the path does not say it
//   theme=dark|light         where the reader chose it
//   stick=off                charts do not stay in view in a single column
//   chart=btc                the chart pinned last: where a shared address begins
//   btc=crash                a view of the chart, or else, each on its own:
//   btc.scale=log              an option of one of its choices
//   btc.zoom=2025-10-01~2025-10-17T05:30Z
//   btc.at=2025-10-10        the point shown, by its name (chart/named_point.hpp): miners.at=CLSK,
//                              gartner.at=2026/servers; also by the numbers of series and row, as older addresses have
//                              it
//   gartner.growth=37        what a what-if assumes, percent a year
#pragma once

#include "chart/chart.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct Pair {
    std::string name;
    std::string value;
    std::string raw; // as it stood in the address
};

// The reader's choices as an address has them.
struct ReaderState {
    base::Language language = nullptr;
    std::optional<base::Theme> theme;
    bool charts_away = false;    // stuck charts are put away
    std::string chart;           // id of the one that the reader has chosen something in last
    std::vector<Pair> of_charts; // see read_state, read_point
    std::vector<Pair> others;    // not ours
};

// What an address needs that is no state of a chart.
struct AddressState {
    std::string chart;        // id of the one that the reader has chosen something in last
    std::vector<Pair> others; // of the restored address, not ours
    std::string told;         // to the host, last
};

[[nodiscard]] ReaderState read_address(std::string_view query, const content::Article& article);
[[nodiscard]] std::string write_address(const ReaderState& reader);

// With or without the question mark; decodes %XX and +. Reads the first 4096 bytes: no state of ours is longer.
[[nodiscard]] std::vector<Pair> read_query(std::string_view query);

// "?a=b&c=d", or nothing for no pairs. A pair that has a raw form keeps it.
[[nodiscard]] std::string write_query(const std::vector<Pair>& pairs);

// The value of the last pair of that name: nullptr without one.
[[nodiscard]] const std::string* find_value(const std::vector<Pair>& pairs, std::string_view name);

// Whether the chart's state is what a pair of this name is about.
[[nodiscard]] bool names_chart(std::string_view name, std::string_view chart);

// Appends what its what-if assumes; nothing for the author's own.
void write_growth(const content::Chart& chart, const chart::State& state, std::vector<Pair>& pairs);

// Appends what tells `state` from the chart's first view, but for the cursor; nothing when they are the same.
void write_state(const content::Chart& chart, const chart::State& state, std::vector<Pair>& pairs);

// Appends the name of the point at the cursor, which other data and another order leave as it is; nothing without one.
void write_point(const content::Chart& chart, const chart::State& state, const chart::Environment& environment,
                 std::vector<Pair>& pairs);

// The state that the pairs describe, without a cursor; nothing when none is about the chart. The range is not checked
// against the data.
[[nodiscard]] std::optional<chart::State> read_state(const content::Chart& chart, const std::vector<Pair>& pairs);

// The point that the pairs name among what `state` selects.
[[nodiscard]] std::optional<chart::Cursor> read_point(const content::Chart& chart, const chart::State& state,
                                                      const chart::Environment& environment,
                                                      const std::vector<Pair>& pairs);

} // namespace app
