#include "diag/write_text.h"

#include "diag/failure.h"
#include "diag/source_line.h"
#include "diag/terminal.h"

#include <fmt/format.h>

#include <string_view>

namespace vade::diag {
namespace {

constexpr int GutterWidth = 5;  ///< of the line number beside a source line

std::string place_of(const Location& where) {
  if (where.path.empty()) return {};
  if (where.line == 0) return where.path + ": ";
  return fmt::format("{}:{}:{}: ", where.path, where.line, where.column);
}

void append_headline(std::string& out, const Finding& finding, Colour colour) {
  append_styled(out, place_of(finding.where), Style::Path, colour);
  const Style style = style_of(finding.severity);
  append_styled(out, fmt::format("{}: ", severity_name(finding.severity)), style, colour);
  append_plain(out, finding.message);
  out += fmt::format(" [{}]\n", finding.rule->name);
}

void append_source(std::string& out, const Finding& finding, Colour colour) {
  if (finding.where.line == 0 || finding.where.excerpt.empty()) return;
  const MarkedLine marked = mark_line(finding.where);
  append_styled(out, fmt::format("{:>{}} | ", finding.where.line, GutterWidth), Style::Gutter,
                colour);
  out += marked.text;
  out += '\n';
  append_styled(out, fmt::format("{:>{}} | ", "", GutterWidth), Style::Gutter, colour);
  append_styled(out, marked.underline, style_of(finding.severity), colour);
  out += '\n';
}

void append_help(std::string& out, std::string_view help, Colour colour) {
  if (help.empty()) return;
  out += "  ";
  append_styled(out, "help: ", Style::Help, colour);
  append_plain(out, help);
  out += '\n';
}

void append_related(std::string& out, const Related& related, Colour colour) {
  out += "  ";
  append_styled(out, place_of(related.where), Style::Path, colour);
  append_styled(out, "note: ", Style::Note, colour);
  append_plain(out, related.message);
  out += '\n';
}

void append_count(std::string& out, std::size_t count, std::string_view one) {
  if (count == 0) return;
  if (!out.empty()) out += ", ";
  out += fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::string summary_of(const std::vector<Finding>& findings) {
  const Counts counts = count(findings);
  std::string line;
  append_count(line, counts.errors, "error");
  append_count(line, counts.warnings, "warning");
  append_count(line, counts.notes, "note");
  if (!line.empty()) line += '\n';
  return line;
}

}  // namespace

std::string write_text(const std::vector<Finding>& findings, Colour colour) {
  std::string out;
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::Off) continue;
    append_headline(out, finding, colour);
    append_source(out, finding, colour);
    append_help(out, finding.help, colour);
    for (const Related& related : finding.related) append_related(out, related, colour);
  }
  out += summary_of(findings);
  return out;
}

std::string write_failure(const base::Failure& failure, Colour colour) {
  std::string out;
  append_styled(out, place_of(whole_file(failure.path)), Style::Path, colour);
  append_styled(out, "error: ", Style::Error, colour);
  append_plain(out, failure.message);
  out += '\n';
  append_help(out, failure.help, colour);
  return out;
}

}  // namespace vade::diag
