#pragma once

// Writes the relations of one article: of its titles, its acts and its speech. Used by read_relations()
// alone; each part is in a file of its own.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "extract/acts.hpp"
#include "extract/attribution.hpp"
#include "extract/confidence.hpp"
#include "extract/memberships.hpp"
#include "extract/records.hpp"
#include "extract/scene.hpp"
#include "extract/speech_acts.hpp"
#include "graph/relations.hpp"

namespace actorgraph {

class RelationWriter {
 public:
  /// `scene` must outlive the RelationWriter.
  explicit RelationWriter(const Scene& scene)
      : scene_(scene), reading_(scene.reading()), records_(scene.reading(), scene.cast()) {}

  /// To be called once.
  Relations run();

 private:
  static constexpr std::uint32_t none = Reading::none;
  static constexpr double least_confidence = 0.05;  // below it nothing is worth keeping
  using Key = std::tuple<std::string, std::string, std::string, std::uint32_t>;

  // --- read_relations.cpp

  [[nodiscard]] const std::string& article_id() const;
  void write_mentions();
  /// A place that a relation needs is a mention after all.
  void use_place(const Party& party);
  /// One relation a sentence for the same two and the same type; the surest stays.
  void write_relation(const Party& source, const Party& target, std::uint32_t word, Relation relation);
  /// The reasons that are given for a relation.
  [[nodiscard]] static std::vector<std::string> why(const std::string& trigger, const Party& source,
                                                    const Party& target);
  /// Who has no name is nobody unless he takes part in something.
  void drop_idle_nameless();
  /// What several sentences say of the same two is surer.
  void weigh_support();
  /// "The chief executive of the city" who does nothing in the text is nobody that a map should show.
  void doubt_idle_offices();

  // --- relation_traits.cpp

  /// Of each actor in the article, and the actors of each sentence.
  void count_mentions();
  /// The number of actors that the sentence of a word mentions.
  [[nodiscard]] std::uint32_t actors_in(std::uint32_t word) const;
  [[nodiscard]] PartyTraits party_traits(const Party& party) const;
  /// "Hungarian engineers": no capital where a name would have one.
  [[nodiscard]] static bool unnamed(const CastActor& actor);
  [[nodiscard]] Traits traits_of(const Act& act, const Frame* frame, const Party& source,
                                 const Party& target) const;
  /// In words, between the heads of their mentions.
  [[nodiscard]] std::uint32_t distance(const Party& one, const Party& other) const;
  /// 0 to 1; completes the traits.
  [[nodiscard]] double confidence(Traits& traits) const;
  /// Has the article a few sentences only?
  [[nodiscard]] bool short_text() const;

  /// "resigned as president of Y": has a title at these words told the same, and when it was?
  [[nodiscard]] bool told_by_title(const Relation& relation, const Party& source, const Party& target,
                                   std::uint32_t trigger) const;

  // --- relation_titles.cpp

  void write_tie(const CastTie& tie);
  void write_membership(const Membership& membership);

  // --- relation_acts.cpp

  void write_act(const Act& told);
  /// The relation that an act tells of, still without its parties; nothing if it is told elsewhere.
  [[nodiscard]] std::optional<Relation> relation_of(const Act& act, const Frame* frame,
                                                    const RelationType& type) const;
  /// Who of the parties is joined with whom.
  [[nodiscard]] std::vector<std::pair<Party, Party>> pairs_of(const Act& act) const;
  /// Do two mentions share words?
  [[nodiscard]] bool overlap(const Party& a, const Party& b) const;
  void write_pair(const Act& act, const Frame* frame, const Party& source, const Party& target,
                  Relation relation);
  /// The words of the trigger, verbs in their base form: "impose sanctions on".
  [[nodiscard]] std::string label_of(const Act& act) const;
  /// Where the first act of a sentence that rejects something stands.
  [[nodiscard]] std::uint32_t rejection_in(const std::vector<Act>& acts) const;
  /// "gathered to discuss the border": those who met have also talked.
  [[nodiscard]] Status status_of_meeting(std::uint32_t talk) const;
  /// "his son's deals with Chad": no state has a son.
  [[nodiscard]] bool may_be_kin(const Party& party) const;
  /// "His wife, Anna Petrova": whose wife hangs on who "his" is; the same surname would back it.
  [[nodiscard]] bool kin_of_pronoun(std::uint32_t trigger, const Party& one, const Party& other) const;
  /// Is one person spoken of in the sentence before a word, and no other?
  [[nodiscard]] bool only_person_before(std::uint32_t word) const;

  // --- relation_speech.cpp

  void write_speech(const SpeechAct& act);
  /// Who says that he will help agrees to help; who says that he will attack threatens.
  void announce(const Act& act, const Speech& speech, Relation& relation) const;
  /// "We condemn", said by a person: he does it by saying it, whomever he speaks for.
  [[nodiscard]] Act in_own_name(const Act& act) const;
  /// "want to thank", "would like to thank"
  [[nodiscard]] bool wished(std::uint32_t verb) const;
  /// "I thank you", "we condemn": an act of words, done by the very words that are quoted.
  [[nodiscard]] bool performed(const Act& act) const;
  /// The same, or one of the same country: an official of his state.
  [[nodiscard]] bool speaks_for(const Party& speaker, const Party& source) const;
  /// "will strike if …"
  [[nodiscard]] bool will_if(std::uint32_t verb) const;
  /// "… unless the rebels leave"
  [[nodiscard]] bool conditional(std::uint32_t verb) const;

  const Scene& scene_;
  const Reading& reading_;
  Records records_;
  std::vector<std::uint32_t> mention_counts_;      // by actor
  std::vector<std::uint32_t> actors_in_sentence_;  // by sentence
  std::vector<bool> named_;                        // by actor: not only by a noun or an office
  std::set<std::uint32_t> used_places_;
  std::uint32_t rejection_ = none;   // in the sentence that is read
  std::map<Key, std::size_t> seen_;  // → index into records_.relations().relations
};

}  // namespace actorgraph
