#include "render/body.h"

#include "base/strings.h"
#include "markdown/html.h"
#include "render/fallback.h"
#include "render/html_context.h"
#include "text/typography.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace vade::render {
namespace {

using markdown::NodeId;
using markdown::NoNode;

/// A unit that the page lacks, and where readers find it.
struct Borrowed {
  const model::Unit* unit = nullptr;
  const model::Page* page = nullptr;  ///< of another locale
  std::uint32_t outline = 0;          ///< in that page
};

/// By top-level node of the page: what is shown before it; NoNode: at the end.
using Insertions = std::map<NodeId, std::vector<Borrowed>>;

/// The child of the root that holds `node`.
NodeId top_level(const markdown::Document& document, NodeId node) {
  while (document.node(node).parent != markdown::Root) node = document.node(node).parent;
  return node;
}

/// The top-level node behind everything that belongs to an outline item directly.
NodeId behind(const parse::ParsedFile& file, const parse::OutlineItem& item) {
  const markdown::Document& document = file.document;
  if (item.kind == parse::OutlineKind::Question) {
    return document.node(top_level(document, item.entry)).next;
  }
  if (item.body_end != NoNode) return top_level(document, item.body_end);
  if (item.body_begin == NoNode) return document.node(top_level(document, item.title)).next;
  return NoNode;
}

/// Where the readers of a locale find a unit that it lacks: in the source, else in the first locale
/// that has it.
Borrowed lend(const LocaleView& view, const model::PageSet& set, const model::Unit& unit) {
  const auto from = [&](model::LocaleIndex locale) {
    return unit.outline[locale] != model::None && set.pages[locale] != model::None;
  };
  model::LocaleIndex lender = set.source;
  for (model::LocaleIndex i = 0; !from(lender) && i < unit.outline.size(); ++i) lender = i;
  return {&unit, &view.site.pages[set.pages[lender]], unit.outline[lender]};
}

/// Finds the questions that a page lacks, with the headings of topics that it lacks altogether.
Insertions missing_questions(const LocaleView& view, const model::PageSet& set,
                             const model::Page& page) {
  Insertions insertions;
  NodeId at = page.file->document.node(markdown::Root).first_child;
  const model::Unit* topic = nullptr;  ///< the last section, while it is missing and not shown yet
  for (const model::Unit& unit : set.units) {
    const std::uint32_t own = unit.outline[page.locale];
    if (own != model::None) {
      at = behind(*page.file, page.file->outline[own]);
      topic = nullptr;
    } else if (unit.kind == parse::OutlineKind::Section) {
      topic = &unit;
    } else {
      if (topic != nullptr) insertions[at].push_back(lend(view, set, *topic));
      topic = nullptr;
      insertions[at].push_back(lend(view, set, unit));
    }
  }
  return insertions;
}

class BodyWriter {
 public:
  BodyWriter(const LocaleView& view, const std::vector<LocaleView>& all, const model::Page& page,
             const PageLinks& links)
      : view_(view),
        all_(all),
        page_(page),
        links_(links),
        content_(page, all[page.locale], view, links),
        context_(content_.context()) {}

  Body write(const Insertions& insertions) {
    const markdown::Document& document = page_.file->document;
    NodeId from = document.node(markdown::Root).first_child;
    for (NodeId at = from; !insertions.empty() && at != NoNode; at = document.node(at).next) {
      const auto here = insertions.find(at);
      if (here == insertions.end()) continue;
      write_own(from, at);
      from = at;
      write_borrowed(here->second);
    }
    write_own(from, NoNode);
    const auto last = insertions.find(NoNode);
    if (last != insertions.end()) write_borrowed(last->second);
    add_own_anchors();
    return std::move(body_);
  }

 private:
  void write_own(NodeId from, NodeId end) {
    const parse::ParsedFile& file = *page_.file;
    if (from == end) return;
    markdown::append_html(body_.html, file.document, from, end, context_);
    for (NodeId at = from; at != end; at = file.document.node(at).next) {
      while (next_own_ < file.outline.size() &&
             top_level(file.document, file.outline[next_own_].title) == at) {
        add_heading(page_, next_own_++);
      }
    }
  }

  void add_heading(const model::Page& page, std::uint32_t outline) {
    const parse::OutlineItem& item = page.file->outline[outline];
    body_.headings.push_back({item.kind, item.level, page.anchors[outline],
                              text::no_break_spaces(item.text, view_.site.locale_of(page).tag),
                              view_.foreign(page.locale)});
  }

  void write_borrowed(const std::vector<Borrowed>& units) {
    for (const Borrowed& borrowed : units) write_borrowed(borrowed);
  }

  void write_borrowed(const Borrowed& borrowed) {
    const model::Page& page = *borrowed.page;
    const model::Locale& locale = view_.site.locale_of(page);
    const markdown::Document& document = page.file->document;
    const parse::OutlineItem& item = page.file->outline[borrowed.outline];
    const bool question = item.kind == parse::OutlineKind::Question;
    const NodeId node = question ? item.entry : item.title;
    const PageContent content(page, all_[page.locale], view_, links_);
    const std::string id_prefix = fmt::format("{}-{}-", locale.tag, borrowed.unit->id);

    body_.html += fmt::format("<div class=\"borrowed\" lang=\"{}\" dir=\"{}\">\n", locale.tag,
                              locale.direction);
    if (question) {
      body_.html += fmt::format("<p class=\"borrowed-note\" lang=\"{}\" dir=\"{}\">",
                                view_.locale.tag, view_.locale.direction);
      base::append_html(body_.html, fallback_text(view_, "answer", page.locale));
      body_.html += "</p>\n";
      ++body_.borrowed_questions;
    }
    markdown::append_html(body_.html, document, node, document.node(node).next,
                          content.context(id_prefix));
    body_.html += "</div>\n";
    add_heading(page, borrowed.outline);
  }

  /// An id that only this translation has stands as an empty element before the heading that holds
  /// the shared one.
  void add_own_anchors() {
    for (std::size_t i = 0; i < page_.own_anchors.size(); ++i) {
      if (page_.own_anchors[i].empty()) continue;
      const std::size_t id =
          body_.html.find(fmt::format(" id=\"{}\"", base::escape_html(page_.anchors[i])));
      if (id == std::string::npos) continue;
      body_.html.insert(
          body_.html.rfind('<', id),
          fmt::format("<span id=\"{}\"></span>", base::escape_html(page_.own_anchors[i])));
    }
  }

  const LocaleView& view_;
  const std::vector<LocaleView>& all_;
  const model::Page& page_;
  const PageLinks& links_;
  PageContent content_;
  markdown::HtmlContext context_;
  Body body_;
  std::uint32_t next_own_ = 0;  ///< the first outline item that is not among the headings yet
};

}  // namespace

Body make_body(const LocaleView& view, const std::vector<LocaleView>& all, model::SetIndex set,
               const PageLinks& links) {
  const model::Page& page = view.shown(set);
  Insertions insertions;
  if (view.is_translated(set) && model::borrows_answers(page)) {
    insertions = missing_questions(view, view.site.sets[set], page);
  }
  return BodyWriter(view, all, page, links).write(insertions);
}

}  // namespace vade::render
