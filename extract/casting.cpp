#include "extract/casting.hpp"

#include <algorithm>

#include "text/fold.hpp"

#include "extract/one_of.hpp"

namespace actorgraph {
namespace {

/// `name` without an article before it, on one line.
std::string plain_name(std::string_view name) {
  const std::size_t blank = name.find(' ');
  if (blank != std::string_view::npos && blank <= 3) {
    const std::string first = fold(name.substr(0, blank));
    if (one_of(first, {"the", "a", "an"})) name.remove_prefix(blank + 1);
  }
  std::string plain(name);
  std::erase_if(plain, [](char c) { return c == '[' || c == ']'; });  // what an editor has put in
  std::ranges::replace(plain, '\n', ' ');
  return plain;
}

/// Mentions lie apart or one in the other: is there one that begins or ends inside of the new one only?
bool crosses(const Casting& casting, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t longest = 40;  // words that a mention may have
  if (last - first > longest) return true;
  for (std::uint32_t at = first > longest ? first - longest : 0; at < last; ++at) {
    for (const std::uint32_t end : casting.ends[at]) {
      if (at < first && end > first && end < last) return true;
      if (at > first && end > last) return true;
    }
  }
  return false;
}

}  // namespace

std::uint32_t entity_of_known(Casting& casting, std::uint32_t known) {
  if (const auto there = casting.of_known.find(known); there != casting.of_known.end()) return there->second;
  const KnownActor& actor = casting.index.actor(known);
  const std::uint32_t made = add_entity(casting, actor.kind, actor.name);
  casting.of_known.emplace(known, made);
  Entity& entity = casting.entities[made];
  entity.known = known;
  entity.country = actor.country;
  entity.gender = actor.gender;
  entity.plural = actor.kind == ActorKind::group && !actor.demonyms.empty();  // "the Kurds"
  for (NameToken& token : name_tokens(actor.name)) entity.tokens.push_back(std::move(token.folded));
  if (entity.gender == Gender::none && actor.kind == ActorKind::person && entity.tokens.size() > 1) {
    entity.gender = casting.index.gender_of_given_name(entity.tokens.front());
  }
  for (const std::string& token : entity.tokens) {
    if (noun_class(token) == NounClass::organisation) entity.nouns.push_back(token);
  }
  if (actor.kind == ActorKind::bloc) {
    for (const auto* names : {&actor.names, &actor.weak}) {
      for (const AliasName& name : *names) {
        for (NameToken& token : name_tokens(name.text)) {
          if (names_bloc(token.folded)) entity.nouns.push_back(std::move(token.folded));
        }
      }
    }
  }
  for (const Role& role : actor.roles) {
    const auto owner = casting.index.with_id(std::string_view(role.post).substr(0, role.post.find('/')));
    if (owner && entity.country.empty()) entity.country = casting.index.actor(*owner).country;
  }
  return made;
}

std::uint32_t add_entity(Casting& casting, ActorKind kind, std::string_view name) {
  Entity entity;
  entity.kind = kind;
  entity.name = plain_name(name);
  casting.entities.push_back(std::move(entity));
  return static_cast<std::uint32_t>(casting.entities.size() - 1);
}

bool add_mention(Casting& casting, std::uint32_t first, std::uint32_t last, std::vector<std::uint32_t> actors,
                 Via via, std::string why) {
  const std::uint32_t head = casting.reading.head_of(first, last);
  return add_mention_at(casting, first, last, head, std::move(actors), via, std::move(why));
}

bool add_mention_at(Casting& casting, std::uint32_t first, std::uint32_t last, std::uint32_t head,
                    std::vector<std::uint32_t> actors, Via via, std::string why) {
  if (first >= last || actors.empty() || casting.mention_at[head] != Reading::none) return false;
  const Reading& reading = casting.reading;
  if (first > reading.sentence_of(first).first && reading.upos(first - 1) == Upos::det &&
      reading.head(first - 1) == head && via != Via::pronoun) {
    const std::string& article = reading.folded(first - 1);
    if (article == "the" || article == "a" || article == "an" || article == "this" || article == "these")
      --first;
  }
  // "the Army's commander": the article belongs to the name inside.
  if (first > 0 &&
      std::ranges::any_of(casting.ends[first - 1],
                          [&](std::uint32_t end) { return end > first && end < last; }) &&
      reading.upos(first - 1) == Upos::det) {
    --first;
  }
  if (crosses(casting, first, last)) return false;
  casting.ends[first].push_back(last);
  casting.mention_at[head] = static_cast<std::uint32_t>(casting.mentions.size());
  casting.mentions.push_back({first, last, head, std::move(actors), via, std::move(why)});
  return true;
}

}  // namespace actorgraph
