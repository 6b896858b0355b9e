#include "check/urls.h"

#include "base/path.h"
#include "base/strings.h"
#include "text/fold.h"

#include <fmt/core.h>

#include <string>
#include <string_view>

namespace vade::check {
namespace {

/// Who published something at an address.
struct Claim {
  diag::Location where;
  std::string what;
  const model::Page* page = nullptr;
};

/// The table of all addresses, as paths of files.
class Claims {
 public:
  /// The claim that was there before; null if the address was free and now is `claim`'s.
  const Claim* take(std::string_view file, Claim claim) {
    const auto [first, is_new] = by_address_.try_emplace(text::case_fold(file), std::move(claim));
    return is_new ? nullptr : &first->second;
  }

 private:
  base::StringMap<Claim> by_address_;
};

std::string index_file(std::string_view url) {
  return base::join(url.substr(0, url.size() - 1), "index.html");
}

diag::Location address_of(const model::Page& page) {
  const parse::FrontMatter& front_matter = page.file->front_matter;
  return page.file->source.locate(front_matter.slug.empty() ? front_matter.title_span
                                                            : front_matter.slug_span);
}

void report(const Claim& claim, const Claim& first, std::string_view address, diag::Bag& bag) {
  diag::Finding& finding = bag.add(
      UrlConflict, claim.where,
      fmt::format("{} and {} would both be published at `/{}`", claim.what, first.what, address),
      "give one of them another `slug` or file name");
  if (first.where.line != 0) finding.related.push_back({first.where, first.what});
}

void claim_generated(const model::Site& site, Claims& claims) {
  const auto generated = [&](std::string file) {
    const Claim claim{{}, "`" + file + "`, which vade writes,", nullptr};
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
    const Claim claim{address_of(page), "`" + page.file->source.path() + "`", &page};
    const Claim* first = claims.take(index_file(page.url), claim);
    if (first != nullptr) report(claim, *first, page.url, bag);
  }
  for (const model::PageSet& set : site.sets) {
    for (model::LocaleIndex locale = 0; locale < set.urls.size(); ++locale) {
      if (set.pages[locale] != model::None) continue;
      const model::Page& shown = site.pages[set.shown[locale]];
      const Claim claim{address_of(shown),
                        fmt::format("`{}`, shown in `{}` because it is not translated,",
                                    shown.file->source.path(), site.locales[locale].tag),
                        &shown};
      const Claim* first = claims.take(index_file(set.urls[locale]), claim);
      if (first != nullptr) report(claim, *first, set.urls[locale], bag);
    }
  }
}

void claim_files(const model::Site& site, Claims& claims, diag::Bag& bag) {
  const auto take = [&](std::string_view address, const std::string& path) {
    const Claim claim{diag::whole_file(path), "`" + path + "`", nullptr};
    const Claim* first = claims.take(address, claim);
    if (first != nullptr) report(claim, *first, address, bag);
  };
  for (const std::string& file : site.sources.static_files) take(file, "site/static/" + file);
  for (const discover::Source& source : site.sources.content) {
    if (source.kind != discover::SourceKind::Asset) continue;
    take(std::string_view(source.path).substr(std::string_view("content/").size()), source.path);
  }
}

void claim_aliases(const model::Site& site, Claims& claims, diag::Bag& bag) {
  for (const model::Page& page : site.pages) {
    for (const parse::Alias& alias : page.file->front_matter.aliases) {
      const std::string path = base::normalise(alias.url).value_or("");
      if (path.empty()) continue;
      const bool is_file = path.ends_with(".html");
      const Claim claim{page.file->source.locate(alias.span),
                        fmt::format("an alias of `{}`", page.file->source.path()), &page};
      const Claim* first = claims.take(is_file ? path : index_file(path + "/"), claim);
      if (first == nullptr) continue;
      diag::Finding& finding = bag.add(
          AliasConflict, claim.where,
          fmt::format("the alias `{}` is already the address of {}", alias.url, first->what),
          "an old address can lead to one page only: take it out of the other, or out of here");
      finding.locale = site.locale_of(page).tag;
      if (first->where.line != 0) finding.related.push_back({first->where, first->what});
    }
  }
}

}  // namespace

void check_urls(const model::Site& site, diag::Bag& bag) {
  Claims claims;
  claim_generated(site, claims);
  claim_pages(site, claims, bag);
  claim_files(site, claims, bag);
  claim_aliases(site, claims, bag);
}

}  // namespace vade::check
