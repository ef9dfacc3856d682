#pragma once

// Noun phrases and pronouns, from left to right: whom they stand for. Used by cast_phrases() alone; each
// part is in a file of its own.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/casting.hpp"
#include "extract/references.hpp"

namespace actorgraph {

/// A noun phrase around its head noun.
struct Phrase {
  std::uint32_t first = 0;  ///< Words `first` … `noun`, articles left out.
  std::uint32_t noun = 0;
  std::uint32_t last = 0;             ///< One past "of …", if that says who is meant.
  std::vector<std::uint32_t> owners;  ///< Entities in it that it belongs to.
  bool named_owner = false;           ///< … by a name, not by a pronoun.
  bool definite = false;
  bool indefinite = false;
  bool proper = false;                  ///< Has a name or a word with a capital in it.
  bool told_apart = false;              ///< Has an adjective or noun that says who is meant.
  bool apart = false;                   ///< sets_apart()
  bool place = false;                   ///< A listed place tells which: "Basra police".
  std::uint32_t state = Reading::none;  ///< The listed state that it lies in.
  std::uint32_t people = Reading::none;  ///< A listed people whose adjective is before it: "Kurdish groups".
  bool in_state = false;  ///< … which is named itself, after the noun: "officials in Nigeria".
};

class Phrasing {
 public:
  using Indices = std::vector<std::uint32_t>;

  explicit Phrasing(Casting& casting) : casting_(casting), reading_(casting.reading), index_(casting.index) {}
  void run();

 private:
  // --- cast_phrases.cpp

  /// "The CEO promised changes", read as changes that a CEO promised: the noun before the verb is who acts.
  [[nodiscard]] bool is_misread_subject(std::uint32_t at) const;
  /// "government talks with the rebels": the government acts.
  [[nodiscard]] bool acts_beside(std::uint32_t at) const;
  [[nodiscard]] bool qualifies(std::uint32_t at) const;
  /// "the provincial government", "local police": none of the state's own.
  void local_body(const Phrase& phrase);
  /// "Her Majesty": the queen of the article.
  void majesty(std::uint32_t at);
  void noun(std::uint32_t at);
  void give_home(std::uint32_t at);
  /// "his former lawyer Ann Lee": the title's owner is whom the pronoun stands for.
  void title_of_pronoun(std::uint32_t at);
  /// "committee chairman Ann Lee": of the committee before.
  void title_of_noun(std::uint32_t unit, const Title& title);
  [[nodiscard]] bool of_organisations(const Phrase& phrase) const;
  bool put(const Phrase& phrase, Indices actors, Via via, std::string why);
  void undecided(const Phrase& phrase, std::string why);
  /// "the troops": those called so before.
  bool same_noun(const Phrase& phrase);

  // --- read_phrase.cpp

  [[nodiscard]] Phrase phrase_at(std::uint32_t noun) const;
  void read_before(Phrase& phrase) const;
  /// The only bloc of the article that goes by this noun.
  [[nodiscard]] std::uint32_t bloc_called(std::string_view noun) const;
  /// Peoples and regions only tell a group: "Kurdish fighters", "European diplomats".
  [[nodiscard]] bool acts_itself(std::uint32_t actor, std::uint32_t unit) const;
  static void add_owner(Phrase& phrase, std::uint32_t actor, bool named);
  /// "of Iraq", "of the Labour Party"
  void read_after(Phrase& phrase, std::uint32_t end) const;
  /// "Officials in Lagos", "rebels in eastern Ukraine": tells people of no name and no owner apart.
  void read_whereabouts(Phrase& phrase, std::uint32_t end) const;

  // --- cast_counted.cpp: those before, counted

  /// "both sides", "the two leaders", "the three states"
  bool pair(std::uint32_t at);
  /// The states that the persons before `at` serve, if they are `count`.
  [[nodiscard]] Referent states_of_persons(std::uint32_t at, std::size_t count);
  [[nodiscard]] bool follows_the(std::uint32_t at) const;
  /// "The pair", "the latter": words that count those before without naming them.
  bool counting_word(std::uint32_t at);

  // --- cast_roles.cpp: roles

