// Who holds an office that a text names without him: by the article, by the list, by who speaks or stands
// near.

#include <algorithm>

#include "extract/phrasing.hpp"
#include "extract/references.hpp"

namespace actorgraph {
namespace {

/// "former president", "vice president": none whom "the president" means.
bool is_lesser_title(std::string_view key) {
  return key.starts_with("former ") || key.starts_with("elect ") || key.starts_with("vice ") ||
         key.starts_with("deputy ") || key.starts_with("assistant ") || key.starts_with("under");
}

}  // namespace

Phrasing::Indices Phrasing::bearers(const Title& title, std::uint32_t owner) const {
  const std::string wanted = key_in_time(title);
  Indices found;
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    for (const auto& [key, of] : casting_.entities[e].titles) {
      const bool same_title =
          key == wanted || (owner == Entity::unlisted && title.time != TitleTime::former &&
                            key.ends_with(" " + wanted) && !is_lesser_title(key));
      const bool same_owner = owner == Entity::unlisted || of == owner || of == Entity::unlisted;
      if (same_title && same_owner && std::ranges::find(found, e) == found.end()) found.push_back(e);
    }
  }
  return found;
}

std::optional<std::uint32_t> Phrasing::holder_in_article(const Title& title) const {
  if (title.time != TitleTime::now) return std::nullopt;
  std::optional<std::uint32_t> found;
  const std::string& date = reading_.article().published;
  for (const std::uint32_t owner : index_.owners_of_title(title.key)) {
    const std::string_view post = index_.post(owner, title.key);
    for (const HolderRecord& record : index_.holders(post)) {
      const auto there = casting_.of_known.find(record.actor);
      if (there == casting_.of_known.end()) continue;
      if (!date.empty() && index_.holder(post, date) != record.actor) continue;
      const auto& borne = casting_.entities[there->second].titles;
      const bool former =
          std::ranges::any_of(borne, [&](const auto& said) { return said.first == "former " + title.key; });
      if (former) continue;
      if (found && *found != there->second) return std::nullopt;
      found = there->second;
    }
  }
  return found;
}

bool Phrasing::only_person(const Phrase& phrase) {
  const Referent found =
      several_before(casting_, phrase.first, 1, [](const Entity& e) { return e.kind == ActorKind::person; });
  return !found.actors.empty() && put(phrase, found.actors, Via::nominal, "the only person before");
}

bool Phrasing::only_holder(const Title& title) {
  const auto owners = index_.owners_of_title(title.key == "pontiff" ? "pope" : title.key);
  if (owners.size() != 1) return false;
  const auto holder = index_.holder(index_.post(owners.front(), title.key == "pontiff" ? "pope" : title.key),
                                    reading_.article().published, title.time);
  if (!holder) return false;
  add_role(title, {entity_of_known(casting_, *holder)}, title.key + " on " + reading_.article().published);
  return true;
}

Phrasing::Indices Phrasing::of_speaker(std::uint32_t at, const Indices& actors) const {
  const std::uint32_t speaker = speaker_of_quotation(casting_, at);
  if (speaker == Reading::none) return {};
  const std::string& country = casting_.entities[speaker].country;
  Indices found;
  for (const std::uint32_t actor : actors) {
    if (actor != speaker && !country.empty() && casting_.entities[actor].country == country)
      found.push_back(actor);
  }
  return found;
}

Phrasing::Indices Phrasing::nearest(std::uint32_t at, const Indices& actors) const {
  Indices found;
  std::uint32_t sentence = Reading::none;
  const std::uint32_t floor = at > 200 ? at - 200 : 0;
  for (std::uint32_t word = at; word-- > floor;) {
    if (sentence != Reading::none && reading_.sentence(word) != sentence) break;
    const CastMention* mention = casting_.mention_with_head(word);
    if (mention == nullptr || mention->actors.size() != 1) continue;
    const std::uint32_t actor = mention->actors.front();
    if (std::ranges::find(actors, actor) == actors.end()) continue;
    sentence = reading_.sentence(word);
    if (std::ranges::find(found, actor) == found.end()) found.push_back(actor);
  }
  return found;
}

}  // namespace actorgraph
