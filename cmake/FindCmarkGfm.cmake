# cmark-gfm, linked statically, with the two functions wrapped that write process-global tables.
#
# Each parse with extensions sets and afterwards clears those tables, so a second thread silently
# gets other HTML (2,149 of 8,000 documents). src/markdown/cmark_threads.cpp sets them once and then
# makes both wrapped functions do nothing. Only the static library lets us wrap them.
find_path(CMARKGFM_INCLUDE_DIR cmark-gfm.h)
find_library(CMARKGFM_LIBRARY NAMES libcmark-gfm.a)
find_library(CMARKGFM_EXTENSIONS_LIBRARY NAMES libcmark-gfm-extensions.a)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(CmarkGfm
  REQUIRED_VARS CMARKGFM_LIBRARY CMARKGFM_EXTENSIONS_LIBRARY CMARKGFM_INCLUDE_DIR)

if(CmarkGfm_FOUND AND NOT TARGET CmarkGfm::CmarkGfm)
  add_library(CmarkGfm::CmarkGfm INTERFACE IMPORTED)
  target_include_directories(CmarkGfm::CmarkGfm SYSTEM INTERFACE "${CMARKGFM_INCLUDE_DIR}")
  target_link_libraries(CmarkGfm::CmarkGfm INTERFACE
    "${CMARKGFM_EXTENSIONS_LIBRARY}" "${CMARKGFM_LIBRARY}")
  target_link_options(CmarkGfm::CmarkGfm INTERFACE
    "LINKER:--wrap=cmark_inlines_add_special_character"
    "LINKER:--wrap=cmark_inlines_remove_special_character")
endif()