  /// "Secretary-General" is one office, whatever the tree takes for its head.
  [[nodiscard]] std::uint32_t office_at(std::uint32_t at) const;
  /// "The businessman", "the politician": the one who was called so, or the only person near.
  void called_so(const Phrase& phrase);
  /// apply_title() with whose title it is by its words, or by the pronoun or noun before it: "its president".
  void apply_either(const Phrase& phrase, std::uint32_t bearer, const Title& title, std::uint32_t first,
                    std::uint32_t last);
  void role(const Phrase& phrase, std::uint32_t at);
  /// "the German ambassador to Turkey, Klaus Winter, was": the person's unit, whatever the tree says.
  [[nodiscard]] std::uint32_t named_after_comma(const Title& title) const;
  void add_role(const Title& title, Indices actors, std::string why);
  [[nodiscard]] bool speaks_for(const Title& title) const;
  /// "his Greek and Cypriot counterparts, Ann Lee and Bo Ray": they hold the office that he holds.
  bool counterparts(const Phrase& phrase, const Title& title);
  /// The persons who are listed behind the noun and a comma, one for each of `count` states.
  [[nodiscard]] Indices listed_after(std::uint32_t noun, std::size_t count) const;
  /// "his spokesman", "its chairman"
  void role_of_pronoun(const Phrase& phrase, const Title& title);
  void role_with_owner(const Phrase& phrase, const Title& title, std::uint32_t owner);
  /// "the Turkish foreign minister", of whom the article says no more.
  void unnamed(const Title& title, std::uint32_t owner);
  [[nodiscard]] bool heads_place(const Title& title) const;
  /// "the gunman", "a suicide bomber": one person until the text tells of another.
  void assailant(const Phrase& phrase);
  /// "The attacker, identified as Pavel Horn,": the person's unit.
  [[nodiscard]] std::uint32_t identified_as(std::uint32_t noun) const;
  /// "the governor of Borno"
  void role_of_place(const Phrase& phrase, const Title& title);
  /// "the president": the one who was called so last.
  void role_alone(const Phrase& phrase, const Title& title);

  // --- cast_holders.cpp: who holds an office that is named without him

  /// The actors who bear the title in this article; of any owner if `owner` is Entity::unlisted.
  [[nodiscard]] Indices bearers(const Title& title, std::uint32_t owner) const;
  /// "the Foreign Secretary": the one of the article who held that office.
  [[nodiscard]] std::optional<std::uint32_t> holder_in_article(const Title& title) const;
  /// The only person of this sentence and the two before.
  bool only_person(const Phrase& phrase);
  /// An office that there is only one of in the world.
  bool only_holder(const Title& title);
  /// In a quotation, those of `actors` who are of the speaker's country.
  [[nodiscard]] Indices of_speaker(std::uint32_t at, const Indices& actors) const;
  /// Those of `actors` that the nearest sentence with any of them mentions.
  [[nodiscard]] Indices nearest(std::uint32_t at, const Indices& actors) const;

  // --- cast_bearers.cpp: whom a title describes that stands apart from the name

  /// The word for who bears a title, and what the text says of the time.
  struct Bearer {
    std::uint32_t word = Reading::none;
    TitleTime time = TitleTime::now;
    bool claimed = true;  ///< Not where it is only wished, denied or supposed.
  };

  /// "X, the president of Y", "X is the president of Y", "X became president of Y": says of X, and is nobody
  /// else.
  bool describes(const Phrase& phrase, const Title& title, std::uint32_t at);
  [[nodiscard]] std::optional<Bearer> bearer_of(const Title& title, std::uint32_t at, int steps) const;
  [[nodiscard]] std::optional<Bearer> bearer_by_copula(std::uint32_t at, std::uint32_t copula) const;
  /// "became president", "served as president", "elected Ann Lee president"
  [[nodiscard]] std::optional<Bearer> bearer_by_verb(std::uint32_t at) const;
  /// "resumed the office of president", where `post` is "office"
  [[nodiscard]] std::optional<Bearer> bearer_by_post(std::uint32_t post) const;
  /// "X, former head of Y and member of Z"
  [[nodiscard]] std::optional<Bearer> bearer_by_list(std::uint32_t at, int steps) const;
  /// "Ann Lee, chair of Y,": the head of the person's name right before the comma, whatever the tree says.
  [[nodiscard]] std::uint32_t named_before_comma(const Title& title) const;
  /// "the chair and spokesperson of Y": the owner that only the second title names.
  [[nodiscard]] Indices owners_of_joined(const Title& title) const;

