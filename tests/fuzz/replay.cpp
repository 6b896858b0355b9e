// The program of a target in the tests. Without arguments it runs the target on its seeds and on
// mutations of them, the same in every run. An input that breaks the target is left in
// `<program>.input`.
//
//   fuzz_page                   all of this
//   fuzz_page FILE...           only these inputs, e.g. one that was left
//   fuzz_page --seeds FOLDER    writes the seeds to FOLDER, for libFuzzer
#include "fuzz.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <unistd.h>

namespace {

using namespace vade;

std::string_view current;
std::string left_name;

/// Only what may be called in a signal handler.
void leave_input(int signal) {
  const int file = open(left_name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file >= 0 && write(file, current.data(), current.size()) >= 0) close(file);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void run(std::string_view input) {
  current = input;
  fuzz::run(input);
}

/// Changes a text as libFuzzer would: a piece cut out, doubled, taken from elsewhere or
/// overwritten.
class Mutator {
 public:
  explicit Mutator(const std::vector<std::string>& seeds) : seeds_(&seeds) {}

  std::string next() {
    std::string text = seed();
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) change(text);
    return text;
  }

 private:
  // Not std::uniform_int_distribution, which each library does its own way.
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

  const std::string& seed() { return (*seeds_)[below(seeds_->size())]; }

  std::string piece_of(const std::string& text) {
    const std::size_t begin = below(text.size());
    return text.substr(begin, 1 + below(std::min<std::size_t>(text.size() - begin, 64)));
  }

  std::string odd_piece() {
    using namespace std::string_view_literals;
    static constexpr std::array Pieces = {"\0"sv,
                                          "\xFF"sv,
                                          "\xC3"sv,
                                          "\xE2\x80\xA8"sv,
                                          "\xEF\xBB\xBF"sv,
                                          "\r"sv,
                                          "\n\n"sv,
                                          "\t"sv,
                                          "---\n"sv,
                                          "<script>"sv,
                                          "](javascript:"sv,
                                          "\" on=\""sv,
                                          "{#a}"sv,
                                          "[^1]"sv,
                                          "> [!TIP]"sv,
                                          "Q: a\n\nA: b\n\n"sv,
                                          "{"sv,
                                          "}"sv,
                                          "'"sv,
                                          "<!--"sv,
                                          "&#x0;"sv,
                                          "|-|-|\n"sv,
                                          "<details>"sv,
                                          "4294967296"sv};
    return std::string(Pieces[below(Pieces.size())]);
  }

  void change(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    switch (below(6)) {
      case 0:
        text.erase(at, below(32));
        break;
      case 1:
        text.insert(at, piece_of(text));
        break;
      case 2:
        text.insert(at, piece_of(seed()));
        break;
      case 3:
        text.insert(at, odd_piece());
        break;
      case 4:
        if (at < text.size()) text[at] = static_cast<char>(random_());
        break;
      default:
        if (below(4) == 0) text.resize(at);
    }
  }

  const std::vector<std::string>* seeds_;
  std::mt19937 random_{20'261'126};
};

int write_seeds(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  int number = 0;
  for (const std::string& seed : fuzz::seeds()) {
    std::ofstream(folder / ("seed-" + std::to_string(++number)), std::ios::binary) << seed;
  }
  return 0;
}

std::string read_file(const char* path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 3 && std::string_view(arguments[1]) == "--seeds") return write_seeds(arguments[2]);
  left_name = std::string(arguments[0]) + ".input";
  for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL, SIGBUS}) {
    std::signal(signal, leave_input);
  }
  if (count > 1) {
    for (int i = 1; i < count; ++i) run(read_file(arguments[i]));
    return 0;
  }
  const std::vector<std::string> seeds = fuzz::seeds();
  run("");
  for (const std::string& seed : seeds) run(seed);
  Mutator mutator(seeds);
  for (int i = 0; i < VADE_MUTATIONS; ++i) run(mutator.next());
  std::printf("%zu seeds and %d mutations: ok\n", seeds.size(), VADE_MUTATIONS);
  return 0;
}
