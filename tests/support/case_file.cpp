#include "support/case_file.h"

#include <set>

namespace vade::test {
namespace {

/// The name in a line `-- name --`; empty if the line is none.
std::string_view part_name(std::string_view line) {
  if (!line.starts_with("-- ") || !line.ends_with(" --") || line.size() < 7) return {};
  return line.substr(3, line.size() - 6);
}

}  // namespace

CaseFile read_case(std::string_view text) {
  CaseFile file;
  std::string* target = &file.title;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    const std::string_view name = part_name(line);
    if (name.empty()) {
      *target += line;
      *target += '\n';
    } else {
      file.parts.push_back({std::string(name), {}});
      target = &file.parts.back().text;
    }
  }
  return file;
}

std::string write_case(const CaseFile& file) {
  std::string text = file.title;
  for (const CasePart& part : file.parts) text += "-- " + part.name + " --\n" + part.text;
  return text;
}

std::map<std::string, std::string> CaseFile::files() const {
  std::map<std::string, std::string> files;
  for (const CasePart& part : parts) {
    if (!part.name.starts_with("expect")) files[part.name] = part.text;
  }
  return files;
}

void add_default_configuration(std::map<std::string, std::string>& files) {
  if (files.count("site/site.yaml") != 0) return;
  std::set<std::string> locales;
  for (const auto& [path, text] : files) {
    if (!path.starts_with("content/")) continue;
    const std::string rest = path.substr(8);
    const std::string folder = rest.substr(0, rest.find('/'));
    if (folder.size() == 2) locales.insert(folder);
  }
  locales.erase("en");
  std::string list = "en";
  for (const std::string& locale : locales) list += ", " + locale;
  files["site/site.yaml"] =
      "base_url: https://help.example/\nsource_locale: en\nlocales: [" + list + "]\n";
}

}  // namespace vade::test
