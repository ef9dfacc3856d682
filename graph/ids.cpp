#include "graph/ids.hpp"

namespace actorgraph {
namespace {

/// Five bits a letter, so that an id of 64 bits needs no memory of its own in most standard libraries.
void append_base32(std::string& out, std::uint64_t value, int letters) {
  for (int i = letters - 1; i >= 0; --i) out += "abcdefghijklmnopqrstuvwxyz234567"[(value >> (5 * i)) & 31U];
}

std::uint64_t mixed(std::uint64_t value) {  // the finaliser of splitmix64 (Steele, Lea, Flood 2014)
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

std::uint64_t number_hash(std::uint64_t number, std::uint64_t before) {
  return mixed(before ^ mixed(number + 0x9e3779b97f4a7c15U));
}

}  // namespace

std::uint64_t stable_hash(std::string_view text, std::uint64_t before) {
  std::uint64_t hash = before ^ 0xcbf29ce484222325U;  // FNV-1a
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
  return number_hash(text.size(), hash);
}

std::string evidence_id(std::string_view article, CodePointSpan span) {
  std::string id = "e";
  append_base32(id, number_hash(span.end, number_hash(span.start, stable_hash(article))), 13);
  return id;
}

std::string relation_id(std::string_view article, const Relation& relation, std::uint32_t ordinal) {
  std::uint64_t hash = stable_hash(article);
  hash = stable_hash(relation.source, hash);
  hash = stable_hash(relation.target, hash);
  hash = stable_hash(relation.type, hash);
  hash = number_hash(static_cast<std::uint64_t>(relation.status), hash);
  hash = number_hash(relation.hedged ? 1 : 0, hash);
  if (const auto& attribution = relation.attribution) {
    hash = stable_hash(attribution->by, hash);
    hash = stable_hash(attribution->mode, hash);
  }
  hash = number_hash(ordinal, hash);
  std::string id = "r";
  append_base32(id, hash, 13);
  return id;
}

std::string event_id(std::string_view article, std::string_view name) {
  std::string id = "v";
  append_base32(id, stable_hash(article) >> 24U, 8);
  id += '-';
  if (name.substr(0, id.size()) == id) return std::string(name);
  id += name;
  return id;
}

}  // namespace actorgraph
