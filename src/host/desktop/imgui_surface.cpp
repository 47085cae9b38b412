// Each frame begins with a style of its own: theme and scale may have changed.
#include "host/desktop/imgui_surface.hpp"

#include "host/desktop/imgui_color.hpp"
#include "paint/imgui/painter.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <backends/imgui_impl_sdl2.h>
#include <imgui_internal.h>

#include <algorithm>

namespace host {
namespace {

// The renderer's context is the current one at all other times.
class Current {
  public:
    explicit Current(ImGuiContext* own) : before_(ImGui::GetCurrentContext()) { ImGui::SetCurrentContext(own); }
    ~Current() { ImGui::SetCurrentContext(before_); }
    Current(const Current&) = delete;
    Current& operator=(const Current&) = delete;
    Current(Current&&) = delete;
    Current& operator=(Current&&) = delete;

  private:
    ImGuiContext* before_;
};

void apply(const base::Palette& palette, float scale) {
    ImGuiStyle style;
    style.WindowPadding = {24, 20};
    style.FramePadding = {12, 8};
    style.CellPadding = {10, 4};
    style.ItemSpacing = {8, 10};
    style.WindowBorderSize = 1;
    style.ScaleAllSizes(scale);
    style.FontScaleMain = scale;
    ImVec4* colors = style.Colors;
    colors[ImGuiCol_Text] = imgui_color(palette.ink);
    colors[ImGuiCol_WindowBg] = imgui_color(palette.ground);
    colors[ImGuiCol_Border] = imgui_color(palette.hairline);
    colors[ImGuiCol_Button] = imgui_color(palette.control);
    colors[ImGuiCol_ButtonHovered] = imgui_color(palette.accent_soft);
    colors[ImGuiCol_ButtonActive] = imgui_color(palette.accent_soft);
    colors[ImGuiCol_TableHeaderBg] = imgui_color(palette.ground);
    colors[ImGuiCol_TableBorderLight] = imgui_color(palette.hairline);
    colors[ImGuiCol_TableBorderStrong] = imgui_color(palette.hairline);
    colors[ImGuiCol_TableRowBgAlt] = imgui_color(palette.ground);
    colors[ImGuiCol_ScrollbarBg] = imgui_color(palette.ground);
    colors[ImGuiCol_ScrollbarGrab] = imgui_color(palette.context);
    colors[ImGuiCol_ScrollbarGrabHovered] = imgui_color(palette.muted);
    colors[ImGuiCol_ScrollbarGrabActive] = imgui_color(palette.muted);
    colors[ImGuiCol_FrameBg] = imgui_color(palette.control);
    colors[ImGuiCol_TextSelectedBg] = imgui_color(palette.accent_soft);
    colors[ImGuiCol_InputTextCursor] = imgui_color(palette.ink);
    colors[ImGuiCol_NavCursor] = imgui_color(palette.focus);
    ImGui::GetStyle() = style;
}

} // namespace

struct ImGuiSurface::Impl {
    Impl(Window& shown_in, const text::FontSet& set) : window(shown_in), context(ImGui::CreateContext(&atlas)) {
        const Current current(context);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr; // nothing of the reader's is written down
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        io.ConfigInputTextCursorBlink = false;  // nothing is drawn while nothing happens
        io.ConfigNavCursorVisibleAlways = true; // keys act on what is seen to have the focus
        faces = paint::add_fonts(atlas, set);
        ImGui_ImplSDL2_InitForOpenGL(window.handle(), nullptr);
        ImGui_ImplOpenGL3_Init();
    }
    ~Impl() {
        {
            const Current current(context);
            ImGui_ImplOpenGL3_Shutdown();
            ImGui_ImplSDL2_Shutdown();
        }
        ImGui::DestroyContext(context);
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    Impl(Impl&&) = delete;
    Impl& operator=(Impl&&) = delete;

    Window& window;
    ImFontAtlas atlas;
    ImGuiContext* context;
    paint::ImGuiFonts faces;
};

ImGuiSurface::ImGuiSurface(Window& window, const text::FontSet& fonts) : impl_(std::make_unique<Impl>(window, fonts)) {}

ImGuiSurface::~ImGuiSurface() = default;

void ImGuiSurface::handle(const SDL_Event& event) {
    if (event.type == SDL_SYSWMEVENT) { // of the window system itself: SDL tells again what is for widgets
        return;
    }
    const Current current(impl_->context);
    ImGui_ImplSDL2_ProcessEvent(&event);
    want_frames();
}

bool ImGuiSurface::has_mouse() const { return impl_->context->IO.WantCaptureMouse; }

ImFont* ImGuiSurface::face(text::Face which) const { return impl_->faces.faces[static_cast<std::size_t>(which)]; }

float ImGuiSurface::scale() const { return impl_->window.units_per_css_pixel(); }

void ImGuiSurface::draw(const base::Palette& palette, const std::function<void()>& widgets) {
    const Current current(impl_->context);
    apply(palette, scale());
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::NewFrame();
    // It takes at most one change of a key a frame, so that none is missed; the others wait for the next.
    const bool waiting = !impl_->context->InputEventsQueue.empty();
    frames_wanted_ = waiting ? frames_to_settle : std::max(0, frames_wanted_ - 1);
    widgets();
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

} // namespace host
