#include "config/actors_explain.hpp"

#include <algorithm>

#include "config/spelling.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace actorgraph {

namespace {

constexpr std::size_t most_similar = 5;

std::string_view without_article(std::string_view folded) {
  for (const std::string_view article : {"the ", "a ", "an "})
    if (folded.starts_with(article)) return folded.substr(article.size());
  return folded;
}

std::string_view what_it_does(NameList list) {
  static constexpr std::array<std::string_view, name_list_keys.size()> words = {
      "a strong name of # (enough alone)",
      "a weak name of # (needs support in the article: its full name, its role, its country)",
      "a phrase in which no name of # counts",
      "an adjective of # (stands for it before officials, troops and the like)",
      "a demonym of # (its people)",
      "a metonym of # (a place or building that stands for it)"};
  return words[static_cast<std::size_t>(list)];
}

std::string with_name(std::string_view pattern, const std::string& name) {
  const std::size_t at = pattern.find('#');
  return std::string(pattern.substr(0, at)) + name + std::string(pattern.substr(at + 1));
}

std::string term_of(const Role& role) {
  return (role.from.empty() ? "" : "from " + role.from + " ") +
         (role.to.empty() ? "without end" + (role.checked.empty() ? "" : ", checked " + role.checked)
                          : "until " + role.to);
}

bool holds_on(const Role& role, const std::string& date) {
  return role.from <= date && (role.to.empty() || date < role.to);
}

class Explainer {
 public:
  Explainer(std::string_view name, const std::string& date, const AliasTable& table)
      : name_(name), folded_(fold(name)), date_(date), table_(table) {}

  std::vector<NameReading> considered() {
    for (const NameClaim& claim : table_.claims) {
      const std::string claimed = fold(claim.text);
      if (without_article(claimed) != without_article(folded_)) continue;
      const KnownActor& actor = table_.aliases.actors[claim.actor];
      out_.push_back({claim.node.place(), actor.id, with_name(what_it_does(claim.list), actor.name)});
    }
    for (const KnownActor& actor : table_.aliases.actors) consider_posts(actor);
    return std::move(out_);
  }

  [[nodiscard]] std::vector<std::string> similar() const {
    std::vector<std::pair<std::size_t, std::string>> near;
    const std::string latin = fold_to_latin(name_);
    const std::size_t limit = code_point_count(latin) > 8 ? 2 : 1;
    for (const NameClaim& claim : table_.claims) {
      if (claim.list == NameList::never) continue;
      const std::string other = fold_to_latin(claim.text);
      const std::size_t distance = edit_distance(latin, other, limit);
      if (distance <= limit)
        near.emplace_back(distance,
                          std::string(claim.text) + " (" + table_.aliases.actors[claim.actor].id + ")");
    }
    std::ranges::sort(near);
    std::vector<std::string> names;
    for (const auto& [distance, text] : near)
      if (names.size() < most_similar && std::ranges::find(names, text) == names.end()) names.push_back(text);
    return names;
  }

 private:
  /// "Russian president": a title at the end, and before it an adjective or a name of its owner.
  void consider_posts(const KnownActor& owner) {
    const std::string_view phrase = without_article(folded_);
    for (const Post& post : owner.posts)
      for (const std::string& title : post.titles) {
        const std::string ending = " " + fold(title);
        if (!phrase.ends_with(ending)) continue;
        std::string_view before = phrase.substr(0, phrase.size() - ending.size());
        if (before.ends_with("'s")) before.remove_suffix(2);
        if (!is_called(owner, before)) continue;
        consider_holders(owner.id + "/" + post.key);
        return;
      }
  }

  static bool is_called(const KnownActor& actor, std::string_view folded) {
    const auto same = [&](std::string_view name) { return fold(name) == folded; };
    return std::ranges::any_of(actor.adjectives, same) ||
           std::ranges::any_of(actor.names, [&](const AliasName& name) { return same(name.text); });
  }

  void consider_holders(const std::string& post) {
    for (const KnownActor& actor : table_.aliases.actors)
      for (const Role& role : actor.roles) {
        if (role.post != post) continue;
        const std::string fits = date_.empty()           ? "; no date is given to choose by"
                                 : holds_on(role, date_) ? "; in office on " + date_
                                                         : "; not in office on " + date_;
        out_.push_back({role.place, actor.id, actor.name + " holds " + post + " " + term_of(role) + fits});
      }
  }

