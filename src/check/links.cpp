#include "check/links.h"

#include "base/path.h"
#include "markdown/plain_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

namespace vade::check {
namespace {

using model::LinkKind;
using model::ResolvedLink;

std::string did_you_mean(const std::string& suggestion, std::string otherwise) {
  return suggestion.empty() ? otherwise : fmt::format("did you mean `{}`?", suggestion);
}

/// A finding about a link of `page`.
diag::Finding& report(const model::Site& site, const model::Page& page, const diag::Rule& rule,
                      const diag::Location& where, std::string message, std::string help,
                      diag::Bag& bag) {
  diag::Finding& finding = bag.add(rule, where, std::move(message), std::move(help));
  finding.locale = site.locale_of(page).tag;
  return finding;
}

/// The draft that a broken link was meant to lead to; empty if there is none. Drafts are files of
/// the site without being pages of it.
std::string draft_behind(const model::Site& site, const model::Page& page,
                         std::string_view destination) {
  const std::string_view path = destination.substr(0, destination.find_first_of("?#"));
  const bool from_root = path.starts_with('/');
  const std::string folder = from_root ? "content/" + site.locale_of(page).tag
                                       : std::string(base::folder_of(page.file->source.path()));
  const std::string below = from_root ? std::string(path.substr(1)) : std::string(path);
  auto target = base::resolve(folder, below);
  if (!target) return {};
  if (!target->ends_with(".md")) *target += ".md";
  const auto& sources = site.sources.content;
  const auto found =
      std::lower_bound(sources.begin(), sources.end(), *target,
                       [](const discover::Source& source, const std::string& wanted) {
                         return source.path < wanted;
                       });
  return found != sources.end() && found->path == *target ? *std::move(target) : std::string();
}

void report_broken(const model::Site& site, const model::Page& page, const ResolvedLink& link,
                   std::string_view destination, const diag::Location& where, diag::Bag& bag) {
  const std::string draft = draft_behind(site, page, destination);
  if (!draft.empty()) {
    report(site, page, LinkBroken, where,
           fmt::format("the link leads to a draft: `{}`", destination),
           fmt::format("publish `{}`, or leave the link out until then", draft), bag);
    return;
  }
  report(site, page, LinkBroken, where, fmt::format("the link leads nowhere: `{}`", destination),
         did_you_mean(link.suggestion,
                      "paths are relative to this file, or start with `/` at the site's root"),
         bag);
}

void check_page_link(const model::Site& site, const model::Page& page, const ResolvedLink& link,
                     const diag::Location& where, diag::Bag& bag) {
  const model::PageSet& target = site.sets[link.set];
  const std::string& own = site.locales[page.locale].tag;
  if (!link.anchor_exists) {
    report(site, page, AnchorMissing, where,
           fmt::format("`{}` has no section `#{}`", link.url, link.anchor),
           link.suggestion.empty()
               ? "anchors come from the source language's titles, or from `{#id}`"
               : fmt::format("did you mean `#{}`?", link.suggestion),
           bag);
  }
  if (link.locale != page.locale) {
    const bool translated = target.pages[page.locale] != model::None;
    diag::Finding& finding = report(
        site, page, LinkCrossLocale, where,
        fmt::format("the link leads to the page in `{}`", site.locales[link.locale].tag),
        translated ? fmt::format("link to `{}`, the same page in `{}`",
                                 site.pages[target.pages[page.locale]].file->source.path(), own)
                   : fmt::format("link to the page's name without its locale; it is not translated "
                                 "into `{}` yet, but readers are told so",
                                 own),
        bag);
    if (!translated) finding.severity = diag::Severity::Note;
  } else if (target.pages[page.locale] == model::None) {
    report(site, page, LinkToFallback, where,
           fmt::format("`{}` is not translated into `{}`: readers get it in `{}`", target.id, own,
                       site.locales[target.pivot].tag),
           "translate the page, or leave the link out until then", bag);
  }
}

}  // namespace

void check_link(const model::Site& site, const model::Page& page, const ResolvedLink& link,
                std::string_view destination, const diag::Location& where, diag::Bag& bag) {
  switch (link.kind) {
    case LinkKind::Web:
    case LinkKind::Contact:
      return;
    case LinkKind::Placeholder:
      report(site, page, LinkPlaceholder, where,
             destination.empty()
                 ? "the link has no target"
                 : fmt::format("the link's target is the placeholder `{}`", destination),
             "write where the link leads, or take the link away", bag);
      return;
    case LinkKind::Dangerous:
      report(site, page, LinkDangerous, where,
             fmt::format("the address `{}` is not published", destination),
             "link to a page, or to an address with `https:`, `http:`, `mailto:` or `tel:`", bag);
      return;
    case LinkKind::Broken:
      report_broken(site, page, link, destination, where, bag);
      return;
    case LinkKind::File:
    case LinkKind::Page:
      break;
  }
  if (link.wrong_case) {
    report(site, page, LinkCase, where,
           fmt::format("`{}` differs in case from the name of its target", destination),
           fmt::format("write `{}`", link.suggestion), bag);
  }
  if (link.kind == LinkKind::Page) check_page_link(site, page, link, where, bag);
}

void check_links(const model::Site& site, const model::Page& page, diag::Bag& bag) {
  const parse::ParsedFile& file = *page.file;
  for (const ResolvedLink& link : page.links) {
    const markdown::Node& node = file.document.node(link.node);
    if (node.kind != markdown::Kind::Link) continue;
    check_link(site, page, link, file.document.url(link.node), file.source.locate(node.span), bag);
  }
}

}  // namespace vade::check
