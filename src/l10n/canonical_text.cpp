#include "l10n/canonical_text.h"

#include "base/scan.h"
#include "text/fold.h"

#include <algorithm>
#include <array>

namespace vade::l10n {
namespace {

using markdown::Kind;
using markdown::Node;
using markdown::NodeId;

constexpr auto is_space = [](auto byte) { return base::is_one_of(byte, ' ', '\t', '\n', '\r'); };
constexpr auto is_markup = [](auto byte) {
  return base::is_one_of(byte, '*', '~', '`', '[', ']', '|', '\\');
};
/// What cannot be taken over as it is: markup, and spaces but for a single one between words.
constexpr auto needs_care = [](auto byte) {
  return is_markup(byte) | base::is_one_of(byte, '\t', '\n', '\r');
};

static_assert(MarkupCharacters == "*~`[]|\\");

bool is_space_at(std::string_view text, std::size_t at) {
  return at < text.size() && static_cast<bool>(is_space(static_cast<unsigned char>(text[at])));
}

/// By markdown::CalloutKind.
constexpr std::array<std::string_view, 5> CalloutMarks = {"[!NOTE] ", "[!TIP] ", "[!IMPORTANT] ",
                                                          "[!WARNING] ", "[!CAUTION] "};

/// Appends a space to what stands behind `begin`, unless it is empty or ends in one.
void append_space(std::string& out, std::size_t begin) {
  if (out.size() > begin && !is_space_at(out, out.size() - 1)) out += ' ';
}

/// The end of what can be taken over from `at` on: up to markup, or to a space that is followed by
/// another.
std::size_t plain_end(std::string_view text, std::size_t at) {
  const std::size_t end = base::find_byte(text, at, needs_care);
  const std::size_t pair = text.substr(0, end).find("  ", at);
  return pair == std::string_view::npos ? end : pair;
}

void append_text(std::string& out, std::size_t begin, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_space_at(text, at)) {
      append_space(out, begin);
      ++at;
      continue;
    }
    const std::size_t end = plain_end(text, at);
    out += text.substr(at, end - at);
    at = end;
    if (at == text.size() || is_space_at(text, at)) continue;
    out += '\\';
    out += text[at++];
  }
}

void drop_space_at_end(std::string& out, std::size_t begin) {
  while (out.size() > begin && is_space_at(out, out.size() - 1)) out.pop_back();
}

class Writer {
 public:
  Writer(std::string& out, const model::Site& site, const model::Page& page)
      : out_(out), begin_(out.size()), site_(site), page_(page), document_(page.file->document) {}

  /// The block or title itself, with what it takes from what it stands in.
  void write_top(NodeId id) {
    const Node& parent = document_.node(document_.node(id).parent);
    const bool opens_callout = parent.kind == Kind::Callout && parent.first_child == id;
    if (opens_callout) {
      out_ += CalloutMarks[parent.variant];
    }
    const auto task = static_cast<markdown::Task>(document_.node(id).variant);
    if (document_.node(id).kind == Kind::Item && task != markdown::Task::None) {
      out_ += task == markdown::Task::Done ? "[x] " : "[ ] ";
    }
    begin_ = out_.size();
    write(id);
  }

  void write(NodeId id) {
    const Node& node = document_.node(id);
    switch (node.kind) {
      case Kind::Text:
      case Kind::HtmlInline:
      case Kind::HtmlBlock:
        return add_text(document_.text(id));
      case Kind::SoftBreak:
        return add_space();
      case Kind::LineBreak:
        return add_line_end();
      case Kind::Code:
        return add_code(document_.text(id));
      case Kind::Emphasis:
        return wrap(id, "*");
      case Kind::Strong:
        return wrap(id, "**");
      case Kind::Strikethrough:
        return wrap(id, "~~");
      case Kind::Link:
      case Kind::Image:
        return add_link(id);
      case Kind::FootnoteReference:
        out_ += "[^";
        add_text(document_.text(id));
        out_ += ']';
        return;
      case Kind::CodeBlock:
      case Kind::Diagram:
        return add_code_block(id);
      case Kind::TableRow:
        return add_row(id);
      case Kind::ThematicBreak:
        return;
      default:
        return add_children(id);
    }
  }

  /// Without space at the end, and in NFC.
  void finish() {
    drop_space_at_end(out_, begin_);
    const std::string_view own = std::string_view(out_).substr(begin_);
    if (!text::is_nfc(own)) out_.replace(begin_, std::string::npos, text::nfc(own));
  }

