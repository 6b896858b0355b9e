#include "text/fold.h"

#include "base/scan.h"
#include "base/strings.h"
#include "text/utf8.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

namespace vade::text {

namespace {

bool is_ascii_byte(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

/// Null if ICU has no such normalizer, which is so for want of memory or data only.
const icu::Normalizer2* found(const icu::Normalizer2* (*instance)(UErrorCode&)) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = instance(error);
  return U_SUCCESS(error) ? normalizer : nullptr;
}

// ICU makes each normalizer once, at the first call, and never changes it. It guards that first
// call itself, but inside Debian's library, where ThreadSanitizer sees the memory and not the
// guard. The compiler's guard of a static constant is as cheap, and seen.
const icu::Normalizer2* nfc_normalizer() {
  static const icu::Normalizer2* const normalizer = found(icu::Normalizer2::getNFCInstance);
  return normalizer;
}

const icu::Normalizer2* nfkd_normalizer() {
  static const icu::Normalizer2* const normalizer = found(icu::Normalizer2::getNFKDInstance);
  return normalizer;
}

const icu::Normalizer2* case_folding_normalizer() {
  static const icu::Normalizer2* const normalizer =
      found(icu::Normalizer2::getNFKCCasefoldInstance);
  return normalizer;
}

/// `text` itself if ICU fails.
std::string normalised(const icu::Normalizer2* normalizer, std::string_view text) {
  if (normalizer == nullptr) return std::string(text);
  UErrorCode error = U_ZERO_ERROR;
  std::string out;
  out.reserve(text.size());
  icu::StringByteSink<std::string> sink(&out);
  normalizer->normalizeUTF8(0, piece(text), sink, nullptr, error);
  return U_SUCCESS(error) ? out : std::string(text);
}

/// Appends a lower-case letter without marks, written out where it has no decomposition but readers
/// type it with two letters or with its plain look-alike.
void append_written_out(std::string& out, char32_t letter) {
  switch (letter) {
    case U'œ':
      out += "oe";
      break;
    case U'æ':
      out += "ae";
      break;
    case U'ß':
      out += "ss";
      break;
    case U'ø':
      out += 'o';
      break;
    case U'đ':
      out += 'd';
      break;
    case U'ł':
      out += 'l';
      break;
    case U'ı':
      out += 'i';
      break;
    case U'ς':
      out += "σ";
      break;
    default:
      append_code_point(out, letter);
  }
}

bool is_mark(UChar32 c) {
  return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

void append_folded(std::string& out, const icu::Normalizer2& nfkd, char32_t code_point) {
  const auto append = [&out](UChar32 c) {
    if (!is_mark(c)) append_written_out(out, static_cast<char32_t>(u_tolower(c)));
  };
  const auto c = static_cast<UChar32>(code_point);
  icu::UnicodeString decomposed;
  if (!nfkd.getDecomposition(c, decomposed)) return append(c);
  for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    append(decomposed.char32At(i));
  }
}

}  // namespace

std::string lower(std::string_view text) {
  if (is_ascii(text)) return base::ascii_lower(text);
  std::string out;
  out.reserve(text.size());
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode error = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("", 0, piece(text), sink, nullptr, error);
  return U_SUCCESS(error) ? out : std::string(text);
}

namespace {

/// Whether no byte can belong to a text that is not in NFC: below U+0300 nothing combines, and of
/// what English and its neighbours need above, neither do dashes, quotation marks and thin spaces
/// (U+2010 to U+203F).
bool is_plainly_nfc(std::string_view text) {
  constexpr auto is_doubtful = [](auto byte) { return byte >= static_cast<unsigned char>(0xCC); };
  for (std::size_t at = base::find_byte(text, 0, is_doubtful); at < text.size();
       at = base::find_byte(text, at + 3, is_doubtful)) {
    const std::string_view character = text.substr(at, 3);
    const bool is_punctuation = character.size() == 3 && character[0] == '\xE2' &&
                                character[1] == '\x80' && character[2] >= '\x90';
    if (!is_punctuation) return false;
  }
  return true;
}

}  // namespace

bool is_nfc(std::string_view text) {
  if (is_plainly_nfc(text)) return true;
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = nfc_normalizer();
  return normalizer != nullptr && normalizer->isNormalizedUTF8(piece(text), error) != 0 &&
         U_SUCCESS(error) != 0;
}

std::string nfc(std::string_view text) {
  if (is_nfc(text)) return std::string(text);
  return normalised(nfc_normalizer(), text);
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return base::ascii_lower(text);
  const icu::Normalizer2* nfkd = nfkd_normalizer();
  std::string out;
  out.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    if (is_ascii_byte(text[position])) {
      out += ascii_lower(text[position++]);
      continue;
    }
    const char32_t code_point = next_code_point(text, position);
    if (nfkd != nullptr) append_folded(out, *nfkd, code_point);
  }
  return out;
}

std::string case_fold(std::string_view text) {
  if (is_ascii(text)) return base::ascii_lower(text);
  return normalised(case_folding_normalizer(), text);
}

}  // namespace vade::text
