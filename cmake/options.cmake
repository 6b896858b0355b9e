# Language, warnings, sanitizers, compiler cache and linker, for everything that we build.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE}")
endif()

find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

set(VADE_SANITIZE "" CACHE STRING "Sanitizers for our code: address,undefined or thread")
if(VADE_SANITIZE)
  # What is undefined must end the program, or no test would fail by it.
  add_compile_options(-fsanitize=${VADE_SANITIZE} -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer -g)
  # This check reads memory through a pipe, and reports a fault where it gets none: in the workers
  # that draw diagrams, which may open nothing, and where a test lets `write` fail.
  add_compile_options(-fno-sanitize=vptr)
  add_link_options(-fsanitize=${VADE_SANITIZE})
endif()

# Hardening costs little and the input is other people's text.
add_compile_options(-fstack-protector-strong)
add_compile_definitions($<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

# Warnings are errors in our code; libraries come in as system headers.
set(VADE_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast
    -Wnon-virtual-dtor -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports copies inside std::string that cannot happen (GCC bugs 105651 and 105762).
  list(APPEND VADE_WARNINGS -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow)
else()
  # libstdc++ 12 itself calls what it calls deprecated (std::stable_sort), and Clang says so.
  list(APPEND VADE_WARNINGS -Wno-deprecated-declarations)
endif()
