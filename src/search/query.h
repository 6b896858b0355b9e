#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vade::search {

/// Gives the bytes of a published file; `path` is relative to the published site's root.
using Loader = std::function<base::Result<std::string>(std::string_view path)>;

/// A section, a question or a page that answers a query.
struct Hit {
  std::string url;                ///< path in the published site, with the anchor: `fr/faq/#tarifs`
  std::string title;              ///< of the page
  std::string section;            ///< the section's or question's own heading; empty for a page
  std::vector<std::string> path;  ///< the headings above it, below the title
  std::string excerpt;            ///< how its text begins
  std::uint32_t record = 0;       ///< its number in the index
  std::uint32_t score = 0;        ///< 0 to 1000
};

/// A word that was replaced because no page has it.
struct Correction {
  std::string from;
  std::string to;  ///< one word, or the two that it is made of
};

struct Answer {
  std::vector<Hit> hits;  ///< best first
  std::vector<Correction> corrections;
  std::vector<std::string> unknown;  ///< words that no page has, nor anything like them
};

/// Searches a locale's published index as the browser does: same files, same ranking, same scores
/// (templates/search.js is the same algorithm; tests/search-parity/ compares them). Parts are
/// loaded when a query needs them and then kept. Not for two threads at once.
class Searcher {
 public:
  /// Reads the manifest. Fails if it cannot be loaded or is damaged.
  [[nodiscard]] static base::Result<Searcher> open(std::string_view locale, Loader loader);

  /// At most `limit` hits. Fails if a part cannot be loaded, is damaged or belongs to another
  /// index.
  [[nodiscard]] base::Result<Answer> search(std::string_view query, std::size_t limit);

  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

 private:
  explicit Searcher(std::unique_ptr<class IndexReader> reader);
  std::unique_ptr<class IndexReader> reader_;
};

}  // namespace vade::search
