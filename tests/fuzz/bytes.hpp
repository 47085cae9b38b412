// The bytes of a fuzzer's input, read as choices. Past their end everything is 0, so that each input means something.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace fuzz {

class Bytes {
  public:
    explicit Bytes(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    [[nodiscard]] bool empty() const { return bytes_.empty(); }
    [[nodiscard]] std::size_t left() const { return bytes_.size(); }

    std::uint8_t byte() {
        if (bytes_.empty()) {
            return 0;
        }
        const std::uint8_t first = bytes_.front();
        bytes_ = bytes_.subspan(1);
        return first;
    }
    unsigned pair() {
        const unsigned high = byte();
        return high << 8U | byte();
    }
    bool flag() { return (byte() & 1U) != 0; }

    // One of `count`, which is not 0. A single byte as long as that is enough: what an input means is short.
    std::size_t below(std::size_t count) { return (count <= 256 ? byte() : pair()) % count; }
    const auto& one_of(const auto& list) { return list[below(std::size(list))]; }

    // At most so long.
    std::string text(std::size_t most) {
        std::string text;
        for (std::size_t left = most == 0 ? 0 : below(most + 1); left > 0 && !empty(); --left) {
            text += static_cast<char>(byte());
        }
        return text;
    }

  private:
    std::span<const std::uint8_t> bytes_;
};

} // namespace fuzz
