#include "check/references.h"

#include "base/strings.h"
#include "check/links.h"
#include "diag/suggestion.h"
#include "text/fold.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vade::check {
namespace {

using markdown::Document;
using markdown::Kind;
using markdown::NodeId;
using markdown::NoNode;

/// Labels are equal but for case and for how much space stands in them (CommonMark).
std::string on_one_line(std::string_view label) {
  std::string text;
  for (const char c : base::trim(label)) {
    const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!is_space) {
      text += c;
    } else if (!text.ends_with(' ')) {
      text += ' ';
    }
  }
  return text;
}

std::string folded(std::string_view label) {
  return text::case_fold(on_one_line(label));
}

/// The label of a line `[label]: …`, which may stand in quotes and lists; empty if it is none.
std::string_view defined_label(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(" \t>-*+.)0123456789"), line.size());
  const std::size_t end = line.find("]:", begin);
  if (!line.substr(begin).starts_with('[') || end == std::string_view::npos) return {};
  return line.substr(begin + 1, end - begin - 1);
}

/// The labels that a page defines, those of footnotes with their `^`. Markdown's tree keeps neither
/// the definitions nor footnotes that nobody refers to, so the lines are read, but for code.
std::vector<std::string_view> defined_labels(const parse::ParsedFile& file) {
  const diag::SourceFile& source = file.source;
  std::vector<bool> is_code(source.line_count() + 1, false);
  markdown::for_each(file.document, markdown::Root, [&](NodeId id) {
    const markdown::Node& node = file.document.node(id);
    if (node.kind != Kind::CodeBlock && node.kind != Kind::Diagram) return;
    const std::uint32_t last = source.line_of(node.span.end);
    for (std::uint32_t line = source.line_of(node.span.begin); line <= last; ++line) {
      is_code[line] = true;
    }
  });
  std::vector<std::string_view> labels;
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
    if (is_code[line]) continue;
    const std::string_view label = defined_label(source.line(line));
    if (!label.empty()) labels.push_back(label);
  }
  return labels;
}

/// A reference without definition.
struct Dangling {
  diag::Span whole;
  diag::Span label;
};

/// Finds what reads like a reference in the texts of one block: whatever is one has become a link
/// or a picture, so what is left in a text has no definition.
class ReferenceFinder {
 public:
  explicit ReferenceFinder(std::string_view file) : file_(file) {}

  void read(diag::Span text) {
    for (std::uint32_t at = text.begin; at < text.end; ++at) {
      if (file_[at] == '\\') {
        ++at;
      } else if (file_[at] == '[') {
        open(at);
      } else if (file_[at] == ']') {
        close(at);
      }
    }
  }

  [[nodiscard]] const std::vector<Dangling>& found() const { return found_; }

 private:
  struct Pair {
    std::uint32_t open = 0;
    std::uint32_t close = 0;
  };

  struct Bracket {
    std::uint32_t at = 0;
    std::optional<Pair> before;  ///< the brackets that close directly in front of it
    bool holds_brackets = false;
  };

  void open(std::uint32_t at) {
    if (!open_.empty()) open_.back().holds_brackets = true;
    const bool follows = last_ && last_->close + 1 == at;
    open_.push_back({at, follows ? last_ : std::nullopt});
  }

  void close(std::uint32_t at) {
    if (open_.empty()) return;
    const Bracket bracket = open_.back();
    open_.pop_back();
    last_ = Pair{bracket.at, at};
    const diag::Span inside{bracket.at + 1, at};
    if (is_footnote(inside)) {
      found_.push_back({{bracket.at, at + 1}, inside});
      last_.reset();
    } else if (bracket.before && !bracket.holds_brackets && !indexes(*bracket.before)) {
      const diag::Span text{bracket.before->open + 1, bracket.before->close};
      const bool is_collapsed = base::trim(written(inside)).empty();
      found_.push_back({{bracket.before->open, at + 1}, is_collapsed ? text : inside});
      last_.reset();
    }
  }

