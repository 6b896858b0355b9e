#include "cli/cli.h"

#include "cli/commands.h"
#include "diagram/worker.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <functional>
#include <string_view>
#include <unistd.h>

namespace vade::cli {
namespace {

constexpr const char* Footer =
    "SITE is the folder with site/site.yaml, by default the current one.\n"
    "Exit status: 0 nothing at error level; 1 findings at error level, or a coverage gate missed;\n"
    "2 wrong usage or configuration, or the disk or system failed. A build that ends in 1 or 2\n"
    "publishes nothing: what was published before stays whole.";

const std::map<std::string, Format> Formats = {{"text", Format::Text}, {"json", Format::Json}};

void add_site(CLI::App& command, std::string& site) {
  command.add_option("SITE", site, "The site's folder")->capture_default_str();
}

void add_format(CLI::App& command, Format& format) {
  command.add_option("--format", format, "text (default) or json")
      ->transform(CLI::CheckedTransformer(Formats).description(""))
      ->type_name("F");
}

void add_common(CLI::App& command, SiteArguments& arguments) {
  add_site(command, arguments.site);
  command.add_option("--jobs", arguments.jobs, "Threads to use; by default one per processor")
      ->type_name("N")
      ->check(CLI::Range(1, 256).description(""));
}

void add_strict(CLI::App& command, SiteArguments& arguments) {
  command.add_flag("--strict", arguments.strict, "Treat warnings as errors");
}

/// The program's commands with what each was told; the command that was called sets `run`.
class Program {
 public:
  Program() {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", "vade " VADE_VERSION);
    app_.footer(Footer);
    add_build();
    add_check();
    add_coverage();
    add_search();
    add_init();
    add_locale();
    add_explain();
  }

  Exit run(int argc, char** argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return app_.exit(error) == 0 ? Exit::Fine : Exit::Failed;
    }
    return run_();
  }

 private:
  void add_build() {
    CLI::App& command = *app_.add_subcommand("build", "Check the site and publish it");
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
    CLI::App& command = *app_.add_subcommand("check", "Report what is wrong, publish nothing");
    add_common(command, check_.common);
    add_strict(command, check_.common);
    command.add_flag("--drafts", check_.drafts, "Include drafts");
    add_format(command, check_.format);
    command.callback([this] { run_ = [this] { return run_check(check_); }; });
  }

  void add_coverage() {
    CLI::App& command = *app_.add_subcommand(
        "coverage", "Count the pages, questions and words that each locale has");
    add_common(command, coverage_.common);
    command.add_option("--locale", coverage_.locale, "Only this locale")->type_name("L");
    command
        .add_option_function<std::vector<std::string>>(
            "--min", [this](const std::vector<std::string>& gates) { read_gates(gates); },
            "Least share of the questions that locale L must have; may be repeated")
        ->type_name("L=PERCENT")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    add_format(command, coverage_.format);
    command.callback([this] { run_ = [this] { return run_coverage(coverage_); }; });
  }

  void add_search() {
    CLI::App& command =
        *app_.add_subcommand("search", "Search the published site as the browser does");
    command.add_option("QUERY", search_.query, "What a reader would type")->required();
    add_site(command, search_.site);
    command.add_option("--locale", search_.locale, "Language to search in")
        ->type_name("L")
        ->required();
    command
        .add_option("--output", search_.output,
                    "Folder of the published site instead of the configured one")
        ->type_name("DIR");
    command.add_option("--limit", search_.limit, "Most results to show")
        ->type_name("N")
        ->check(CLI::Range(1, 1000).description(""))
        ->capture_default_str();
    add_format(command, search_.format);
    command.callback([this] { run_ = [this] { return run_search(search_); }; });
  }

  void add_init() {
    CLI::App& command = *app_.add_subcommand("init", "Write a new site in three languages");
    command.add_option("DIR", init_, "Folder to write; must be absent or empty")->required();
    command.callback([this] { run_ = [this] { return run_init(init_); }; });
  }

  void add_locale() {
    CLI::App& command =
        *app_.add_subcommand("locale", "Print the built-in texts of a language, to translate them");
    command.add_option("LOCALE", locale_,
                       "A language that vade has; without it, those languages are listed");
    command.callback([this] { run_ = [this] { return run_locale(locale_); }; });
  }

  void add_explain() {
    CLI::App& command = *app_.add_subcommand("explain", "Say what a rule means, with examples");
    command.add_option("RULE", explain_, "Name of a rule; without it, all rules are listed");
    command.callback([this] { run_ = [this] { return run_explain(explain_); }; });
  }

  void read_gates(const std::vector<std::string>& gates) {
    for (const std::string& gate : gates) {
      const std::size_t equals = gate.find('=');
      double percent = -1;
      if (equals != std::string::npos) CLI::detail::lexical_cast(gate.substr(equals + 1), percent);
      if (equals == 0 || percent < 0 || percent > 100) {
        throw CLI::ValidationError("--min", "`" + gate + "` is not LOCALE=PERCENT, as in fr=60");
      }
      coverage_.minimum[gate.substr(0, equals)] = percent;
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
  std::string explain_;
  std::function<Exit()> run_;
};

}  // namespace

int run(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == diagram::WorkerArgument) {
    return diagram::worker_main(STDIN_FILENO, STDOUT_FILENO);
  }
  try {
    return static_cast<int>(Program().run(argc, argv));
  } catch (const std::exception& error) {
    print_failure({"", std::string("vade itself failed: ") + error.what(),
                   "this is a fault of vade; please report it with the site that shows it"});
    return static_cast<int>(Exit::Failed);
  }
}

}  // namespace vade::cli
