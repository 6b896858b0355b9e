#include "theme/tags.h"

#include "base/strings.h"
#include "diag/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

namespace vade::theme {
namespace {

std::uint32_t offset(std::size_t position) {
  return static_cast<std::uint32_t>(position);
}

/// Reads one template from its first byte to its last.
class TagReader {
 public:
  TagReader(const diag::SourceFile& file, diag::Bag& bag)
      : file_(file), text_(file.text()), bag_(bag) {}

  std::vector<Tag> read() {
    for (std::size_t at = text_.find("{{"); at != std::string_view::npos;
         at = text_.find("{{", at)) {
      at = read_tag(at);
      if (open_.size() > MaximumSectionDepth) return refuse_depth();
    }
    for (const std::size_t open : open_) report_unclosed(tags_[open]);
    drop_unclosed();
    return std::move(tags_);
  }

 private:
  /// Reads the tag that begins at `begin`; returns where to go on.
  std::size_t read_tag(std::size_t begin) {
    const bool triple = text_.substr(begin, 3) == "{{{";
    const std::string_view closer = triple ? "}}}" : "}}";
    const std::size_t inner = begin + closer.size();
    const std::size_t end = text_.find(closer, inner);
    if (end == std::string_view::npos) {
      bag_.add(diag::TemplateInvalid, file_.locate({offset(begin), offset(inner)}),
               "tag is never closed", fmt::format("write `{}` behind the name", closer));
      return text_.size();
    }
    const std::size_t next = end + closer.size();
    add(base::trim(text_.substr(inner, end - inner)), triple, {offset(begin), offset(next)});
    return next;
  }

  void add(std::string_view inner, bool triple, diag::Span span) {
    if (inner.starts_with('!')) {
      tags_.push_back({TagKind::Comment, {}, span, 0});
      return;
    }
    if (inner.starts_with('=')) {
      bag_.add(diag::TemplateInvalid, file_.locate(span), "delimiters cannot be changed",
               "write tags between `{{` and `}}`");
      return;
    }
    const TagKind kind = triple ? TagKind::Raw : kind_of(inner);
    const bool has_sigil = !triple && kind != TagKind::Variable;
    const std::string_view name = base::trim(has_sigil ? inner.substr(1) : inner);
    if (name.empty()) {
      bag_.add(diag::TemplateInvalid, file_.locate(span), "tag has no name");
      return;
    }
    if (kind == TagKind::Close) return close(name, span);
    if (kind == TagKind::Section || kind == TagKind::Inverted) open_.push_back(tags_.size());
    tags_.push_back({kind, name, span, 0});
  }

  static TagKind kind_of(std::string_view inner) {
    if (inner.empty()) return TagKind::Variable;
    switch (inner.front()) {
      case '#':
        return TagKind::Section;
      case '^':
        return TagKind::Inverted;
      case '/':
        return TagKind::Close;
      case '>':
        return TagKind::Partial;
      case '&':
        return TagKind::Raw;
      default:
        return TagKind::Variable;
    }
  }

  void close(std::string_view name, diag::Span span) {
    if (open_.empty()) {
      bag_.add(diag::TemplateInvalid, file_.locate(span),
               fmt::format("`{{{{/{}}}}}` closes a section that was never opened", name));
      return;
    }
    Tag& opening = tags_[open_.back()];
    if (opening.name != name) {
      diag::Finding& finding = bag_.add(
          diag::TemplateInvalid, file_.locate(span),
          fmt::format("`{{{{/{}}}}}` stands where `{{{{/{}}}}}` is expected", name, opening.name),
          "close sections in the reverse order of opening them");
      finding.related.push_back({file_.locate(opening.span), "opened here"});
      return;
    }
    opening.close = tags_.size();
    open_.pop_back();
    tags_.push_back({TagKind::Close, opening.name, span, 0});
  }

  /// One finding, and no more of the template: it was made by a program that went wrong.
  std::vector<Tag> refuse_depth() {
    bag_.add(diag::TemplateInvalid, file_.locate(tags_[open_.back()].span),
             fmt::format("sections stand more than {} deep in one another", MaximumSectionDepth),
             "put some of them into partials");
    drop_unclosed();
    return std::move(tags_);
  }

  void report_unclosed(const Tag& tag) {
    bag_.add(diag::TemplateInvalid, file_.locate(tag.span),
             fmt::format("section `{}` is never closed", tag.name),
             fmt::format("write `{{{{/{}}}}}` where it ends", tag.name));
  }

  /// Sections that stay open end the list: what is inside them has no place any more.
  void drop_unclosed() {
    if (!open_.empty()) tags_.resize(open_.front());
  }

  const diag::SourceFile& file_;
  std::string_view text_;
  diag::Bag& bag_;
  std::vector<Tag> tags_;
  std::vector<std::size_t> open_;
};

}  // namespace

std::vector<Tag> read_tags(const diag::SourceFile& file, diag::Bag& bag) {
  return TagReader(file, bag).read();
}

}  // namespace vade::theme
