// Dear ImGui's compile-time switches (IMGUI_USER_CONFIG), each with what it saves or why it is needed.
#pragma once

// One draw call may hold a page of text and a long line: more than 65,536 corners. WebGL2 has no base vertex, which
// is ImGui's other way out.
#define ImDrawIdx unsigned int

// stb_truetype is compiled once, in src/text, and measures the same glyphs that ImGui rasterises.
#define IMGUI_DISABLE_STB_TRUETYPE_IMPLEMENTATION

// No demo, metrics or debug windows: nothing of them is reachable.
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
// Our own four faces are loaded; the built-in bitmap font is 22 KB brotli (194 to 172).
#define IMGUI_DISABLE_DEFAULT_FONT

// Names that ImGui keeps only for old programs.
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
