# Toolchain file of the `web` preset: Emscripten from PATH when it is new enough, else the one that cmake/setup/emscripten.sh
# put into build/toolchain.

# CMake reads a toolchain file once for the project and once for every compile check; only the first has to look.
if(NOT DEFINED ENV{EXPLAINER_EMSCRIPTEN_ROOT})
    execute_process(
        COMMAND ${CMAKE_CURRENT_LIST_DIR}/setup/find-emcc.sh
        OUTPUT_VARIABLE emscripten_root
        OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(NOT emscripten_root)
        cmake_path(ABSOLUTE_PATH CMAKE_CURRENT_LIST_DIR NORMALIZE OUTPUT_VARIABLE emscripten_root)
        cmake_path(GET emscripten_root PARENT_PATH emscripten_root)
        string(APPEND emscripten_root /build/toolchain/emscripten)
    endif()
    if(NOT EXISTS ${emscripten_root}/emcc)
        message(FATAL_ERROR "No emcc 3.1.69 or newer on PATH. Activate an emsdk, or run `make toolchain` (Debian).")
    endif()
    set(ENV{EXPLAINER_EMSCRIPTEN_ROOT} ${emscripten_root})
endif()

set(EMSCRIPTEN_ROOT_PATH $ENV{EXPLAINER_EMSCRIPTEN_ROOT})
include(${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake)
