// The browser's side of the program: functions the page calls, and a frame whenever one is due. There is no main loop
// that runs while nothing changes.
#include "app/download.hpp"
#include "content/load.hpp"
#include "content/random_walk.hpp"
#include "host/renderer.hpp"
#include "host/web/page.hpp"
#include "paint/svg.hpp"

#include <SDL.h>
#include <emscripten/console.h>
#include <emscripten/emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace {

struct Program {
    text::FontFiles files; // these five hold what comes in until the app has it
    std::string bundle;
    content::JsonDocument document;
    std::optional<text::FontSet> fonts;
    content::Article article;
    std::string single_chart;
    std::unique_ptr<app::App> app;
    std::unique_ptr<host::Renderer> renderer;
    SDL_Window* window = nullptr;
    base::Size pixels; // of the canvas
    bool frame_due = false;
    bool moving = false;           // the pointer, and nothing else has happened since
    std::vector<std::string> late; // ids of parts whose nodes are written when it rests
    bool context_lost = false;
    std::string answer; // of the call that returned a text last
};

// The one place where a global is allowed: the page calls plain C functions.
Program program; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

// While only the pointer moves, the nodes of what it changes wait until it rests.
void carry_out_effects() {
    host::Page page(*program.app, *program.renderer, program.late);
    app::carry_out(program.app->take_effects(), page);
    if (program.moving && !program.late.empty()) {
        host::rest_soon();
    } else {
        page.show_late_parts();
    }
}

base::Size drawable(const app::Viewport& viewport) {
    const float ratio = viewport.device_pixel_ratio;
    return {std::round(viewport.size.width * ratio), std::round(viewport.size.height * ratio)};
}

// Setting the size clears the canvas and allocates it anew, even when it stays the same.
void fit_canvas(base::Size pixels) {
    if (pixels != program.pixels) {
        program.pixels = pixels;
        emscripten_set_canvas_element_size("#canvas", static_cast<int>(pixels.width), static_cast<int>(pixels.height));
    }
}

base::Theme theme(int dark) { return dark != 0 ? base::Theme::dark : base::Theme::light; }

base::Contrast contrast(int more) { return more != 0 ? base::Contrast::more : base::Contrast::standard; }

const content::Chart* first_chart() {
    const std::vector<content::Chart>& charts = program.app->environment().article.charts;
    return charts.empty() ? nullptr : charts.data();
}

// How the page calls them: events by their type, keys as KeyboardEvent.key has them.
template <typename Value> struct Named {
    std::string_view name;
    Value value;
};
constexpr std::array phases{
    Named<app::Phase>{"pointermove", app::Phase::move},     Named<app::Phase>{"pointerdown", app::Phase::down},
    Named<app::Phase>{"pointerup", app::Phase::up},         Named<app::Phase>{"pointerleave", app::Phase::leave},
    Named<app::Phase>{"pointercancel", app::Phase::cancel}, Named<app::Phase>{"dblclick", app::Phase::double_click},
};
constexpr std::array keys{
    Named<app::Key>{"ArrowLeft", app::Key::left}, Named<app::Key>{"ArrowRight", app::Key::right},
    Named<app::Key>{"ArrowUp", app::Key::up},     Named<app::Key>{"ArrowDown", app::Key::down},
    Named<app::Key>{"Home", app::Key::home},      Named<app::Key>{"End", app::Key::end},
    Named<app::Key>{"PageUp", app::Key::page_up}, Named<app::Key>{"PageDown", app::Key::page_down},
    Named<app::Key>{"Enter", app::Key::enter},    Named<app::Key>{"Escape", app::Key::escape},
    Named<app::Key>{"t", app::Key::table},        Named<app::Key>{"T", app::Key::table},
};
constexpr std::array outcomes{
    Named<app::Outcome>{"started", app::Outcome::started},
    Named<app::Outcome>{"not saved", app::Outcome::not_saved},
    Named<app::Outcome>{"copied", app::Outcome::copied},
    Named<app::Outcome>{"not copied", app::Outcome::not_copied},
    Named<app::Outcome>{"not opened", app::Outcome::not_opened},
    Named<app::Outcome>{"offline", app::Outcome::offline},
};

template <typename Value, std::size_t count>
std::optional<Value> find(const std::array<Named<Value>, count>& all, std::string_view name) {
    for (const Named<Value>& one : all) {
        if (one.name == name) {
            return one.value;
        }
    }
    return std::nullopt;
}

void wake() {
    program.moving = false;
    if (program.app != nullptr && !program.frame_due) {
        program.frame_due = true;
        host::request_frame();
    }
}

// Within the event that asked for it: browsers allow the clipboard, a sound and a new window there alone.
void act_at_once() {
    program.moving = false;
    carry_out_effects();
    wake();
}

} // namespace

