#pragma once

#include "config/config.h"
#include "discover/sources.h"
#include "model/locale.h"
#include "model/message_keys.h"
#include "parse/parsed_file.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vade::model {

using LocaleIndex = std::uint32_t;  ///< into Site::locales, which has the configuration's order
using PageIndex = std::uint32_t;    ///< into Site::pages
using SetIndex = std::uint32_t;     ///< into Site::sets
constexpr std::uint32_t None = 0xFFFFFFFFU;

enum class LinkKind : std::uint8_t {
  Web,          ///< another site
  Contact,      ///< mailto:, tel:
  Page,         ///< a page of this site, real or shown from another locale
  File,         ///< a picture or download of the content tree, or a static file
  Placeholder,  ///< `(#)`, `()`: left to be filled in
  Dangerous,    ///< a scheme that is never published
  Broken,       ///< leads nowhere
};

/// A Link, Image or Diagram node of a page, resolved once for checks, rendering and search.
struct ResolvedLink {
  markdown::NodeId node = markdown::NoNode;
  LinkKind kind = LinkKind::Broken;
  SetIndex set = None;        ///< Page: the target's set
  LocaleIndex locale = None;  ///< Page: whose URL is meant
  std::string file;    ///< File: path in the site, e.g. `content/en/a.png`, `site/static/b.png`
  std::string url;     ///< Page, File: path in the published site; Web, Contact: as written
  std::string anchor;  ///< decoded fragment; empty if none
  bool anchor_exists = true;
  bool wrong_case = false;  ///< found only by ignoring case; `suggestion` has the right name
  std::string suggestion;   ///< for Broken: the nearest path that exists, as one would write it
  std::string anchor_suggestion;  ///< for a missing anchor: the nearest that exists
};

/// One page of one locale.
struct Page {
  std::string id;  ///< pairs it across locales
  LocaleIndex locale = 0;
  SetIndex set = 0;
  const parse::ParsedFile* file = nullptr;  ///< owned by Site::files
  std::string url;                          ///< path in the published site: `fr/fournisseurs/faq/`
  /// By outline item: the anchor, equal in all locales for the same section or question.
  std::vector<std::string> anchors;
  /// By outline item: further anchors that lead to it in this page only (an id written by hand in a
  /// translation whose source has another); mostly empty.
  std::vector<std::string> own_anchors;
  std::vector<ResolvedLink> links;  ///< sorted by node
};

/// A section or question of a page in all locales that have it.
struct Unit {
  std::string id;  ///< unique in its set; the published anchor
  parse::OutlineKind kind = parse::OutlineKind::Section;
  std::uint8_t level = 2;
  std::vector<std::uint32_t> outline;  ///< by locale: index into that page's outline, or None
  /// The locales that were paired with those before them more by their place than by their text.
  std::vector<LocaleIndex> doubtful;
  /// By block of the union: by locale, index into the blocks of that locale's outline item, or
  /// None.
  std::vector<std::vector<std::uint32_t>> blocks;
};

/// A page in all its locales: the paired document.
struct PageSet {
  std::string id;
  /// Two pages of one locale have its id. That is reported; which of them the translations belong
  /// to cannot be known, so nothing else is said about them.
  bool is_contested = false;
  LocaleIndex source = 0;  ///< the locale the others are translated from; it may lack the page
  LocaleIndex pivot = 0;   ///< `source` if it has the page, else the first locale that has it
  std::vector<PageIndex> pages;   ///< by locale; None where it is missing
  std::vector<PageIndex> shown;   ///< by locale: the page that a reader of that locale gets
  std::vector<std::string> urls;  ///< by locale: path in the published site, for fallbacks too
  Unit intro;                     ///< what stands before the first section; `outline` is empty
  std::vector<Unit> units;        ///< the union over all locales, in the source's order
};

/// One item of a locale's navigation.
struct NavigationNode {
  SetIndex set = None;
  std::vector<NavigationNode> children;
};

/// The whole site, assembled; nothing changes it any more.
struct Site {
  config::Config config;
  std::vector<config::LocaleFile> locale_files;  ///< by locale: what each language itself provides
  MessageKeys message_keys;
  std::vector<Locale> locales;
  LocaleIndex source = 0;
  std::vector<parse::ParsedFile> files;  ///< sorted by path; drafts left out unless asked for
  std::vector<Page> pages;               ///< by file
  std::vector<PageSet> sets;             ///< sorted by id
  std::vector<std::vector<NavigationNode>> navigation;  ///< by locale
  discover::Sources sources;

  [[nodiscard]] const Locale& locale_of(const Page& page) const { return locales[page.locale]; }
};

/// Whether a page shows, in another language, the answers that it lacks: pages of questions do.
[[nodiscard]] bool borrows_answers(const Page& page);

/// Position in `page.links` by node; null if the node is not among them.
[[nodiscard]] const ResolvedLink* find_link(const Page& page, markdown::NodeId node);

/// The blocks of an outline item (index None: what stands before the first item), in order: the
/// smallest things that are paired across locales. Lists, quotes and callouts count by what they
/// hold.
[[nodiscard]] std::vector<markdown::NodeId> blocks_of(const parse::ParsedFile& file,
                                                      std::uint32_t outline);

/// What `blocks` are called within their unit, in the same order: the letters of their kind and
/// their number among those (`p2`, `li1`, `table1`), so that a block added elsewhere renames none.
[[nodiscard]] std::vector<std::string> block_names(const parse::ParsedFile& file,
                                                   const std::vector<markdown::NodeId>& blocks);

}  // namespace vade::model
