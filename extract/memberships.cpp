#include "extract/memberships.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "extract/one_of.hpp"
#include "extract/titles.hpp"
#include "text/fold.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;

// Titles that nobody bears but in a state.
bool only_of_state(std::string_view title) {
  constexpr std::array<std::string_view, 22> titles = {
      "president", "prime minister", "premier", "chancellor", "king", "queen", "emperor", "emir", "sultan",
      "taoiseach", "vice president", "senator", "congressman", "congresswoman", "attorney general",
      "secretary of state", "foreign secretary", "defence secretary", "defense secretary",
      "national security adviser", "solicitor general", "national security advisor"};
  return one_of(title, titles) || title == "minister" || title.ends_with(" minister") ||
         title.starts_with("secretary of ") || title.starts_with("minister of ") ||
         title.starts_with("minister for ");
}

// Those who are another's and no part of it: "ISIS detainees", "Labour voters".
bool is_outside(std::string_view noun) {
  constexpr std::array<std::string_view, 23> nouns = {
      "nationals",  "friends",    "nations",    "states",    "countries",
      "detainees",  "prisoners",  "hostages",   "captives",  "refugees",  "migrants",
      "supporters", "backers",    "critics",    "opponents", "victims",   "rivals",
      "voters",     "population", "insurgency", "people",    "residents", "citizens"};
  return one_of(noun, nouns);
}

class Finder {
 public:
  explicit Finder(const Scene& scene) : scene_(scene), reading_(scene.reading()), cast_(scene.cast()) {}

  std::vector<Membership> run() {
    for (std::uint32_t at = 0; at < cast_.mentions.size(); ++at) of_mention(at);
    count_states();
    collect_departments();
    for (const CastTie& office : cast_.offices) of_office(office);
    for (const CastTie& office : cast_.offices) of_department(office);
    for (const CastTie& tie : cast_.ties) of_department(tie);
    return std::move(out_);
  }

 private:
  const CastActor& actor(const Party& party) const { return cast_.actors[party.actor]; }

  void of_mention(std::uint32_t at) {
    const CastMention& mention = cast_.mentions[at];
    if (scene_.is_place(at) || mention.head >= reading_.size() || mention.actors.size() != 1) return;
    if (mention.via == Via::pronoun || scene_.mention_at(mention.head) != at) return;
    const Party member{mention.actors.front(), at, How::named};
    const ActorKind kind = actor(member).kind;
    if (kind == ActorKind::state || kind == ActorKind::bloc) return;
    if (kind != ActorKind::person && is_outside(reading_.folded(mention.head))) return;
    if (kind == ActorKind::organisation) of_name(member, mention);
    if (kind != ActorKind::person) {
      for (const Party& whole : scene_.before(mention.head))
        if (actor(whole).kind == ActorKind::state && is_state_owned(mention))
          out_.push_back({whole, member, false, false, mention.head, "state-owned", Status::ongoing, true});
        else if (!of_participle(whole))
          add(member, whole, mention.head);
    } else {
      of_possessive(member, mention);
    }
    if (kind == ActorKind::person && mention.via == Via::role) return;  // its title has been read
    for (const std::uint32_t child : dependents(reading_, mention.head)) {
      const std::string& marker = reading_.marker(child);
      if (reading_.relation(child) == Deprel::nmod && (marker == "of" || marker == "from"))
        add_whole(member, child);
    }
    // "Ann Lee of the Labour Party", whatever the tree says.
    if (kind == ActorKind::person && mention.last + 1 < reading_.size() &&
        reading_.folded(mention.last) == "of")
      for (std::uint32_t word = mention.last + 1; word < reading_.size() && word < mention.last + 6; ++word)
        if (scene_.mention_at(word) != none) {
          if (cast_.mentions[scene_.mention_at(word)].first == mention.last + 1) add_whole(member, word);
          break;
        }
  }

  // "Iran-backed militias" are none of Iran's; "Yemen-based" ones are of Yemen.
  bool of_participle(const Party& party) const {
    const std::uint32_t hyphen = cast_.mentions[party.mention].last;
    if (hyphen + 1 >= reading_.size() || reading_.folded(hyphen) != "-") return false;
    const std::string& word = reading_.folded(hyphen + 1);
    return word.ends_with("ed") && word != "based";
  }

