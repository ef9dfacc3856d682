#include <algorithm>
#include <cmath>

#include "graph/diff_text.hpp"
#include "graph/json_text.hpp"

namespace actorgraph {
namespace {

void append_actor(JsonText& out, const std::optional<ChangedActor>& actor) {
  if (!actor) {
    out.null();
    return;
  }
  out.open('{');
  out.key("id").text(actor->id);
  out.key("name").text(actor->name);
  out.key("names").texts(actor->names).close('}');
}

void append_place(JsonText& out, const std::string& article, CodePointSpan span) {
  out.key("article").text(article);
  out.key("end").number(span.end);
}

void append_evidence(JsonText& out, const ChangeSide& side) {
  out.open('{');
  append_place(out, side.evidence.article, side.evidence.span);
  out.key("marks").open('[');
  for (const CodePointSpan& mark : side.marks) {
    out.next().open('{');
    out.key("end").number(mark.end);
    out.key("start").number(mark.start);
    out.close('}');
  }
  out.close(']');
  out.key("quote").text(side.evidence.quote);
  out.key("start").number(side.evidence.span.start);
  out.close('}');
}

void append_side(JsonText& out, const std::optional<ChangeSide>& side) {
  if (!side) {
    out.null();
    return;
  }
  out.open('{');
  out.key("amount");
  if (side->amount) {
    out.open('{');
    out.key("text").text(side->amount->text);
    out.key("unit").text_or_null(side->amount->unit);
    out.key("value").number(side->amount->value);
    out.close('}');
  } else {
    out.null();
  }
  out.key("attribution");
  if (side->attribution) {
    out.open('{');
    out.key("by").text_or_null(side->attribution->by);
    out.key("mode").text_or_null(side->attribution->mode);
    out.key("text").text(side->attribution->text);
    out.key("verb").text_or_null(side->attribution->verb);
    out.close('}');
  } else {
    out.null();
  }
  out.key("confidence");
  if (side->relation) out.number(std::round(side->confidence * 100) / 100);
  else out.null();
  append_evidence(out.key("evidence"), *side);
  out.key("hedged").boolean(side->hedged);
  out.key("label").text_or_null(side->label);
  out.key("relation").boolean(side->relation);
  out.key("status");
  if (side->relation) out.text(to_string(side->status));
  else out.null();
  out.key("time");
  if (side->time) {
    out.open('{');
    out.key("date").text_or_null(side->time->date);
    out.key("precision").text_or_null(side->time->precision);
    out.key("text").text(side->time->text);
    out.close('}');
  } else {
    out.null();
  }
  out.key("type").text_or_null(side->type);
  out.close('}');
}

void append_change(JsonText& out, const Change& change) {
  out.open('{');
  out.key("class").text(to_string(change.what));
  out.key("directed").boolean(change.directed);
  append_side(out.key("new"), change.after);
  out.key("note");
  if (change.note) out.number(*change.note);
  else out.null();
  append_side(out.key("old"), change.before);
  out.key("severity").text(to_string(change.severity));
  out.key("silent").boolean(change.silent());
  append_actor(out.key("source"), change.source);
  out.key("stance").text(to_string(change.stance));
  out.key("summary").text(change.summary);
  append_actor(out.key("target"), change.target);
  out.key("type").text_or_null(change.type);
  out.close('}');
}

void append_sentences(JsonText& out, const SentenceCounts& counts) {
  out.open('{');
  out.key("added").number(counts.added);
  out.key("deleted").number(counts.deleted);
  out.key("edited").number(counts.edited);
  out.key("moved").number(counts.moved);
  out.key("same").number(counts.same);
  out.close('}');
}

void append_summary(JsonText& out, const GraphDiff& diff) {
  std::uint32_t count[4] = {};
  std::uint32_t explained = 0;
  for (const Change& change : diff.changes) {
    ++count[static_cast<std::size_t>(change.severity)];
    if (change.note) ++explained;
  }
  out.open('{');
  const auto silent = std::count_if(diff.changes.begin(), diff.changes.end(), [](const Change& one) { return one.silent(); });
  out.key("explained_by_notes").number(explained);
  out.key("high").number(count[2]);
  out.key("highest").number(count[3]);
  out.key("low").number(count[0]);
  out.key("medium").number(count[1]);
  append_sentences(out.key("sentences"), diff.sentences);
  out.key("silent").number(static_cast<std::uint32_t>(silent));
  out.close('}');
}

void append_diff(JsonText& out, const GraphDiff& diff) {
  out.open('{');
  out.key("changes").open('[');
  for (const Change& change : diff.changes) append_change(out.next().line_break(), change);
  if (!diff.changes.empty()) out.line_break();
  out.close(']').break_after_comma();
  out.key("notes").open('[');
  for (const CorrectionNote& note : diff.notes) {
    out.next().open('{');
    append_place(out, note.article, note.span);
    out.key("quote").text(note.quote);
    out.key("start").number(note.span.start);
    out.close('}');
  }
  out.close(']').break_after_comma();
  out.key("proposals").open('[');
  for (const Proposal& proposal : diff.proposals) {
    out.next().open('{');
    out.key("kind").text(proposal.kind);
    out.key("new").texts(proposal.after);
    out.key("old").texts(proposal.before);
    out.key("reason").text(proposal.reason);
    out.close('}');
  }
  out.close(']').break_after_comma();
  out.key("schema").text("actorgraph-diff/1");
  out.break_after_comma();
  append_summary(out.key("summary"), diff);
  out.break_after_comma();
  out.key("unchanged").number(diff.unchanged);
  out.close('}');
}

}  // namespace

std::string to_json(const GraphDiff& diff) {
  JsonText out;
  append_diff(out, diff);
  return out.take();
}

std::string series_to_json(const std::vector<std::string>& versions, const std::vector<GraphDiff>& diffs) {
  JsonText out;
  out.open('{');
  out.key("diffs").open('[');
  for (const GraphDiff& diff : diffs) append_diff(out.next().line_break(), diff);
  out.line_break().close(']').break_after_comma();
  out.key("schema").text("actorgraph-diff-series/1");
  out.break_after_comma();
  out.key("versions").texts(versions);
  out.close('}');
  return out.take();
}

}  // namespace actorgraph
