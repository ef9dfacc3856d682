# What every target of ours is compiled with.
add_library(actorgraph_options INTERFACE)
target_compile_options(actorgraph_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  # The same arithmetic on every machine: a multiply and an add stay two operations.
  -ffp-contract=off)
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
