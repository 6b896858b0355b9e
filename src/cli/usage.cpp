#include "cli/usage.h"

#include "base/strings.h"
#include "cli/planned.h"
#include "diag/suggestion.h"

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <vector>

namespace vade::cli {
namespace {

constexpr std::string_view CommandsHelp = "`vade --help` lists the commands";

/// The command that was called, of a group the one within it; null if there is none.
const CLI::App* called_command(const CLI::App& app) {
  const auto commands = app.get_subcommands();
  if (commands.empty()) return nullptr;
  const CLI::App* const within = called_command(*commands.front());
  return within == nullptr ? commands.front() : within;
}

/// A command as one types it behind `vade`: `l10n status`.
std::string name_of(const CLI::App& command) {
  const CLI::App* const group = command.get_parent();
  const bool is_top = group == nullptr || group->get_parent() == nullptr;
  return is_top ? command.get_name() : name_of(*group) + " " + command.get_name();
}

/// Whether a command only holds others.
bool is_group(const CLI::App& command) {
  return !command.get_subcommands(nullptr).empty();
}

std::string options_help(const CLI::App* command) {
  if (command == nullptr) return std::string(CommandsHelp);
  return fmt::format("`vade {} --help` lists what may stand there", name_of(*command));
}

/// `app` is the program or a group of commands.
base::Failure unknown_command(const CLI::App& app, const std::string& name) {
  const bool is_program = app.get_parent() == nullptr;
  if (is_planned(is_program ? "" : app.get_name(), name)) {
    return {"", fmt::format("the command `{}` does not exist yet", name),
            std::string(CommandsHelp)};
  }
  std::vector<std::string> commands;
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    commands.push_back(command->get_name());
  }
  const std::string help = is_program
                               ? std::string(CommandsHelp)
                               : fmt::format("`vade {} --help` lists its commands", app.get_name());
  return {"",
          is_program ? fmt::format("there is no command `{}`", name)
                     : fmt::format("`{}` has no command `{}`", app.get_name(), name),
          diag::did_you_mean(name, {commands.begin(), commands.end()}, help)};
}

base::Failure unknown_option(const CLI::App& app, const CLI::App* command,
                             const std::string& argument) {
  const std::string name = argument.substr(0, argument.find('='));
  const std::string owner = command == nullptr ? "vade" : name_of(*command);
  if (is_planned(owner, name)) {
    return {"", fmt::format("the option `{}` of `{}` does not exist yet", name, owner),
            options_help(command)};
  }
  std::vector<std::string> options;
  for (const CLI::Option* option : (command == nullptr ? app : *command).get_options()) {
    if (!option->get_positional()) options.push_back(option->get_name());
  }
  return {"", fmt::format("`{}` is not an option of `{}`", name, owner),
          diag::did_you_mean(name, {options.begin(), options.end()}, options_help(command))};
}

bool looks_like_option(std::string_view argument) {
  return argument.size() > 1 && argument.front() == '-';
}

/// Of what CLI11 could not place, the first.
std::optional<base::Failure> find_unknown(const CLI::App& app) {
  const CLI::App* command = called_command(app);
  for (const std::string& argument : app.remaining()) {
    if (looks_like_option(argument)) return unknown_option(app, nullptr, argument);
    return unknown_command(app, argument);
  }
  if (command == nullptr) return std::nullopt;
  for (const std::string& argument : command->remaining()) {
    if (looks_like_option(argument)) return unknown_option(app, command, argument);
    if (is_group(*command)) return unknown_command(*command, argument);
    return base::Failure{
        "", fmt::format("`{}` is one argument too many for `{}`", argument, name_of(*command)),
        options_help(command)};
  }
  return std::nullopt;
}

/// An empty value is what a script passes that has misspelt a variable; to take it for "not given"
/// would publish over the live site.
std::optional<base::Failure> find_bad_value(const CLI::App& command) {
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& value : option->results()) {
      const std::string name = option->get_name();
      if (value.empty()) {
        return base::Failure{"", fmt::format("`{}` is empty", name),
                             "give it a value; if it comes from a variable, set that"};
      }
      if (!option->get_positional() && value.starts_with("--")) {
        return base::Failure{"", fmt::format("`{}` has no value: `{}` is an option", name, value),
                             fmt::format("give it one; a name like that is written `./{}`", value)};
      }
    }
  }
  return std::nullopt;
}

/// CLI11 gives the name of the option only in its message, in front of what it says about it.
std::string option_in(const std::string& message) {
  return message.substr(0, message.find_first_of(": "));
}

}  // namespace

std::optional<base::Failure> find_empty_assignment(std::span<char* const> arguments) {
  for (const std::string_view argument : arguments) {
    if (argument == "--") break;
    if (!argument.starts_with("--") || !argument.ends_with('=')) continue;
    const std::string_view name = argument.substr(0, argument.size() - 1);
    return base::Failure{"", fmt::format("`{}` is empty", name),
                         "give it a value; if it comes from a variable, set that"};
  }
  return std::nullopt;
}

std::optional<base::Failure> find_misuse(const CLI::App& app) {
  if (auto unknown = find_unknown(app)) return unknown;
  const CLI::App* command = called_command(app);
  if (command == nullptr) {
    return base::Failure{"", "no command is given", std::string(CommandsHelp)};
  }
  if (is_group(*command)) {
    return base::Failure{"", fmt::format("`{}` needs a command", command->get_name()),
                         fmt::format("`vade {} --help` lists its commands", command->get_name())};
  }
  return find_bad_value(*command);
}

base::Failure misuse_of(const CLI::App& app, const CLI::ParseError& error) {
  if (auto unknown = find_unknown(app)) return *std::move(unknown);
  const std::string help = options_help(called_command(app));
  const std::string message = error.what();
  const std::string option = option_in(message);
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError)) {
    return {"", fmt::format("`{}` is missing", option), help};
  }
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch)) {
    const bool is_twice = message.find("At Most") != std::string::npos;
    return {"", fmt::format("`{}` {}", option, is_twice ? "is given twice" : "has no value"), help};
  }
  return {"", fmt::format("the command line cannot be read: {}", message), help};
}

}  // namespace vade::cli
