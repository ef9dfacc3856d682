#pragma once

// Graphs for the tests of drawing, built by hand: invented actors and claims.

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/canonical.hpp"
#include "graph/relations.hpp"
#include "text/utf8.hpp"

namespace actorgraph {

struct ClaimShape {
  int times = 1;
  bool directed = true;
  bool hedged = false;
  std::string says = {};     ///< The speaker; empty for the author.
  std::string verb = "say";
};

class Sketch {
 public:
  explicit Sketch(const std::string& title = "", const std::string& url = "") {
    graph_.articles.push_back({});
    graph_.articles.back().id = "a1";
    graph_.articles.back().title = title;
    graph_.articles.back().url = url;
  }

  Sketch& actor(const std::string& id, const std::string& name, ActorKind kind, const std::string& country = "") {
    Actor actor;
    actor.id = id;
    actor.name = name;
    actor.kind = kind;
    actor.country = country;
    actor.mentions.push_back({"a1", {at_, at_ + 1}, name.substr(0, 1), Via::name, ""});
    at_ += 2;
    graph_.actors.push_back(actor);
    return *this;
  }

  Sketch& claim(const std::string& source, const std::string& target, const std::string& type, Stance stance, Status status,
                const std::string& label, const ClaimShape& shape = {}) {
    for (int i = 0; i < shape.times; ++i) {
      Evidence evidence;
      evidence.id = "e" + std::to_string(sentence_);
      evidence.article = "a1";
      evidence.sentence = sentence_;
      evidence.quote = "That " + source + (shape.hedged ? " reportedly " : " ") + label + " " + target + " was " +
                       std::string(to_string(status)) + (shape.says.empty() ? "" : ", as " + shape.says + " " + shape.verb) + ".";
      const auto length = static_cast<std::uint32_t>(CodePointIndex(evidence.quote).code_points_before(static_cast<std::uint32_t>(evidence.quote.size())));
      evidence.span = {at_, at_ + length};
      at_ += length + 10;
      Relation relation;
      relation.id = "r" + std::to_string(sentence_++);
      relation.type = type;
      relation.label = label;
      relation.stance = stance;
      relation.source = source;
      relation.target = target;
      relation.directed = shape.directed;
      relation.status = status;
      relation.hedged = shape.hedged;
      relation.confidence = 0.8;
      relation.extractor = "grammar";
      if (!shape.says.empty()) relation.attribution = Attribution{"", shape.says, shape.verb, "indirect"};
      relation.evidence.push_back(evidence.id);
      graph_.evidence.push_back(evidence);
      graph_.relations.push_back(relation);
    }
    return *this;
  }

  [[nodiscard]] Relations relations() const { return canonical(graph_); }

