# actorgraph_folder(NAME SOURCES... [SEES folders...] [USES libraries...])
#
# A folder of the house is one static library. SEES are the folders below it that it includes;
# USES are libraries that only this folder may know.
function(actorgraph_folder name)
  cmake_parse_arguments(FOLDER "" "" "SOURCES;SEES;USES" ${ARGN})
  add_library(actorgraph_${name} STATIC ${FOLDER_SOURCES})
  target_include_directories(actorgraph_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  list(TRANSFORM FOLDER_SEES PREPEND actorgraph_)
  target_link_libraries(actorgraph_${name} PUBLIC ${FOLDER_SEES} PRIVATE actorgraph_options ${FOLDER_USES})
endfunction()
