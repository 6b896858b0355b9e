#include "render/schema.h"

#include "rendered.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <set>

using namespace vade;

namespace {

void collect(std::span<const theme::Field> fields, std::set<std::string>& names) {
  for (const theme::Field& field : fields) {
    names.emplace(field.name);
    collect(field.fields, names);
  }
}

theme::Schema built_in_schema() {
  static const model::Site Site = test::speaking_site({{"content/en/a.md", test::page("A", "")}});
  return render::make_schema(Site.locales[0]);
}

}  // namespace

TEST_CASE("every name of a template is documented", "[render]") {
  std::ifstream file("docs/formats/templates.md");
  REQUIRE(file.good());
  const std::string document((std::istreambuf_iterator<char>(file)),
                             std::istreambuf_iterator<char>());
  const theme::Schema schema = built_in_schema();
  std::set<std::string> names;
  collect(schema.shared, names);
  for (const theme::TemplateSchema& root : schema.templates) {
    CHECK(document.find("`" + std::string(root.name) + "`") != std::string::npos);
    collect(root.fields, names);
  }
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK(document.find("`" + name + "`") != std::string::npos);
  }
}

TEST_CASE("templates may say what needs no arguments", "[render]") {
  const theme::Schema schema = built_in_schema();
  const std::set<std::string_view> texts(schema.texts.begin(), schema.texts.end());
  CHECK(texts.contains("site.skip"));
  CHECK_FALSE(texts.contains("faq.count"));
}

TEST_CASE("the built-in templates use only names and texts that exist", "[render]") {
  diag::Bag bag;
  const theme::Templates templates(theme::builtin_files(), {}, built_in_schema(), bag);
  for (const diag::Finding& finding : bag.findings()) CHECK(finding.message.empty());
  CHECK(bag.empty());
}
