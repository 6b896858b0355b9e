// cmark-gfm from several threads. Each parse with extensions sets and afterwards clears two
// process-global tables of special characters; a second thread then misses `~` or `:` in the middle
// of its own parse and silently makes other HTML (2,149 of 8,000 documents). The linker diverts
// both functions (cmake/FindCmarkGfm.cmake) to ours, which do nothing; the tables are filled once,
// before the first parse, and then only read.
#include "markdown/arena.h"
#include "markdown/cmark_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/houdini.h>
#include <cmark-gfm/syntax_extension.h>

#include <array>
#include <csetjmp>
#include <cstdint>
#include <string>

extern "C" {
// NOLINTBEGIN(readability-identifier-naming): the linker makes these names
void __real_cmark_inlines_add_special_character(unsigned char character, bool emphasis);

void __wrap_cmark_inlines_add_special_character(unsigned char, bool) {}

void __wrap_cmark_inlines_remove_special_character(unsigned char, bool) {}

// NOLINTEND(readability-identifier-naming)
}

namespace vade::markdown {
namespace {

using Extensions = std::array<cmark_syntax_extension*, 4>;

Extensions register_extensions() {
  cmark_gfm_core_extensions_ensure_registered();
  const Extensions found = {
      cmark_find_syntax_extension("table"), cmark_find_syntax_extension("strikethrough"),
      cmark_find_syntax_extension("autolink"), cmark_find_syntax_extension("tasklist")};
  for (const cmark_syntax_extension* extension : found) {
    for (const cmark_llist* at = extension->special_inline_chars; at != nullptr; at = at->next) {
      const auto character = static_cast<unsigned char>(reinterpret_cast<std::uintptr_t>(at->data));
      __real_cmark_inlines_add_special_character(character, extension->emphasis);
    }
  }
  return found;
}

/// Registration is not safe on two threads at once; the initialisation of a static constant is.
const Extensions& extensions() {
  static const Extensions found = register_extensions();
  return found;
}

/// cmark-gfm's allocator takes no argument that could say which parse it serves, so the arena has
/// to belong to the thread. `give_up` is where to go on when the arena's limit is reached:
/// cmark-gfm cannot be told that memory is short (its own allocator aborts the process), but it
/// holds nothing besides this memory, so leaving it in the middle loses nothing.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): setjmp fills `give_up`
struct ThreadMemory {
  Arena arena;
  std::jmp_buf give_up;
};

ThreadMemory& thread_memory() {
  thread_local ThreadMemory memory;
  return memory;
}

void* checked(void* memory) {
  if (memory == nullptr) std::longjmp(thread_memory().give_up, 1);
  return memory;
}

void* arena_calloc(std::size_t count, std::size_t size) {
  return checked(thread_memory().arena.allocate(count * size));
}

void* arena_realloc(void* memory, std::size_t size) {
  return checked(thread_memory().arena.reallocate(memory, size));
}

void arena_free(void*) {}

cmark_mem* arena_allocator() {
  // cmark-gfm wants a pointer to mutable, but never writes to it.
  static cmark_mem allocator = {arena_calloc, arena_realloc, arena_free};
  return &allocator;
}

/// Nothing with a destructor may stand in this function: `longjmp` would skip it.
cmark_node* parse_or_give_up(std::string_view markdown, const Extensions& attached) {
  if (setjmp(thread_memory().give_up) != 0) return nullptr;
  cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, arena_allocator());
  for (cmark_syntax_extension* extension : attached) {
    cmark_parser_attach_syntax_extension(parser, extension);
  }
  cmark_parser_feed(parser, markdown.data(), markdown.size());
  return cmark_parser_finish(parser);
}

}  // namespace

CmarkTree::CmarkTree(std::string_view markdown, std::size_t memory_limit) {
  thread_memory().arena.reset(memory_limit);
  root_ = parse_or_give_up(markdown, extensions());
}

CmarkTree::~CmarkTree() {
  thread_memory().arena.reset(0);
}

bool is_task(const cmark_node& item) {
  return item.extension == extensions()[3];
}

std::size_t decode_reference(std::string_view text, std::string& out) {
  if (text.empty() || text.front() != '&') return 0;
  cmark_strbuf decoded = CMARK_BUF_INIT(cmark_get_default_mem_allocator());
  const auto* behind = reinterpret_cast<const std::uint8_t*>(text.data()) + 1;
  const bufsize_t used =
      houdini_unescape_ent(&decoded, behind, static_cast<bufsize_t>(text.size() - 1));
  out.append(reinterpret_cast<const char*>(decoded.ptr), static_cast<std::size_t>(decoded.size));
  cmark_strbuf_free(&decoded);
  return used == 0 ? 0 : static_cast<std::size_t>(used) + 1;
}

}  // namespace vade::markdown
