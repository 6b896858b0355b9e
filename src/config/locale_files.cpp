#include "config/locale_files.h"

#include "base/path.h"
#include "base/strings.h"
#include "config/reader.h"
#include "diag/rules.h"
#include "diag/suggestion.h"
#include "text/fold.h"
#include "text/message.h"
#include "text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace vade::config {
namespace {

constexpr std::array<std::string_view, 4> LocaleKeys = {"faq", "messages", "labels", "negations"};
constexpr std::array<std::string_view, 2> FaqKeys = {"question", "answer"};

constexpr std::string_view LocalesFolder = "locales";

std::string path_of(std::string_view tag) {
  return fmt::format("{}/{}.yaml", LocalesFolder, tag);
}

/// Puts what one YAML file says into a LocaleFile.
class LocaleReader {
 public:
  /// `english` is null for the built-in files. Their messages are not checked (a test does that),
  /// and their labels are left out: they are those of this repository's own diagrams.
  LocaleReader(const diag::SourceFile& source, diag::Bag& bag, LocaleFile& file,
               const LocaleFile* english)
      : reader_(source, bag, file.locale), file_(file), english_(english) {}

  void read() {
    const yaml::Value* root = reader_.root();
    if (root == nullptr) return;
    reader_.check_keys(*root, LocaleKeys);
    if (const auto* faq = root->find("faq")) read_faq(*faq);
    if (const auto* messages = root->find("messages")) read_messages(*messages);
    read_words(root->find("negations"), "negations", file_.negations);
    const auto* labels = root->find("labels");
    if (labels != nullptr && english_ != nullptr) read_labels(*labels);
  }

 private:
  void read_faq(const yaml::Value& value) {
    if (!reader_.is_mapping(value, "faq")) return;
    reader_.check_keys(value, FaqKeys);
    read_markers(value.find("question"), "faq.question", file_.markers.question);
    read_markers(value.find("answer"), "faq.answer", file_.markers.answer);
  }

  void read_markers(const yaml::Value* value, std::string_view name,
                    std::vector<std::string>& markers) {
    if (value == nullptr || !reader_.is_list(*value, name)) return;
    std::vector<std::string> read;
    for (const yaml::Value& item : value->items) {
      auto marker = reader_.text(item, name);
      if (!marker) continue;
      if (marker->find(':') != std::string::npos) {
        reader_.report(item.span, fmt::format("the marker `{}` holds a colon", *marker),
                       "write the marker without what follows it, e.g. `Q`");
        continue;
      }
      read.push_back(*std::move(marker));
    }
    if (!read.empty()) markers = std::move(read);
  }

  /// A list of words; a site's own list takes the place of the built-in one.
  void read_words(const yaml::Value* value, std::string_view name,
                  std::vector<std::string>& words) {
    if (value == nullptr || !reader_.is_list(*value, name)) return;
    words.clear();
    for (const yaml::Value& item : value->items) {
      const auto word = reader_.text(item, name);
      if (!word) continue;
      if (text::count_words(*word) != 1) {
        reader_.report(item.span, fmt::format("`{}` is not one word", *word),
                       "write one word a line; an apostrophe ends a word, as in `n` of `n’est`");
        continue;
      }
      words.push_back(text::lower(*word));
    }
  }

  void read_messages(const yaml::Value& value) {
    if (!reader_.is_mapping(value, "messages")) return;
    for (const auto& [key, pattern] : value.members) {
      if (!is_string(pattern, key) || !is_valid_pattern(key.scalar, pattern)) continue;
      file_.messages.insert_or_assign(key.scalar, pattern.scalar);
      remember("messages.", key.scalar, key);
    }
  }

  void read_labels(const yaml::Value& value) {
    if (!reader_.is_mapping(value, "labels")) return;
    for (const auto& [key, label] : value.members) {
      if (!is_string(label, key)) continue;
      file_.labels.insert_or_assign(key.scalar, label.scalar);
      remember("labels.", key.scalar, label);
    }
  }

  bool is_string(const yaml::Value& value, const yaml::Value& key) {
    const bool quoted_empty = value.kind == yaml::Kind::Scalar && value.quoted;
    return quoted_empty || reader_.text(value, key.scalar).has_value();
  }

  /// Whether a pattern is MessageFormat and names only arguments that the program gives.
  bool is_valid_pattern(const std::string& key, const yaml::Value& value) {
    if (english_ == nullptr) return true;
    const text::Message message(value.scalar, file_.locale);
    if (!message.error().empty()) {
      reader_.report(value.span,
                     fmt::format("the message `{}` cannot be read: {}", key, message.error()),
                     "see docs/formats/locale-file.md; a brace or apostrophe of the text itself is "
                     "written `'{'` or `''`");
      return false;
    }
    const auto known = english_->messages.find(key);
    if (known == english_->messages.end()) return true;
    const text::Message model(known->second, english_->locale);
    const auto& names = model.argument_names();
    for (const std::string& name : message.argument_names()) {
      if (std::find(names.begin(), names.end(), name) != names.end()) continue;
      report_argument(key, value, name, {names.begin(), names.end()});
      return false;
    }
    return true;
  }

