#include "parse/front_matter.h"

#include "base/path.h"
#include "base/strings.h"
#include "diag/rules.h"
#include "diag/suggestion.h"
#include "parse/alias.h"
#include "text/date.h"
#include "text/locale.h"
#include "text/slug.h"
#include "yaml/value.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

namespace vade::parse {
namespace {

struct Reader {
  const diag::SourceFile& file;
  diag::Bag& bag;
  FrontMatter& front;

  void invalid(diag::Span span, std::string message, std::string help) const {
    bag.add(diag::FrontMatterInvalid, file.locate(span), std::move(message), std::move(help));
  }
};

std::string_view kind_name(const yaml::Value& value) {
  switch (value.kind) {
    case yaml::Kind::Null:
      return "empty";
    case yaml::Kind::Scalar:
      return "a single value";
    case yaml::Kind::Sequence:
      return "a list";
    case yaml::Kind::Mapping:
      return "a group of keys";
  }
  return {};
}

/// `value` on one line, or nothing with a finding if it is no text or an empty one.
std::string text_of(const Reader& reader, std::string_view key, const yaml::Value& value) {
  if (value.kind != yaml::Kind::Scalar) {
    reader.invalid(value.span, fmt::format("`{}` must be a text, but is {}", key, kind_name(value)),
                   fmt::format("write `{}: …`", key));
    return {};
  }
  std::string text;
  for (const std::string_view line : base::split(value.scalar, '\n')) {
    const std::string_view trimmed = base::trim(line);
    if (!text.empty() && !trimmed.empty()) text += ' ';
    text += trimmed;
  }
  if (text.empty()) {
    reader.invalid(value.span, fmt::format("`{}` is empty", key),
                   fmt::format("write `{}: …`, or remove the line", key));
  }
  return text;
}

void read_title(const Reader& reader, const yaml::Value& value) {
  reader.front.title = text_of(reader, "title", value);
  reader.front.title_span = value.span;
}

void read_description(const Reader& reader, const yaml::Value& value) {
  reader.front.description = text_of(reader, "description", value);
}

void read_id(const Reader& reader, const yaml::Value& value) {
  std::string id = text_of(reader, "id", value);
  if (id.empty()) return;
  if (!is_page_id(id)) {
    reader.invalid(value.span, fmt::format("`{}` cannot be a page's id", id),
                   "use lower-case letters, digits, `-`, `_` and `.`, with `/` between parts");
    return;
  }
  reader.front.id = std::move(id);
  reader.front.id_span = value.span;
}

void read_kind(const Reader& reader, const yaml::Value& value) {
  const std::string name = text_of(reader, "kind", value);
  if (name.empty()) return;
  if (name == "article") {
    reader.front.kind = PageKind::Article;
  } else if (name == "faq") {
    reader.front.kind = PageKind::Faq;
  } else if (name == "overview") {
    reader.front.kind = PageKind::Overview;
  } else {
    reader.invalid(value.span, fmt::format("`{}` is not a kind of page", name),
                   diag::did_you_mean(base::ascii_lower(name), {"article", "faq", "overview"},
                                      "use `article`, `faq` or `overview`"));
  }
}

void read_slug(const Reader& reader, const yaml::Value& value) {
  std::string slug = text_of(reader, "slug", value);
  if (slug.empty()) return;
  if (!text::is_slug(slug)) {
    reader.invalid(
        value.span, fmt::format("`{}` cannot be part of a URL", slug),
        diag::did_you_mean(text::slug(slug), "use lower-case letters, digits, `-`, `_` and `.`"));
    return;
  }
  reader.front.slug = std::move(slug);
  reader.front.slug_span = value.span;
}

void read_order(const Reader& reader, const yaml::Value& value) {
  double order = 0;
  const char* const end = value.scalar.data() + value.scalar.size();
  const auto [stop, error] = std::from_chars(value.scalar.data(), end, order);
  const bool is_number = value.kind == yaml::Kind::Scalar && !value.quoted &&
                         error == std::errc{} && stop == end && std::isfinite(order);
  if (is_number) {
    reader.front.order = order;
  } else {
    reader.invalid(value.span, "`order` must be a number", "write for example `order: 10`");
  }
}

void read_draft(const Reader& reader, const yaml::Value& value) {
  const bool is_plain = value.kind == yaml::Kind::Scalar && !value.quoted;
  if (is_plain && (value.scalar == "true" || value.scalar == "false")) {
    reader.front.draft = value.scalar == "true";
  } else {
    reader.invalid(value.span, "`draft` must be `true` or `false`",
                   "write `draft: true` to keep the page out of the site, or remove the line");
  }
}

void read_aliases(const Reader& reader, const yaml::Value& value) {
  if (value.kind != yaml::Kind::Sequence) {
    reader.invalid(
        value.span,
        fmt::format("`aliases` must be a list of URL paths, but is {}", kind_name(value)),
        "write for example `aliases: [/en/old-page/]`");
    return;
  }
  for (const yaml::Value& item : value.items) {
    const std::string url = text_of(reader, "aliases", item);
    if (url.empty()) continue;
    const std::string_view fault = alias_fault(url);
    if (fault.empty()) {
      reader.front.aliases.push_back({base::percent_decoded(url), item.span});
    } else {
      reader.invalid(item.span, fmt::format("alias `{}` {}", url, fault),
                     "write the path of the old page, for example `/en/old-page/`");
    }
  }
}

void read_source(const Reader& reader, const yaml::Value& value) {
  std::string tag = text_of(reader, "source", value);
  if (tag.empty()) return;
  if (!text::is_language_tag(tag)) {
    reader.invalid(value.span, fmt::format("`{}` is not a language tag", tag),
                   "name the locale that this page is translated from, for example `en`");
    return;
  }
  reader.front.source = std::move(tag);
  reader.front.source_span = value.span;
}

void read_updated(const Reader& reader, const yaml::Value& value) {
  std::string date = text_of(reader, "updated", value);
  if (date.empty()) return;
  if (text::is_iso_date(date)) {
    reader.front.updated = std::move(date);
  } else {
    reader.invalid(value.span, fmt::format("`{}` is not a date", date),
                   "write year, month and day, for example `updated: 2026-11-20`");
  }
}

struct Key {
  std::string_view name;
  void (*read)(const Reader& reader, const yaml::Value& value);
};

constexpr Key Keys[] = {
    {"title", read_title},   {"description", read_description},
    {"id", read_id},         {"kind", read_kind},
    {"slug", read_slug},     {"order", read_order},
    {"draft", read_draft},   {"aliases", read_aliases},
    {"source", read_source}, {"updated", read_updated},
};

void report_unknown_key(const Reader& reader, const yaml::Value& key) {
  std::vector<std::string_view> known;
  for (const Key& each : Keys) known.push_back(each.name);
  const std::string_view near = base::nearest(base::ascii_lower(key.scalar), known);
  diag::Finding& finding = reader.bag.add(
      diag::FrontMatterUnknownKey, reader.file.locate(key.span),
      fmt::format("front matter has no key `{}`", key.scalar),
      diag::did_you_mean(near, fmt::format("known keys: `{}`", fmt::join(known, "`, `"))));
  if (!near.empty()) finding.fix = diag::write_instead(finding.where, std::string(near));
}

void read_member(const Reader& reader, const yaml::Value& key, const yaml::Value& value) {
  const auto* const known = std::find_if(std::begin(Keys), std::end(Keys), [&](const Key& each) {
    return key.kind == yaml::Kind::Scalar && each.name == key.scalar;
  });
  if (known == std::end(Keys)) {
    report_unknown_key(reader, key);
  } else if (value.kind == yaml::Kind::Null) {
    reader.invalid(key.span, fmt::format("`{}` has no value", key.scalar),
                   "write one, or remove the line");
  } else {
    known->read(reader, value);
  }
}

void read_members(const Reader& reader, const yaml::Value& root, const FrontMatterBlock& block) {
  if (root.kind != yaml::Kind::Mapping && root.kind != yaml::Kind::Null) {
    reader.invalid(root.span, "front matter must be lines of the form `key: value`",
                   "write a space behind the colon");
    return;
  }
  for (const auto& [key, value] : root.members) read_member(reader, key, value);
  if (root.find("title") == nullptr) {
    reader.invalid(block.fence, "front matter has no `title`", "add a line `title: …`");
  }
}

void read_yaml(const Reader& reader, const FrontMatterBlock& block) {
  if (block.yaml.end - block.yaml.begin > MaximumFrontMatterBytes) {
    reader.invalid(block.fence,
                   fmt::format("front matter has more than {} KiB", MaximumFrontMatterBytes >> 10U),
                   "shorten it; text belongs below the second `---`");
    return;
  }
  const auto parsed = yaml::parse(reader.file.text(block.yaml), block.yaml.begin);
  if (const auto* problem = std::get_if<yaml::Problem>(&parsed)) {
    reader.invalid(problem->span, problem->message, problem->help);
  } else {
    read_members(reader, std::get<yaml::Value>(parsed), block);
  }
}

}  // namespace

bool is_page_id(std::string_view id) {
  const std::vector<std::string_view> parts = base::split(id, '/');
  return std::all_of(parts.begin(), parts.end(), text::is_slug);
}

FrontMatter read_front_matter(const diag::SourceFile& file, const FrontMatterBlock& block,
                              diag::Bag& bag) {
  FrontMatter front;
  const Reader reader{file, bag, front};
  switch (block.kind) {
    case FrontMatterBlock::Kind::None:
      reader.invalid(block.fence, "page has no front matter, so it has no title",
                     "start the file with three lines: `---`, `title: …` and `---`");
      break;
    case FrontMatterBlock::Kind::Open:
      reader.invalid(block.fence, "front matter is not closed",
                     "write a second line `---` behind its last key");
      break;
    case FrontMatterBlock::Kind::Foreign:
      reader.invalid(
          block.fence,
          fmt::format("`{}` starts no front matter: only YAML is read", file.text(block.fence)),
          "write `key: value` lines between two lines `---`");
      break;
    case FrontMatterBlock::Kind::Yaml:
      read_yaml(reader, block);
      break;
  }
  return front;
}

}  // namespace vade::parse
