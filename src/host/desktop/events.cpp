// One function per kind of event.
#include "host/desktop/events.hpp"

#include "base/format.hpp"
#include "content/words.hpp"
#include "host/desktop/display_scale.hpp"
#include "host/desktop/opener.hpp"
#include "scene/plain_text.hpp"
#include "text/line_break.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>

namespace host {
namespace {

// What one notch of a wheel, one arrow key and one page leave or move.
constexpr float notch = 100;
constexpr float line = 60;
constexpr float page_overlap = 60;
// A focused control is not left at the very edge.
constexpr float reveal_margin = 48;

double seconds() { return static_cast<double>(SDL_GetTicks64()) / 1000; }

std::optional<app::Key> app_key(SDL_Keycode key) {
    switch (key) {
    case SDLK_LEFT:
        return app::Key::left;
    case SDLK_RIGHT:
        return app::Key::right;
    case SDLK_UP:
        return app::Key::up;
    case SDLK_DOWN:
        return app::Key::down;
    case SDLK_HOME:
        return app::Key::home;
    case SDLK_END:
        return app::Key::end;
    case SDLK_PAGEUP:
        return app::Key::page_up;
    case SDLK_PAGEDOWN:
        return app::Key::page_down;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_SPACE:
        return app::Key::enter;
    case SDLK_ESCAPE:
        return app::Key::escape;
    case SDLK_t:
        return app::Key::table;
    default:
        return std::nullopt;
    }
}

// After the last comes the first.
base::Language next_language(const app::App& app) {
    const auto& languages = app.environment().article.languages;
    const auto shown = std::find_if(languages.begin(), languages.end(),
                                    [&](const auto& language) { return language.get() == app.preferences().language; });
    return (shown + 1 < languages.end() ? shown[1] : languages.front()).get();
}

// Addresses within the site mean nothing here, and nothing else is the reader's to be sent to.
bool opens_elsewhere(const std::string& address) {
    return address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:");
}

// No-break spaces and soft hyphens are for the page, as in what browsers copy.
std::string for_others(const std::string& words) {
    std::string plain = text::without_soft_hyphens(words);
    constexpr std::string_view no_break = "\u00A0";
    for (std::size_t at = plain.find(no_break); at != std::string::npos; at = plain.find(no_break, at)) {
        plain.replace(at, no_break.size(), " ");
    }
    return plain;
}

} // namespace

Events::Events(app::App& app, Window& window) : app_(app), window_(window) {
    scroll_.glides = !app.preferences().reduced_motion;
    resize();
    show_title();
}

void Events::handle(const SDL_Event& event) {
    switch (event.type) {
    case SDL_QUIT:
        quit_ = true;
        break;
    case SDL_WINDOWEVENT:
        window_event(event.window);
        break;
    case SDL_KEYDOWN:
        key(event.key);
        break;
    case SDL_MOUSEBUTTONDOWN:
        button_down(event.button);
        break;
    case SDL_MOUSEBUTTONUP:
        button_up(event.button);
        break;
    case SDL_MOUSEMOTION:
        motion(event.motion);
        break;
    case SDL_MOUSEWHEEL:
        wheel(event.wheel);
        break;
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
        finger(event.tfinger);
        break;
    case SDL_DROPFILE:
        dropped_ = event.drop.file;
        SDL_free(event.drop.file);
        break;
    case SDL_SYSWMEVENT:
        if (changes_display_scale(event.syswm) && window_.follow_display_scale()) {
            resize();
        }
        break;
    default:
        if (const std::string refused = refused_address(event); !refused.empty()) {
            say(content::say(content::Word::not_opened, app_.preferences().language) + refused);
        }
        break;
    }
}

std::optional<int> Events::milliseconds_left() const {
    if (selecting_) {
        return 16; // the page may scroll under a mouse that is held still
    }
    const double left = notice_.left(seconds());
    constexpr int until_silent = 250;
    return left > 0                ? std::optional(static_cast<int>(left * 1000) + 1)
           : tones_.holds_device() ? std::optional(until_silent)
                                   : std::nullopt;
}

void Events::draw(scene::Scene& under, scene::Scene& over) {
    const base::Palette& palette = app_.environment().palette();
    text_.draw(app_, under);
    ScrollBar::draw(over, scroll_, app_.viewport().size, palette);
    notice_.draw(over, app_.viewport().size, palette, app_.environment().fonts);
}

void Events::say(const std::string& words) {
    notice_.say(words, seconds());
    repaint_ = true;
}

void Events::follow(const Appearance& appearance) {
    if (appearance.theme) {
        app_.follow_theme(*appearance.theme);
    }
    if (appearance.contrast) {
        app_.set_contrast(*appearance.contrast);
    }
    if (appearance.reduced_motion && !still_) {
        app_.set_reduced_motion(*appearance.reduced_motion);
        scroll_.glides = !*appearance.reduced_motion;
    }
}

void Events::report_choice(const std::string& id) {
    theme_chosen_ = theme_chosen_ || id == "control/theme";
    language_chosen_ = language_chosen_ || id.starts_with("control/lang/");
}

void Events::cover_page() {
    cancel_pointers();
    point(app::Phase::leave, {}, false, false);
}

void Events::uncover_page() {
    int x = 0;
    int y = 0;
    SDL_GetMouseState(&x, &y);
    const base::Point at = window_.css(x, y);
    if (SDL_GetMouseFocus() == window_.handle()) {
        point(app::Phase::move, at, false, false);
        set_cursor(at);
    }
    repaint_ = true;
}

void Events::find(const std::string& words) {
    text_.find(app_, words);
    find_step(0);
}

void Events::find_step(int by) {
    text_.step(by);
    if (const std::optional<base::Rect> place = text_.match_place(app_)) {
        reveal(*place);
    }
    repaint_ = true;
}

bool Events::advance(double now) {
    const bool scrolling = scroll_.advance(now);
    follow_scroll();
    scroll_with_drag();
    const bool moving = app_.advance(now);
    repaint_ = notice_.advance(now) || repaint_;
    tones_.rest();
    file_.reset();
    picture_.reset();
    app::carry_out(app_.take_effects(), *this);
    follow_scroll(); // a page may have become shorter
    return scrolling || moving || again_;
}

bool Events::take_repaint() {
    const bool repaint = repaint_ || again_;
    again_ = resized_;
    resized_ = false;
    repaint_ = false;
    return repaint;
}

void Events::window_event(const SDL_WindowEvent& event) {
    switch (event.event) {
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
        window_.follow_display_scale();
        resize();
        break;
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        window_.remember_place();
        resize();
        break;
    case SDL_WINDOWEVENT_MOVED:
        window_.remember_place();
        break;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_SHOWN:
        repaint_ = true;
        break;
    case SDL_WINDOWEVENT_LEAVE:
        if (!bar_.held()) {
            point(app::Phase::leave, {}, false, (SDL_GetMouseState(nullptr, nullptr) & SDL_BUTTON_LMASK) != 0);
        }
        break;
    case SDL_WINDOWEVENT_FOCUS_LOST: // what is released from now on, another window is told
        cancel_pointers();
        break;
    default:
        break;
    }
}

void Events::dock(float width) {
    docked_ = width;
    const base::Size room = window_.viewport().size;
    if (room.width < page::min_width + docked_) {
        window_.resize({page::min_width + docked_, room.height});
    }
    resize();
}

void Events::fit_page(base::Size css_pixels) { window_.resize({css_pixels.width + docked_, css_pixels.height}); }

void Events::resize() {
    app::Viewport viewport = window_.viewport();
    viewport.size.width = std::max(page::min_width, viewport.size.width - docked_);
    app_.resize(viewport);
    scroll_.limit(app_.page().size.height - app_.viewport().size.height);
    follow_scroll();
    repaint_ = true;
    resized_ = true;
}

// Text and edges stay sharp: the page stands on whole device pixels.
void Events::follow_scroll() {
    const float ratio = app_.viewport().device_pixel_ratio;
    app_.scroll_to(std::round(scroll_.top() * ratio) / ratio);
}

void Events::show_page() {
    text_.forget_places();
    scroll_.limit(app_.page().size.height - app_.viewport().size.height);
}

void Events::scroll_to(float top) {
    scroll_.jump(top);
    follow_scroll();
}

void Events::open(const std::string& address) {
    if (opens_elsewhere(address)) {
        open_elsewhere(address);
    }
}

void Events::show_title() {
    window_.set_title(for_others(app_.environment().article.in(app_.preferences().language).title));
}

// What is selected, else the focused block, else all.
void Events::copy() {
    const std::vector<scene::Node>& tree = app_.semantics();
    const scene::Node* block = app_.focused().empty() ? nullptr : scene::enclosing_block(tree, app_.focused());
    copied_ = for_others(text_.has_selection() ? text_.selected_words(app_)
                         : block != nullptr    ? scene::plain_text(*block)
                                               : scene::plain_text(tree));
    const bool done = SDL_SetClipboardText(copied_.c_str()) == 0;
    const base::Language language = app_.preferences().language;
    say(done ? content::say(content::Word::copied, language)
             : content::say(content::Word::not_copied, language) + SDL_GetError());
}

std::string Events::link(const std::string& query) const {
    const auto page = addresses_.find(app_.preferences().language->code);
    return page == addresses_.end() ? std::string() : page->second + query;
}

void Events::copy_link(const std::string& query) {
    const std::string address = link(query);
    const bool done = SDL_SetClipboardText(address.c_str()) == 0;
    copied_ = done ? address : copied_;
    app_.report(done ? app::Outcome::copied : app::Outcome::not_copied, done ? std::string() : address);
}

void Events::open_page(const std::string& query) { open(link(query)); }

void Events::play(const chart::Sonification& tones) {
    if (const std::string refused = tones_.play(tones); !refused.empty()) {
        say(content::say(content::Word::no_sound, app_.preferences().language) + refused);
    }
}

// In the steps that browsers have.
void Events::zoom(int steps) {
    constexpr std::array levels{0.5F, 0.67F, 0.8F, 0.9F, 1.F, 1.1F, 1.25F, 1.5F, 1.75F, 2.F, 2.5F, 3.F};
    const auto here = std::min_element(levels.begin(), levels.end(), [this](float a, float b) {
        return std::abs(a - window_.zoom()) < std::abs(b - window_.zoom());
    });
    const auto index = std::clamp<std::ptrdiff_t>(here - levels.begin() + steps, 0, std::ssize(levels) - 1);
    window_.set_zoom(steps == 0 ? 1 : levels[static_cast<std::size_t>(index)]);
    resize();
    const auto percent = static_cast<int>(std::lround(window_.zoom() * 100));
    say(base::filled(app_.preferences().language->percent, {std::to_string(percent)}));
}

void Events::key(const SDL_KeyboardEvent& event) {
    if (shortcut(event)) {
        return;
    }
    const SDL_Keycode key = event.keysym.sym;
    const bool shift = (event.keysym.mod & KMOD_SHIFT) != 0;
    if (key == SDLK_TAB) {
        tab(shift);
        return;
    }
    if (const auto wanted = app_key(key); wanted && app_.key(*wanted)) {
        return;
    }
    key_of_page(key, shift);
}

bool Events::shortcut(const SDL_KeyboardEvent& event) {
    if (event.keysym.sym == SDLK_F11) {
        window_.toggle_full_screen();
        return true;
    }
    if (event.keysym.sym == SDLK_LEFT && (event.keysym.mod & KMOD_ALT) != 0) {
        if (!back_.empty()) {
            scroll_.jump(back_.back());
            back_.pop_back();
        } else {
            leaves_ = has_list_;
        }
        return true;
    }
    if ((event.keysym.mod & (KMOD_CTRL | KMOD_GUI)) == 0) {
        return false;
    }
    switch (event.keysym.sym) {
    case SDLK_c:
    case SDLK_INSERT:
        copy();
        return true;
    case SDLK_a:
        text_.select_all(app_);
        repaint_ = true;
        return true;
    case SDLK_PLUS:
    case SDLK_EQUALS:
    case SDLK_KP_PLUS:
        zoom(1);
        return true;
    case SDLK_MINUS:
    case SDLK_KP_MINUS:
        zoom(-1);
        return true;
    case SDLK_0:
    case SDLK_KP_0:
        zoom(0);
        return true;
    case SDLK_l:
        app_.set_language(next_language(app_));
        language_chosen_ = true;
        return true;
    case SDLK_d: {
        const bool dark = app_.preferences().theme == base::Theme::dark;
        app_.set_theme(dark ? base::Theme::light : base::Theme::dark);
        theme_chosen_ = true;
        return true;
    }
    case SDLK_q:
        quit_ = true;
        return true;
    default:
        return false;
    }
}

void Events::key_of_page(SDL_Keycode key, bool shift) {
    const float screen = std::max(line, app_.viewport().size.height - page_overlap);
    switch (key) {
    case SDLK_PAGEDOWN:
        scroll_.glide_by(screen);
        break;
    case SDLK_PAGEUP:
        scroll_.glide_by(-screen);
        break;
    case SDLK_SPACE:
        scroll_.glide_by(shift ? -screen : screen);
        break;
    case SDLK_DOWN:
        scroll_.glide_by(line);
        break;
    case SDLK_UP:
        scroll_.glide_by(-line);
        break;
    case SDLK_HOME:
        scroll_.glide(0);
        break;
    case SDLK_END:
        scroll_.glide(scroll_.lowest());
        break;
    case SDLK_ESCAPE:
        leaves_ = has_list_ && app_.focused().empty() && !text_.has_selection(); // there is nothing else to leave
        app_.focus("", false);
        text_.clear_selection();
        repaint_ = true;
        break;
    default:
        break;
    }
}

void Events::tab(bool backwards) {
    std::string next = app_.next_focus(backwards);
    if (next.empty()) { // past the end: a window has nothing else to go to
        app_.focus("", false);
        next = app_.next_focus(backwards);
    }
    app_.focus(next, true);
    reveal(next);
}

void Events::reveal(const std::string& id) {
    if (const std::optional<base::Rect> rect = app_.place_of_node(id)) {
        reveal(*rect);
    }
}

void Events::reveal(const base::Rect& rect) {
    const float height = app_.viewport().size.height;
    const float above = rect.y - reveal_margin;
    const float below = rect.bottom() + reveal_margin - height;
    if (app_.scroll() > above || below > above) { // what is higher than the window begins at its top
        scroll_.glide(above);
    } else if (app_.scroll() < below) {
        scroll_.glide(below);
    }
}

base::Point Events::on_page(base::Point in_window) const { return {in_window.x, in_window.y + app_.scroll()}; }

std::string Events::control_at(base::Point in_window) const {
    const scene::Node* control = app_.control_at(on_page(in_window));
    return control == nullptr ? std::string() : control->id;
}

void Events::point(app::Phase phase, base::Point in_window, bool shift, bool pressed) {
    app_.pointer({phase, app::Pointer::mouse, 0, on_page(in_window), shift, pressed});
}

// The mouse and all fingers leave what they have begun as it was.
void Events::cancel_pointers() {
    SDL_CaptureMouse(SDL_FALSE);
    bar_.release();
    pressed_.clear();
    selecting_ = false;
    point(app::Phase::cancel, {}, false, false);
    for (const int id : fingers_.clear()) {
        app_.pointer({app::Phase::cancel, app::Pointer::touch, id, {}});
    }
}

void Events::set_cursor(base::Point in_window) {
    const bool control = !selecting_ && app_.control_at(on_page(in_window)) != nullptr;
    const bool text = !control && (selecting_ || text_.place_at(app_, on_page(in_window)));
    cursors_.show(control ? Cursor::hand : text ? Cursor::text : Cursor::arrow);
}

// A click selects nothing yet, a second one its word, a third its block; with Shift the selection goes on to here.
void Events::begin_text(base::Point in_window, int clicks, bool shift) {
    const std::optional<PageText::Place> place = text_.place_at(app_, on_page(in_window));
    if (shift && text_.has_selection()) {
        text_.extend(app_, on_page(in_window));
        selecting_ = true;
    } else if (place) {
        const PageText::Unit unit = clicks == 2  ? PageText::Unit::word
                                    : clicks > 2 ? PageText::Unit::block
                                                 : PageText::Unit::character;
        text_.begin(app_, *place, unit);
        selecting_ = true;
    } else {
        text_.clear_selection();
    }
    repaint_ = true;
}

// Returns whether the drag is one of text. From within a link it becomes one when it has left the place of a click.
bool Events::drag_text(base::Point in_window) {
    constexpr float unsteady = 5;
    const bool left = std::hypot(in_window.x - pressed_at_.x, in_window.y - pressed_at_.y) > unsteady;
    const scene::Node* control = pressed_.empty() ? nullptr : scene::find(app_.semantics(), pressed_);
    if (control != nullptr && control->role == scene::Role::link && left) {
        if (text_.place_at(app_, on_page(pressed_at_))) {
            pressed_.clear();
            point(app::Phase::cancel, {}, false, false);
            begin_text(pressed_at_, 1, false);
        }
    }
    if (!selecting_) {
        return false;
    }
    text_.extend(app_, on_page(in_window));
    repaint_ = true;
    return true;
}

// The mouse that drags beyond the window's edge takes the page along.
void Events::scroll_with_drag() {
    if (!selecting_) {
        return;
    }
    int x = 0;
    int y = 0;
    SDL_GetMouseState(&x, &y);
    const base::Point at = window_.css(x, y);
    constexpr float edge = 4;
    constexpr float speed = 0.2F; // of the way past the edge, each frame
    const float height = app_.viewport().size.height;
    const float past = at.y < edge ? at.y - edge - line : at.y > height - edge ? at.y - height + edge + line : 0;
    if (past != 0) {
        scroll_.jump(scroll_.top() + past * speed);
        follow_scroll();
        text_.extend(app_, on_page(at));
        repaint_ = true;
    }
}

void Events::activate(const std::string& id, bool focus_visible) {
    app_.focus(id, focus_visible);
    app_.activate(id);
}

void Events::button_down(const SDL_MouseButtonEvent& event) {
    if (event.which == SDL_TOUCH_MOUSEID) {
        return;
    }
    if (event.button != SDL_BUTTON_LEFT) { // another button ends what the first has begun
        cancel_pointers();
        return;
    }
    SDL_CaptureMouse(SDL_TRUE);
    const base::Point at = window_.css(event.x, event.y);
    if (bar_.grab(at, scroll_, app_.viewport().size)) {
        return;
    }
    const bool shift = (SDL_GetModState() & KMOD_SHIFT) != 0;
    pressed_ = control_at(at);
    pressed_at_ = at;
    if (pressed_.empty()) {
        app_.focus("", false);
        begin_text(at, event.clicks, shift);
    }
    if (selecting_) {
        return;
    }
    const bool second = event.clicks == 2 && pressed_.empty();
    point(second ? app::Phase::double_click : app::Phase::down, at, shift, true);
}

void Events::button_up(const SDL_MouseButtonEvent& event) {
    if (event.which == SDL_TOUCH_MOUSEID || event.button != SDL_BUTTON_LEFT) {
        return;
    }
    SDL_CaptureMouse(SDL_FALSE);
    if (bar_.held()) {
        bar_.release();
        return;
    }
    const base::Point at = window_.css(event.x, event.y);
    if (selecting_) {
        selecting_ = false;
        if (text_.has_selection()) { // X11's middle button puts it elsewhere
            SDL_SetPrimarySelectionText(for_others(text_.selected_words(app_)).c_str());
        }
        point(app::Phase::move, at, false, false);
        set_cursor(at);
        return;
    }
    point(app::Phase::up, at, false, false);
    if (!pressed_.empty() && control_at(at) == pressed_) {
        activate(pressed_, false);
    }
    pressed_.clear();
    set_cursor(at);
}

void Events::motion(const SDL_MouseMotionEvent& event) {
    if (event.which == SDL_TOUCH_MOUSEID) {
        return;
    }
    const base::Point at = window_.css(event.x, event.y);
    const bool pressed = (event.state & SDL_BUTTON_LMASK) != 0;
    if (bar_.held() && !pressed) { // it was released where no one told
        bar_.release();
    }
    if (bar_.held()) {
        bar_.drag(at, scroll_, app_.viewport().size);
        return;
    }
    if (selecting_ && !pressed) {
        selecting_ = false;
    }
    if (!pressed || !drag_text(at)) {
        point(app::Phase::move, at, (SDL_GetModState() & KMOD_SHIFT) != 0, pressed);
    }
    set_cursor(at);
}

void Events::wheel(const SDL_MouseWheelEvent& event) {
    if (event.which != SDL_TOUCH_MOUSEID) {
        if ((SDL_GetModState() & KMOD_CTRL) != 0) {
            if (event.y != 0) {
                zoom(event.y > 0 ? 1 : -1);
            }
            return;
        }
        const float direction = event.direction == SDL_MOUSEWHEEL_FLIPPED ? 1.F : -1.F;
        scroll_.glide_by(direction * event.preciseY * notch);
    }
}

void Events::finger(const SDL_TouchFingerEvent& event) {
    const base::Size size = app_.viewport().size;
    const base::Point at{event.x * size.width, event.y * size.height};
    const int id = static_cast<int>(event.fingerId);
    const Touch touch = event.type == SDL_FINGERDOWN ? Touch::down
                        : event.type == SDL_FINGERUP ? Touch::up
                                                     : Touch::move;
    const Gesture gesture = fingers_.handle(touch, id, at, seconds());
    if (gesture.to_app || gesture.leave) {
        const app::Phase phase = gesture.leave          ? app::Phase::cancel
                                 : touch == Touch::down ? app::Phase::down
                                 : touch == Touch::up   ? app::Phase::up
                                                        : app::Phase::move;
        app_.pointer({phase, app::Pointer::touch, id, on_page(at), false, touch != Touch::up, seconds()});
    }
    if (gesture.scroll != 0) {
        scroll_.jump(scroll_.top() + gesture.scroll);
    }
    if (gesture.fling != 0) {
        scroll_.glide_by(gesture.fling);
    }
    if (gesture.tap) {
        if (const std::string control = control_at(at); !control.empty()) {
            activate(control, false);
        }
    }
    repaint_ = true;
}

} // namespace host
