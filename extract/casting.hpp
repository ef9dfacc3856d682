#pragma once

// A Casting is a Cast in the making: what the steps of find_actors() share. Each step reads what
// those before it have found and adds to it; the order is that of the declarations below.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/alias_index.hpp"
#include "extract/cast.hpp"
#include "extract/names.hpp"
#include "extract/reading.hpp"
#include "extract/titles.hpp"

namespace actorgraph {

/// An actor in the making.
struct Entity {
  static constexpr std::uint32_t unlisted = Reading::none;

  std::uint32_t known = unlisted;  ///< Index into Aliases::actors.
  ActorKind kind = ActorKind::unknown;
  std::string name;
  std::vector<std::string> tokens;              ///< The name's folded words, without honorifics and suffixes.
  std::vector<std::vector<std::string>> forms;  ///< The shorter names of an organisation in this article.
  std::string suffix;                           ///< "jr"; folded.
  std::string country;
  Gender gender = Gender::none;
  bool plural = false;
  bool named = true;               ///< Has a name of its own, unlike "a French minister".
  Nameless nameless = Nameless::no;
  std::vector<std::string> nouns;  ///< What it may be called: "airline", "alliance"; folded.
  std::vector<std::pair<std::string, std::uint32_t>> titles;  ///< Title key and owner (or `unlisted`).
  std::uint32_t mentions = 0;                                 ///< By name.
};

struct Casting {
  Casting(const Reading& read, const AliasIndex& known) : reading(read), index(known) {}

  const Reading& reading;
  const AliasIndex& index;
  Names names;
  std::vector<Title> titles;                       ///< By unit: the title before a person's name.
  std::vector<std::vector<std::uint32_t>> actors;  ///< By unit: entities that it names, even as a place.
  std::vector<Via> vias;                           ///< By unit: how it names them …
  std::vector<std::string> whys;                   ///< … and why it is they.
  std::vector<bool> in_title;                      ///< By word: part of a title before a name.
  std::vector<Entity> entities;
  std::vector<CastMention> mentions;                    ///< `actors` are indices into `entities`.
  std::vector<std::vector<std::uint32_t>> ends;         ///< By word: where the mentions end that begin there.
  std::map<std::uint32_t, std::uint32_t> of_known;      ///< Entities of listed actors.
  std::map<std::uint32_t, std::uint32_t> named_states;  ///< How often each state is mentioned by name.
  std::map<std::uint32_t, std::uint32_t> state_names;   ///< How often each state is named, as a place too.
  std::map<std::uint32_t, std::uint32_t> state_first;   ///< The first word of each state's first name.
  std::vector<std::uint32_t> speaker_words;             ///< By quotation: the word for its speaker, or none.
  std::vector<std::uint32_t> mention_at;                ///< By word: the mention with this head, or none.
  bool phrases_begun = false;                           ///< The names are all mentioned.
  std::vector<CastTie> ties;
  std::vector<CastTie> offices;  ///< As Cast::offices.
  std::vector<Unresolved> unresolved;

  /// The first entity that comparisons look at. Only the last 400 are compared with what comes, so
  /// that the time stays linear in texts of any length; articles have far fewer.
  [[nodiscard]] std::uint32_t oldest() const {
    const auto count = static_cast<std::uint32_t>(entities.size());
    return count > 400 ? count - 400 : 0;
  }

  [[nodiscard]] const CastMention* mention_with_head(std::uint32_t word) const {
    return word < mention_at.size() && mention_at[word] != Reading::none ? &mentions[mention_at[word]]
                                                                         : nullptr;
  }
};

/// The entity of a listed actor; made if it is not there yet.
std::uint32_t entity_of_known(Casting& casting, std::uint32_t known);
/// A new entity.
std::uint32_t add_entity(Casting& casting, ActorKind kind, std::string_view name);
/// Adds a mention, unless its head has one already; with the article before it. Returns whether.
bool add_mention(Casting& casting, std::uint32_t first, std::uint32_t last, std::vector<std::uint32_t> actors,
                 Via via, std::string why);
/// As `add_mention`, for words that govern more than is mentioned ("of Iraq"): the head is given.
bool add_mention_at(Casting& casting, std::uint32_t first, std::uint32_t last, std::uint32_t head,
                    std::vector<std::uint32_t> actors, Via via, std::string why);
/// Notes what a title says of `bearer`: ties, country, gender.
void apply_title(Casting& casting, std::uint32_t bearer, const Title& title, std::uint32_t first,
                 std::uint32_t last);
/// The same where not the title says whose it is: "its president".
void apply_title(Casting& casting, std::uint32_t bearer, const Title& title,
                 const std::vector<std::uint32_t>& owners, std::uint32_t first, std::uint32_t last);
/// "Police official Ann Lee": mentions the police, even if nothing else names them. Not before the names are
/// mentioned.
void mention_force(Casting& casting, const Title& title);
/// The key of a title, with what it says of its time: "former president", "elect president".
[[nodiscard]] std::string key_in_time(const Title& title);
/// The entities of a title's owners.
[[nodiscard]] std::vector<std::uint32_t> owners_of(const Casting& casting, const Title& title);

/// Names: full ones first, then short ones, acronyms and variants. Fills `actors` and `titles`.
void cast_names(Casting& casting);
/// Which of the named are mentioned as actors and not as places, teams or parts of other names.
void cast_named_mentions(Casting& casting);
/// Roles, groups and nouns that stand for somebody; pronouns. From left to right.
void cast_phrases(Casting& casting);

}  // namespace actorgraph
