#include "config/reader.h"

#include "diag/rules.h"
#include "diag/suggestion.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace vade::config {
namespace {

std::string_view kind_name(yaml::Kind kind) {
  switch (kind) {
    case yaml::Kind::Null:
      return "nothing";
    case yaml::Kind::Scalar:
      return "a text";
    case yaml::Kind::Sequence:
      return "a list";
    case yaml::Kind::Mapping:
      return "a mapping";
  }
  return {};
}

std::string must_be(std::string_view name, std::string_view wanted, const yaml::Value& value) {
  return fmt::format("`{}` must be {}, not {}", name, wanted, kind_name(value.kind));
}

}  // namespace

diag::Finding& Reader::add(diag::Location where, std::string message, std::string help) {
  diag::Finding& finding =
      bag_.add(diag::ConfigInvalid, std::move(where), std::move(message), std::move(help));
  finding.locale = locale_;
  return finding;
}

diag::Finding& Reader::report(diag::Span span, std::string message, std::string help) {
  return add(file_.locate(span), std::move(message), std::move(help));
}

diag::Finding& Reader::report_missing(std::string_view key, std::string help) {
  return add(diag::whole_file(file_.path()), fmt::format("`{}` is missing", key), std::move(help));
}

diag::Location Reader::locate(const yaml::Value& value) const {
  return file_.locate(value.span);
}

const yaml::Value* Reader::root() {
  auto parsed = yaml::parse(file_.text());
  if (auto* problem = std::get_if<yaml::Problem>(&parsed)) {
    report(problem->span, std::move(problem->message), std::move(problem->help));
    return nullptr;
  }
  root_ = std::get<yaml::Value>(std::move(parsed));
  if (root_.kind == yaml::Kind::Null) root_.kind = yaml::Kind::Mapping;
  if (root_.kind == yaml::Kind::Mapping) return &root_;
  report(root_.span, fmt::format("the file holds {}, not keys", kind_name(root_.kind)),
         "write `key: value`, with a space behind the colon");
  return nullptr;
}

void Reader::check_keys(const yaml::Value& mapping, std::span<const std::string_view> known) {
  for (const auto& [key, value] : mapping.members) {
    if (std::find(known.begin(), known.end(), key.scalar) != known.end()) continue;
    report(key.span, fmt::format("the key `{}` is not known here", key.scalar),
           diag::did_you_mean(key.scalar, {known.begin(), known.end()},
                              fmt::format("known keys: `{}`", fmt::join(known, "`, `"))));
  }
}

std::optional<std::string> Reader::text(const yaml::Value& value, std::string_view name) {
  if (value.kind == yaml::Kind::Scalar && !value.scalar.empty()) return value.scalar;
  if (value.kind == yaml::Kind::Scalar || value.kind == yaml::Kind::Null) {
    report(value.span, fmt::format("`{}` is empty", name), "give it a value or remove it");
  } else {
    report(value.span, must_be(name, "a text", value), "put the text in quotes");
  }
  return std::nullopt;
}

std::optional<double> Reader::number(const yaml::Value& value, std::string_view name, double least,
                                     double most) {
  double number = 0;
  const char* end = value.scalar.data() + value.scalar.size();
  const auto [stop, error] = std::from_chars(value.scalar.data(), end, number);
  const bool is_number = value.kind == yaml::Kind::Scalar && error == std::errc() && stop == end;
  if (is_number && number >= least && number <= most) return number;
  report(value.span, fmt::format("`{}` must be a number from {} to {}", name, least, most),
         "write the number alone, e.g. `60`");
  return std::nullopt;
}

bool Reader::is_mapping(const yaml::Value& value, std::string_view name) {
  if (value.kind == yaml::Kind::Mapping) return true;
  report(value.span, must_be(name, "a mapping", value), "write `key: value` lines below it");
  return false;
}

bool Reader::is_list(const yaml::Value& value, std::string_view name) {
  if (value.kind == yaml::Kind::Sequence) return true;
  const std::string help =
      value.kind == yaml::Kind::Scalar
          ? fmt::format("write `{}: [{}]`", name.substr(name.rfind('.') + 1), value.scalar)
          : "write `- item` lines below it";
  report(value.span, must_be(name, "a list", value), help);
  return false;
}

}  // namespace vade::config
