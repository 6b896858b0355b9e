#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace vade::theme {

enum class FieldKind : std::uint8_t {
  Text,    ///< written `{{name}}`, escaped
  Html,    ///< written `{{{name}}}`, as it is
  Truth,   ///< only asked: `{{#name}}`, `{{^name}}`
  List,    ///< `{{#name}}` once for each item
  Object,  ///< `{{#name}}` once, if it is there
};

/// A name that a template may use, and what it stands for.
struct Field {
  std::string_view name;
  FieldKind kind = FieldKind::Text;
  std::span<const Field> fields;  ///< of an object, or of each of a list's items
};

/// A template that is rendered by its name (all others are partials), with the names it may use.
struct TemplateSchema {
  std::string_view name;  ///< `page` for `page.mustache`
  std::span<const Field> fields;
};

/// All that templates may name. The views must outlive whoever holds the schema.
struct Schema {
  std::span<const TemplateSchema> templates;
  std::span<const Field> shared;        ///< names that every template may use
  std::vector<std::string_view> texts;  ///< keys of UI strings, used as `{{t.key}}`
};

}  // namespace vade::theme
