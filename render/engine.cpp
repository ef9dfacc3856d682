#include "render/engine.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <span>

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

/// The child: lays out, writes the result to `pipe`, ends without cleaning up.
[[noreturn]] void lay_out_and_exit(const EngineGraph& graph, const EngineLimits& limits, int pipe) {
  const int nowhere = open("/dev/null", O_RDWR);
  for (int stream = 0; stream <= 2; ++stream) dup2(nowhere, stream);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, limits.cpu_seconds);
  if (!shadowed_memory) limit(RLIMIT_AS, memory_in_use() + limits.memory);
  for (const int sign : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGPIPE, SIGINT, SIGTERM}) signal(sign, SIG_DFL);
  try {
    const std::optional<EngineResult> result = run_graphviz(graph);
    if (!result) _exit(1);
    const std::vector<double> numbers = flattened(*result);
    const char* at = reinterpret_cast<const char*>(numbers.data());
    std::size_t left = numbers.size() * sizeof(double);
    while (left > 0) {
      const ssize_t written = write(pipe, at, left);
      if (written < 0) _exit(1);
      at += written;
      left -= static_cast<std::size_t>(written);
    }
    _exit(0);
  } catch (...) {
    _exit(1);
  }
}

/// All that comes out of `pipe` until it is closed; nothing if that takes longer than `seconds`.
std::optional<std::vector<double>> read_numbers(int pipe, unsigned seconds) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  std::vector<double> numbers;
  std::size_t bytes = 0;
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return std::nullopt;
    pollfd ready{pipe, POLLIN, 0};
    const int polled = poll(&ready, 1, static_cast<int>(left.count()));
    if (polled < 0 && errno == EINTR) continue;
    if (polled <= 0) return std::nullopt;
    numbers.resize((bytes + 65536) / sizeof(double));
    const ssize_t got = read(pipe, reinterpret_cast<char*>(numbers.data()) + bytes, numbers.size() * sizeof(double) - bytes);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    bytes += static_cast<std::size_t>(got);
  }
  numbers.resize(bytes / sizeof(double));
  return numbers;
}

}  // namespace

std::optional<EngineResult> run_engine(const EngineGraph& graph, const EngineLimits& limits) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    lay_out_and_exit(graph, limits, ends[1]);
  }
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    return std::nullopt;
  }
  const std::optional<std::vector<double>> numbers = read_numbers(ends[0], limits.wall_seconds);
  close(ends[0]);
  if (!numbers) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!numbers || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  std::optional<EngineResult> result = Unflatten(*numbers).result();
  if (result && result->nodes.size() != graph.nodes.size()) return std::nullopt;
  if (result && graph.engine == Engine::dot &&
      (result->edges.size() != graph.edges.size() || result->clusters.size() != graph.clusters.size()))
    return std::nullopt;
  return result;
}

}  // namespace actorgraph
