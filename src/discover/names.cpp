#include "discover/names.h"

#include "base/strings.h"
#include "text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vade::discover {
namespace {

/// Names of devices, which Windows reserves with any extension (Microsoft, "Naming Files").
constexpr std::array<std::string_view, 4> Devices = {"con", "prn", "aux", "nul"};
constexpr std::array<std::string_view, 2> NumberedDevices = {"com", "lpt"};
constexpr std::string_view WindowsForbidden = "<>:\"|?*\\";

bool is_control(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value < 0x20 || value == 0x7F;
}

bool is_device(std::string_view name) {
  const std::string stem = base::ascii_lower(name.substr(0, name.find('.')));
  if (std::find(Devices.begin(), Devices.end(), stem) != Devices.end()) return true;
  if (stem.size() != 4 || stem[3] < '1' || stem[3] > '9') return false;
  const std::string_view family = std::string_view(stem).substr(0, 3);
  return std::find(NumberedDevices.begin(), NumberedDevices.end(), family) != NumberedDevices.end();
}

std::optional<NameProblem> check_for_windows(std::string_view name) {
  const auto warning = [](std::string message, std::string help) {
    return NameProblem{diag::Severity::Warning, std::move(message), std::move(help)};
  };
  if (const auto at = name.find_first_of(WindowsForbidden); at != std::string_view::npos) {
    return warning(fmt::format("the name holds `{}`, which Windows cannot store", name[at]),
                   "rename the file with letters, digits, `-` and `_`");
  }
  if (name.ends_with('.') || name.ends_with(' ')) {
    return warning("the name ends with a dot or a space, which Windows drops",
                   "remove the last character of the name");
  }
  if (is_device(name)) {
    return warning("the name is that of a device on Windows", "choose another name");
  }
  return std::nullopt;
}

/// `.name.swp`, `.name.swo`, …: what vim keeps beside an open file.
bool is_swap_file(std::string_view name) {
  if (!name.starts_with('.') || name.size() < 4) return false;
  const std::string_view ending = name.substr(name.size() - 4);
  return ending.starts_with(".sw") && ending.back() >= 'a' && ending.back() <= 'z';
}

}  // namespace

bool is_left_behind(std::string_view name) {
  static constexpr std::array<std::string_view, 6> Names = {
      ".git", ".gitattributes", ".gitignore", ".gitkeep", ".gitmodules", ".DS_Store"};
  if (std::find(Names.begin(), Names.end(), name) != Names.end()) return true;
  if (name.starts_with("._") || name.starts_with(".#") || is_swap_file(name)) return true;
  return name.ends_with('~') || (name.starts_with('#') && name.ends_with('#'));
}

std::optional<NameProblem> check_name(std::string_view name) {
  const auto error = [](std::string message, std::string help) {
    return NameProblem{diag::Severity::Error, std::move(message), std::move(help)};
  };
  if (text::first_invalid_utf8(name)) {
    return error("the name is not valid UTF-8", "rename the file");
  }
  if (std::any_of(name.begin(), name.end(), is_control)) {
    return error("the name holds a control character", "rename the file");
  }
  if (name.size() > MaximumNameBytes) {
    return error(fmt::format("the name is {} bytes long", name.size()),
                 fmt::format("shorten it to {} bytes at most", MaximumNameBytes));
  }
  return check_for_windows(name);
}

}  // namespace vade::discover
