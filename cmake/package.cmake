# What is installed, and the Debian package: cpack, in the folder of a release build.
include(GNUInstallDirs)
set(doc_folder ${CMAKE_INSTALL_DATADIR}/doc/actorgraph)
set(made ${CMAKE_BINARY_DIR}/package)

# The program describes itself: its manual page and its completions are made from its command line.
find_program(GZIP gzip)
add_custom_command(
  OUTPUT ${made}/actorgraph.1.gz ${made}/actorgraph.bash ${made}/_actorgraph ${made}/actorgraph.fish
  COMMAND ${CMAKE_COMMAND} -E make_directory ${made}
  COMMAND $<TARGET_FILE:actorgraph> manual > ${made}/actorgraph.1
  COMMAND ${GZIP} -9nf ${made}/actorgraph.1
  COMMAND $<TARGET_FILE:actorgraph> completion bash > ${made}/actorgraph.bash
  COMMAND $<TARGET_FILE:actorgraph> completion zsh > ${made}/_actorgraph
  COMMAND $<TARGET_FILE:actorgraph> completion fish > ${made}/actorgraph.fish
  DEPENDS actorgraph VERBATIM)
add_custom_target(package_files ALL
  DEPENDS ${made}/actorgraph.1.gz ${made}/actorgraph.bash ${made}/_actorgraph ${made}/actorgraph.fish)

install(TARGETS actorgraph RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${made}/actorgraph.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${made}/actorgraph.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME actorgraph)
install(FILES ${made}/_actorgraph DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${made}/actorgraph.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${doc_folder})
install(FILES cmake/copyright DESTINATION ${doc_folder})
install(FILES language/model/LICENSE.md DESTINATION ${doc_folder} RENAME LICENSE.language-model.md)
install(DIRECTORY docs samples DESTINATION ${doc_folder} PATTERN expected EXCLUDE)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME actorgraph)
set(CPACK_PACKAGE_CONTACT "The actorgraph maintainers <maintainers@actorgraph.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "relationship maps of the actors in news articles")
set(CPACK_PACKAGE_DESCRIPTION
"Reads news articles, finds the actors in them and who is said to do what to
whom, on whose word; merges many articles into one graph; draws it as SVG,
HTML, PDF or PNG; and shows what changed in meaning between two versions of
an article. Works offline; every line of a map shows the sentence behind it.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)      # what the program links, by dpkg-shlibdeps
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS librsvg2-bin)  # PDF and PNG
set(CPACK_VERBATIM_VARIABLES ON)
include(CPack)
