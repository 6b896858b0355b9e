#include "search/stemmer.h"

#include "base/strings.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>

namespace vade::search {

namespace {

/// The language subtag; Snowball knows Norwegian by its common code only.
std::string language_of(std::string_view locale) {
  const std::string language = base::ascii_lower(locale.substr(0, locale.find_first_of("-_")));
  return language == "nb" || language == "nn" ? "no" : language;
}

}  // namespace

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer(std::string_view locale)
    : stemmer_(sb_stemmer_new(language_of(locale).c_str(), "UTF_8")) {}

std::string Stemmer::stem(std::string_view word) {
  if (!stemmer_) return std::string(word);
  // sb_symbol is a byte of UTF-8; the library takes it as unsigned char.
  const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), symbols, static_cast<int>(word.size()));
  if (stem == nullptr) return std::string(word);
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

bool has_closed_compounds(std::string_view locale) {
  constexpr std::array<std::string_view, 7> Languages = {"nl", "de", "sv", "da", "no", "fi", "af"};
  return std::find(Languages.begin(), Languages.end(), language_of(locale)) != Languages.end();
}

}  // namespace vade::search
