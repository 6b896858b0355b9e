#include "check/links.h"

#include "base/path.h"
#include "check/references.h"
#include "diag/suggestion.h"
#include "markdown/safety.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace vade::check {
namespace {

using model::LinkKind;
using model::ResolvedLink;

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

/// Puts what was meant, if it is known, in place of the part of the address that is wrong.
void add_fix(diag::Finding& finding, const std::optional<diag::Location>& where,
             std::string meant) {
  if (where && !meant.empty()) finding.fix = diag::write_instead(*where, std::move(meant));
}

/// What helps if nothing has a similar name.
std::string broken_help(const model::Page& page, const WrittenLink& written) {
  if (markdown::classify_url(written.destination) == markdown::UrlKind::Web) {
    return "nothing is published at this address of the site: link to the page's file instead";
  }
  const bool in_page = written.where.path == page.file->source.path();
  return fmt::format("paths are relative to {}, or start with `/` at the site's root",
                     in_page ? "this file" : "the page that shows the diagram");
}

void report_broken(const model::Site& site, const model::Page& page, const ResolvedLink& link,
                   const WrittenLink& written, diag::Bag& bag) {
  const std::string destination = quotable(written.destination);
  const std::string draft = draft_behind(site, page, written.destination);
  if (!draft.empty()) {
    report(site, page, LinkBroken, written.where,
           fmt::format("the link leads to a draft: `{}`", destination),
           fmt::format("publish `{}`, or leave the link out until then", draft), bag);
    return;
  }
  diag::Finding& finding =
      report(site, page, LinkBroken, written.where,
             fmt::format("the link leads nowhere: `{}`", destination),
             diag::did_you_mean(link.suggestion, broken_help(page, written)), bag);
  add_fix(finding, written.path, link.suggestion);
}

void report_anchor(const model::Site& site, const model::Page& page, const ResolvedLink& link,
                   const WrittenLink& written, diag::Bag& bag) {
  const model::Page& shown = site.pages[site.sets[link.set].shown[link.locale]];
  const std::string meant =
      link.anchor_suggestion.empty() ? std::string() : "#" + link.anchor_suggestion;
  diag::Finding& finding = report(
      site, page, AnchorMissing, written.where,
      fmt::format("`{}` has no section `#{}`", shown.file->source.path(), quotable(link.anchor)),
      diag::did_you_mean(meant, "anchors come from the source language's titles, or from `{#id}`"),
      bag);
  add_fix(finding, written.anchor, meant);
}

void check_page_link(const model::Site& site, const model::Page& page, const ResolvedLink& link,
                     const WrittenLink& written, diag::Bag& bag) {
  const diag::Location& where = written.where;
  const model::PageSet& target = site.sets[link.set];
  const std::string& own = site.locales[page.locale].tag;
  if (!link.anchor_exists) report_anchor(site, page, link, written, bag);
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

/// The first byte of the address of a link `[text](address)`; nothing for links of another form,
/// and where the address is written with escapes.
std::optional<std::uint32_t> address_begin(const parse::ParsedFile& file, markdown::NodeId link) {
  const markdown::Node& node = file.document.node(link);
  const std::uint32_t text_end = node.last_child == markdown::NoNode
                                     ? node.span.begin + 1
                                     : file.document.node(node.last_child).span.end;
  const std::string_view rest = file.source.text({text_end, node.span.end});
  if (!rest.starts_with("](")) return std::nullopt;
  const std::size_t at = rest.find_first_not_of(" \t\n\r<", 2);
  const std::string_view url = file.document.url(link);
  if (at == std::string_view::npos || !rest.substr(at).starts_with(url)) return std::nullopt;
  return text_end + static_cast<std::uint32_t>(at);
}

WrittenLink written_link(const parse::ParsedFile& file, markdown::NodeId link) {
  const std::string_view url = file.document.url(link);
  WrittenLink written{url, file.source.locate(file.document.node(link).span), {}, {}};
  const std::optional<std::uint32_t> begin = address_begin(file, link);
  if (!begin) return written;
  const auto at = [&](std::size_t offset) { return *begin + static_cast<std::uint32_t>(offset); };
  const std::size_t path_end = std::min(url.find_first_of("?#"), url.size());
  if (path_end > 0) written.path = file.source.locate({*begin, at(path_end)});
  const std::size_t hash = url.find('#');
  if (hash != std::string_view::npos) {
    written.anchor = file.source.locate({at(hash), at(url.size())});
  }
  return written;
}

}  // namespace

std::string quotable(std::string_view destination) {
  std::string text;
  for (const char c : destination) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      text += fmt::format("%{:02X}", byte);
    } else {
      text += c;
    }
  }
  return text;
}

void check_link(const model::Site& site, const model::Page& page, const ResolvedLink& link,
                const WrittenLink& written, diag::Bag& bag) {
  const std::string destination = quotable(written.destination);
  const diag::Location& where = written.where;
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
      report_broken(site, page, link, written, bag);
      return;
    case LinkKind::File:
    case LinkKind::Page:
      break;
  }
  if (link.wrong_case) {
    diag::Finding& finding =
        report(site, page, LinkCase, where,
               fmt::format("`{}` differs in case from the name of its target", destination),
               fmt::format("write `{}`", link.suggestion), bag);
    add_fix(finding, written.path, link.suggestion);
  }
  if (link.kind == LinkKind::Page) check_page_link(site, page, link, written, bag);
}

void check_links(const model::Site& site, const model::Page& page, diag::Bag& bag) {
  const parse::ParsedFile& file = *page.file;
  for (const ResolvedLink& link : page.links) {
    if (file.document.node(link.node).kind != markdown::Kind::Link) continue;
    check_link(site, page, link, written_link(file, link.node), bag);
  }
  check_references(site, page, bag);
}

}  // namespace vade::check
