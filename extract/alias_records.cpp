#include "extract/alias_records.hpp"

#include <cstdint>
#include <cstring>
#include <vector>

namespace actorgraph {
namespace {

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void number(std::uint32_t value) { out_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  void text(const std::string& value) {
    number(static_cast<std::uint32_t>(value.size()));
    out_ += value;
  }
  template <typename Item, typename Each>
  void list(const std::vector<Item>& items, Each each) {
    number(static_cast<std::uint32_t>(items.size()));
    for (const Item& item : items) each(item);
  }
  void texts(const std::vector<std::string>& items) {
    list(items, [&](const std::string& item) { text(item); });
  }

 private:
  std::string& out_;
};

class Reader {
 public:
  Reader(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  std::uint32_t number() {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes_.data() + at_, sizeof value);
    at_ += sizeof value;
    return value;
  }
  std::string text() {
    const std::uint32_t size = number();
    at_ += size;
    return std::string(bytes_.substr(at_ - size, size));
  }
  template <typename Item, typename Each>
  std::vector<Item> list(Each each) {
    std::vector<Item> items(number());
    for (Item& item : items) item = each();
    return items;
  }
  std::vector<std::string> texts() {
    return list<std::string>([&] { return text(); });
  }

 private:
  std::string_view bytes_;
  std::size_t at_;
};

}  // namespace

void append_record(std::string& out, const KnownActor& actor) {
  Writer writer(out);
  const auto names = [&](const std::vector<AliasName>& all) {
    writer.list(all, [&](const AliasName& name) {
      writer.text(name.text);
      writer.text(name.lang);
    });
  };
  writer.number(static_cast<std::uint32_t>(actor.kind));
  writer.number(static_cast<std::uint32_t>(actor.gender));
  writer.text(actor.id);
  writer.text(actor.name);
  writer.text(actor.country);
  names(actor.names);
  names(actor.weak);
  for (const auto* list : {&actor.never, &actor.adjectives, &actor.demonyms, &actor.metonyms, &actor.members})
    writer.texts(*list);
  writer.list(actor.roles, [&](const Role& role) {
    for (const std::string* part : {&role.post, &role.from, &role.to, &role.checked}) writer.text(*part);
  });
  writer.list(actor.posts, [&](const Post& post) {
    writer.text(post.key);
    writer.texts(post.titles);
    writer.number(post.several ? 1 : 0);
  });
  writer.number(static_cast<std::uint32_t>(actor.ids.size()));
  for (const auto& [key, value] : actor.ids) {
    writer.text(key);
    writer.text(value);
  }
}

KnownActor read_record(std::string_view bytes, std::size_t at) {
  Reader reader(bytes, at);
  const auto names = [&] {
    return reader.list<AliasName>([&] {
      std::string text = reader.text();
      return AliasName{std::move(text), reader.text()};
    });
  };
  KnownActor actor;
  actor.kind = static_cast<ActorKind>(reader.number());
  actor.gender = static_cast<Gender>(reader.number());
  actor.id = reader.text();
  actor.name = reader.text();
  actor.country = reader.text();
  actor.names = names();
  actor.weak = names();
  for (auto* list : {&actor.never, &actor.adjectives, &actor.demonyms, &actor.metonyms, &actor.members})
    *list = reader.texts();
  actor.roles = reader.list<Role>([&] {
    Role role;
    for (std::string* part : {&role.post, &role.from, &role.to, &role.checked}) *part = reader.text();
    return role;
  });
  actor.posts = reader.list<Post>([&] {
    Post post;
    post.key = reader.text();
    post.titles = reader.texts();
    post.several = reader.number() != 0;
    return post;
  });
  for (std::uint32_t left = reader.number(); left > 0; --left) {
    std::string key = reader.text();
    actor.ids.emplace(std::move(key), reader.text());
  }
  return actor;
}

}  // namespace actorgraph
