// Time begins with the first frame: the host may have slept until then.
#include "app/playback.hpp"

#include <algorithm>
#include <utility>

namespace app {

void Playback::start(std::size_t chart, chart::Sonification tones) {
    playing_ = Playing{chart, std::move(tones), std::nullopt};
}

std::optional<std::size_t> Playback::chart() const { return playing_ ? std::optional(playing_->chart) : std::nullopt; }

std::optional<chart::Cursor> Playback::advance(double now) {
    if (!playing_) {
        return std::nullopt;
    }
    playing_->start = playing_->start.value_or(now);
    const double tone = std::max(0.0, (now - *playing_->start) / static_cast<double>(playing_->tones.seconds));
    const std::vector<chart::Tone>& tones = playing_->tones.tones;
    return tone < static_cast<double>(tones.size()) ? std::optional(tones[static_cast<std::size_t>(tone)].cursor)
                                                    : std::nullopt;
}

} // namespace app
