#pragma once

// From articles to one graph each, on several threads.

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/options.hpp"
#include "cli/reading.hpp"
#include "cli/report.hpp"
#include "extract/alias_index.hpp"
#include "extract/extractor.hpp"
#include "extract/rules.hpp"
#include "graph/relations.hpp"
#include "language/engine.hpp"

namespace actorgraph {

/// Reads articles as the options say. The packs, the user's files and the language model are read once, when
/// they are first needed: graphs alone need none of them.
class Extraction {
 public:
  explicit Extraction(ReadingOptions reading) : reading_(std::move(reading)) {}

  /// The graphs of the inputs: one for each article, in the order of their ids, then those that were
  /// read as graphs. Relations that are less sure than --min-confidence are left out; if it is not
  /// given, articles are cut at `default_confidence` and graphs are taken as they are.
  /// Throws InputError for a mistake in the files of actors or relations.
  [[nodiscard]] std::vector<Relations> graphs_of(Inputs inputs, Report& report);

  /// The carried packs of actors and the user's files over them. Throws InputError for a mistake in one.
  [[nodiscard]] std::shared_ptr<const AliasIndex> aliases();

  [[nodiscard]] const ReadingOptions& reading() const { return reading_; }

 private:
  void prepare();
  [[nodiscard]] std::unique_ptr<Extractor> make_extractor(const std::string& name, const ExtractRules& rules);
  [[nodiscard]] Relations extract_one(const Article& article) const;
  [[nodiscard]] std::vector<Relations> extract_all(const std::vector<Article>& articles, Report& report);

  ReadingOptions reading_;
  std::shared_ptr<const AliasIndex> aliases_;
  std::vector<std::unique_ptr<Extractor>> extractors_;  // each that is asked for, once
  std::optional<Engine> engine_;
};

}  // namespace actorgraph
