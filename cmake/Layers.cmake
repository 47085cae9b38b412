# explainer_layer(), and the compiler flags that hold for our own code.

# Our own code alone: warnings are errors, and what the browser build lacks (exceptions, RTTI) is lacking everywhere, so
# that what compiles on the desktop compiles for the web. The command line and the desktop host may use exceptions.
add_library(explainer_warnings INTERFACE)
target_compile_options(explainer_warnings INTERFACE -Wall -Wextra -Wconversion)
if(NOT APPLE) # where only releases are built, by whichever compiler is the newest
    target_compile_options(explainer_warnings INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    # A pragma may silence a warning that only GCC has.
    target_compile_options(explainer_warnings INTERFACE -Wno-unknown-warning-option)
endif()
add_library(explainer_layer_flags INTERFACE)
target_compile_options(explainer_layer_flags INTERFACE -fno-exceptions -fno-rtti)

# explainer_layer(<folder> [DEPENDS <folder>...] [LIBRARIES <target>...])
#
# Makes the library explainer_<folder> (with _ for /) of src/<folder>/*.cpp. DEPENDS are layers that its headers may
# include; LIBRARIES are third-party ones that only its own sources see. A folder without sources is a layer of headers.
function(explainer_layer folder)
    cmake_parse_arguments(PARSE_ARGV 1 layer "" "" "DEPENDS;LIBRARIES")
    string(REPLACE / _ name explainer_${folder})
    list(TRANSFORM layer_DEPENDS REPLACE / _)
    list(TRANSFORM layer_DEPENDS PREPEND explainer_)
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${folder}/*.cpp)
    if(sources)
        add_library(${name} STATIC ${sources})
        target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
        target_link_libraries(${name}
            PUBLIC ${layer_DEPENDS}
            PRIVATE explainer_warnings explainer_layer_flags ${layer_LIBRARIES})
    else()
        add_library(${name} INTERFACE)
        target_include_directories(${name} INTERFACE ${PROJECT_SOURCE_DIR}/src)
        target_link_libraries(${name} INTERFACE ${layer_DEPENDS})
    endif()
endfunction()
