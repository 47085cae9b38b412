// One Dear ImGui window as large as the program's own; each article is one control of three lines.
#include "host/desktop/article_list_window.hpp"

#include "content/words.hpp"
#include "host/desktop/assets.hpp"
#include "host/desktop/display_scale.hpp"
#include "host/desktop/imgui_color.hpp"
#include "host/desktop/imgui_surface.hpp"

#include <algorithm>
#include <cmath>

namespace host {
namespace {

constexpr float column = 680;
constexpr float margin = 24;
constexpr float heading_size = 30;
constexpr float title_size = 22;
constexpr float label_size = 14;
constexpr float between = 12; // an article's edge and its words

class List {
  public:
    List(Window& window, const text::FontSet& fonts, const std::vector<ListedArticle>& articles, std::string last,
         base::Language language)
        : surface_(window, fonts), articles_(articles), last_(std::move(last)), language_(language) {}

    // Returns the path of an article that was chosen.
    std::string draw(const base::Palette& palette) {
        std::string chosen;
        surface_.draw(palette, [&] { chosen = widgets(palette); });
        ++shown_;
        return chosen;
    }
    [[nodiscard]] bool frame_wanted() const { return surface_.frame_wanted(); }
    void want_frames() { surface_.want_frames(); }
    void handle(const SDL_Event& event) { surface_.handle(event); }

  private:
    std::string widgets(const base::Palette& palette) {
        const float scale = surface_.scale();
        const ImVec2 room = ImGui::GetIO().DisplaySize;
        const float width = std::min(column * scale, room.x - 2 * margin * scale);
        const float left = std::floor((room.x - width) / 2);
        std::string chosen;
        ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {left, 2 * margin * scale});
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(room);
        ImGui::Begin("articles", nullptr,
                     ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse |
                         ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                         ImGuiWindowFlags_NoBringToFrontOnFocus);
        ImGui::PushFont(surface_.face(text::Face::serif_semibold), heading_size);
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + between * scale); // above the articles' words
        ImGui::TextUnformatted(content::say(content::Word::articles, language_).c_str());
        ImGui::PopFont();
        ImGui::Dummy({0, between * scale});
        for (std::size_t i = 0; i < articles_.size(); ++i) {
            if (article(articles_[i], width, palette)) {
                chosen = articles_[i].path;
            }
            // Not in the first frame, which only measures.
            const bool first = last_.empty() ? i == 0 : articles_[i].path == last_;
            if (shown_ == 1 && first) {
                ImGui::SetKeyboardFocusHere(-1);
                ImGui::SetScrollHereY();
                surface_.want_frames();
            }
        }
        ImGui::End();
        ImGui::PopStyleVar(2);
        return chosen;
    }

    // Drawn over the control that they name.
    void words(const std::string& text, text::Face face, float size, const base::Color& color, ImVec2 at, float wrap) {
        ImGui::PushFont(surface_.face(face), size);
        ImGui::GetWindowDrawList()->AddText(ImGui::GetFont(), ImGui::GetFontSize(), at,
                                            ImGui::GetColorU32(imgui_color(color)), text.c_str(), nullptr, wrap);
        ImGui::PopFont();
    }

    float height_of(const std::string& text, text::Face face, float size, float wrap) {
        if (text.empty()) {
            return 0;
        }
        ImGui::PushFont(surface_.face(face), size);
        const float height = ImGui::CalcTextSize(text.c_str(), nullptr, false, wrap).y;
        ImGui::PopFont();
        return height;
    }

