// Publishes a made-up site once: publish_once OUTPUT VARIANT PAGES [JOBS] [PAGE_BYTES]
//
// Prints what was done, or the failure, and exits with 0 or 2. The tests kill this program and let
// its system calls fail.
#include "base/parallel.h"
#include "output/publish.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace vade;

std::string path_of(const std::string& variant, std::size_t page) {
  // Every seventh page has another address in each variant, so that files come and go.
  const std::string name = "page-" + std::to_string(page) + (page % 7 == 0 ? variant : "");
  return "en/section-" + std::to_string(page % 10) + "/" + name + "/index.html";
}

/// Every third page is the same in all variants.
std::string bytes_of(const std::string& variant, std::size_t page, std::size_t size) {
  const std::string line = (page % 3 == 0 ? "" : variant) + " page " + std::to_string(page) + "\n";
  std::string bytes;
  while (bytes.size() < size) bytes += line;
  return bytes;
}

int fail(const base::Failure& failure) {
  std::printf("%s: %s\n", failure.path.c_str(), failure.message.c_str());
  return 2;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) return 64;
  const std::string variant = arguments[2];
  const std::size_t pages = std::strtoul(arguments[3], nullptr, 10);
  const std::size_t jobs = count > 4 ? std::strtoul(arguments[4], nullptr, 10) : 1;
  const std::size_t size = count > 5 ? std::strtoul(arguments[5], nullptr, 10) : 1000;
  auto publication = output::Publication::begin({arguments[1], {}, {}});
  if (!publication) return fail(publication.failure());
  const auto sink = publication->sink();
  base::parallel_for(pages, jobs, [&](std::size_t page, std::size_t) {
    static_cast<void>(
        sink(path_of(variant, page), bytes_of(variant, page, size)));  // commit() reports it
  });
  const auto published = publication->commit();
  if (!published) return fail(published.failure());
  std::printf("written %zu, unchanged %zu, removed %zu\n", published->written, published->unchanged,
              published->removed);
  return 0;
}
