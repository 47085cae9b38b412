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

// How many pixels of two pictures of one size differ.
[[nodiscard]] int differing(const Image& a, const Image& b);
// The same page drawn by a program with another past: its glyphs lie elsewhere in the texture, and some edges round the
// other way. Any other text differs in tens of thousands of pixels.
inline constexpr int glyphs_packed_otherwise = 200; // 33 of 574,000 is the most that was seen

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

using Variables = std::map<std::string, std::string>;

// Another process, ended with the object.
class Process {
  public:
    // Its environment is ours with these; an empty value takes a variable away.
    Process(const std::vector<std::string>& command, const Variables& environment);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    Process(Process&&) = delete;
    Process& operator=(Process&&) = delete;

    [[nodiscard]] pid_t id() const { return pid_; }
    // Waits for it to end by itself; -1 when it does not within a few seconds.
    [[nodiscard]] int exit_code();

  private:
    pid_t pid_ = 0;
};

// A window manager (openbox) on the display, for as long as the object is there: frames, titles, minimizing.
class WindowManager {
  public:
    WindowManager();
    ~WindowManager();
    WindowManager(const WindowManager&) = delete;
    WindowManager& operator=(const WindowManager&) = delete;
    WindowManager(WindowManager&&) = delete;
    WindowManager& operator=(WindowManager&&) = delete;

  private:
    Process process_;
};

// The program in a window of the X display, ended with the object. Unless `environment` says otherwise, it has a home
// of its own, no desktop's settings, and no language.
class Running {
  public:
    explicit Running(const std::vector<std::string>& arguments, const Variables& environment = {});
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    Running(Running&&) = delete;
    Running& operator=(Running&&) = delete;
    ~Running() = default;

    // xdotool, with WINDOW replaced by the window's id.
    void act(std::string command) const;
    [[nodiscard]] std::string title() const;
    [[nodiscard]] unsigned long window() const { return window_; }
    // The window once it has stopped changing.
    [[nodiscard]] Image settled() const;
    // Used since the start, by the program alone.
    [[nodiscard]] double cpu_seconds() const;
    [[nodiscard]] int exit_code() { return process_.exit_code(); }
    // As it is at this moment.
    [[nodiscard]] Image grab() const;
    // What xprop says of the window.
    [[nodiscard]] std::string property(const std::string& name) const;
    struct Place {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        bool operator==(const Place&) const = default;
    };
    // On the display, without the frame.
    [[nodiscard]] Place place() const;
    // What Ctrl+C copies now.
    [[nodiscard]] std::string copied() const;

  private:
    Process process_;
    unsigned long window_ = 0;
};

} // namespace test