extern "C" {

// Files the page has fetched, before start: 0 to 3 the faces in the order of text::Face, 4 the article bundle. The
// bytes are copied.
EMSCRIPTEN_KEEPALIVE void explainer_set_asset(int slot, const unsigned char* bytes, int size) {
    if (slot == static_cast<int>(text::face_count)) {
        program.bundle.assign(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    } else if (slot >= 0 && slot < static_cast<int>(text::face_count)) {
        program.files[static_cast<std::size_t>(slot)].assign(bytes, bytes + size);
    }
}

// Before start: the id of the one chart that the page is made of.
EMSCRIPTEN_KEEPALIVE void explainer_set_single_chart(const char* chart) { program.single_chart = chart; }

// The start goes in steps, in this order, so that the browser can have its turn between them: explainer_open,
// _read_fonts, _read_article, _start, _start_renderer. Each returns 1, or 0 when the page must stay as it is.
//
// The window, with a canvas of so many device pixels of which the page has made the context. SDL is built without its
// listeners and leaves the size alone (cmake/sdl_web.c): keys, wheel, touch and the back-forward cache stay with the
// browser.
EMSCRIPTEN_KEEPALIVE int explainer_open(float width, float height) {
    program.pixels = {width, height};
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        return 0;
    }
    program.window = SDL_CreateWindow("", 0, 0, 1, 1, SDL_WINDOW_OPENGL);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    return program.window != nullptr && SDL_GL_CreateContext(program.window) != nullptr ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int explainer_read_fonts() {
    auto fonts = text::FontSet::load(std::move(program.files));
    if (!fonts) {
        return 0;
    }
    program.fonts = std::move(fonts.value());
    return 1;
}

EMSCRIPTEN_KEEPALIVE int explainer_parse_article() {
    auto document = content::parse_bundle(std::exchange(program.bundle, {}));
    if (!document) {
        emscripten_console_error(document.error().c_str());
        return 0;
    }
    program.document = std::move(document.value());
    return 1;
}

// The build has checked it.
EMSCRIPTEN_KEEPALIVE int explainer_read_article() {
    auto article = content::load_bundle(program.document);
    program.document = {};
    if (!article) {
        emscripten_console_error(article.error().c_str());
        return 0;
    }
    program.article = std::move(article.value());
    return 1;
}

EMSCRIPTEN_KEEPALIVE int explainer_start(const char* language, int dark, int reduced_motion, int more_contrast,
                                         int published) {
    const app::Preferences preferences{
        .language = program.article.find_language(language),
        .theme = theme(dark),
        .reduced_motion = reduced_motion != 0,
        .contrast = contrast(more_contrast),
        .sound = true,
        .addressed = true,
        .published = published != 0 ? app::Published::here : app::Published::no,
        .single_chart = program.single_chart,
    };
    program.renderer.reset(); // it draws with the fonts of the app before, if the article is another one now
    program.app =
        std::make_unique<app::App>(std::exchange(program.article, {}), std::move(*program.fonts), preferences);
    program.fonts.reset();
    return 1;
}

EMSCRIPTEN_KEEPALIVE int explainer_start_renderer() {
    program.renderer = std::make_unique<host::Renderer>(program.app->environment().fonts, host::Framebuffer::kept,
                                                        host::upload_picture);
    return 1;
}

EMSCRIPTEN_KEEPALIVE void explainer_make_shaders() { program.renderer->restore(); }

// What the window shows, drawn before the page shows the canvas: that makes the glyphs, most of a first frame's time.
EMSCRIPTEN_KEEPALIVE void explainer_make_glyphs() {
    program.renderer->draw(*program.app, program.pixels);
    program.app->invalidate();
}

// The frame that was asked for, at a time of the page's clock.
EMSCRIPTEN_KEEPALIVE void explainer_frame(double milliseconds) {
    program.frame_due = false;
    app::App& app = *program.app;
    const bool moving = app.advance(milliseconds / 1000);
    carry_out_effects();
    if (app.dirty() && !program.context_lost) {
        fit_canvas(drawable(app.viewport()));
        program.renderer->draw(app, program.pixels);
        SDL_GL_SwapWindow(program.window);
        host::painted();
    }
    if (moving) {
        wake();
    }
}

// CSS pixels; scrolls_itself 0 in a frame that is as high as its content.
EMSCRIPTEN_KEEPALIVE void explainer_resize(float width, float height, float device_pixel_ratio, int scrolls_itself) {
    program.app->resize({{width, height}, device_pixel_ratio, scrolls_itself != 0});
    wake();
}

// The query of the page's address, once size and scroll are known.
EMSCRIPTEN_KEEPALIVE void explainer_restore(const char* query, int arrives) {
    program.app->restore(query, arrives != 0);
    wake();
}

// As the reader's own choice: it stays when the system's theme changes.
EMSCRIPTEN_KEEPALIVE void explainer_theme(int dark) {
    program.app->set_theme(theme(dark));
    wake();
}

EMSCRIPTEN_KEEPALIVE void explainer_scroll(float top) {
    program.app->scroll_to(top);
    wake();
}

// Page coordinates; buttons as in MouseEvent; time in milliseconds.
EMSCRIPTEN_KEEPALIVE void explainer_pointer(const char* type, int touch, int id, float x, float y, int shift,
                                            int buttons, double time) {
    program.app->pointer({find(phases, type).value_or(app::Phase::cancel),
                          touch != 0 ? app::Pointer::touch : app::Pointer::mouse,
                          id,
                          {x, y},
                          shift != 0,
                          (buttons & 1) != 0,
                          time / 1000});
    wake();
    program.moving = std::string_view(type) == "pointermove";
}

// The pointer has stood still for a moment.
EMSCRIPTEN_KEEPALIVE void explainer_rest() {
    program.moving = false;
    carry_out_effects();
}

EMSCRIPTEN_KEEPALIVE void explainer_activate(const char* id) {
    program.app->activate(id);
    act_at_once();
}

EMSCRIPTEN_KEEPALIVE void explainer_slide(const char* id, double value) {
    program.app->slide(id, value);
    wake();
}

EMSCRIPTEN_KEEPALIVE void explainer_focus(const char* id, int visible) {
    program.app->focus(id, visible != 0);
    wake();
}

// Returns 1 when the key was used.
EMSCRIPTEN_KEEPALIVE int explainer_key(const char* name) {
    const std::optional<app::Key> key = find(keys, name);
    const bool used = key && program.app->key(*key);
    if (key) {
        act_at_once();
    }
    return used ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void explainer_set_preferences(int dark, int reduced_motion, int more_contrast) {
    program.app->follow_theme(theme(dark));
    program.app->set_reduced_motion(reduced_motion != 0);
    program.app->set_contrast(contrast(more_contrast));
    wake();
}

// A chart's plot as it stands, as an inline SVG that is so wide; empty for an id that is no chart's. The text is valid
// until the next call.
EMSCRIPTEN_KEEPALIVE const char* explainer_picture(const char* chart, float width, int dark) {
    program.answer.clear();
    if (const app::ChartController* shown = program.app->chart(chart)) {
        chart::Environment environment = program.app->environment();
        environment.theme = theme(dark);
        paint::SvgOptions options;
        options.id_prefix = std::string(chart) + "/now/";
        options.standalone = false;
        options.css_class = "now";
        const chart::State state = app::untouched(shown->state());
        program.answer = paint::svg(chart::plot_alone(shown->spec(), state, {width, 0}, environment), options);
    }
    return program.answer.c_str();
}

// What a chart shows in words, as HTML; empty for an id that is no chart's. Valid until the next call.
EMSCRIPTEN_KEEPALIVE const char* explainer_words(const char* chart) {
    const app::ChartController* shown = program.app->chart(chart);
    program.answer =
        shown != nullptr ? app::chart_words(shown->spec(), shown->state(), program.app->environment()) : std::string();
    return program.answer.c_str();
}

// What became of a file or a copied link.
EMSCRIPTEN_KEEPALIVE void explainer_report(const char* outcome, const char* detail) {
    program.app->report(find(outcomes, outcome).value_or(app::Outcome::not_opened), detail);
    wake();
}

// For measurements (web/bench.js): the first chart with this many points, the mouse over it, a part of it; shares of
// its width and of its data. An article without charts, such as the list of its faults, changes nothing.
EMSCRIPTEN_KEEPALIVE void explainer_bench_series(int points) {
    constexpr std::uint32_t seed = 1;
    if (const content::Chart* chart = first_chart()) {
        program.app->replace_dataset(
            content::random_walk(chart->config.data.value_or(std::string()), static_cast<std::size_t>(points), seed));
    }
    program.app->invalidate();
    wake();
}

EMSCRIPTEN_KEEPALIVE void explainer_bench_hover(float share) {
    const content::Chart* chart = first_chart();
    if (const auto rect = program.app->place_of_node(chart != nullptr ? chart->id + "/plot" : std::string())) {
        program.app->pointer(
            {app::Phase::move, app::Pointer::mouse, 0, {rect->x + share * rect->width, rect->center().y}, false});
    }
    program.app->invalidate(); // the same place again is a frame, too
    wake();
    program.moving = true;
}

EMSCRIPTEN_KEEPALIVE void explainer_bench_zoom(double from, double to) {
    if (const content::Chart* chart = first_chart()) {
        program.app->zoom_to(chart->id, from, to);
    }
    program.app->invalidate();
    wake();
    program.moving = true;
}

// The page has fetched and decoded a picture, or a larger one of the same file.
EMSCRIPTEN_KEEPALIVE void explainer_picture_changed(const char* file) {
    program.renderer->picture_changed(file);
    program.app->invalidate();
    wake();
}

EMSCRIPTEN_KEEPALIVE void explainer_context(int lost) {
    program.context_lost = lost != 0;
    if (lost != 0) {
        program.renderer->release();
    } else {
        program.renderer->restore();
        program.app->invalidate();
        wake();
    }
}

} // extern "C"
