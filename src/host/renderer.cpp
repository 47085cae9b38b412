// Dear ImGui's fonts, draw list and OpenGL backend, without its windows and widgets: ImGui::CreateContext and NewFrame
// would link all of them (tables, navigation, settings: 100 KB, 35 KB brotli), and no frame of ours has any. ImGui
// names this use in imgui_internal.h ("ImDrawList completely without ImGui") and offers each step to it, in 1.92.2b.
#include "host/renderer.hpp"

#include "scene/damage.hpp"

#ifdef __EMSCRIPTEN__
#include <SDL_opengles2.h>
#else
#include <SDL_opengl.h>
#endif
#include <backends/imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace host {
namespace {

base::Rect whole(base::Size pixels) { return {0, 0, pixels.width, pixels.height}; }

// The device pixels that a part of the page falls on.
base::Rect device_pixels(const base::Rect& part, float scroll, float ratio, base::Size pixels) {
    const float left = std::clamp(std::floor(part.x * ratio), 0.F, pixels.width);
    const float top = std::clamp(std::floor((part.y - scroll) * ratio), 0.F, pixels.height);
    const float right = std::clamp(std::ceil(part.right() * ratio), left, pixels.width);
    const float bottom = std::clamp(std::ceil((part.bottom() - scroll) * ratio), top, pixels.height);
    return {left, top, right - left, bottom - top};
}

// `part` from the top left corner; OpenGL counts from the bottom.
void clear(base::Size pixels, const base::Rect& part, base::Color ground) {
    glViewport(0, 0, static_cast<int>(pixels.width), static_cast<int>(pixels.height));
    glScissor(static_cast<int>(part.x), static_cast<int>(pixels.height - part.bottom()), static_cast<int>(part.width),
              static_cast<int>(part.height));
    glEnable(GL_SCISSOR_TEST);
    glClearColor(static_cast<float>(ground.r) / 255, static_cast<float>(ground.g) / 255,
                 static_cast<float>(ground.b) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glDisable(GL_SCISSOR_TEST);
}

// The frame before: with all else the same, what its scene and the new one share stands in the framebuffer.
struct Drawn {
    scene::Scene scene;
    base::Size pixels;
    float ratio = 1;
    float scroll = 0;
    base::Color ground;

    [[nodiscard]] bool alike(const Drawn& other) const {
        return pixels == other.pixels && ratio == other.ratio && scroll == other.scroll && ground == other.ground;
    }
};

} // namespace

struct Renderer::Impl {
    Impl(const text::FontSet& set, Framebuffer target, Textures::Upload upload)
        : fonts(set), framebuffer(target), textures(std::move(upload)),
          pictures([this](const std::string& file) { return static_cast<ImTextureID>(textures.of(file)); }) {
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

    void begin(const base::Rect& part) {
        ImGui_ImplOpenGL3_NewFrame();
        ImFontAtlasUpdateNewFrame(&atlas, ++frames, true);
        list._ResetForNewFrame();
        list.PushTexture(atlas.TexRef);
        list.PushClipRect({part.x, part.y}, {part.right(), part.bottom()});
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
    Framebuffer framebuffer;
    std::optional<Drawn> drawn; // while the framebuffer is kept
    ImFontAtlas atlas;
    ImGuiContext context{&atlas};
    ImDrawListSharedData shared;
    ImDrawList list{&shared};
    ImDrawData data;
    paint::ImGuiFonts faces;
    Textures textures;
    paint::Pictures pictures;
    int frames = 0;
};

Renderer::Renderer(const text::FontSet& fonts, Framebuffer framebuffer, Textures::Upload pictures)
    : impl_(std::make_unique<Impl>(fonts, framebuffer, std::move(pictures))) {}

Renderer::~Renderer() = default;

void Renderer::draw(app::App& app, base::Size pixels, const scene::Scene& under, const scene::Scene& over) {
    Drawn now{app.compose(), pixels, app.viewport().device_pixel_ratio, app.scroll(),
              app.environment().palette().ground};
    paint::Placement placement{{0, now.scroll}, now.ratio};
    base::Rect part = whole(pixels);
    if (impl_->drawn && impl_->drawn->alike(now)) {
        const auto damage = scene::damage(impl_->drawn->scene.items, now.scene.items);
        if (!damage) {
            return;
        }
        // Shapes are moved to whole device pixels, and are a device pixel wide at least.
        part = device_pixels(damage->grown(1 / now.ratio), now.scroll, now.ratio, pixels);
        placement.part = damage->grown(3 / now.ratio);
    }
    impl_->begin(part);
    paint::paint(under, impl_->list, impl_->faces, impl_->fonts, {{}, now.ratio}, impl_->pictures);
    paint::paint(now.scene, impl_->list, impl_->faces, impl_->fonts, placement, impl_->pictures);
    paint::paint(over, impl_->list, impl_->faces, impl_->fonts, {{}, now.ratio}, impl_->pictures);
    clear(pixels, part, now.ground);
    impl_->end(pixels);
    if (impl_->framebuffer == Framebuffer::kept) {
        impl_->drawn = std::move(now);
    }
}

void Renderer::draw(const scene::Scene& scene, base::Size pixels, float device_pixel_ratio, base::Color ground) {
    impl_->begin(whole(pixels));
    paint::paint(scene, impl_->list, impl_->faces, impl_->fonts, {{}, device_pixel_ratio}, impl_->pictures);
    clear(pixels, whole(pixels), ground);
    impl_->end(pixels);
}

void Renderer::picture_changed(const std::string& file) {
    impl_->textures.forget(file);
    impl_->drawn.reset();
}

void Renderer::release() {
    impl_->drawn.reset();
    impl_->textures.lose();
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

void Renderer::restore() { ImGui_ImplOpenGL3_CreateDeviceObjects(); }

} // namespace host
