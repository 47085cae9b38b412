# Third-party code: Dear ImGui, SDL2, nlohmann/json, doctest.
#
# Each comes from the first of: a source directory named with FETCHCONTENT_SOURCE_DIR_<NAME>; the copy that
# cmake/setup/sources.sh laid below build/deps; the system (json, doctest; SDL2 on the desktop); upstream at the version and
# hash below. Its headers are SYSTEM headers: our warnings are not for them.
include(FetchContent)

foreach(name IN ITEMS imgui SDL2 libpng libjpeg-turbo zlib)
    string(TOUPPER ${name} upper)
    set(local_copy ${PROJECT_SOURCE_DIR}/build/deps/${name})
    if(NOT FETCHCONTENT_SOURCE_DIR_${upper} AND EXISTS ${local_copy})
        set(FETCHCONTENT_SOURCE_DIR_${upper} ${local_copy} CACHE PATH "Source of ${name}" FORCE)
    endif()
endforeach()

# SOURCE_SUBDIR names a directory that is not there: fetch, but do not add the project's own CMakeLists.txt.
FetchContent_Declare(imgui
    URL https://github.com/ocornut/imgui/archive/45acd5e0e82f4c954432533ae9985ff0e1aad6d5.tar.gz # 1.92.2b
    URL_HASH SHA256=97484925aec2f4d3e913d6644d46b234f8d6d8d98c6aa9c50109e0f0df772090
    DOWNLOAD_EXTRACT_TIMESTAMP ON
    SOURCE_SUBDIR none)
FetchContent_Declare(SDL2
    URL https://github.com/libsdl-org/SDL/releases/download/release-2.32.4/SDL2-2.32.4.tar.gz
    URL_HASH SHA256=f15b478253e1ff6dac62257ded225ff4e7d0c5230204ac3450f1144ee806f934
    DOWNLOAD_EXTRACT_TIMESTAMP ON)
FetchContent_Declare(nlohmann_json
    URL https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz
    URL_HASH SHA256=d6c65aca6b1ed68e7a182f4757257b107ae403032760ed6ef121c9d55e81757d
    DOWNLOAD_EXTRACT_TIMESTAMP ON
    SOURCE_SUBDIR none)
FetchContent_Declare(doctest
    URL https://github.com/doctest/doctest/archive/refs/tags/v2.4.11.tar.gz
    URL_HASH SHA256=632ed2c05a7f53fa961381497bf8069093f0d6628c5f26286161fbd32a560186
    DOWNLOAD_EXTRACT_TIMESTAMP ON
    SOURCE_SUBDIR none)

