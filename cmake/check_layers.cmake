# Checks the two rules of the house (docs/architecture.md); run as a test:
#   cmake -DROOT=<project> -P cmake/check_layers.cmake
#
# 1. A folder includes only itself and folders below it, and no includes go in a circle.
# 2. Each library is seen in one folder only; Boost.Graph in one header.

cmake_minimum_required(VERSION 3.22)

set(sees_text)
set(sees_language text)
set(sees_graph text)
set(sees_extract text language graph)
set(sees_render text graph)
set(sees_config text language graph extract render)
set(sees_cli text language graph extract render config)
set(folders text language graph extract render config cli)

# A library's headers, and the folder (or file) they may be seen in.
set(libraries
  "boost/=graph/" "nlohmann/=graph/" "graphviz/=render/" "gvc=render/" "cgraph=render/"
  "librsvg/=render/" "cairo=render/" "yaml-cpp/=config/" "CLI/=cli/" "sha2.h=text/" "gumbo.h=cli/" "doctest/=tests/")

set(problems)
file(GLOB_RECURSE files RELATIVE ${ROOT}
  ${ROOT}/text/*.?pp ${ROOT}/language/*.?pp ${ROOT}/graph/*.?pp ${ROOT}/extract/*.?pp
  ${ROOT}/render/*.?pp ${ROOT}/config/*.?pp ${ROOT}/cli/*.?pp)
list(SORT files)
if(NOT files)
  message(FATAL_ERROR "no sources below ${ROOT}")
endif()

foreach(file IN LISTS files)
  string(REGEX MATCH "^[^/]+" folder ${file})
  file(STRINGS ${ROOT}/${file} lines REGEX "^[ \t]*#[ \t]*include")
  set(edges_${file})
  foreach(line IN LISTS lines)
    if(line MATCHES "#[ \t]*include[ \t]*\"([^\"]+)\"")
      set(included ${CMAKE_MATCH_1})
      string(REGEX MATCH "^[^/]+" below ${included})
      if(below IN_LIST folders)
        if(NOT below STREQUAL folder AND NOT below IN_LIST sees_${folder})
          list(APPEND problems "${file} includes ${included}: ${folder} must not see ${below}")
        endif()
        list(APPEND edges_${file} ${included})
      elseif(NOT EXISTS ${ROOT}/${included})
        list(APPEND problems "${file} includes \"${included}\": say it from the project's root, or with <> for a library")
      endif()
    elseif(line MATCHES "#[ \t]*include[ \t]*<([^>]+)>")
      set(included ${CMAKE_MATCH_1})
      foreach(library IN LISTS libraries)
        string(REGEX REPLACE "=.*" "" prefix ${library})
        string(REGEX REPLACE ".*=" "" home ${library})
        string(FIND ${included} ${prefix} at)
        string(FIND ${file} ${home} inside)
        if(at EQUAL 0 AND NOT inside EQUAL 0)
          list(APPEND problems "${file} includes <${included}>, which is at home in ${home}")
        endif()
      endforeach()
      if(included MATCHES "^boost/graph/" AND NOT file MATCHES "^graph/actor_graph\\.[ch]pp$")
        list(APPEND problems "${file} includes <${included}>, which is at home in graph/actor_graph")
      endif()
    endif()
  endforeach()
endforeach()

# Circles: take away files that include nothing that is left, until nothing changes.
set(left ${files})
set(changed TRUE)
while(changed)
  set(changed FALSE)
  foreach(file IN LISTS left)
    set(waits FALSE)
    foreach(included IN LISTS edges_${file})
      if(included IN_LIST left AND NOT included STREQUAL file)
        set(waits TRUE)
        break()
      endif()
    endforeach()
    if(NOT waits)
      list(REMOVE_ITEM left ${file})
      set(changed TRUE)
    endif()
  endforeach()
endwhile()
if(left)
  list(APPEND problems "these files include each other in a circle: ${left}")
endif()

if(problems)
  list(JOIN problems "\n  " problems)
  message(FATAL_ERROR "the layers are broken:\n  ${problems}")
endif()
list(LENGTH files count)
message(STATUS "layers: ${count} files, all in order")
