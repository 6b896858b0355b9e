#include "model/features.h"

#include "base/hash.h"
#include "markdown/plain_text.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/words.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace vade::model {
namespace {

using markdown::NodeId;
using Tokens = std::vector<std::uint32_t>;

/// Enough of an answer to know it by; what follows costs time and adds little.
constexpr std::size_t BodyBytes = 320;
constexpr std::size_t PrefixLetters = 4;

std::uint32_t token_of(std::string_view text) {
  std::uint32_t token = 0;
  if (text.size() != sizeof token) return static_cast<std::uint32_t>(base::hash64(text));
  std::memcpy(&token, text.data(), sizeof token);  // what most tokens are; needs no hash
  return token;
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

char ascii_lower(char c) {
  return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

void add_prefix(std::string_view word, Tokens& tokens) {
  std::size_t end = 0;
  for (std::size_t letters = 0; letters < PrefixLetters && end < word.size(); ++letters) {
    text::next_code_point(word, end);
  }
  tokens.push_back(token_of(word.substr(0, end)));
}

/// Short words of the language itself say nothing.
void add_word(std::string_view word, Tokens& tokens) {
  if (!text::is_ascii(word)) {
    const std::string folded = text::fold(word);
    if (folded.size() >= PrefixLetters) add_prefix(folded, tokens);
  } else if (is_digit(word.front())) {
    tokens.push_back(token_of(word));
  } else if (word.size() >= PrefixLetters) {
    char prefix[PrefixLetters];
    std::transform(word.begin(), word.begin() + PrefixLetters, prefix, ascii_lower);
    tokens.push_back(token_of({prefix, PrefixLetters}));
  }
}

/// Abbreviations (MSP, API) stay the same in every language, but for a plural s.
void add_abbreviations(std::string_view word, Tokens& tokens) {
  for (std::size_t at = 0; at + 1 < word.size(); ++at) {
    if (!is_upper(word[at])) continue;
    const std::size_t begin = at;
    while (at < word.size() && (is_upper(word[at]) || is_digit(word[at]))) ++at;
    if (at - begin >= 2) tokens.push_back(token_of(word.substr(begin, at - begin)));
  }
}

void add_tokens(std::string_view text, Tokens& tokens) {
  text::WordReader reader(text);
  for (text::Word word; reader.next(word);) {
    add_word(word.in(text), tokens);
    add_abbreviations(word.in(text), tokens);
  }
}

/// Link targets and code are copied, not translated.
void add_literals(const markdown::Document& document, NodeId top, Tokens& tokens) {
  markdown::for_each(document, top, [&](NodeId id) {
    const markdown::Kind kind = document.node(id).kind;
    if (kind == markdown::Kind::Code || kind == markdown::Kind::CodeBlock) {
      tokens.push_back(token_of(document.text(id)));
    } else if (kind == markdown::Kind::Link || kind == markdown::Kind::Image) {
      const std::string_view url = document.url(id);
      if (url.size() > 1) tokens.push_back(token_of(url.substr(url.find_last_of('/') + 1)));
    }
  });
}

bool ends_in_question_mark(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '*')) text.remove_suffix(1);
  return text.ends_with('?') || text.ends_with("\u061F") || text.ends_with("\uFF1F");
}

/// The bytes that a node covers in its file.
std::uint32_t source_bytes(const parse::ParsedFile& file, NodeId node) {
  const diag::Span span = file.document.node(node).span;
  return span.end > span.begin ? span.end - span.begin : 0;
}

std::string_view beginning(std::string_view text) {
  std::size_t cut = std::min(text.size(), BodyBytes);
  while (cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) ++cut;
  return text.substr(0, cut);
}

}  // namespace

Features features_of(const parse::ParsedFile& file, const parse::OutlineItem& item) {
  Features features;
  features.tokens.reserve(64);  // what BodyBytes mostly give
  features.asks = ends_in_question_mark(item.text);
  features.bytes = static_cast<std::uint32_t>(item.text.size());
  std::string text = item.text;
  for (NodeId at = item.body_begin; at != item.body_end && at != markdown::NoNode;
       at = file.document.node(at).next) {
    features.shape += static_cast<char>(file.document.node(at).kind);
    features.bytes += source_bytes(file, at);
    if (text.size() >= BodyBytes) continue;
    text += '\n';
    markdown::append_plain_text(text, file.document, at);
    add_literals(file.document, at, features.tokens);
  }
  add_tokens(beginning(text), features.tokens);
  return features;
}

Features features_of_block(const parse::ParsedFile& file, NodeId node) {
  Features features;
  std::string text;
  markdown::append_plain_text(text, file.document, node);
  features.asks = ends_in_question_mark(text);
  features.shape += static_cast<char>(file.document.node(node).kind);
  features.bytes = source_bytes(file, node);
  add_tokens(beginning(text), features.tokens);
  add_literals(file.document, node, features.tokens);
  return features;
}

}  // namespace vade::model
