#include "config/actors_suggest.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "config/spelling.hpp"
#include "text/fold.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

namespace actorgraph {

namespace {

constexpr std::size_t shortest_for_one_slip = 6;  // code points of a name that one edit may part
constexpr std::size_t shortest_for_two_slips = 11;
constexpr std::size_t most_likenesses = 3;

std::vector<std::string> tokens_of(std::string_view folded) {
  std::vector<std::string> out{""};
  for (const char c : folded)
    if (c == ' ' || c == '.') {
      if (!out.back().empty()) out.emplace_back();
    } else {
      out.back() += c;
    }
  if (out.back().empty()) out.pop_back();
  return out;
}

/// "United Front of Norland" → "ufn": the initials of its capitalised words.
std::string initials(std::string_view name) {
  std::string out;
  bool begins = true;
  for (const char c : name) {
    if (begins && c >= 'A' && c <= 'Z') out += c;
    begins = c == ' ' || c == '-';
  }
  return out.size() > 2 ? out : std::string();
}

/// The listed names, by what a look-alike shares with them.
class ListedNames {
 public:
  explicit ListedNames(const Aliases& aliases) : aliases_(aliases) {
    for (std::uint32_t i = 0; i < aliases.actors.size(); ++i) {
      const KnownActor& actor = aliases.actors[i];
      for (const AliasName& name : actor.names) add(i, name.text, false);
      for (const AliasName& name : actor.weak) add(i, name.text, true);
    }
  }

  /// A file lists the name: whatever the resolver made of it, it had a reason.
  [[nodiscard]] bool has(std::string_view name) const { return folded_.contains(fold(name)); }

  [[nodiscard]] std::vector<Likeness> like(const SeenName& seen) const {
    std::vector<Likeness> out;
    std::set<std::uint32_t> taken;
    const auto consider = [&](const std::vector<std::uint32_t>* listed, auto why_of) {
      if (!listed) return;
      for (const std::uint32_t index : *listed) {
        const std::string why = why_of(names_[index]);
        if (why.empty() || out.size() >= most_likenesses || !fits(seen, names_[index].actor)) continue;
        if (taken.insert(names_[index].actor).second)
          out.push_back(
              {aliases_.actors[names_[index].actor].id, names_[index].text, why, names_[index].weak});
      }
    };
    const std::string latin = fold_to_latin(seen.name);
    consider(find(by_latin_, latin), [](const Listed&) { return std::string("the same in other letters"); });
    consider(find(by_ends_, ends_key(latin)), [&](const Listed& listed) {
      return same_person(latin, listed.latin) ? std::string("the same first and last name") : std::string();
    });
    for (const std::string& bucket : buckets(latin))
      consider(find(by_bucket_, bucket), [&](const Listed& listed) { return slip(latin, listed.latin); });
    consider(find(by_initials_, seen.name), [](const Listed&) { return std::string("its initials"); });
    return out;
  }

 private:
  struct Listed {
    std::uint32_t actor = 0;
    std::string text;
    std::string latin;
    bool weak = false;
  };
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;

  static const std::vector<std::uint32_t>* find(const Index& index, const std::string& key) {
    const auto found = key.empty() ? index.end() : index.find(key);
    return found == index.end() ? nullptr : &found->second;
  }

  /// Two that are slips of each other share their first three letters or their last three.
  static std::vector<std::string> buckets(const std::string& latin) {
    if (code_point_count(latin) < shortest_for_one_slip) return {};
    return {"^" + latin.substr(0, 3), "$" + latin.substr(latin.size() - 3)};
  }

  /// First and last word of a name of two or more; "v. putin" and "vladimir putin" share it.
  static std::string ends_key(const std::string& latin) {
    const auto tokens = tokens_of(latin);
    return tokens.size() < 2 ? std::string() : tokens.front().substr(0, 1) + " " + tokens.back();
  }

  static bool same_person(const std::string& one, const std::string& other) {
    const auto a = tokens_of(one);
    const auto b = tokens_of(other);
    if (a.size() < 2 || b.size() < 2 || a.back() != b.back()) return false;
    const bool same_first = a.front() == b.front();
    const bool one_initial = a.front().size() == 1 || b.front().size() == 1;
    return (same_first && a.size() != b.size()) || (one_initial && a.front()[0] == b.front()[0]);
  }

  static std::string slip(const std::string& one, const std::string& other) {
    const std::size_t length = code_point_count(one);
    const std::size_t limit = length >= shortest_for_two_slips ? 2 : length >= shortest_for_one_slip ? 1 : 0;
    const std::size_t distance = edit_distance(one, other, limit);
    if (distance == 0 || distance > limit) return {};
    return distance == 1 ? "one letter differs" : "two letters differ";
  }

  /// A person is no state; unknown may be anything.
  [[nodiscard]] bool fits(const SeenName& seen, std::uint32_t actor) const {
    const ActorKind kind = aliases_.actors[actor].kind;
    if (seen.kind == ActorKind::unknown || kind == ActorKind::unknown) return true;
    return (seen.kind == ActorKind::person) == (kind == ActorKind::person);
  }

