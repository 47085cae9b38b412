// The query of an address: whatever stands in it, it is read, drawn, and written again as one that reads the same.
#include "fuzz/articles.hpp"
#include "fuzz/targets.hpp"

#include "app/address.hpp"
#include "chart/chart.hpp"

#include <string_view>

namespace fuzz {
namespace {

const content::Article& article() {
    Bytes none({});
    return original(none).article;
}

std::string state_of(const content::Chart& chart, const chart::State& state) {
    std::vector<app::Pair> pairs;
    app::write_state(chart, state, pairs);
    app::write_growth(chart, state, pairs);
    return app::write_query(pairs);
}

} // namespace

void address(Input input) {
    const std::string_view query(reinterpret_cast<const char*>(input.data()), input.size());
    const app::ReaderState reader = app::read_address(query, article());
    const std::string written = app::write_address(reader);
    require(app::write_address(app::read_address(written, article())) == written,
            "an address that was written reads as the same:", written);
    for (const content::Chart& chart : article().charts) {
        const auto state = app::read_state(chart, reader.of_charts);
        if (!state) {
            continue;
        }
        const std::string once = state_of(chart, *state);
        const auto again = app::read_state(chart, app::read_query(once));
        require(state_of(chart, again.value_or(chart::State{})) == once || !again,
                "a chart's state reads as the same:", once);
        for (const auto& language : article().languages) {
            const chart::Environment environment{article(), fonts(), language.get()};
            chart::State drawn = *state;
            drawn.cursor = app::read_point(chart, drawn, environment, reader.of_charts);
            std::vector<app::Pair> point;
            app::write_point(chart, drawn, environment, point);
            require(!drawn.cursor || !point.empty(), "a point that was read has a name");
            if (input.size() % 8 == 0) { // the most expensive
                (void)chart::draw(chart, drawn, {360, 0}, environment);
            }
        }
    }
}

} // namespace fuzz
