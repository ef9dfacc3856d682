#pragma once

// The records of a graph as JSON objects, for every format that is JSON.

#include "graph/json_text.hpp"
#include "graph/relations.hpp"

namespace actorgraph {

void append_article(JsonText& out, const ArticleRecord& article);
void append_actor(JsonText& out, const Actor& actor);
void append_evidence(JsonText& out, const Evidence& evidence);
void append_relation(JsonText& out, const Relation& relation);

}  // namespace actorgraph
