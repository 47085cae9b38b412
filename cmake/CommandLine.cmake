# The command line, explainer-tool (src/tools), and what an installation holds besides the programs.
file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/tools/*.cpp)
if(sources)
    add_executable(explainer-tool ${sources})
    target_link_libraries(explainer-tool PRIVATE explainer_warnings explainer_check explainer_app)
    target_compile_definitions(explainer-tool PRIVATE
        EXPLAINER_ASSETS_BUILD_DIR="${EXPLAINER_ASSETS_DIR}"
        EXPLAINER_FONTS_BUILD_DIR="${EXPLAINER_FONTS_DIR}")
    install(TARGETS explainer-tool)
endif()

install(DIRECTORY ${EXPLAINER_ASSETS_DIR}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/explainer)
install(DIRECTORY ${EXPLAINER_FONTS_DIR} DESTINATION ${CMAKE_INSTALL_DATADIR}/explainer FILES_MATCHING PATTERN *.ttf)
