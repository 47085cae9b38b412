# The .app for macOS, in a zip: a folder that holds the programs, their files and Info.plist.
set(CPACK_GENERATOR ZIP)
set(CPACK_SYSTEM_NAME macos-${CMAKE_SYSTEM_PROCESSOR})
set(EXPLAINER_COPYRIGHT_FILE LICENSES.txt)

find_program(NODE node REQUIRED)
set(EXPLAINER_ICON ${made}/explainer.icns)
add_custom_command(OUTPUT ${EXPLAINER_ICON} COMMAND ${NODE} ${from}/icons.mjs ${EXPLAINER_ICON}
    DEPENDS ${from}/icons.mjs ${from}/icon.svg VERBATIM)
target_sources(explainer PRIVATE ${EXPLAINER_ICON})
set_source_files_properties(${EXPLAINER_ICON} PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
set_target_properties(explainer PROPERTIES
    OUTPUT_NAME Explainer # of the bundle, too
    MACOSX_BUNDLE_INFO_PLIST ${from}/macos/Info.plist.in
    MACOSX_BUNDLE_BUNDLE_NAME Explainer
    MACOSX_BUNDLE_GUI_IDENTIFIER ${EXPLAINER_APP_ID}
    MACOSX_BUNDLE_ICON_FILE explainer.icns
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION})
