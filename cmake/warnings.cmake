# What every target of ours is compiled with.
add_library(actorgraph_options INTERFACE)
target_compile_options(actorgraph_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  # The same arithmetic on every machine: a multiply and an add stay two operations.
  -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # At -O3 g++ 12 sees overlaps in std::string's operator+ that are not there (GCC bug 105651).
  target_compile_options(actorgraph_options INTERFACE -Wno-restrict)
endif()
option(ACTORGRAPH_WERROR "Warnings are errors" ON)
if(ACTORGRAPH_WERROR)
  target_compile_options(actorgraph_options INTERFACE -Werror)
endif()
if(ACTORGRAPH_SANITIZE)
  target_compile_options(actorgraph_options INTERFACE
    -fsanitize=${ACTORGRAPH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(actorgraph_options INTERFACE -fsanitize=${ACTORGRAPH_SANITIZE})
endif()
if(ACTORGRAPH_FUZZ)
  target_compile_options(actorgraph_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
