#include "model/similarity.h"

#include "base/hash.h"
#include "markdown/plain_text.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/words.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>

namespace vade::model {
namespace {

using markdown::NodeId;

/// Enough of an answer to know it by; what follows costs time and adds little.
constexpr std::size_t BodyBytes = 320;

Features::Token token_of(std::string_view word) {
  return {static_cast<std::uint32_t>(base::hash64(word)), 1};
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Words of four letters or more by their first four (cognates differ in their endings), numbers
/// and abbreviations as a whole; short words of the language itself say nothing.
void add_tokens(std::string_view text, std::vector<Features::Token>& tokens) {
  const std::string folded = text::fold(text);
  for (const text::Word& word : text::words(folded)) {
    const std::string_view bytes =
        std::string_view(folded).substr(word.begin, word.end - word.begin);
    if (is_digit(bytes.front())) {
      tokens.push_back(token_of(bytes));
    } else if (bytes.size() >= 4) {
      std::size_t end = 0;
      for (int letters = 0; letters < 4 && end < bytes.size(); ++letters) {
        text::next_code_point(bytes, end);
      }
      tokens.push_back(token_of(bytes.substr(0, end)));
    }
  }
  // Abbreviations (MSP, API) stay the same in every language, but for a plural s.
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (!is_upper(text[at]) || (at > 0 && is_upper(text[at - 1]))) continue;
    std::size_t end = at;
    while (end < text.size() && (is_upper(text[end]) || is_digit(text[end]))) ++end;
    if (end - at >= 2) tokens.push_back(token_of(text.substr(at, end - at)));
  }
}

/// Link targets and code are copied, not translated.
void add_literals(const markdown::Document& document, NodeId top,
                  std::vector<Features::Token>& tokens) {
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

void finish(Features& features) {
  std::vector<Features::Token>& tokens = features.tokens;
  std::sort(tokens.begin(), tokens.end(),
            [](const auto& a, const auto& b) { return a.hash < b.hash; });
  const auto end = std::unique(tokens.begin(), tokens.end(),
                               [](const auto& a, const auto& b) { return a.hash == b.hash; });
  tokens.erase(end, tokens.end());
}

bool ends_in_question_mark(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '*')) text.remove_suffix(1);
  return text.ends_with('?') || text.ends_with("\u061F") || text.ends_with("\uFF1F");
}

/// The share of equal entries when both are laid side by side.
double shape_similarity(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b) {
  const std::size_t longest = std::max(a.size(), b.size());
  if (longest == 0) return 1.0;
  std::size_t equal = 0;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) equal += a[i] == b[i] ? 1 : 0;
  return static_cast<double>(equal) / static_cast<double>(longest);
}

double length_similarity(std::uint32_t a, std::uint32_t b) {
  const double ratio = std::log((static_cast<double>(b) + 10.0) / (static_cast<double>(a) + 10.0));
  return std::exp(-(ratio * ratio) / (2 * 0.35 * 0.35));
}

double token_similarity(const Features& a, const Features& b) {
  const double all = static_cast<double>(a.weight) + static_cast<double>(b.weight);
  if (all <= 0) return 0;
  double common = 0;
  auto left = a.tokens.begin();
  auto right = b.tokens.begin();
  while (left != a.tokens.end() && right != b.tokens.end()) {
    if (left->hash == right->hash) {
      common += static_cast<double>(left->weight);
      ++left;
      ++right;
    } else if (left->hash < right->hash) {
      ++left;
    } else {
      ++right;
    }
  }
  return 2 * common / all;
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
  features.asks = ends_in_question_mark(item.text);
  features.bytes = static_cast<std::uint32_t>(item.text.size());
  std::string text = item.text;
  for (NodeId at = item.body_begin; at != item.body_end && at != markdown::NoNode;
       at = file.document.node(at).next) {
    features.shape.push_back(static_cast<std::uint8_t>(file.document.node(at).kind));
    features.bytes += source_bytes(file, at);
    if (text.size() >= BodyBytes) continue;
    text += '\n';
    markdown::append_plain_text(text, file.document, at);
    add_literals(file.document, at, features.tokens);
  }
  add_tokens(beginning(text), features.tokens);
  finish(features);
  return features;
}

Features features_of_block(const parse::ParsedFile& file, NodeId node) {
  Features features;
  std::string text;
  markdown::append_plain_text(text, file.document, node);
  features.asks = ends_in_question_mark(text);
  features.shape.push_back(static_cast<std::uint8_t>(file.document.node(node).kind));
  features.bytes = source_bytes(file, node);
  add_tokens(beginning(text), features.tokens);
  add_literals(file.document, node, features.tokens);
  finish(features);
  return features;
}

void weigh(const std::vector<Features*>& texts) {
  std::unordered_map<std::uint32_t, std::uint32_t> texts_with;
  for (const Features* features : texts) {
    for (const Features::Token& token : features->tokens) ++texts_with[token.hash];
  }
  std::vector<float> weight_of_count(texts.size() + 1);
  for (std::size_t count = 1; count <= texts.size(); ++count) {
    weight_of_count[count] =
        std::log((1.0F + static_cast<float>(texts.size())) / static_cast<float>(count));
  }
  for (Features* features : texts) {
    features->weight = 0;
    for (Features::Token& token : features->tokens) {
      token.weight = weight_of_count[texts_with[token.hash]];
      features->weight += token.weight;
    }
  }
}

double similarity(const Features& a, const Features& b) {
  const double asking = a.asks == b.asks ? 1.0 : 0.0;
  return 0.60 * token_similarity(a, b) + 0.20 * length_similarity(a.bytes, b.bytes) +
         0.12 * shape_similarity(a.shape, b.shape) + 0.08 * asking;
}

}  // namespace vade::model