  std::string_view name_;
  std::string folded_;
  const std::string& date_;
  const AliasTable& table_;
  std::vector<NameReading> out_;
};

NameReading reading_of(const ArticleCast& cast, const CastMention& mention) {
  NameReading reading;
  std::string names;
  for (const std::uint32_t index : mention.actors) {
    const CastActor& actor = cast.cast.actors[index];
    reading.actor += (reading.actor.empty() ? "" : "+") + actor.id;
    names += (names.empty() ? "" : " and ") + actor.name;
    if (!actor.known) names += " (not listed)";
  }
  reading.message = "'" + std::string(cast.text(mention.first, mention.last)) + "' stands for " + names +
                    ", via " + std::string(to_string(mention.via)) +
                    (mention.why.empty() ? "" : ": " + mention.why);
  return reading;
}

std::vector<NameReading> readings_at(const ArticleCast& cast, Span at) {
  std::vector<NameReading> out;
  for (const CastMention& mention : cast.cast.mentions)
    if (cast.span(mention.first, mention.last).overlaps(at)) out.push_back(reading_of(cast, mention));
  for (const Unresolved& it : cast.cast.unresolved)
    if (cast.span(it.first, it.last).overlaps(at))
      out.push_back({{}, {}, "'" + std::string(cast.text(it.first, it.last)) + "' stays open: " + it.why});
  return out;
}

void write(std::string& out, std::string_view head, const std::vector<NameReading>& readings) {
  if (readings.empty()) return;
  out += std::string(head) + "\n";
  for (const NameReading& reading : readings) {
    out += "  ";
    if (!reading.actor.empty()) out += reading.actor + ": ";
    out += reading.message;
    if (!reading.place.file.empty()) out += " [" + to_string(reading.place) + "]";
    out += "\n";
  }
}

}  // namespace

NameExplanation explain_name(std::string_view name, const std::string& date, const AliasTable& table,
                             const FindCast& find_cast) {
  NameExplanation out;
  out.name = name;
  Article article;
  article.id = "explain";
  article.published = date;
  article.text = std::string(name) + " said so.";
  out.decided = readings_at(find_cast(std::move(article)), {0, static_cast<std::uint32_t>(name.size())});
  Explainer explainer(name, date, table);
  out.considered = explainer.considered();
  const auto folded = fold(name);
  for (const Decision& decision : table.aliases.decisions) {
    if (std::ranges::none_of(decision.names, [&](const std::string& it) { return fold(it) == folded; }))
      continue;
    std::string names;
    for (const std::string& it : decision.names) names += (names.empty() ? "" : ", ") + it;
    out.decisions.push_back({decision.place,
                             {},
                             (decision.same ? "the same: " : "different: ") + names +
                                 (decision.why.empty() ? "" : " (" + decision.why + ")")});
  }
  if (out.considered.empty()) out.similar = explainer.similar();
  return out;
}

std::vector<NameReading> explain_in_article(std::string_view name, const ArticleCast& cast) {
  std::vector<NameReading> out;
  const std::string wanted = fold(name);
  const auto add = [&](std::uint32_t first, std::uint32_t last, NameReading reading) {
    const auto [line, column] = line_column(cast.article.text, cast.span(first, last).begin);
    reading.place = {cast.article.id, line, column};
    out.push_back(std::move(reading));
  };
  const auto is_wanted = [&](std::uint32_t first, std::uint32_t last) {
    const std::string folded = fold(cast.text(first, last));
    return without_article(folded) == without_article(wanted);
  };
  for (const CastMention& mention : cast.cast.mentions)
    if (is_wanted(mention.first, mention.last)) add(mention.first, mention.last, reading_of(cast, mention));
  for (const Unresolved& it : cast.cast.unresolved)
    if (is_wanted(it.first, it.last)) add(it.first, it.last, {{}, {}, "stays open: " + it.why});
  std::ranges::stable_sort(out, {}, &NameReading::place);
  return out;
}

std::string to_text(const NameExplanation& explanation) {
  std::string out = explanation.name + "\n";
  if (explanation.decided.empty()) out += "alone in a sentence, it stands for nobody\n";
  write(out, "alone in a sentence:", explanation.decided);
  write(out, "considered:", explanation.considered);
  write(out, "decided by hand:", explanation.decisions);
  if (!explanation.similar.empty()) {
    out += "no file lists it; spelled alike:\n";
    for (const std::string& name : explanation.similar) out += "  " + name + "\n";
  } else if (explanation.considered.empty()) {
    out += "no file lists it\n";
  }
  return out;
}

}  // namespace actorgraph