  void report_argument(const std::string& key, const yaml::Value& value, const std::string& name,
                       const std::vector<std::string_view>& names) {
    const std::string otherwise =
        names.empty() ? "take it out: this message has no arguments"
                      : fmt::format("write one of `{{{}}}`", fmt::join(names, "}`, `{"));
    reader_.report(value.span, fmt::format("the message `{}` has no argument `{{{}}}`", key, name),
                   diag::did_you_mean(name, names, otherwise));
  }

  void remember(std::string_view group, const std::string& key, const yaml::Value& value) {
    if (english_ == nullptr) return;
    file_.where.insert_or_assign(fmt::format("{}{}", group, key), reader_.locate(value));
  }

  Reader reader_;
  LocaleFile& file_;
  const LocaleFile* english_;
};

LocaleFile empty_locale(std::string_view tag) {
  LocaleFile file;
  file.locale = tag;
  file.path = path_of(tag);
  return file;
}

void read_builtin(std::string_view text, LocaleFile& file) {
  diag::Bag ignored;  // built-in files are right: a test reads them all
  const diag::SourceFile source(file.path, std::string(text));
  LocaleReader(source, ignored, file, nullptr).read();
}

/// Files that no locale of the site reads.
base::Result<void> report_unused(const base::FileSystem& files, const Config& config,
                                 diag::Bag& bag) {
  VADE_TRY(const auto entries, files.list_tree(LocalesFolder));
  for (const base::DirectoryEntry& entry : entries) {
    const std::string_view ending = base::extension_of(entry.path);
    const bool is_hidden = base::name_of(entry.path).starts_with('.');
    if (is_hidden || (ending != ".yaml" && ending != ".yml")) continue;
    const auto reads = [&](const std::string& tag) { return path_of(tag) == entry.path; };
    if (std::any_of(config.locales.begin(), config.locales.end(), reads)) continue;
    const std::string tag(base::without_extension(base::name_of(entry.path)));
    const bool is_misnamed = config.locale_index(tag).has_value();
    bag.add(diag::ConfigInvalid, diag::whole_file(entry.path),
            "this file belongs to no locale of the site and is not read",
            diag::did_you_mean(
                is_misnamed ? path_of(tag) : std::string(),
                fmt::format("add `{}` to `locales` in site/site.yaml, or move the file away", tag)))
        .severity = diag::Severity::Warning;
  }
  return {};
}

std::string_view builtin_text(std::string_view path) {
  for (const base::EmbeddedFile& file : builtin_locales()) {
    if (file.path == path) return file.text;
  }
  return {};
}

/// The site's own file for `tag`; nothing if there is none, or if a link or folder stands there,
/// which is reported.
base::Result<std::optional<std::string>> read_own(const base::FileSystem& files,
                                                  std::string_view tag, diag::Bag& bag) {
  const std::string path = path_of(tag);
  const auto kind = files.kind(path);
  if (!kind) return std::optional<std::string>();
  auto text = files.read(path);
  if (text.ok()) return std::optional(*std::move(text));
  if (kind == base::EntryKind::File) return text.failure();
  bag.add(diag::ConfigInvalid, diag::whole_file(path), text.failure().message, text.failure().help)
      .locale = tag;
  return std::optional<std::string>();
}

/// A text as a MessageFormat pattern that gives it.
std::string as_pattern(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    if (c == '\'') pattern += "''";
    if (c == '{' || c == '}') pattern += fmt::format("'{}'", c);
    if (c != '\'' && c != '{' && c != '}') pattern += c;
  }
  return pattern;
}

}  // namespace

std::string_view builtin_locale(std::string_view tag) {
  const std::string_view exact = builtin_text(path_of(tag));
  return exact.empty() ? builtin_text(path_of(tag.substr(0, tag.find('-')))) : exact;
}

LocaleFile english_locale() {
  LocaleFile file = empty_locale("en");
  read_builtin(builtin_locale("en"), file);
  return file;
}

LocaleFile load_locale(std::string_view tag, std::string_view builtin,
                       const std::optional<std::string>& own, const LocaleFile& english,
                       diag::Bag& bag) {
  LocaleFile file = empty_locale(tag);
  if (!builtin.empty()) read_builtin(builtin, file);
  if (own) {
    const diag::SourceFile source(file.path, *own);
    LocaleReader(source, bag, file, &english).read();
  }
  if (file.markers.question.empty()) file.markers.question = english.markers.question;
  if (file.markers.answer.empty()) file.markers.answer = english.markers.answer;
  return file;
}

base::Result<LocaleFiles> load_locale_files(const base::FileSystem& files, const Config& config,
                                            diag::Bag& bag) {
  VADE_TRY_VOID(report_unused(files, config, bag));
  LocaleFiles loaded;
  loaded.english = english_locale();
  for (const std::string& tag : config.locales) {
    const std::string_view builtin = builtin_locale(tag);
    VADE_TRY(const std::optional<std::string> own, read_own(files, tag, bag));
    loaded.locales.push_back(load_locale(tag, builtin, own, loaded.english, bag));
    const auto title = config.titles.find(tag);
    if (title == config.titles.end()) continue;
    loaded.locales.back().messages.insert_or_assign("site.title", as_pattern(title->second));
  }
  return loaded;
}

}  // namespace vade::config
