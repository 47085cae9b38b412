// The program's one copy of stb_truetype, taken from Dear ImGui's sources. imgui_draw.cpp is compiled with
// IMGUI_DISABLE_STB_TRUETYPE_IMPLEMENTATION and links against these functions: the header declares them extern "C"
// unless STBTT_STATIC is defined, so no namespace or define of ImGui's has to be repeated here.

// Vendored code is not held to this project's warnings.
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wsign-compare"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wuseless-cast"
#pragma GCC diagnostic ignored "-Wcast-qual"
#pragma GCC diagnostic ignored "-Wdouble-promotion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#endif

#define STB_TRUETYPE_IMPLEMENTATION
#include "imstb_truetype.h"
