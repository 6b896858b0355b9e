#include "build/diagrams.h"

#include "base/parallel.h"
#include "base/path.h"
#include "base/strings.h"
#include "build/diagram_figure.h"
#include "check/images.h"
#include "check/links.h"
#include "diag/rules.h"
#include "diag/suggestion.h"
#include "markdown/explicit_id.h"
#include "markdown/plain_text.h"
#include "text/utf8.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace vade::build {
namespace {

using diagram::Problem;
using diagram::ProblemKind;
using model::Page;

/// How many columns a code block's line stands further right in its page, because the block is
/// indented or stands in a list or quote.
std::uint32_t indentation(const DiagramUse& use, std::uint32_t dot_line) {
  const std::string_view in_page = use.page->file->source.line(use.first_line + dot_line);
  const std::string_view in_block = use.file.line(dot_line);
  if (in_block.empty() || !in_page.ends_with(in_block)) return 0;
  const std::string_view before = in_page.substr(0, in_page.size() - in_block.size());
  return static_cast<std::uint32_t>(text::code_points(before));
}

/// A place in a DOT source as a place in the site.
diag::Location locate(const DiagramUse& use, const diagram::Place& place) {
  const diag::SourceFile& file = use.first_line == 0 ? use.file : use.page->file->source;
  if (place.line == 0) {
    return use.first_line == 0 ? diag::whole_file(file.path())
                               : file.locate(use.page->file->document.node(use.node).span);
  }
  diag::Location where;
  where.path = file.path();
  where.line = use.first_line + place.line;
  where.column = place.column;
  where.end_line = use.first_line + place.end_line;
  where.end_column = place.end_column;
  where.excerpt = file.line(where.line);
  if (use.first_line != 0) {
    where.column += indentation(use, place.line);
    where.end_column += indentation(use, place.end_line);
  }
  return where;
}

const std::string& locale_tag(const model::Site& site, const DiagramUse& use) {
  return site.locale_of(*use.page).tag;
}

void report(const model::Site& site, const DiagramUse& use, const Problem& problem,
            diag::Bag& bag) {
  diag::Finding& finding =
      bag.add(diag::DiagramInvalid, locate(use, problem.where), problem.message, problem.help);
  finding.locale = locale_tag(site, use);
  if (problem.kind == ProblemKind::Ignored) finding.severity = diag::Severity::Warning;
}

/// The diagrams of one page, their sources not read yet.
std::vector<DiagramUse> uses_in(const Page& page) {
  std::vector<DiagramUse> uses;
  const markdown::Document& document = page.file->document;
  markdown::for_each(document, markdown::Root, [&](markdown::NodeId id) {
    if (document.node(id).kind != markdown::Kind::Diagram) return;
    DiagramUse use;
    use.page = &page;
    use.node = id;
    use.ordinal = static_cast<std::uint32_t>(uses.size() + 1);
    if (document.url(id).empty()) {
      use.dot = document.text(id);
      use.file = diag::SourceFile(page.file->source.path(), use.dot);
      use.first_line = page.file->source.line_of(document.node(id).span.begin);
    }
    uses.push_back(std::move(use));
  });
  return uses;
}

/// Reads the file of a diagram that is one; false if there is none (check/images reports it).
bool read_source(DiagramUse& use, const base::FileSystem& files) {
  if (use.first_line != 0) return true;
  const model::ResolvedLink* link = model::find_link(*use.page, use.node);
  if (link == nullptr || link->kind != model::LinkKind::File) return false;
  auto text = files.read(link->file);
  if (!text.ok()) return false;
  use.file = diag::SourceFile(link->file, *std::move(text));
  use.dot = use.file.text();
  return true;
}

/// What the page calls the diagram: the alternative text, else the caption.
std::string name_of(const DiagramUse& use) {
  const markdown::Document& document = use.page->file->document;
  const std::string text = markdown::plain_text(document, use.node);
  return std::string(base::trim(base::trim(text).empty() ? document.title(use.node) : text));
}

void check_labels_in(const model::Locale& locale, const DiagramUse& use, diag::Bag& bag) {
  std::vector<std::string_view> known;
  for (const auto& [key, text] : locale.labels) known.push_back(key);
  for (const diagram::LabelKey& key : use.inspection.keys) {
    if (locale.labels.contains(key.key)) continue;
    bag.add(diag::LabelMissing, locate(use, key.where),
            fmt::format("the label `{}` has no text in `{}`", key.key, locale.tag),
            diag::did_you_mean(
                key.key, known,
                fmt::format("add `{}` under `labels` in locales/{}.yaml", key.key, locale.tag)))
        .locale = locale.tag;
  }
}

/// Also for the locales that have the page still to translate: the texts of its labels are a part
/// of the work, and count in coverage.
void check_labels(const model::Site& site, const DiagramUse& use, diag::Bag& bag) {
  check_labels_in(site.locale_of(*use.page), use, bag);
  const model::PageSet& set = site.sets[use.page->set];
  for (model::LocaleIndex locale = 0; locale < set.pages.size(); ++locale) {
    const bool is_to_translate = set.pages[locale] == model::None && set.pivot == use.page->locale;
    if (is_to_translate) check_labels_in(site.locales[locale], use, bag);
  }
}

/// Without a name, those who do not see the drawing are not told what it is.
void check_name(const model::Site& site, const DiagramUse& use, diag::Bag& bag) {
  const bool is_named = use.inspection.has_title || !name_of(use).empty();
  if (is_named || !use.inspection.drawable()) return;
  const bool is_block = use.first_line != 0;
  bag.add(check::ImageAltMissing,
          use.page->file->source.locate(use.page->file->document.node(use.node).span),
          "the diagram has no name",
          is_block ? "name it behind the word `dot`, or give the graph a `label`: "
                     "```` ```dot From request to access ````"
                   : "name it between the square brackets, or give the graph a `label`: "
                     "`![From request to access](…)`")
      .locale = locale_tag(site, use);
}

/// A diagram file within a line of text stays an image, which no browser can show.
void check_inline_diagrams(const model::Site& site, const Page& page, diag::Bag& bag) {
  const markdown::Document& document = page.file->document;
  for (const model::ResolvedLink& link : page.links) {
    const markdown::Node& node = document.node(link.node);
    const bool is_picture =
        node.kind == markdown::Kind::Image && link.kind == model::LinkKind::File;
    if (!is_picture || !link.file.ends_with(".dot")) continue;
    bag.add(diag::DiagramInvalid, page.file->source.locate(node.span),
            "the diagram stands in a line of text", "put it in a paragraph of its own")
        .locale = site.locale_of(page).tag;
  }
}

/// Links in a diagram are relative to the page that shows it, or start with `/`.
model::ResolvedLink resolve(const model::LinkIndex& index, const DiagramUse& use,
                            const std::string& url) {
  return index.resolve(*use.page, url);
}

diagram::Request request_for(const model::Site& site, const model::LinkIndex& index,
                             const DiagramUse& use) {
  const model::Locale& locale = site.locale_of(*use.page);
  diagram::Request request;
  request.dot = use.dot;
  request.labels =
      diagram::choose_labels(use.inspection, locale.labels, site.locales[site.source].labels,
                             site.locales[site.source].tag);
  request.title = name_of(use);
  // A page may show the diagrams of answers that it borrows from other locales beside its own.
  request.id_prefix =
      fmt::format("{}diagram-{}-{}-", markdown::OwnIdStart, locale.tag, use.ordinal);
  request.direction = locale.direction;
  for (const diagram::Link& link : use.inspection.links) {
    const model::ResolvedLink target = resolve(index, use, link.url);
    if (target.kind == model::LinkKind::Web || target.kind == model::LinkKind::Contact) {
      request.links.emplace(link.url, link.url);
    } else if (target.kind == model::LinkKind::Page) {
      std::string href = base::relative_url(use.page->url, target.url);
      if (!target.anchor.empty()) href += "#" + target.anchor;
      request.links.emplace(link.url, std::move(href));
    }
  }
  return request;
}

}  // namespace

