# Every library that we do not write ourselves, each from Debian 12's packages.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

find_package(yaml-cpp REQUIRED)                                   # target yaml-cpp (0.7 has no namespace)
find_package(ICU REQUIRED COMPONENTS uc i18n data)                # ICU::uc ICU::i18n ICU::data
find_package(fmt REQUIRED)                                        # fmt::fmt-header-only
find_package(nlohmann_json REQUIRED)                              # nlohmann_json::nlohmann_json
find_package(CLI11 REQUIRED)                                      # CLI11::CLI11
find_package(pugixml REQUIRED)                                    # pugixml::pugixml
find_package(tl-expected REQUIRED)                                # tl::expected
pkg_check_modules(graphviz REQUIRED IMPORTED_TARGET libgvc libcgraph)
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(libdeflate REQUIRED IMPORTED_TARGET libdeflate)

find_library(STEMMER_LIBRARY stemmer REQUIRED)
find_path(STEMMER_INCLUDE_DIR libstemmer.h REQUIRED)

find_package(CmarkGfm REQUIRED)                                   # CmarkGfm::CmarkGfm, static (see the module)

# The program's allocator (docs/decisions/0008-where-the-time-goes.md); the sanitizers bring their
# own. Nothing refers to it, so the linker is told to keep it.
add_library(vade_allocator INTERFACE)
if(NOT VADE_SANITIZE)
  find_library(TCMALLOC_LIBRARY NAMES tcmalloc_minimal libtcmalloc_minimal.so.4 REQUIRED)
  target_link_libraries(vade_allocator INTERFACE
    -Wl,--push-state,--no-as-needed ${TCMALLOC_LIBRARY} -Wl,--pop-state)
endif()

if(VADE_TESTS)
  find_package(Catch2 2.13 REQUIRED)
  include(Catch)
endif()
