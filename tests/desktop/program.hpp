// Running the desktop program, and looking at what it draws: from its picture file and from the X display.
#pragma once

#include <sys/types.h>

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace test {

using Pixel = std::array<unsigned char, 3>;

struct Image {
    int width = 0;
    int height = 0;
    std::vector<Pixel> pixels;

    [[nodiscard]] Pixel at(int x, int y) const {
        return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
    [[nodiscard]] std::map<Pixel, int> colors() const;
    // The colour of most pixels: the page's ground.
    [[nodiscard]] Pixel ground() const;
    bool operator==(const Image&) const = default;
};

[[nodiscard]] Image read_png(const std::string& path);

struct Result {
    int exit_code = -1;
    std::string out; // standard output and error together
};

// A shell command, to its end.
[[nodiscard]] Result run(const std::string& command);
// The program with these arguments, to its end.
[[nodiscard]] Result run_program(const std::string& arguments);
// The same with --screenshot; fails the test when there is no picture.
[[nodiscard]] Image screenshot(const std::string& arguments);

[[nodiscard]] std::string article();
// A directory of our own, removed by the system's habits; unique within a run.
[[nodiscard]] std::string scratch_directory();

// The program in a window of the X display, ended with the object.
class Running {
  public:
    explicit Running(const std::vector<std::string>& arguments);
    ~Running();
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    Running(Running&&) = delete;
    Running& operator=(Running&&) = delete;

    // xdotool, with WINDOW replaced by the window's id.
    void act(std::string command) const;
    [[nodiscard]] std::string title() const;
    // The window once it has stopped changing.
    [[nodiscard]] Image settled() const;
    // Used since the start, by the program alone.
    [[nodiscard]] double cpu_seconds() const;
    // Waits for the program to end by itself; -1 when it does not within a few seconds.
    [[nodiscard]] int exit_code();

  private:
    [[nodiscard]] Image grab() const;

    pid_t pid_ = 0;
    unsigned long window_ = 0;
};

} // namespace test
