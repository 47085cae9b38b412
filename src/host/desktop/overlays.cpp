// A dialog covers the page and the find bar; the find bar and the authors' window lie beside the page's other events.
#include "host/desktop/overlays.hpp"

#include "host/desktop/help.hpp"

namespace host {

Overlays::Overlays(app::App& app, Window& window, Events& events, const std::vector<check::Diagnostic>& faults,
                   AuthorsDesk& desk)
    : app_(app), window_(window), events_(events), faults_(faults), desk_(desk) {
    if (desk_.open) {
        open_authors(true);
    }
}

void Overlays::open_authors(bool open) {
    desk_.open = open;
    if (open) {
        authors_.emplace(window_, app_.environment().fonts, desk_);
    } else {
        authors_.reset();
    }
    events_.dock(open ? AuthorsWindow::width : 0);
}

void Overlays::follow_dialog() {
    if (covered() && !dialog_) {
        dialog_.emplace(window_, app_.environment().fonts);
        events_.cover_page();
    } else if (!covered() && dialog_) {
        dialog_.reset();
        events_.uncover_page();
    }
}

bool Overlays::handle(const SDL_Event& event) {
    follow_dialog(); // at once: the next key is meant for it
    if (dialog_) {
        return dialog_->handle(event);
    }
    if (event.type == SDL_KEYDOWN && open_by_key(event.key)) {
        return true;
    }
    const bool taken = find_ && find_->handle(event);
    close_find(); // at once, too
    return taken || (authors_ && authors_->handle(event));
}

void Overlays::close_find() {
    if (find_ && find_->closed()) {
        last_words_ = find_->words();
        find_.reset();
        events_.find("");
    }
}

bool Overlays::open_by_key(const SDL_KeyboardEvent& key) {
    const SDL_Keycode sym = key.keysym.sym;
    const bool ctrl = (key.keysym.mod & (KMOD_CTRL | KMOD_GUI)) != 0;
    const bool shift = (key.keysym.mod & KMOD_SHIFT) != 0;
    if (sym == SDLK_F1) {
        help_ = true;
        follow_dialog();
        return true;
    }
    if (sym == SDLK_F3 || (ctrl && sym == SDLK_g)) {
        if (find_) {
            events_.find_step(shift ? -1 : 1);
        } else {
            open_find();
        }
        return true;
    }
    if (sym == SDLK_F12) {
        open_authors(!authors_);
        return true;
    }
    const bool slash = sym == SDLK_SLASH || sym == SDLK_KP_DIVIDE;
    if ((ctrl && sym == SDLK_f) || (slash && !find_ && !ctrl)) {
        open_find();
        return true;
    }
    return false;
}

void Overlays::open_find() {
    if (find_) {
        find_->take_keyboard();
        return;
    }
    find_.emplace(window_, app_.environment().fonts, last_words_);
    events_.find(last_words_);
}

bool Overlays::frame_wanted() const {
    return dialog_.has_value() != covered() || (dialog_ && dialog_->frame_wanted()) ||
           (find_ && find_->frame_wanted()) || (authors_ && authors_->frame_wanted());
}

void Overlays::draw() {
    follow_dialog();
    if (authors_) {
        draw_authors();
    }
    if (find_) {
        draw_find();
    }
    if (dialog_) {
        draw_dialog();
    }
}

void Overlays::draw_dialog() {
    const base::Language language = app_.preferences().language;
    const scene::Node* open = app_.dialog();
    const scene::Node shown = open != nullptr ? *open : help_dialog(language, events_.has_list());
    const std::string pressed = dialog_->draw(shown, app_.environment().palette(), language->decimal_mark);
    if (pressed.empty()) {
        return;
    }
    if (open != nullptr) {
        app_.activate(pressed);
    } else {
        help_ = false;
    }
}

void Overlays::draw_authors() {
    const AuthorsWindow::Wishes wishes = authors_->draw(app_, faults_);
    if (wishes.page) {
        events_.fit_page(*wishes.page);
    }
    if (!wishes.block.empty()) {
        events_.focus(wishes.block);
    }
}

void Overlays::draw_find() {
    const std::string before = find_->words();
    find_->draw(app_.environment().palette(), app_.preferences().language,
                {events_.text().match(), events_.text().match_count()}, app_.viewport().size.width);
    if (find_->words() != before) {
        events_.find(find_->words());
    }
    if (const int steps = find_->take_steps(); steps != 0) {
        events_.find_step(steps);
    }
    close_find();
}

} // namespace host
