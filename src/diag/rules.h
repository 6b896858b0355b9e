#pragma once

#include "diag/finding.h"

namespace vade::diag {

// The rules of the stages that stand before check/: what makes a file unreadable or only half
// readable. The rules of the checks stand beside each check.

inline constexpr Rule ConfigInvalid{
    "config-invalid", Severity::Error,
    "the site's configuration or a locale's file says something that vade cannot use",
    Severity::Error};

inline constexpr Rule FrontMatterInvalid{
    "front-matter-invalid", Severity::Error,
    "a page's front matter is not valid YAML, lacks the title or holds a value of the wrong type",
    Severity::Error};

inline constexpr Rule FrontMatterUnknownKey{
    "front-matter-unknown-key", Severity::Warning,
    "a page's front matter holds a key that vade does not know"};

inline constexpr Rule EncodingInvalid{
    "encoding-invalid", Severity::Error,
    "a text file is not valid UTF-8, or holds control characters or a change of writing direction "
    "without an end",
    Severity::Error};

inline constexpr Rule FaqAnswerWithoutQuestion{"faq-answer-without-question", Severity::Warning,
                                               "an answer is marked, but no question precedes it"};

inline constexpr Rule FaqQuestionWithoutAnswer{"faq-question-without-answer", Severity::Warning,
                                               "a question has no answer"};

inline constexpr Rule FaqMarkerMissing{
    "faq-marker-missing", Severity::Warning,
    "a paragraph looks like a question or an answer but lacks the marker its neighbours have"};

inline constexpr Rule FaqMarkerInconsistent{
    "faq-marker-inconsistent", Severity::Warning,
    "a question or an answer is marked in another way than most of its page"};

inline constexpr Rule PageTooCostly{
    "page-too-costly", Severity::Error,
    "a page is so large or so deeply nested that reading it could take forever", Severity::Error};

inline constexpr Rule HtmlNotAllowed{"html-not-allowed", Severity::Warning,
                                     "HTML in a page is shown as text, never published as HTML"};

inline constexpr Rule CalloutUnknown{
    "callout-unknown", Severity::Warning,
    "a quote begins like a callout but is none, so its marker is shown as text"};

inline constexpr Rule FileRefused{
    "file-refused", Severity::Error,
    "a file cannot be part of the site: a link, a special file or a name that some system cannot "
    "hold"};

inline constexpr Rule DiagramInvalid{"diagram-invalid", Severity::Error,
                                     "a diagram cannot be drawn as it is written"};

inline constexpr Rule TemplateInvalid{"template-invalid", Severity::Error,
                                      "a template cannot be used as it is written",
                                      Severity::Error};

inline constexpr Rule LabelMissing{"label-missing", Severity::Warning,
                                   "a locale lacks the text of a diagram's label"};

inline constexpr Rule ImageUnsafe{
    "image-unsafe", Severity::Error,
    "an SVG file holds more than a picture: a script, foreign content or a reference"};

inline constexpr Rule ImageUnreadable{
    "image-unreadable", Severity::Warning,
    "a picture's file is damaged, or in a format whose size vade cannot read"};

/// All of the above.
inline constexpr const Rule* StageRules[] = {
    &ConfigInvalid,    &FrontMatterInvalid,       &FrontMatterUnknownKey,
    &EncodingInvalid,  &FaqAnswerWithoutQuestion, &FaqQuestionWithoutAnswer,
    &FaqMarkerMissing, &FaqMarkerInconsistent,    &PageTooCostly,
    &HtmlNotAllowed,   &CalloutUnknown,           &FileRefused,
    &DiagramInvalid,   &TemplateInvalid,          &LabelMissing,
    &ImageUnsafe,      &ImageUnreadable,
};

}  // namespace vade::diag
