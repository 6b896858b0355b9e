#include "text/slug.h"

#include "text/fold.h"
#include "text/utf8.h"
#include "text/words.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>

namespace vade::text {

namespace {

constexpr std::size_t MaximumSlugBytes = 64;
constexpr std::size_t MaximumIdBytes = 120;

/// Whether a word holds a letter that folding did not bring to ASCII: another script.
bool needs_transliteration(std::string_view folded) {
  if (is_ascii(folded)) return false;
  const std::vector<Word> found = words(folded);
  return std::any_of(found.begin(), found.end(), [folded](const Word& word) {
    return !is_ascii(folded.substr(word.begin, word.end - word.begin));
  });
}

std::string to_latin(std::string_view text) {
  // Building these rules takes tens of milliseconds and a Transliterator is not thread-safe, so
  // each thread that meets a title in another script keeps one. The result depends on `text` alone.
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode error = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, error));
  }();
  if (!transliterator) return std::string(text);
  icu::UnicodeString changing = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  transliterator->transliterate(changing);
  std::string latin;
  return changing.toUTF8String(latin);
}

/// The ASCII words of `text` with `-` between them, as many whole ones as fit.
std::string join_words(std::string_view text) {
  std::string slug;
  for (const Word& found : words(text)) {
    const std::string_view word = text.substr(found.begin, found.end - found.begin);
    if (!is_ascii(word)) continue;
    if (slug.empty()) {
      slug = word.substr(0, MaximumSlugBytes);
      continue;
    }
    if (slug.size() + 1 + word.size() > MaximumSlugBytes) break;
    slug += '-';
    slug += word;
  }
  return slug;
}

bool is_slug_character(char32_t code_point) {
  if (code_point == '-' || code_point == '_' || code_point == '.') return true;
  constexpr std::uint32_t Allowed =
      U_GC_LL_MASK | U_GC_LO_MASK | U_GC_LM_MASK | U_GC_M_MASK | U_GC_ND_MASK;
  return (U_GET_GC_MASK(static_cast<UChar32>(code_point)) & Allowed) != 0;
}

}  // namespace

std::string slug(std::string_view text) {
  const std::string folded = fold(text);
  if (!needs_transliteration(folded)) return join_words(folded);
  return join_words(fold(to_latin(text)));
}

bool is_slug(std::string_view text) {
  if (text.empty() || text.size() > MaximumIdBytes || text.front() == '.') return false;
  for (std::size_t position = 0; position < text.size();) {
    if (!is_slug_character(next_code_point(text, position))) return false;
  }
  return true;
}

}  // namespace vade::text
