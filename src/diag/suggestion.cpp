#include "diag/suggestion.h"

#include "base/strings.h"

#include <fmt/core.h>

#include <utility>

namespace vade::diag {

std::string did_you_mean(std::string_view meant, std::string otherwise) {
  return meant.empty() ? std::move(otherwise) : fmt::format("did you mean `{}`?", meant);
}

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates,
                         std::string otherwise) {
  return did_you_mean(base::nearest(name, candidates), std::move(otherwise));
}

Fix write_instead(Location where, std::string text) {
  std::string description = fmt::format("write `{}`", text);
  return {std::move(where), std::move(text), std::move(description)};
}

}  // namespace vade::diag
