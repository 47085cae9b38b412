# The libraries of a program that is handed on by itself (EXPLAINER_STANDALONE), from source: libpng, libjpeg-turbo and
# zlib with its minizip. Of their sources only what is used is named; their own builds ask and make much more.
include(ExternalProject)

FetchContent_Declare(libpng
    URL https://github.com/pnggroup/libpng/archive/refs/tags/v1.6.58.tar.gz
    URL_HASH SHA256=a9d4df463d36a6e5f9c29bd6f4967312d17e996c1854f3511f833924eb1993cf
    DOWNLOAD_EXTRACT_TIMESTAMP ON
    SOURCE_SUBDIR none)
FetchContent_Declare(libjpeg-turbo
    URL https://github.com/libjpeg-turbo/libjpeg-turbo/archive/refs/tags/3.1.3.tar.gz
    URL_HASH SHA256=3a13a5ba767dc8264bc40b185e41368a80d5d5f945944d1dbaa4b2fb0099f4e5
    DOWNLOAD_EXTRACT_TIMESTAMP ON
    SOURCE_SUBDIR none)
FetchContent_Declare(zlib
    URL https://github.com/madler/zlib/releases/download/v1.3.2/zlib-1.3.2.tar.gz
    URL_HASH SHA256=bb329a0a2cd0274d05519d61c667c062e06990d72e125ee2dfa8de64f0119d16
    DOWNLOAD_EXTRACT_TIMESTAMP ON
    SOURCE_SUBDIR none)
FetchContent_MakeAvailable(libpng libjpeg-turbo zlib)

set(zlib_parts adler32 compress crc32 deflate inffast inflate inftrees trees uncompr zutil)
list(TRANSFORM zlib_parts REPLACE "(.+)" "${zlib_SOURCE_DIR}/\\1.c" OUTPUT_VARIABLE zlib_sources)
add_library(explainer_zlib STATIC EXCLUDE_FROM_ALL ${zlib_sources})
target_include_directories(explainer_zlib SYSTEM PUBLIC ${zlib_SOURCE_DIR})
explainer_license("zlib" ${zlib_SOURCE_DIR}/LICENSE)

# Its headers are included as <minizip/unzip.h>, as systems install them.
set(minizip ${zlib_SOURCE_DIR}/contrib/minizip)
add_library(explainer_zip_files STATIC EXCLUDE_FROM_ALL ${minizip}/ioapi.c ${minizip}/unzip.c ${minizip}/zip.c)
file(GLOB minizip_headers ${minizip}/*.h)
file(COPY ${minizip_headers} DESTINATION ${PROJECT_BINARY_DIR}/headers/minizip)
target_include_directories(explainer_zip_files SYSTEM PUBLIC ${PROJECT_BINARY_DIR}/headers)
target_compile_definitions(explainer_zip_files PRIVATE NOCRYPT NOUNCRYPT)
target_link_libraries(explainer_zip_files PUBLIC explainer_zlib)
explainer_license("minizip" ${minizip}/MiniZip64_info.txt)

set(png_parts png pngerror pngget pngmem pngpread pngread pngrio pngrtran pngrutil pngset pngtrans pngwio pngwrite pngwtran pngwutil)
list(TRANSFORM png_parts REPLACE "(.+)" "${libpng_SOURCE_DIR}/\\1.c" OUTPUT_VARIABLE png_sources)
add_library(explainer_png STATIC EXCLUDE_FROM_ALL ${png_sources})
configure_file(${libpng_SOURCE_DIR}/scripts/pnglibconf.h.prebuilt ${PROJECT_BINARY_DIR}/headers/png/pnglibconf.h COPYONLY)
target_include_directories(explainer_png SYSTEM PUBLIC ${libpng_SOURCE_DIR} ${PROJECT_BINARY_DIR}/headers/png)
target_compile_definitions(explainer_png PRIVATE PNG_ARM_NEON_OPT=0) # its assembly has sources of its own
target_link_libraries(explainer_png PUBLIC explainer_zlib)
explainer_license("libpng" ${libpng_SOURCE_DIR}/LICENSE)

# libjpeg-turbo refuses to be a part of another build. Without its assembly, which needs an assembler.
set(jpeg ${libjpeg-turbo_SOURCE_DIR})
set(jpeg_library ${PROJECT_BINARY_DIR}/libjpeg-turbo/libturbojpeg.a)
ExternalProject_Add(libjpeg-turbo-build
    SOURCE_DIR ${jpeg}
    BINARY_DIR ${PROJECT_BINARY_DIR}/libjpeg-turbo
    CMAKE_ARGS -DCMAKE_TOOLCHAIN_FILE=${CMAKE_TOOLCHAIN_FILE} -DCMAKE_OSX_DEPLOYMENT_TARGET=${CMAKE_OSX_DEPLOYMENT_TARGET}
        -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX=<BINARY_DIR>/installed -DENABLE_SHARED=OFF -DWITH_SIMD=OFF -DWITH_TOOLS=OFF -DWITH_TESTS=OFF
    BUILD_COMMAND ${CMAKE_COMMAND} --build <BINARY_DIR> --target turbojpeg-static
    BUILD_BYPRODUCTS ${jpeg_library}
    INSTALL_COMMAND ""
    EXCLUDE_FROM_ALL ON)
add_library(explainer_jpeg INTERFACE)
find_path(jpeg_include turbojpeg.h PATHS ${jpeg}/src ${jpeg} REQUIRED NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH NO_CACHE)
target_include_directories(explainer_jpeg SYSTEM INTERFACE ${jpeg_include})
target_link_libraries(explainer_jpeg INTERFACE ${jpeg_library})
add_dependencies(explainer_jpeg libjpeg-turbo-build)
explainer_license("libjpeg-turbo" ${jpeg}/LICENSE.md)
explainer_license("Independent JPEG Group" ${jpeg}/README.ijg)

add_library(explainer_picture_files INTERFACE)
target_link_libraries(explainer_picture_files INTERFACE explainer_png explainer_jpeg)

if(MINGW) # the C library, its threads and the compiler's support are built in, too
    explainer_license("MinGW-w64" /usr/share/doc/mingw-w64-x86-64-dev/copyright /usr/share/doc/mingw-w64-common/copyright
        /usr/share/licenses/mingw64-headers/COPYING)
endif()
