#include "markdown/raw_html.h"

#include "base/strings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vade::markdown {
namespace {

constexpr std::string_view InlineElements[] = {
    "abbr", "b",     "bdi",  "bdo",    "cite", "code", "del", "dfn",  "em",
    "i",    "ins",   "kbd",  "mark",   "q",    "rp",   "rt",  "ruby", "s",
    "samp", "small", "span", "strong", "sub",  "sup",  "u",   "var"};
constexpr std::string_view VoidElements[] = {"br", "wbr"};
constexpr std::string_view BlockElements[] = {"details", "summary"};
constexpr std::string_view Attributes[] = {"dir", "lang", "title"};

template <std::size_t Size>
bool is_one_of(std::string_view name, const std::string_view (&names)[Size]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == ':' || c == '.';
}

HtmlPiece refused(std::string why) {
  HtmlPiece piece;
  piece.kind = HtmlPiece::Refused;
  piece.size = 1;
  piece.refusal = std::move(why);
  return piece;
}

/// Reads a tag from its `<` on; stricter than HTML, which makes a tag of almost everything.
class TagReader {
 public:
  TagReader(std::string_view html, HtmlPlace place) : html_(html), place_(place) {}

  HtmlPiece read() {
    at_ = 1;
    const bool closing = take('/');
    piece_.name = base::ascii_lower(take_name());
    if (HtmlPiece problem = check_name(); problem.kind == HtmlPiece::Refused) return problem;
    const bool is_void = is_one_of(piece_.name, VoidElements);
    if (closing && is_void) return refused(fmt::format("`</{}>` closes nothing", piece_.name));
    piece_.kind = closing ? HtmlPiece::CloseTag : is_void ? HtmlPiece::VoidTag : HtmlPiece::OpenTag;

    while (true) {
      const bool spaced = skip_spaces();
      if (take('>')) break;
      if (is_void && take('/')) continue;
      if (closing || !spaced || at_ == html_.size()) {
        return refused(fmt::format("the tag `<{}` is not complete", piece_.name));
      }
      if (const std::string problem = read_attribute(); !problem.empty()) return refused(problem);
    }
    piece_.size = at_;
    return std::move(piece_);
  }

 private:
  bool take(char wanted) {
    const bool found = at_ < html_.size() && html_[at_] == wanted;
    if (found) ++at_;
    return found;
  }

  bool skip_spaces() {
    const std::size_t begin = at_;
    while (at_ < html_.size() && is_space(html_[at_])) ++at_;
    return at_ > begin;
  }

  std::string_view take_name() {
    const std::size_t begin = at_;
    while (at_ < html_.size() && is_name_character(html_[at_])) ++at_;
    return html_.substr(begin, at_ - begin);
  }

  HtmlPiece check_name() const {
    const std::string& name = piece_.name;
    if (is_one_of(name, InlineElements) || is_one_of(name, VoidElements)) return {};
    if (is_one_of(name, BlockElements)) {
      if (place_ == HtmlPlace::Block) return {};
      return refused(fmt::format("`<{}>` must start a line of its own", name));
    }
    return refused(fmt::format("`<{}>` is not an element that a page may use", name));
  }

  /// Returns what is wrong, or nothing.
  std::string read_attribute() {
    const std::string name = base::ascii_lower(take_name());
    if (!is_one_of(name, Attributes)) {
      return fmt::format("`<{}>` may have no attribute `{}`", piece_.name,
                         name.empty() ? html_.substr(at_, 1) : std::string_view(name));
    }
    if (piece_.attributes.find(" " + name + "=") != std::string::npos) {
      return fmt::format("`<{}>` has the attribute `{}` twice", piece_.name, name);
    }
    skip_spaces();
    if (!take('=')) return fmt::format("the attribute `{}` has no value", name);
    skip_spaces();
    const char quote = take('"') ? '"' : take('\'') ? '\'' : '\0';
    const std::size_t end = quote == '\0' ? std::string_view::npos : html_.find(quote, at_);
    if (end == std::string_view::npos) {
      return fmt::format("the value of `{}` does not stand in quotes", name);
    }
    append_attribute(name, html_.substr(at_, end - at_));
    at_ = end + 1;
    return {};
  }

  /// Character references of the value stay what they are.
  void append_attribute(std::string_view name, std::string_view value) {
    piece_.attributes += fmt::format(" {}=\"", name);
    for (const char c : value) {
      if (c == '"') {
        piece_.attributes += "&quot;";
      } else if (c == '<') {
        piece_.attributes += "&lt;";
      } else {
        piece_.attributes += c;
      }
    }
    piece_.attributes += '"';
  }

  std::string_view html_;
  HtmlPlace place_;
  std::size_t at_ = 0;
  HtmlPiece piece_;
};

HtmlPiece read_comment(std::string_view html) {
  const std::size_t end = html.find("-->", 4);
  if (end == std::string_view::npos) return refused("the comment `<!--` has no end");
  HtmlPiece piece;
  piece.kind = HtmlPiece::Comment;
  piece.size = end + 3;
  return piece;
}

}  // namespace

HtmlPiece next_html_piece(std::string_view html, HtmlPlace place) {
  if (html.front() != '<') {
    HtmlPiece piece;
    piece.size = std::min(html.find('<'), html.size());
    return piece;
  }
  if (html.starts_with("<!--")) return read_comment(html);
  const char next = html.size() > 1 ? html[1] : '\0';
  if (next == '!' || next == '?') return refused("only elements and comments may stand in a page");
  if (next == '/' || is_name_character(next)) return TagReader(html, place).read();
  HtmlPiece piece;  // a `<` that starts nothing is text
  piece.size = 1;
  return piece;
}

}  // namespace vade::markdown
