#pragma once

// Relations are what was read from one article, or from many after merging: actors and where
// they are mentioned, and claims about who does what to whom, each with its evidence. It is the
// value behind the JSON format "actorgraph/1" (docs/formats.md).
//
// A Mention is words in a text, an Actor is who they stand for. A Relation is one claim in one
// article; what several claims of a kind between two actors add up to is a Tie (actor_graph.hpp).
//
// Plain data: records refer to each other by id, and nothing here checks that they do
// (graph/json.hpp does, when it reads).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace actorgraph {

enum class ActorKind : std::uint8_t { unknown, person, state, bloc, organisation, group };

/// How words in a text came to stand for an actor.
enum class Via : std::uint8_t { name, alias, metonym, adjective, role, pronoun, nominal };

enum class Stance : std::uint8_t { neutral, cooperative, conflictual, structural };

/// How far a claim is committed to: the ladder from rumour to fact, and the four ways of not
/// being so.
enum class Status : std::uint8_t {
  rumoured, possible, proposed, demanded, planned, agreed, ongoing, done, past,
  denied, refused, cancelled, failed
};

/// The article a claim comes from; its text is not kept.
struct ArticleRecord {
  std::string id;
  std::string title;
  std::string published;  ///< ISO 8601 date or empty.
  std::string publisher;
  std::string url;
  std::string version;
  std::string sha256;     ///< Of the text's bytes, 64 hexadecimal digits.
  std::string cluster;    ///< The id of the first of its near-duplicates; empty if it has none.
  std::string sketch;     ///< What near-duplicates are told by (graph/sketch.hpp); may be empty.

  friend auto operator<=>(const ArticleRecord&, const ArticleRecord&) = default;
};

struct Mention {
  std::string article;
  CodePointSpan span;
  std::string text;      ///< The article's text at `span`.
  Via via = Via::name;
  std::string why;       ///< Why these words stand for the actor, for people to read; may be empty.

  friend auto operator<=>(const Mention&, const Mention&) = default;
};

struct Actor {
  std::string id;        ///< A slug: lower-case ASCII letters, digits and hyphens.
  std::string name;      ///< The configured name, else the fullest one in the text.
  ActorKind kind = ActorKind::unknown;
  std::string country;   ///< ISO 3166 alpha-3, IGO for international organisations, or empty.
  bool known = false;    ///< Listed in the configuration.
  std::vector<Mention> mentions;  ///< In the order of article and position.

  friend auto operator<=>(const Actor&, const Actor&) = default;
};

/// One sentence of one article, shared by all the relations it supports.
struct Evidence {
  std::string id;
  std::string article;
  std::uint32_t sentence = 0;  ///< Counts from 0.
  CodePointSpan span;
  std::string quote;           ///< The article's text at `span`.
  std::string prefix;          ///< Up to 32 code points before the quote.
  std::string suffix;          ///< Up to 32 code points after it.

  friend auto operator<=>(const Evidence&, const Evidence&) = default;
};

/// On whose word a claim stands. None at all is the author's own voice.
struct Attribution {
  std::string by;    ///< An actor's id, or empty if the speaker is none of the actors.
  std::string text;  ///< The speaker as the text has it ("the Kremlin", "officials").
  std::string verb;  ///< Lemma ("say", "claim").
  std::string mode;  ///< "direct" or "indirect" speech.

  friend auto operator<=>(const Attribution&, const Attribution&) = default;
};

struct EventTime {
  std::string date;       ///< ISO 8601, as far as it is known: 2025, 2025-12 or 2025-12-02.
  std::string precision;  ///< "year", "month" or "day".
  std::string text;       ///< The words ("on Tuesday").

  friend auto operator<=>(const EventTime&, const EventTime&) = default;
};

struct Amount {
  double value = 0;
  std::string unit;  ///< What is counted: "killed", "USD", "%".
  std::string text;  ///< The words ("at least 12 people").

  friend auto operator<=>(const Amount&, const Amount&) = default;
};

struct Relation {
  std::string id;
  std::string type;     ///< CONSULT, TENSION, …: config/relations has the list.
  std::string label;    ///< The article's own words in short ("hold talks").
  Stance stance = Stance::neutral;
  std::string source;   ///< An actor's id.
  std::string target;   ///< An actor's id, never that of the source.
  bool directed = true;
  Status status = Status::rumoured;
  bool hedged = false;  ///< "reportedly", "perceived".
  std::string mode;     ///< A type-specific shade ("visit", "aerial"); may be empty.
  std::optional<Attribution> attribution;
  std::optional<EventTime> time;
  std::optional<Amount> amount;
  std::string event;    ///< Shared by the relations that come from one act.
  double confidence = 0;             ///< 0 to 1: how probable it is that the text says so.
  std::vector<std::string> why;      ///< Which rules fired, for people to read.
  std::vector<std::string> evidence; ///< Ids, at least one.
  std::string extractor;             ///< "grammar", "pattern" or "command".
  double strength = 0;               ///< Of the words that say so, on the scale of relation types: from
                                     ///< -10 (violence) to 10 (material help). 0: not known.

  friend auto operator<=>(const Relation&, const Relation&) = default;
};

struct Relations {
  std::vector<ArticleRecord> articles;
  std::vector<Actor> actors;
  std::vector<Evidence> evidence;
  std::vector<Relation> relations;

  friend bool operator==(const Relations&, const Relations&) = default;
};

/// The word as JSON has it.
[[nodiscard]] std::string_view to_string(ActorKind kind);
[[nodiscard]] std::string_view to_string(Via via);
[[nodiscard]] std::string_view to_string(Stance stance);
[[nodiscard]] std::string_view to_string(Status status);
/// The value of a word; nothing if it is none.
[[nodiscard]] std::optional<ActorKind> actor_kind_from(std::string_view word);
[[nodiscard]] std::optional<Via> via_from(std::string_view word);
[[nodiscard]] std::optional<Stance> stance_from(std::string_view word);
[[nodiscard]] std::optional<Status> status_from(std::string_view word);

/// Denied, refused, cancelled or failed: told in the text as not being so.
[[nodiscard]] bool negated(Status status);
/// Done, ongoing or past: told as a fact.
[[nodiscard]] bool asserted(Status status);

}  // namespace actorgraph
