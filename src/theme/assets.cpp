#include "theme/assets.h"

#include "base/hash.h"
#include "base/path.h"

#include <fmt/format.h>

#include <map>

namespace vade::theme {
namespace {

constexpr std::string_view TemplateEnding = ".mustache";
constexpr std::size_t HashDigits = 10;

}  // namespace

std::vector<Asset> make_assets(std::span<const base::EmbeddedFile> builtin,
                               const std::vector<TemplateFile>& overrides) {
  std::map<std::string_view, std::string_view> files;  // by name
  const auto add = [&](std::string_view path, std::string_view text) {
    if (base::extension_of(path) != TemplateEnding) files[base::name_of(path)] = text;
  };
  for (const base::EmbeddedFile& file : builtin) add(file.path, file.text);
  for (const TemplateFile& file : overrides) add(file.path, file.text);

  std::vector<Asset> assets;
  for (const auto& [name, bytes] : files) {
    std::string path =
        fmt::format("assets/{}-{}{}", base::without_extension(name),
                    base::content_hash(bytes).substr(0, HashDigits), base::extension_of(name));
    assets.push_back({std::string(name), std::move(path), std::string(bytes)});
  }
  return assets;
}

std::string asset_path(const std::vector<Asset>& assets, std::string_view name) {
  for (const Asset& asset : assets) {
    if (asset.name == name) return asset.path;
  }
  return {};
}

}  // namespace vade::theme
