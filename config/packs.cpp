#include "config/packs.hpp"

#include "config/aliases.hpp"
#include "config/packed_file.hpp"

// From packs_data.cpp, which the build makes.
extern "C" {
extern const char actorgraph_packs[];
}

namespace actorgraph {
namespace {

const PackedHead& packed_head() { return *reinterpret_cast<const PackedHead*>(actorgraph_packs); }

}  // namespace

std::vector<Document> carried_documents(std::string_view prefix) {
  const auto* table = reinterpret_cast<const PackedFile*>(actorgraph_packs + sizeof(PackedHead));
  std::vector<Document> out;
  for (const PackedFile& file : std::span(table, packed_head().files)) {
    const std::string_view name(actorgraph_packs + file.name_at, file.name_size);
    if (!name.starts_with(prefix)) continue;
    const auto* records = reinterpret_cast<const NodeRecord*>(actorgraph_packs + file.records_at);
    out.emplace_back("packs/" + std::string(name),
                     std::string_view(actorgraph_packs + file.texts_at, file.texts_size),
                     std::span(records, file.records_count));
  }
  return out;
}

Aliases load_aliases(std::span<const Document> files) {
  std::vector<Document> all = carried_documents("world/");
  // A document over a document's memory: what the user gave is not copied.
  for (const Document& file : files) all.emplace_back(file.file(), file.texts(), file.records());
  return std::move(read_alias_table(all).aliases);
}

AliasIndex load_alias_index(std::span<const Document> files) {
  if (!files.empty()) return AliasIndex(load_aliases(files));
  const auto* image = reinterpret_cast<const std::uint32_t*>(actorgraph_packs + packed_head().image_at);
  return AliasIndex(std::span(image, packed_head().image_size));
}

}  // namespace actorgraph
