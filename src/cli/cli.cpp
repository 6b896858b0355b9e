#include "cli/cli.h"

#include "cli/commands.h"
#include "cli/l10n_commands.h"
#include "cli/usage.h"
#include "cli/values.h"
#include "diagram/worker.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <fcntl.h>
#include <functional>
#include <span>
#include <string_view>
#include <unistd.h>

namespace vade::cli {
namespace {

constexpr const char* Footer =
    "SITE is the folder with site/site.yaml, by default the current one.\n"
    "Exit status: 0 nothing at error level; 1 findings at error level, or a coverage gate missed;\n"
    "2 wrong usage or configuration, or the disk or system failed. A build that ends in 1 or 2\n"
    "publishes nothing: what was published before stays whole.";

/// Carries what is wrong with a value through CLI11 to Program::run().
struct WrongValue {
  base::Failure failure;
};

template <class T>
T value_of(base::Result<T> parsed) {
  if (!parsed.ok()) throw WrongValue{parsed.failure()};
  return *std::move(parsed);
}

void add_site(CLI::App& command, std::string& site) {
  command.add_option("SITE", site, "The site's folder")->capture_default_str();
}

void add_format(CLI::App& command, Format& format) {
  command
      .add_option_function<std::string>(
          "--format",
          [&command, &format](const std::string& text) {
            format = value_of(parse_format(command.get_name(), text));
          },
          "text (default) or json")
      ->type_name("F");
}

/// An option whose value is a whole number from 1 to `most`.
CLI::Option* add_count(CLI::App& command, const std::string& name, std::size_t most,
                       std::size_t& count, const std::string& description) {
  const auto read = [name, most, &count](const std::string& text) {
    count = value_of(parse_count(name, text, 1, most));
  };
  return command.add_option_function<std::string>(name, read, description)->type_name("N");
}

void add_jobs(CLI::App& command, SiteArguments& arguments) {
  add_count(command, "--jobs", 256, arguments.jobs, "Threads to use; by default one per processor");
}

void add_common(CLI::App& command, SiteArguments& arguments) {
  add_site(command, arguments.site);
  add_jobs(command, arguments);
}

void add_strict(CLI::App& command, SiteArguments& arguments) {
  command.add_flag("--strict", arguments.strict, "Treat warnings as errors");
}

/// The program's commands with what each was told; the command that was called sets `run`.
class Program {
 public:
  Program() {
    app_.require_subcommand(0, 1);
    app_.allow_extras();
    app_.set_version_flag("--version", "vade " VADE_VERSION);
    app_.footer(Footer);
    add_build();
    add_check();
    add_coverage();
    add_search();
    add_init();
    add_locale();
    add_explain();
    add_l10n();
  }

  base::Result<Exit> run(std::span<char* const> arguments) {
    if (const auto empty = find_empty_assignment(arguments)) return *empty;
    try {
      app_.parse(static_cast<int>(arguments.size()), arguments.data());
    } catch (const CLI::CallForHelp&) {
      return say(app_.help());
    } catch (const CLI::CallForVersion& version) {
      return say(version.what() + std::string("\n"));
    } catch (const CLI::ParseError& error) {
      return misuse_of(app_, error);
    } catch (const WrongValue& wrong) {
      return wrong.failure;
    }
    if (const auto misuse = find_misuse(app_)) return *misuse;
    return run_();
  }

 private:
  static base::Result<Exit> say(const std::string& text) {
    VADE_TRY_VOID(print_report(text));
    return Exit::Fine;
  }

  /// What CLI11 does not know is for find_misuse().
  CLI::App& add_command(const std::string& name, const std::string& description) {
    return *app_.add_subcommand(name, description)->allow_extras();
  }

  void add_build() {
    CLI::App& command = add_command("build", "Check the site and publish it");
    add_common(command, build_.common);
    add_strict(command, build_.common);
    command
        .add_option("--output", build_.output,
                    "Folder to publish into instead of the configured one")
        ->type_name("DIR");
    command
        .add_option("--base-url", build_.base_url,
                    "Address of the published site instead of the configured one")
        ->type_name("URL");
    command.add_flag("--drafts", build_.drafts, "Include drafts");
    command.add_flag("--durable", build_.durable,
                     "Bring the site to the disk before it replaces the old one");
    add_format(command, build_.format);
    command.callback([this] { run_ = [this] { return run_build(build_); }; });
  }

  void add_check() {
    CLI::App& command = add_command("check", "Report what is wrong, publish nothing");
    add_common(command, check_.common);
    add_strict(command, check_.common);
    command.add_flag("--drafts", check_.drafts, "Include drafts");
    add_format(command, check_.format);
    command.callback([this] { run_ = [this] { return run_check(check_); }; });
  }

  void add_coverage() {
    CLI::App& command =
        add_command("coverage", "Count the pages, questions and words that each locale has");
    add_common(command, coverage_.common);
    command.add_option("--locale", coverage_.locale, "Only this locale")->type_name("L");
    command
        .add_option_function<std::vector<std::string>>(
            "--min", [this](const std::vector<std::string>& gates) { read_gates(gates); },
            "Least share of the questions that locale L must have, in percent, in place of the one "
            "in "
            "site.yaml; may be repeated")
        ->type_name("L=PERCENT")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    add_format(command, coverage_.format);
    command.callback([this] { run_ = [this] { return run_coverage(coverage_); }; });
  }

