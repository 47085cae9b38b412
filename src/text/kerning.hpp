// Pair kerning out of a TTF's GPOS table. stb_truetype reads none of ours: Source Serif and Inter keep their pairs in
// extension lookups (type 9), which it skips.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace text {

// Views a font file that must outlive it. A table that points outside the file kerns nothing.
class PairKerning {
  public:
    PairKerning() = default;
    // `gpos` is the GPOS table alone; an empty one is a font without kerning.
    explicit PairKerning(std::span<const unsigned char> gpos);

    // What to add to the advance of `left` before `right`, in font units.
    [[nodiscard]] int advance(unsigned left, unsigned right) const;

  private:
    using Lookup = std::vector<std::size_t>; // offsets of its pair-adjustment subtables

    void read_lookup(std::size_t lookup);

    std::span<const unsigned char> gpos_;
    std::vector<Lookup> lookups_;
};

} // namespace text