  [[nodiscard]] std::string_view written(diag::Span span) const {
    return file_.substr(span.begin, span.end - span.begin);
  }

  [[nodiscard]] bool is_footnote(diag::Span inside) const {
    const std::string_view label = written(inside);
    return label.size() > 1 && label.front() == '^' &&
           label.find_first_of(" \t\r\n[]") == std::string_view::npos;
  }

  /// `a[i][j]`: the brackets of somebody who writes about programs or formulas.
  [[nodiscard]] bool indexes(const Pair& first) const {
    if (base::trim(written({first.open + 1, first.close})).empty()) return true;
    const char before = first.open == 0 ? ' ' : file_[first.open - 1];
    return (before >= '0' && before <= '9') || (before >= 'A' && before <= 'Z') || before == '_' ||
           (before >= 'a' && before <= 'z') || before == ')' || before == ']';
  }

  std::string_view file_;
  std::vector<Bracket> open_;
  std::optional<Pair> last_;
  std::vector<Dangling> found_;
};

bool holds_inlines(Kind kind) {
  return kind == Kind::Paragraph || kind == Kind::Heading || kind == Kind::TableCell ||
         kind == Kind::FaqQuestion;
}

/// An address shown as it is (`<https://…>`) may hold any brackets.
bool is_bare_address(const Document& document, NodeId parent, std::string_view file) {
  const markdown::Node& node = document.node(parent);
  return node.kind == Kind::Link && file[node.span.begin] != '[';
}

std::vector<Dangling> find_dangling(const parse::ParsedFile& file) {
  const std::string_view source = file.source.text();
  std::vector<Dangling> all;
  markdown::for_each(file.document, markdown::Root, [&](NodeId block) {
    if (!holds_inlines(file.document.node(block).kind)) return;
    ReferenceFinder finder(source);
    markdown::for_each(file.document, block, [&](NodeId id) {
      const markdown::Node& node = file.document.node(id);
      if (node.kind != Kind::Text || is_bare_address(file.document, node.parent, source)) return;
      finder.read(node.span);
    });
    all.insert(all.end(), finder.found().begin(), finder.found().end());
  });
  return all;
}

void report(const model::Site& site, const model::Page& page, const Dangling& reference,
            const std::vector<std::string_view>& defined, diag::Bag& bag) {
  const diag::SourceFile& source = page.file->source;
  const std::string label = on_one_line(source.text(reference.label));
  const bool is_footnote = label.starts_with('^');
  std::vector<std::string_view> candidates;
  for (const std::string_view each : defined) {
    if (each.starts_with('^') == is_footnote) candidates.push_back(each);
  }
  const std::string_view near = base::nearest(label, candidates);
  diag::Finding& finding = bag.add(
      LinkBroken, source.locate(reference.whole),
      fmt::format("`[{}]` is defined nowhere in this page", label),
      diag::did_you_mean(
          near.empty() ? std::string() : fmt::format("[{}]", near),
          fmt::format("add a line `[{}]: …`, or write `\\[` for a bracket that is to be shown",
                      label)));
  finding.locale = site.locale_of(page).tag;
  if (!near.empty()) {
    finding.fix = diag::write_instead(source.locate(reference.label), std::string(near));
  }
}

}  // namespace

void check_references(const model::Site& site, const model::Page& page, diag::Bag& bag) {
  const std::string_view text = page.file->source.text();
  const bool may_refer =
      text.find("][") != std::string_view::npos || text.find("[^") != std::string_view::npos;
  if (!may_refer) return;
  const std::vector<Dangling> dangling = find_dangling(*page.file);
  if (dangling.empty()) return;
  const std::vector<std::string_view> defined = defined_labels(*page.file);
  for (const Dangling& reference : dangling) {
    const std::string label = folded(page.file->source.text(reference.label));
    const bool is_defined = std::any_of(defined.begin(), defined.end(), [&](std::string_view each) {
      return folded(each) == label;
    });
    if (!is_defined) report(site, page, reference, defined, bag);
  }
}

}  // namespace vade::check
