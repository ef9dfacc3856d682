#include "render/diff_html.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "graph/diff_text.hpp"
#include "render/captions.hpp"
#include "render/diff_map.hpp"
#include "render/markup.hpp"
#include "render/svg.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr std::string_view style_sheet = R"css(
:root{color-scheme:light dark;--page:#fff;--ink:#14191f;--muted:#56616d;--rule:#dde2e8;--pane:#f7f8fa;--del:#fbe3d6;--ins:#d8ebf8;--highest:#3b0a4f;--accent:#0b6cb0}
@media(prefers-color-scheme:dark){:root{--page:#11161c;--ink:#eef2f6;--muted:#9aa5b1;--rule:#2b343e;--pane:#171d25;--del:#5a2c12;--ins:#12405f;--highest:#f3e3fb;--accent:#5bb3f0}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1280px;padding:20px;background:var(--page);color:var(--ink);font:15px/1.5 "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
h1{font-size:24px;margin:0 0 4px}h2{font-size:18px;margin:32px 0 8px}h3{font-size:15px;margin:0}
p{margin:4px 0}.muted{color:var(--muted)}
figure{margin:16px 0;overflow-x:auto;border:1px solid var(--rule);border-radius:8px}figure svg{display:block}
ol{list-style:none;margin:0;padding:0}
li.change{border:1px solid var(--rule);border-left:4px solid var(--muted);border-radius:8px;margin:12px 0;padding:12px 16px}
li.highest{border-left:8px double var(--highest)}li.high{border-left:6px solid var(--highest)}li.medium{border-left:4px solid var(--muted)}li.low{border-left:2px dotted var(--muted)}
.tag{display:inline-block;border:1px solid var(--rule);border-radius:999px;padding:0 9px;font-size:12px;background:var(--pane);margin-right:6px}
.columns{display:grid;grid-template-columns:1fr 1fr;gap:16px;margin-top:8px}
.columns>div{min-width:0;overflow-wrap:anywhere}.columns small{display:block;color:var(--muted)}
blockquote{margin:2px 0 0;padding:0 0 0 10px;border-left:2px solid var(--rule)}
del{background:var(--del);text-decoration:line-through}ins{background:var(--ins);text-decoration:underline}
@media(max-width:700px){.columns{grid-template-columns:1fr}}
)css";

class Page {
 public:
  Page(const std::vector<ComparedVersion>& versions, const std::vector<GraphDiff>& diffs, bool coverage)
      : versions_(versions), diffs_(diffs), coverage_(coverage) {}

  std::string write() {
    const std::string title = coverage_ ? "What " + name(0) + " and " + name(1) + " tell differently"
                              : diffs_.size() == 1
                                  ? "What changed from " + name(0) + " to " + name(1)
                                  : counted(versions_.size(), "version", "versions") + " of a story";
    out_ =
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width,initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        "<title>" +
        title + "</title>\n<style>" + std::string(style_sheet) + "</style></head><body>\n<header><h1>" +
        title + "</h1>";
    if (diffs_.size() == 1)
      out_ += "<p class=\"muted\">" + xml_text(heading_of(diffs_[0], style_of(0))) + "</p>";
    out_ += "</header>\n<main>\n<figure aria-label=\"Map of the changes\">" + picture(title) + "</figure>\n";
    for (std::size_t i = 0; i < diffs_.size(); ++i) write_step(i);
    out_ +=
        "</main>\n<footer class=\"muted\"><p>Made by actorgraph. Each change shows the sentences that it was "
        "read from: check them "
        "before you publish it.</p></footer>\n</body></html>\n";
    return std::move(out_);
  }

 private:
  std::string name(std::size_t version) const { return xml_text(versions_[version].name); }

  DiffTextStyle style_of(std::size_t step) const {
    DiffTextStyle style;
    style.before = versions_[step].name;
    style.after = versions_[step + 1].name;
    style.coverage = coverage_;
    return style;
  }

  std::string picture(const std::string& title) const {
    if (diffs_.size() > 1) return to_strip_svg(versions_, diffs_);
    MapWishes wishes;
    if (coverage_) wishes.title = title;
    return to_svg(draw_diff(*versions_[0].relations, *versions_[1].relations, diffs_[0], wishes));
  }

  void write_step(std::size_t step) {
    const GraphDiff& diff = diffs_[step];
    if (diffs_.size() > 1)
      out_ += "<h2>" + name(step) + " → " + name(step + 1) + "</h2><p class=\"muted\">" +
              xml_text(heading_of(diff, style_of(step))) + "</p>\n";
    if (!coverage_) write_notes(diff);
    write_list(step, false);
    write_proposals(diff);
    const std::size_t evidence = diff.changes.size() - substantial(diff);
    if (evidence == 0) return;
    out_ += "<details><summary>" + counted(evidence, "change", "changes") + " of evidence only</summary>\n";
    write_list(step, true);
    out_ += "</details>\n";
  }

  void write_notes(const GraphDiff& diff) {
    for (std::size_t i = 0; i < diff.notes.size(); ++i)
      out_ += "<p><span class=\"tag\">correction note " + std::to_string(i + 1) + "</span>" +
              xml_text(diff.notes[i].quote) + "</p>\n";
  }

  void write_proposals(const GraphDiff& diff) {
    if (diff.proposals.empty()) return;
    const auto joined = [](const std::vector<std::string>& ids) {
      std::string words;
      for (const std::string& id : ids) words += (words.empty() ? "" : ", ") + xml_text(id);
      return words;
    };
    out_ += "<h2>Perhaps the same actor</h2>\n<ul>";
    for (const Proposal& proposal : diff.proposals)
      out_ += "<li>" + xml_text(proposal.kind) + ": " + joined(proposal.before) + " → " +
              joined(proposal.after) + " (" + xml_text(proposal.reason) + ")</li>\n";
    out_ += "</ul>\n";
  }

  void write_list(std::size_t step, bool evidence_only) {
    out_ += "<ol>\n";
    for (std::size_t i = 0; i < diffs_[step].changes.size(); ++i) {
      const Change& change = diffs_[step].changes[i];
      if ((change.what == ChangeClass::evidence_only) == evidence_only) write_change(step, i, change);
    }
    out_ += "</ol>\n";
  }

  void write_change(std::size_t step, std::size_t index, const Change& change) {
    const std::string severity(to_string(change.severity));
    out_ += "<li class=\"change " + severity + "\" id=\"c" + std::to_string(step + 1) + "-" +
            std::to_string(index + 1) + "\"><h3>" + xml_text(title_of(change)) +
            "</h3>\n<p><span class=\"tag\">" + xml_text(headline_of(change, style_of(step))) +
            "</span><span class=\"tag\">" + severity + "</span>";
    if (!coverage_ && change.silent()) out_ += "<span class=\"tag\">without a correction note</span>";
    out_ += xml_text(change.summary) + "</p>\n";
    if (change.note && !coverage_)
      out_ +=
          "<p class=\"muted\">Explained by correction note " + std::to_string(*change.note + 1) + ".</p>\n";
    out_ += "<div class=\"columns\"><div><small>" + name(step) + "</small>" + sentence(change.before, "del") +
            "</div><div><small>" + name(step + 1) + "</small>" + sentence(change.after, "ins") +
            "</div></div></li>\n";
  }

  /// The quote with the words that the other does not have in `tag`.
  static std::string sentence(const std::optional<ChangeSide>& side, const std::string& tag) {
    if (!side || side->evidence.quote.empty()) return "<p class=\"muted\">nothing like it</p>";
    const std::string quote = plain_characters(side->evidence.quote);
    const CodePointIndex index(quote);
    std::string out = "<blockquote>";
    std::uint32_t at = 0;
    // xml_text would take away the blanks at the ends of a piece.
    const auto piece = [&](std::uint32_t end) {
      const std::string_view words = std::string_view(quote).substr(at, end - at);
      out += (words.starts_with(' ') ? " " : "") + xml_text(words) +
             (words.size() > 1 && words.ends_with(' ') ? " " : "");
      at = end;
    };
    for (const CodePointSpan& mark : side->marks) {
      piece(index.byte_of(mark.start));
      out += "<" + tag + ">";
      piece(index.byte_of(mark.end));
      out += "</" + tag + ">";
    }
    piece(static_cast<std::uint32_t>(quote.size()));
    return out + "</blockquote>";
  }

  const std::vector<ComparedVersion>& versions_;
  const std::vector<GraphDiff>& diffs_;
  bool coverage_;
  std::string out_;
};

}  // namespace

std::string to_diff_html(const std::vector<ComparedVersion>& versions, const std::vector<GraphDiff>& diffs,
                         bool coverage) {
  return Page(versions, diffs, coverage).write();
}

}  // namespace actorgraph
