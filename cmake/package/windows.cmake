# The zip for Windows: it is unpacked anywhere, and either program started by a double click or in a terminal.
set(CPACK_GENERATOR ZIP)
set(EXPLAINER_COPYRIGHT_FILE LICENSES.txt)

find_program(NODE node REQUIRED)
set(EXPLAINER_ICON ${made}/explainer.ico)
add_custom_command(OUTPUT ${EXPLAINER_ICON} COMMAND ${NODE} ${from}/icons.mjs ${EXPLAINER_ICON}
    DEPENDS ${from}/icons.mjs ${from}/icon.svg VERBATIM)
add_custom_target(package-icon DEPENDS ${EXPLAINER_ICON})
configure_file(${from}/windows/program.rc.in ${made}/program.rc @ONLY)
set_source_files_properties(${made}/program.rc PROPERTIES OBJECT_DEPENDS "${EXPLAINER_ICON};${from}/windows/program.manifest")
foreach(program IN ITEMS explainer explainer-tool)
    target_sources(${program} PRIVATE ${made}/program.rc)
    add_dependencies(${program} package-icon)
endforeach()
set_target_properties(explainer PROPERTIES WIN32_EXECUTABLE ON)

configure_file(${from}/windows/README.txt.in ${made}/README.txt @ONLY)
install(FILES ${made}/README.txt DESTINATION .)
