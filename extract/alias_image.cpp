#include "extract/alias_image.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <map>
#include <set>
#include <string>

#include "extract/alias_index.hpp"
#include "extract/alias_records.hpp"
#include "extract/name_matching.hpp"
#include "text/fold.hpp"

namespace actorgraph {
namespace {

/// Initials of up to five letters, "US" or "NATO", are told from words by their case.
bool is_acronym(const NameToken& token) {
  return token.folded.size() <= (token.mixed ? 4U : 3U) && (token.upper || token.mixed);
}

std::vector<NameToken> without_article(std::string_view name) {
  std::vector<NameToken> tokens = name_tokens(name);
  if (tokens.size() > 1 && tokens.front().folded == "the") tokens.erase(tokens.begin());
  return tokens;
}

std::size_t edge_hash(std::uint32_t node, std::uint32_t token) {
  std::uint64_t mixed = ((static_cast<std::uint64_t>(node) << 32U) | token) * 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(mixed >> 24U);
}

std::uint32_t edge_after(std::span<const EdgeSlot> edges, std::uint32_t node, std::uint32_t token) {
  if (edges.empty()) return EdgeSlot::empty;
  const std::size_t mask = edges.size() - 1;
  for (std::size_t i = edge_hash(node, token) & mask; edges[i].node != EdgeSlot::empty; i = (i + 1) & mask) {
    if (edges[i].node == node && edges[i].token == token) return edges[i].next;
  }
  return EdgeSlot::empty;
}

/// One meaning, and the one before it at the same node.
struct ChainedMeaning {
  MeaningRecord meaning;
  std::uint32_t before = 0;
};

class ImageBuilder {
 public:
  explicit ImageBuilder(const Aliases& aliases)
      : aliases_(aliases),
        tokens_(texts_),
        ids_(texts_),
        posts_(texts_),
        titles_(texts_),
        holders_(texts_),
        sharing_(texts_),
        spellings_(texts_),
        different_(texts_),
        given_names_(texts_),
        edges_(1024) {}

  std::vector<std::uint32_t> build() {
    for (std::uint32_t i = 0; i < aliases_.actors.size(); ++i) add_actor(i);
    for (const auto& [name, gender] : aliases_.given_names)
      given_names_.emplace(fold(name), static_cast<std::uint32_t>(gender));
    add_decisions();
    add_posts();
    add_places();
    return block();
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  void add_actor(std::uint32_t i) {
    const KnownActor& known = aliases_.actors[i];
    ids_.emplace(known.id, i);
    actors_.push_back(static_cast<std::uint32_t>(texts_.size()));
    append_record(texts_, known);
    add(known.name, i, AliasUse::strong);
    for (const AliasName& name : known.names) add(name.text, i, AliasUse::strong);
    for (const AliasName& name : known.weak) add(name.text, i, AliasUse::weak);
    for (const std::string& name : known.adjectives) add(name, i, AliasUse::adjective);
    for (const std::string& name : known.demonyms) add(name, i, AliasUse::demonym);
    for (const std::string& name : known.metonyms) add(name, i, AliasUse::metonym);
    for (const std::string& name : known.never) add(name, i, AliasUse::never);
    if (known.kind == ActorKind::person) add_spellings(i);
    if (known.kind != ActorKind::state) return;
    states_.push_back(i);
    std::set<std::string> lasts;
    for (const AliasName& name : known.names) {
      const auto tokens = name_tokens(name.text);
      if (tokens.size() <= 2 && !tokens.empty()) lasts.insert(tokens.back().folded + "s");
    }
    for (const std::string& plural : lasts) put(sharing_, plural, i);
  }

  /// Puts `item` to the list that `table` has under `key`, once.
  void put(FlatTableBuilder& table, std::string_view key, std::uint32_t item) {
    const auto [at, fresh] = table.emplace(key, static_cast<std::uint32_t>(collected_.size()));
    if (fresh) collected_.emplace_back();
    auto& there = collected_[at];
    if (there.empty() || there.back() != item) there.push_back(item);
  }

  /// The node that the word leads to from `node`; made if it is not there yet.
  std::uint32_t step(std::uint32_t node, std::string_view word) {
    const std::uint32_t token = tokens_.emplace(word, tokens_.size()).first;
    const std::uint32_t there = edge_after(edges_, node, token);
    if (there != EdgeSlot::empty) return there;
    if ((nodes_ + 1) * 3 > edges_.size() * 2) grow_edges();
    last_meaning_.push_back(none);
    put_edge({node, token, nodes_});
    return nodes_++;
  }

  void put_edge(const EdgeSlot& edge) {
    const std::size_t mask = edges_.size() - 1;
    std::size_t i = edge_hash(edge.node, edge.token) & mask;
    while (edges_[i].node != EdgeSlot::empty) i = (i + 1) & mask;
    edges_[i] = edge;
  }

  void grow_edges() {
    std::vector<EdgeSlot> old(edges_.size() * 2);
    old.swap(edges_);
    for (const EdgeSlot& edge : old) {
      if (edge.node != EdgeSlot::empty) put_edge(edge);
    }
  }

  void add(std::string_view name, std::uint32_t actor, AliasUse use) {
    const std::vector<NameToken> tokens = without_article(name);
    if (tokens.empty() || tokens.size() > most_words) return;
    MeaningRecord meaning{actor, static_cast<std::uint32_t>(use), 0, 0};
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].capital) meaning.capitals |= 1U << i;
      if (is_acronym(tokens[i])) meaning.uppers |= 1U << i;
      node = step(node, tokens[i].folded);
    }
    // What a name says first counts: a strong name is not made weak by being listed twice.
    for (std::uint32_t at = last_meaning_[node]; at != none; at = meanings_[at].before) {
      const MeaningRecord& known = meanings_[at].meaning;
      const bool covered =
          known.use == meaning.use ||
          (use != AliasUse::never && known.use == static_cast<std::uint32_t>(AliasUse::strong));
      if (known.actor == actor && covered && known.capitals == meaning.capitals) return;
    }
    meanings_.push_back({meaning, last_meaning_[node]});
    last_meaning_[node] = static_cast<std::uint32_t>(meanings_.size() - 1);
  }

