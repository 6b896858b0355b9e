#include "cmark_program.h"
#include "examples.h"
#include "generated.h"
#include "markdown/html.h"
#include "markdown/parse.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

namespace vade::test {
namespace {

/// Examples that our one addition to GFM, `{#id}` at a heading's end, changes.
struct Exception {
  std::string_view source;
  int number;
  std::string_view reason;
};

constexpr std::array<Exception, 0> Exceptions = {};  // none: no example ends a heading like that

bool is_exception(const Example& example) {
  return std::any_of(Exceptions.begin(), Exceptions.end(), [&](const Exception& exception) {
    return exception.source == example.source && exception.number == example.number;
  });
}

std::string bare_html(const std::string& markdown) {
  const diag::SourceFile file("page.md", markdown);
  diag::Bag bag;
  const markdown::Document document = markdown::parse(file, 0, bag);
  markdown::HtmlContext context;
  context.bare = true;
  return markdown::children_to_html(document, markdown::Root, context);
}

bool skip_without_program() {
  if (run_cmark("").has_value()) return false;
  WARN("skipped: the program cmark-gfm is not installed");
  return true;
}

}  // namespace

TEST_CASE("every example of CommonMark 0.29 and GFM gives what cmark-gfm prints", "[oracle]") {
  const std::vector<Example> examples = specification_examples();
  if (examples.empty()) {
    WARN("skipped: no specifications in VADE_STANDARDS or ../shared/standards");
    return;
  }
  if (skip_without_program()) return;
  CHECK(examples.size() > 1'300);
  for (const Example& example : examples) {
    if (is_exception(example)) continue;
    INFO(example.source << ", example " << example.number << ":\n" << example.markdown);
    CHECK(bare_html(example.markdown) == run_cmark(example.markdown));
  }
}

TEST_CASE("generated documents give what cmark-gfm prints", "[oracle]") {
  if (skip_without_program()) return;
  for (std::uint32_t seed = 1; seed <= 600; ++seed) {
    const std::string markdown = generated_document(seed);
    INFO("seed " << seed << ":\n" << markdown);
    CHECK(bare_html(markdown) == run_cmark(markdown));
  }
}

}  // namespace vade::test
