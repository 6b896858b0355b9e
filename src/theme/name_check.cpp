#include "theme/name_check.h"

#include "base/strings.h"
#include "diag/rules.h"
#include "diag/suggestion.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace vade::theme {
namespace {

const Field* find(std::span<const Field> fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const Field& field) { return field.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

/// Walks through a template as the renderer will, with the objects that stand around each tag.
class NameCheck {
 public:
  NameCheck(const TemplateFiles& files, const Schema& schema, diag::Bag& bag)
      : files_(files), schema_(schema), bag_(bag) {}

  void check(const TemplateSchema& root) {
    scopes_ = {schema_.shared, root.fields};
    enter(files_.find(root.name)->second);
  }

 private:
  void enter(const ParsedTemplate& parsed) {
    const ParsedTemplate* outer = std::exchange(parsed_, &parsed);
    check_range(0, parsed.tags.size());
    parsed_ = outer;
  }

  void check_range(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
      const Tag& tag = parsed_->tags[at];
      if (tag.kind == TagKind::Partial) {
        enter(files_.find(tag.name)->second);
      } else if (tag.kind == TagKind::Section || tag.kind == TagKind::Inverted) {
        check_section(tag, at);
        at = tag.close;
      } else if (tag.kind == TagKind::Variable || tag.kind == TagKind::Raw) {
        check_variable(tag);
      }
    }
  }

  void check_section(const Tag& tag, std::size_t at) {
    if (tag.name.starts_with(TextPrefix)) {
      check_text(tag);
      return check_range(at + 1, tag.close);
    }
    const Field* field = resolve(tag);
    const bool opens = field != nullptr && tag.kind == TagKind::Section && !field->fields.empty();
    if (opens) scopes_.push_back(field->fields);
    // Below an unknown name nothing can be said about the names inside.
    if (field != nullptr) check_range(at + 1, tag.close);
    if (opens) scopes_.pop_back();
  }

  void check_variable(const Tag& tag) {
    if (tag.name.starts_with(TextPrefix)) {
      check_text(tag);
      if (tag.kind == TagKind::Raw) report_not_html(tag);
      return;
    }
    const Field* field = resolve(tag);
    if (field == nullptr) return;
    switch (field->kind) {
      case FieldKind::Text:
        if (tag.kind == TagKind::Raw) report_not_html(tag);
        return;
      case FieldKind::Html:
        if (tag.kind == TagKind::Variable) {
          report(tag, fmt::format("`{}` is HTML and would be escaped a second time", tag.name),
                 fmt::format("write `{{{{{{{}}}}}}}`", tag.name));
        }
        return;
      case FieldKind::Truth:
      case FieldKind::List:
      case FieldKind::Object:
        report(tag, fmt::format("`{}` is not a text", tag.name),
               fmt::format("use it as a section: `{{{{#{0}}}}} … {{{{/{0}}}}}`", tag.name));
    }
  }

  /// The field that a name means here, innermost object first; reports one that there is not.
  const Field* resolve(const Tag& tag) {
    const std::vector<std::string_view> parts = base::split(tag.name, '.');
    const Field* field = nullptr;
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend() && field == nullptr; ++scope) {
      field = find(*scope, parts.front());
    }
    for (std::size_t i = 1; i < parts.size() && field != nullptr; ++i) {
      field = find(field->fields, parts[i]);
    }
    if (field == nullptr) report_unknown(tag);
    return field;
  }

  void report_unknown(const Tag& tag) {
    std::vector<std::string_view> names;
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
      for (const Field& field : *scope) names.push_back(field.name);
    }
    report(tag, fmt::format("nothing is called `{}` here", tag.name),
           diag::did_you_mean(tag.name, names,
                              "docs/formats/templates.md lists the names of each template"));
  }

  void check_text(const Tag& tag) {
    const std::string_view key = tag.name.substr(TextPrefix.size());
    if (std::find(schema_.texts.begin(), schema_.texts.end(), key) != schema_.texts.end()) return;
    const std::string_view meant = base::nearest(key, schema_.texts);
    report(tag, fmt::format("there is no text `{}` without arguments", key),
           diag::did_you_mean(meant.empty() ? std::string() : fmt::format("t.{}", meant),
                              "texts stand under `messages` in locales/<locale>.yaml"));
  }

  void report_not_html(const Tag& tag) {
    report(tag, fmt::format("`{}` is text and must be escaped", tag.name),
           fmt::format("write `{{{{{}}}}}`", tag.name));
  }

  void report(const Tag& tag, std::string message, std::string help) {
    bag_.add(diag::TemplateInvalid, parsed_->file.locate(tag.span), std::move(message),
             std::move(help));
  }

  const TemplateFiles& files_;
  const Schema& schema_;
  diag::Bag& bag_;
  std::vector<std::span<const Field>> scopes_;
  const ParsedTemplate* parsed_ = nullptr;
};

}  // namespace

void check_names(const TemplateFiles& files, const TemplateSchema& root, const Schema& schema,
                 diag::Bag& bag) {
  NameCheck(files, schema, bag).check(root);
}

}  // namespace vade::theme
