#include "check/images.h"

#include "base/strings.h"
#include "check/links.h"
#include "diag/suggestion.h"
#include "markdown/plain_text.h"

#include <fmt/core.h>

#include <string>
#include <utility>

namespace vade::check {
namespace {

using markdown::Kind;

void check_file(const model::Site& site, const model::Page& page, const model::ResolvedLink& link,
                const diag::Location& where, diag::Bag& bag) {
  if (link.kind == model::LinkKind::File && !link.wrong_case) return;
  const std::string url = quotable(page.file->document.url(link.node));
  const std::string place = "beside the page, under `content/shared/` or `site/static/`";
  std::string message = fmt::format("there is no picture `{}`", url);
  std::string help = diag::did_you_mean(link.suggestion, "put the file " + place);
  if (url.empty()) {
    message = "the picture has no file between its parentheses";
  } else if (link.kind == model::LinkKind::Web) {
    message = fmt::format("the picture `{}` stands on another host, which no page may ask", url);
    help = "copy the picture into the site: " + place;
  } else if (link.kind == model::LinkKind::Dangerous) {
    message = fmt::format("the address `{}…` is not published", url.substr(0, url.find(':') + 1));
    help = "save the picture as a file: " + place;
  } else if (link.kind == model::LinkKind::Page) {
    message = fmt::format("`{}` is a page, not a picture", url);
    help = "name a picture, or make it a link: without the `!`";
  }
  bag.add(ImageMissing, where, std::move(message), std::move(help)).locale =
      site.locale_of(page).tag;
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
