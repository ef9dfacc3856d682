#include "config/settings.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace actorgraph {

namespace {

constexpr std::array<std::string_view, 6> settings_keys = {"actors", "relations",  "min_confidence",
                                                           "jobs",   "extractors", "style"};
constexpr std::array<std::string_view, 2> extractors = {"grammar", "pattern"};
constexpr std::array<std::string_view, 2> paint_keys = {"light", "dark"};
constexpr std::int64_t most_jobs = 1024;
constexpr double largest_size = 10'000;

// What of a Style can be set, by key.
struct PaintKey {
  std::string_view key;
  Paint Style::*paint;
};
constexpr std::array<PaintKey, 16> paints = {{{"page", &Style::page},
                                              {"head", &Style::head},
                                              {"muted", &Style::muted},
                                              {"legend", &Style::legend},
                                              {"source", &Style::source},
                                              {"rule", &Style::rule},
                                              {"cluster", &Style::cluster},
                                              {"cluster_name", &Style::cluster_name},
                                              {"conflict", &Style::conflict},
                                              {"cooperative", &Style::cooperative},
                                              {"neutral", &Style::neutral},
                                              {"structural", &Style::structural},
                                              {"added", &Style::added},
                                              {"removed", &Style::removed},
                                              {"changed", &Style::changed},
                                              {"unchanged", &Style::unchanged}}};

struct ActorPaintKey {
  std::string_view key;
  ActorPaint Style::*paint;
};
constexpr std::array<ActorPaintKey, 5> actor_paints = {{{"state", &Style::state},
                                                        {"organisation", &Style::organisation},
                                                        {"person", &Style::person},
                                                        {"group", &Style::group},
                                                        {"unchanged_actor", &Style::unchanged_actor}}};

struct ActorPaintPart {
  std::string_view key;
  Paint ActorPaint::*paint;
};
constexpr std::array<ActorPaintPart, 4> actor_paint_parts = {{{"fill", &ActorPaint::fill},
                                                              {"border", &ActorPaint::border},
                                                              {"text", &ActorPaint::text},
                                                              {"dot", &ActorPaint::dot}}};

struct SizeKey {
  std::string_view key;
  double Style::*size;
};
constexpr std::array<SizeKey, 8> sizes = {{{"title_size", &Style::title_size},
                                           {"subtitle_size", &Style::subtitle_size},
                                           {"name_size", &Style::name_size},
                                           {"name_growth", &Style::name_growth},
                                           {"role_size", &Style::role_size},
                                           {"label_size", &Style::label_size},
                                           {"margin", &Style::margin},
                                           {"least_width", &Style::least_width}}};

template <typename Table>
void add_keys(std::vector<std::string_view>& keys, const Table& table) {
  for (const auto& entry : table) keys.push_back(entry.key);
}

std::string read_colour(const Node node) {
  const auto is_digit = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  const bool good = node.is_text() && node.text().size() == 7 && node.text().front() == '#' &&
                    std::ranges::all_of(node.text().substr(1), is_digit);
  if (!good)
    throw node.error("found " + node.described() + " where a colour such as '#22405F' is expected" +
                     (node.is_empty() ? "; without quotation marks # begins a comment" : ""));
  return std::string(node.text());
}

class Reader {
 public:
  explicit Reader(const std::string& file) {
    const std::size_t slash = file.rfind('/');
    if (slash != std::string::npos) folder_ = file.substr(0, slash + 1);
  }

  Settings read(const Node root) {
    if (root.is_empty()) return std::move(settings_);
    root.check_keys(settings_keys);
    if (const auto node = note(root, "actors")) settings_.actor_files = files(*node);
    if (const auto node = note(root, "relations")) settings_.rule_files = files(*node);
    if (const auto node = note(root, "min_confidence")) settings_.min_confidence = bounded(*node, 1);
    if (const auto node = note(root, "jobs"))
      settings_.jobs = static_cast<unsigned>(node->whole_number(0, most_jobs));
    if (const auto node = note(root, "extractors")) settings_.extractors = known_extractors(*node);
    if (const auto node = root.find("style")) read_style(*node);
    return std::move(settings_);
  }

 private:
  /// The value of `key`, and its place noted.
  std::optional<Node> note(const Node mapping, std::string_view key, const std::string& before = {}) {
    const auto node = mapping.find(key);
    if (node) settings_.places[before + std::string(key)] = node->place();
    return node;
  }

