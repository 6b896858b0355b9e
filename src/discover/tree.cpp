#include "discover/tree.h"

#include "base/path.h"
#include "base/strings.h"
#include "diag/rules.h"
#include "discover/names.h"
#include "text/fold.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace vade::discover {
namespace {

/// The files of one tree, chosen entry by entry in the order of the listing: a folder comes before
/// what it holds.
class Chooser {
 public:
  Chooser(const Tree& tree, diag::Bag& bag) : tree_(tree), bag_(bag) {}

  /// Takes this path before any whose name is the same but for case, wherever it is listed.
  void prefer(const std::string& path) { names_.emplace(key_of(path), path); }

  void look_at(const base::DirectoryEntry& entry) {
    if (is_left_out(entry.path)) return;
    if (is_hidden(entry.path) || !is_fit(entry)) {
      leave_out(entry);
    } else if (entry.kind == base::EntryKind::File) {
      chosen_.push_back(entry.path);
    }
  }

  [[nodiscard]] std::vector<std::string> take() { return std::move(chosen_); }

 private:
  /// In byte order, `a/b` need not follow `a` directly (`a-b` comes between), so all are kept.
  [[nodiscard]] bool is_left_out(std::string_view path) const {
    if (left_out_.empty()) return false;
    for (std::string_view folder = base::folder_of(path); folder.size() > tree_.folder.size();
         folder = base::folder_of(folder)) {
      if (left_out_.find(folder) != left_out_.end()) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_hidden(std::string_view path) const {
    const std::string_view name = base::name_of(path);
    return tree_.hidden == Hidden::Publish ? is_left_behind(name) : name.starts_with('.');
  }

  void leave_out(const base::DirectoryEntry& entry) {
    if (entry.kind == base::EntryKind::Directory) left_out_.insert(entry.path);
  }

  bool is_fit(const base::DirectoryEntry& entry) {
    return has_fit_kind(entry) && has_fit_name(entry.path) && is_first_of_its_name(entry.path);
  }

  bool has_fit_kind(const base::DirectoryEntry& entry) {
    switch (entry.kind) {
      case base::EntryKind::File:
      case base::EntryKind::Directory:
        return true;
      case base::EntryKind::SymbolicLink:
        refuse(entry.path, "a symbolic link is not followed", help_for_link(entry.path));
        return false;
      case base::EntryKind::Other:
        refuse(entry.path, "this is neither a file nor a folder", "remove it from the site");
        return false;
    }
    return false;
  }

  /// A page belongs to one locale, so it cannot be shared.
  [[nodiscard]] std::string help_for_link(std::string_view path) const {
    if (tree_.shared.empty() || base::extension_of(path) == ".md") {
      return "put the file itself here";
    }
    return fmt::format("put the file itself here, or move it below `{}/`", tree_.shared);
  }

  bool has_fit_name(std::string_view path) {
    if (static_cast<std::size_t>(std::count(path.begin(), path.end(), '/')) >= MaximumDepth) {
      refuse(path, fmt::format("the path has more than {} names", MaximumDepth),
             "move the file up");
      return false;
    }
    auto problem = check_name(base::name_of(path));
    if (!problem) return true;
    add(problem->severity, path, std::move(problem->message), std::move(problem->help));
    return problem->severity != diag::Severity::Error;
  }

  static std::string key_of(const std::string& path) {
    return base::join(base::folder_of(path), text::case_fold(base::name_of(path)));
  }

  /// Folders above have been compared already, under their own first names.
  bool is_first_of_its_name(const std::string& path) {
    const auto [first, is_new] = names_.emplace(key_of(path), path);
    if (is_new || first->second == path) return true;
    refuse(path,
           fmt::format("the name differs from `{}` only in case or in how it is encoded",
                       base::name_of(first->second)),
           "rename one of the two: on some systems they are the same file")
        .related.push_back({diag::whole_file(first->second), "the other one"});
    return false;
  }

  diag::Finding& refuse(std::string_view path, std::string message, std::string help) {
    return add(diag::Severity::Error, path, std::move(message), std::move(help));
  }

  diag::Finding& add(diag::Severity severity, std::string_view path, std::string message,
                     std::string help) {
    diag::Finding& finding = bag_.add(diag::FileRefused, diag::whole_file(std::string(path)),
                                      std::move(message), std::move(help));
    finding.severity = severity;
    return finding;
  }

  Tree tree_;
  diag::Bag& bag_;
  std::vector<std::string> chosen_;
  std::set<std::string, std::less<>> left_out_;  ///< folders whose content is not looked at
  base::StringMap<std::string> names_;           ///< first path by folded name
};

}  // namespace

base::Result<std::vector<std::string>> list_files(const base::FileSystem& files, const Tree& tree,
                                                  diag::Bag& bag,
                                                  const std::vector<std::string>& preferred) {
  VADE_TRY(const auto entries, files.list_tree(tree.folder));
  Chooser chooser(tree, bag);
  for (const std::string& path : preferred) {
    const auto is_it = [&](const base::DirectoryEntry& entry) { return entry.path == path; };
    if (std::any_of(entries.begin(), entries.end(), is_it)) chooser.prefer(path);
  }
  for (const base::DirectoryEntry& entry : entries) chooser.look_at(entry);
  return chooser.take();
}

void warn(diag::Bag& bag, std::string_view path, std::string message, std::string help) {
  bag.add(diag::FileRefused, diag::whole_file(std::string(path)), std::move(message),
          std::move(help))
      .severity = diag::Severity::Warning;
}

}  // namespace vade::discover
