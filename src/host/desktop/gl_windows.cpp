// SDL's question to the driver, once for each function: all contexts are of one driver.
#ifdef _WIN32

#include "host/gl.hpp"

#include <SDL.h>

namespace host {
namespace {

template <typename Function> Function driver_function(const char* name) {
    return reinterpret_cast<Function>(SDL_GL_GetProcAddress(name));
}

} // namespace

void glGenRenderbuffers(GLsizei count, GLuint* names) {
    static const auto call = driver_function<PFNGLGENRENDERBUFFERSPROC>("glGenRenderbuffers");
    call(count, names);
}

void glDeleteRenderbuffers(GLsizei count, const GLuint* names) {
    static const auto call = driver_function<PFNGLDELETERENDERBUFFERSPROC>("glDeleteRenderbuffers");
    call(count, names);
}

void glBindRenderbuffer(GLenum target, GLuint name) {
    static const auto call = driver_function<PFNGLBINDRENDERBUFFERPROC>("glBindRenderbuffer");
    call(target, name);
}

void glRenderbufferStorage(GLenum target, GLenum format, GLsizei width, GLsizei height) {
    static const auto call = driver_function<PFNGLRENDERBUFFERSTORAGEPROC>("glRenderbufferStorage");
    call(target, format, width, height);
}

void glGenFramebuffers(GLsizei count, GLuint* names) {
    static const auto call = driver_function<PFNGLGENFRAMEBUFFERSPROC>("glGenFramebuffers");
    call(count, names);
}

void glDeleteFramebuffers(GLsizei count, const GLuint* names) {
    static const auto call = driver_function<PFNGLDELETEFRAMEBUFFERSPROC>("glDeleteFramebuffers");
    call(count, names);
}

void glBindFramebuffer(GLenum target, GLuint name) {
    static const auto call = driver_function<PFNGLBINDFRAMEBUFFERPROC>("glBindFramebuffer");
    call(target, name);
}

void glFramebufferRenderbuffer(GLenum target, GLenum point, GLenum kind, GLuint name) {
    static const auto call = driver_function<PFNGLFRAMEBUFFERRENDERBUFFERPROC>("glFramebufferRenderbuffer");
    call(target, point, kind, name);
}

GLenum glCheckFramebufferStatus(GLenum target) {
    static const auto call = driver_function<PFNGLCHECKFRAMEBUFFERSTATUSPROC>("glCheckFramebufferStatus");
    return call(target);
}

void glGenerateMipmap(GLenum target) {
    static const auto call = driver_function<PFNGLGENERATEMIPMAPPROC>("glGenerateMipmap");
    call(target);
}

} // namespace host

#endif
