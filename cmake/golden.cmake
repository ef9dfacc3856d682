# One whole-program case (docs in samples/README.md):
#   cmake -DPROGRAM=… -DCASE=samples/x -DNAME=map -P cmake/golden.cmake
#
# Runs the command line in expected/NAME.command inside the case's folder and compares the standard
# output with expected/NAME.out and the exit status with expected/NAME.status (0 if there is none).
# Anything on standard error that expected/NAME.err does not hold is a failure.
# ACTORGRAPH_ACCEPT=1 in the environment rewrites the expected files instead.
cmake_minimum_required(VERSION 3.22)

set(expected ${CASE}/expected/${NAME})
file(STRINGS ${expected}.command command LIMIT_COUNT 1)
separate_arguments(arguments UNIX_COMMAND "${command}")
execute_process(COMMAND ${PROGRAM} ${arguments} WORKING_DIRECTORY ${CASE}
  OUTPUT_VARIABLE out ERROR_VARIABLE err RESULT_VARIABLE status)

function(expect ending found absent)
  if(EXISTS ${expected}.${ending})
    file(READ ${expected}.${ending} wanted)
  else()
    set(wanted "${absent}")
  endif()
  if(found STREQUAL wanted)
    return()
  endif()
  if("$ENV{ACTORGRAPH_ACCEPT}")
    file(WRITE ${expected}.${ending} "${found}")
    message(STATUS "accepted ${expected}.${ending}")
    return()
  endif()
  file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/golden/${NAME}.${ending} "${found}")
  execute_process(COMMAND diff -u ${expected}.${ending} ${CMAKE_CURRENT_BINARY_DIR}/golden/${NAME}.${ending})
  message(SEND_ERROR "actorgraph ${command}: ${ending} differs from ${expected}.${ending}")
endfunction()

expect(status "${status}\n" "0\n")
expect(err "${err}" "")
expect(out "${out}" "")
