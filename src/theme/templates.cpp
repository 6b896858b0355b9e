#include "theme/templates.h"

#include "base/path.h"
#include "diag/rules.h"
#include "theme/expand.h"
#include "theme/name_check.h"

#include <fmt/format.h>

#include <algorithm>

namespace vade::theme {
namespace {

void add_file(TemplateFiles& files, std::string path, std::string text, bool own) {
  if (base::extension_of(path) != TemplateEnding) return;
  std::string name(base::without_extension(base::name_of(path)));
  ParsedTemplate& parsed = files[std::move(name)];
  parsed.file = diag::SourceFile(std::move(path), std::move(text));
  parsed.own = own;
}

TemplateFiles collect(std::span<const base::EmbeddedFile> builtin,
                      const std::vector<TemplateFile>& overrides) {
  TemplateFiles files;
  for (const base::EmbeddedFile& file : builtin) {
    add_file(files, std::string(file.path), std::string(file.text), false);
  }
  for (const TemplateFile& file : overrides) add_file(files, file.path, file.text, true);
  return files;
}

/// An own file that nothing uses is most often a built-in one whose name was misspelt.
void report_unused(const TemplateFiles& files, const std::set<std::string_view>& used,
                   diag::Bag& bag) {
  for (const auto& [name, parsed] : files) {
    if (!parsed.own || used.contains(name)) continue;
    bag.add(diag::TemplateInvalid, diag::whole_file(parsed.file.path()),
            fmt::format("nothing uses the template `{}`", name),
            suggest_template(files, name, "remove it, or call it from another template"));
  }
}

/// A partial is checked once for each template that it stands in; it is reported once.
void drop_repeated(diag::Bag& bag) {
  bag.sort();
  std::vector<diag::Finding>& findings = bag.findings();
  const auto same = [](const diag::Finding& a, const diag::Finding& b) {
    return a.where == b.where && a.message == b.message;
  };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
}

}  // namespace

std::vector<std::string> texts_named_in(const TemplateFile& file) {
  diag::Bag ignored;  // what is wrong in it is said when the templates are put together
  const diag::SourceFile source(file.path, file.text);
  std::vector<std::string> keys;
  for (const Tag& tag : read_tags(source, ignored)) {
    if (tag.name.starts_with(TextPrefix)) keys.emplace_back(tag.name.substr(TextPrefix.size()));
  }
  return keys;
}

Templates::Templates(std::span<const base::EmbeddedFile> builtin,
                     const std::vector<TemplateFile>& overrides, const Schema& schema,
                     diag::Bag& bag) {
  diag::Bag found;
  TemplateFiles files = collect(builtin, overrides);
  for (auto& [name, parsed] : files) parsed.tags = read_tags(parsed.file, found);

  std::set<std::string_view> used;
  for (const TemplateSchema& root : schema.templates) {
    diag::Bag expansion;
    expanded_.emplace(root.name, expand(files, root.name, used, expansion));
    if (expansion.empty() && used.contains(root.name)) check_names(files, root, schema, found);
    found.merge(std::move(expansion));
  }
  report_unused(files, used, found);
  drop_repeated(found);
  bag.merge(std::move(found));
}

}  // namespace vade::theme
