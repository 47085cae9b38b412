// ImGui is set up without windows, settings file or keyboard navigation: it rasterises fonts and draws.
#include "host/renderer.hpp"

#ifdef __EMSCRIPTEN__
#include <SDL_opengles2.h>
#else
#include <SDL_opengl.h>
#endif
#include <backends/imgui_impl_opengl3.h>

namespace host {

Renderer::Renderer(const text::FontSet& fonts) : fonts_(fonts) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    faces_ = paint::add_fonts(*io.Fonts, fonts_);
    ImGui_ImplOpenGL3_Init();
}

Renderer::~Renderer() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

void Renderer::draw(app::App& app, base::Size pixels, const scene::Scene& over) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {pixels.width, pixels.height};
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    const scene::Scene scene = app.compose();
    paint::paint(scene, *ImGui::GetBackgroundDrawList(), faces_, fonts_,
                 {{0, app.scroll()}, app.viewport().device_pixel_ratio});
    paint::paint(over, *ImGui::GetBackgroundDrawList(), faces_, fonts_, {{}, app.viewport().device_pixel_ratio});
    ImGui::Render();
    const base::Color ground = app.ground();
    glViewport(0, 0, static_cast<int>(pixels.width), static_cast<int>(pixels.height));
    glClearColor(static_cast<float>(ground.r) / 255, static_cast<float>(ground.g) / 255,
                 static_cast<float>(ground.b) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Renderer::restore() {
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    ImGui_ImplOpenGL3_CreateDeviceObjects();
}

} // namespace host
