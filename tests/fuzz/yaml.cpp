// A site's YAML: the tree, and what is read from it.
#include "config/load.h"
#include "config/locale_files.h"
#include "fuzz.h"
#include "seed_files.h"
#include "yaml/simple.h"
#include "yaml/value.h"

namespace vade::fuzz {
namespace {

void demand_inside(const yaml::Value& value, std::size_t size) {
  VADE_DEMAND(value.span.begin <= value.span.end && value.span.end <= size);
  for (const yaml::Value& item : value.items) demand_inside(item, size);
  for (const auto& [key, member] : value.members) {
    demand_inside(key, size);
    demand_inside(member, size);
  }
}

/// Both ways to read YAML give the same where the short one gives anything.
void demand_same(const yaml::Value& simple, const yaml::Value& any) {
  VADE_DEMAND(simple.kind == any.kind && simple.quoted == any.quoted);
  VADE_DEMAND(simple.span == any.span && simple.scalar == any.scalar);
  VADE_DEMAND(simple.items.size() == any.items.size());
  VADE_DEMAND(simple.members.size() == any.members.size());
  for (std::size_t i = 0; i < simple.members.size(); ++i) {
    demand_same(simple.members[i].key, any.members[i].key);
    demand_same(simple.members[i].value, any.members[i].value);
  }
}

void read_tree(std::string_view text) {
  const auto result = yaml::parse(text);
  if (const auto* problem = std::get_if<yaml::Problem>(&result)) {
    VADE_DEMAND(!problem->message.empty());
    VADE_DEMAND(problem->span.begin <= problem->span.end && problem->span.end <= text.size());
    return;
  }
  demand_inside(std::get<yaml::Value>(result), text.size());
  if (text.starts_with("\xEF\xBB\xBF")) return;
  const auto simple = yaml::parse_simple(text);
  if (!simple) return;
  const auto any = yaml::parse_any(text);
  VADE_DEMAND(std::holds_alternative<yaml::Value>(any));
  demand_same(*simple, std::get<yaml::Value>(any));
}

void demand_inside(const diag::Bag& bag, const diag::SourceFile& file) {
  for (const diag::Finding& finding : bag.findings()) {
    VADE_DEMAND(!finding.message.empty());
    fuzz::demand_inside(finding.where, file);
  }
}

}  // namespace

std::vector<std::string> seeds() {
  std::vector<std::string> texts = texts_of_sites(".yaml");
  for (const char* const text : {"a: 'b'\nc: \"d\"\n", "a: |\n  b\n\n  c\n",
                                 "- [a, {b: c}]\n- ? d\n  : e\n", "a: >-\n  b\n"}) {
    texts.emplace_back(text);
  }
  return texts;
}

void run(std::string_view input) {
  read_tree(input);
  const std::string text(input);
  diag::Bag site;
  base::MemoryFileSystem files;
  files.add(std::string(config::SiteFile), text);
  const auto configuration = config::load_config(files, site);
  VADE_DEMAND(configuration.ok() && !configuration->locales.empty());
  demand_inside(site, {std::string(config::SiteFile), text});

  static const config::LocaleFile English = config::english_locale();
  diag::Bag locale;
  const auto french =
      config::load_locale("fr", config::builtin_locale("fr"), text, English, locale);
  VADE_DEMAND(!french.markers.question.empty() && !french.markers.answer.empty());
  demand_inside(locale, {french.path, text});
}

}  // namespace vade::fuzz
