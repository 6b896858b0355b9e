#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vade::base {

// Paths of a site: relative to its root (or to the published site's root), separated by `/`,
// without a leading `/`, without empty, `.` or `..` segments. The empty string is the root itself.

/// `path` with `.`, `..` and empty segments resolved; nothing if it leaves the root.
[[nodiscard]] std::optional<std::string> normalise(std::string_view path);

/// `target` as written in a file of `folder`, resolved against that folder; a leading `/` means the
/// root. Nothing if it leaves the root.
[[nodiscard]] std::optional<std::string> resolve(std::string_view folder, std::string_view target);

/// `a/b/c.md` → `a/b`; `c.md` → the empty string.
[[nodiscard]] std::string_view folder_of(std::string_view path);

/// `a/b/c.md` → `c.md`.
[[nodiscard]] std::string_view name_of(std::string_view path);

/// `a/b/c.tar.md` → `.md`; without a dot in the name, or with none but a leading one
/// (`.htaccess`), the empty string.
[[nodiscard]] std::string_view extension_of(std::string_view path);

/// `a/b/c.md` → `a/b/c`.
[[nodiscard]] std::string_view without_extension(std::string_view path);

/// `folder` and `name` with one `/` between them; either may be empty.
[[nodiscard]] std::string join(std::string_view folder, std::string_view name);

/// Whether `path` is `folder` or lies below it. Every path lies below the empty folder.
[[nodiscard]] bool is_below(std::string_view path, std::string_view folder);

/// `a/b/c` → {`a`, `b`, `c`}; the empty string gives no segment. The views point into `path`.
[[nodiscard]] std::vector<std::string_view> segments(std::string_view path);

/// The relative URL that leads from the page at `from` to `to`, both paths of the published site as
/// a reader sees them (`en/faq/`, `assets/style.css`, the empty string for the root).
/// `en/faq/` → `en/` is `../`; a page to itself is `./`.
[[nodiscard]] std::string relative_url(std::string_view from, std::string_view to);

}  // namespace vade::base
