// Each role is one ImGui call.
#include "host/desktop/dialog_window.hpp"

#include "paint/imgui/painter.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <backends/imgui_impl_sdl2.h>
#include <imgui_internal.h>

#include <algorithm>

namespace host {
namespace {

constexpr float text_size = 14;
constexpr float title_size = 18;
constexpr base::Size largest{760, 720};
constexpr float around = 32; // that stays of the page

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

ImVec4 color(base::Color color) {
    return {static_cast<float>(color.r) / 255, static_cast<float>(color.g) / 255, static_cast<float>(color.b) / 255,
            static_cast<float>(color.a) / 255};
}

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
    colors[ImGuiCol_Text] = color(palette.ink);
    colors[ImGuiCol_WindowBg] = color(palette.ground);
    colors[ImGuiCol_Border] = color(palette.hairline);
    colors[ImGuiCol_Button] = color(palette.control);
    colors[ImGuiCol_ButtonHovered] = color(palette.accent_soft);
    colors[ImGuiCol_ButtonActive] = color(palette.accent_soft);
    colors[ImGuiCol_TableHeaderBg] = color(palette.ground);
    colors[ImGuiCol_TableBorderLight] = color(palette.hairline);
    colors[ImGuiCol_TableBorderStrong] = color(palette.hairline);
    colors[ImGuiCol_TableRowBgAlt] = color(palette.ground);
    colors[ImGuiCol_ScrollbarBg] = color(palette.ground);
    colors[ImGuiCol_ScrollbarGrab] = color(palette.context);
    colors[ImGuiCol_ScrollbarGrabHovered] = color(palette.muted);
    colors[ImGuiCol_ScrollbarGrabActive] = color(palette.muted);
    colors[ImGuiCol_NavCursor] = color(palette.focus);
    ImGui::GetStyle() = style;
}

void text(const std::string& words) {
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(words.c_str(), words.c_str() + words.size());
    ImGui::PopTextWrapPos();
}

void table(const scene::Node& node, float height) {
    const std::vector<scene::Node>& rows = node.children;
    if (rows.empty() || rows.front().children.empty()) {
        return;
    }
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY |
                                      ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_Resizable |
                                      ImGuiTableFlags_SizingFixedFit | ImGuiTableFlags_NoBordersInBodyUntilResize;
    const auto columns = static_cast<int>(rows.front().children.size());
    if (!ImGui::BeginTable("figures", columns, flags, {0, height})) {
        return;
    }
    ImGui::TableSetupScrollFreeze(1, 1);
    for (const scene::Node& head : rows.front().children) {
        ImGui::TableSetupColumn(head.name.c_str());
    }
    ImGui::TableHeadersRow();
    ImGuiListClipper clipper; // a series may have a million rows
    clipper.Begin(static_cast<int>(rows.size()) - 1);
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            ImGui::TableNextRow();
            for (const scene::Node& cell : rows[static_cast<std::size_t>(i) + 1].children) {
                ImGui::TableNextColumn();
                ImGui::TextUnformatted(cell.name.c_str());
            }
        }
    }
    ImGui::EndTable();
}

} // namespace

struct DialogWindow::Impl {
    Impl(Window& shown_in, const text::FontSet& set) : window(shown_in), context(ImGui::CreateContext(&atlas)) {
        const Current current(context);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr; // nothing of the reader's is written down
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
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

    [[nodiscard]] ImFont* face(text::Face which) const { return faces.faces[static_cast<std::size_t>(which)]; }

    Window& window;
    ImFontAtlas atlas;
    ImGuiContext* context;
    paint::ImGuiFonts faces;
};

DialogWindow::DialogWindow(Window& window, const text::FontSet& fonts) : impl_(std::make_unique<Impl>(window, fonts)) {}

DialogWindow::~DialogWindow() = default;

bool DialogWindow::handle(const SDL_Event& event) {
    const Current current(impl_->context);
    ImGui_ImplSDL2_ProcessEvent(&event);
    frames_wanted_ = frames_to_settle;
    return event.type != SDL_QUIT && event.type != SDL_WINDOWEVENT;
}

std::string DialogWindow::draw(const scene::Node& dialog, const base::Palette& palette) {
    const Current current(impl_->context);
    const float scale = impl_->window.units_per_css_pixel();
    apply(palette, scale);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::NewFrame();
    // It takes at most one change of a key a frame, so that none is missed; the others wait for the next.
    const bool waiting = !impl_->context->InputEventsQueue.empty();
    frames_wanted_ = waiting ? frames_to_settle : std::max(0, frames_wanted_ - 1);
    const ImVec2 room = ImGui::GetIO().DisplaySize;
    const ImVec2 size{std::min(largest.width * scale, room.x - around * scale),
                      std::min(largest.height * scale, room.y - around * scale)};
    constexpr ImU32 dim = IM_COL32(0, 0, 0, 102);
    ImGui::GetBackgroundDrawList()->AddRectFilled({}, room, dim);
    ImGui::SetNextWindowSize(size);
    ImGui::SetNextWindowPos({(room.x - size.x) / 2, (room.y - size.y) / 2});
    ImGui::PushFont(impl_->face(text::Face::sans), text_size);
    std::string pressed;
    ImGui::Begin(dialog.id.c_str(), nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings);
    const float buttons = ImGui::GetFrameHeightWithSpacing();
    for (const scene::Node& node : dialog.children) {
        if (node.role == scene::Role::heading) {
            ImGui::PushFont(impl_->face(text::Face::sans_semibold), title_size);
            text(node.name);
            ImGui::PopFont();
        } else if (node.role == scene::Role::paragraph || node.role == scene::Role::status) {
            text(node.name);
        } else if (node.role == scene::Role::table) {
            ImGui::PushStyleColor(ImGuiCol_Text, color(palette.muted));
            text(node.name);
            ImGui::PopStyleColor();
            table(node, -buttons);
        }
    }
    for (const scene::Node& node : dialog.children) {
        if (node.role != scene::Role::button) {
            continue;
        }
        if (ImGui::Button(node.name.c_str())) {
            pressed = node.id;
        }
        if (ImGui::IsWindowAppearing()) {
            ImGui::SetItemDefaultFocus();
        }
        ImGui::SameLine();
    }
    if (ImGui::IsKeyPressed(ImGuiKey_Escape)) {
        pressed = "dialog/close";
    }
    ImGui::End();
    ImGui::PopFont();
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    return pressed;
}

} // namespace host
