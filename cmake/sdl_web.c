/* Web build only: stands in for the parts of SDL that cmake/Dependencies.cmake leaves out. SDL opens the canvas and
   holds its WebGL context; keys, pointers, touch, wheel, cursors and size belong to the page (web/input.js and
   web/viewport.js), so that it scrolls, zooms and goes back as any other. */
#include "video/emscripten/SDL_emscriptenvideo.h"

#include <stdio.h>

#include "SDL_events.h"
#include "SDL_render.h"
#include "events/SDL_events_c.h"
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

/* SDL_emscriptenvideo.c sets the size of the canvas three times before it opens. The page has, and has made its context:
   each new size would allocate its buffer anew. */
EMSCRIPTEN_RESULT explainer_leave_canvas_size(const char *target, int width, int height)
{
    (void)target, (void)width, (void)height;
    return EMSCRIPTEN_RESULT_SUCCESS;
}

/* SDL formats messages of faults and prints them, which nobody reads here: printf is 4 KB brotli. */
int explainer_leave_print(FILE *file, const char *format, ...)
{
    (void)file, (void)format;
    return 0;
}
int explainer_leave_format(char *out, size_t size, const char *format, va_list arguments)
{
    (void)arguments;
    return (int)SDL_strlcpy(out, format, size);
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

/* src/events: the queue, and what SDL notes of keys, pointers and windows to fill it. Nobody reads it: 8 KB brotli. */
int SDL_EventsInit(void) { return 0; }
void SDL_EventsQuit(void) {}
Uint8 SDL_EventState(Uint32 type, int state)
{
    (void)type, (void)state;
    return SDL_IGNORE;
}
void SDL_DelEventWatch(SDL_EventFilter filter, void *userdata) { (void)filter, (void)userdata; }
int SDL_SendAppEvent(SDL_EventType type)
{
    (void)type;
    return 0;
}
int SDL_SendDisplayEvent(SDL_VideoDisplay *display, Uint8 event, int data)
{
    (void)display, (void)event, (void)data;
    return 0;
}
int SDL_SendWindowEvent(SDL_Window *window, Uint8 event, int data1, int data2)
{
    (void)window, (void)event, (void)data1, (void)data2;
    return 0;
}
int SDL_KeyboardInit(void) { return 0; }
void SDL_KeyboardQuit(void) {}
void SDL_ResetKeyboard(void) {}
SDL_Window *SDL_GetKeyboardFocus(void) { return NULL; }
void SDL_SetKeyboardFocus(SDL_Window *window) { (void)window; }
int SDL_MousePreInit(void) { return 0; }
void SDL_MousePostInit(void) {}
void SDL_MouseQuit(void) {}
SDL_Mouse *SDL_GetMouse(void)
{
    static SDL_Mouse none;
    return &none;
}
SDL_Window *SDL_GetMouseFocus(void) { return NULL; }
void SDL_SetMouseFocus(SDL_Window *window) { (void)window; }
Uint32 SDL_GetMouseState(int *x, int *y)
{
    (void)x, (void)y;
    return 0;
}
SDL_bool SDL_GetRelativeMouseMode(void) { return SDL_FALSE; }
int SDL_SetRelativeMouseMode(SDL_bool enabled)
{
    (void)enabled;
    return SDL_Unsupported();
}
int SDL_UpdateMouseCapture(SDL_bool force_release)
{
    (void)force_release;
    return 0;
}
void SDL_WarpMouseInWindow(SDL_Window *window, int x, int y) { (void)window, (void)x, (void)y; }
void SDL_PerformWarpMouseInWindow(SDL_Window *window, int x, int y, SDL_bool ignore_relative_mode)
{
    (void)window, (void)x, (void)y, (void)ignore_relative_mode;
}
int SDL_SendMouseMotion(SDL_Window *window, SDL_MouseID mouse, int relative, int x, int y)
{
    (void)window, (void)mouse, (void)relative, (void)x, (void)y;
    return 0;
}
void SDL_SetDefaultCursor(SDL_Cursor *cursor) { (void)cursor; }
int SDL_ShowCursor(int toggle)
{
    (void)toggle;
    return SDL_DISABLE;
}
int SDL_TouchInit(void) { return 0; }
void SDL_TouchQuit(void) {}
int SDL_AddTouch(SDL_TouchID id, SDL_TouchDeviceType type, const char *name)
{
    (void)id, (void)type, (void)name;
    return 0;
}

/* SDL asks EGL for functions by name, which drags a table of every WebGL function into the program. SDL then reports
   no OpenGL extensions; ImGui's backend is linked to WebGL directly. */
void (*eglGetProcAddress(const char *name))(void)
{
    (void)name;
    return 0;
}
