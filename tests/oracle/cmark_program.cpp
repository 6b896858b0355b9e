#include "cmark_program.h"

#include <array>
#include <cstdio>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace vade::test {
namespace {

/// The extensions in the order in which src/markdown attaches them.
constexpr const char* Arguments[] = {
    "cmark-gfm",     "--unsafe", "-e",       "footnotes", "-e",       "table", "-e",
    "strikethrough", "-e",       "autolink", "-e",        "tasklist", nullptr};

std::string read_to_end(int file) {
  std::string all;
  std::array<char, 65536> buffer{};
  ssize_t count = 0;
  while ((count = read(file, buffer.data(), buffer.size())) > 0) {
    all.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return all;
}

}  // namespace

std::optional<std::string> run_cmark(std::string_view markdown) {
  // The input is a file, so that only one pipe is read and neither side can wait for the other.
  std::FILE* input = std::tmpfile();
  std::array<int, 2> pipe_ends{};
  if (input == nullptr || pipe(pipe_ends.data()) != 0) return std::nullopt;
  std::fwrite(markdown.data(), 1, markdown.size(), input);
  std::rewind(input);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, fileno(input), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, pipe_ends[0]);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, Arguments[0], &actions, nullptr,
                                  const_cast<char* const*>(Arguments), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(pipe_ends[1]);
  std::string output = read_to_end(pipe_ends[0]);
  close(pipe_ends[0]);
  std::fclose(input);
  if (failed != 0) return std::nullopt;

  int status = 0;
  waitpid(child, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  return output;
}

}  // namespace vade::test