# Makes `target`, an interface to the headers of a header-only library: the system's, or fetched ones. Debian's headers
# serve the web build too, by a link to them alone: /usr/include itself would hide Emscripten's own C library.
function(explainer_header_library target name header fetched_include)
    add_library(${target} INTERFACE)
    find_path(${name}_SYSTEM_INCLUDE ${header} PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
    if(${name}_SYSTEM_INCLUDE)
        cmake_path(GET header PARENT_PATH folder)
        set(headers ${PROJECT_BINARY_DIR}/system-headers/${name})
        file(MAKE_DIRECTORY ${headers})
        file(COPY ${${name}_SYSTEM_INCLUDE}/${folder} DESTINATION ${headers})
    else()
        FetchContent_MakeAvailable(${name})
        string(TOLOWER ${name} lower)
        set(headers ${${lower}_SOURCE_DIR}/${fetched_include})
    endif()
    target_include_directories(${target} SYSTEM INTERFACE ${headers})
endfunction()

explainer_header_library(explainer_json nlohmann_json nlohmann/json.hpp include)
cmake_path(GET nlohmann_json_SYSTEM_INCLUDE PARENT_PATH prefix)
explainer_license("nlohmann/json" ${nlohmann_json_SOURCE_DIR}/LICENSE.MIT ${prefix}/share/doc/nlohmann-json3-dev/copyright
    ${prefix}/share/licenses/nlohmann-json/LICENSE.MIT ${prefix}/share/licenses/json-devel/LICENSE.MIT)
# No exceptions: json::parse(text, nullptr, false) reports a fault as a discarded value. No iostream: size.
target_compile_definitions(explainer_json INTERFACE JSON_NOEXCEPTION JSON_NO_IO)
if(EXPLAINER_STANDALONE)
    include(cmake/Standalone.cmake)
elseif(NOT EMSCRIPTEN) # the browser decodes pictures itself
    find_package(PNG REQUIRED)
    find_path(TURBOJPEG_INCLUDE turbojpeg.h REQUIRED)
    find_library(TURBOJPEG_LIBRARY turbojpeg REQUIRED)
    add_library(explainer_picture_files INTERFACE)
    target_include_directories(explainer_picture_files SYSTEM INTERFACE ${TURBOJPEG_INCLUDE})
    target_link_libraries(explainer_picture_files INTERFACE PNG::PNG ${TURBOJPEG_LIBRARY})
    # zlib's reader and writer of zip files, for bundles: of those that Debian has, it needs nothing but zlib.
    find_package(PkgConfig REQUIRED)
    pkg_check_modules(MINIZIP REQUIRED IMPORTED_TARGET minizip)
    add_library(explainer_zip_files INTERFACE)
    target_link_libraries(explainer_zip_files INTERFACE PkgConfig::MINIZIP)
endif()
explainer_header_library(explainer_doctest doctest doctest/doctest.h doctest)

FetchContent_MakeAvailable(imgui)
explainer_license("Dear ImGui" ${imgui_SOURCE_DIR}/LICENSE.txt)

# stb_truetype, for the text layer: it holds the only implementation, which ImGui is linked to.
add_library(explainer_stb_headers INTERFACE)
target_include_directories(explainer_stb_headers SYSTEM INTERFACE ${imgui_SOURCE_DIR})

add_library(imgui STATIC EXCLUDE_FROM_ALL
    ${imgui_SOURCE_DIR}/imgui.cpp
    ${imgui_SOURCE_DIR}/imgui_draw.cpp
    ${imgui_SOURCE_DIR}/imgui_tables.cpp
    ${imgui_SOURCE_DIR}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR} ${imgui_SOURCE_DIR}/backends)
target_include_directories(imgui PUBLIC ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="paint/imgui_config.hpp")
target_link_libraries(imgui INTERFACE explainer_text)