  // "the Chilean state-owned company Skyfrost"
  bool is_state_owned(const CastMention& mention) const {
    const std::uint32_t floor = reading_.sentence_of(mention.first).first;
    for (std::uint32_t at = mention.last; at-- > floor + 2 && at + 8 > mention.first;)
      if (one_of(reading_.folded(at), {"owned", "run", "controlled"}) && reading_.folded(at - 1) == "-")
        return one_of(reading_.folded(at - 2), {"state", "government"});
    return false;
  }

  // "The Chilean Fishing Ministry": of the state in its name.
  void of_name(const Party& member, const CastMention& mention) {
    if (mention.last - mention.first < 2 || actor(member).country.empty()) return;
    const std::string text = ' ' + fold(reading_.text(mention.first, mention.last)) + ' ';
    bool body = false;
    for (std::uint32_t word = mention.first; word < mention.last; ++word)
      body =
          body || one_of(reading_.folded(word),
                         {"ministry", "parliament", "house", "senate", "congress", "court", "army", "police",
                          "forces", "council", "department", "commission", "embassy", "assembly", "navy"});
    if (!body || text.find(" white house ") != std::string::npos) return;
    for (std::uint32_t at = 0; at < cast_.mentions.size(); ++at) {
      const CastMention& other = cast_.mentions[at];
      if (other.actors.size() != 1 || other.via == Via::pronoun || other.via == Via::nominal ||
          other.first == mention.first)
        continue;
      const CastActor& state = cast_.actors[other.actors.front()];
      if (state.kind != ActorKind::state || state.country != actor(member).country) continue;
      if (text.find(' ' + fold(reading_.text(other.first, other.last)) + ' ') == std::string::npos &&
          text.find(' ' + fold(state.name) + ' ') == std::string::npos)
        continue;
      add(member, Party{other.actors.front(), at, How::named}, mention.head);
      return;
    }
  }

  // "France's Jean Dupont", "the United Kingdom's Queen Anne"
  void of_possessive(const Party& member, const CastMention& mention) {
    constexpr std::array<std::string_view, 5> crowns = {"queen", "king", "emperor", "sultan", "emir"};
    for (const std::uint32_t child : dependents(reading_, mention.head)) {
      if (reading_.relation(child) != Deprel::nmod_poss || child >= mention.head) continue;
      for (const Party& whole : scene_.at(child, How::named)) {
        if (actor(whole).kind == ActorKind::group || (mention.via != Via::name && mention.via != Via::alias))
          continue;
        add(member, whole, mention.head);
        if (!out_.empty() && one_of(reading_.folded(mention.first), crowns)) out_.back().leads = true;
      }
    }
  }

  void add_whole(const Party& member, std::uint32_t word) {
    for (const Party& whole : scene_.at(word, How::named)) {
      if (actor(member).kind == ActorKind::person && actor(whole).kind == ActorKind::group) continue;
      add(member, whole, cast_.mentions[member.mention].head);
    }
  }

  void add(const Party& member, const Party& whole, std::uint32_t word) {
    if (member.actor == whole.actor || actor(whole).kind == ActorKind::person) return;
    out_.push_back({member, whole, false, false, word, "of", Status::ongoing});
  }

  void count_states() {
    state_mentions_.assign(cast_.actors.size(), 0);
    first_mention_.assign(cast_.actors.size(), none);
    for (std::uint32_t at = 0; at < cast_.mentions.size(); ++at)
      for (const std::uint32_t of : cast_.mentions[at].actors) {
        if (first_mention_[of] == none) first_mention_[of] = at;
        if (cast_.actors[of].kind == ActorKind::state) ++state_mentions_[of];
      }
  }

  void of_office(const CastTie& office) {
    if (office.first >= reading_.size() || first_mention_[office.source] == none) return;
    std::optional<std::uint32_t> whole;
    bool leads = office.leads;
    whole = body_of(office);
    bool force = false;
    if (!whole) {
      whole = force_of(office);
      force = whole.has_value();
      leads =
          leads || (whole && one_of(last_word(office.title), {"chief", "commander", "head", "commissioner"}));
    }
    if (!whole) whole = only_of_state(office.title) ? state_of(office) : group_of(office);
    if (!whole || *whole == office.source) return;
    const Party member{office.source, first_mention_[office.source], How::named};
    const Party of{*whole, first_mention_[*whole], force ? How::named : How::nearby};
    out_.push_back({member, of, leads, true, office.first, office.title, office.status});
  }

  static std::string_view last_word(std::string_view title) { return title.substr(title.rfind(' ') + 1); }

