#include <algorithm>

#include "extract/casting.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"
#include "extract/places.hpp"

namespace actorgraph {
namespace {

/// The noun that the name qualifies ("Russian" in "Russian officials"), through a list of such
/// names; none if it stands for itself.
std::uint32_t qualified_noun(const Reading& reading, std::uint32_t head) {
  for (int steps = 0; steps < 8; ++steps) {
    const Deprel relation = reading.relation(head);
    if (relation == Deprel::amod || relation == Deprel::compound || relation == Deprel::nmod_desc ||
        relation == Deprel::nmod_unmarked || relation == Deprel::nmod_poss || relation == Deprel::det) {
      return reading.head(head);
    }
    if (relation != Deprel::conj) return Reading::none;
    head = reading.head(head);
  }
  return Reading::none;
}

/// After a hyphen, what makes the one before it act: "US-backed", "French-brokered".
bool is_agent_participle(std::string_view folded) {
  return one_of(
      folded, {"led",     "backed",  "supported", "sponsored",  "brokered", "mediated", "drafted", "proposed",
               "imposed", "ordered", "designed",  "controlled", "funded",   "allied",   "trained", "armed",
               "run",     "imposed", "occupied",  "held",       "owned",    "dominated"});
}

class Mentioning {
 public:
  explicit Mentioning(Casting& casting)
      : casting_(casting), reading_(casting.reading), sport_(sport_sentences(casting.reading)) {}

  void run() {
    for (std::uint32_t i = 0; i < casting_.names.units.size(); ++i) {
      if (casting_.actors[i].empty()) {
        mention_acting_place(i);
      } else if (casting_.actors[i].size() > 1) {
        const NameUnit& unit = casting_.names.units[i];
        add_mention(casting_, unit.first, unit.last, casting_.actors[i], casting_.vias[i], casting_.whys[i]);
      } else {
        mention(i);
      }
    }
    for (const CastMention& mention : casting_.mentions) {
      for (const std::uint32_t actor : mention.actors) {
        if (casting_.entities[actor].kind == ActorKind::state) ++casting_.named_states[actor];
      }
    }
    for (std::uint32_t i = 0; i < casting_.names.units.size(); ++i) {
      for (const std::uint32_t actor : casting_.actors[i]) {
        if (casting_.entities[actor].kind != ActorKind::state) continue;
        ++casting_.state_names[actor];
        casting_.state_first.emplace(actor, casting_.names.units[i].first);
      }
    }
  }

 private:
  void mention(std::uint32_t i) {
    const Entity& entity = casting_.entities[casting_.actors[i].front()];
    if (is_party_before(i)) {
      // The person takes the head's place.
      const NameUnit& unit = casting_.names.units[i];
      add_mention_at(casting_, unit.first, unit.last, unit.last, casting_.actors[i], casting_.vias[i],
                     casting_.whys[i]);
    } else if (entity.kind == ActorKind::person) {
      mention_person(i);
    } else if (entity.kind == ActorKind::state || casting_.vias[i] == Via::metonym ||
               casting_.vias[i] == Via::adjective) {
      mention_state(i);
    } else {
      const NameUnit& unit = casting_.names.units[i];
      if (!is_prefix(reading_, unit) || is_agent_prefix(unit)) put(i);
      describe(i);
    }
  }

  /// "US-led", "Hamas-run": who stands before the hyphen acts.
  bool is_agent_prefix(const NameUnit& unit) const {
    return unit.last + 1 < reading_.size() && reading_.folded(unit.last) == "-" &&
           is_agent_participle(reading_.folded(unit.last + 1));
  }

  bool put(std::uint32_t i) {
    const NameUnit& unit = casting_.names.units[i];
    return add_mention(casting_, unit.first, unit.last, casting_.actors[i], casting_.vias[i],
                       casting_.whys[i]);
  }

