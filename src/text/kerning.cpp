// Reads the 'kern' feature of GPOS, pair adjustments of both formats, direct or through an extension lookup:
// https://learn.microsoft.com/typography/opentype/spec/gpos
#include "text/kerning.hpp"

#include <algorithm>
#include <bit>
#include <optional>

namespace text {
namespace {

constexpr unsigned pair_adjustment = 2;
constexpr unsigned extension = 9;
constexpr std::uint32_t kern_tag = 0x6B65726E;

// Big-endian reads that give 0 outside the table, so a damaged font kerns oddly at worst.
class Table {
  public:
    explicit Table(std::span<const unsigned char> bytes) : bytes_(bytes) {}

    [[nodiscard]] unsigned u16(std::size_t at) const {
        if (at + 2 > bytes_.size()) return 0;
        return static_cast<unsigned>(bytes_[at]) << 8U | bytes_[at + 1];
    }
    [[nodiscard]] int s16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
    [[nodiscard]] std::uint32_t u32(std::size_t at) const { return u16(at) << 16U | u16(at + 2); }

    // First of `count` records, `stride` bytes apart, whose 16-bit key at `key` is not below `wanted`.
    [[nodiscard]] std::size_t lower_bound(std::size_t records, std::size_t count, std::size_t stride, std::size_t key,
                                          unsigned wanted) const {
        std::size_t low = 0;
        while (count > 0) {
            const std::size_t half = count / 2;
            if (u16(records + (low + half) * stride + key) < wanted) {
                low += half + 1;
                count -= half + 1;
            } else {
                count = half;
            }
        }
        return low;
    }

  private:
    std::span<const unsigned char> bytes_;
};

std::optional<unsigned> coverage_index(const Table& table, std::size_t coverage, unsigned glyph) {
    const unsigned format = table.u16(coverage);
    const std::size_t count = table.u16(coverage + 2);
    const std::size_t records = coverage + 4;
    if (format == 1) {
        const std::size_t at = table.lower_bound(records, count, 2, 0, glyph);
        if (at == count || table.u16(records + at * 2) != glyph) return std::nullopt;
        return static_cast<unsigned>(at);
    }
    if (format == 2) {
        const std::size_t at = table.lower_bound(records, count, 6, 2, glyph); // by the last glyph of each range
        const std::size_t range = records + at * 6;
        if (at == count || table.u16(range) > glyph) return std::nullopt;
        return table.u16(range + 4) + glyph - table.u16(range);
    }
    return std::nullopt;
}

unsigned glyph_class(const Table& table, std::size_t classes, unsigned glyph) {
    const unsigned format = table.u16(classes);
    if (format == 1) {
        const unsigned first = table.u16(classes + 2);
        const unsigned count = table.u16(classes + 4);
        return glyph >= first && glyph - first < count ? table.u16(classes + 6 + std::size_t{glyph - first} * 2) : 0;
    }
    if (format == 2) {
        const std::size_t count = table.u16(classes + 2);
        const std::size_t at = table.lower_bound(classes + 4, count, 6, 2, glyph);
        const std::size_t range = classes + 4 + at * 6;
        return at < count && table.u16(range) <= glyph ? table.u16(range + 4) : 0;
    }
    return 0;
}

// A value record holds one 16-bit field for each bit of its format.
std::size_t value_size(unsigned format) { return static_cast<std::size_t>(std::popcount(format & 0xFFU)) * 2; }

// The horizontal advance lies behind the placements, where there are any.
int x_advance(const Table& table, std::size_t value, unsigned format) {
    constexpr unsigned placements = 0x3;
    constexpr unsigned advance_bit = 0x4;
    return (format & advance_bit) != 0 ? table.s16(value + value_size(format & placements)) : 0;
}

// Nothing when this subtable says nothing about the pair and the next one is to be asked.
std::optional<int> pair_advance(const Table& table, std::size_t subtable, unsigned left, unsigned right) {
    const auto covered = coverage_index(table, subtable + table.u16(subtable + 2), left);
    if (!covered) return std::nullopt;
    const unsigned first_format = table.u16(subtable + 4);
    const std::size_t values = value_size(first_format) + value_size(table.u16(subtable + 6));

    if (table.u16(subtable) == 1) { // a list of right-hand glyphs for each left-hand one
        if (*covered >= table.u16(subtable + 8)) return std::nullopt;
        const std::size_t pairs = subtable + table.u16(subtable + 10 + std::size_t{*covered} * 2);
        const std::size_t count = table.u16(pairs);
        const std::size_t at = table.lower_bound(pairs + 2, count, 2 + values, 0, right);
        const std::size_t pair = pairs + 2 + at * (2 + values);
        if (at == count || table.u16(pair) != right) return std::nullopt;
        return x_advance(table, pair + 2, first_format);
    }
    if (table.u16(subtable) == 2) { // a matrix of glyph classes
        const std::size_t right_classes = table.u16(subtable + 14);
        const std::size_t row = glyph_class(table, subtable + table.u16(subtable + 8), left);
        const std::size_t column = glyph_class(table, subtable + table.u16(subtable + 10), right);
        if (row >= table.u16(subtable + 12) || column >= right_classes) return std::nullopt;
        return x_advance(table, subtable + 16 + (row * right_classes + column) * values, first_format);
    }
    return std::nullopt;
}

// Lookups of every script's 'kern' feature: in Latin text fonts these are the same ones.
std::vector<unsigned> kern_lookups(const Table& table) {
    std::vector<unsigned> found;
    const std::size_t features = table.u16(6);
    for (std::size_t i = 0; i < table.u16(features); ++i) {
        const std::size_t record = features + 2 + i * 6;
        if (table.u32(record) != kern_tag) continue;
        const std::size_t feature = features + table.u16(record + 4);
        for (std::size_t k = 0; k < table.u16(feature + 2); ++k) found.push_back(table.u16(feature + 4 + k * 2));
    }
    std::ranges::sort(found); // lookups apply in the order of the lookup list
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

} // namespace

PairKerning::PairKerning(std::span<const unsigned char> gpos) : gpos_(gpos) {
    const Table table(gpos_);
    if (table.u16(0) != 1) return;
    const std::size_t list = table.u16(8);
    for (const unsigned index : kern_lookups(table)) {
        if (index < table.u16(list)) read_lookup(list + table.u16(list + 2 + std::size_t{index} * 2));
    }
}

void PairKerning::read_lookup(std::size_t lookup) {
    const Table table(gpos_);
    const unsigned type = table.u16(lookup);
    Lookup pairs;
    for (std::size_t i = 0; i < table.u16(lookup + 4); ++i) {
        const std::size_t subtable = lookup + table.u16(lookup + 6 + i * 2);
        if (type == pair_adjustment) {
            pairs.push_back(subtable);
        } else if (type == extension && table.u16(subtable + 2) == pair_adjustment) {
            pairs.push_back(subtable + table.u32(subtable + 4));
        }
    }
    if (!pairs.empty()) lookups_.push_back(std::move(pairs));
}

int PairKerning::advance(unsigned left, unsigned right) const {
    const Table table(gpos_);
    int total = 0;
    for (const Lookup& lookup : lookups_) {
        for (const std::size_t subtable : lookup) {
            if (const auto found = pair_advance(table, subtable, left, right)) {
                total += *found;
                break;
            }
        }
    }
    return total;
}

} // namespace text