  // --- cast_states.cpp: states and what acts for them

  /// The state that a person leads or serves.
  [[nodiscard]] std::uint32_t state_of(std::uint32_t person) const;
  void apparatus(const Phrase& phrase);
  /// "Officials in Nigeria" are Nigeria; "the Basra police", "officials in Lagos" are their own.
  void of_place(const Phrase& phrase);
  void apparatus_of_owners(const Phrase& phrase);
  /// How often the article names a state, as a place too.
  [[nodiscard]] std::uint32_t times_named(std::uint32_t state) const;
  /// Whom the subject and object of the verb above `at` name: they are others than a noun beside them means.
  [[nodiscard]] Indices beside(std::uint32_t at) const;
  /// The state in the name of an organisation: "Parliament of Iraq".
  [[nodiscard]] Indices state_in_name(const NameUnit& unit) const;
  /// The states of the sentence of `noun` and the two before that are none of `others`, the nearest first.
  [[nodiscard]] Indices states_near(std::uint32_t noun, const Indices& others) const;
  /// "the country", "the landlocked nation"
  void state(const Phrase& phrase);

  // --- cast_groups.cpp: groups

  /// The words that tell a group: "kurdish fighters", numbers and general adjectives left out.
  [[nodiscard]] std::string group_key(const Phrase& phrase) const;
  std::uint32_t named_group(const Phrase& phrase, ActorKind kind);
  void group(const Phrase& phrase);
  /// "Kurdish groups" are the Kurds.
  bool of_people(const Phrase& phrase);
  /// "our Norwegian allies": Norway.
  bool allies_of(const Phrase& phrase);
  /// "her supporters", "the mayor's critics": one group for each whom they are for or against.
  bool side_of(const Phrase& phrase);
  /// The person of "supporters of the former president Luis Ramos".
  [[nodiscard]] Indices titled_after(std::uint32_t noun) const;

  // --- cast_organisations.cpp: bodies called by a noun

  [[nodiscard]] bool may_be_called(const Entity& entity, const std::string& noun) const;
  void organisation(const Phrase& phrase);
  /// Is nothing that the phrase says of it wrong: "the terrorist group", "the appeals court"?
  [[nodiscard]] bool is_described(const Entity& entity, const Phrase& phrase) const;
  /// "the appeals court", where the article has only one.
  bool only_instance(const Phrase& phrase);
  /// "an international coalition", "the coalition", where the article has only one.
  bool only_bloc(const Phrase& phrase);
  /// "the Icelandic airline Skyfrost": the name beside the noun is who is meant.
  bool describes_next(std::uint32_t noun);
  /// The body of that noun of which the text says that it is in `state`: "the Court of Session in Scotland".
  [[nodiscard]] std::uint32_t found_in(const std::string& noun, std::uint32_t state) const;
  /// Does the name of a body say that it is of another state than `state`?
  [[nodiscard]] bool of_other_state(const Entity& entity, std::uint32_t state) const;
  /// "the Iraqi parliament", "an Austrian court"
  void organisation_of_owner(const Phrase& phrase);

  // --- cast_unnamed.cpp: people without a name

  /// "a suicide bomber", "28 civilians": those whom nothing before has found.
  void nameless_people();
  /// The words as they are written inside of a sentence: "gunmen" for "Gunmen" at its beginning.
  [[nodiscard]] std::string plain_text(std::uint32_t first, std::uint32_t last) const;
  /// "his legal team", "Ann Lee's lawyers": those who act for a person.
  bool team(std::uint32_t at);
  /// "the extremists", where the article has told of one group of militants alone.
  bool only_attackers(const Phrase& phrase);
  /// "attacked a military convoy": that of the state of the article.
  bool armed_site(std::uint32_t at);
  [[nodiscard]] bool may_be_nameless(std::uint32_t at) const;
  void nameless(std::uint32_t at, Nameless kind);
  [[nodiscard]] bool belongs_to_named(std::uint32_t at) const;
  [[nodiscard]] bool flies(const Phrase& phrase) const;
  /// The nameless of that key; for "the attackers" also those called otherwise.
  [[nodiscard]] std::uint32_t nameless_before(const std::string& key, Nameless kind, bool plural,
                                              bool definite, std::string_view lemma) const;

  Casting& casting_;
  const Reading& reading_;
  const AliasIndex& index_;
};

}  // namespace actorgraph