 private:
  void add_children(NodeId id) {
    for (NodeId child = document_.node(id).first_child; child != markdown::NoNode;
         child = document_.node(child).next) {
      if (!markdown::is_inline(document_.node(child).kind)) add_line_end();
      write(child);
    }
  }

  void add_space() { append_space(out_, begin_); }

  void add_line_end() {
    if (out_.size() == begin_) return;
    if (out_.back() == ' ') out_.pop_back();
    if (out_.back() != '\n') out_ += '\n';
  }

  void add_text(std::string_view text) { append_text(out_, begin_, text); }

  /// Code is kept as it is: its spaces matter.
  void add_literal(std::string_view text) {
    for (const char c : text) {
      if (c == '`' || c == '\\') out_ += '\\';
      out_ += c;
    }
  }

  void add_target(std::string_view target) {
    for (const char c : target) {
      if (c == ')' || c == '\\') out_ += '\\';
      out_ += c;
    }
  }

  void add_code(std::string_view text) {
    out_ += '`';
    add_literal(text);
    out_ += '`';
  }

  void add_code_block(NodeId id) {
    const std::string_view target = document_.url(id);
    if (!target.empty()) return add_link(id);
    out_ += "```";
    const bool is_diagram = document_.node(id).kind == Kind::Diagram;
    out_ += is_diagram ? std::string_view("dot") : document_.title(id);
    out_ += '\n';
    add_literal(document_.text(id));
    out_ += "```";
  }

  void wrap(NodeId id, std::string_view mark) {
    out_ += mark;
    add_children(id);
    out_ += mark;
  }

  /// A picture's children are its alternative text.
  void add_link(NodeId id) {
    const bool is_link = document_.node(id).kind == Kind::Link;
    out_ += is_link ? "[" : "![";
    add_children(id);
    out_ += "](";
    const model::ResolvedLink* link = model::find_link(page_, id);
    add_target(link == nullptr ? std::string(document_.url(id))
                               : comparable_target(site_, *link, document_.url(id)));
    const bool has_title = document_.node(id).kind != Kind::Diagram && !document_.title(id).empty();
    if (has_title) {
      out_ += " \"";
      add_target(document_.title(id));
      out_ += '"';
    }
    out_ += ')';
  }

  void add_row(NodeId id) {
    for (NodeId cell = document_.node(id).first_child; cell != markdown::NoNode;
         cell = document_.node(cell).next) {
      out_ += "| ";
      add_children(cell);
      add_space();
    }
    out_ += '|';
  }

  std::string& out_;
  std::size_t begin_;  ///< of what the node itself says
  const model::Site& site_;
  const model::Page& page_;
  const markdown::Document& document_;
};

/// `content/fr/img/a.png` → `content/img/a.png`: each locale has its own of what is localized.
std::string without_locale(const model::Site& site, std::string_view path) {
  constexpr std::string_view Content = "content/";
  if (!path.starts_with(Content)) return std::string(path);
  std::string_view below = path.substr(Content.size());
  const std::size_t slash = below.find('/');
  const std::string_view folder = below.substr(0, slash);
  const bool is_locale =
      slash != std::string_view::npos &&
      (folder == "shared" || std::any_of(site.locales.begin(), site.locales.end(),
                                         [&](const auto& locale) { return locale.tag == folder; }));
  if (is_locale) below.remove_prefix(slash + 1);
  return std::string(Content) + std::string(below);
}

}  // namespace

std::string comparable_target(const model::Site& site, const model::ResolvedLink& link,
                              std::string_view destination) {
  const std::string anchor = link.anchor.empty() ? std::string() : "#" + link.anchor;
  switch (link.kind) {
    case model::LinkKind::Page:
      return "page:" + site.sets[link.set].id + anchor;
    case model::LinkKind::File:
      return without_locale(site, link.file) + anchor;
    case model::LinkKind::Web:
    case model::LinkKind::Contact:
    case model::LinkKind::Placeholder:
    case model::LinkKind::Dangerous:
    case model::LinkKind::Broken:
      return std::string(destination);
  }
  return {};
}

void append_canonical_text(std::string& out, const model::Site& site, const model::Page& page,
                           markdown::NodeId node) {
  Writer writer(out, site, page);
  writer.write_top(node);
  writer.finish();
}

std::string canonical_text(const model::Site& site, const model::Page& page,
                           markdown::NodeId node) {
  std::string out;
  append_canonical_text(out, site, page, node);
  return out;
}

std::string canonical_plain_text(std::string_view text) {
  std::string out;
  append_text(out, 0, text);
  drop_space_at_end(out, 0);
  return text::is_nfc(out) ? out : text::nfc(out);
}

}  // namespace vade::l10n