    bool article(const ListedArticle& one, float width, const base::Palette& palette) {
        const float scale = surface_.scale();
        const float edge = between * scale;
        const float gap = 4 * scale;
        const float wrap = width - 2 * edge;
        const std::string line = one.date + (one.date.empty() || one.languages.empty() ? "" : " · ") + one.languages;
        const float kicker = height_of(one.kicker, text::Face::sans_semibold, label_size, wrap);
        const float title = height_of(one.title, text::Face::serif_semibold, title_size, wrap);
        const float last = height_of(line, text::Face::sans, label_size, wrap);
        const float above = kicker > 0 ? kicker + gap : 0;
        const float below = last > 0 ? last + gap : 0;
        const float inner = above + title + below;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::PushStyleColor(ImGuiCol_Button, IM_COL32_BLACK_TRANS);
        ImGui::PushStyleColor(ImGuiCol_ButtonHovered, imgui_color(palette.control));
        const bool pressed = ImGui::Button(("##" + one.path).c_str(), {width, inner + 2 * edge});
        ImGui::PopStyleColor(2);
        const float x = at.x + edge;
        const float y = at.y + edge;
        words(one.kicker, text::Face::sans_semibold, label_size, palette.accent, {x, y}, wrap);
        words(one.title, text::Face::serif_semibold, title_size, palette.ink, {x, y + above}, wrap);
        words(line, text::Face::sans, label_size, palette.muted, {x, y + above + title + gap}, wrap);
        return pressed;
    }

    ImGuiSurface surface_;
    const std::vector<ListedArticle>& articles_;
    std::string last_;
    base::Language language_;
    int shown_ = 0; // frames
};

struct Outcome {
    bool quit = false;
    std::string path;
};

void handle_key(const SDL_KeyboardEvent& key, Window& window, Outcome& outcome) {
    const bool ctrl = (key.keysym.mod & (KMOD_CTRL | KMOD_GUI)) != 0;
    outcome.quit = outcome.quit || (ctrl && key.keysym.sym == SDLK_q);
    if (key.keysym.sym == SDLK_F11) {
        window.toggle_full_screen();
    }
}

void handle(const SDL_Event& event, Window& window, List& list, Outcome& outcome) {
    list.handle(event);
    switch (event.type) {
    case SDL_QUIT:
        outcome.quit = true;
        break;
    case SDL_KEYDOWN:
        handle_key(event.key, window, outcome);
        break;
    case SDL_DROPFILE:
        outcome.path = article_folder(event.drop.file);
        SDL_free(event.drop.file);
        break;
    case SDL_WINDOWEVENT:
        list.want_frames();
        if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED || event.window.event == SDL_WINDOWEVENT_MOVED) {
            window.remember_place();
        } else if (event.window.event == SDL_WINDOWEVENT_DISPLAY_CHANGED) {
            window.follow_display_scale();
        }
        break;
    case SDL_SYSWMEVENT:
        if (changes_display_scale(event.syswm) && window.follow_display_scale()) {
            list.want_frames();
        }
        break;
    default:
        break;
    }
}

} // namespace

std::optional<std::string> choose_article(Window& window, const text::FontSet& fonts, AppearanceWatch& appearance,
                                          const std::vector<ListedArticle>& articles, const std::string& last,
                                          const ListLook& look) {
    window.set_title(content::say(content::Word::articles, look.language));
    List list(window, fonts, articles, last, look.language);
    Outcome outcome;
    while (!outcome.quit && outcome.path.empty()) {
        SDL_Event event;
        const bool draws = list.frame_wanted() && !window.minimized();
        bool pending = (draws ? SDL_PollEvent(&event) : SDL_WaitEvent(&event)) != 0;
        while (pending) {
            if (AppearanceWatch::changes(event)) {
                list.want_frames();
            }
            handle(event, window, list, outcome);
            pending = SDL_PollEvent(&event) != 0;
        }
        if (window.minimized() || !list.frame_wanted()) {
            continue;
        }
        const Appearance wished = appearance.now();
        const base::Theme theme = look.theme.value_or(wished.theme.value_or(base::Theme::light));
        const std::string chosen =
            list.draw(base::default_palettes().of(theme, wished.contrast.value_or(base::Contrast::standard)));
        outcome.path = chosen.empty() ? outcome.path : chosen;
        window.swap();
    }
    return outcome.quit ? std::nullopt : std::optional(outcome.path);
}

} // namespace host
