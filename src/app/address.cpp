// Reading is forgiving and writing canonical, so that an address settles after one reading.
#include "app/address.hpp"

#include "base/machine.hpp"
#include "chart/data/context.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <iterator>

namespace app {
namespace {

constexpr std::size_t longest_query = 4096;
constexpr const char* all_of_it = "all"; // the range that a view does without

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decoded(std::string_view raw) {
    std::string out;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const int high = raw[i] == '%' && i + 2 < raw.size() ? hex_digit(raw[i + 1]) : -1;
        const int low = high >= 0 ? hex_digit(raw[i + 2]) : -1;
        if (low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += raw[i] == '+' ? ' ' : raw[i];
        }
    }
    return out;
}

// What may stand in a query as it is, of what our values are made of (RFC 3986, 3.4).
bool stands_as_it_is(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("-._~:").find(c) != std::string_view::npos;
}

void append_encoded(std::string& out, std::string_view text) {
    constexpr const char* digits = "0123456789ABCDEF";
    for (const char c : text) {
        if (stands_as_it_is(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
}

// Finer than a thousandth of the shown range tells nothing.
std::string written(base::Instant instant, base::Instant span) {
    const base::Instant unit = span > 1000 * base::seconds_per_day    ? base::seconds_per_day
                               : span > 1000 * base::seconds_per_hour ? base::seconds_per_hour
                                                                      : 60;
    return base::iso_instant((instant + unit / 2) / unit * unit);
}

std::optional<content::TimeRange> read_range(std::string_view text) {
    const std::size_t between = text.find('~');
    if (between == std::string_view::npos) {
        return std::nullopt;
    }
    const auto from = base::parse_instant(text.substr(0, between));
    const auto to = base::parse_instant(text.substr(between + 1));
    return from && to && *from < *to ? std::optional(content::TimeRange{*from, *to}) : std::nullopt;
}

template <typename Number> bool read_number(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

std::optional<chart::Cursor> read_cursor(std::string_view text) {
    const std::size_t dot = text.find('.');
    chart::Cursor cursor;
    if (dot == std::string_view::npos || !read_number(text.substr(0, dot), cursor.series) ||
        !read_number(text.substr(dot + 1), cursor.index)) {
        return std::nullopt;
    }
    return cursor;
}

// Plain digits: not all that strtod() takes is a number that a reader could mean.
std::optional<double> read_growth(const std::string& text) {
    if (text.empty() || text.find_first_not_of("-.0123456789") != std::string::npos) {
        return std::nullopt;
    }
    char* end = nullptr;
    const double growth = std::strtod(text.c_str(), &end);
    return *end == '\0' ? std::optional(growth) : std::nullopt;
}

} // namespace

std::vector<Pair> read_query(std::string_view query) {
    query = query.substr(0, longest_query);
    if (query.starts_with('?')) {
        query.remove_prefix(1);
    }
    std::vector<Pair> pairs;
    while (!query.empty()) {
        const std::string_view raw = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), raw.size() + 1));
        const std::size_t equals = raw.find('=');
        if (!raw.empty()) {
            pairs.push_back({decoded(raw.substr(0, equals)),
                             equals == std::string_view::npos ? std::string() : decoded(raw.substr(equals + 1)),
                             std::string(raw)});
        }
    }
    return pairs;
}

std::string write_query(const std::vector<Pair>& pairs) {
    std::string out;
    for (const Pair& pair : pairs) {
        out += out.empty() ? '?' : '&';
        if (!pair.raw.empty()) {
            out += pair.raw;
            continue;
        }
        append_encoded(out, pair.name);
        out += '=';
        append_encoded(out, pair.value);
    }
    return out;
}

const std::string* find_value(const std::vector<Pair>& pairs, std::string_view name) {
    const auto found = std::find_if(pairs.rbegin(), pairs.rend(), [&](const Pair& pair) { return pair.name == name; });
    return found == pairs.rend() ? nullptr : &found->value;
}

bool names_chart(std::string_view name, std::string_view chart) {
    return name.starts_with(chart) && (name.size() == chart.size() || name[chart.size()] == '.');
}

void write_growth(const content::Chart& chart, const chart::State& state, std::vector<Pair>& pairs) {
    if (state.growth) {
        pairs.push_back({chart.id + ".growth", base::machine_number(*state.growth), {}});
    }
}

void write_state(const content::Chart& chart, const chart::State& state, std::vector<Pair>& pairs) {
    const auto add = [&](const std::string& tail, std::string value) {
        pairs.push_back({chart.id + tail, std::move(value), {}});
    };
    const content::View* view = chart::view_of(chart, state);
    if (view == nullptr) {
        for (std::size_t i = 0; i < chart.choices.size(); ++i) {
            const content::Choice& choice = chart.choices[i];
            if (i < state.selected.size() && state.selected[i] < choice.options.size()) {
                add("." + choice.id, choice.options[state.selected[i]].id);
            }
        }
    } else if (view != chart.views.data()) {
        add("", view->id);
    }
    if (state.range != (view != nullptr ? view->range : std::nullopt)) {
        const base::Instant span = state.range ? state.range->to - state.range->from : 0;
        add(".zoom", state.range ? written(state.range->from, span) + "~" + written(state.range->to, span) : all_of_it);
    }
    write_growth(chart, state, pairs);
    if (state.cursor) {
        add(".at", std::to_string(state.cursor->series) + "." + std::to_string(state.cursor->index));
    }
}

std::optional<chart::State> read_state(const content::Chart& chart, const std::vector<Pair>& pairs) {
    if (std::none_of(pairs.begin(), pairs.end(), [&](const Pair& pair) { return names_chart(pair.name, chart.id); })) {
        return std::nullopt;
    }
    chart::State state;
    if (!chart.views.empty()) {
        const std::string* named = find_value(pairs, chart.id);
        const content::View* view = named != nullptr ? content::find_view(chart, *named) : nullptr;
        state = chart::state_of(chart, view != nullptr ? *view : chart.views.front());
    }
    state.selected.resize(chart.choices.size());
    for (std::size_t i = 0; i < chart.choices.size(); ++i) {
        const std::vector<content::Option>& options = chart.choices[i].options;
        if (const std::string* wanted = find_value(pairs, chart.id + "." + chart.choices[i].id)) {
            const auto option = std::find_if(options.begin(), options.end(),
                                             [&](const content::Option& candidate) { return candidate.id == *wanted; });
            if (option != options.end()) {
                state.selected[i] = static_cast<std::size_t>(option - options.begin());
                state.range.reset(); // a view's range and highlight are of its own options
                state.highlight.clear();
            }
        }
    }
    if (const std::string* wanted = find_value(pairs, chart.id + ".zoom")) {
        state.range = *wanted == all_of_it ? std::nullopt : read_range(*wanted);
    }
    if (const std::string* wanted = find_value(pairs, chart.id + ".growth")) {
        state.growth = read_growth(*wanted);
    }
    if (const std::string* wanted = find_value(pairs, chart.id + ".at")) {
        state.cursor = read_cursor(*wanted);
    }
    return state;
}

} // namespace app
