// links: extract
//
// Any text with any tree over it: who is who comes back with mentions that lie in the text and never
// across each other, with ids that are there once, and the same twice.

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "extract/find_actors.hpp"
#include "language/tokens.hpp"
#include "tests/fuzz/require.hpp"

using namespace actorgraph;

namespace {

KnownActor known(std::string id, std::string name, ActorKind kind) {
  KnownActor actor;
  actor.id = std::move(id);
  actor.name = std::move(name);
  actor.kind = kind;
  actor.names.push_back({actor.name, ""});
  return actor;
}

AliasIndex small_world() {
  Aliases aliases;
  KnownActor state = known("norland", "Norland", ActorKind::state);
  state.adjectives = {"Norlandish"};
  state.demonyms = {"Norlanders"};
  state.metonyms = {"Norburg"};
  state.country = "NOR";
  state.posts = {{"president", {"president"}}};
  KnownActor person = known("ann-lee", "Ann Lee", ActorKind::person);
  person.weak.push_back({"Lee", ""});
  person.roles.push_back({"norland/president", "2001", "", "", {}});
  aliases.actors = {state, person, known("un", "UN", ActorKind::organisation),
                    known("pair", "Twins", ActorKind::bloc)};
  aliases.actors.back().members = {"norland", "un"};
  aliases.given_names = {{"Ann", Gender::fem}};
  return AliasIndex(aliases);
}

/// Parts of speech, heads and names as the bytes will have it, heads outside of the text too.
void grow_anything(Analysis& analysis, std::string_view bytes) {
  std::size_t next = 0;
  const auto byte = [&] {
    return bytes.empty() ? 0U : static_cast<unsigned char>(bytes[next++ % bytes.size()]);
  };
  for (std::uint32_t at = 0; at < analysis.words.size(); ++at) {
    Word& word = analysis.words[at];
    word.upos = static_cast<Upos>(byte() % 17);
    word.relation = static_cast<Deprel>(byte() % 49);
    word.head = at + byte() % 16 - 8;
    word.features.number = static_cast<Number>(byte() % 3);
    word.lemma = "say";
  }
  for (std::uint32_t at = 0; at + 4 < analysis.words.size(); at += 1 + byte() % 7) {
    if (!analysis.names.empty() && analysis.names.back().last > at) continue;
    analysis.names.push_back({at, at + 1 + byte() % 4, static_cast<NameType>(byte() % 4)});
  }
}

void check(const Cast& cast, std::size_t words) {
  std::set<std::string> ids;
  for (const CastActor& actor : cast.actors) require(ids.insert(actor.id).second, "an id is there once");
  for (const CastMention& mention : cast.mentions) {
    require(mention.first < mention.last && mention.last <= words && mention.head < words,
            "mentions lie in the text");
    require(!mention.actors.empty(), "a mention has an actor");
    for (const std::uint32_t actor : mention.actors)
      require(actor < cast.actors.size(), "and the actor is there");
  }
  for (std::size_t i = 0; i < cast.mentions.size(); ++i) {
    const CastMention& a = cast.mentions[i];
    for (std::size_t j = i + 1; j < cast.mentions.size() && cast.mentions[j].first < a.last; ++j) {
      require(cast.mentions[j].last <= a.last, "mentions do not cross");
    }
  }
  for (const CastTie& tie : cast.ties) {
    require(tie.source < cast.actors.size() && tie.target < cast.actors.size() && tie.source != tie.target,
            "ties have two ends");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const AliasIndex index = small_world();
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  Article article;
  article.id = "a";
  article.published = "2005-05-05";
  article.text = std::string(all.substr(0, size - size / 3));
  Analysis analysis = tokenise(article.text);
  grow_anything(analysis, all.substr(size - size / 3));
  const Cast cast = find_actors(article, analysis, index);
  check(cast, analysis.words.size());
  require(cast == find_actors(article, analysis, index), "the same twice");
  return 0;
}
