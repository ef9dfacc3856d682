# Each header compiles alone: one source a header, compiled with the others of the tests.
file(GLOB headers RELATIVE ${PROJECT_SOURCE_DIR} CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/text/*.hpp ${PROJECT_SOURCE_DIR}/language/*.hpp ${PROJECT_SOURCE_DIR}/graph/*.hpp
  ${PROJECT_SOURCE_DIR}/extract/*.hpp ${PROJECT_SOURCE_DIR}/render/*.hpp ${PROJECT_SOURCE_DIR}/config/*.hpp
  ${PROJECT_SOURCE_DIR}/cli/*.hpp)
set(alone)
foreach(header IN LISTS headers)
  string(REPLACE "/" "_" name ${header})
  set(source ${CMAKE_BINARY_DIR}/headers/${name}.cpp)
  if(NOT EXISTS ${source})
    file(WRITE ${source} "#include \"${header}\"\n#include \"${header}\"  // once more: it guards itself\n")
  endif()
  list(APPEND alone ${source})
endforeach()
add_library(headers_alone OBJECT ${alone})
target_link_libraries(headers_alone PRIVATE actorgraph_options)
target_include_directories(headers_alone PRIVATE ${PROJECT_SOURCE_DIR})
target_compile_options(headers_alone PRIVATE -fsyntax-only)
