#include "check/messages.h"

#include "base/strings.h"

#include <fmt/core.h>

#include <string>
#include <vector>

namespace vade::check {
namespace {

constexpr std::string_view InFile = "messages.";  ///< of the keys in LocaleFile::where

void report_without_messages(const config::LocaleFile& file, diag::Bag& bag) {
  bag.add(MessageMissing, diag::whole_file(file.path),
          fmt::format("the locale `{}` has no texts of the interface: vade has none built in, and "
                      "no file gives them",
                      file.locale),
          fmt::format("start from the texts of another language, as in `vade locale en > {}`, and "
                      "translate them",
                      file.path))
      .locale = file.locale;
}

void report_missing(const config::LocaleFile& file, const model::MessageKeys& keys,
                    diag::Bag& bag) {
  for (const std::string& key : keys.needed) {
    if (file.messages.contains(key)) continue;
    bag.add(MessageMissing, diag::whole_file(file.path),
            fmt::format("the message `{}` is missing in `{}`", key, file.locale),
            fmt::format("add `{}` under `messages` in {}", key, file.path))
        .locale = file.locale;
  }
}

std::string help_for_unknown(std::string_view key, const model::MessageKeys& keys) {
  std::vector<std::string_view> names(keys.needed.begin(), keys.needed.end());
  names.insert(names.end(), keys.optional.begin(), keys.optional.end());
  const std::string_view meant = base::nearest(key, names);
  return meant.empty() ? fmt::format(
                             "name it in a template, as in `{{{{t.{}}}}}`, or take it out "
                             "of every locale",
                             key)
                       : fmt::format("did you mean `{}`?", meant);
}

void report_unknown(const config::LocaleFile& file, const model::MessageKeys& keys,
                    diag::Bag& bag) {
  for (const auto& [name, where] : file.where) {
    if (!name.starts_with(InFile)) continue;
    const std::string key = name.substr(InFile.size());
    if (keys.is_known(key)) continue;
    bag.add(MessageUnknown, where, fmt::format("nothing uses the message `{}`", key),
            help_for_unknown(key, keys))
        .locale = file.locale;
  }
}

}  // namespace

void check_messages(const model::Site& site, diag::Bag& bag) {
  for (const config::LocaleFile& file : site.locale_files) {
    if (file.messages.empty()) {
      report_without_messages(file, bag);
    } else {
      report_missing(file, site.message_keys, bag);
    }
    report_unknown(file, site.message_keys, bag);
  }
}

}  // namespace vade::check
