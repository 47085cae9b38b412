// Edits of JSON: one value is found by its number in document order, then changed.
#include "fuzz/edits.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <string_view>
#include <vector>

namespace fuzz {
namespace {

// An article that doubles itself again and again would only be slow.
constexpr std::size_t most_values = 4000;

constexpr std::array<double, 22> numbers{0,   -0.0, 1,    -1,   0.5,    2,     3,    7,      10, 100,          1e3,
                                         1e6, 1e9,  1e15, 1e18, -1e100, 1e100, 1e-9, 1e-100, 37, 4294967296.0, 1e300};

constexpr std::array<std::string_view, 56> texts{
    "",
    " ",
    "x",
    "2025",
    "2025-10",
    "2025-Q4",
    "2025-10-10",
    "2025-02-30",
    "2025-10-20T17:00Z",
    "0001-01-01",
    "9999-12-31",
    "prices",
    "prices/all",
    "prices/all@2025-10-01",
    "prices/all@2025-10-04/high",
    "miners/close@AAA",
    "segments",
    "segments/all@2026/services",
    "data/prices",
    "data/miners",
    "data/segments",
    "date",
    "high",
    "close",
    "company",
    "segment",
    "AAA",
    "{range}",
    "{value}",
    "{",
    "}",
    "time",
    "number",
    "category",
    "line",
    "area",
    "bar",
    "dot",
    "range",
    "rule",
    "band",
    "log",
    "linear",
    "percent",
    "USD",
    "1/2",
    "a\xC2\xADwo\xC2\xADrd",
    "\xE2\x80\xAE",
    "\xF0\x9F\x9A\x80",
    "e\xCC\x81\xCC\x81\xCC\x81\xCC\x81",
    "\xE2\x80\xAF",
    "\n",
    "<b>&\"'</b>",
    "javascript:alert(1)",
    "https://example.org/a?b#c",
    "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaftsunterlagenverwaltung"};

struct Slot {
    Json* parent = nullptr; // nullptr: the document
    std::size_t at = 0;     // in the parent, in its order
    Json* value = nullptr;
};

// In document order, without recursion: a document can be nested as deep as it likes.
std::vector<Slot> slots_of(Json& document) {
    std::vector<Slot> slots{{nullptr, 0, &document}};
    for (std::size_t i = 0; i < slots.size() && slots.size() < most_values; ++i) {
        Json* parent = slots[i].value;
        std::size_t at = 0;
        if (parent->is_structured()) {
            for (Json& child : *parent) {
                slots.push_back({parent, at++, &child});
            }
        }
    }
    return slots;
}

Json literal(Bytes& bytes) {
    switch (bytes.below(8)) {
    case 0:
        return nullptr;
    case 1:
        return bytes.flag();
    case 2:
        return Json::array();
    case 3:
        return Json::object();
    case 4:
    case 5:
        return bytes.one_of(numbers);
    default:
        return std::string(bytes.one_of(texts));
    }
}

void change_number(Json& value, Bytes& bytes) {
    const double before = value.get<double>();
    double after = before;
    switch (bytes.below(6)) {
    case 0:
        after = -before;
        break;
    case 1:
        after = before + static_cast<int>(bytes.byte()) - 128;
        break;
    case 2:
        after = before * std::pow(10.0, static_cast<int>(bytes.below(40)) - 20);
        break;
    case 3:
        after = before * (static_cast<int>(bytes.byte()) - 128) / 64.0;
        break;
    case 4:
        after = std::nextafter(before, 1e300);
        break;
    default:
        after = bytes.one_of(numbers);
    }
    value = std::isfinite(after) ? after : 0.0;
}

void change_text(Json& value, Bytes& bytes) {
    auto& text = value.get_ref<std::string&>();
    switch (bytes.below(5)) {
    case 0:
        text = bytes.one_of(texts);
        break;
    case 1:
        text += bytes.one_of(texts);
        break;
    case 2:
        text = text.substr(0, bytes.below(text.size() + 1));
        break;
    case 3:
        for (std::size_t times = bytes.below(8); times > 0 && text.size() < most_values; --times) {
            text += text;
        }
        break;
    default: // may break a character in two, which is no UTF-8 any more
        text.insert(bytes.below(text.size() + 1), bytes.text(8));
    }
}

void rename(Json& object, std::size_t at, const std::string& name) {
    Json renamed = Json::object();
    for (auto member = object.begin(); member != object.end(); ++member, --at) {
        renamed[at == 0 ? name : member.key()] = member.value();
    }
    object = std::move(renamed);
}

// The key of another value of its document, or a text; which belongs to another type, or to none.
std::string other_key(const std::vector<Slot>& slots, Bytes& bytes) {
    const Slot& other = slots[bytes.below(slots.size())];
    if (other.parent != nullptr && other.parent->is_object()) {
        return std::next(other.parent->begin(), static_cast<std::ptrdiff_t>(other.at)).key();
    }
    return std::string(bytes.one_of(texts));
}

} // namespace

void edit(Json& document, const Documents& article, Bytes& bytes) {
    const std::vector<Slot> slots = slots_of(document);
    const Slot slot = slots[bytes.below(slots.size())];
    const auto place = static_cast<std::ptrdiff_t>(slot.at);
    Json& value = *slot.value;
    Json* parent = slot.parent;
    switch (bytes.below(9)) {
    case 0:
        value = literal(bytes);
        break;
    case 1:
        if (parent != nullptr) {
            parent->erase(std::next(parent->begin(), place));
        }
        break;
    case 2:
        if (parent != nullptr && parent->is_array() && slots.size() < most_values) {
            Json copy = value;
            parent->insert(std::next(parent->begin(), place), std::move(copy));
        }
        break;
    case 3:
        if (parent != nullptr) {
            const auto other = static_cast<std::ptrdiff_t>(bytes.below(parent->size()));
            std::swap(value, *std::next(parent->begin(), other));
        }
        break;
    case 4: { // that of any place in any file
        Json from = std::next(article.begin(), static_cast<std::ptrdiff_t>(bytes.below(article.size())))->second;
        const std::vector<Slot> others = slots_of(from);
        const Json copy = *others[bytes.below(others.size())].value;
        if (slots.size() + others.size() < 2 * most_values) {
            value = copy;
        }
        break;
    }
    case 5:
        if (parent != nullptr && parent->is_object()) {
            rename(*parent, slot.at, other_key(slots, bytes));
        }
        break;
    case 6: // the whole list once more
        if (value.is_array() && slots.size() < most_values / 2) {
            const Json copy = value;
            value.insert(value.end(), copy.begin(), copy.end());
        } else if (value.is_object()) {
            std::string key = other_key(slots, bytes);
            value[key] = literal(bytes);
        }
        break;
    default:
        if (value.is_number()) {
            change_number(value, bytes);
        } else if (value.is_string()) {
            change_text(value, bytes);
        } else {
            value = literal(bytes);
        }
    }
}

void edit_text(std::string& text, Bytes& bytes) {
    const std::size_t at = bytes.pair() % (text.size() + 1);
    switch (bytes.below(4)) {
    case 0:
        text.resize(at);
        break;
    case 1:
        text.insert(at, bytes.text(16));
        break;
    case 2:
        text.erase(at, bytes.below(64));
        break;
    default:
        text.insert(at, std::string(bytes.pair() % 3000, bytes.flag() ? '[' : '{'));
    }
}

} // namespace fuzz