  /// The actors whose strong or weak name is exactly `name`.
  [[nodiscard]] std::vector<std::uint32_t> named(std::string_view name) const {
    std::uint32_t node = 0;
    for (const NameToken& token : without_article(name)) {
      const auto id = tokens_.find(token.folded);
      node = id ? edge_after(edges_, node, *id) : EdgeSlot::empty;
      if (node == EdgeSlot::empty) return {};
    }
    std::vector<std::uint32_t> actors;
    for (std::uint32_t at = last_meaning_[node]; at != none; at = meanings_[at].before) {
      const auto use = static_cast<AliasUse>(meanings_[at].meaning.use);
      if (use == AliasUse::strong || use == AliasUse::weak) actors.push_back(meanings_[at].meaning.actor);
    }
    return actors;
  }

  /// Names that are decided to be one actor are names of the one of them that is listed.
  void add_decisions() {
    for (const Decision& decision : aliases_.decisions) {
      if (decision.same) {
        std::set<std::uint32_t> actors;
        for (const std::string& name : decision.names) {
          const auto by_id = ids_.find(name);
          const auto by_name = by_id ? std::vector<std::uint32_t>{*by_id} : named(name);
          actors.insert(by_name.begin(), by_name.end());
        }
        if (actors.size() != 1) continue;
        for (const std::string& name : decision.names) {
          if (!ids_.find(name)) add(name, *actors.begin(), AliasUse::strong);
        }
      } else {
        for (const std::string& a : decision.names) {
          for (const std::string& b : decision.names) {
            if (a != b) different_.emplace(title_key(a) + '\n' + title_key(b), 1);
          }
        }
      }
    }
  }

  void add_spellings(std::uint32_t actor) {
    for (const AliasName& name : aliases_.actors[actor].names) {
      const std::vector<NameToken> tokens = name_tokens(name.text);
      if (tokens.size() < 2) continue;
      put(spellings_, spelling_key(tokens.front().folded) + ' ' + spelling_key(tokens.back().folded), actor);
    }
  }

  void add_posts() {
    std::map<std::string_view, std::vector<std::pair<std::uint32_t, const Role*>>> of_post;
    for (std::uint32_t i = 0; i < aliases_.actors.size(); ++i) {
      const KnownActor& known = aliases_.actors[i];
      for (const Post& post : known.posts) {
        const TextPlace key = text(known.id + "/" + post.key);
        for (const std::string& title : post.titles) {
          const auto [at, fresh] = posts_.emplace(std::to_string(i) + "|" + title_key(title),
                                                  static_cast<std::uint32_t>(collected_.size()));
          if (fresh) collected_.push_back({key.at, key.size});
          put(titles_, title_key(title), i);
        }
      }
      for (const Role& role : known.roles) of_post[role.post].emplace_back(i, &role);
    }
    for (auto& [post, holders] : of_post) {
      std::ranges::stable_sort(holders, {},
                               [](const auto& holder) -> const std::string& { return holder.second->from; });
      holders_.emplace(post, static_cast<std::uint32_t>(collected_.size()));
      collected_.push_back(
          {static_cast<std::uint32_t>(terms_.size()), static_cast<std::uint32_t>(holders.size())});
      for (const auto& [actor, role] : holders) terms_.push_back({actor, text(role->from), text(role->to)});
    }
  }

  TextPlace text(std::string_view text) {
    const TextPlace place{static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(text.size())};
    texts_ += text;
    return place;
  }

