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

int differing(const Image& a, const Image& b) {
    REQUIRE(a.pixels.size() == b.pixels.size());
    int count = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        count += a.pixels[i] == b.pixels[i] ? 0 : 1;
    }
    return count;
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

Process::Process(const std::vector<std::string>& command, const Variables& environment) {
    pid_ = fork();
    REQUIRE(pid_ >= 0);
    if (pid_ == 0) {
        for (const auto& [name, value] : environment) {
            if (value.empty()) {
                unsetenv(name.c_str());
            } else {
                setenv(name.c_str(), value.c_str(), 1);
            }
        }
        std::vector<char*> values;
        for (const std::string& argument : command) {
            values.push_back(const_cast<char*>(argument.c_str()));
        }
        values.push_back(nullptr);
        execvp(values[0], values.data());
        _exit(127);
    }
}

Process::~Process() {
    if (pid_ > 0) {
        kill(pid_, SIGTERM);
        waitpid(pid_, nullptr, 0);
    }
}

int Process::exit_code() {
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

namespace {

bool is_managed() { return run("xprop -root _NET_SUPPORTING_WM_CHECK").out.find("window id") != std::string::npos; }

Variables of_a_new_reader(const Variables& more) {
    Variables all = more;
    for (const char* none :
         {"LANG", "LANGUAGE", "LC_MESSAGES", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DOWNLOAD_DIR",
          "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "WAYLAND_DISPLAY", "GTK_THEME", "GDK_SCALE"}) {
        all.try_emplace(none);
    }
    all.try_emplace("LC_ALL", more.contains("LANG") ? "" : "C");
    if (!all.contains("HOME")) {
        all["HOME"] = scratch_directory();
    }
    return all;
}

std::vector<std::string> with_program(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), EXPLAINER_PROGRAM);
    return arguments;
}

} // namespace

WindowManager::WindowManager() : process_({"openbox"}, {{"HOME", scratch_directory()}}) {
    for (int tries = 0; tries < 50 && !is_managed(); ++tries) {
        pause(100);
    }
    REQUIRE(is_managed());
}

WindowManager::~WindowManager() {
    // The next test has none.
    (void)run("xprop -root -remove _NET_SUPPORTING_WM_CHECK");
}

Running::Running(const std::vector<std::string>& arguments, const Variables& environment)
    : process_(with_program(arguments), of_a_new_reader(environment)) {
    const std::string search =
        "xdotool search --sync --onlyvisible --pid " + std::to_string(process_.id()) + " --limit 1 --name .";
    Result found = run("timeout 20 " + search);
    for (int tries = 0; tries < 5 && found.out.find("BadWindow") != std::string::npos; ++tries) {
        found = run("timeout 20 " + search); // it met a window of another program's, which has just gone
    }
    CAPTURE(found.out);
    REQUIRE(found.exit_code == 0);
    window_ = std::stoul(first_line(found.out));
    // A window manager gives it the keyboard by itself.
    act(is_managed() ? "windowactivate --sync WINDOW" : "windowfocus --sync WINDOW");
    (void)settled();
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
    std::ifstream file("/proc/" + std::to_string(process_.id()) + "/stat");
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

std::string Running::property(const std::string& name) const {
    return first_line(run("LC_ALL=C xprop -id " + std::to_string(window_) + " " + name).out);
}

Running::Place Running::place() const {
    const std::string out = run("xwininfo -id " + std::to_string(window_)).out;
    const auto number = [&out](const std::string& label) {
        const std::size_t at = out.find(label);
        return at == std::string::npos ? 0 : std::atoi(out.c_str() + at + label.size());
    };
    return {number("Absolute upper-left X:"), number("Absolute upper-left Y:"), number("Width:"), number("Height:")};
}

std::string Running::copied() const {
    act("key ctrl+c");
    pause(200);
    return run("timeout 5 xclip -out -selection clipboard").out;
}

} // namespace test
