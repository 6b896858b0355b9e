#pragma once

#include <string>
#include <string_view>

namespace vade::render {

/// A path of the published site as it stands in a URL: everything but letters, digits and what
/// RFC 3986 allows in a path is percent-encoded.
[[nodiscard]] std::string encode_path(std::string_view path);
/// The same for what follows `#`, which may also hold `/` and `?`.
[[nodiscard]] std::string encode_fragment(std::string_view fragment);

/// Where one page stands, so that links in it can be written.
class PageLinks {
 public:
  /// A page at `url`, a path of the published site such as `fr/faq/`: links are relative, so that
  /// the site works in any folder and from disk.
  [[nodiscard]] static PageLinks relative(std::string_view url);
  /// A page that is served in place of any other (404): links start from the root of the host.
  [[nodiscard]] static PageLinks from_host(std::string_view base_url);

  /// The link to a page or file of the site, with an anchor if it is not empty.
  [[nodiscard]] std::string to(std::string_view url, std::string_view anchor = {}) const;

  /// What stands before a path of the site to make it a link: `../../` or `/help/`.
  [[nodiscard]] const std::string& root() const { return root_; }

 private:
  PageLinks(std::string url, std::string root) : url_(std::move(url)), root_(std::move(root)) {}

  std::string url_;
  std::string root_;
  bool relative_ = true;
};

/// The absolute URL of a path of the published site. `base_url` ends in `/`.
[[nodiscard]] std::string absolute_url(std::string_view base_url, std::string_view path);

/// The file that a page's URL is served from: `fr/faq/` → `fr/faq/index.html`, also for the root.
[[nodiscard]] std::string output_path(std::string_view url);

}  // namespace vade::render
