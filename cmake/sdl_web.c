/* Web build only: stands in for the parts of SDL that cmake/Dependencies.cmake leaves out. SDL opens the canvas and
   holds its WebGL context; keys, pointers, touch, wheel, cursors and size belong to the page (web/input.js and
   web/viewport.js), so that it scrolls, zooms and goes back as any other. */
#include "video/emscripten/SDL_emscriptenvideo.h"

#include "SDL_events.h"
#include "SDL_render.h"
#include "events/SDL_gesture_c.h"
#include "video/emscripten/SDL_emscriptenevents.h"
#include "video/emscripten/SDL_emscriptenframebuffer.h"
#include "video/emscripten/SDL_emscriptenmouse.h"

/* SDL_emscriptenevents.c: listeners on the window and the document. */
void Emscripten_RegisterEventHandlers(SDL_WindowData *data) { (void)data; }
void Emscripten_UnregisterEventHandlers(SDL_WindowData *data) { (void)data; }
EM_BOOL Emscripten_HandleCanvasResize(int type, const void *reserved, void *data)
{
    (void)type;
    (void)reserved;
    (void)data;
    return EM_FALSE;
}

/* SDL_emscriptenmouse.c: cursors. */
void Emscripten_InitMouse(void) {}
void Emscripten_FiniMouse(void) {}

/* SDL_emscriptenframebuffer.c: pictures drawn without OpenGL. */
int Emscripten_CreateWindowFramebuffer(_THIS, SDL_Window *window, Uint32 *format, void **pixels, int *pitch)
{
    (void)_this;
    (void)window;
    (void)format;
    (void)pixels;
    (void)pitch;
    return SDL_Unsupported();
}
int Emscripten_UpdateWindowFramebuffer(_THIS, SDL_Window *window, const SDL_Rect *rects, int count)
{
    (void)_this;
    (void)window;
    (void)rects;
    (void)count;
    return SDL_Unsupported();
}
void Emscripten_DestroyWindowFramebuffer(_THIS, SDL_Window *window)
{
    (void)_this;
    (void)window;
}

/* SDL_surface.c and the renderer: icons, cursors and pictures drawn without OpenGL. Without a stand-in for each that
   is reached, Emscripten would link its own SDL 1 in JavaScript. */
SDL_Surface *SDL_CreateRGBSurface(Uint32 flags, int width, int height, int depth, Uint32 red, Uint32 green, Uint32 blue,
                                  Uint32 alpha)
{
    (void)flags, (void)width, (void)height, (void)depth, (void)red, (void)green, (void)blue, (void)alpha;
    return NULL;
}
void SDL_FreeSurface(SDL_Surface *surface) { (void)surface; }
SDL_Surface *SDL_ConvertSurfaceFormat(SDL_Surface *source, Uint32 format, Uint32 flags)
{
    (void)source;
    (void)format;
    (void)flags;
    return NULL;
}
SDL_Renderer *SDL_GetRenderer(SDL_Window *window)
{
    (void)window;
    return NULL;
}
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer *renderer) { (void)renderer; }

/* SDL_gesture.c: recorded finger gestures. */
int SDL_GestureAddTouch(SDL_TouchID touch)
{
    (void)touch;
    return 0;
}
int SDL_GestureDelTouch(SDL_TouchID touch)
{
    (void)touch;
    return 0;
}
void SDL_GestureProcessEvent(SDL_Event *event) { (void)event; }
void SDL_GestureQuit(void) {}

/* SDL asks EGL for functions by name, which drags a table of every WebGL function into the program. SDL then reports
   no OpenGL extensions; ImGui's backend is linked to WebGL directly. */
void (*eglGetProcAddress(const char *name))(void)
{
    (void)name;
    return 0;
}
