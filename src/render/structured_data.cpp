#include "render/structured_data.h"

#include "markdown/plain_text.h"
#include "render/json_writer.h"
#include "render/urls.h"
#include "text/date.h"

namespace vade::render {
namespace {

constexpr std::string_view Vocabulary = "https://schema.org";

/// An entry's answer: the second child of its FaqEntry; NoNode if nothing is in it.
markdown::NodeId answer_of(const markdown::Document& document, const parse::OutlineItem& item) {
  const markdown::NodeId answer = document.node(item.entry).last_child;
  const bool is_answer = document.node(answer).kind == markdown::Kind::FaqAnswer &&
                         document.node(answer).first_child != markdown::NoNode;
  return is_answer ? answer : markdown::NoNode;
}

class PageData {
 public:
  PageData(const LocaleView& view, model::SetIndex set)
      : view_(view), set_(view.site.sets[set]), page_(view.shown(set)), url_(absolute(page_.url)) {}

  std::string write(const std::vector<Crumb>& crumbs, const std::string& description) {
    json_.open_object().text("@context", Vocabulary).open_array("@graph");
    if (page_.locale == view_.index) write_page(description);
    if (!crumbs.empty()) write_crumbs(crumbs);
    return json_.close_array().close_object().take();
  }

 private:
  void write_page(const std::string& description) {
    const bool is_faq = page_.file->front_matter.kind == parse::PageKind::Faq;
    if (!is_faq) {
      open_work("TechArticle", url_ + "#~article", description);
      json_.close_object();
    }
    if (!has_answers()) return;
    open_work("FAQPage", url_, description);
    json_.open_array("mainEntity");
    write_questions();
    json_.close_array().close_object();
  }

  void open_work(std::string_view type, const std::string& id, const std::string& description) {
    const parse::FrontMatter& front_matter = page_.file->front_matter;
    json_.open_object().text("@type", type).text("@id", id).text("url", url_);
    json_.text(type == "FAQPage" ? "name" : "headline", front_matter.title);
    if (!description.empty()) json_.text("description", description);
    json_.text("inLanguage", view_.locale.tag);
    if (text::is_iso_date(front_matter.updated)) json_.text("dateModified", front_matter.updated);
    json_.open_object("isPartOf")
        .text("@type", "WebSite")
        .text("name", view_.name)
        .text("url", absolute(view_.home_url))
        .close_object();
    if (type == "TechArticle") write_translations();
  }

  void write_translations() {
    const auto id_in = [&](model::LocaleIndex locale) {
      return absolute(set_.urls[locale]) + "#~article";
    };
    if (page_.locale != set_.source) {
      if (set_.pages[set_.source] == model::None) return;
      json_.open_object("translationOfWork").text("@id", id_in(set_.source)).close_object();
      return;
    }
    json_.open_array("workTranslation");
    for (model::LocaleIndex locale = 0; locale < set_.pages.size(); ++locale) {
      if (locale == page_.locale || set_.pages[locale] == model::None) continue;
      json_.open_object().text("@id", id_in(locale)).close_object();
    }
    json_.close_array();
  }

  [[nodiscard]] bool has_answers() const {
    for (const parse::OutlineItem& item : page_.file->outline) {
      if (item.kind == parse::OutlineKind::Question &&
          answer_of(page_.file->document, item) != markdown::NoNode) {
        return true;
      }
    }
    return false;
  }

  void write_questions() {
    const parse::ParsedFile& file = *page_.file;
    for (std::size_t i = 0; i < file.outline.size(); ++i) {
      const parse::OutlineItem& item = file.outline[i];
      if (item.kind != parse::OutlineKind::Question) continue;
      const markdown::NodeId answer = answer_of(file.document, item);
      if (answer == markdown::NoNode) continue;
      json_.open_object()
          .text("@type", "Question")
          .text("@id", url_ + "#" + encode_fragment(page_.anchors[i]))
          .text("name", item.text)
          .open_object("acceptedAnswer")
          .text("@type", "Answer")
          .text("text", markdown::plain_text(file.document, answer))
          .close_object()
          .close_object();
    }
  }

  void write_crumbs(const std::vector<Crumb>& crumbs) {
    json_.open_object().text("@type", "BreadcrumbList").open_array("itemListElement");
    for (std::size_t i = 0; i < crumbs.size(); ++i) {
      json_.open_object().text("@type", "ListItem").number("position", i + 1);
      json_.text("name", crumbs[i].title);
      if (i + 1 < crumbs.size()) json_.text("item", absolute(crumbs[i].url));
      json_.close_object();
    }
    json_.close_array().close_object();
  }

  [[nodiscard]] std::string absolute(std::string_view url) const {
    return absolute_url(view_.site.config.base_url, url);
  }

  const LocaleView& view_;
  const model::PageSet& set_;
  const model::Page& page_;
  std::string url_;
  JsonWriter json_;
};

}  // namespace

std::string page_data(const LocaleView& view, model::SetIndex set, const std::vector<Crumb>& crumbs,
                      const std::string& description) {
  return PageData(view, set).write(crumbs, description);
}

std::string home_data(const LocaleView& view, const std::string& description) {
  const std::string url = absolute_url(view.site.config.base_url, view.home_url);
  JsonWriter json;
  json.open_object().text("@context", Vocabulary).text("@type", "WebSite").text("@id", url);
  json.text("url", url).text("name", view.name).text("inLanguage", view.locale.tag);
  if (!description.empty()) json.text("description", description);
  if (!view.site.config.organization.empty()) {
    json.open_object("publisher")
        .text("@type", "Organization")
        .text("name", view.site.config.organization)
        .close_object();
  }
  return json.close_object().take();
}

}  // namespace vade::render
