# vade_layer(<folder> [DEPS <layer or library>...])
#
# A folder of src/ is one static library, vade_<folder>, that links only what DEPS names, and one
# unit-test program, <folder>_tests, from tests/unit/<folder>/, that links only that library: a call
# to a folder that was not named fails to link. tools/check_layers compares the includes with
# src/layers.txt.
function(vade_layer folder)
  cmake_parse_arguments(ARG "" "" "DEPS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${folder}/*.cpp")
  add_library(vade_${folder} STATIC ${sources})
  target_include_directories(vade_${folder} PUBLIC "${CMAKE_SOURCE_DIR}/src")
  target_compile_options(vade_${folder} PRIVATE ${VADE_WARNINGS})
  target_link_libraries(vade_${folder} PUBLIC ${ARG_DEPS})

  file(GLOB tests CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/unit/${folder}/*.cpp")
  if(VADE_TESTS AND tests)
    add_executable(${folder}_tests ${tests})
    target_compile_options(${folder}_tests PRIVATE ${VADE_WARNINGS})
    target_include_directories(${folder}_tests PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_precompile_headers(${folder}_tests PRIVATE <catch2/catch.hpp>)
    target_link_libraries(${folder}_tests PRIVATE vade_${folder} Catch2::Catch2WithMain)
    catch_discover_tests(${folder}_tests TEST_PREFIX "${folder}: " DISCOVERY_MODE PRE_TEST
      WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
  endif()
endfunction()
