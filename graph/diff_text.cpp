#include "graph/diff_text.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr double unsure = 0.55;  ///< Relations of less confidence are told with a warning.

std::string escaped(std::string_view text, const std::string& characters) {
  std::string out;
  for (const char byte : text) {
    if (static_cast<unsigned char>(byte) < 0x20) {  // a quote may run over lines; a terminal may be tricked
      if (out.empty() || out.back() != ' ') out += ' ';
      continue;
    }
    if (characters.find(byte) != std::string::npos) out += '\\';
    out += byte;
  }
  return out;
}

std::string marked(const ChangeSide& side, const std::string& open, const std::string& close,
                   const std::string& characters) {
  const std::string quote = valid_utf8(side.evidence.quote);
  const CodePointIndex index(quote);
  std::string out;
  std::uint32_t at = 0;
  const auto append = [&](std::uint32_t end) {
    out += escaped(std::string_view(quote).substr(at, end - at), characters);
    at = end;
  };
  for (const CodePointSpan& mark : side.marks) {
    append(index.byte_of(mark.start));
    out += open;
    append(index.byte_of(mark.end));
    out += close;
  }
  append(static_cast<std::uint32_t>(quote.size()));
  return out;
}

bool shown(const Change& change, const DiffTextStyle& style) {
  return style.all || change.what != ChangeClass::evidence_only;
}

std::string plural(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// "high, without a note, unsure".
std::string remarks_of(const Change& change, const DiffTextStyle& style) {
  std::string remarks(to_string(change.severity));
  if (!style.coverage && change.silent()) remarks += ", without a note";
  const auto sure = [](const std::optional<ChangeSide>& side) { return side && side->relation && side->confidence >= unsure; };
  const bool read = (change.before && change.before->relation) || (change.after && change.after->relation);
  if (read && !sure(change.before) && !sure(change.after)) remarks += ", unsure";
  return remarks;
}

std::size_t hidden(const GraphDiff& diff, const DiffTextStyle& style) {
  return static_cast<std::size_t>(std::count_if(diff.changes.begin(), diff.changes.end(),
                                                [&](const Change& change) { return !shown(change, style); }));
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

}  // namespace

std::size_t substantial(const GraphDiff& diff) {
  return static_cast<std::size_t>(std::count_if(diff.changes.begin(), diff.changes.end(), [](const Change& change) {
    return change.what != ChangeClass::evidence_only;
  }));
}

std::optional<Severity> severest(const GraphDiff& diff) {
  std::optional<Severity> worst;
  for (const Change& change : diff.changes)
    if (change.what != ChangeClass::evidence_only && (!worst || change.severity > *worst)) worst = change.severity;
  return worst;
}

std::string title_of(const Change& change) {
  std::string title;
  if (change.source) title += change.source->name;
  if (change.target) title += (change.directed ? " → " : " – ") + change.target->name;
  if (!change.type.empty()) title += ", " + change.type;
  return title;
}

std::string headline_of(const Change& change, const DiffTextStyle& style) {
  std::string name(to_string(change.what));
  if (style.coverage && change.what == ChangeClass::added) name = "only in " + style.after;
  if (style.coverage && change.what == ChangeClass::removed) name = "only in " + style.before;
  return name;
}

std::string heading_of(const GraphDiff& diff, const DiffTextStyle& style) {
  const std::size_t changes = substantial(diff);
  const std::string same = plural(diff.unchanged, "relation is", "relations are") + " the same";
  if (changes == 0) return (style.coverage ? "No difference in meaning; " : "No change in meaning; ") + same + ".";
  return (style.coverage ? plural(changes, "difference", "differences") : plural(changes, "change", "changes")) +
         " in meaning; " + same + ".";
}

std::string to_text(const GraphDiff& diff, const DiffTextStyle& style) {
  const std::string bold = style.color ? "\x1b[1m" : "";
  const std::string plain = style.color ? "\x1b[0m" : "";
  const std::string lost = (style.color ? "\x1b[31m" : "") + std::string("[-");
  const std::string won = (style.color ? "\x1b[32m" : "") + std::string("{+");
  const std::size_t width = std::max(code_point_count(style.before), code_point_count(style.after));
  const auto pad = [&](const std::string& name) {
    return "     " + escaped(name, "") + std::string(width - code_point_count(name) + 2, ' ');
  };
  std::string out = heading_of(diff, style) + "\n";
  std::size_t number = 0;
  for (const Change& change : diff.changes) {
    if (!shown(change, style)) continue;
    const std::string count = std::to_string(++number);
    out += "\n" + std::string(3 - std::min<std::size_t>(3, count.size()), ' ') + count + "  " + bold +
           escaped(headline_of(change, style), "") + plain + " (" + remarks_of(change, style) + ")  " +
           escaped(title_of(change), "") + ": " + escaped(change.summary, "") + "\n";
    if (change.before) out += pad(style.before) + marked(*change.before, lost, "-]" + plain, "") + "\n";
    if (change.after) out += pad(style.after) + marked(*change.after, won, "+}" + plain, "") + "\n";
    if (change.note && !style.coverage) out += pad("") + "explained: " + escaped(diff.notes.at(*change.note).quote, "") + "\n";
  }
  if (!diff.proposals.empty()) out += "\n";
  for (const Proposal& proposal : diff.proposals)
    out += "  ?  " + proposal.kind + ": " + joined(proposal.before) + " → " + joined(proposal.after) + " (" +
           escaped(proposal.reason, "") + ")\n";
  if (const std::size_t more = hidden(diff, style); more > 0)
    out += "\n     " + plural(more, "change", "changes") + " of evidence only not shown\n";
  return out;
}

std::string to_markdown(const GraphDiff& diff, const DiffTextStyle& style) {
  const std::string special = "\\`*_[]<>#|~&";
  std::string out = "## " + heading_of(diff, style) + "\n";
  std::size_t number = 0;
  for (const Change& change : diff.changes) {
    if (!shown(change, style)) continue;
    out += "\n" + std::to_string(++number) + ". **" + escaped(headline_of(change, style), special) + "** (" +
           remarks_of(change, style) + "): " + escaped(title_of(change), special) + ": " +
           escaped(change.summary, special) + "\n";
    if (change.before)
      out += "   - " + escaped(style.before, special) + ": " + marked(*change.before, "~~", "~~", special) + "\n";
    if (change.after)
      out += "   - " + escaped(style.after, special) + ": " + marked(*change.after, "**", "**", special) + "\n";
    if (change.note && !style.coverage) out += "   - explained: " + escaped(diff.notes.at(*change.note).quote, special) + "\n";
  }
  for (const Proposal& proposal : diff.proposals)
    out += "\n- " + proposal.kind + "? " + escaped(joined(proposal.before), special) + " → " +
           escaped(joined(proposal.after), special) + " (" + escaped(proposal.reason, special) + ")\n";
  if (const std::size_t more = hidden(diff, style); more > 0)
    out += "\n" + plural(more, "change", "changes") + " of evidence only not shown.\n";
  return out;
}

}  // namespace actorgraph
