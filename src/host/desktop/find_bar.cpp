// Keys go to the field until the reader clicks into the page; what is not the field's (zoom, quit, F3) never does.
#include "host/desktop/find_bar.hpp"

#include "content/words.hpp"
#include "host/desktop/imgui_color.hpp"

#include <imgui_stdlib.h>

#include <algorithm>
#include <utility>

namespace host {
namespace {

constexpr float width = 380;
constexpr float from_edge = 16;
constexpr float text_size = 14;

// With Ctrl a field has these; all others are the window's.
bool edits(SDL_Keycode key) {
    return key == SDLK_a || key == SDLK_c || key == SDLK_v || key == SDLK_x || key == SDLK_z || key == SDLK_y ||
           key == SDLK_LEFT || key == SDLK_RIGHT || key == SDLK_BACKSPACE || key == SDLK_DELETE || key == SDLK_LCTRL ||
           key == SDLK_RCTRL;
}

bool leaves_field(const SDL_KeyboardEvent& key) {
    const SDL_Keycode sym = key.keysym.sym;
    if (sym == SDLK_PAGEUP || sym == SDLK_PAGEDOWN || (sym >= SDLK_F1 && sym <= SDLK_F12)) {
        return true;
    }
    return (key.keysym.mod & (KMOD_CTRL | KMOD_GUI)) != 0 && !edits(sym);
}

} // namespace

FindBar::FindBar(Window& window, const text::FontSet& fonts, std::string words)
    : surface_(window, fonts), words_(std::move(words)) {
    SDL_StartTextInput();
}

FindBar::~FindBar() { SDL_StopTextInput(); }

void FindBar::take_keyboard() {
    has_keyboard_ = true;
    wants_focus_ = true;
    SDL_StartTextInput();
    surface_.want_frames();
}

bool FindBar::handle(const SDL_Event& event) {
    switch (event.type) {
    case SDL_KEYDOWN: {
        const SDL_Keycode key = event.key.keysym.sym;
        if (key == SDLK_ESCAPE) {
            closed_ = true;
            return true;
        }
        if (!has_keyboard_ || leaves_field(event.key)) {
            return false;
        }
        if (key == SDLK_RETURN || key == SDLK_KP_ENTER) {
            steps_ += (event.key.keysym.mod & KMOD_SHIFT) != 0 ? -1 : 1;
            surface_.want_frames();
            return true;
        }
        surface_.handle(event);
        return true;
    }
    case SDL_KEYUP:
    case SDL_TEXTINPUT:
    case SDL_TEXTEDITING:
        surface_.handle(event);
        return has_keyboard_ && event.type != SDL_KEYUP;
    case SDL_MOUSEMOTION:
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
    case SDL_MOUSEWHEEL:
        surface_.handle(event);
        if (event.type == SDL_MOUSEBUTTONDOWN) {
            has_keyboard_ = surface_.has_mouse();
        }
        return surface_.has_mouse();
    default:
        surface_.handle(event);
        return false;
    }
}

int FindBar::take_steps() { return std::exchange(steps_, 0); }

void FindBar::draw(const base::Palette& palette, base::Language language, Count count, float page_width) {
    surface_.draw(palette, [&] { widgets(palette, language, count, page_width * surface_.scale()); });
}

void FindBar::widgets(const base::Palette& palette, base::Language language, Count count, float room) {
    using content::Word;
    const float scale = surface_.scale();
    ImGui::PushFont(surface_.face(text::Face::sans), text_size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {8 * scale, 8 * scale});
    ImGui::SetNextWindowPos({room - from_edge * scale, from_edge * scale}, ImGuiCond_Always, {1, 0});
    ImGui::SetNextWindowSize({std::min(width * scale, room - 2 * from_edge * scale), 0});
    ImGui::Begin("find", nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollbar);
    const float frame = ImGui::GetFrameHeight();
    const std::string said =
        words_.empty() ? ""
        : count.all == 0
            ? say(Word::find_none, language)
            : base::filled(say(Word::find_count, language), {std::to_string(count.current), std::to_string(count.all)});
    const float for_count = std::max(ImGui::CalcTextSize(said.c_str()).x, ImGui::CalcTextSize("00 / 00").x);
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - for_count - 3 * frame - 4 * gap);
    if (wants_focus_) {
        ImGui::SetKeyboardFocusHere();
        wants_focus_ = false;
        surface_.want_frames();
    } else if (!has_keyboard_) {
        ImGui::SetWindowFocus(nullptr);
    }
    ImGui::InputTextWithHint("##words", say(Word::find, language).c_str(), &words_, ImGuiInputTextFlags_AutoSelectAll);
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    ImGui::PushStyleColor(ImGuiCol_Text, imgui_color(palette.muted));
    const float left = ImGui::GetCursorPosX();
    ImGui::TextUnformatted(said.c_str());
    ImGui::PopStyleColor();
    ImGui::SameLine(left + for_count + gap);
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
    if (ImGui::ArrowButton("back", ImGuiDir_Up)) {
        --steps_;
    }
    ImGui::SameLine();
    if (ImGui::ArrowButton("on", ImGuiDir_Down)) {
        ++steps_;
    }
    ImGui::SameLine();
    closed_ = ImGui::Button("×", {frame, frame}) || closed_;
    ImGui::PopItemFlag();
    ImGui::End();
    ImGui::PopStyleVar();
    ImGui::PopFont();
}

} // namespace host
