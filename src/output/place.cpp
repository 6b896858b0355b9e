#include "output/place.h"

#include "base/path.h"

#include <climits>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace vade::output {

namespace {

constexpr std::string_view Elsewhere = "name another folder with `--output`";

struct Free {
  void operator()(char* text) const { free(text); }
};

std::optional<std::string> real_path(const std::string& path) {
  const std::unique_ptr<char, Free> resolved(realpath(path.c_str(), nullptr));
  if (resolved == nullptr) return std::nullopt;
  return std::string(resolved.get());
}

std::string below_root(std::string_view path) {
  return std::string("/").append(path);
}

/// `path` absolute and without symbolic links, also where its last part does not exist (yet).
std::string canonical(const std::string& path) {
  std::string existing = path.starts_with('/') ? path : std::string("./").append(path);
  std::string rest;
  for (;;) {
    const auto resolved = real_path(existing);
    if (resolved) return below_root(base::normalise(base::join(*resolved, rest)).value_or(""));
    rest = base::join(base::name_of(existing), rest);
    const auto folder = base::folder_of(existing);
    existing = folder.empty() ? std::string("/") : std::string(folder);
  }
}

/// Where the output is to stand, without following it if it is a symbolic link itself.
std::string canonical_output(const std::string& output) {
  const auto name = base::name_of(output);
  if (name.empty() || name == "." || name == "..") return canonical(output);
  const auto folder = std::string(output.substr(0, output.size() - name.size()));
  const auto parent = canonical(folder.empty() ? "." : folder);
  return parent == "/" ? below_root(name) : base::join(parent, name);
}

/// Why `output` may not be published to, or nothing.
std::optional<std::string> overlap(const std::string& output, const Place& place) {
  if (output == "/") return "is the root of the disk";
  std::vector<std::string> protected_folders;
  if (!place.site_root.empty()) protected_folders.push_back(place.site_root);
  protected_folders.insert(protected_folders.end(), place.inputs.begin(), place.inputs.end());
  for (const auto& folder : protected_folders) {
    const auto path = canonical(folder);
    if (path == output) return "is a folder that the site is made from";
    if (base::is_below(path, output)) {
      return "contains `" + folder + "`, which the site is made from";
    }
  }
  for (const auto& folder : place.inputs) {
    if (base::is_below(output, canonical(folder))) {
      return "lies inside `" + folder + "`, which the site is made from";
    }
  }
  return std::nullopt;
}

std::string without_final_slashes(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

base::Result<void> make_folders(const std::string& path) {
  for (auto end = path.find('/', 1);; end = path.find('/', end + 1)) {
    const auto folder = path.substr(0, end);
    if (mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) {
      // An existing folder on a read-only disk is answered with EROFS.
      const int error = errno;
      if (access(folder.c_str(), F_OK) != 0) {
        return base::system_failure(folder, "cannot be created", error);
      }
    }
    if (end == std::string::npos) return {};
  }
}

}  // namespace

std::optional<base::Failure> refuse_overlap(const Place& place) {
  const auto shown = without_final_slashes(place.output);
  if (shown.empty()) return base::Failure{{}, "the output has no name", "name a folder"};
  const auto reason = overlap(canonical_output(shown), place);
  if (!reason) return std::nullopt;
  return base::Failure{shown, *reason, std::string(Elsewhere)};
}

base::Result<OpenPlace> open_place(const Place& place) {
  if (const auto failure = refuse_overlap(place)) return *failure;
  OpenPlace open_place;
  open_place.shown = without_final_slashes(place.output);
  const auto output = canonical_output(open_place.shown);
  const auto folder = base::folder_of(output);
  open_place.parent_path = folder.empty() ? "/" : std::string(folder);
  open_place.name = std::string(base::name_of(output));
  VADE_TRY_VOID(make_folders(open_place.parent_path));
  open_place.parent = base::FileDescriptor(
      open(open_place.parent_path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!open_place.parent.is_open()) {
    return base::system_failure(open_place.parent_path, "cannot be opened", errno);
  }
  return open_place;
}

base::Failure unwritable_parent(const OpenPlace& place, int error) {
  auto failure = base::system_failure(place.parent_path, "cannot be written to", error);
  failure.help = "vade prepares the site beside the output `" + place.shown +
                 "`, so the folder that holds it must be writable";
  return failure;
}

}  // namespace vade::output
