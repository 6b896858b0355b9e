// No page may hold up a build. The input is a head, a piece and another piece, divided by NUL; the
// page has the head once and each piece again and again, so that what costs time in the square of
// the size shows.
#include "base/strings.h"
#include "fuzz.h"
#include "html_check.h"
#include "markdown/html.h"
#include "parse/parse_file.h"

#include <ctime>

namespace vade::fuzz {
namespace {

constexpr std::size_t PageBytes = std::size_t{64} << 10U;
constexpr double MostSeconds = 1;  ///< ordinary pages of this size take 0.002 s, optimised

double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

std::string page_of(std::string_view input) {
  const std::vector<std::string_view> pieces = base::split(input, '\0');
  std::string page(pieces.front());
  const std::size_t repeated = pieces.size() - 1;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (pieces[i].empty()) continue;
    const std::size_t end = page.size() + PageBytes / repeated;
    while (page.size() < end) page += pieces[i];
  }
  return page;
}

}  // namespace

std::vector<std::string> seeds() {
  using namespace std::string_literals;
  return {"\0a<![CDATA["s,
          "\0a<?"s,
          "\0a<!A "s,
          "http://a.b/\0)"s,
          "\0![[]() "s,
          "\0word *a* [b](c)\n"s,
          "\0abc\n\0|-|-|\n"s,
          "\0> a<? b\n"s,
          "x\n\0002. a<? b\n"s,
          "\0a@b.cd "s,
          "[a]: u\n\n\0[a] "s,
          "\0[^a] \0[^a]: b\n\n"s,
          "|a|b|\n|-|-|\n\0a\n"s,
          "\0*a **b "s,
          "\0_a__ ~~b~ "s,
          "\0`\0``a"s,
          "\0[\0]"s,
          "\0<a href=\"x\"> "s,
          "\0- \0a\n"s,
          "\0> \0a*"s,
          "\0Q: a\n\0A: b\n\n"s,
          "\0<details>\n\n\0b"s,
          "\0<b>\0</i>"s,
          "\0## a {#b}\n\n"s,
          "\0&#0;&amp\0;"s,
          "\0> [!TIP]\n\n"s,
          "---\ntitle: [\0{a: "s,
          "\0www.a.b/(\0)"s,
          "\0\\\n\0  \n"s,
          "\0<!-- \0-->"s};
}

void run(std::string_view input) {
  if (input.size() > 512) return;
  const std::string page = page_of(input);
  const double start = cpu_seconds();
  const parse::ParsedFile file = parse::parse_file("content/en/page.md", page, {{"Q"}, {"A"}});
  const std::string html = markdown::children_to_html(file.document, markdown::Root, {});
  VADE_DEMAND(cpu_seconds() - start < MostSeconds);
  demand_harmless(html, HtmlOf::Content);
  VADE_DEMAND(file.document.text_bytes() <= (std::size_t{1} << 20U) + 32 * page.size());
}

}  // namespace vade::fuzz
