#include "generated.h"

#include <random>
#include <string_view>

namespace vade::test {
namespace {

class Generator {
 public:
  explicit Generator(std::uint32_t seed) : random_(seed) {}

  std::string document() {
    std::string text;
    const std::size_t blocks = 3 + below(10);
    for (std::size_t i = 0; i < blocks; ++i) text += block(0) + (below(5) == 0 ? "" : "\n");
    if (below(4) == 0) text = with_crlf(text);
    return text;
  }

 private:
  /// Not std::uniform_int_distribution, whose numbers differ between libraries.
  std::size_t below(std::size_t limit) { return random_() % limit; }

  template <std::size_t Size>
  std::string_view one_of(const std::string_view (&choices)[Size]) {
    return choices[below(Size)];
  }

  std::string inlines(int depth) {
    static constexpr std::string_view Words[] = {"word",
                                                 "élan",
                                                 "naïve 日本",
                                                 "a*b",
                                                 "x_y_z",
                                                 "&amp;",
                                                 "&eacute;",
                                                 "\\*",
                                                 "\\[x\\]",
                                                 "R&D",
                                                 "http://a.example/p?q=1&r=2",
                                                 "www.example.org",
                                                 "me@example.org",
                                                 "1 < 2",
                                                 "[^1]",
                                                 "[^none]",
                                                 "[ref]",
                                                 "`co``de`",
                                                 "``a ` b``",
                                                 "<kbd>",
                                                 "</kbd>",
                                                 "<!-- c -->",
                                                 "!",
                                                 "~",
                                                 "\\",
                                                 "**",
                                                 "[",
                                                 "]",
                                                 "a  b",
                                                 "https://x.example).",
                                                 "\"q\"",
                                                 "C:\\temp",
                                                 "&#32;",
                                                 "&bogus;",
                                                 "{#x}.",
                                                 "<https://a.example/?a&amp;b>",
                                                 "w:w"};
    std::string text;
    const std::size_t count = 1 + below(5);
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) text += one_of(Gaps);
      text += depth < 3 && below(3) == 0 ? wrapped(depth + 1) : std::string(one_of(Words));
    }
    return text;
  }

  std::string wrapped(int depth) {
    static constexpr std::string_view Tails[] = {"](/url)",
                                                 "](</a b> \"ti\\\"tle\")",
                                                 "](\n/url\n'title')",
                                                 "][ref]",
                                                 "][]",
                                                 "]",
                                                 "](u(v)w)",
                                                 "](/\"x\" y)"};
    const std::string inner = inlines(depth);
    switch (below(7)) {
      case 0:
        return "*" + inner + "*";
      case 1:
        return "__" + inner + "__";
      case 2:
        return "~~" + inner + "~~";
      case 3:
        return "[" + inner + std::string(one_of(Tails));
      case 4:
        return "![" + inner + std::string(one_of(Tails));
      case 5:
        return "***" + inner + "***";
      default:
        return "~" + inner + "~";
    }
  }

  std::string block(int depth) {
    static constexpr std::string_view Others[] = {"---\n",
                                                  "```sh x\ncode <b>\n\n  more\n```\n",
                                                  "~~~\nopen\n",
                                                  "    indented\n\tcode\n\n    more\n",
                                                  "<details>\n<summary>s</summary>\n\n",
                                                  "</details>\n",
                                                  "<!-- c\n\nd -->\n",
                                                  "[ref]: /u \"title\"\n",
                                                  "[ref]: <>\n'title\ntwo'\ntext\n",
                                                  "[^1]: note\n\n    more\n",
                                                  "\t\n"};
    switch (below(depth < 4 ? 9 : 5)) {
      case 0:
        return std::string(1 + below(6), '#') + " " + line() + (below(2) == 0 ? " ##\n" : "\n");
      case 1:
        return line() + "\n" + (below(2) == 0 ? "===\n" : "  ---\n");
      case 2:
        return table();
      case 3:
        return std::string(one_of(Others));
      case 4:
      case 5:
        return paragraph();
      case 6:
        return prefixed(block(depth + 1) + block(depth + 1), "> ", "> ");
      case 7:
        return prefixed(block(depth + 1) + block(depth + 1), "- ", "  ");
      default:
        return prefixed("[ ] " + paragraph() + block(depth + 1), "10. ", "    ");
    }
  }

  std::string line() {
    std::string text = inlines(0);
    for (char& c : text) {
      if (c == '\n') c = ' ';
    }
    return text;
  }

  std::string paragraph() {
    static constexpr std::string_view Starts[] = {"", "  ", "   ", "", "\\# ", "1986\\. "};
    return std::string(one_of(Starts)) + inlines(0) + "\n";
  }

  std::string table() {
    static constexpr std::string_view Delimiters[] = {"--", ":-", "-:", ":---:"};
    const std::size_t columns = 1 + below(4);
    std::string text = below(4) == 0 ? line() + "\n" : "";
    text += row(columns);
    for (std::size_t i = 0; i < columns; ++i) text += "|" + std::string(one_of(Delimiters));
    text += "|\n";
    const std::size_t rows = below(4);
    for (std::size_t i = 0; i < rows; ++i) text += row(1 + below(columns + 1));
    return text;
  }

  std::string row(std::size_t columns) {
    static constexpr std::string_view Cells[] = {" a ",   "",      "  ",  "`x\\|y`",
                                                 " \\| ", "b\\\\", "*e* "};
    std::string text = below(2) == 0 ? "|" : " ";
    for (std::size_t i = 0; i < columns; ++i) {
      if (i > 0) text += "|";
      text += below(2) == 0 ? std::string(one_of(Cells)) : line();
    }
    return text + (below(2) == 0 ? "|\n" : "\n");
  }

  std::string prefixed(const std::string& text, std::string_view first, std::string_view next) {
    std::string result;
    std::string_view prefix = first;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = text.find('\n', at);
      const bool lazy = prefix == next && below(8) == 0;
      result += (lazy ? std::string() : std::string(prefix)) + text.substr(at, end - at + 1);
      prefix = next;
      at = end + 1;
    }
    return result;
  }

  static std::string with_crlf(const std::string& text) {
    std::string result;
    for (const char c : text) result += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return result;
  }

  static constexpr std::string_view Gaps[] = {" ", " ", " ", "", "\n", "  \n", "\\\n", "\n   "};
  std::mt19937 random_;
};

}  // namespace

std::string generated_document(std::uint32_t seed) {
  return Generator(seed).document();
}

}  // namespace vade::test
