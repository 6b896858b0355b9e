#include "generated.h"
#include "markdown/html.h"
#include "markdown/parse.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>
#include <vector>

namespace vade::test {
namespace {

std::string html_of(const std::string& markdown) {
  const diag::SourceFile file("page.md", markdown);
  diag::Bag bag;
  return markdown::children_to_html(markdown::parse(file, 0, bag), markdown::Root, {});
}

}  // namespace

// Fails without the diverted functions of cmark_threads.cpp: a second thread then misses `~` or
// `:`.
TEST_CASE("8,000 parses on 8 threads give what one thread gives", "[oracle]") {
  constexpr std::size_t Documents = 100;
  constexpr std::size_t Threads = 8;
  constexpr std::size_t RoundsByThread = 10;
  std::vector<std::string> documents;
  std::vector<std::string> expected;
  for (std::uint32_t seed = 0; seed < Documents; ++seed) {
    documents.push_back(generated_document(seed) + "\n~~struck~~ www.example.org a@b.example\n");
    expected.push_back(html_of(documents.back()));
  }

  std::atomic<std::size_t> wrong = 0;
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < Threads; ++t) {
    threads.emplace_back([&, t] {
      for (std::size_t i = 0; i < RoundsByThread * Documents; ++i) {
        const std::size_t which = (i + t * 7) % Documents;
        if (html_of(documents[which]) != expected[which]) ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
}

}  // namespace vade::test
