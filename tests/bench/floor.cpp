// The floor: read every page, render it with cmark-gfm, write it inside a constant page. See
// README.md. Usage: floor CONTENT OUTPUT

#include "base/parallel.h"
#include "markdown/html.h"
#include "markdown/parse.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

constexpr std::size_t Threads = 2;
constexpr std::size_t ShellBytes = 6000;

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The page behind its front matter, rendered by cmark-gfm with the extensions that vade uses.
std::string render(const std::string& text) {
  const std::size_t end = text.find("\n---\n", 3);
  const std::size_t body = text.starts_with("---\n") && end != std::string::npos ? end + 5 : 0;
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser, text.data() + body, text.size() - body);
  cmark_node* document = cmark_parser_finish(parser);
  char* html =
      cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
  std::string rendered = html;
  std::free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  return rendered;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: floor CONTENT OUTPUT\n");
    return 2;
  }
  // One page through vade's own parser makes cmark-gfm safe for threads (src/markdown/parse.h).
  vade::diag::Bag bag;
  static_cast<void>(vade::markdown::parse(vade::diag::SourceFile("x.md", "~a~"), 0, bag));

  const fs::path content = argv[1];
  const fs::path output = argv[2];
  std::vector<fs::path> pages;
  for (const auto& entry : fs::recursive_directory_iterator(content)) {
    if (entry.path().extension() == ".md") pages.push_back(entry.path());
  }
  for (const fs::path& page : pages) {
    fs::create_directories(output / fs::relative(page, content).replace_extension());
  }
  const std::string shell(ShellBytes, 'x');
  vade::base::parallel_for(pages.size(), Threads, [&](std::size_t at, std::size_t) {
    const std::string html = render(read_file(pages[at]));
    const fs::path folder = output / fs::relative(pages[at], content).replace_extension();
    std::ofstream(folder / "index.html", std::ios::binary) << shell << html;
  });
  return 0;
}
