#pragma once

#include "diag/source.h"
#include "markdown/html.h"
#include "markdown/parse.h"

#include <string>
#include <vector>

namespace vade::test {

/// A parsed text with everything that belongs to it.
struct Parsed {
  diag::SourceFile file;
  diag::Bag bag;
  markdown::Document document;

  /// The nodes of a kind, in document order.
  [[nodiscard]] std::vector<markdown::NodeId> all(markdown::Kind kind) const {
    std::vector<markdown::NodeId> found;
    markdown::for_each(document, markdown::Root, [&](markdown::NodeId id) {
      if (document.node(id).kind == kind) found.push_back(id);
    });
    return found;
  }

  [[nodiscard]] markdown::NodeId only(markdown::Kind kind) const { return all(kind).at(0); }

  /// What the span of a node covers, and the spans of all nodes of a kind.
  [[nodiscard]] std::string source(markdown::NodeId id) const {
    return std::string(file.text(document.node(id).span));
  }

  [[nodiscard]] std::vector<std::string> sources(markdown::Kind kind) const {
    std::vector<std::string> found;
    for (const markdown::NodeId id : all(kind)) found.push_back(source(id));
    return found;
  }
};

inline Parsed parse(std::string text, std::uint32_t offset = 0,
                    const markdown::Limits& limits = {}) {
  Parsed parsed;
  parsed.file = diag::SourceFile("page.md", std::move(text));
  parsed.document = markdown::parse(parsed.file, offset, parsed.bag, limits);
  return parsed;
}

/// The published HTML of a text.
inline std::string html(const std::string& text, const markdown::HtmlContext& context = {}) {
  return markdown::children_to_html(parse(text).document, markdown::Root, context);
}

}  // namespace vade::test
