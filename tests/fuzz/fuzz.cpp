#include "fuzz.h"

#include "text/utf8.h"

#include <cstdio>
#include <cstdlib>
#include <tuple>

namespace vade::fuzz {

void fail(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, condition);
  std::abort();
}

void demand_inside(const diag::Location& where, const diag::SourceFile& file) {
  VADE_DEMAND(where.path == file.path());
  if (where.line == 0) return;
  VADE_DEMAND(where.column >= 1);
  VADE_DEMAND(std::tie(where.line, where.column) <= std::tie(where.end_line, where.end_column));
  VADE_DEMAND(where.end_line <= file.line_count());
  VADE_DEMAND(where.end_column <= file.line(where.end_line).size() + 1);
}

}  // namespace vade::fuzz
