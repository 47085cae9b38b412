// OpenGL as each platform has it: WebGL 2, or OpenGL 3.
#pragma once

#ifdef __EMSCRIPTEN__

#include <GLES3/gl3.h>

#elif defined(_WIN32)

#include <SDL_opengl.h>

namespace host {

// Windows' own library ends with OpenGL 1.1 of 1997. Of what came later, these are called here; each asks the driver.
void glGenRenderbuffers(GLsizei count, GLuint* names);
void glDeleteRenderbuffers(GLsizei count, const GLuint* names);
void glBindRenderbuffer(GLenum target, GLuint name);
void glRenderbufferStorage(GLenum target, GLenum format, GLsizei width, GLsizei height);
void glGenFramebuffers(GLsizei count, GLuint* names);
void glDeleteFramebuffers(GLsizei count, const GLuint* names);
void glBindFramebuffer(GLenum target, GLuint name);
void glFramebufferRenderbuffer(GLenum target, GLenum point, GLenum kind, GLuint name);
GLenum glCheckFramebufferStatus(GLenum target);
void glGenerateMipmap(GLenum target);

} // namespace host

#else

#define GL_GLEXT_PROTOTYPES
#include <SDL_opengl.h>

#endif