  /// Where the tree takes the title for the head of title and name, it is the mention's head.
  void mention_person(std::uint32_t i) {
    const NameUnit& unit = casting_.names.units[i];
    const Title& title = casting_.titles[i];
    const std::uint32_t head = reading_.head_of(unit.first, unit.last);
    std::uint32_t above = reading_.head(head);
    const Deprel relation = reading_.relation(head);
    // "ambassador to Chile Ann Lee", where the name hangs on Chile
    for (int steps = 0; steps < 2 && !title.empty() && above > title.first && above < unit.first &&
                        casting_.names.at(above) != nullptr;
         ++steps)
      above = reading_.head(above);
    const bool hangs_on_title =
        !title.empty() && above >= title.first && above < unit.first && casting_.names.at(above) == nullptr;
    if (hangs_on_title &&
        (relation == Deprel::flat || relation == Deprel::appos || relation == Deprel::compound ||
         relation == Deprel::nmod || relation == Deprel::nmod_desc || relation == Deprel::dep)) {
      add_mention_at(casting_, unit.first, unit.last, above, casting_.actors[i], casting_.vias[i],
                     casting_.whys[i]);
    } else if (i > 0 && is_party_before(i - 1)) {
      add_mention_at(casting_, unit.first, unit.last, above, casting_.actors[i], casting_.vias[i],
                     casting_.whys[i]);
    } else {
      put(i);
    }
  }

  /// "Democrat Ann Lee", where the tree takes the party for the head: the person is who acts.
  [[nodiscard]] bool is_party_before(std::uint32_t i) const {
    if (i + 1 >= casting_.names.units.size()) return false;
    const NameUnit& party = casting_.names.units[i];
    const NameUnit& name = casting_.names.units[i + 1];
    const auto kind_of = [&](std::uint32_t unit) {
      return casting_.actors[unit].size() == 1 ? casting_.entities[casting_.actors[unit].front()].kind
                                               : ActorKind::unknown;
    };
    return party.last == name.first && party.last - party.first == 1 &&
           kind_of(i) == ActorKind::organisation && kind_of(i + 1) == ActorKind::person &&
           casting_.vias[i] == Via::adjective &&
           reading_.head(reading_.head_of(name.first, name.last)) == party.first;
  }

  void mention_state(std::uint32_t i) {
    const NameUnit& unit = casting_.names.units[i];
    const bool seat = casting_.vias[i] == Via::metonym;
    const std::uint32_t head = reading_.head_of(unit.first, unit.last);
    if (is_prefix(reading_, unit)) {
      if (is_agent_prefix(unit) && !seat) put(i);
      return;
    }
    if (is_demonym(unit, head)) {
      mention_people(i);
      return;
    }
    if (sport_[reading_.sentence(unit.first)] && is_team(reading_, unit)) {
      casting_.unresolved.push_back({unit.first, unit.last, "the name of a team"});
      return;
    }
    if (is_place(reading_, casting_.names, unit, seat)) return;
    const std::uint32_t noun = qualified_noun(reading_, head);
    const bool in_title = casting_.in_title[unit.first];
    if (noun != Reading::none && !in_title && !qualifies_act(reading_, noun, seat)) return;
    if (noun == Reading::none && casting_.vias[i] == Via::adjective &&
        one_of(reading_.marker(head), {"in", "into", "from"})) {
      return;  // a language
    }
    put(i);
  }

  [[nodiscard]] bool is_demonym(const NameUnit& unit, std::uint32_t head) const {
    const bool listed =
        std::ranges::any_of(unit.meanings, [](const AliasMeaning& m) { return m.use == AliasUse::demonym; });
    const bool name =
        std::ranges::any_of(unit.meanings, [](const AliasMeaning& m) { return m.use == AliasUse::strong; });
    return listed && !name && !casting_.in_title[unit.first] &&
           qualified_noun(reading_, head) == Reading::none && noun_after(unit) == Reading::none;
  }

  /// "his Greek, Cypriot and French counterparts": the office or people that a list of adjectives stands
  /// before, whatever the tree says.
  [[nodiscard]] std::uint32_t noun_after(const NameUnit& unit) const {
    const std::uint32_t end =
        std::min({reading_.sentence_of(unit.first).last, reading_.size(), unit.last + 8});
    for (std::uint32_t at = unit.last; at < end; ++at) {
      if (const NameUnit* other = casting_.names.at(at)) {
        const bool adjective = std::ranges::any_of(other->meanings, [](const AliasMeaning& m) {
          return m.use == AliasUse::adjective || m.use == AliasUse::demonym;
        });
        if (!adjective) return Reading::none;
        at = other->last - 1;
        continue;
      }
      const std::string& word = reading_.folded(at);
      const NounClass kind = noun_class(word);
      if (kind == NounClass::leader || kind == NounClass::member || kind == NounClass::people ||
          kind == NounClass::apparatus || word == "counterparts") {
        return at;
      }
      if (word != "," && word != "and" && word != "or" && !is_title_modifier(word)) return Reading::none;
    }
    return Reading::none;
  }

