#include "render/engine.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <span>

#include "render/child_process.hpp"
#include "render/graphviz.hpp"

namespace actorgraph {
namespace {

// The result crosses the pipe as a plain list of numbers: a count before each list.
std::vector<double> flattened(const EngineResult& result) {
  std::vector<double> out;
  const auto count = [&out](std::size_t n) { out.push_back(static_cast<double>(n)); };
  const auto boxes = [&](const std::vector<Box>& list) {
    count(list.size());
    for (const Box& box : list) out.insert(out.end(), {box.x, box.y, box.width, box.height});
  };
  const auto points = [&](const std::vector<Point>& list) {
    count(list.size());
    for (const Point& point : list) out.insert(out.end(), {point.x, point.y});
  };
  boxes(result.nodes);
  boxes(result.clusters);
  points(result.labels);
  count(result.edges.size());
  for (const std::vector<Point>& edge : result.edges) points(edge);
  return out;
}

/// Reads what `flattened` wrote; a child that crashed may have sent less, which is noticed.
class Unflatten {
 public:
  explicit Unflatten(std::span<const double> numbers) : numbers_(numbers) {}

  std::optional<EngineResult> result() {
    EngineResult result;
    result.nodes = boxes();
    result.clusters = boxes();
    result.labels = points();
    const std::size_t edges = count();
    for (std::size_t i = 0; i < edges && good_; ++i) result.edges.push_back(points());
    if (!good_ || at_ != numbers_.size()) return std::nullopt;
    return result;
  }

 private:
  double next() {
    if (at_ >= numbers_.size() || !std::isfinite(numbers_[at_])) {
      good_ = false;
      return 0;
    }
    return numbers_[at_++];
  }
  std::size_t count() {
    const double n = next();
    if (n < 0 || n > static_cast<double>(numbers_.size())) {
      good_ = false;
      return 0;
    }
    return static_cast<std::size_t>(n);
  }
  std::vector<Box> boxes() {
    std::vector<Box> list(count());
    for (Box& box : list) {
      box.x = next();
      box.y = next();
      box.width = next();
      box.height = next();
    }
    return list;
  }
  std::vector<Point> points() {
    std::vector<Point> list(count());
    for (Point& point : list) {
      point.x = next();
      point.y = next();
    }
    return list;
  }

  std::span<const double> numbers_;
  std::size_t at_ = 0;
  bool good_ = true;
};

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool shadowed_memory = true;  // sanitizers map terabytes
#else
constexpr bool shadowed_memory = false;
#endif

std::size_t memory_in_use() {
  std::size_t pages = 0;
  if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
    if (std::fscanf(file, "%zu", &pages) != 1) pages = 0;
    std::fclose(file);
  }
  return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

void limit(int resource, std::size_t amount) {
  struct rlimit now {};
  getrlimit(static_cast<__rlimit_resource_t>(resource), &now);
  now.rlim_cur = now.rlim_max == RLIM_INFINITY ? amount : std::min<rlim_t>(amount, now.rlim_max);
  setrlimit(static_cast<__rlimit_resource_t>(resource), &now);
}

bool write_all(int pipe, const std::vector<double>& numbers) {
  const char* at = reinterpret_cast<const char*>(numbers.data());
  std::size_t left = numbers.size() * sizeof(double);
  while (left > 0) {
    const ssize_t written = write(pipe, at, left);
    if (written < 0) return false;
    at += written;
    left -= static_cast<std::size_t>(written);
  }
  return true;
}

}  // namespace

std::optional<EngineResult> run_engine(const EngineGraph& graph, const EngineLimits& limits) {
  const auto work = [&](int pipe) {
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, limits.cpu_seconds);
    if (!shadowed_memory) limit(RLIMIT_AS, memory_in_use() + limits.memory);
    const std::optional<EngineResult> placed = run_graphviz(graph);
    return placed && write_all(pipe, flattened(*placed)) ? 0 : 1;
  };
  const std::optional<ChildResult> child = run_child(work, limits.wall_seconds);
  if (!child || child->status != 0) return std::nullopt;
  std::vector<double> numbers(child->output.size() / sizeof(double));
  std::memcpy(numbers.data(), child->output.data(), numbers.size() * sizeof(double));
  std::optional<EngineResult> result = Unflatten(numbers).result();
  if (result && result->nodes.size() != graph.nodes.size()) return std::nullopt;
  if (result && graph.engine == EngineKind::dot &&
      (result->edges.size() != graph.edges.size() || result->clusters.size() != graph.clusters.size()))
    return std::nullopt;
  return result;
}

}  // namespace actorgraph
