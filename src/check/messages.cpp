#include "check/messages.h"

#include <fmt/core.h>

#include <string>

namespace vade::check {

void check_messages(const model::Site& site, diag::Bag& bag) {
  for (const config::LocaleFile& file : site.locale_files) {
    for (const std::string& key : site.message_keys) {
      if (file.messages.count(key) != 0) continue;
      bag.add(MessageMissing, diag::whole_file("locales/" + file.locale + ".yaml"),
              fmt::format("the message `{}` is missing in `{}`", key, file.locale),
              fmt::format("add `{}` under `messages` in locales/{}.yaml", key, file.locale))
          .locale = file.locale;
    }
  }
}

}  // namespace vade::check
