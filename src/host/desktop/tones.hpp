// Plays a row of tones, and nothing until it is asked to.
#pragma once

#include "chart/reading/sonification.hpp"

#include <SDL.h>

#include <string>
#include <vector>

namespace host {

// The samples of a row of tones as they are to be heard, in pieces of any length.
class ToneGenerator {
  public:
    void start(const chart::Sonification& tones, int sample_rate);
    // From what is heard now it fades away.
    void stop();
    void fill(float* samples, int count);
    [[nodiscard]] bool silent() const;

  private:
    std::vector<float> hertz_;
    double seconds_ = 0; // of each
    double rate_ = 1;
    double time_ = 0; // since the start
    double end_ = 0;
    double phase_ = 0; // of a cycle
    double pitch_ = 0;
    double volume_ = 0;
};

class Tones {
  public:
    Tones() = default;
    ~Tones();
    Tones(const Tones&) = delete;
    Tones& operator=(const Tones&) = delete;
    Tones(Tones&&) = delete;
    Tones& operator=(Tones&&) = delete;

    // In place of what plays now; without tones: silence. Returns why there is no sound; empty when there is.
    [[nodiscard]] std::string play(const chart::Sonification& tones);
    // Gives the device back once all has been heard, as is to be asked now and then while it is held.
    void rest();
    [[nodiscard]] bool holds_device() const { return device_ != 0; }

  private:
    [[nodiscard]] std::string open();
    void close();
    static void on_samples(void* self, Uint8* bytes, int length);

    ToneGenerator generator_; // the device's thread's, but under its lock
    SDL_AudioDeviceID device_ = 0;
    int rate_ = 0;
};

} // namespace host