  void add_places() {
    for (const auto& [name, state] : aliases_.places) {
      const std::vector<NameToken> tokens = name_tokens(name);
      if (tokens.empty() || tokens.size() > most_words) continue;
      PlaceRecord place;
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].capital) place.capitals |= 1U << i;
        place.node = step(place.node, tokens[i].folded);
      }
      if (!state.empty()) place.state = ids_.find(state).value_or(PlaceRecord::no_state);
      places_.push_back(place);
    }
    std::ranges::stable_sort(places_, {}, &PlaceRecord::node);
  }

  // --- The block ---------------------------------------------------------------------------------

  /// The table with where its lists stand in `lists`.
  std::vector<FlatSlot> with_lists(const FlatTableBuilder& table, std::vector<std::uint32_t>& lists) const {
    std::vector<FlatSlot> slots(table.slots().begin(), table.slots().end());
    for (FlatSlot& slot : slots) {
      if (slot.key_at == FlatSlot::empty) continue;
      const auto& items = collected_[slot.value];
      slot.value = static_cast<std::uint32_t>(lists.size());
      lists.push_back(static_cast<std::uint32_t>(items.size()));
      lists.insert(lists.end(), items.begin(), items.end());
    }
    return slots;
  }

  template <typename Items>
  void section(const Items& items) {
    const std::size_t bytes = items.size() * sizeof(*items.data());
    block_[next_section_++] = static_cast<std::uint32_t>(block_.size());
    block_[next_section_++] = static_cast<std::uint32_t>(items.size());
    const std::size_t at = block_.size();
    block_.resize(at + (bytes + 3) / 4);
    if (bytes > 0) std::memcpy(block_.data() + at, items.data(), bytes);
  }

  std::vector<std::uint32_t> block() {
    std::vector<std::uint32_t> starts;
    std::vector<MeaningRecord> meanings;
    for (const std::uint32_t last : last_meaning_) {
      starts.push_back(static_cast<std::uint32_t>(meanings.size()));
      for (std::uint32_t at = last; at != none; at = meanings_[at].before)
        meanings.push_back(meanings_[at].meaning);
      std::reverse(meanings.begin() + starts.back(), meanings.end());
    }
    starts.push_back(static_cast<std::uint32_t>(meanings.size()));
    std::vector<std::uint32_t> lists;
    const auto posts = with_lists(posts_, lists);
    const auto titles = with_lists(titles_, lists);
    const auto holders = with_lists(holders_, lists);
    const auto sharing = with_lists(sharing_, lists);
    const auto spellings = with_lists(spellings_, lists);
    block_.assign(2 * 18, 0);
    section(texts_);
    section(tokens_.slots());
    section(edges_);
    section(starts);
    section(meanings);
    section(places_);
    section(ids_.slots());
    section(posts);
    section(titles);
    section(holders);
    section(terms_);
    section(sharing);
    section(spellings);
    section(different_.size() == 0 ? std::span<const FlatSlot>{} : different_.slots());
    section(given_names_.slots());
    section(lists);
    section(states_);
    section(actors_);
    return std::move(block_);
  }

  const Aliases& aliases_;
  std::string texts_;
  FlatTableBuilder tokens_, ids_, posts_, titles_, holders_, sharing_, spellings_, different_, given_names_;
  std::vector<EdgeSlot> edges_;
  std::uint32_t nodes_ = 1;
  std::vector<std::uint32_t> last_meaning_ = {none};  // by node
  std::vector<ChainedMeaning> meanings_;
  std::vector<std::vector<std::uint32_t>> collected_;  // what the tables' values stand for
  std::vector<HolderRecord> terms_;
  std::vector<PlaceRecord> places_;
  std::vector<std::uint32_t> states_;
  std::vector<std::uint32_t> actors_;
  std::vector<std::uint32_t> block_;
  std::size_t next_section_ = 0;
};

}  // namespace

std::uint32_t AliasImage::next(std::uint32_t node, std::uint32_t token) const {
  return edge_after(edges, node, token);
}

KnownActor AliasImage::actor(std::uint32_t at) const { return read_record(texts, actors[at]); }

std::vector<std::uint32_t> make_alias_image(const Aliases& aliases) { return ImageBuilder(aliases).build(); }

AliasImage view_alias_image(std::span<const std::uint32_t> block) {
  std::size_t next = 0;
  const auto section = [&]<typename Item>(std::span<const Item>& items) {
    const std::uint32_t at = block[next++];
    const std::uint32_t size = block[next++];
    items = std::span(reinterpret_cast<const Item*>(block.data() + at), size);
  };
  AliasImage image;
  std::span<const char> texts;
  section(texts);
  image.texts = {texts.data(), texts.size()};
  section(image.tokens);
  section(image.edges);
  section(image.meaning_starts);
  section(image.meanings);
  section(image.places);
  section(image.ids);
  section(image.posts);
  section(image.titles);
  section(image.holders);
  section(image.terms);
  section(image.sharing);
  section(image.spellings);
  section(image.different);
  section(image.given_names);
  section(image.lists);
  section(image.states);
  section(image.actors);
  return image;
}

}  // namespace actorgraph