  // "Police spokesman Ann Lee", "Army Chief Bo Ray" where the article speaks of the police, the army.
  std::optional<std::uint32_t> force_of(const CastTie& office) const {
    const std::string force(force_in(office.title));
    if (force.empty()) return std::nullopt;
    std::optional<std::uint32_t> found;
    for (std::uint32_t at = 0; at < cast_.actors.size(); ++at) {
      if (cast_.actors[at].kind != ActorKind::organisation && cast_.actors[at].kind != ActorKind::group)
        continue;
      const std::string name = fold(cast_.actors[at].name);
      if (name == force) return at;
      if (!name.ends_with(" " + force)) continue;
      if (found) return std::nullopt;
      found = at;
    }
    return found;
  }

  // "Senator Ann Lee" in an article about the Senate.
  std::optional<std::uint32_t> body_of(const CastTie& office) const {
    const std::string_view noun = last_word(office.title);
    std::string_view chamber;
    std::string_view other;
    if (noun == "senator") chamber = other = "senate";
    if (one_of(noun, {"congressman", "congresswoman"}) ||
        one_of(office.title, {"representative", "fellow representative"})) {
      chamber = "house of representatives";
      other = "congress";
    }
    if (one_of(noun, {"mp", "lawmaker", "legislator", "parliamentarian"})) {
      chamber = "parliament";
      other = noun == "legislator" || noun == "lawmaker" ? "legislative council" : "house of commons";
    }
    if (one_of(noun, {"councillor", "councilor", "councilman", "councilwoman"})) chamber = other = " council";
    if (chamber.empty()) return std::nullopt;
    std::optional<std::uint32_t> found;
    for (std::uint32_t at = 0; at < cast_.actors.size(); ++at) {
      if (cast_.actors[at].kind != ActorKind::organisation) continue;
      const std::string name = fold(cast_.actors[at].name);
      if (name.find(chamber) == std::string::npos && name.find(other) == std::string::npos) continue;
      if (found) return std::nullopt;
      found = at;
    }
    return found;
  }

  // "Defence Secretary Ann Lee" heads the Department of Defence that the article names.
  void of_department(const CastTie& office) {
    if (office.first >= reading_.size() || first_mention_[office.source] == none) return;
    const std::vector<std::string> fields = fields_of(office.title);
    const std::string& country = cast_.actors[office.source].country;
    if (fields.empty()) return;
    std::optional<std::uint32_t> found;
    for (const Department& department : departments_) {
      if (!country.empty() && cast_.actors[department.actor].country != country) continue;
      if (found == department.actor ||
          !is_department(department, fields, country.empty() ? office.first : none))
        continue;
      if (found) return;
      found = department.actor;
    }
    if (!found || *found == office.source) return;
    const Party member{office.source, first_mention_[office.source], How::named};
    const Party whole{*found, first_mention_[*found], How::named};
    out_.push_back({member, whole, true, true, office.first, office.title, office.status});
  }

  // What the article calls a ministry or a department.
  struct Department {
    std::uint32_t actor;
    std::uint32_t head;
    std::string name;  // folded, between blanks
  };

  void collect_departments() {
    for (const CastMention& mention : cast_.mentions) {
      if (mention.actors.size() != 1 || mention.via == Via::pronoun || mention.head >= reading_.size() ||
          cast_.actors[mention.actors.front()].kind != ActorKind::organisation)
        continue;
      std::string name = ' ' + same_spelling(fold(reading_.text(mention.first, mention.last))) + ' ';
      if (name.find(" ministry ") != std::string::npos || name.find(" department ") != std::string::npos)
        departments_.push_back({mention.actors.front(), mention.head, std::move(name)});
    }
  }

  // Is it of these fields? If `near` is a word, in its sentence or the two before.
  bool is_department(const Department& department, const std::vector<std::string>& fields,
                     std::uint32_t near) const {
    if (near != none && (department.head > near ||
                         reading_.sentence(near) - reading_.sentence(department.head) > 2))
      return false;
    return std::ranges::all_of(fields, [&](const std::string& field) {
      return department.name.find(' ' + field + ' ') != std::string::npos;
    });
  }

  static std::string same_spelling(std::string words) {
    if (const std::size_t at = words.find("defense"); at != std::string::npos)
      words.replace(at, 7, "defence");
    return words;
  }

