// actorgraph-pack OUT.bin ROOT FILE…: reads YAML files and writes their nodes into one file that is
// linked into the program. Part of the build, never installed: a mistake in a carried file breaks
// the build with its place.
//
//     PackedHead | a PackedFile each | the names | all NodeRecords | the image of the world pack | all texts
//
// Numbers are those of the machine that builds. ROOT is the folder that names are relative to.

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "config/aliases.hpp"
#include "config/packed_file.hpp"
#include "config/yaml.hpp"
#include "extract/alias_image.hpp"

namespace {

using namespace actorgraph;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void append(std::string& out, const void* data, std::size_t size) {
  out.append(static_cast<const char*>(data), size);
}

void compile(const std::filesystem::path& out, const std::filesystem::path& root,
             const std::vector<std::filesystem::path>& files) {
  std::vector<PackedFile> table;
  std::string names;
  std::string records;
  std::string texts;
  std::vector<Document> world;
  for (const auto& file : files) {
    Document document = read_yaml(read_file(file), file.string());
    const std::string name = std::filesystem::relative(file, root).generic_string();
    table.push_back(
        {static_cast<std::uint32_t>(names.size()), static_cast<std::uint32_t>(name.size()),
         static_cast<std::uint32_t>(records.size()), static_cast<std::uint32_t>(document.records().size()),
         static_cast<std::uint32_t>(texts.size()), static_cast<std::uint32_t>(document.texts().size())});
    names += name;
    append(records, document.records().data(), document.records().size_bytes());
    texts += document.texts();
    if (name.starts_with("world/")) world.push_back(std::move(document));
  }
  const auto image = make_alias_image(read_alias_table(world).aliases);
  names.resize((names.size() + 3) / 4 * 4, '\0');  // records are aligned to 4

  // Places in the table count from the start of the file.
  const auto names_at = static_cast<std::uint32_t>(sizeof(PackedHead) + table.size() * sizeof(PackedFile));
  const auto records_at = names_at + static_cast<std::uint32_t>(names.size());
  const auto image_at = records_at + static_cast<std::uint32_t>(records.size());
  const auto texts_at = image_at + static_cast<std::uint32_t>(image.size() * sizeof(std::uint32_t));
  for (PackedFile& entry : table) {
    entry.name_at += names_at;
    entry.records_at += records_at;
    entry.texts_at += texts_at;
  }
  const PackedHead head{static_cast<std::uint32_t>(table.size()), image_at, static_cast<std::uint32_t>(image.size())};
  std::string bytes;
  append(bytes, &head, sizeof head);
  append(bytes, table.data(), table.size() * sizeof(PackedFile));
  bytes += names + records;
  append(bytes, image.data(), image.size() * sizeof(std::uint32_t));
  bytes += texts;
  std::ofstream stream(out, std::ios::binary);
  stream << bytes;
  if (!stream.flush()) throw std::runtime_error("cannot write " + out.string());
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "usage: actorgraph-pack OUT.bin ROOT FILE…\n";
    return 2;
  }
  try {
    compile(arguments[1], arguments[2], {arguments + 3, arguments + count});
    return 0;
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 3;
  }
}