  void add(std::uint32_t actor, const std::string& text, bool weak) {
    const auto index = static_cast<std::uint32_t>(names_.size());
    names_.push_back({actor, text, fold_to_latin(text), weak});
    folded_.insert(fold(text));
    const std::string& latin = names_.back().latin;
    by_latin_[latin].push_back(index);
    for (const std::string& bucket : buckets(latin)) by_bucket_[bucket].push_back(index);
    if (const std::string key = ends_key(latin);
        !key.empty() && aliases_.actors[actor].kind == ActorKind::person)
      by_ends_[key].push_back(index);
    if (const std::string key = initials(text); !key.empty()) by_initials_[key].push_back(index);
  }

  const Aliases& aliases_;
  std::vector<Listed> names_;
  std::unordered_set<std::string> folded_;
  Index by_latin_;
  Index by_ends_;
  Index by_bucket_;
  Index by_initials_;
};

/// A YAML scalar in single quotes.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') out += '\'';
    out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  }
  return out + "'";
}

std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string counts(const SeenName& seen) {
  return " (" + counted(seen.mentions, "mention") + " in " + counted(seen.articles, "article") + ")";
}

/// The name on one line with single blanks, as a file of actors may have it.
std::string tidy(std::string_view name) {
  std::string out;
  for (const char c : valid_utf8(name)) {
    const bool blank = static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace

std::vector<SeenName> unlisted_names(std::span<const ArticleCast> casts) {
  std::map<std::string, SeenName> seen;
  for (const ArticleCast& cast : casts) {
    std::vector<std::size_t> mentions(cast.cast.actors.size());
    for (const CastMention& mention : cast.cast.mentions)
      for (const std::uint32_t actor : mention.actors)
        if (mention.via == Via::name || mention.via == Via::alias) ++mentions[actor];
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      const CastActor& actor = cast.cast.actors[i];
      const std::string name = tidy(actor.name);
      if (actor.known || mentions[i] == 0 || name.empty()) continue;
      SeenName& entry = seen[fold(name)];
      if (entry.articles == 0) entry = {name, actor.kind, 0, 0};
      if (entry.kind == ActorKind::unknown) entry.kind = actor.kind;
      entry.mentions += mentions[i];
      ++entry.articles;
    }
  }
  std::vector<SeenName> out;
  for (auto& [key, entry] : seen) out.push_back(std::move(entry));
  std::ranges::stable_sort(out, std::greater<>(), &SeenName::mentions);
  return out;
}

std::vector<Suggestion> suggest_actors(std::span<const SeenName> names, const Aliases& aliases,
                                       std::size_t frequent) {
  const ListedNames listed(aliases);
  std::vector<Suggestion> out;
  for (const SeenName& seen : names) {
    if (listed.has(seen.name)) continue;
    Suggestion suggestion{seen, listed.like(seen)};
    if (!suggestion.like.empty() || seen.mentions >= frequent) out.push_back(std::move(suggestion));
  }
  return out;
}

std::string to_yaml(std::span<const Suggestion> suggestions, const Aliases& aliases) {
  std::set<std::string> ids;
  for (const KnownActor& actor : aliases.actors) ids.insert(actor.id);
  std::map<std::string, std::vector<const Suggestion*>>
      additions;  // an actor may be added to only once in a file
  std::string choices;
  std::string fresh;
  for (const Suggestion& suggestion : suggestions) {
    const SeenName& seen = suggestion.seen;
    const std::string count = counts(seen);
    if (suggestion.like.size() == 1) {
      additions[suggestion.like.front().actor].push_back(&suggestion);
    } else if (suggestion.like.size() > 1) {
      choices += "  # " + quoted(seen.name) + count + " looks like several; add it to one, or to none:\n";
      for (const Likeness& like : suggestion.like)
        choices += "  #   {id: " + like.actor + ", names: [" + quoted(seen.name) + "]}   " + like.why +
                   " of " + quoted(like.name) + "\n";
    } else {
      std::string id = slug(seen.name);
      for (int number = 2; !ids.insert(id).second; ++number)
        id = slug(seen.name) + "-" + std::to_string(number);
      fresh += "  # not listed" + count + "\n  - {id: " + id + ", name: " + quoted(seen.name);
      if (seen.kind != ActorKind::unknown) fresh += ", kind: " + std::string(to_string(seen.kind));
      fresh += "}\n";
    }
  }
  std::string added;
  for (const auto& [actor, all] : additions) {
    std::string lists[2];  // strong and weak names
    for (const Suggestion* suggestion : all) {
      const Likeness& like = suggestion->like.front();
      added += "  # " + quoted(suggestion->seen.name) + counts(suggestion->seen) + ": " + like.why + ", as " +
               quoted(like.name) + "\n";
      std::string& list = lists[like.weak ? 1 : 0];
      list += (list.empty() ? "" : ", ") + quoted(suggestion->seen.name);
    }
    added += "  - {id: " + actor;
    if (!lists[0].empty()) added += ", names: [" + lists[0] + "]";
    if (!lists[1].empty()) added += ", weak: [" + lists[1] + "]";
    added += "}\n";
  }
  const std::string head =
      "# Proposed by `actorgraph actors suggest`. Nothing of this is applied: check each line, keep what is "
      "right.\n";
  if (added.empty() && fresh.empty())
    return head + (choices.empty() ? "# There is nothing to propose.\n" : choices);
  return head + "actors:\n" + added + fresh + choices;
}

}  // namespace actorgraph