  // The words for the field in "defence secretary", "minister of trade and industry"; none of other titles.
  static std::vector<std::string> fields_of(const std::string& title) {
    const std::string plain = same_spelling(title);
    const std::size_t blank = plain.rfind(' ');
    std::string field;
    if (blank != std::string::npos &&
        one_of(std::string_view(plain).substr(blank + 1), {"secretary", "minister"}))
      field = plain.substr(0, blank);
    for (const std::string_view opening : {"minister of ", "minister for ", "secretary of "})
      if (plain.starts_with(opening)) field = plain.substr(opening.size());
    if (field.starts_with("state for ")) field = field.substr(10);
    if (field.empty() ||
        one_of(field, {"prime", "press", "private", "general", "deputy", "first", "chief"}) ||
        field.find("deputy") != std::string::npos)
      return {};
    std::vector<std::string> fields;
    for (std::size_t at = 0; at < field.size();) {
      const std::size_t end = std::min(field.find(' ', at), field.size());
      const std::string word = field.substr(at, end - at);
      if (word.size() > 3) fields.push_back(word);
      at = end + 1;
    }
    return fields;
  }

  // The state of the one who bears an office: his country, the only state of the sentence, or the one that
  // the article is about.
  std::optional<std::uint32_t> state_of(const CastTie& office) const {
    const std::string& country = cast_.actors[office.source].country;
    if (!cast_.actors[office.source].known)
      if (const auto beside = state_beside(office)) return beside;
    if (!country.empty())
      return state_with([&](std::uint32_t at) { return cast_.actors[at].country == country; });
    const std::uint32_t sentence = reading_.sentence(office.first);
    std::vector<std::uint32_t> near;
    for (const std::uint32_t mention : scene_.mentions_in(sentence))
      for (const std::uint32_t of : cast_.mentions[mention].actors)
        if (cast_.actors[of].kind == ActorKind::state &&
            std::find(near.begin(), near.end(), of) == near.end())
          near.push_back(of);
    if (near.size() == 1) return near.front();
    if (!near.empty()) return std::nullopt;
    return state_with([&](std::uint32_t at) {
      return state_mentions_[at] >= 3 && first_state(at) &&
             std::none_of(state_mentions_.begin(), state_mentions_.end(), [&](const std::uint32_t& other) {
               return &other != &state_mentions_[at] && other * 2 > state_mentions_[at];
             });
    });
  }

  // "Norwegian prime minister Ann Lee and energy minister Bo Ray": that of the person before.
  std::optional<std::uint32_t> state_beside(const CastTie& office) const {
    if (office.first < 2 || reading_.folded(office.first - 1) != "and") return std::nullopt;
    for (const std::uint32_t at : scene_.mentions_in(reading_.sentence(office.first - 2))) {
      const CastMention& mention = cast_.mentions[at];
      if (mention.last != office.first - 1 || mention.actors.size() != 1) continue;
      const CastActor& person = cast_.actors[mention.actors.front()];
      if (person.kind != ActorKind::person || person.country.empty()) continue;
      return state_with([&](std::uint32_t state) { return cast_.actors[state].country == person.country; });
    }
    return std::nullopt;
  }

  // No other state is mentioned before: who comes in later is another party.
  bool first_state(std::uint32_t state) const {
    for (std::uint32_t at = 0; at < cast_.actors.size(); ++at)
      if (state_mentions_[at] > 0 && first_mention_[at] < first_mention_[state]) return false;
    return true;
  }

  // Of those that are states and mentioned.
  template <typename Fits>
  std::optional<std::uint32_t> state_with(Fits fits) const {
    for (std::uint32_t at = 0; at < cast_.actors.size(); ++at)
      if (state_mentions_[at] > 0 && fits(at)) return at;
    return std::nullopt;
  }

  // "protester Bo Ray" is one of the protesters.
  std::optional<std::uint32_t> group_of(const CastTie& office) const {
    const std::size_t blank = office.title.rfind(' ');
    const std::string many = office.title.substr(blank == std::string::npos ? 0 : blank + 1) + "s";
    if (many.size() < 6 || office.leads) return std::nullopt;
    for (std::uint32_t at = 0; at < cast_.actors.size(); ++at)
      if (cast_.actors[at].kind == ActorKind::group && !cast_.actors[at].known &&
          fold(cast_.actors[at].name).ends_with(many))
        return at;
    return std::nullopt;
  }

  const Scene& scene_;
  const Reading& reading_;
  const Cast& cast_;
  std::vector<Membership> out_;
  std::vector<std::uint32_t> state_mentions_;  // by actor: of states
  std::vector<std::uint32_t> first_mention_;   // by actor
  std::vector<Department> departments_;        // as they are mentioned
};

}  // namespace

std::vector<Membership> find_memberships(const Scene& scene) { return Finder(scene).run(); }

}  // namespace actorgraph
