# The command line, explainer-tool (src/tools), and what an installation holds besides the programs.
file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/tools/*.cpp)
if(sources)
    add_executable(explainer-tool ${sources})
    target_link_libraries(explainer-tool PRIVATE explainer_warnings explainer_check explainer_app explainer_json explainer_os)
    target_compile_definitions(explainer-tool PRIVATE EXPLAINER_LANGUAGES_FILE="${EXPLAINER_LANGUAGES_FILE}")
    install(TARGETS explainer-tool)
    install(DIRECTORY ${PROJECT_SOURCE_DIR}/assets/schema DESTINATION ${CMAKE_INSTALL_DATADIR}/explainer)
endif()

# The one article and nothing that lies beside it.
install(DIRECTORY ${EXPLAINER_ARTICLE_DIR}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/explainer/article)
install(DIRECTORY ${EXPLAINER_FONTS_DIR}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/explainer/fonts
    FILES_MATCHING PATTERN *.ttf PATTERN licenses.txt)
install(FILES ${EXPLAINER_LANGUAGES_FILE} ${PROJECT_BINARY_DIR}/licenses.txt DESTINATION ${CMAKE_INSTALL_DATADIR}/explainer)