  /// "Kenyans and Ugandans failed to agree": both act, as the first does.
  [[nodiscard]] bool beside_people(std::uint32_t head) const {
    const std::uint32_t first = reading_.head(head);
    const NameUnit* unit = casting_.names.at(first);
    if (unit == nullptr || !is_demonym(*unit, first)) return false;
    return one_of(reading_.marker(first), {"between"}) || reading_.relation(first) == Deprel::nsubj ||
           reading_.relation(first) == Deprel::nsubj_pass;
  }

  /// "The Americans" are the United States; "Americans" are people from there.
  void mention_people(std::uint32_t i) {
    const NameUnit& unit = casting_.names.units[i];
    const std::uint32_t head = reading_.head_of(unit.first, unit.last);
    const bool plural = reading_.folded(unit.last - 1).ends_with('s') ||
                        reading_.word(unit.last - 1).features.number == Number::plur;
    const bool article = unit.first > 0 && reading_.folded(unit.first - 1) == "the";
    if (article) {
      put(i);
      return;
    }
    if (!plural || reading_.marker(head) == "in") return;
    if (reading_.relation(head) == Deprel::conj && !beside_people(head)) return;
    const Entity state = casting_.entities[casting_.actors[i].front()];
    const std::string name(reading_.text(unit.first, unit.last));
    const auto there = std::find_if(
        casting_.entities.begin() + casting_.oldest(), casting_.entities.end(),
        [&](const Entity& entity) { return entity.kind == ActorKind::group && entity.name == name; });
    auto group = static_cast<std::uint32_t>(there - casting_.entities.begin());
    if (there == casting_.entities.end()) {
      group = add_entity(casting_, ActorKind::group, name);
      casting_.entities[group].plural = true;
      casting_.entities[group].country = state.country;
    }
    add_mention(casting_, unit.first, unit.last, {group}, Via::name, "");
  }

  /// "The airline Alba Air", "Alba Air is an airline": what an organisation may be called later.
  void describe(std::uint32_t i) {
    const NameUnit& unit = casting_.names.units[i];
    const std::uint32_t head = reading_.head_of(unit.first, unit.last);
    const auto learn = [&](std::uint32_t noun) {
      const std::string& word = reading_.folded(noun);
      if (casting_.names.at(noun) == nullptr && noun_class(word) == NounClass::organisation) {
        casting_.entities[casting_.actors[i].front()].nouns.push_back(word);
      }
    };
    for (const std::uint32_t below : reading_.children(head)) {
      const Deprel relation = reading_.relation(below);
      if (relation == Deprel::appos || relation == Deprel::nmod_desc || relation == Deprel::compound)
        learn(below);
    }
    const std::uint32_t above = reading_.head(head);
    const Deprel relation = reading_.relation(head);
    if (relation == Deprel::appos) learn(above);
    if (relation == Deprel::nsubj && reading_.child(above, Deprel::cop) != Reading::none) learn(above);
    if (unit.first > 0) learn(unit.first - 1);
  }

  /// A place that nobody has listed is an actor only where it speaks.
  void mention_acting_place(std::uint32_t i) {
    const NameUnit& unit = casting_.names.units[i];
    if (unit.type != NameType::location || !unit.meanings.empty()) return;
    const std::uint32_t head = reading_.head_of(unit.first, unit.last);
    if (reading_.relation(head) != Deprel::nsubj) return;
    const std::string& verb = reading_.word(reading_.head(head)).lemma;
    if (!is_speech_verb(verb) || verb == "post" || verb == "see") return;
    const std::string name(reading_.text(unit.first, unit.last));
    for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
      if (casting_.entities[e].name == name) {
        casting_.actors[i] = {e};
        put(i);
        return;
      }
    }
    casting_.actors[i] = {add_entity(casting_, ActorKind::unknown, name)};
    put(i);
  }

  Casting& casting_;
  const Reading& reading_;
  std::vector<bool> sport_;
};

}  // namespace

void cast_named_mentions(Casting& casting) { Mentioning(casting).run(); }

}  // namespace actorgraph
