#pragma once

#include "base/embedded.h"
#include "diag/finding.h"
#include "theme/schema.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vade::theme {

/// A file of the site's own `templates/`, e.g. `templates/footer.mustache`.
struct TemplateFile {
  std::string path;
  std::string text;
};

/// How the name of a template's file ends.
inline constexpr std::string_view TemplateEnding = ".mustache";

/// The keys of the texts that a template names (`nav.toc` for `{{t.nav.toc}}`), in its order.
[[nodiscard]] std::vector<std::string> texts_named_in(const TemplateFile& file);

/// The templates of a site: the built-in ones with the site's own on top, file by file, with their
/// partials in place and checked against what they may name. Immutable; shared by all threads.
///
/// The language is Mustache: variables, sections, inverted sections, comments, partials. What
/// differs: delimiters cannot be changed, there are no lambdas, a partial is not indented like its
/// tag, and a name that nothing fills is a finding instead of nothing.
class Templates {
 public:
  /// Of both lists only `*.mustache` is used. A template with a finding is rendered as far as it
  /// goes. Findings: `template-invalid`.
  Templates(std::span<const base::EmbeddedFile> builtin, const std::vector<TemplateFile>& overrides,
            const Schema& schema, diag::Bag& bag);

  /// By the name of each template that the schema has: its text with all partials in it.
  [[nodiscard]] const std::map<std::string, std::string, std::less<>>& expanded() const {
    return expanded_;
  }

 private:
  std::map<std::string, std::string, std::less<>> expanded_;
};

}  // namespace vade::theme
