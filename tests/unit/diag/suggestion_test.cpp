#include "diag/suggestion.h"

#include <catch2/catch.hpp>

using namespace vade::diag;

TEST_CASE("what was probably meant is asked for, always in the same words", "[diag]") {
  CHECK(did_you_mean("fees.md", "write a name") == "did you mean `fees.md`?");
  CHECK(did_you_mean("", "write a name") == "write a name");
  CHECK(did_you_mean("warnin", {"error", "warning"}, "") == "did you mean `warning`?");
  CHECK(did_you_mean("x", {"error", "warning"}, "use one of them") == "use one of them");
}

TEST_CASE("a fix says what it writes", "[diag]") {
  const Fix fix = write_instead(whole_file("a.md"), "title");
  CHECK(fix.where.path == "a.md");
  CHECK(fix.replacement == "title");
  CHECK(fix.description == "write `title`");
}
