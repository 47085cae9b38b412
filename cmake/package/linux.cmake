# The Debian package and the tar archive: menu entry, metadata, file type, manuals.

# As a changelog has it: "Mon, 02 Jan 2006 00:00:00 +0000".
execute_process(COMMAND date --utc --date=${EXPLAINER_RELEASE_DATE} "+%a, %d %b %Y %H:%M:%S +0000"
    OUTPUT_VARIABLE EXPLAINER_RELEASE_DATE_RFC OUTPUT_STRIP_TRAILING_WHITESPACE)
set(EXPLAINER_HOMEPAGE_ELEMENT)
if(EXPLAINER_HOMEPAGE)
    set(EXPLAINER_HOMEPAGE_ELEMENT "<url type=\"homepage\">${EXPLAINER_HOMEPAGE}</url>")
endif()

configure_file(${from}/explainer.desktop.in ${made}/${EXPLAINER_APP_ID}.desktop @ONLY)
configure_file(${from}/explainer.metainfo.xml.in ${made}/${EXPLAINER_APP_ID}.metainfo.xml @ONLY)
install(FILES ${made}/${EXPLAINER_APP_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${made}/${EXPLAINER_APP_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
configure_file(${from}/explainer.mime.xml.in ${made}/${EXPLAINER_APP_ID}.xml @ONLY)
install(FILES ${made}/${EXPLAINER_APP_ID}.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${from}/icon.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${EXPLAINER_APP_ID}.svg)

# Manuals and the changelog are compressed in one way, without a date.
function(explainer_install_compressed file folder)
    cmake_path(GET file FILENAME name)
    add_custom_command(OUTPUT ${made}/${name}.gz COMMAND gzip -9n --stdout ${file} > ${made}/${name}.gz DEPENDS ${file} VERBATIM)
    set_property(GLOBAL APPEND PROPERTY EXPLAINER_COMPRESSED ${made}/${name}.gz)
    install(FILES ${made}/${name}.gz DESTINATION ${folder})
endfunction()
foreach(page IN ITEMS explainer explainer-tool)
    configure_file(${from}/${page}.1.in ${made}/${page}.1 @ONLY)
    explainer_install_compressed(${made}/${page}.1 ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()
configure_file(${from}/changelog.Debian.in ${made}/changelog.Debian @ONLY)
explainer_install_compressed(${made}/changelog.Debian ${CMAKE_INSTALL_DOCDIR})
get_property(compressed GLOBAL PROPERTY EXPLAINER_COMPRESSED)
# With the program, so that whatever has built it can install it.
add_custom_target(package-manuals DEPENDS ${compressed})
add_dependencies(explainer package-manuals)

install(FILES ${from}/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME explainer)
# Addresses of functions are looked up at the start, and cannot be changed after that.
foreach(program IN ITEMS explainer explainer-tool)
    target_link_options(${program} PRIVATE -Wl,-z,relro,-z,now)
endforeach()

set(CPACK_PACKAGE_HOMEPAGE_URL "${EXPLAINER_HOMEPAGE}")
set(CPACK_PACKAGE_DESCRIPTION "Explainer shows a news article together with its charts. The chart beside the
text shows what the passage speaks of; the reader can point at a day, zoom,
choose other periods, change an assumption, and open the figures as a table.
.
An article is a folder of text, figures and charts, or one file of them; one
comes with the program.")
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION news)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# SDL loads these itself where the reader's desktop has a use for them, so that no tool sees them in the program.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libegl1, libgl1, libwayland-client0, libwayland-cursor0, libwayland-egl1, libxcursor1, libxext6, libxfixes3, libxi6, libxkbcommon0, libxrandr2")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libdecor-0-plugin-1-cairo, libgl1-mesa-dri, libpulse0 | libasound2, shared-mime-info, xdg-desktop-portal | zenity | kdialog, xdg-utils")
set(EXPLAINER_COPYRIGHT_FILE ${CMAKE_INSTALL_DOCDIR}/copyright)
