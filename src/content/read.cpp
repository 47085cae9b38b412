// Reads single values.
#include "content/read.hpp"

#include "content/shown.hpp"

#include <algorithm>

namespace content {

const base::Unit* Reading::own(base::Unit unit) {
    for (const auto& known : units) {
        if (*known == unit) {
            return known.get();
        }
    }
    return units.emplace_back(std::make_shared<const base::Unit>(std::move(unit))).get();
}

bool expect(Reading& reading, JsonValue at, JsonKind kind) {
    if (at.is(kind)) {
        return true;
    }
    reading.fail(at);
    return false;
}

void read(Reading& reading, JsonValue at, std::string& text) {
    if (expect(reading, at, JsonKind::text)) {
        text = at.text();
    }
}

void read(Reading& reading, JsonValue at, double& number) {
    if (expect(reading, at, JsonKind::number)) {
        number = at.number();
    }
}

void read(Reading& reading, JsonValue at, int& number) {
    if (expect(reading, at, JsonKind::number) && std::abs(at.number()) <= std::numeric_limits<int>::max()) {
        number = static_cast<int>(at.number());
    }
}

void read(Reading& reading, JsonValue at, bool& flag) {
    if (expect(reading, at, JsonKind::boolean)) {
        flag = at.number() != 0;
    }
}

// `value` if there is one.
template <typename Value> static void take(Reading& reading, JsonValue at, std::optional<Value> value, Value& into) {
    if (value) {
        into = *value;
    } else {
        reading.fail(at);
    }
}

void read(Reading& reading, JsonValue at, base::Instant& instant) {
    if (expect(reading, at, JsonKind::text)) {
        take(reading, at, base::parse_instant(at.text()), instant);
    }
}

void read(Reading& reading, JsonValue at, base::Date& date) {
    if (expect(reading, at, JsonKind::text)) {
        take(reading, at, base::parse_date(at.text()), date);
    }
}

void read(Reading& reading, JsonValue at, base::Color& color) {
    if (expect(reading, at, JsonKind::text)) {
        take(reading, at, base::parse_color(at.text()), color);
    }
}

void read(Reading& reading, JsonValue at, base::Language& language) {
    if (expect(reading, at, JsonKind::text)) {
        language = reading.article().find_language(at.text());
        if (language == nullptr) {
            reading.fail(at);
        }
    }
}

void read(Reading& reading, JsonValue at, Localized& texts) {
    if (at.is(JsonKind::text)) {
        for (const auto& language : reading.article().languages) {
            texts.texts.emplace_back(language->code, at.text());
        }
        return;
    }
    if (!expect(reading, at, JsonKind::object)) {
        return;
    }
    for (const auto& language : reading.article().languages) {
        read(reading, at.member(language->code), texts.texts.emplace_back(language->code, std::string()).second);
    }
}

std::size_t read_word(Reading& reading, JsonValue at, std::span<const std::string_view> words) {
    if (expect(reading, at, JsonKind::text)) {
        const auto found = std::find(words.begin(), words.end(), at.text());
        if (found != words.end()) {
            return static_cast<std::size_t>(found - words.begin());
        }
        reading.fail(at);
    }
    return 0;
}

void read(Reading& reading, JsonValue at, TimeRange& range) {
    std::vector<base::Instant> both;
    read(reading, at, both);
    if (both.size() == 2) {
        range = {both[0], both[1]};
    } else {
        reading.fail(at);
    }
}

void read(Reading& reading, JsonValue at, std::pair<double, double>& domain) {
    std::vector<double> both;
    read(reading, at, both);
    if (both.size() == 2) {
        domain = {both[0], both[1]};
    } else {
        reading.fail(at);
    }
}

void read(Reading& reading, JsonValue at, std::vector<double>& figures) {
    if (!expect(reading, at, JsonKind::list)) {
        return;
    }
    for (const JsonValue value : at) {
        double& figure = figures.emplace_back(std::numeric_limits<double>::quiet_NaN());
        if (!value.is(JsonKind::null)) {
            read(reading, value, figure);
        }
    }
}

void read(Reading& reading, JsonValue at, std::vector<std::pair<std::string, std::string>>& members) {
    if (!expect(reading, at, JsonKind::object)) {
        return;
    }
    bool is_key = true;
    for (const JsonValue value : at) {
        if (is_key) {
            members.emplace_back(value.text(), std::string());
        } else {
            read(reading, value, members.back().second);
        }
        is_key = !is_key;
    }
}

void read(Reading& reading, JsonValue at, ViewRef& view) {
    if (expect(reading, at, JsonKind::text)) {
        ShownName found = find_view_name(reading.article(), at.text());
        view = std::move(found.shown.view);
        if (found.fault != NameFault::none) {
            reading.fail(at);
        }
    }
}

void read(Reading& reading, JsonValue at, Shown& shown) {
    if (expect(reading, at, JsonKind::text)) {
        ShownName found = find_shown(reading.article(), at.text());
        shown = std::move(found.shown);
        if (found.fault != NameFault::none) {
            reading.fail(at);
        }
    }
}

void read(Reading& reading, JsonValue at, FigureText& figure) {
    if (!expect(reading, at, JsonKind::object)) {
        return;
    }
    if (at.member(first_key<DateFigure>)) {
        DateFigure date;
        read_fields<DateFigure>(reading, at, date);
        figure.format = base::Format::date;
        figure.value = static_cast<double>(date.date.at);
        figure.precision = date.date.precision;
        figure.source = std::move(date.source);
        figure.text = std::move(date.text);
    } else if (!reading.read_bound(at, figure)) {
        read_fields<FigureText>(reading, at, figure);
    }
    if (figure.text.empty()) {
        figure.text = figure.is_date() ? base::format_date({static_cast<base::Instant>(figure.value), figure.precision},
                                                           base::DateLength::full, reading.language)
                                       : base::format(figure.value, figure.format, reading.language, figure.digits);
    }
}

void read(Reading& reading, JsonValue at, Footnote& footnote) {
    if (expect(reading, at, JsonKind::object)) {
        read_fields<Footnote>(reading, at, footnote);
    }
    footnote.number = static_cast<int>(reading.footnotes.size()) + 1;
    reading.footnotes.push_back(footnote);
}

// All dates of a column are equally exact.
void read_column(Reading& reading, JsonValue object, TimeColumn& column) {
    read_fields<TimeColumn>(reading, object, column);
    const JsonValue first = object.member("values").element(0);
    if (const auto date = base::parse_date(first.is(JsonKind::text) ? first.text() : std::string_view{})) {
        column.precision = date->precision;
    }
}

void read_column(Reading& reading, JsonValue object, NumberColumn& column) {
    read_fields<NumberColumn>(reading, object, column);
    column.digits = base::digits_of(column.values, column.format.value_or(base::Format::number));
}

void read_column(Reading& reading, JsonValue object, CategoryColumn& column) {
    std::vector<Category> categories;
    std::vector<std::string> values;
    read(reading, object.member("categories"), categories);
    read(reading, object.member("values"), values);
    for (Category& category : categories) {
        column.ids.push_back(std::move(category.id));
        column.labels.push_back(std::move(category.label));
    }
    for (const std::string& value : values) {
        const auto found = std::find(column.ids.begin(), column.ids.end(), value);
        if (found == column.ids.end()) {
            reading.fail(object);
        }
        column.values.push_back(found == column.ids.end() ? 0 : static_cast<std::size_t>(found - column.ids.begin()));
    }
}

} // namespace content
