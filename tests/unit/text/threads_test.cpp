#include "base/parallel.h"
#include "text/date.h"
#include "text/fold.h"
#include "text/message.h"
#include "text/slug.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using namespace vade;

/// One result of everything that goes through ICU, different for each index.
std::string everything(const text::Message& plural, std::size_t index) {
  const std::string title = "Élève " + std::to_string(index) + " Ωμέγα ガイド";
  return plural.format({{"n", static_cast<std::int64_t>(index)}}) + text::fold(title) +
         text::slug(title) + text::nfc("e\u0301") + text::case_fold(title) + text::lower(title) +
         text::long_date(index % 2 == 0 ? "2026-11-01" : "2025-02-28", "fr");
}

std::vector<std::string> results(std::size_t jobs) {
  const text::Message plural("{n, plural, one {# page} many {# de pages} other {# pages}}", "fr");
  std::vector<std::string> found(2000);
  base::parallel_for(found.size(), jobs, [&](std::size_t index, std::size_t) {
    found[index] = everything(plural, index);
  });
  return found;
}

}  // namespace

TEST_CASE("eight threads give what one gives", "[text]") {
  CHECK(results(8) == results(1));
}