std::vector<DiagramUse> find_diagrams(const model::Site& site, const base::FileSystem& files,
                                      std::size_t jobs) {
  std::vector<std::vector<DiagramUse>> by_page(site.pages.size());
  base::parallel_for(site.pages.size(), jobs, [&](std::size_t page, std::size_t) {
    for (DiagramUse& use : uses_in(site.pages[page])) {
      if (!read_source(use, files)) continue;
      use.inspection = diagram::inspect(use.dot);
      by_page[page].push_back(std::move(use));
    }
  });
  std::vector<DiagramUse> all;
  for (std::vector<DiagramUse>& uses : by_page) {
    all.insert(all.end(), std::make_move_iterator(uses.begin()),
               std::make_move_iterator(uses.end()));
  }
  return all;
}

void check_diagrams(const model::Site& site, const model::LinkIndex& index,
                    const std::vector<DiagramUse>& diagrams, diag::Bag& bag) {
  for (const Page& page : site.pages) check_inline_diagrams(site, page, bag);
  for (const DiagramUse& use : diagrams) {
    check_name(site, use, bag);
    for (const Problem& problem : use.inspection.problems) report(site, use, problem, bag);
    check_labels(site, use, bag);
    for (const diagram::Link& link : use.inspection.links) {
      check::check_link(site, *use.page, resolve(index, use, link.url),
                        {link.url, locate(use, link.where)}, bag);
    }
  }
}

std::vector<std::string> label_keys(const std::vector<DiagramUse>& diagrams) {
  std::set<std::string> keys;
  for (const DiagramUse& use : diagrams) {
    for (const diagram::LabelKey& key : use.inspection.keys) keys.insert(key.key);
  }
  return {keys.begin(), keys.end()};
}

base::Result<DiagramHtml> draw_diagrams(const model::Site& site, const model::LinkIndex& index,
                                        const std::vector<DiagramUse>& diagrams,
                                        diagram::Renderer& renderer, std::size_t jobs,
                                        diag::Bag& bag) {
  std::vector<base::Result<diagram::Outcome>> outcomes(diagrams.size(), diagram::Outcome{});
  std::vector<diagram::Request> requests(diagrams.size());
  base::parallel_for(diagrams.size(), jobs, [&](std::size_t at, std::size_t) {
    if (!diagrams[at].inspection.drawable()) return;
    requests[at] = request_for(site, index, diagrams[at]);
    outcomes[at] = renderer.render(requests[at]);
  });
  DiagramHtml html;
  for (std::size_t at = 0; at < diagrams.size(); ++at) {
    const DiagramUse& use = diagrams[at];
    if (!use.inspection.drawable()) continue;
    if (!outcomes[at].ok()) return outcomes[at].failure();
    if (!outcomes[at]->ok()) {
      report(site, use, outcomes[at]->error, bag);
      continue;
    }
    html.emplace(std::make_pair(use.page, use.node),
                 diagram_figure({outcomes[at]->svg, use.page->file->document.title(use.node),
                                 diagram::text_alternative(use.dot, requests[at].labels),
                                 site.locale_of(*use.page).say("diagram.text"),
                                 site.locale_of(*use.page).say("figure.diagram")}));
  }
  return html;
}

}  // namespace vade::build
