#include "render/page_info.h"

#include "markdown/plain_text.h"
#include "text/typography.h"
#include "text/utf8.h"

#include <algorithm>

namespace vade::render {
namespace {

constexpr std::size_t DescriptionLength = 160;

markdown::NodeId first_paragraph(const markdown::Document& document) {
  for (markdown::NodeId id = 0; id < document.size(); ++id) {
    const markdown::Node& node = document.node(id);
    if (node.kind == markdown::Kind::Paragraph && node.parent != markdown::NoNode) return id;
  }
  return markdown::NoNode;
}

}  // namespace

std::string describe(const model::Page& page) {
  const parse::FrontMatter& front_matter = page.file->front_matter;
  if (!front_matter.description.empty()) return front_matter.description;
  const markdown::NodeId paragraph = first_paragraph(page.file->document);
  if (paragraph == markdown::NoNode) return {};
  return text::excerpt(markdown::plain_text(page.file->document, paragraph), DescriptionLength);
}

std::vector<Crumb> crumbs_of(const LocaleView& view, model::SetIndex set) {
  if (view.url(set) == view.home_url) return {};
  std::vector<Crumb> crumbs{{view.home_url, view.name, {}}};
  const auto add = [&](model::SetIndex at) {
    crumbs.push_back({view.url(at), view.titles[at].text, view.titles[at].lang});
  };
  const std::uint32_t item = view.navigation.item_of(set);
  for (const std::uint32_t at : view.navigation.path_to(item)) add(view.navigation.items()[at].set);
  if (item == Navigation::NoItem) add(set);
  return crumbs;
}

std::size_t count_questions(const model::Page& page) {
  const std::vector<parse::OutlineItem>& outline = page.file->outline;
  return static_cast<std::size_t>(std::count_if(
      outline.begin(), outline.end(),
      [](const parse::OutlineItem& item) { return item.kind == parse::OutlineKind::Question; }));
}

}  // namespace vade::render
