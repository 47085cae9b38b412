// The least that any window with OpenGL takes: what of the desktop program's memory is SDL's and the driver's.
//   gl_window WIDTH HEIGHT
#define SDL_MAIN_HANDLED
#include <SDL.h>
#include <SDL_opengl.h>

#include <cstdlib>

int main(int count, char** words) {
    if (count != 3 || SDL_Init(SDL_INIT_VIDEO) != 0) {
        return 2;
    }
    // As host::Window asks for it.
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_Window* window = SDL_CreateWindow("", 0, 0, std::atoi(words[1]), std::atoi(words[2]), SDL_WINDOW_OPENGL);
    if (window == nullptr || SDL_GL_CreateContext(window) == nullptr) {
        return 2;
    }
    for (SDL_Event event{}; event.type != SDL_QUIT; SDL_WaitEvent(&event)) {
        glClearColor(1, 1, 1, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        SDL_GL_SwapWindow(window);
    }
    return 0;
}
