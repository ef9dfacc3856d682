#include "config/rules.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <string_view>

#include "config/packs.hpp"

namespace actorgraph {

namespace {

constexpr std::array<std::string_view, 11> file_keys = {"types",    "evaluation", "frames", "status",
                                                        "hedges",   "speech",     "light",  "suffered",
                                                        "standing", "apart",   "patterns"};
constexpr std::array<std::string_view, 6> pattern_keys = {"pattern", "type",   "directed",
                                                          "stance",  "status", "confidence"};
constexpr std::array<std::string_view, 5> type_keys = {"stance", "directed", "strength", "targets",
                                                       "through"};
constexpr std::array<std::string_view, 3> through_words = {"inside", "complement", "place"};
constexpr std::array<std::string_view, 3> part_keys = {"verbs", "nouns", "adjectives"};
constexpr std::array<std::string_view, 14> frame_keys = {"is",      "mutual", "directed", "reverse", "stance",
                                                         "status",  "mode",   "unless",   "near",    "kinds",
                                                         "negated", "role",   "weak",     "strength"};
constexpr std::array<std::string_view, 4> status_keys = {"verbs", "nouns", "adjectives", "adverbs"};
constexpr std::array<std::string_view, 6> evaluation_keys = {"negative", "positive",  "neutral",
                                                             "deeds",    "undergone", "shows"};
constexpr std::array<std::string_view, 3> weight_keys = {"mild", "plain", "strong"};
constexpr std::array<std::string_view, 2> speech_keys = {"verbs", "nouns"};

double strength_of(Node node) {
  const double strength = node.number();
  if (strength < -10 || strength > 10)
    throw node.error("the strength goes from -10 (conflict) to 10 (cooperation)");
  return strength;
}

Stance stance_of(Node node) {
  const auto stance = stance_from(node.text());
  if (!stance)
    throw node.error(node.described() +
                     " is no stance; write cooperative, conflictual, neutral or structural");
  return *stance;
}

Status status_of(Node node) {
  const auto status = status_from(node.text());
  if (!status)
    throw node.error(node.described() +
                     " is no status; write rumoured, possible, proposed, demanded, planned, "
                     "agreed, ongoing, done, past, denied, refused, cancelled or failed");
  return *status;
}

RelationType read_type(std::string_view name, Node node) {
  node.check_keys(type_keys);
  RelationType type;
  type.name = name;
  type.stance = stance_of(node.at("stance"));
  if (const auto directed = node.find("directed")) type.directed = directed->truth();
  if (const auto strength = node.find("strength")) type.strength = strength_of(*strength);
  if (const auto targets = node.find("targets")) type.targets = targets->texts();
  if (const auto through = node.find("through"))
    for (const Node way : through->items()) {
      const std::size_t which = way.one_of(through_words);
      (which == 0 ? type.inside : which == 1 ? type.complement : type.place) = true;
    }
  return type;
}

void add_type(ExtractRules& rules, RelationType type) {
  const auto same = std::find_if(rules.types.begin(), rules.types.end(),
                                 [&](const RelationType& other) { return other.name == type.name; });
  if (same == rules.types.end())
    rules.types.push_back(std::move(type));
  else
    *same = std::move(type);
}

void add_frame(ExtractRules& rules, Frame frame) { rules.frames.push_back(std::move(frame)); }

void read_flag(Node node, std::string_view key, bool& flag) {
  if (const auto value = node.find(key)) flag = value->truth();
}

void read_options(Node node, Frame& frame) {
  read_flag(node, "mutual", frame.mutual);
  read_flag(node, "reverse", frame.reverse);
  read_flag(node, "negated", frame.negated);
  read_flag(node, "role", frame.role);
  read_flag(node, "weak", frame.weak);
  if (const auto value = node.find("directed")) frame.directed = value->truth();
  if (const auto value = node.find("stance")) frame.stance = stance_of(*value);
  if (const auto value = node.find("strength")) frame.strength = strength_of(*value);
  if (const auto value = node.find("status")) frame.status = status_of(*value);
  if (const auto value = node.find("mode")) frame.mode = value->text();
  if (const auto value = node.find("unless")) frame.unless = value->texts();
  if (const auto value = node.find("near")) frame.near = value->texts();
  if (const auto value = node.find("kinds"))
    for (const Node kind : value->items()) {
      const auto known = actor_kind_from(kind.text());
      if (!known)
        throw kind.error(kind.described() +
                         " is no kind of actor; write person, state, bloc, organisation or group");
      frame.kinds.push_back(*known);
    }
}

// One entry of a list of frames: words, a list of them, or a mapping that says more of them.
void read_entry(ExtractRules& rules, std::string_view type, TriggerPart part, Node entry) {
  if (entry.is_list()) {
    for (const Node trigger : entry.items())
      add_frame(rules, parse_trigger(type, part, trigger.text(), trigger.place()));
    return;
  }
  if (!entry.is_mapping()) {
    add_frame(rules, parse_trigger(type, part, entry.text(), entry.place()));
    return;
  }
  entry.check_keys(frame_keys);
  const Node is = entry.at("is");
  const std::vector<Node> triggers = is.is_list() ? is.items() : std::vector<Node>{is};
  for (const Node trigger : triggers) {
    Frame frame = parse_trigger(type, part, trigger.text(), trigger.place());
    read_options(entry, frame);
    add_frame(rules, std::move(frame));
  }
}

void read_frames(ExtractRules& rules, Node frames) {
  for (const NodeEntry& type : frames.entries()) {
    const bool known = std::any_of(rules.types.begin(), rules.types.end(),
                                   [&](const RelationType& other) { return other.name == type.key.text(); });
    if (!known) throw type.key.error(type.key.described() + " is no type of relation; add it under types");
    type.value.check_keys(part_keys);
    for (const NodeEntry& part : type.value.entries()) {
      const TriggerPart which = part.key.text() == "verbs"   ? TriggerPart::verb
                                : part.key.text() == "nouns" ? TriggerPart::noun
                                                             : TriggerPart::adjective;
      for (const Node entry : part.value.items()) read_entry(rules, type.key.text(), which, entry);
    }
  }
}

const RelationType& known_type(const ExtractRules& rules, Node node) {
  for (const RelationType& type : rules.types)
    if (type.name == node.text()) return type;
  throw node.error(node.described() + " is no type of relation; add it under types");
}

void read_pattern(ExtractRules& rules, Node node) {
  node.check_keys(pattern_keys);
  const RelationType& type = known_type(rules, node.at("type"));
  const Node text = node.at("pattern");
  SurfacePattern pattern;
  pattern.type = type.name;
  pattern.text = text.text();
  pattern.place = text.place();
  pattern.elements = parse_pattern(text.text(), text.place());
  pattern.directed = type.directed;
  pattern.stance = type.stance;
  read_flag(node, "directed", pattern.directed);
  if (const auto value = node.find("stance")) pattern.stance = stance_of(*value);
  if (const auto value = node.find("status")) pattern.status = status_of(*value);
  if (const auto value = node.find("confidence")) pattern.confidence = value->number();
  if (pattern.confidence < 0 || pattern.confidence > 1)
    throw node.at("confidence").error("a confidence goes from 0 to 1");
  rules.patterns.push_back(std::move(pattern));
}

void read_status(Node node, StatusWords& words) {
  for (const NodeEntry& rung : node.entries()) {
    const Status status = status_of(rung.key);
    for (const std::string& word : rung.value.texts()) words.insert_or_assign(word, status);
  }
}

void append(std::vector<std::string>& list, Node node) {
  for (std::string& word : node.texts()) list.push_back(std::move(word));
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

// Words that judge; what is said again of the same words counts.
void add_judging(std::vector<JudgingWord>& words, TriggerPart part, Node list, int weight) {
  for (const std::string& text : list.texts()) {
    JudgingWord word{part, {}, weight};
    std::istringstream parts(text);
    for (std::string one; parts >> one;) word.words.push_back(one);
    const auto same = std::find_if(words.begin(), words.end(), [&](const JudgingWord& other) {
      return other.part == word.part && other.words == word.words;
    });
    if (same == words.end())
      words.push_back(std::move(word));
    else
      *same = std::move(word);
  }
}

void read_judging(std::vector<JudgingWord>& words, Node node, int sign) {
  constexpr int plain = 2;
  if (!node.is_mapping()) return add_judging(words, TriggerPart::none, node, plain * sign);
  node.check_keys(part_keys);
  for (const NodeEntry& part : node.entries()) {
    const TriggerPart which = part.key.text() == "verbs"   ? TriggerPart::verb
                              : part.key.text() == "nouns" ? TriggerPart::noun
                                                           : TriggerPart::adjective;
    part.value.check_keys(weight_keys);
    for (std::size_t weight = 0; weight < weight_keys.size(); ++weight)
      if (const auto list = part.value.find(weight_keys[weight]))
        add_judging(words, which, *list, (static_cast<int>(weight) + 1) * sign);
  }
}

// A frame that says the same again is replaced by the later one.
void keep_last(std::vector<Frame>& frames) {
  const auto same = [](const Frame& a, const Frame& b) {
    return a.type == b.type && a.part == b.part && a.trigger == b.trigger;
  };
  std::stable_sort(frames.begin(), frames.end(), [](const Frame& a, const Frame& b) {
    return std::tie(a.type, a.part, a.trigger) < std::tie(b.type, b.part, b.trigger);
  });
  std::vector<Frame> kept;
  for (Frame& frame : frames) {
    if (!kept.empty() && same(kept.back(), frame))
      kept.back() = std::move(frame);
    else
      kept.push_back(std::move(frame));
  }
  frames = std::move(kept);
}

void add_types(ExtractRules& rules, Node root) {
  if (const auto types = root.find("types"))
    for (const NodeEntry& entry : types->entries()) add_type(rules, read_type(entry.key.text(), entry.value));
}

void add_words(ExtractRules& rules, Node root) {
  if (const auto frames = root.find("frames")) read_frames(rules, *frames);
  if (const auto patterns = root.find("patterns"))
    for (const Node pattern : patterns->items()) read_pattern(rules, pattern);
  if (const auto status = root.find("status")) {
    status->check_keys(status_keys);
    if (const auto part = status->find("verbs")) read_status(*part, rules.status_verbs);
    if (const auto part = status->find("nouns")) read_status(*part, rules.status_nouns);
    if (const auto part = status->find("adjectives")) read_status(*part, rules.status_adjectives);
    if (const auto part = status->find("adverbs")) read_status(*part, rules.status_adverbs);
  }
  if (const auto list = root.find("hedges")) append(rules.hedges, *list);
  if (const auto speech = root.find("speech")) {
    speech->check_keys(speech_keys);
    if (const auto part = speech->find("verbs")) append(rules.speech_verbs, *part);
    if (const auto part = speech->find("nouns")) append(rules.speech_nouns, *part);
  }
  if (const auto evaluation = root.find("evaluation")) {
    evaluation->check_keys(evaluation_keys);
    if (const auto part = evaluation->find("negative")) read_judging(rules.judging_words, *part, -1);
    if (const auto part = evaluation->find("positive")) read_judging(rules.judging_words, *part, 1);
    if (const auto list = evaluation->find("neutral")) add_judging(rules.judging_words, TriggerPart::none, *list, 0);
    if (const auto list = evaluation->find("deeds")) append(rules.deed_nouns, *list);
    if (const auto list = evaluation->find("undergone")) append(rules.undergone_nouns, *list);
    if (const auto list = evaluation->find("shows")) append(rules.show_verbs, *list);
  }
  if (const auto list = root.find("light")) append(rules.light_verbs, *list);
  if (const auto list = root.find("suffered")) append(rules.suffered_verbs, *list);
  if (const auto list = root.find("standing")) append(rules.standing_nouns, *list);
  if (const auto list = root.find("apart")) append(rules.apart_nouns, *list);
}

}  // namespace

void add_rules(ExtractRules& rules, const Document& document) {
  const Node root = document.root();
  root.check_keys(file_keys);
  add_types(rules, root);
  add_words(rules, root);
  keep_last(rules.frames);
}

ExtractRules carried_rules() {
  ExtractRules rules;
  const std::vector<Document> documents = carried_documents("relations/");
  for (const Document& document : documents) add_types(rules, document.root());
  for (const Document& document : documents) add_words(rules, document.root());
  keep_last(rules.frames);
  return rules;
}

}  // namespace actorgraph
