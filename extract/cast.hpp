#pragma once

// A Cast is who appears in one article: the actors, the words that mention each, and what titles
// and appositions say of who leads or belongs to whom. It is found before any relation is looked
// for; positions are words of the Analysis.

#include <cstdint>
#include <string>
#include <vector>

#include "graph/relations.hpp"
#include "language/analysis.hpp"
#include "text/article.hpp"

namespace actorgraph {

/// Who is spoken of without any name, by a common noun alone.
enum class Nameless : std::uint8_t {
  no,
  attacker,  ///< "a suicide bomber", "the gunmen"
  office,    ///< By what they do or stand for: "soldiers", "a judge", "opponents".
  sufferer   ///< Anybody to whom something is done: "28 people", "villagers".
};

/// Somebody who can act in this article.
struct CastActor {
  std::string id;    ///< The known actor's id, or a slug of the name. Unique in the Cast.
  std::string name;  ///< The configured name, else the fullest in the text.
  ActorKind kind = ActorKind::unknown;
  std::string country;  ///< ISO 3166 alpha-3, IGO, or empty.
  bool known = false;
  Gender gender = Gender::none;  ///< As far as names, titles and pronouns tell.
  bool plural = false;           ///< A group that is spoken of as "they".
  Nameless nameless = Nameless::no;

  friend bool operator==(const CastActor&, const CastActor&) = default;
};

/// Words that stand for one actor, or for several ("both sides", "they").
struct CastMention {
  std::uint32_t first = 0;  ///< Words `first` up to, not including, `last`; in one sentence.
  std::uint32_t last = 0;
  std::uint32_t head = 0;  ///< The word that governs the others in the tree; of "minister Lee" with
                           ///< the name for a mention it may be the title before it.
  std::vector<std::uint32_t> actors;  ///< Indices into Cast::actors; never empty.
  Via via = Via::name;
  std::string why;  ///< "surname of Vladimir Putin", "the only woman before".

  friend bool operator==(const CastMention&, const CastMention&) = default;
};

/// What a title or an apposition says: "Russian President Vladimir Putin" leads Russia,
/// "EU spokesman Peter Stano" belongs to the EU.
struct CastTie {
  std::uint32_t source = 0;  ///< The person or member; index into Cast::actors.
  std::uint32_t target = 0;  ///< Whom it leads or belongs to; index into Cast::actors.
  bool leads = false;        ///< LEADS, else MEMBER.
  std::uint32_t first = 0;   ///< The words that say so, title and name together.
  std::uint32_t last = 0;
  std::string title;                ///< "president", "spokesman".
  Status status = Status::ongoing;  ///< `past` for former ones, `planned` for -elect.

  friend bool operator==(const CastTie&, const CastTie&) = default;
};

/// A mention that looks like an actor but could not be decided, and why.
struct Unresolved {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::string why;

  friend bool operator==(const Unresolved&, const Unresolved&) = default;
};

struct Cast {
  std::vector<CastActor> actors;  ///< In the order of their first mention.
  std::vector<CastMention>
      mentions;  ///< In the order of the text; they never overlap partly: one may lie inside another
                 ///< ("Russia" in "Russia's foreign minister").
  std::vector<CastTie> ties;
  std::vector<CastTie> offices;  ///< Titles that do not say of whom ("President Lee"); no target.
  std::vector<Unresolved> unresolved;

  friend bool operator==(const Cast&, const Cast&) = default;
};

}  // namespace actorgraph
