// The floor: read every page, render it with cmark-gfm, write it inside a constant page. See
// README.md. Usage: floor CONTENT OUTPUT

#include "base/parallel.h"
#include "markdown/html.h"
#include "markdown/parse.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace fs = std::filesystem;

namespace {

constexpr std::size_t Threads = 2;
constexpr std::size_t ShellBytes = 6000;

struct Work {
  std::string from;    ///< a Markdown file
  std::string folder;  ///< of its page
};

/// Without a stream between, which would cost more than reading.
std::string read_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);

  struct stat status {};

  if (file < 0 || ::fstat(file, &status) != 0) return {};
  std::string text(static_cast<std::size_t>(status.st_size), '\0');
  const ssize_t got = ::read(file, text.data(), text.size());
  ::close(file);
  text.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
  return text;
}

bool write_file(const std::string& path, const std::string& bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  const bool written =
      file >= 0 && ::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
  if (file >= 0) ::close(file);
  return written;
}

/// The page behind its front matter, rendered by cmark-gfm with the extensions that vade uses.
std::string render(const std::string& text) {
  const std::size_t end = text.find("\n---\n", 3);
  const std::size_t body = text.starts_with("---\n") && end != std::string::npos ? end + 5 : 0;
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser, text.data() + body, text.size() - body);
  cmark_node* document = cmark_parser_finish(parser);
  char* html =
      cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
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

  const std::string content = argv[1];
  std::vector<Work> pages;
  for (const auto& entry : fs::recursive_directory_iterator(content)) {
    if (entry.path().extension() != ".md") continue;
    const std::string from = entry.path();
    const std::string path = from.substr(content.size(), from.size() - content.size() - 3);
    pages.push_back({from, argv[2] + ("/" + path)});
  }
  for (const Work& page : pages) fs::create_directories(page.folder);
  const std::string shell(ShellBytes, 'x');
  std::atomic<bool> failed = false;
  vade::base::parallel_for(pages.size(), Threads, [&](std::size_t at, std::size_t) {
    const std::string html = shell + render(read_file(pages[at].from));
    if (!write_file(pages[at].folder + "/index.html", html)) failed = true;
  });
  if (failed) std::fputs("floor: a page could not be written\n", stderr);
  return failed ? 1 : 0;
}
