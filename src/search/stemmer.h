#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace vade::search {

/// Snowball's stemmer for a locale's language; where there is none, every word is its own stem.
/// Not for two threads at once.
class Stemmer {
 public:
  explicit Stemmer(std::string_view locale);

  /// The stem of a lower-case word with its accents: French stemming relies on é and è, so nothing
  /// may be folded before it.
  [[nodiscard]] std::string stem(std::string_view word);

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };

  std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

/// Whether the locale's language writes compounds as one word, so that its words are taken apart.
[[nodiscard]] bool has_closed_compounds(std::string_view locale);

}  // namespace vade::search
