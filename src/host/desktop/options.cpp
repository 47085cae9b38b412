// One entry per option: its name, and what its value does.
#include "host/desktop/options.hpp"

#include "base/decimal.hpp"
#include "page/typography.hpp"

#include <array>
#include <string_view>

namespace host {
namespace {

// Not std::from_chars(): macOS' library has it for whole numbers alone.
std::optional<float> number(std::string_view text) {
    const std::string digits = (text.starts_with('.') ? "0" : "") + std::string(text);
    const base::ParsedNumber parsed = base::parse_number(digits);
    const bool whole = parsed.length > 0 && parsed.length == digits.size();
    return whole ? std::optional(static_cast<float>(parsed.value)) : std::nullopt;
}

bool set_language(Options& options, std::string_view value) {
    options.language = value;
    return !value.empty();
}

bool set_theme(Options& options, std::string_view value) {
    options.follow_system = value == "system";
    options.theme.reset();
    if (value == "dark" || value == "light") {
        options.theme = value == "dark" ? base::Theme::dark : base::Theme::light;
    }
    return options.theme || options.follow_system;
}

bool set_size(Options& options, std::string_view value) {
    const std::size_t by = value.find('x');
    if (by == std::string_view::npos) {
        return false;
    }
    const auto width = number(value.substr(0, by));
    const auto height = number(value.substr(by + 1));
    // The upper bound is what OpenGL 3 must be able to draw to.
    constexpr float lowest = 200;
    constexpr float largest = 8192;
    if (!width || !height ||
        !(*width >= page::min_width && *width <= largest && *height >= lowest && *height <= largest)) {
        return false;
    }
    options.size = base::Size{*width, *height};
    return true;
}

bool set_scale(Options& options, std::string_view value) {
    options.scale = number(value);
    return options.scale && *options.scale >= 0.5F && *options.scale <= 4;
}

bool set_screenshot(Options& options, std::string_view value) {
    options.screenshot = value;
    options.task = Task::screenshot;
    return !value.empty();
}

bool set_scroll(Options& options, std::string_view value) {
    options.scroll = number(value).value_or(-1);
    return options.scroll >= 0;
}

bool set_state(Options& options, std::string_view value) {
    options.state = value;
    return true;
}

struct Setting {
    std::string_view name;
    bool (*set)(Options&, std::string_view);
    const char* wanted;
};

constexpr std::array settings{
    Setting{"--lang", set_language, "the code of one of the article's languages"},
    Setting{"--theme", set_theme, "light, dark or system"},
    Setting{"--size", set_size, "WIDTHxHEIGHT between 320x200 and 8192x8192"},
    Setting{"--scale", set_scale, "a number between 0.5 and 4"},
    Setting{"--screenshot", set_screenshot, "the name of a file"},
    Setting{"--scroll", set_scroll, "a number of pixels"},
    Setting{"--state", set_state, "the query of an address"},
};

// What is only printed.
std::optional<Task> told(std::string_view argument) {
    if (argument == "--help" || argument == "-h") {
        return Task::help;
    }
    if (argument == "--version") {
        return Task::version;
    }
    return argument == "--licenses" ? std::optional(Task::licenses) : std::nullopt;
}

const Setting* find_setting(std::string_view name) {
    for (const Setting& setting : settings) {
        if (setting.name == name) {
            return &setting;
        }
    }
    return nullptr;
}

} // namespace

base::Result<Options, std::string> parse_options(const std::vector<std::string>& arguments) {
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (const std::optional<Task> task = told(argument)) {
            options.task = *task;
            return options;
        }
        if (argument == "--reduced-motion") {
            options.reduced_motion = true;
            continue;
        }
        if (argument == "--watch") {
            options.watch = true;
            continue;
        }
        if (!argument.starts_with("-")) {
            if (!options.article.empty()) {
                return "one article at a time, not also " + argument;
            }
            options.article = argument;
            continue;
        }
        const std::size_t equals = argument.find('=');
        const Setting* setting = find_setting(argument.substr(0, equals));
        if (setting == nullptr) {
            return "unknown option " + argument;
        }
        const bool attached = equals != std::string::npos;
        const bool given = attached || i + 1 < arguments.size();
        const std::string value = attached ? argument.substr(equals + 1) : given ? arguments[++i] : "";
        if (!given || !setting->set(options, value)) {
            return std::string(setting->name) + " wants " + setting->wanted;
        }
    }
    return options;
}

const char* usage() {
    return R"(Usage: explainer [ARTICLE] [OPTION]...
Shows a news article with its charts in a window: that in the folder or bundle (.explainer) ARTICLE, else the one that
comes with the program. A folder of several articles is shown as a list of them.

  --lang CODE                one of the article's languages (the one chosen last, else that of LC_ALL, LANGUAGE or
                             LANG, else its first)
  --theme light|dark|system  colours (the ones chosen last, else the desktop's)
  --size WxH                 size of the window or the picture in CSS pixels (as it was last, else 1200x860; a window
                             is no larger than the screen)
  --scale N                  device pixels per CSS pixel (the display's)
  --reduced-motion           changes of view are not animated (as the desktop says)
  --scroll Y                 starts Y CSS pixels below the top of the page
  --state QUERY              starts with the choices of an address: 'theme=dark&btc=crash'
  --watch                    for authors: shows the article anew whenever its files change (F12: the authors' window)
  --screenshot FILE.png      writes one picture instead of opening a window
  --licenses                 prints those of the code and the fonts that the program is made with
  --help, --version

F1 shows the keys. Screen readers cannot read the window; the article's web page is made for them.
)";
}

} // namespace host
