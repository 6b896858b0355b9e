#include "parse/faq_lines.h"

#include "base/strings.h"
#include "markdown/plain_text.h"
#include "parse/inlines.h"
#include "text/utf8.h"
#include "text/words.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace vade::parse {
namespace {

constexpr std::size_t LongestTitle = 60;
/// No title of 60 code points has more bytes: the cheap test before the exact one.
constexpr std::size_t LongestTitleBytes = 4 * LongestTitle;

constexpr std::array<std::string_view, 3> QuestionMarks = {"?", "？", "؟"};
constexpr std::array<std::string_view, 16> FinalPunctuation = {
    ".", ":", "!", "?", ";", ",", "…", "。", "：", "！", "？", "；", "，", "؟", "؛", "،"};

template <std::size_t Size>
bool ends_in_any(std::string_view text, const std::array<std::string_view, Size>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return text.ends_with(ending); });
}

/// A line's text without the `{#id}` that it may end in.
std::string_view without_id(std::string_view text) {
  const std::size_t id = text.ends_with('}') ? text.rfind("{#") : std::string_view::npos;
  return id == std::string_view::npos ? text : base::trim(text.substr(0, id));
}

bool is_plain_line(const markdown::Document& document, markdown::NodeId block) {
  bool plain = true;
  markdown::for_each(document, block, [&](markdown::NodeId id) {
    const markdown::Kind kind = document.node(id).kind;
    plain = plain && (id == block || kind == markdown::Kind::Text || is_emphasis(kind));
  });
  return plain;
}

}  // namespace

bool ends_in_question_mark(const markdown::Document& document, markdown::NodeId block) {
  return ends_in_any(without_id(final_text(document, block)), QuestionMarks);
}

bool looks_like_title(const markdown::Document& document, markdown::NodeId block) {
  const markdown::Node& node = document.node(block);
  if (node.kind != markdown::Kind::Paragraph) return false;
  if (!is_plain_line(document, block)) return false;
  const std::string line = markdown::plain_text(document, block);
  const std::string_view text = without_id(base::trim(line));
  if (ends_in_any(text, FinalPunctuation)) return false;
  return text.size() <= LongestTitleBytes && text::code_points(text) <= LongestTitle &&
         text::count_words(text) > 0;
}

}  // namespace vade::parse
