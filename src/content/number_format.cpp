// Reads a number's format, which an article's units outlive.
#include "content/number_format.hpp"

#include "content/read.hpp"

#include <algorithm>
#include <optional>

namespace content {

namespace {

// So that a line never breaks between a number and its unit.
Localized unbroken(Localized texts) {
    for (auto& [code, text] : texts.texts) {
        for (std::size_t space = text.find(' '); space != std::string::npos; space = text.find(' ', space)) {
            text.replace(space, 1, "\u00A0");
        }
    }
    return texts;
}

// Nothing for what is neither a word nor looks like a currency's code; whether the code is one, the checker knows.
std::optional<base::Format> format_of_unit(std::string_view unit) {
    if (unit == no_unit) {
        return base::Format::number;
    }
    if (unit == percent_unit) {
        return base::Format::percent;
    }
    const bool capitals = std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return unit.size() == 3 && capitals ? std::optional(base::Format::money(unit)) : std::nullopt;
}

} // namespace

void read(Reading& reading, JsonValue at, base::Format& format) {
    NumberFormat read_format;
    if (at.is(JsonKind::text)) {
        read_format.unit = at.text();
    } else {
        read(reading, at, read_format);
    }
    const std::optional<base::Format> found = format_of_unit(read_format.unit);
    if (!found) {
        reading.fail(at);
        return;
    }
    format = *found;
    format.scale = read_format.scale;
    format.plus = read_format.plus;
    if (!read_format.before.empty() || !read_format.after.empty()) {
        format.unit = reading.own({unbroken(std::move(read_format.before)), unbroken(std::move(read_format.after))});
    }
}

} // namespace content
