#pragma once

#include "diag/finding.h"
#include "diag/source.h"
#include "markdown/document.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vade::parse {

enum class PageKind : std::uint8_t { Article, Faq, Overview };

/// A front-matter value with its place.
struct Alias {
  std::string url;  ///< percent-decoded
  diag::Span span;
};

/// The front matter of a page, checked. Empty strings are absent values.
struct FrontMatter {
  std::string title;
  std::string description;
  std::string id;
  PageKind kind = PageKind::Article;
  std::string slug;
  std::optional<double> order;
  bool draft = false;
  std::vector<Alias> aliases;
  std::string source;   ///< locale this page is translated from
  std::string updated;  ///< `YYYY-MM-DD`
  diag::Span title_span;
  diag::Span id_span;
  diag::Span slug_span;
  diag::Span source_span;
};

enum class OutlineKind : std::uint8_t { Section, Question };

/// A heading or question in document order: what has an anchor.
struct OutlineItem {
  OutlineKind kind = OutlineKind::Section;
  std::uint8_t level = 2;
  markdown::NodeId title = markdown::NoNode;  ///< Heading or FaqQuestion
  markdown::NodeId entry = markdown::NoNode;  ///< FaqEntry, for a question
  std::string text;                           ///< plain text of the title
  std::string explicit_id;                    ///< from `{#id}`; empty if none
  /// The blocks that belong to it directly (up to the next item at any level), [begin, end) as
  /// siblings; begin = end = NoNode if there are none.
  markdown::NodeId body_begin = markdown::NoNode;
  markdown::NodeId body_end = markdown::NoNode;
};

/// One page's file, read: a pure function of its path, bytes and locale's markers.
struct ParsedFile {
  diag::SourceFile source;
  FrontMatter front_matter;
  markdown::Document document;
  std::vector<OutlineItem> outline;  ///< in document order
  diag::Bag findings;
};

}  // namespace vade::parse
