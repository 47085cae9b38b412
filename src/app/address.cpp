// Reading is forgiving and writing canonical, so that an address settles after one reading.
#include "app/address.hpp"

#include "base/decimal.hpp"
#include "base/serialization.hpp"
#include "chart/data/draw_context.hpp"
#include "chart/reading/named_point.hpp"

#include <algorithm>
#include <charconv>
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
           std::string_view("-._~:/").find(c) != std::string_view::npos;
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
    const base::Instant later = instant + unit / 2;
    const base::Instant past = (later % unit + unit) % unit; // also before 1970
    return base::iso_instant(later - past);
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

// As the text's links write it behind the "@".
std::string written(const content::PointRef& name) {
    const auto* time = std::get_if<base::Instant>(&name.x);
    return (time != nullptr ? base::iso_instant(*time) : std::get<std::string>(name.x)) +
           (name.series.empty() ? "" : "/" + name.series);
}

std::optional<chart::Cursor> find_named(const content::Chart& chart, const chart::State& state,
                                        const chart::Environment& environment, std::string_view text) {
    const std::size_t slash = text.find('/');
    const std::string x(text.substr(0, slash));
    const std::string series(slash == std::string_view::npos ? std::string_view{} : text.substr(slash + 1));
    std::optional<chart::Cursor> found;
    if (const auto time = base::parse_instant(x)) {
        found = chart::cursor_at(chart, state, environment, {*time, series});
    }
    return found ? found : chart::cursor_at(chart, state, environment, {x, series});
}

// Series and row, which other data may have given to another point.
std::string numbers(chart::Cursor cursor) { return std::to_string(cursor.series) + "." + std::to_string(cursor.index); }

std::optional<chart::Cursor> read_numbers(std::string_view text) {
    const std::size_t dot = text.find('.');
    chart::Cursor cursor;
    if (dot == std::string_view::npos || !read_number(text.substr(0, dot), cursor.series) ||
        !read_number(text.substr(dot + 1), cursor.index)) {
        return std::nullopt;
    }
    return cursor;
}

// Plain digits, "-3.5": strtod() takes more than a reader could mean, and less where the decimal mark is a comma.
std::optional<double> read_growth(std::string_view text) {
    constexpr std::size_t max_digits = 18; // "0.30000000000000004", which three steps of a tenth come to
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string digits(text.substr(0, point));
    digits += text.substr(std::min(point + 1, text.size()));
    long long whole = 0;
    if (digits.size() > max_digits || !read_number(std::string_view(digits), whole) || whole < 0) {
        return std::nullopt;
    }
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    const auto after_point = static_cast<int>(text.size() - std::min(point + 1, text.size()));
    const int exponent = static_cast<int>(digits.size()) - 1 - after_point;
    digits.erase(digits.find_last_not_of('0') + 1);
    const double growth = base::to_double({digits, exponent});
    return negative ? -growth : growth;
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
        pairs.push_back({chart.id + ".growth", base::to_string(*state.growth), {}});
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
}

void write_point(const content::Chart& chart, const chart::State& state, const chart::Environment& environment,
                 std::vector<Pair>& pairs) {
    if (!state.cursor) {
        return;
    }
    const auto name = chart::name_of(chart, state, environment, *state.cursor);
    // Of two lines without names of their own only one can be meant.
    const bool found = name && find_named(chart, state, environment, written(*name)) == state.cursor;
    pairs.push_back({chart.id + ".at", found ? written(*name) : numbers(*state.cursor), {}});
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
    return state;
}

std::optional<chart::Cursor> read_point(const content::Chart& chart, const chart::State& state,
                                        const chart::Environment& environment, const std::vector<Pair>& pairs) {
    const std::string* wanted = find_value(pairs, chart.id + ".at");
    if (wanted == nullptr) {
        return std::nullopt;
    }
    const auto named = find_named(chart, state, environment, *wanted);
    return named ? named : read_numbers(*wanted);
}

ReaderState read_address(std::string_view query, const content::Article& article) {
    ReaderState reader;
    for (Pair& pair : read_query(query)) {
        const auto about = [&](const content::Chart& chart) { return names_chart(pair.name, chart.id); };
        if (pair.name == "lang") {
            reader.language = article.find_language(pair.value);
        } else if (pair.name == "theme") {
            reader.theme = pair.value == "dark"    ? std::optional(base::Theme::dark)
                           : pair.value == "light" ? std::optional(base::Theme::light)
                                                   : std::nullopt;
        } else if (pair.name == "stick") {
            reader.charts_away = pair.value == "off";
        } else if (pair.name == "chart") {
            reader.chart = content::find_chart(article, pair.value) != nullptr ? std::move(pair.value) : "";
        } else if (std::any_of(article.charts.begin(), article.charts.end(), about)) {
            reader.of_charts.push_back(std::move(pair));
        } else {
            reader.others.push_back(std::move(pair));
        }
    }
    return reader;
}

std::string write_address(const ReaderState& reader) {
    std::vector<Pair> pairs;
    if (reader.language != nullptr) {
        pairs.push_back({"lang", reader.language->code, {}});
    }
    if (reader.theme) {
        pairs.push_back({"theme", *reader.theme == base::Theme::dark ? "dark" : "light", {}});
    }
    if (reader.charts_away) {
        pairs.push_back({"stick", "off", {}});
    }
    if (!reader.chart.empty()) {
        pairs.push_back({"chart", reader.chart, {}});
    }
    pairs.insert(pairs.end(), reader.of_charts.begin(), reader.of_charts.end());
    pairs.insert(pairs.end(), reader.others.begin(), reader.others.end());
    return write_query(pairs);
}

} // namespace app
