#include "config/load.h"

#include "base/path.h"
#include "base/strings.h"
#include "config/navigation.h"
#include "config/reader.h"
#include "diag/suggestion.h"
#include "text/locale.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace vade::config {
namespace {

constexpr std::array<std::string_view, 9> SiteKeys = {"base_url", "source_locale", "locales",
                                                      "title",    "navigation",    "checks",
                                                      "coverage", "output",        "organization"};
constexpr std::array<std::string_view, 3> CoverageKeys = {"pages", "questions", "words"};
constexpr std::array<std::string_view, 5> InputFolders = {"content", "site", "locales", "l10n",
                                                          "templates"};
constexpr std::string_view DefaultBaseUrl = "http://localhost/";
constexpr std::string_view DefaultLocale = "en";

void read_base_url(Reader& reader, const yaml::Value* value, Config& config) {
  config.base_url = DefaultBaseUrl;
  const std::string help =
      "give the address where the site is published, e.g. "
      "`https://help.example.com/`";
  if (value == nullptr) {
    reader.report_missing("base_url", help);
    return;
  }
  const auto url = reader.text(*value, "base_url");
  if (!url) return;
  if (auto normal = normalise_base_url(*url)) {
    config.base_url = *std::move(normal);
  } else {
    reader.report(value->span, "`base_url` is not an absolute http or https URL", help);
  }
}

bool is_new_locale(Reader& reader, const yaml::Value& value, const Config& config) {
  const std::string& tag = value.scalar;
  if (!text::is_language_tag(tag)) {
    const std::string dashed = base::replace_all(tag, "_", "-");
    const bool underscore = dashed != tag && text::is_language_tag(dashed);
    reader.report(value.span, fmt::format("`{}` is not a known language tag", tag),
                  diag::did_you_mean(underscore ? dashed : std::string(),
                                     "use a BCP 47 tag like `fr` or `fr-CA`"));
    return false;
  }
  const auto same = [&](const std::string& other) {
    return base::ascii_lower(other) == base::ascii_lower(tag);
  };
  if (std::any_of(config.locales.begin(), config.locales.end(), same)) {
    reader.report(value.span, fmt::format("the locale `{}` stands here twice", tag),
                  "remove one of the two");
    return false;
  }
  return true;
}

void read_locales(Reader& reader, const yaml::Value* value, Config& config) {
  if (value == nullptr) {
    reader.report_missing("locales", "list the languages of the site, e.g. `locales: [en, fr]`");
    return;
  }
  if (!reader.is_list(*value, "locales")) return;
  for (const yaml::Value& item : value->items) {
    if (reader.text(item, "locales") && is_new_locale(reader, item, config)) {
      config.locales.push_back(item.scalar);
    }
  }
  if (value->items.empty()) {
    reader.report(value->span, "`locales` is empty", "name at least the source locale");
  }
}

std::vector<std::string_view> names_of(const std::vector<std::string>& locales) {
  return {locales.begin(), locales.end()};
}

void read_source_locale(Reader& reader, const yaml::Value* value, Config& config) {
  if (value == nullptr) {
    reader.report_missing("source_locale", "name the locale that the others are translated from");
  } else if (const auto tag = reader.text(*value, "source_locale")) {
    config.source_locale = *tag;
    if (!config.locales.empty() && !config.locale_index(*tag)) {
      reader.report(value->span, fmt::format("`{}` is not one of `locales`", *tag),
                    diag::did_you_mean(*tag, names_of(config.locales), "add it to `locales`"));
    }
  }
  if (config.locales.empty()) {
    const bool known = text::is_language_tag(config.source_locale);
    config.locales.push_back(known ? config.source_locale : std::string(DefaultLocale));
  }
  if (!config.locale_index(config.source_locale)) config.source_locale = config.locales.front();
}

/// Whether `locale` is one of the site's; reported if not.
bool is_known_locale(Reader& reader, const yaml::Value& locale, const Config& config) {
  if (config.locale_index(locale.scalar)) return true;
  reader.report(locale.span, fmt::format("`{}` is not one of `locales`", locale.scalar),
                diag::did_you_mean(locale.scalar, names_of(config.locales), "add it to `locales`"));
  return false;
}

/// One text for all languages, or one for each.
void read_title(Reader& reader, const yaml::Value& value, Config& config) {
  if (value.kind != yaml::Kind::Mapping) {
    const auto title = reader.text(value, "title");
    for (const std::string& locale : config.locales) {
      if (title) config.titles.emplace(locale, *title);
    }
    return;
  }
  for (const auto& [locale, item] : value.members) {
    const auto title = reader.text(item, "title." + locale.scalar);
    if (is_known_locale(reader, locale, config) && title) {
      config.titles.emplace(locale.scalar, *title);
    }
  }
}

void read_checks(Reader& reader, const yaml::Value& value, Config& config) {
  if (!reader.is_mapping(value, "checks")) return;
  for (const auto& [rule, level] : value.members) {
    config.checks_where.emplace(rule.scalar, reader.locate(rule));
    const auto name = reader.text(level, "checks." + rule.scalar);
    if (!name) continue;
    if (const auto severity = diag::severity_from_name(*name)) {
      config.checks.emplace(rule.scalar, *severity);
    } else {
      const std::string levels = "use `error`, `warning`, `note` or `off`";
      reader.report(level.span, fmt::format("`{}` is not a level of severity", *name),
                    diag::did_you_mean(*name, {"error", "warning", "note", "off"}, levels));
    }
  }
}

CoverageGate read_gate(Reader& reader, const yaml::Value& value, const std::string& name) {
  CoverageGate gate;
  if (!reader.is_mapping(value, name)) return gate;
  reader.check_keys(value, CoverageKeys);
  const auto least = [&](std::string_view key) -> std::optional<Least> {
    const yaml::Value* found = value.find(key);
    if (found == nullptr) return std::nullopt;
    const auto percent = reader.number(*found, fmt::format("{}.{}", name, key), 0, 100);
    if (!percent) return std::nullopt;
    return Least{*percent, reader.locate(*found)};
  };
  gate.pages = least("pages");
  gate.questions = least("questions");
  gate.words = least("words");
  return gate;
}

void read_coverage(Reader& reader, const yaml::Value& value, Config& config) {
  if (!reader.is_mapping(value, "coverage")) return;
  for (const auto& [locale, gate] : value.members) {
    if (!is_known_locale(reader, locale, config)) continue;
    config.coverage.emplace(locale.scalar, read_gate(reader, gate, "coverage." + locale.scalar));
  }
}

/// Whether a path that leaves the site ends in a folder above it: `..`, `../x/../..`. One like
/// `../public` ends beside them.
bool leads_only_up(std::string_view path) {
  std::size_t below = 0;  // names since the last step up that left them all
  for (const std::string_view name : base::segments(path)) {
    if (name == "..") {
      below -= below > 0 ? 1 : 0;
    } else if (!name.empty() && name != ".") {
      ++below;
    }
  }
  return below == 0;
}

/// Publishing replaces what is in the output, so it must never be where the input lies.
/// What only the disk can tell (an absolute path, one that leads back) is for output/ to refuse.
bool holds_input(std::string_view output) {
  const auto path = base::normalise(output);
  if (output.starts_with('/')) return path && path->empty();
  if (!path) return leads_only_up(output);
  if (path->empty()) return true;
  return std::any_of(InputFolders.begin(), InputFolders.end(),
                     [&](std::string_view folder) { return base::is_below(*path, folder); });
}

void read_output(Reader& reader, const yaml::Value& value, Config& config) {
  const auto output = reader.text(value, "output");
  if (!output) return;
  if (holds_input(*output)) {
    reader.report(value.span,
                  fmt::format("the output `{}` is where the site's input lies", *output),
                  "choose a folder of its own, e.g. `public`");
    return;
  }
  config.output = *output;
}

Config read_config(Reader& reader, const yaml::Value& root) {
  Config config;
  reader.check_keys(root, SiteKeys);
  read_base_url(reader, root.find("base_url"), config);
  read_locales(reader, root.find("locales"), config);
  read_source_locale(reader, root.find("source_locale"), config);
  if (const auto* value = root.find("title")) read_title(reader, *value, config);
  if (const auto* value = root.find("navigation")) {
    config.navigation = read_navigation(reader, *value);
  }
  if (const auto* value = root.find("checks")) read_checks(reader, *value, config);
  if (const auto* value = root.find("coverage")) read_coverage(reader, *value, config);
  if (const auto* value = root.find("output")) read_output(reader, *value, config);
  if (const auto* value = root.find("organization")) {
    config.organization = reader.text(*value, "organization").value_or("");
  }
  return config;
}

Config fallback_config() {
  Config config;
  config.base_url = DefaultBaseUrl;
  config.locales = {std::string(DefaultLocale)};
  config.source_locale = DefaultLocale;
  return config;
}

}  // namespace

