// Dear ImGui's fonts, draw list and OpenGL backend, without its windows and widgets: ImGui::CreateContext and NewFrame
// would link all of them (tables, navigation, settings: 100 KB, 35 KB brotli), and no frame of ours has any. ImGui
// names this use in imgui_internal.h ("ImDrawList completely without ImGui") and offers each step to it, in 1.92.2b.
#include "host/renderer.hpp"

#ifdef __EMSCRIPTEN__
#include <SDL_opengles2.h>
#else
#include <SDL_opengl.h>
#endif
#include <backends/imgui_impl_opengl3.h>
#include <imgui_internal.h>

namespace host {
namespace {

void clear(base::Size pixels, base::Color ground) {
    glViewport(0, 0, static_cast<int>(pixels.width), static_cast<int>(pixels.height));
    glClearColor(static_cast<float>(ground.r) / 255, static_cast<float>(ground.g) / 255,
                 static_cast<float>(ground.b) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

} // namespace

struct Renderer::Impl {
    explicit Impl(const text::FontSet& set) : fonts(set) {
        atlas.RefCount = 1;
        shared.SetCircleTessellationMaxError(context.Style.CircleTessellationMaxError);
        shared.CurveTessellationTol = context.Style.CurveTessellationTol;
        shared.InitialFlags =
            ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex | ImDrawListFlags_AntiAliasedFill;
        shared.FontAtlas = &atlas; // else the atlas does not tell its texture coordinates: wild reads in AddPolyline
        ImFontAtlasAddDrawListSharedData(&atlas, &shared);
        faces = paint::add_fonts(atlas, fonts);
        // The backend keeps its state in the current context.
        ImGui::SetCurrentContext(&context);
        ImGui_ImplOpenGL3_Init();
        if ((context.IO.BackendFlags & ImGuiBackendFlags_RendererHasVtxOffset) != 0) {
            shared.InitialFlags |= ImDrawListFlags_AllowVtxOffset;
        }
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    Impl(Impl&&) = delete;
    Impl& operator=(Impl&&) = delete;
    ~Impl() {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui::SetCurrentContext(nullptr);
        ImFontAtlasRemoveDrawListSharedData(&atlas, &shared);
    }

    void begin(base::Size pixels) {
        ImGui_ImplOpenGL3_NewFrame();
        ImFontAtlasUpdateNewFrame(&atlas, ++frames, true);
        list._ResetForNewFrame();
        list.PushTexture(atlas.TexRef);
        list.PushClipRect({}, {pixels.width, pixels.height});
    }

    void end(base::Size pixels) {
        // The atlas may have grown on the way; the backend frees these textures on shutdown and context loss.
        ImVector<ImTextureData*>& textures = context.PlatformIO.Textures;
        textures = atlas.TexList;
        for (ImTextureData* texture : textures) {
            texture->RefCount = 1;
        }
        data.Clear();
        data.Valid = true;
        data.DisplaySize = {pixels.width, pixels.height};
        data.FramebufferScale = {1, 1};
        data.Textures = &textures;
        data.AddDrawList(&list);
        ImGui_ImplOpenGL3_RenderDrawData(&data);
    }

    const text::FontSet& fonts;
    ImFontAtlas atlas;
    ImGuiContext context{&atlas};
    ImDrawListSharedData shared;
    ImDrawList list{&shared};
    ImDrawData data;
    paint::ImGuiFonts faces;
    int frames = 0;
};

Renderer::Renderer(const text::FontSet& fonts) : impl_(std::make_unique<Impl>(fonts)) {}

Renderer::~Renderer() = default;

void Renderer::draw(app::App& app, base::Size pixels, const scene::Scene& over) {
    impl_->begin(pixels);
    const scene::Scene scene = app.compose();
    const float ratio = app.viewport().device_pixel_ratio;
    paint::paint(scene, impl_->list, impl_->faces, impl_->fonts, {{0, app.scroll()}, ratio});
    paint::paint(over, impl_->list, impl_->faces, impl_->fonts, {{}, ratio});
    clear(pixels, app.palette().ground);
    impl_->end(pixels);
}

void Renderer::draw(const scene::Scene& scene, base::Size pixels, float device_pixel_ratio, base::Color ground) {
    impl_->begin(pixels);
    paint::paint(scene, impl_->list, impl_->faces, impl_->fonts, {{}, device_pixel_ratio});
    clear(pixels, ground);
    impl_->end(pixels);
}

void Renderer::release() { ImGui_ImplOpenGL3_DestroyDeviceObjects(); }

void Renderer::restore() { ImGui_ImplOpenGL3_CreateDeviceObjects(); }

} // namespace host
