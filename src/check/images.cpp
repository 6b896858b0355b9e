#include "check/images.h"

#include "base/strings.h"
#include "markdown/plain_text.h"

#include <fmt/core.h>

namespace vade::check {
namespace {

using markdown::Kind;

void check_file(const model::Site& site, const model::Page& page, const model::ResolvedLink& link,
                const diag::Location& where, diag::Bag& bag) {
  if (link.kind == model::LinkKind::File && !link.wrong_case) return;
  const std::string_view url = page.file->document.url(link.node);
  std::string help = "put the file beside the page, under `content/shared/` or `site/static/`";
  if (link.kind == model::LinkKind::Web)
    help = "copy the picture into the site: pages ask no other host";
  if (!link.suggestion.empty()) help = fmt::format("did you mean `{}`?", link.suggestion);
  const std::string message = url.empty() ? "the picture has no file between its parentheses"
                                          : fmt::format("there is no picture `{}`", url);
  bag.add(ImageMissing, where, message, help).locale = site.locale_of(page).tag;
}

}  // namespace

void check_images(const model::Site& site, const model::Page& page, diag::Bag& bag) {
  const parse::ParsedFile& file = *page.file;
  for (const model::ResolvedLink& link : page.links) {
    const markdown::Node& node = file.document.node(link.node);
    if (node.kind != Kind::Image && node.kind != Kind::Diagram) continue;
    const diag::Location where = file.source.locate(node.span);
    check_file(site, page, link, where, bag);
    if (node.kind != Kind::Image) continue;
    const std::string alt = markdown::plain_text(file.document, link.node);
    if (!base::trim(alt).empty()) continue;
    bag.add(ImageAltMissing, where, "the picture has no alternative text",
            "describe it between the square brackets: `![what it shows](…)`")
        .locale = site.locale_of(page).tag;
  }
}

}  // namespace vade::check
