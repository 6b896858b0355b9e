#include "text/typography.h"

namespace vade::text {

namespace {

constexpr std::string_view NarrowNoBreakSpace = "\u202F";
constexpr std::string_view NoBreakSpace = "\u00A0";
constexpr std::string_view OpeningQuote = "«";
constexpr std::string_view ClosingQuote = "»";

bool is_french(std::string_view locale) {
  return locale == "fr" || locale.substr(0, 3) == "fr-";
}

/// The length of the space that an author can type at the start of `text`; 0 if there is none.
std::size_t typed_space(std::string_view text) {
  if (text.substr(0, 1) == " ") return 1;
  return text.substr(0, NoBreakSpace.size()) == NoBreakSpace ? NoBreakSpace.size() : 0;
}

/// Whether a mark ends what stands before it: not `?id=1`, `:8080` or `!important`.
bool ends_text(std::string_view behind_mark) {
  constexpr std::string_view Following = " \n\t!?.,;:)]\"'*_";
  return behind_mark.empty() || Following.find(behind_mark.front()) != std::string_view::npos ||
         static_cast<unsigned char>(behind_mark.front()) >= 0x80;
}

/// The space that French wants before `text`; empty if any space will do.
std::string_view space_before(std::string_view text) {
  if (text.substr(0, ClosingQuote.size()) == ClosingQuote) return NarrowNoBreakSpace;
  if (text.empty() || !ends_text(text.substr(1))) return {};
  if (text.front() == ';' || text.front() == '!' || text.front() == '?') return NarrowNoBreakSpace;
  return text.front() == ':' ? NoBreakSpace : std::string_view();
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// How many bytes from `position` on are certainly no typed space: at least one, unless there is
/// one.
std::size_t unspaced_stretch(std::string_view text, std::size_t position) {
  const std::size_t begin = position;
  if (typed_space(text.substr(position)) == 0) ++position;
  while (position < text.size() && text[position] != ' ' &&
         text[position] != NoBreakSpace.front()) {
    ++position;
  }
  return position - begin;
}

std::string french_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t stretch = unspaced_stretch(text, position);
    out += text.substr(position, stretch);
    position += stretch;
    const std::size_t space = typed_space(text.substr(position));
    if (space == 0) continue;
    const std::string_view wanted = ends_with(out, OpeningQuote)
                                        ? NarrowNoBreakSpace
                                        : space_before(text.substr(position + space));
    out += wanted.empty() ? text.substr(position, space) : wanted;
    position += space;
  }
  return out;
}

}  // namespace

std::string no_break_spaces(std::string_view text, std::string_view locale) {
  return is_french(locale) ? french_spaces(text) : std::string(text);
}

}  // namespace vade::text
