#pragma once

// What an edge or a node is called in the formats that have flat attributes only.

#include <string>
#include <utility>
#include <vector>

#include "graph/relations.hpp"

namespace actorgraph {

enum class FieldType : std::uint8_t { text, number, truth };

struct Field {
  const char* name;
  FieldType type;
};

/// The attributes of every actor and of every relation, in the order in which their values come.
[[nodiscard]] const std::vector<Field>& actor_fields();
[[nodiscard]] const std::vector<Field>& relation_fields();

/// One value for each field; numbers and truths as JSON writes them.
[[nodiscard]] std::vector<std::string> field_values(const Actor& actor);

/// As above, for the relations of one graph.
class RelationFields {
 public:
  /// `relations` must outlive the fields.
  explicit RelationFields(const Relations& relations);

  [[nodiscard]] std::vector<std::string> values(std::size_t relation) const;
  /// When it was published; empty if that is not known.
  [[nodiscard]] const std::string& published(std::size_t relation) const { return published_[relation]; }

 private:
  const Relations& relations_;
  std::vector<std::string> published_;
  std::vector<std::string> quotes_;
  std::vector<std::string> articles_;
};

/// The index of each relation's source and target in Relations::actors.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> ends_of(const Relations& relations);

}  // namespace actorgraph