  [[nodiscard]] std::vector<std::string> files(const Node list) const {
    std::vector<std::string> out = list.texts();
    for (std::string& file : out)
      if (file.front() != '/') file = folder_ + file;
    return out;
  }

  static std::vector<std::string> known_extractors(const Node list) {
    std::vector<std::string> names = list.texts();
    for (const std::string& name : names)
      if (std::ranges::find(extractors, name) == extractors.end())
        throw list.error("found '" + name + "' where grammar or pattern is expected" +
                         (name == "command" ? "; programs are named on the command line only" : ""));
    return names;
  }

  static double bounded(const Node node, double most) {
    const double value = node.number();
    if (value < 0 || value > most)
      throw node.error("found " + node.described() + " where a number from 0 to " +
                       std::to_string(static_cast<int>(most)) + " is expected");
    return value;
  }

  void read_style(const Node style) {
    std::vector<std::string_view> keys;
    add_keys(keys, paints);
    add_keys(keys, actor_paints);
    add_keys(keys, sizes);
    style.check_keys(keys);
    for (const auto& [key, paint] : paints)
      if (const auto node = note(style, key, "style.")) read_paint(*node, settings_.style.*paint);
    for (const auto& [key, paint] : actor_paints)
      if (const auto node = style.find(key)) read_actor_paint(*node, key, settings_.style.*paint);
    for (const auto& [key, size] : sizes)
      if (const auto node = note(style, key, "style.")) settings_.style.*size = bounded(*node, largest_size);
  }

  void read_actor_paint(const Node node, std::string_view kind, ActorPaint& paint) {
    std::vector<std::string_view> keys;
    add_keys(keys, actor_paint_parts);
    node.check_keys(keys);
    for (const auto& [key, part] : actor_paint_parts)
      if (const auto colour = note(node, key, "style." + std::string(kind) + "."))
        read_paint(*colour, paint.*part);
  }

  /// One colour for light and dark pages, or {light: …, dark: …}.
  static void read_paint(const Node node, Paint& paint) {
    if (!node.is_mapping()) {
      paint.light = paint.dark = read_colour(node);
      return;
    }
    node.check_keys(paint_keys);
    if (const auto light = node.find("light")) paint.light = read_colour(*light);
    if (const auto dark = node.find("dark")) paint.dark = read_colour(*dark);
  }

  Settings settings_;
  std::string folder_;
};

std::string number_text(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

std::string list_text(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) out += (out.size() > 1 ? ", " : "") + quoted(item);
  return out + "]";
}

std::string paint_text(const Paint& paint) {
  return "{light: " + quoted(paint.light) + ", dark: " + quoted(paint.dark) + "}";
}

/// Writes lines of "key: value  # where from".
class Writer {
 public:
  explicit Writer(const Settings& settings) : settings_(settings) {}

  void line(const std::string& indent, std::string_view key, const std::string& value,
            const std::string& path) {
    const auto place = settings_.places.find(path);
    out_ += indent + std::string(key) + ": " + value + "  # " +
            (place == settings_.places.end() ? "built in" : to_string(place->second)) + "\n";
  }
  void head(const std::string& text) { out_ += text + "\n"; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  const Settings& settings_;
  std::string out_;
};

}  // namespace

Settings read_settings(const Document& document) { return Reader(document.file()).read(document.root()); }

std::string show_settings(const Settings& settings) {
  Writer out(settings);
  out.line("", "actors", list_text(settings.actor_files), "actors");
  out.line("", "relations", list_text(settings.rule_files), "relations");
  out.line("", "min_confidence", number_text(settings.min_confidence), "min_confidence");
  out.line("", "jobs", std::to_string(settings.jobs), "jobs");
  out.line("", "extractors", list_text(settings.extractors), "extractors");
  out.head("style:");
  for (const auto& [key, paint] : paints)
    out.line("  ", key, paint_text(settings.style.*paint), "style." + std::string(key));
  for (const auto& [kind, paint] : actor_paints) {
    out.head("  " + std::string(kind) + ":");
    for (const auto& [key, part] : actor_paint_parts)
      out.line("    ", key, paint_text(settings.style.*paint.*part),
               "style." + std::string(kind) + "." + std::string(key));
  }
  for (const auto& [key, size] : sizes)
    out.line("  ", key, number_text(settings.style.*size), "style." + std::string(key));
  return out.take();
}

}  // namespace actorgraph
