#include "extract/rules.hpp"

#include <algorithm>
#include <array>

#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

constexpr std::array<std::string_view, 39> prepositions = {
    "about",  "against",   "along",   "alongside", "among",   "around", "as",   "at",
    "behind", "before",    "between", "by",        "for",     "from",   "in",   "inside",
    "into",   "like",      "near",    "of",        "off",     "on",     "onto", "outside",
    "over",   "regarding", "to",      "toward",    "towards", "under",  "upon", "with",
    "within", "without",   "across",  "beside",    "through", "versus", "throughout"};

bool is_preposition(std::string_view word) {
  return one_of(word, prepositions);
}

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// "of|to": all of its alternatives are prepositions.
bool marks_target(const std::vector<std::string>& alternatives) {
  return std::all_of(alternatives.begin(), alternatives.end(), is_preposition);
}

}  // namespace

Frame parse_trigger(std::string_view type, TriggerPart part, std::string_view words, const Place& place) {
  Frame frame;
  frame.type = type;
  frame.part = part;
  frame.trigger = words;
  frame.place = place;
  for (const std::string& word : split(words, ' ')) frame.words.push_back(split(word, '|'));
  if (frame.words.size() > 1 && marks_target(frame.words.back())) {
    frame.prepositions = frame.words.back();
    frame.words.pop_back();
  }
  if (frame.words.empty() || frame.words.front().empty() || marks_target(frame.words.front()))
    throw InputError(place, "'" + frame.trigger + "' has no word that could trigger a relation");
  // A verb or an adjective stands first, a noun last.
  const auto head = part == TriggerPart::noun ? frame.words.end() - 1 : frame.words.begin();
  frame.heads = *head;
  frame.words.erase(head);
  return frame;
}

}  // namespace actorgraph
