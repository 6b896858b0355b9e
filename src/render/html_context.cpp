#include "render/html_context.h"

#include "text/typography.h"

#include <algorithm>

namespace vade::render {

PageContent::PageContent(const model::Page& page, const LocaleView& own, const LocaleView& reader,
                         const PageLinks& links)
    : page_(page), own_(own), reader_(reader), links_(links) {
  const std::vector<parse::OutlineItem>& outline = page.file->outline;
  outline_of_.reserve(outline.size());
  for (std::uint32_t i = 0; i < outline.size(); ++i) outline_of_.emplace_back(outline[i].title, i);
  std::sort(outline_of_.begin(), outline_of_.end());
}

markdown::HtmlContext PageContent::context(std::string_view id_prefix) const {
  markdown::HtmlContext context;
  context.link = [this](markdown::NodeId node) { return link(node); };
  context.image = [this](markdown::NodeId node) { return image(node); };
  context.anchor = [this](markdown::NodeId node) { return anchor(node); };
  context.permalink_label = [this](markdown::NodeId node, std::string_view title) {
    const std::uint32_t item = outline_item(node);
    const bool is_question =
        item != model::None && page_.file->outline[item].kind == parse::OutlineKind::Question;
    return own_.locale.say(is_question ? "faq.permalink" : "heading.permalink", {{"title", title}});
  };
  context.footnote_back_label = [this](std::uint32_t number) {
    return own_.locale.say("footnotes.back", {{"number", std::int64_t{number}}});
  };
  if (own_.options.diagram) {
    context.diagram = [this](markdown::NodeId node) { return own_.options.diagram(page_, node); };
  }
  if (own_.locale.tag.starts_with("fr")) {
    context.typography = [this](std::string_view text) {
      return text::no_break_spaces(text, own_.locale.tag);
    };
  }
  for (std::size_t i = 0; i < own_.callouts.size(); ++i) {
    context.callout_labels[i] = own_.callouts[i];
  }
  context.footnotes_label = own_.footnotes;
  context.table_label = own_.table;
  context.task_open_label = own_.task_open;
  context.task_done_label = own_.task_done;
  context.id_prefix = id_prefix;
  return context;
}

markdown::LinkTarget PageContent::link(markdown::NodeId node) const {
  const model::ResolvedLink* link = model::find_link(page_, node);
  if (link == nullptr) return {};
  switch (link->kind) {
    case model::LinkKind::Web:
      return {link->url, {}, true};
    case model::LinkKind::Contact:
      return {link->url, {}, false};
    case model::LinkKind::Page:
      return page_link(*link);
    case model::LinkKind::File:
      return {links_.to(link->url, link->anchor), {}, false};
    case model::LinkKind::Placeholder:
    case model::LinkKind::Dangerous:
    case model::LinkKind::Broken:
      return {};
  }
  return {};
}

/// A link to another page in the text's own language keeps the reader in theirs.
markdown::LinkTarget PageContent::page_link(const model::ResolvedLink& link) const {
  if (link.set == model::None) return {links_.to(link.url, link.anchor), {}, false};
  const bool same_language = link.locale == page_.locale;
  const model::LocaleIndex target = same_language ? reader_.index : link.locale;
  const model::PageSet& set = own_.site.sets[link.set];
  const model::Page& shown = own_.site.pages[set.shown[target]];
  markdown::LinkTarget result{links_.to(set.urls[target], link.anchor), {}, false};
  if (shown.locale != page_.locale) result.hreflang = own_.site.locale_of(shown).tag;
  return result;
}

markdown::ImageTarget PageContent::image(markdown::NodeId node) const {
  const model::ResolvedLink* link = model::find_link(page_, node);
  if (link == nullptr || link->kind != model::LinkKind::File) return {};
  markdown::ImageTarget target{links_.to(link->url), 0, 0};
  const auto size = own_.options.image_sizes.find(link->file);
  if (size != own_.options.image_sizes.end()) {
    target.width = size->second.width;
    target.height = size->second.height;
  }
  return target;
}

std::string_view PageContent::anchor(markdown::NodeId node) const {
  const std::uint32_t item = outline_item(node);
  return item == model::None ? std::string_view() : page_.anchors[item];
}

std::uint32_t PageContent::outline_item(markdown::NodeId title) const {
  const auto found =
      std::lower_bound(outline_of_.begin(), outline_of_.end(), std::pair(title, std::uint32_t{0}));
  return found == outline_of_.end() || found->first != title ? model::None : found->second;
}

}  // namespace vade::render