# SDL2: of it we use the window, its input and its OpenGL context.
if(EMSCRIPTEN)
    # SDL's own configuration puts 340 questions to the compiler, which takes four minutes here. SDL ships the answers
    # for Emscripten (SDL_config_emscripten.h), so that naming the sources is enough, as Emscripten's own port does.
    set(FETCHCONTENT_UPDATES_DISCONNECTED ON)
    FetchContent_GetProperties(SDL2)
    if(NOT sdl2_POPULATED)
        FetchContent_Populate(SDL2)
    endif()
    foreach(folder IN ITEMS . atomic cpuinfo file loadso/dummy locale locale/dummy
                            stdlib thread thread/generic timer timer/unix video video/emscripten)
        file(GLOB sources ${sdl2_SOURCE_DIR}/src/${folder}/*.c)
        list(APPEND sdl2_sources ${sources})
    endforeach()
    # Events, listeners and cursors are the page's own, pictures without OpenGL nobody's: sdl_web.c says why, and
    # stands in for these.
    list(FILTER sdl2_sources EXCLUDE REGEX "SDL_(emscripten(events|mouse|framebuffer)|surface|stretch|fillrect|bmp|RLEaccel|blit[^/]*|yuv[^/]*|pixels)\\.c$")
    add_library(sdl2_web STATIC EXCLUDE_FROM_ALL ${sdl2_sources} ${PROJECT_SOURCE_DIR}/cmake/sdl_web.c)
    target_include_directories(sdl2_web SYSTEM PUBLIC ${sdl2_SOURCE_DIR}/include PRIVATE ${sdl2_SOURCE_DIR}/src)
    target_compile_definitions(sdl2_web PRIVATE
        SDL_AUDIO_DISABLED SDL_JOYSTICK_DISABLED SDL_SENSOR_DISABLED SDL_RENDER_DISABLED SDL_LOADSO_DUMMY
        emscripten_set_canvas_element_size=explainer_leave_canvas_size vsnprintf=explainer_leave_format
        fprintf=explainer_leave_print
        SDL_LEAN_AND_MEAN=1) # drops blitters and pixel formats that nothing here can reach: 19 KB brotli
    set(EXPLAINER_SDL2 sdl2_web)
    explainer_license("SDL" ${sdl2_SOURCE_DIR}/LICENSE.txt)
    # The C library, of an emsdk or of Debian's package in a root of its own.
    explainer_license("musl" ${EMSCRIPTEN_ROOT_PATH}/system/lib/libc/musl/COPYRIGHT
        ${EMSCRIPTEN_ROOT_PATH}/../root/usr/share/emscripten/system/lib/libc/musl/COPYRIGHT
        /usr/share/emscripten/system/lib/libc/musl/COPYRIGHT)
else()
    if(NOT EXPLAINER_STANDALONE)
        find_package(SDL2 2.30 CONFIG QUIET)
    endif()
    if(SDL2_FOUND)
        set(EXPLAINER_SDL2 SDL2::SDL2)
        explainer_license("SDL" ${SDL2_PREFIX}/share/licenses/SDL2/LICENSE.txt ${SDL2_PREFIX}/share/doc/libsdl2-dev/copyright
            /usr/share/licenses/sdl2/LICENSE /usr/share/licenses/SDL2/LICENSE.txt /usr/share/doc/libsdl2-dev/copyright)
    else()
        set(SDL_SHARED OFF CACHE BOOL "")
        set(SDL_STATIC ON CACHE BOOL "")
        set(SDL2_DISABLE_INSTALL ON CACHE BOOL "")
        set(SDL2_DISABLE_UNINSTALL ON CACHE BOOL "")
        foreach(unused IN ITEMS TEST JACK PIPEWIRE OSS SNDIO ESD ARTS NAS FUSIONSOUND JOYSTICK HAPTIC HIDAPI SENSOR POWER RENDER LOCALE VULKAN
                                KMSDRM DBUS IBUS LIBUDEV LIBSAMPLERATE DUMMYVIDEO OFFSCREEN X11_XSCRNSAVER)
            set(SDL_${unused} OFF CACHE BOOL "")
        endforeach()
        # X11 and Wayland, each loaded only where the reader's desktop speaks it; Wayland wants OpenGL by way of EGL. Tones
        # go to PulseAudio or ALSA, loaded as late; into a file in tests. FORCE: build folders from before one of these was
        # wanted remember that it was not.
        foreach(used IN ITEMS WAYLAND OPENGLES AUDIO PULSEAUDIO ALSA DISKAUDIO DUMMYAUDIO)
            set(SDL_${used} ON CACHE BOOL "" FORCE)
        endforeach()
        if(NOT CMAKE_SYSTEM_NAME STREQUAL Linux)
            set(SDL_LOCALE ON CACHE BOOL "" FORCE) # the reader's languages, which no variable names there
        endif()
        FetchContent_MakeAvailable(SDL2)
        set(EXPLAINER_SDL2 SDL2::SDL2-static)
        explainer_license("SDL" ${sdl2_SOURCE_DIR}/LICENSE.txt)
    endif()
endif()

add_library(imgui_backends STATIC EXCLUDE_FROM_ALL
    ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp
    ${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp)
target_link_libraries(imgui_backends PUBLIC imgui ${EXPLAINER_SDL2} ${CMAKE_DL_LIBS})
if(NOT EMSCRIPTEN) # the desktop's find bar writes into a std::string
    target_sources(imgui_backends PRIVATE ${imgui_SOURCE_DIR}/misc/cpp/imgui_stdlib.cpp)
    target_include_directories(imgui_backends SYSTEM PUBLIC ${imgui_SOURCE_DIR}/misc/cpp)
endif()
if(EMSCRIPTEN)
    target_compile_definitions(imgui_backends PUBLIC IMGUI_IMPL_OPENGL_ES3)
    set_source_files_properties(${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp PROPERTIES
        COMPILE_OPTIONS "-include;${PROJECT_SOURCE_DIR}/cmake/webgl_state.h")
endif()
