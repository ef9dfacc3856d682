#include "render/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>

namespace actorgraph {
namespace {

/// All that comes out of `pipe` until it is closed; nothing if that takes longer than `seconds`.
std::optional<std::string> read_until_closed(int pipe, unsigned seconds) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  std::string text;
  char buffer[65536];
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return std::nullopt;
    pollfd ready{pipe, POLLIN, 0};
    const int polled = poll(&ready, 1, static_cast<int>(left.count()));
    if (polled < 0 && errno == EINTR) continue;
    if (polled <= 0) return std::nullopt;
    const ssize_t got = read(pipe, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) return text;
    text.append(buffer, static_cast<std::size_t>(got));
  }
}

[[noreturn]] void be_child(const std::function<int(int)>& work, int pipe) {
  const int nowhere = open("/dev/null", O_RDWR);
  for (int stream = 0; stream <= 2; ++stream) dup2(nowhere, stream);
  for (const int sign : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGPIPE, SIGINT, SIGTERM}) signal(sign, SIG_DFL);
  try {
    _exit(work(pipe));
  } catch (...) {
    _exit(1);
  }
}

}  // namespace

std::optional<ChildResult> run_child(const std::function<int(int)>& work, unsigned seconds) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    be_child(work, ends[1]);
  }
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    return std::nullopt;
  }
  std::optional<std::string> output = read_until_closed(ends[0], seconds);
  close(ends[0]);
  if (!output) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!output || !WIFEXITED(status)) return std::nullopt;
  return ChildResult{std::move(*output), WEXITSTATUS(status)};
}

}  // namespace actorgraph
