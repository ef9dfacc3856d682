// links: yaml
//
// Any bytes as a file of actors: read, put together, linted, or refused with an InputError.
// What the plain reader takes, it reads as the YAML library does.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "config/actors_lint.hpp"
#include "config/plain_yaml.hpp"
#include "config/yaml.hpp"
#include "tests/fuzz/require.hpp"

using namespace actorgraph;

namespace {

bool equal(const Document& a, const Document& b) {
  return std::ranges::equal(a.records(), b.records()) && a.texts() == b.texts();
}

/// Both readers say the same, or the plain one says nothing.
void compare_readers(std::string_view source) {
  const auto plain = read_plain_yaml(source, "a.yaml");
  if (plain) require(equal(*plain, read_any_yaml(source, "a.yaml")), "both readers say the same");
}

/// Every place lies in the file, and every node inside its parent.
void check_nodes(const Document& document) {
  const auto records = document.records();
  for (std::size_t i = 0; i < records.size(); ++i) {
    require(records[i].next > i && records[i].next <= records.size(), "a node ends where there are nodes");
    require(records[i].line > 0 && records[i].column > 0, "a node lies in the file");
  }
}

template <typename Work>
void refuse_or(Work work) {
  try {
    work();
  } catch (const InputError& error) {
    require(error.what() != nullptr && !error.message().empty(), "a refusal says why");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  refuse_or([&] {
    const std::string source = yaml_source(text, "a.yaml");
    try {
      compare_readers(source);
    } catch (const InputError&) {
      require(false, "the library takes what the plain reader took");
    }
  });
  refuse_or([&] {
    const Document document = read_yaml(text, "a.yaml");
    check_nodes(document);
    const AliasTable table = read_alias_table({&document, 1});
    (void)lint_actors({&document, 1}, table, "2026-11-01");
  });
  return 0;
}