base::Result<Config> load_config(const base::FileSystem& files, diag::Bag& bag) {
  if (!files.kind(SiteFile)) {
    return base::Failure{std::string(SiteFile), "there is no site here",
                         "run `vade init DIR` to start one, or name the folder of your site"};
  }
  VADE_TRY(std::string text, files.read(SiteFile));
  const diag::SourceFile file(std::string(SiteFile), std::move(text));
  Reader reader(file, bag);
  const yaml::Value* root = reader.root();
  return root == nullptr ? fallback_config() : read_config(reader, *root);
}

std::optional<std::string> normalise_base_url(std::string_view url) {
  std::string_view rest = url;
  if (base::starts_with_ignoring_case(url, "https://")) {
    rest.remove_prefix(8);
  } else if (base::starts_with_ignoring_case(url, "http://")) {
    rest.remove_prefix(7);
  } else {
    return std::nullopt;
  }
  const std::string_view authority = rest.substr(0, rest.find('/'));
  const bool fits = std::all_of(rest.begin(), rest.end(), [](char byte) {
    return byte > ' ' && byte < 0x7F &&
           std::string_view("\"<>\\^`{|}?#").find(byte) == std::string_view::npos;
  });
  if (!fits || authority.empty() || authority.front() == ':' ||
      authority.find('@') != std::string_view::npos) {
    return std::nullopt;
  }
  return std::string(url) + (url.ends_with('/') ? "" : "/");
}

std::span<const std::string_view> site_keys() {
  return SiteKeys;
}

}  // namespace vade::config
