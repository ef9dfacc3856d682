#pragma once

// Records are what an extractor writes down of one article beside its relations: the article, the
// actors with their mentions, and the evidence. They keep the promise that every mention and quote
// equals the text at its span.

#include <cstdint>
#include <map>
#include <string>

#include "extract/cast.hpp"
#include "extract/reading.hpp"
#include "graph/relations.hpp"
#include "text/utf8.hpp"

namespace actorgraph {

class Records {
 public:
  /// The article and the actors of `cast`, without mentions. `reading` must outlive the Records.
  Records(const Reading& reading, const Cast& cast);

  /// Adds a mention to its actors. Positions that lie outside of the article are left out.
  void add(const CastMention& mention);
  /// The id of the evidence that is the sentence of `word`; it is made at the first call.
  const std::string& evidence_of(std::uint32_t word);
  /// What has been written so far; relations are appended here.
  [[nodiscard]] Relations& relations() { return out_; }

 private:
  [[nodiscard]] CodePointSpan code_points(Span span) const;

  const Reading& reading_;
  CodePointIndex index_;
  Relations out_;
  std::map<std::uint32_t, std::string> evidence_;  // by sentence
};

/// The record of an article as it was read.
[[nodiscard]] ArticleRecord record_of(const Article& article);

}  // namespace actorgraph
