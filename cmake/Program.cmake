# The window program: src/host, with src/host/web or src/host/desktop.
if(EMSCRIPTEN)
    set(platform web)
else()
    set(platform desktop)
endif()
file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/host/*.cpp ${PROJECT_SOURCE_DIR}/src/host/${platform}/*.cpp)
if(NOT sources)
    message(STATUS "No sources in src/host/${platform} yet: the window program is left out")
    return()
endif()

add_executable(explainer ${sources})
target_link_libraries(explainer PRIVATE explainer_warnings explainer_app explainer_paint_imgui imgui_backends)

if(EMSCRIPTEN)
    target_compile_options(explainer PRIVATE -fno-exceptions -fno-rtti)
    set_target_properties(explainer PROPERTIES SUFFIX .mjs)
    target_link_options(explainer PRIVATE
        --no-entry              # no main(): the page calls the functions marked EMSCRIPTEN_KEEPALIVE
        -sMODULARIZE            # classic output collides with the globals of the page
        -sEXPORT_ES6
        -sEXPORT_NAME=createExplainer
        -sENVIRONMENT=web
        -sEXPORTED_RUNTIME_METHODS=UTF8ToString,HEAPU8
        -sINCOMING_MODULE_JS_API=canvas,instantiateWasm,printErr
        -sMIN_CHROME_VERSION=111 # these three as in web/build/site.mjs
        -sMIN_FIREFOX_VERSION=111
        -sMIN_SAFARI_VERSION=160400
        -Wl,-mllvm,-inline-threshold=-50 # 1 KB brotli
        -sEXPORTED_FUNCTIONS=_malloc,_free
        -sDYNAMIC_EXECUTION=0   # the CSP needs no more than 'wasm-unsafe-eval'
        -sFILESYSTEM=0          # the page hands over files as bytes
        -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 # else every extension is asked for at the start: 27 calls that wait
        -sMALLOC=emmalloc
        -sALLOW_MEMORY_GROWTH
        -sSTACK_SIZE=256KB      # the default of 64 KB is short for nested layout
        -sMIN_WEBGL_VERSION=2
        -sMAX_WEBGL_VERSION=2
        -sGL_ENABLE_GET_PROC_ADDRESS=0 # else every GL function is kept; cmake/sdl_web.c stands in
        --closure 1)
    return()
endif()

# OpenGL for the window and the off-screen picture, libpng for --screenshot and with libjpeg-turbo for pictures.
target_link_libraries(explainer PRIVATE explainer_check explainer_json explainer_os)
find_package(OpenGL REQUIRED)
find_package(Threads REQUIRED)
target_link_libraries(explainer PRIVATE OpenGL::GL explainer_picture_files Threads::Threads)

if(APPLE)
    target_link_libraries(explainer PRIVATE "-framework CoreFoundation") # for the reader's settings
endif()
# D-Bus tells whether the system is dark, still or of high contrast. Without it the environment alone is asked.
if(CMAKE_SYSTEM_NAME STREQUAL Linux)
    find_package(PkgConfig)
endif()
if(PKG_CONFIG_FOUND)
    pkg_check_modules(DBUS IMPORTED_TARGET dbus-1)
endif()
if(DBUS_FOUND)
    target_link_libraries(explainer PRIVATE PkgConfig::DBUS)
    target_compile_definitions(explainer PRIVATE EXPLAINER_DBUS)
endif()
# What SDL was built for decides which desktops' own calls there are.
find_package(X11)
if(X11_FOUND)
    target_link_libraries(explainer PRIVATE X11::X11)
endif()
target_compile_definitions(explainer PRIVATE
    EXPLAINER_VERSION="${PROJECT_VERSION}"
    EXPLAINER_APP_ID="${EXPLAINER_APP_ID}"
    EXPLAINER_ARTICLE_BUILD_DIR="${EXPLAINER_ARTICLE_DIR}"
    EXPLAINER_LICENSES_BUILD_FILE="${PROJECT_BINARY_DIR}/licenses.txt"
    EXPLAINER_LANGUAGES_BUILD_FILE="${EXPLAINER_LANGUAGES_FILE}"
    EXPLAINER_FONTS_BUILD_DIR="${EXPLAINER_FONTS_DIR}")
set_target_properties(explainer PROPERTIES MACOSX_BUNDLE ${EXPLAINER_STANDALONE}) # which the installation asks at once
install(TARGETS explainer BUNDLE DESTINATION .)
