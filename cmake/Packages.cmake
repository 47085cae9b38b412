# Packages of the desktop program, by CPack: a Debian package and a tar archive (make packages), a zip for Windows (make
# windows), an .app for macOS. What each system wants to know of it stands in cmake/package.
#
# The publisher's own words, as -D of cmake:
set(EXPLAINER_MAINTAINER "Explainer <explainer@users.noreply.github.com>" CACHE STRING "Who answers for the packages")
set(EXPLAINER_LICENSE "LicenseRef-proprietary" CACHE STRING "Licence of this program, as SPDX names it")
set(EXPLAINER_HOMEPAGE "" CACHE STRING "Address of the program's page; may be empty")

# That of the commit, so that the same sources make the same package.
find_package(Git QUIET)
set(EXPLAINER_RELEASE_DATE)
if(GIT_FOUND)
    execute_process(COMMAND ${GIT_EXECUTABLE} log -1 --format=%cs WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
        OUTPUT_VARIABLE EXPLAINER_RELEASE_DATE OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT EXPLAINER_RELEASE_DATE)
    string(TIMESTAMP EXPLAINER_RELEASE_DATE "%Y-%m-%d" UTC)
endif()
string(SUBSTRING ${EXPLAINER_RELEASE_DATE} 0 4 EXPLAINER_RELEASE_YEAR)
string(REGEX REPLACE " *<.*" "" EXPLAINER_PUBLISHER "${EXPLAINER_MAINTAINER}")
set(from ${PROJECT_SOURCE_DIR}/cmake/package)
set(made ${PROJECT_BINARY_DIR}/package)
set(CPACK_PACKAGE_NAME explainer)
set(CPACK_PACKAGE_VENDOR "${EXPLAINER_PUBLISHER}")
set(CPACK_PACKAGE_CONTACT "${EXPLAINER_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "news articles with charts to explore")
set(CPACK_STRIP_FILES ON)
if(CMAKE_SYSTEM_NAME STREQUAL Linux)
    include(cmake/package/linux.cmake)
elseif(WIN32)
    include(cmake/package/windows.cmake)
elseif(APPLE AND EXPLAINER_STANDALONE)
    include(cmake/package/macos.cmake)
endif()

# The fonts' licences are there when the fonts are: at the time of the installation.
configure_file(${from}/copyright.cmake.in ${made}/copyright.cmake @ONLY)
install(SCRIPT ${made}/copyright.cmake)

set(CPACK_PACKAGE_DIRECTORY ${PROJECT_SOURCE_DIR}/build/packages)
include(CPack)
