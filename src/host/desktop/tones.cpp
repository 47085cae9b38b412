// A triangle wave whose pitch and loudness glide, as in the page (web/sound.js): a step in either would click.
#include "host/desktop/tones.hpp"

#include <algorithm>
#include <cmath>

namespace host {
namespace {

constexpr double loudness = 0.15; // beside a voice
constexpr double fade = 0.015;    // seconds: the time constant of each approach
constexpr int usual_rate = 48000;

} // namespace

void ToneGenerator::start(const chart::Sonification& tones, int sample_rate) {
    hertz_.clear();
    for (const chart::Tone& tone : tones.tones) {
        hertz_.push_back(tone.hertz);
    }
    seconds_ = tones.seconds;
    rate_ = sample_rate;
    time_ = 0;
    end_ = static_cast<double>(hertz_.size()) * seconds_;
    if (volume_ < loudness / 100 && !hertz_.empty()) { // else it glides there from what sounds now
        pitch_ = hertz_.front();
    }
}

void ToneGenerator::stop() { end_ = 0; }

void ToneGenerator::fill(float* samples, int count) {
    const double approach = 1 - std::exp(-1 / (fade * rate_));
    for (int i = 0; i < count; ++i) {
        const auto tone = static_cast<std::size_t>(seconds_ > 0 ? time_ / seconds_ : 0);
        if (tone < hertz_.size()) {
            pitch_ += approach * (static_cast<double>(hertz_[tone]) - pitch_);
        }
        const bool sounds = time_ < end_ - 3 * fade;
        volume_ += approach * ((sounds ? loudness : 0) - volume_);
        phase_ += pitch_ / rate_;
        phase_ -= std::floor(phase_);
        samples[i] = static_cast<float>(volume_ * (1 - 4 * std::abs(phase_ - 0.5)));
        time_ += 1 / rate_;
    }
}

bool ToneGenerator::silent() const { return time_ >= end_ && volume_ < loudness / 1000; }

Tones::~Tones() { close(); }

void Tones::on_samples(void* self, Uint8* bytes, int length) {
    static_cast<Tones*>(self)->generator_.fill(reinterpret_cast<float*>(bytes),
                                               length / static_cast<int>(sizeof(float)));
}

std::string Tones::open() {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) {
        return SDL_GetError();
    }
    SDL_AudioSpec wanted{};
    wanted.freq = usual_rate;
    wanted.format = AUDIO_F32SYS;
    wanted.channels = 1;
    wanted.samples = 1024;
    wanted.callback = on_samples;
    wanted.userdata = this;
    SDL_AudioSpec got{};
    device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, &got, SDL_AUDIO_ALLOW_FREQUENCY_CHANGE);
    if (device_ == 0) {
        std::string reason = SDL_GetError();
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return reason;
    }
    rate_ = got.freq;
    return {};
}

void Tones::close() {
    if (device_ != 0) {
        SDL_CloseAudioDevice(device_);
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        device_ = 0;
        generator_ = {};
    }
}

std::string Tones::play(const chart::Sonification& tones) {
    if (device_ == 0) {
        std::string refused = tones.tones.empty() ? std::string() : open();
        if (device_ == 0) {
            return refused;
        }
    }
    SDL_LockAudioDevice(device_);
    if (tones.tones.empty()) {
        generator_.stop();
    } else {
        generator_.start(tones, rate_);
    }
    SDL_UnlockAudioDevice(device_);
    SDL_PauseAudioDevice(device_, 0);
    return {};
}

void Tones::rest() {
    if (device_ == 0) {
        return;
    }
    SDL_LockAudioDevice(device_);
    const bool done = generator_.silent();
    SDL_UnlockAudioDevice(device_);
    if (done) {
        close();
    }
}

} // namespace host
