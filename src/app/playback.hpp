// The tones of a chart under way: which point sounds at a time. The host plays them; the cursor goes along.
#pragma once

#include "chart/reading/sonification.hpp"

#include <cstddef>
#include <optional>

namespace app {

class Playback {
  public:
    void start(std::size_t chart, chart::Sonification tones);
    void stop() { playing_.reset(); }
    // The chart whose tones sound.
    [[nodiscard]] std::optional<std::size_t> chart() const;
    // The point that sounds at `now`, seconds of any clock that begins with the first call; nothing when all have.
    [[nodiscard]] std::optional<chart::Cursor> advance(double now);

  private:
    struct Playing {
        std::size_t chart = 0;
        chart::Sonification tones;
        std::optional<double> start; // of the first frame
    };
    std::optional<Playing> playing_;
};

} // namespace app