  void add_search() {
    CLI::App& command = add_command(
        "search",
        "Search the published site as the browser does. The addresses that it prints are relative "
        "to the published site's folder.");
    command.add_option("QUERY", search_.query, "What a reader would type")->required();
    add_site(command, search_.site);
    command.add_option("--locale", search_.locale, "Language to search in")
        ->type_name("L")
        ->required();
    command
        .add_option("--output", search_.output,
                    "Folder of the published site instead of the configured one")
        ->type_name("DIR");
    add_count(command, "--limit", 1000, search_.limit, "Most results to show")
        ->default_str(std::to_string(search_.limit));
    add_format(command, search_.format);
    command.callback([this] { run_ = [this] { return run_search(search_); }; });
  }

  void add_init() {
    CLI::App& command = add_command("init", "Write a new site in three languages");
    command.add_option("DIR", init_, "Folder to write; must be absent or empty")->required();
    command.callback([this] { run_ = [this] { return run_init(init_); }; });
  }

  void add_locale() {
    CLI::App& command =
        add_command("locale", "Print the built-in texts of a language, to translate them");
    command.add_option("LOCALE", locale_,
                       "A language that vade has; without it, those languages are listed");
    command.callback([this] { run_ = [this] { return run_locale(locale_); }; });
  }

  void add_explain() {
    CLI::App& command = add_command("explain", "Say what a rule means, with examples");
    command.add_option("RULE", explain_, "Name of a rule; without it, all rules are listed");
    command.callback([this] { run_ = [this] { return run_explain(explain_); }; });
  }

  void add_l10n() {
    CLI::App& group = add_command("l10n", "For translators: what has changed, and what is settled");
    group.require_subcommand(0, 1);
    add_l10n_command(group, "status", "List what is out of date, unconfirmed or not recorded yet",
                     run_l10n_status, [this](CLI::App& command) {
                       add_l10n_site(command);
                       add_format(command, l10n_.format);
                     });
    add_l10n_command(group, "record",
                     "Write the ledgers: what is new, and what was only touched; nothing that is "
                     "out of date",
                     run_l10n_record, [this](CLI::App& command) { add_l10n_site(command); });
    add_l10n_command(
        group, "diff", "Show what has changed in the source since it was translated", run_l10n_diff,
        [this](CLI::App& command) {
          command.add_option("LOCALE", l10n_.locale, "Language of the translations")->required();
          add_units(command,
                    "Ids of pages, sections, questions or texts; by default "
                    "all that is out of date");
        });
    add_l10n_command(
        group, "ack", "Say that translations agree with their source as they are", run_l10n_ack,
        [this](CLI::App& command) {
          command.add_option("LOCALE", l10n_.locale, "Language of the translations")->required();
          add_units(command, "Ids of pages, sections, questions or texts")->required();
        });
  }

  void add_l10n_command(CLI::App& group, const std::string& name, const std::string& description,
                        base::Result<Exit> (*action)(const L10nArguments&),
                        const std::function<void(CLI::App&)>& add_arguments) {
    CLI::App& command = *group.add_subcommand(name, description)->allow_extras();
    add_arguments(command);
    add_jobs(command, l10n_.common);
    command.callback([this, action] { run_ = [this, action] { return action(l10n_); }; });
  }

  void add_l10n_site(CLI::App& command) {
    add_site(command, l10n_.common.site);
    command.add_option("--locale", l10n_.locale, "Only this locale")->type_name("L");
  }

  CLI::Option* add_units(CLI::App& command, const std::string& description) {
    command.add_option("--site", l10n_.common.site, "The site's folder")->capture_default_str();
    return command.add_option("UNIT", l10n_.units, description);
  }

  void read_gates(const std::vector<std::string>& gates) {
    for (const std::string& text : gates) {
      const Gate gate = value_of(parse_gate(text));
      coverage_.minimum[gate.locale] = gate.percent;
    }
  }

  CLI::App app_{
      "Builds multilingual help centres from localized Markdown, and checks every link and "
      "every translation.",
      "vade"};
  BuildArguments build_;
  CheckArguments check_;
  CoverageArguments coverage_;
  SearchArguments search_;
  std::string init_;
  std::string locale_;
  std::optional<std::string> explain_;
  L10nArguments l10n_;
  std::function<base::Result<Exit>()> run_;
};

/// A standard stream that is closed would be the number of the next file that is opened, and what
/// is printed would go into it. Writing to what is opened here fails.
void occupy_closed_streams() {
  int number = 0;
  do {
    number = open("/dev/null", O_RDONLY);
  } while (number >= 0 && number <= STDERR_FILENO);
  if (number >= 0) close(number);
}

}  // namespace

int run(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == diagram::WorkerArgument) {
    return diagram::worker_main(STDIN_FILENO, STDOUT_FILENO);
  }
  occupy_closed_streams();
  try {
    const auto exit = Program().run({argv, static_cast<std::size_t>(argc)});
    if (exit.ok()) return static_cast<int>(*exit);
    print_failure(exit.failure());
  } catch (const std::exception& error) {
    print_failure({"", std::string("vade itself failed: ") + error.what(),
                   "this is a fault of vade; please report it with the site that shows it"});
  }
  return static_cast<int>(Exit::Failed);
}

}  // namespace vade::cli
