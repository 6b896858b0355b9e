# vade_embed(<target> <namespace> <function> FILES <path relative to the repository>...)
#
# Puts text files of the repository into <target> as raw string literals, behind a function
# `std::span<const base::EmbeddedFile> <namespace>::<function>()`, sorted by path. Changing a file
# rebuilds only the generated source.
function(vade_embed target namespace function)
  cmake_parse_arguments(ARG "" "" "FILES" ${ARGN})
  list(SORT ARG_FILES)
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/embedded_${function}.cpp")
  list(TRANSFORM ARG_FILES PREPEND "${CMAKE_SOURCE_DIR}/" OUTPUT_VARIABLE absolute)
  list(JOIN ARG_FILES "|" joined)
  add_custom_command(OUTPUT "${generated}"
    COMMAND "${CMAKE_COMMAND}" -DOUTPUT=${generated} -DROOT=${CMAKE_SOURCE_DIR}
            -DNAMESPACE=${namespace} -DFUNCTION=${function} "-DFILES=${joined}"
            -P "${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake"
    DEPENDS ${absolute} "${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake" VERBATIM)
  target_sources(${target} PRIVATE "${generated}")
endfunction()
