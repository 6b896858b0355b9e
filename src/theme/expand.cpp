#include "theme/expand.h"

#include "diag/rules.h"
#include "diag/suggestion.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace vade::theme {
namespace {

/// The bytes that a tag takes up: the whole line if nothing else stands on it.
diag::Span standalone(std::string_view text, diag::Span tag) {
  std::uint32_t begin = tag.begin;
  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
  if (begin > 0 && text[begin - 1] != '\n') return tag;
  std::uint32_t end = tag.end;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
  if (end < text.size() && text[end] != '\n') return tag;
  return {begin, end < text.size() ? end + 1 : end};
}

class Expansion {
 public:
  Expansion(const TemplateFiles& files, std::set<std::string_view>& used, diag::Bag& bag)
      : files_(files), used_(used), bag_(bag) {}

  void enter(TemplateFiles::const_iterator entry) {
    const ParsedTemplate& parsed = entry->second;
    const std::string_view text = parsed.file.text();
    used_.insert(entry->first);
    path_.push_back(entry->first);
    std::size_t from = 0;
    for (const Tag& tag : parsed.tags) {
      if (tag.kind == TagKind::Variable || tag.kind == TagKind::Raw) continue;
      const diag::Span line = standalone(text, tag.span);
      out_.append(text.substr(from, line.begin - from));
      from = line.end;
      if (tag.kind == TagKind::Comment) continue;
      if (tag.kind != TagKind::Partial) {
        out_.append(parsed.file.text(tag.span));
        continue;
      }
      const auto partial = files_.find(tag.name);
      if (may_enter(partial, tag, parsed)) enter(partial);
    }
    out_.append(text.substr(from));
    path_.pop_back();
  }

  std::string take() { return std::move(out_); }

 private:
  bool may_enter(TemplateFiles::const_iterator partial, const Tag& tag,
                 const ParsedTemplate& from) {
    const auto report = [&](std::string message, std::string help) {
      bag_.add(diag::TemplateInvalid, from.file.locate(tag.span), std::move(message),
               std::move(help));
      return false;
    };
    if (partial == files_.end()) {
      return report(
          fmt::format("there is no template `{}`", tag.name),
          suggest_template(
              files_, tag.name,
              fmt::format("write `templates/{}.mustache`, or take the tag out", tag.name)));
    }
    if (std::find(path_.begin(), path_.end(), partial->first) != path_.end()) {
      return report(fmt::format("template `{}` contains itself", tag.name),
                    fmt::format("the way round is {} → {}", fmt::join(path_, " → "), tag.name));
    }
    if (path_.size() >= MaximumPartialDepth) {
      return report(
          fmt::format("partials stand more than {} deep in one another", MaximumPartialDepth),
          "put the text of some of them where it is used");
    }
    if (out_.size() + partial->second.file.text().size() > MaximumTemplateBytes) {
      return report(fmt::format("template grows to more than {} bytes with its partials",
                                MaximumTemplateBytes),
                    "use fewer partials");
    }
    return true;
  }

  const TemplateFiles& files_;
  std::set<std::string_view>& used_;
  diag::Bag& bag_;
  std::vector<std::string_view> path_;
  std::string out_;
};

}  // namespace

std::string expand(const TemplateFiles& files, std::string_view name,
                   std::set<std::string_view>& used, diag::Bag& bag) {
  const auto root = files.find(name);
  if (root == files.end()) return {};
  Expansion expansion(files, used, bag);
  expansion.enter(root);
  return expansion.take();
}

std::string suggest_template(const TemplateFiles& files, std::string_view name,
                             std::string otherwise) {
  std::vector<std::string_view> names;
  for (const auto& [known, parsed] : files) {
    if (known != name) names.emplace_back(known);
  }
  return diag::did_you_mean(name, names, std::move(otherwise));
}

}  // namespace vade::theme
