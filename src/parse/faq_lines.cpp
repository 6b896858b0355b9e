#include "parse/faq_lines.h"

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

bool is_plain_line(const markdown::Document& document, markdown::NodeId parent) {
  for (markdown::NodeId id = document.node(parent).first_child; id != markdown::NoNode;
       id = document.node(id).next) {
    const markdown::Kind kind = document.node(id).kind;
    if (kind == markdown::Kind::Text) continue;
    if (!is_emphasis(kind) || !is_plain_line(document, id)) return false;
  }
  return true;
}

}  // namespace

bool ends_in_question_mark(const markdown::Document& document, markdown::NodeId block) {
  return ends_in_any(final_text(document, block), QuestionMarks);
}

bool looks_like_title(const markdown::Document& document, markdown::NodeId block) {
  const markdown::Node& node = document.node(block);
  if (node.kind != markdown::Kind::Paragraph) return false;
  if (ends_in_any(final_text(document, block), FinalPunctuation)) return false;
  if (!is_plain_line(document, block)) return false;
  const std::string text = markdown::plain_text(document, block);
  return text.size() <= LongestTitleBytes && text::code_points(text) <= LongestTitle &&
         text::count_words(text) > 0;
}

}  // namespace vade::parse
