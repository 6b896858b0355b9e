#include "check/urls.h"

#include "base/path.h"
#include "base/strings.h"
#include "parse/alias.h"
#include "text/fold.h"

#include <fmt/core.h>

#include <optional>
#include <string>
#include <string_view>

namespace vade::check {
namespace {

/// Who published something at an address.
struct Claim {
  diag::Location where;
  std::string what;
};

/// Why an address cannot be had.
struct Clash {
  std::string message;           ///< two things and an address, as a sentence
  const Claim* other = nullptr;  ///< null: vade keeps the address for itself
};

/// What vade keeps for itself in the published site, since the names of its files there depend on
/// their content and number; empty if `file` is none of it.
std::string_view kept_names(std::string_view file) {
  if (base::is_below(file, "assets")) return "assets/";
  if (base::is_below(file, "search")) return "search/";
  if (file.starts_with(".vade-") || file.find("/.vade-") != std::string_view::npos) {
    return ".vade-*";
  }
  const bool is_sitemap = file.starts_with("sitemap-") && file.ends_with(".xml");
  return is_sitemap && file.find('/') == std::string_view::npos ? "sitemap-*.xml" : "";
}

/// The table of all addresses, as paths of files.
class Claims {
 public:
  /// Nothing if the address was free and now is `claim`'s.
  std::optional<Clash> take(std::string_view file, const Claim& claim) {
    const std::string key = text::case_fold(file);
    if (const std::string_view kept = kept_names(key); !kept.empty()) {
      return Clash{fmt::format("{} would be published at `/{}`, but vade keeps `/{}` for itself",
                               claim.what, file, kept),
                   nullptr};
    }
    const auto [first, is_new] = by_address_.try_emplace(key, claim);
    if (!is_new) {
      return Clash{fmt::format("{} and {} would both be published at `/{}`", claim.what,
                               first->second.what, shown(file)),
                   &first->second};
    }
    const auto inside = in_folder_.find(key);
    if (inside != in_folder_.end()) return clash(claim, *inside->second, file, inside->second);
    return take_folders(key, first->second);
  }

 private:
  /// A page's address as readers know it.
  static std::string_view shown(std::string_view file) {
    const std::string_view index = "/index.html";
    return file.ends_with(index) ? file.substr(0, file.size() - index.size() + 1) : file;
  }

  static Clash clash(const Claim& file, const Claim& inside, std::string_view address,
                     const Claim* other) {
    return {fmt::format("{} would be published as the file `/{}`, which is a folder of {}",
                        file.what, address, inside.what),
            other};
  }

  /// From the deepest folder up to the first that is known: those above it are known too.
  std::optional<Clash> take_folders(std::string_view key, const Claim& claim) {
    for (std::string_view folder = base::folder_of(key); !folder.empty();
         folder = base::folder_of(folder)) {
      const auto file = by_address_.find(folder);
      if (file != by_address_.end()) return clash(file->second, claim, folder, &file->second);
      if (!in_folder_.try_emplace(std::string(folder), &claim).second) break;
    }
    return std::nullopt;
  }

