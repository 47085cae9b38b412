// A line as tones: what comes out of the loudspeaker, as SDL's driver for files writes it down.
#include "desktop/sharing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <thread>

using namespace test;
namespace fs = std::filesystem;

namespace {

constexpr double rate = 48000;

// What is heard, without the silence around it.
std::vector<float> heard(const fs::path& path) {
    const std::string bytes = text_of(path);
    std::vector<float> samples(bytes.size() / sizeof(float));
    std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(float));
    const auto sounds = [](float sample) { return std::abs(sample) > 0.0001F; };
    const auto first = std::find_if(samples.begin(), samples.end(), sounds);
    const auto last = std::find_if(samples.rbegin(), std::make_reverse_iterator(first), sounds);
    return {first, last.base()};
}

// In cycles per second, from where the wave rises through zero.
double pitch(const std::vector<float>& samples, double from, double to) {
    std::vector<double> rises;
    const auto end = std::min(samples.size(), static_cast<std::size_t>(to * rate));
    for (auto i = static_cast<std::size_t>(from * rate) + 1; i < end; ++i) {
        if (samples[i - 1] < 0 && samples[i] >= 0) {
            rises.push_back(static_cast<double>(i) - samples[i] / static_cast<double>(samples[i] - samples[i - 1]));
        }
    }
    return rises.size() < 2 ? 0 : rate * static_cast<double>(rises.size() - 1) / (rises.back() - rises.front());
}

std::vector<double> closes() {
    const std::string text = text_of(article() + "/data/btc-daily.json");
    std::size_t at = text.find("\"values\"", text.find("\"name\": \"close\""));
    at = text.find('[', at) + 1;
    std::vector<double> values;
    while (true) {
        char* end = nullptr;
        values.push_back(std::strtod(text.c_str() + at, &end));
        at = text.find_first_of(",]", static_cast<std::size_t>(end - text.c_str()));
        if (text[at] == ']') {
            return values;
        }
        ++at;
    }
}

// With the keyboard on the button for it.
Running listening(const Variables& environment) {
    return Running({article(), "--size", "820x700", "--reduced-motion", "--lang", "en", "--state", "btc=months"},
                   environment);
}

void go_to_listen(const Running& program) {
    go_to_plot(program);
    const Image at_plot = program.settled();
    program.act("key Tab Tab");
    (void)changed(program, at_plot);
}

} // namespace

TEST_CASE("tones are as high as the line's points, one after the other, and then the loudspeaker is given back") {
    const std::string file = scratch_directory() + "/heard";
    const Running program = listening({{"SDL_AUDIODRIVER", "disk"}, {"SDL_DISKAUDIOFILE", file}});
    go_to_listen(program);
    CHECK_FALSE(fs::exists(file)); // nothing before it is asked for
    program.act("key Return");
    std::this_thread::sleep_for(std::chrono::seconds(8));
    const std::vector<float> samples = heard(file);
    const std::vector<double> values = closes();
    const double seconds = 6.0 / static_cast<double>(values.size()); // of a tone
    CHECK(std::abs(static_cast<double>(samples.size()) / rate - 6) < 0.1);
    const auto tone = [&](std::size_t i) { // its end, when it has come to its height
        return std::log2(
            pitch(samples, (static_cast<double>(i) + 0.6) * seconds, (static_cast<double>(i) + 1) * seconds));
    };
    const auto lowest = static_cast<std::size_t>(std::min_element(values.begin(), values.end()) - values.begin());
    const auto highest = static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
    const double octaves_per_value = (tone(highest) - tone(lowest)) / (values[highest] - values[lowest]);
    CHECK(tone(lowest) > std::log2(220));
    CHECK(tone(highest) < std::log2(880));
    CHECK(tone(highest) - tone(lowest) > 0.5);
    int off = 0;
    for (std::size_t i = 0; i + 1 < values.size(); ++i) {
        const double expected = tone(lowest) + octaves_per_value * (values[i] - values[lowest]);
        off += std::abs(tone(i) - expected) > 0.05 ? 1 : 0;
    }
    CHECK(off == 0);
    const auto loudest = *std::max_element(samples.begin(), samples.end());
    CHECK(loudest > 0.1F);
    CHECK(loudest < 0.2F);
    const auto size = fs::file_size(file);
    std::this_thread::sleep_for(std::chrono::seconds(1));
    CHECK(fs::file_size(file) == size);
}

TEST_CASE("a second press ends the tones without a click") {
    const std::string file = scratch_directory() + "/heard";
    const Running program = listening({{"SDL_AUDIODRIVER", "disk"}, {"SDL_DISKAUDIOFILE", file}});
    go_to_listen(program);
    program.act("key Return");
    std::this_thread::sleep_for(std::chrono::seconds(1));
    program.act("key Return");
    std::this_thread::sleep_for(std::chrono::seconds(2));
    const std::vector<float> samples = heard(file);
    CHECK(samples.size() > 0.5 * rate);
    CHECK(samples.size() < 4 * rate);
    float step = 0;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        step = std::max(step, std::abs(samples[i] - samples[i - 1]));
    }
    CHECK(step < 0.02F); // 880 Hz at this loudness: 0.011 a sample
}

TEST_CASE("where there is no sound the window says so") {
    const Running program = listening({{"SDL_AUDIODRIVER", "none such"}});
    go_to_listen(program);
    CHECK(program.settled().at(410, 640)[0] > 128);
    program.act("key Return");
    CHECK(says_something(program));
}
