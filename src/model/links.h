#pragma once

#include "model/site.h"

#include <string_view>
#include <unordered_set>
#include <vector>

namespace vade::model {

/// Everything that a link can lead to, by every name that it may be called by. Refers to the site,
/// which must outlive it. All functions may be called from several threads.
class LinkIndex {
 public:
  explicit LinkIndex(const Site& site);

  /// Resolves a destination as written in `page`. What authors may write:
  /// - a path relative to the file, to a `.md` file (`../fees.md#vat`), a picture or a download;
  ///   without `.md`, and to a folder that has an `index.md`, too;
  /// - a path from the root: of a static file (`/img/a.png`), of a published page (`/fr/fees/`), or
  ///   of a file below the page's own locale (`/fees.md`);
  /// - `#anchor` in the same page; the absolute address of this site; any other site.
  /// A page that another locale calls so is found too, and so is one whose name differs in case.
  [[nodiscard]] ResolvedLink resolve(const Page& page, std::string_view destination) const;

  /// The anchors a reader finds in a set's page in `locale`: those of the page shown there and
  /// those of the answers it borrows from other locales.
  [[nodiscard]] bool has_anchor(SetIndex set, LocaleIndex locale, std::string_view anchor) const;
  [[nodiscard]] std::vector<std::string_view> anchors(SetIndex set, LocaleIndex locale) const;

 private:
  struct Target {
    SetIndex set = None;  ///< None: a file
    LocaleIndex locale = None;
  };

  void add_pages();
  void add_files();
  void add_generated();
  void resolve_path(const Page& page, std::string_view path, ResolvedLink& link) const;
  [[nodiscard]] bool resolve_from_root(const Page& page, const std::string& path,
                                       ResolvedLink& link) const;
  [[nodiscard]] bool resolve_source(const Page& page, const std::string& path,
                                    ResolvedLink& link) const;
  [[nodiscard]] bool resolve_by_key(const Page& page, std::string_view path,
                                    ResolvedLink& link) const;
  void use(const std::string& path, Target target, ResolvedLink& link) const;
  void check_anchor(ResolvedLink& link) const;
  [[nodiscard]] std::string suggest_path(const Page& page, std::string path) const;
  [[nodiscard]] std::string page_behind_html(std::string_view path) const;
  [[nodiscard]] std::string suggest_anchor(const ResolvedLink& link) const;
  /// The published path of a file of the site: content below its locale, static files at the root.
  [[nodiscard]] static std::string file_url(std::string_view source_path);
  /// What one would write in the file `from` to lead to the file `to`.
  [[nodiscard]] static std::string address_in(std::string_view from, std::string_view to);

  const Site& site_;
  base::StringMap<Target> by_source_path_;       ///< content pages and files, static files
  base::StringMap<std::string> by_folded_path_;  ///< case-folded source path → source path
  base::StringMap<Target> by_url_;               ///< published pages, without the final `/`
  std::unordered_set<std::string> generated_;    ///< without a final `/`
  base::StringMap<SetIndex> by_key_;             ///< path below any locale's folder → set
};

/// The page's links, pictures and diagram files, resolved, in node order.
[[nodiscard]] std::vector<ResolvedLink> resolve_links(const Page& page, const LinkIndex& index);

}  // namespace vade::model
