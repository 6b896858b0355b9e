#pragma once

#include "base/file_system.h"
#include "base/sink.h"
#include "base/tasks.h"
#include "diag/finding.h"
#include "model/site.h"
#include "render/options.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vade::build {

/// The files of the content tree that some page shows or links to, sorted. No other is published.
[[nodiscard]] std::vector<std::string> used_content_files(const model::Site& site);

/// The size of every picture that a page shows, by its path in the site. SVG files that are more
/// than pictures are reported as `image-unsafe`, however they are published: opened by itself, an
/// SVG file is a document of the site. A shown picture that is no SVG and whose size cannot be read
/// is reported as `image-unreadable`.
[[nodiscard]] base::StringMap<render::ImageSize> inspect_images(const model::Site& site,
                                                                const base::FileSystem& files,
                                                                std::size_t jobs, diag::Bag& bag);

/// The tasks that copy `site/static/` and the used files of the content tree; for the time that
/// `files` and `sink` exist.
[[nodiscard]] std::vector<base::Task> copy_tasks(const model::Site& site,
                                                 const base::FileSystem& files,
                                                 const base::Sink& sink);

/// Publishes the theme's stylesheet, scripts and icon (the site's own where `templates/` has them)
/// as `assets/<name>-<hash>.<ending>` and names them in `options`. A site's `favicon.svg`, a static
/// file, takes the icon's place.
[[nodiscard]] base::Result<void> publish_theme(const model::Site& site,
                                               const base::FileSystem& files,
                                               const base::Sink& sink,
                                               render::RenderOptions& options);

}  // namespace vade::build
