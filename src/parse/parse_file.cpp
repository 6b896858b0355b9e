#include "parse/parse_file.h"

#include "markdown/parse.h"
#include "parse/callouts.h"
#include "parse/encoding.h"
#include "parse/faq.h"
#include "parse/figures.h"
#include "parse/front_matter.h"
#include "parse/outline.h"
#include "parse/raw_html.h"

#include <utility>

namespace vade::parse {

ParsedFile parse_file(std::string path, std::string bytes, const config::FaqMarkers& markers) {
  ParsedFile page;
  const bool is_readable = check_encoding(path, bytes, page.findings);
  if (!is_readable) bytes.clear();
  page.source = diag::SourceFile(std::move(path), std::move(bytes));
  if (!is_readable) return page;

  const FrontMatterBlock block = find_front_matter(page.source);
  page.front_matter = read_front_matter(page.source, block, page.findings);
  page.document = markdown::parse(page.source, block.body, page.findings);

  make_callouts(page.document, page.source, page.findings);
  make_figures(page.document);
  drop_repeated_title(page.document, page.front_matter.title);
  make_faq(page.document, page.source, markers, page.front_matter.kind, page.findings);
  demote_first_level(page.document);
  check_raw_html(page.document, page.source, page.findings);

  page.outline = make_outline(page.document);
  return page;
}

}  // namespace vade::parse
