// Windows' own OpenGL library ends with version 1.1 of 1997; what came later is asked of the driver. These are the
// functions that src/host calls (Dear ImGui looks its own up).
#ifdef _WIN32

#define GL_GLEXT_PROTOTYPES
#include <SDL.h>
#include <SDL_opengl.h>

namespace {

// Once for each name: all contexts are of one driver.
template <typename Function> Function* driver_function(const char* name) {
    return reinterpret_cast<Function*>(SDL_GL_GetProcAddress(name));
}

} // namespace

// Each is declared in SDL_opengl.h, calls the driver's function of its name, and takes what that takes.
#define EXPLAINER_GL(result, name, parameters, arguments)                                                              \
    GLAPI result APIENTRY name parameters {                                                                            \
        static auto* const function = driver_function<result APIENTRY parameters>(#name);                              \
        return function arguments;                                                                                     \
    }

extern "C" {

EXPLAINER_GL(void, glGenRenderbuffers, (GLsizei count, GLuint* names), (count, names))
EXPLAINER_GL(void, glDeleteRenderbuffers, (GLsizei count, const GLuint* names), (count, names))
EXPLAINER_GL(void, glBindRenderbuffer, (GLenum target, GLuint name), (target, name))
EXPLAINER_GL(void, glRenderbufferStorage, (GLenum target, GLenum format, GLsizei width, GLsizei height),
             (target, format, width, height))
EXPLAINER_GL(void, glGenFramebuffers, (GLsizei count, GLuint* names), (count, names))
EXPLAINER_GL(void, glDeleteFramebuffers, (GLsizei count, const GLuint* names), (count, names))
EXPLAINER_GL(void, glBindFramebuffer, (GLenum target, GLuint name), (target, name))
EXPLAINER_GL(void, glFramebufferRenderbuffer, (GLenum target, GLenum point, GLenum kind, GLuint name),
             (target, point, kind, name))
EXPLAINER_GL(GLenum, glCheckFramebufferStatus, (GLenum target), (target))
EXPLAINER_GL(void, glGenerateMipmap, (GLenum target), (target))

} // extern "C"

#endif