 private:
  Relations graph_;
  std::uint32_t at_ = 0;
  std::uint32_t sentence_ = 0;
};

/// A diplomatic quarrel between invented states, as one long article tells it: 18 actors.
/// The `later` version has other words for some of it.
inline Relations quarrel(bool later = false) {
  using enum Stance;
  using enum Status;
  using enum ActorKind;
  Sketch s("Who stands where on Arvonia’s ceasefire plan", "https://news.example/ceasefire");
  s.actor("arvonia", "Arvonia", state, "ARV").actor("tessaly-marsh", "Tessaly Marsh", person, "ARV");
  s.actor("arvonian-palace", "Amber Palace", organisation, "ARV").actor("colm-reddick", "Colm Reddick", person, "ARV");
  s.actor("joren-vance", "Joren Astley", person, "ARV").actor("arvonian-senators", "Arvonian senators", group, "ARV");
  s.actor("drenia", "Drenia", state, "DRE").actor("pavel-ostrov", "Pavel Ostrov", person, "DRE");
  s.actor("kestria", "Kestria", state, "KES").actor("ilse-kovan", "Ilse Kovan", person, "KES");
  s.actor("kestrian-government", "Kovan’s government", organisation, "KES").actor("kestrian-officers", "Kestrian officers", group, "KES");
  s.actor("northern-union", "Northern Union", bloc, "NUN").actor("union-envoys", "Union envoys", group, "NUN");
  s.actor("union-leaders", "Leaders of Union states", group, "NUN");
  s.actor("coastal-pact", "Coastal Pact", organisation, "IGO").actor("pact-allies", "Pact allies", group, "");
  if (later) {
    s.actor("arvonian-senate", "Arvonian Senate", organisation, "ARV").actor("union-commission", "Union Commission", organisation, "NUN");
  } else {
    s.actor("unnamed-diplomat", "Unnamed diplomat", person, "");
  }
  s.claim("tessaly-marsh", "arvonia", "LEADS", structural, ongoing, "president").claim("ilse-kovan", "kestria", "LEADS", structural, ongoing, "president");
  s.claim("pavel-ostrov", "drenia", "LEADS", structural, ongoing, "president").claim("colm-reddick", "arvonia", "MEMBER", structural, ongoing, "negotiator");
  s.claim("joren-vance", "arvonia", "MEMBER", structural, ongoing, "negotiator").claim("pact-allies", "coastal-pact", "MEMBER", structural, ongoing, "members");
  s.claim("arvonia", "drenia", "CONSULT", neutral, ongoing, "broker peace", {.times = 3});
  s.claim("arvonia", "kestria", "REQUEST", neutral, proposed, "accept terms");
  s.claim("northern-union", "arvonia", "CONCERN", conflictual, ongoing, "be alarmed by plan");
  s.claim("union-envoys", "arvonia", "CONCERN", conflictual, ongoing, "voice concern about");
  s.claim("arvonia", "northern-union", "REQUEST", conflictual, done, "demand own defence", {.hedged = true});
  s.claim("union-leaders", "arvonia", "CONCERN", conflictual, ongoing, "fear early concessions", {.times = 2});
  s.claim("union-leaders", "drenia", "CONSULT", neutral, refused, "negotiate with");
  if (later) {
    s.claim("arvonian-senate", "arvonian-palace", "REQUEST", conflictual, done, "demand briefing from");
    s.claim("union-commission", "kestria", "AID", cooperative, proposed, "lend money to");
  } else {
    s.claim("unnamed-diplomat", "tessaly-marsh", "ACCUSE", conflictual, done, "liken policy to a lottery", {.says = "one diplomat"});
    s.claim("drenia", "kestria", "REQUEST", neutral, ongoing, "push wider talks");
  }
  s.claim("drenia", "kestria", "ASSAULT", conflictual, ongoing, "be at war with", {.times = 4, .directed = false});
  s.claim("arvonia", "northern-union", "TENSION", conflictual, ongoing, "strained contact", {.directed = false});
  s.claim("pact-allies", "arvonian-palace", "CONCERN", conflictual, ongoing, "worry about signals");
  s.claim("arvonian-palace", "kestria", "AID", conflictual, later ? planned : possible, "withdraw military support");
  s.claim("arvonian-senators", "kestria", "COOPERATE", cooperative, past, "favour closer coordination");
  s.claim("tessaly-marsh", "arvonian-senators", "TENSION", conflictual, ongoing, "break with");
  s.claim("pavel-ostrov", "joren-vance", "CONSULT", cooperative, done, "hold talks with", {.directed = false, .says = "the Drenian presidency"});
  s.claim("pavel-ostrov", "colm-reddick", "CONSULT", cooperative, done, "hold talks with", {.directed = false, .says = "the Drenian presidency"});
  s.claim("ilse-kovan", "colm-reddick", "REJECT", conflictual, done, "oppose initiatives of");
  s.claim("kestrian-officers", "drenia", "REQUEST", conflictual, ongoing, "insist on defeat of");
  s.claim("ilse-kovan", "arvonia", "THREATEN", conflictual, done, "warn against pressure");
  s.claim("arvonia", "ilse-kovan", "REQUEST", conflictual, done, "press to settle", {.hedged = !later});
  s.claim("kestrian-government", "arvonia", "ACCUSE", conflictual, done, "condemn mediation of", {.times = 2});
  s.claim("joren-vance", "kestria", "ACCUSE", conflictual, done, "undermine position of", {.says = later ? "" : "Kovan’s government", .verb = "claim"});
  s.claim("colm-reddick", "kestria", "ACCUSE", conflictual, done, "undermine position of", {.says = "Kovan’s government", .verb = "claim"});
  s.claim("coastal-pact", "arvonia", "CONCERN", conflictual, ongoing, "doubt peace process");
  s.claim("coastal-pact", "kestria", "SUPPORT", cooperative, ongoing, "support");
  s.claim("pact-allies", "arvonian-palace", "TENSION", conflictual, ongoing, "diverge on strategy", {.times = 3, .directed = false});
  s.claim("pact-allies", "arvonian-palace", "AGREE", cooperative, done, "agree on sovereignty", {.directed = false});
  return s.relations();
}

inline Relations quarrel_later() { return quarrel(true); }

/// `actors` actors and up to `lines` claims among them, a few of them hubs; always the same.
inline Relations crowd(std::size_t actors, std::size_t lines, std::uint32_t seed) {
  using enum ActorKind;
  const std::vector<std::string> places = {"Arvonia", "Belmark", "Cordova", "Drenia", "Estovia", "Falmora", "Grenland", "Hestia", "Ilvar", "Jorvik"};
  const std::vector<std::string> first = {"Anna", "Boris", "Carla", "Elena", "Greta", "Hugo", "Ivan", "Jonas", "Katya", "Luis", "Maria", "Olga", "Pavel", "Rosa"};
  const std::vector<std::string> last = {"Adler", "Castillo", "Farkas", "Gruber", "Hansen", "Jansen", "Kovacs", "Lindqvist", "Moretti", "Novak", "Okafor", "Weber"};
  const std::vector<std::string> bodies = {"Parliament", "Oil Company", "Central Bank", "Border Guard", "Supreme Court", "Foreign Ministry", "journalists", "farmers"};
  struct Deed {
    const char* type;
    Stance stance;
    const char* label;
  };
  const std::vector<Deed> deeds = {{"CONSULT", Stance::cooperative, "meet"}, {"AID", Stance::cooperative, "fund"}, {"ACCUSE", Stance::conflictual, "sue"},
                                   {"THREATEN", Stance::conflictual, "warn"}, {"REQUEST", Stance::neutral, "ask"}, {"SUPPORT", Stance::cooperative, "back"},
                                   {"SANCTION", Stance::conflictual, "sanction"}, {"CONSULT", Stance::neutral, "brief"}};
  std::uint32_t state_of_dice = seed;
  const auto dice = [&state_of_dice](std::size_t n) {
    state_of_dice = state_of_dice * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state_of_dice >> 8) % n;
  };
  Sketch s("Who acts on whom");
  const auto id = [](std::size_t i) { return "x" + std::to_string(i); };
  for (std::size_t i = 0; i < actors; ++i) {
    const std::string& place = places[dice(places.size())];
    if (i < places.size()) {
      s.actor(id(i), places[i], ActorKind::state, "");
    } else if (dice(2) == 0) {
      s.actor(id(i), first[dice(first.size())] + " " + last[dice(last.size())] + (i > 170 ? " " + std::to_string(i) : ""), person);
    } else {
      const std::size_t body = dice(bodies.size());
      s.actor(id(i), place + " " + bodies[body] + (i > 100 ? " " + std::to_string(i) : ""), body >= 6 ? group : organisation);
    }
  }
  const auto hub = [&]() { return std::min({dice(actors), dice(actors), dice(actors)}) * std::min(dice(3), std::size_t{1}); };
  for (std::size_t i = 0; i < lines; ++i) {
    std::size_t a = i < actors ? i : dice(actors);
    std::size_t b = hub();
    if (a == b) b = (a + 1) % actors;
    if (dice(3) == 0) std::swap(a, b);
    const Deed& deed = deeds[dice(deeds.size())];
    const std::size_t luck = dice(12);
    const Status status = luck == 0 ? Status::denied : luck < 3 ? Status::planned : Status::done;
    s.claim(id(a), id(b), deed.type, deed.stance, status, deed.label, {.times = dice(4) == 0 ? 3 : 1});
  }
  return s.relations();
}

}  // namespace actorgraph
