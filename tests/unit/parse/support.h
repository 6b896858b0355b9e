#pragma once

#include "markdown/plain_text.h"
#include "parse/parse_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace vade::test {

inline const config::FaqMarkers English = {{"Q"}, {"A"}};
inline const config::FaqMarkers French = {{"Q"}, {"R", "A"}};
inline const config::FaqMarkers Dutch = {{"V"}, {"A"}};

/// A page with a front matter of exactly four lines: its body starts in line 5.
inline parse::ParsedFile page(std::string_view kind, std::string_view body,
                              const config::FaqMarkers& markers = English) {
  const std::string text = "---\ntitle: Fees\nkind: " + std::string(kind) + "\n---\n";
  return parse::parse_file("content/en/fees.md", text + std::string(body), markers);
}

inline parse::ParsedFile faq(std::string_view body, const config::FaqMarkers& markers = English) {
  return page("faq", body, markers);
}

inline parse::ParsedFile article(std::string_view body,
                                 const config::FaqMarkers& markers = English) {
  return page("article", body, markers);
}

/// `rule line:column` of each finding, in the order reported.
inline std::vector<std::string> findings(const parse::ParsedFile& file) {
  diag::Bag bag;
  for (const diag::Finding& finding : file.findings.findings()) bag.findings().push_back(finding);
  bag.sort();
  std::vector<std::string> lines;
  for (const diag::Finding& finding : bag.findings()) {
    lines.push_back(std::string(finding.rule->name) + ' ' + std::to_string(finding.where.line) +
                    ':' + std::to_string(finding.where.column));
  }
  return lines;
}

inline std::string body_text(const parse::ParsedFile& file) {
  return markdown::plain_text(file.document, markdown::Root);
}

/// `section 2 Fees`, `question 3 Is it free?` for each outline item, a `{#id}` behind it.
inline std::vector<std::string> outline(const parse::ParsedFile& file) {
  std::vector<std::string> lines;
  for (const parse::OutlineItem& item : file.outline) {
    std::string line = item.kind == parse::OutlineKind::Section ? "section " : "question ";
    line += std::to_string(item.level) + ' ' + item.text;
    if (!item.explicit_id.empty()) line += " {#" + item.explicit_id + '}';
    lines.push_back(std::move(line));
  }
  return lines;
}

inline std::string_view kind_name(markdown::Kind kind) {
  using markdown::Kind;
  switch (kind) {
    case Kind::Document:
      return "document";
    case Kind::BlockQuote:
      return "quote";
    case Kind::List:
      return "list";
    case Kind::Item:
      return "item";
    case Kind::CodeBlock:
      return "code-block";
    case Kind::HtmlBlock:
      return "html-block";
    case Kind::Paragraph:
      return "p";
    case Kind::Heading:
      return "heading";
    case Kind::ThematicBreak:
      return "rule";
    case Kind::FootnoteDefinition:
      return "footnote";
    case Kind::Table:
      return "table";
    case Kind::TableRow:
      return "row";
    case Kind::TableCell:
      return "cell";
    case Kind::Callout:
      return "callout";
    case Kind::Figure:
      return "figure";
    case Kind::Diagram:
      return "diagram";
    case Kind::FaqEntry:
      return "entry";
    case Kind::FaqQuestion:
      return "question";
    case Kind::FaqAnswer:
      return "answer";
    case Kind::Text:
      return "";
    case Kind::SoftBreak:
      return "soft";
    case Kind::LineBreak:
      return "hard";
    case Kind::Code:
      return "code";
    case Kind::HtmlInline:
      return "html";
    case Kind::Emphasis:
      return "em";
    case Kind::Strong:
      return "strong";
    case Kind::Strikethrough:
      return "del";
    case Kind::Link:
      return "link";
    case Kind::Image:
      return "image";
    case Kind::FootnoteReference:
      return "reference";
  }
  return "";
}

/// A node with all below it: `(p one (strong two))`.
inline std::string tree(const markdown::Document& document, markdown::NodeId id) {
  const markdown::Node& node = document.node(id);
  if (node.kind == markdown::Kind::Text) return std::string(document.text(id));
  std::string out = "(" + std::string(kind_name(node.kind));
  if (!document.text(id).empty()) out += ' ' + std::string(document.text(id));
  for (markdown::NodeId child = node.first_child; child != markdown::NoNode;
       child = document.node(child).next) {
    out += ' ' + tree(document, child);
  }
  return out + ')';
}

/// The top-level blocks, one each.
inline std::vector<std::string> blocks(const parse::ParsedFile& file) {
  std::vector<std::string> out;
  const markdown::Document& document = file.document;
  for (markdown::NodeId id = document.node(markdown::Root).first_child; id != markdown::NoNode;
       id = document.node(id).next) {
    out.push_back(tree(document, id));
  }
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace vade::test
