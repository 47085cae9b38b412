// POSIX processes, libpng for files, xdotool for what a reader does.
#include "desktop/program.hpp"

#include "desktop/display.hpp"

#include <doctest/doctest.h>
#include <png.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <optional>
#include <sstream>
#include <thread>

namespace test {
namespace {

using std::chrono::milliseconds;

void pause(int count) { std::this_thread::sleep_for(milliseconds(count)); }

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

} // namespace

std::map<Pixel, int> Image::colors() const {
    std::map<Pixel, int> counts;
    for (const Pixel& pixel : pixels) {
        ++counts[pixel];
    }
    return counts;
}

Pixel Image::ground() const {
    const std::map<Pixel, int> counts = colors();
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

Image read_png(const std::string& path) {
    png_image file{};
    file.version = PNG_IMAGE_VERSION;
    CAPTURE(path);
    REQUIRE(png_image_begin_read_from_file(&file, path.c_str()) != 0);
    file.format = PNG_FORMAT_RGB;
    Image image{static_cast<int>(file.width), static_cast<int>(file.height), {}};
    image.pixels.resize(static_cast<std::size_t>(file.width) * file.height);
    REQUIRE(png_image_finish_read(&file, nullptr, image.pixels.data(), 0, nullptr) != 0);
    return image;
}

Result run(const std::string& command) {
    Result result;
    std::FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> buffer{};
    for (std::size_t count = 0; (count = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
        result.out.append(buffer.data(), count);
    }
    const int status = pclose(pipe);
    result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
}

Result run_program(const std::string& arguments) { return run(std::string(EXPLAINER_PROGRAM) + " " + arguments); }

Image screenshot(const std::string& arguments) {
    const std::string path = scratch_directory() + "/picture.png";
    const Result result = run_program(arguments + " --screenshot " + path);
    CAPTURE(result.out);
    REQUIRE(result.exit_code == 0);
    return read_png(path);
}

std::string article() { return EXPLAINER_SOURCE_DIR "/tests/fixture"; }

std::string scratch_directory() {
    std::string path = "/tmp/explainer-test-XXXXXX";
    REQUIRE(mkdtemp(path.data()) != nullptr);
    return path;
}

Running::Running(const std::vector<std::string>& arguments) {
    pid_ = fork();
    REQUIRE(pid_ >= 0);
    if (pid_ == 0) {
        std::vector<char*> values;
        std::string program = EXPLAINER_PROGRAM;
        values.push_back(program.data());
        for (const std::string& argument : arguments) {
            values.push_back(const_cast<char*>(argument.c_str()));
        }
        values.push_back(nullptr);
        execv(values[0], values.data());
        _exit(127);
    }
    const std::string search =
        "xdotool search --sync --onlyvisible --pid " + std::to_string(pid_) + " --limit 1 --name .";
    const Result found = run("timeout 20 " + search);
    CAPTURE(found.out);
    REQUIRE(found.exit_code == 0);
    window_ = std::stoul(first_line(found.out));
    // There is no window manager that would give it the keyboard.
    act("windowfocus --sync WINDOW");
    (void)settled();
}

Running::~Running() {
    if (pid_ > 0) {
        kill(pid_, SIGTERM);
        waitpid(pid_, nullptr, 0);
    }
}

void Running::act(std::string command) const {
    const std::string name = "WINDOW";
    for (std::size_t at = command.find(name); at != std::string::npos; at = command.find(name)) {
        command.replace(at, name.size(), std::to_string(window_));
    }
    const Result result = run("timeout 20 xdotool " + command);
    CAPTURE(command);
    CAPTURE(result.out);
    REQUIRE(result.exit_code == 0);
}

std::string Running::title() const { return first_line(run("xdotool getwindowname " + std::to_string(window_)).out); }

Image Running::grab() const {
    std::optional<Image> image = window_contents(window_);
    REQUIRE(image.has_value());
    return std::move(*image);
}

Image Running::settled() const {
    constexpr int longer_than_a_transition = 500;
    pause(longer_than_a_transition);
    Image image = grab();
    for (int tries = 0; tries < 20; ++tries) {
        pause(200);
        Image next = grab();
        if (next == image) {
            return image;
        }
        image = std::move(next);
    }
    FAIL("the window does not come to rest");
    return image;
}

double Running::cpu_seconds() const {
    std::ifstream file("/proc/" + std::to_string(pid_) + "/stat");
    std::string line;
    std::getline(file, line);
    // The name in parentheses may hold spaces; utime and stime are the 12th and 13th field after it.
    std::istringstream fields(line.substr(line.rfind(')') + 1));
    std::string skipped;
    for (int i = 0; i < 11; ++i) {
        fields >> skipped;
    }
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

int Running::exit_code() {
    for (int tries = 0; tries < 50; ++tries) {
        int status = 0;
        if (waitpid(pid_, &status, WNOHANG) == pid_) {
            pid_ = 0;
            return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        }
        pause(100);
    }
    return -1;
}

} // namespace test
