# Fails when a file below src/ includes what its layer must not know. Run: cmake -P cmake/check_includes.cmake
#
# - A folder includes only itself and folders before it in this list.
# - The checker is known to src/tools and src/host/desktop alone: the page reads what has been checked. So is src/os,
#   which no browser has.
# - ImGui and SDL are known to src/paint/imgui and src/host alone; src/paint/imgui to src/host alone.
# - The folders of src/chart are layers of their own; the files beside them compose what these make.
set(layers base os content check text scene chart/data chart/scale chart/mark chart/figure chart/reading chart page paint app
    host tools)

# The layer that a file belongs to, by its path below src/: its folder, or its part of src/chart.
function(layer_of path result)
    string(REGEX MATCH "^chart/[a-z]+/" folder "${path}")
    if(folder)
        string(REGEX REPLACE "/$" "" folder "${folder}")
    else()
        string(REGEX MATCH "^[^/]+" folder "${path}")
    endif()
    set(${result} "${folder}" PARENT_SCOPE)
endfunction()

cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH root)
file(GLOB_RECURSE files RELATIVE ${root}/src ${root}/src/*.hpp ${root}/src/*.h ${root}/src/*.cpp)
set(faults 0)

foreach(file IN LISTS files)
    layer_of(${file} layer)
    list(FIND layers ${layer} level)
    if(level EQUAL -1)
        message(SEND_ERROR "src/${file}: the folder ${layer} is not a layer")
        math(EXPR faults "${faults} + 1")
    endif()
    file(STRINGS ${root}/src/${file} lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "^[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"]*).*" "\\1" included "${line}")
        set(reason "")
        layer_of("${included}" target)
        list(FIND layers "${target}" target_level)
        if(included MATCHES "/" AND target_level GREATER level)
            set(reason "${layer} may include only the layers below it, not ${target}")
        elseif(included MATCHES "^check/" AND NOT file MATCHES "^(check|tools|host/desktop)/")
            set(reason "only tools and the desktop know the checker")
        elseif(included MATCHES "^os/" AND NOT file MATCHES "^(os|check|tools|host/desktop)/")
            set(reason "only the checker, tools and the desktop know the operating system")
        elseif(included MATCHES "^paint/imgui/" AND NOT file MATCHES "^(paint/imgui|host)/")
            set(reason "only host knows the ImGui painter")
        elseif(included MATCHES "(^|/)(imgui|SDL)[^/]*$" AND NOT included STREQUAL "paint/imgui_config.hpp"
               AND NOT file MATCHES "^(paint/imgui|host)/")
            set(reason "only paint/imgui and host know ImGui and SDL")
        endif()
        if(reason)
            message(SEND_ERROR "src/${file}: includes ${included}: ${reason}")
            math(EXPR faults "${faults} + 1")
        endif()
    endforeach()
endforeach()

if(faults GREATER 0)
    message(FATAL_ERROR "${faults} includes go the wrong way")
endif()
