#include "graph/export_fields.hpp"

#include <array>
#include <charconv>
#include <unordered_map>

#include "graph/filter.hpp"
#include "graph/ties.hpp"

namespace actorgraph {
namespace {

std::string digits(double value) {
  std::array<char, 32> buffer{};
  return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr};
}

std::string truth(bool value) { return value ? "true" : "false"; }

}  // namespace

const std::vector<Field>& actor_fields() {
  static const std::vector<Field> fields = {{"id", FieldType::text},      {"name", FieldType::text},
                                            {"kind", FieldType::text},    {"country", FieldType::text},
                                            {"known", FieldType::truth},  {"mentions", FieldType::number}};
  return fields;
}

std::vector<std::string> field_values(const Actor& actor) {
  return {actor.id,      actor.name, std::string(to_string(actor.kind)), actor.country, truth(actor.known),
          std::to_string(actor.mentions.size())};
}

const std::vector<Field>& relation_fields() {
  static const std::vector<Field> fields = {
      {"id", FieldType::text},           {"type", FieldType::text},       {"label", FieldType::text},
      {"stance", FieldType::text},       {"strength", FieldType::number}, {"directed", FieldType::truth},
      {"status", FieldType::text},       {"hedged", FieldType::truth},    {"mode", FieldType::text},
      {"attributed_to", FieldType::text}, {"speaker", FieldType::text},   {"date", FieldType::text},
      {"amount", FieldType::text},       {"event", FieldType::text},      {"confidence", FieldType::number},
      {"extractor", FieldType::text},    {"published", FieldType::text},  {"article", FieldType::text},
      {"quote", FieldType::text}};
  return fields;
}

RelationFields::RelationFields(const Relations& relations)
    : relations_(relations), published_(RelationDates(relations).published) {
  const EvidenceIndex evidence(relations);
  for (const Relation& relation : relations.relations) {
    std::string quotes;
    std::string article;
    for (const std::string& id : relation.evidence)
      if (const Evidence* found = evidence.find(id)) {
        quotes += (quotes.empty() ? "" : " / ") + found->quote;
        article = found->article;
      }
    quotes_.push_back(std::move(quotes));
    articles_.push_back(std::move(article));
  }
}

std::vector<std::string> RelationFields::values(std::size_t index) const {
  const Relation& relation = relations_.relations[index];
  return {relation.id,
          relation.type,
          relation.label,
          std::string(to_string(relation.stance)),
          digits(relation.strength),
          truth(relation.directed),
          std::string(to_string(relation.status)),
          truth(relation.hedged),
          relation.mode,
          relation.attribution ? relation.attribution->by : "",
          relation.attribution ? relation.attribution->text : "",
          relation.time ? relation.time->date : "",
          relation.amount ? relation.amount->text : "",
          relation.event,
          digits(relation.confidence),
          relation.extractor,
          published_[index],
          articles_[index],
          quotes_[index]};
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> ends_of(const Relations& relations) {
  std::unordered_map<std::string_view, std::uint32_t> index;
  for (std::uint32_t i = 0; i < relations.actors.size(); ++i) index.emplace(relations.actors[i].id, i);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
  for (const Relation& relation : relations.relations)
    ends.emplace_back(index.at(relation.source), index.at(relation.target));
  return ends;
}

}  // namespace actorgraph
