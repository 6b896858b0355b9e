#include "parse/encoding.h"

#include "base/scan.h"
#include "diag/rules.h"
#include "text/utf8.h"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace vade::parse {
namespace {

struct Fault {
  std::size_t offset = 0;
  std::size_t size = 1;
  std::string message;
  std::string help;
  bool has_lines = true;  ///< the bytes can be shown as text, but for some of them
};

unsigned char byte_at(std::string_view bytes, std::size_t offset) {
  return static_cast<unsigned char>(bytes[offset]);
}

/// UTF-16 by its byte order mark, or because every other byte of the first character is NUL.
bool is_utf16(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const unsigned first = byte_at(bytes, 0);
  const unsigned second = byte_at(bytes, 1);
  const bool has_mark = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
  return has_mark || (first == 0) != (second == 0);
}

constexpr auto is_refused_control = [](auto byte) {
  return base::is_control(byte) & ~base::is_one_of(byte, '\t', '\n', '\r', '\f');
};

std::optional<Fault> find_control(std::string_view bytes) {
  const std::size_t at = base::find_byte(bytes, 0, is_refused_control);
  if (at == bytes.size()) return std::nullopt;
  return Fault{at, 1, fmt::format("control character U+{:04X} in the text", byte_at(bytes, at)),
               "remove it"};
}

/// The first byte of all bidirectional controls.
constexpr char BidiLead = '\xE2';

enum class Bidi : std::uint8_t { None, Embedding, Isolate, EndEmbedding, EndIsolate };

/// What stands at a `BidiLead`: U+202A–202E are E2 80 AA–AE in UTF-8, U+2066–2069 are E2 81 A6–A9.
Bidi bidi_at(std::string_view bytes, std::size_t offset) {
  if (offset + 2 >= bytes.size()) return Bidi::None;
  const unsigned second = byte_at(bytes, offset + 1);
  const unsigned third = byte_at(bytes, offset + 2);
  if (second == 0x80 && third >= 0xAA && third <= 0xAE) {
    return third == 0xAC ? Bidi::EndEmbedding : Bidi::Embedding;
  }
  if (second == 0x81 && third >= 0xA6 && third <= 0xA9) {
    return third == 0xA9 ? Bidi::EndIsolate : Bidi::Isolate;
  }
  return Bidi::None;
}

struct OpenBidi {
  Bidi kind = Bidi::None;
  std::size_t offset = 0;
};

/// Closes what `closer` ends; false if there is nothing to close. The end of an isolate also ends
/// the embeddings opened inside it (Unicode Bidirectional Algorithm, X6a).
bool close_bidi(std::vector<OpenBidi>& open, Bidi closer) {
  if (closer == Bidi::EndEmbedding) {
    if (open.empty() || open.back().kind != Bidi::Embedding) return false;
    open.pop_back();
    return true;
  }
  while (!open.empty() && open.back().kind == Bidi::Embedding) open.pop_back();
  if (open.empty()) return false;
  open.pop_back();
  return true;
}

Fault bidi_fault(std::string_view bytes, std::size_t offset) {
  std::size_t at = offset;
  const auto code_point = static_cast<std::uint32_t>(text::next_code_point(bytes, at));
  return {offset, 3,
          fmt::format("bidirectional control U+{:04X} has no partner in its paragraph", code_point),
          "remove it, or balance it: it can make a text read otherwise than it is written"};
}

bool has_blank_line(std::string_view bytes) {
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at)) {
    at = bytes.find_first_not_of(" \t\r", at + 1);
    if (at == std::string_view::npos) return false;
    if (bytes[at] == '\n') return true;
  }
  return false;
}

/// Bidirectional controls reach to the end of their paragraph, so that is where they must balance.
std::optional<Fault> find_bidi(std::string_view bytes) {
  std::vector<OpenBidi> open;
  std::size_t last = 0;  // the control before this one
  for (std::size_t at = bytes.find(BidiLead); at != std::string_view::npos;
       at = bytes.find(BidiLead, at + 1)) {
    const Bidi kind = bidi_at(bytes, at);
    if (kind == Bidi::None) continue;
    if (!open.empty() && has_blank_line(bytes.substr(last, at - last))) break;
    last = at;
    if (kind == Bidi::Embedding || kind == Bidi::Isolate) {
      open.push_back({kind, at});
    } else if (!close_bidi(open, kind)) {
      return bidi_fault(bytes, at);
    }
  }
  if (open.empty()) return std::nullopt;
  return bidi_fault(bytes, open.front().offset);
}

std::optional<Fault> find_invalid_utf8(std::string_view bytes) {
  const std::optional<std::size_t> at = text::first_invalid_utf8(bytes);
  if (!at) return std::nullopt;
  return Fault{*at, 1, fmt::format("byte 0x{:02X} is not valid UTF-8", byte_at(bytes, *at)),
               "save the file as UTF-8"};
}

/// The first fault of any kind. A kind is only looked for before the fault that is known already.
std::optional<Fault> find_fault(std::string_view bytes) {
  if (is_utf16(bytes)) {
    return Fault{0, 1, "file is in UTF-16", "save the file as UTF-8", false};
  }
  std::optional<Fault> first = find_invalid_utf8(bytes);
  if (first) bytes = bytes.substr(0, first->offset);
  if (std::optional<Fault> control = find_control(bytes)) {
    first = std::move(control);
    bytes = bytes.substr(0, first->offset);
  }
  if (std::optional<Fault> bidi = find_bidi(bytes)) return bidi;
  return first;
}

}  // namespace

bool check_encoding(const std::string& path, std::string_view bytes, diag::Bag& bag) {
  std::optional<Fault> fault = find_fault(bytes);
  if (!fault) return true;
  const diag::SourceFile file(path, std::string(bytes));
  const auto begin = static_cast<std::uint32_t>(fault->offset);
  diag::Location where = file.locate({begin, begin + static_cast<std::uint32_t>(fault->size)});
  if (!fault->has_lines) where.excerpt.clear();
  bag.add(diag::EncodingInvalid, std::move(where), std::move(fault->message),
          std::move(fault->help));
  return false;
}

}  // namespace vade::parse
