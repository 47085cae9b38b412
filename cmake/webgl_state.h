/* Web build only, included before Dear ImGui's OpenGL backend. The backend saves the state it finds and puts it back
   after each frame; each of these reads makes WebGL wait for the GPU process. The canvas is drawn by nobody else, so what
   it would find is known: WebGL's initial state. Its version strings need no scanf either (9 KB of wasm). */
#pragma once

#include <GLES3/gl3.h>
#include <stdio.h> /* before its sscanf is replaced */
#include <stdlib.h>

static inline void explainer_known_state(GLenum name, GLint *value)
{
    switch (name) {
    case GL_MAX_TEXTURE_SIZE: /* read once, when the backend starts */
        glGetIntegerv(name, value);
        break;
    case GL_MAJOR_VERSION:
        *value = 3;
        break;
    case GL_ACTIVE_TEXTURE:
        *value = GL_TEXTURE0;
        break;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
        *value = GL_ONE;
        break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
        *value = GL_FUNC_ADD;
        break;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX: /* both are set before each use */
        value[0] = value[1] = value[2] = value[3] = 0;
        break;
    default: /* nothing bound, nothing blended, minor version 0 */
        *value = 0;
        break;
    }
}

/* The first number in `text`: "#version 300 es". */
static inline int explainer_scan_number(const char *text, int *number)
{
    while (*text != '\0' && (*text < '0' || *text > '9')) {
        ++text;
    }
    *number = (int)strtol(text, NULL, 10);
    return 1;
}

/* Whether a shader compiled and a program linked: asked for, the page would wait until the GPU process has done so. There
   is one pair, and every test draws with it. */
static inline void explainer_compiled(GLenum name, GLint *value) { *value = name == GL_INFO_LOG_LENGTH ? 0 : GL_TRUE; }

#define glGetShaderiv(shader, name, value) explainer_compiled(name, value)
#define glGetProgramiv(shader, name, value) explainer_compiled(name, value)
#define glGetIntegerv(name, value) explainer_known_state(name, value)
#define glIsEnabled(capability) GL_FALSE
#define sscanf(text, format, number, ...) explainer_scan_number(text, number)