  base::StringMap<Claim> by_address_;        ///< by case-folded path
  base::StringMap<const Claim*> in_folder_;  ///< by case-folded folder: the first that needs it
};

std::string index_file(std::string_view url) {
  return base::join(url.substr(0, url.size() - 1), "index.html");
}

diag::Location address_of(const model::Page& page) {
  const parse::FrontMatter& front_matter = page.file->front_matter;
  return page.file->source.locate(front_matter.slug.empty() ? front_matter.title_span
                                                            : front_matter.slug_span);
}

void relate(diag::Finding& finding, const Clash& clash) {
  if (clash.other == nullptr || clash.other->where.line == 0) return;
  finding.related.push_back({clash.other->where, clash.other->what});
}

/// Pages have slugs; other files, which have no place within them, only names.
std::string help_for(const Claim& claim, const Clash& clash) {
  const bool is_page = claim.where.line != 0;
  const bool is_vades = clash.other == nullptr || clash.other->where.path.empty();
  if (is_vades) return is_page ? "give it another `slug` or file name" : "give it another name";
  const bool has_page = is_page || clash.other->where.line != 0;
  return has_page ? "give one of them another `slug` or file name" : "rename one of them";
}

void take(Claims& claims, std::string_view file, const Claim& claim, diag::Bag& bag) {
  const std::optional<Clash> clash = claims.take(file, claim);
  if (!clash) return;
  relate(bag.add(UrlConflict, claim.where, clash->message, help_for(claim, *clash)), *clash);
}

void claim_generated(const model::Site& site, Claims& claims) {
  const auto generated = [&](const std::string& file) {
    const Claim claim{{}, "`" + file + "`, which vade writes,"};
    claims.take(file, claim);
  };
  for (const char* file : {"index.html", "404.html", "sitemap.xml", "robots.txt"}) generated(file);
  for (const model::Locale& locale : site.locales) {
    generated(locale.tag + "/404.html");
    generated(locale.tag + "/search/index.html");
  }
}

void claim_pages(const model::Site& site, Claims& claims, diag::Bag& bag) {
  for (const model::Page& page : site.pages) {
    take(claims, index_file(page.url), {address_of(page), "`" + page.file->source.path() + "`"},
         bag);
  }
  for (const model::PageSet& set : site.sets) {
    if (set.is_contested) continue;
    for (model::LocaleIndex locale = 0; locale < set.urls.size(); ++locale) {
      if (set.pages[locale] != model::None) continue;
      const model::Page& shown = site.pages[set.shown[locale]];
      const Claim claim{address_of(shown),
                        fmt::format("`{}`, shown in `{}` because it is not translated,",
                                    shown.file->source.path(), site.locales[locale].tag)};
      take(claims, index_file(set.urls[locale]), claim, bag);
    }
  }
}

/// The homes that vade makes: those which no page has claimed before.
void claim_homes(const model::Site& site, Claims& claims) {
  for (const model::Locale& locale : site.locales) {
    const std::string file = locale.tag + "/index.html";
    claims.take(file, {{}, "`" + file + "`, which vade writes,"});
  }
}

void claim_files(const model::Site& site, Claims& claims, diag::Bag& bag) {
  const auto claim = [&](std::string_view address, const std::string& path) {
    take(claims, address, {diag::whole_file(path), "`" + path + "`"}, bag);
  };
  for (const std::string& file : site.sources.static_files) claim(file, "site/static/" + file);
  for (const discover::Source& source : site.sources.content) {
    if (source.kind == discover::SourceKind::Page) continue;
    claim(std::string_view(source.path).substr(std::string_view("content/").size()), source.path);
  }
}

void claim_aliases(const model::Site& site, Claims& claims, diag::Bag& bag) {
  for (const model::Page& page : site.pages) {
    for (const parse::Alias& alias : page.file->front_matter.aliases) {
      const Claim claim{page.file->source.locate(alias.span),
                        fmt::format("the alias `{}` of `{}`", alias.url, page.file->source.path())};
      const std::optional<Clash> clash = claims.take(parse::alias_file(alias.url), claim);
      if (!clash) continue;
      diag::Finding& finding =
          bag.add(AliasConflict, claim.where, clash->message,
                  clash->other == nullptr || clash->other->where.path.empty()
                      ? "vade writes to this address itself: take the alias out"
                      : "an old address can lead to one page only: take it out of the other, or "
                        "out of here");
      finding.locale = site.locale_of(page).tag;
      relate(finding, *clash);
    }
  }
}

}  // namespace

void check_urls(const model::Site& site, diag::Bag& bag) {
  Claims claims;
  claim_generated(site, claims);
  claim_pages(site, claims, bag);
  claim_homes(site, claims);
  claim_files(site, claims, bag);
  claim_aliases(site, claims, bag);
}

}  // namespace vade::check
