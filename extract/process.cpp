#include "extract/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <stdexcept>

namespace actorgraph {

namespace {

constexpr std::size_t most_output = std::size_t{64} << 20U;
using Clock = std::chrono::steady_clock;

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int value = -1) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  [[nodiscard]] int get() const { return value_; }
  [[nodiscard]] bool open() const { return value_ >= 0; }
  void set(int value) {
    close();
    value_ = value;
  }
  void close() {
    if (value_ >= 0) ::close(value_);
    value_ = -1;
  }

 private:
  int value_;
};

std::runtime_error failure(const std::vector<std::string>& command, const std::string& what) {
  return std::runtime_error("'" + (command.empty() ? std::string() : command.front()) + "' " + what);
}

void make_pipe(Descriptor& read_end, Descriptor& write_end, const std::vector<std::string>& command) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0)
    throw failure(command, std::string("cannot be run: ") + std::strerror(errno));
  read_end.set(ends[0]);
  write_end.set(ends[1]);
}

// A child that is ended and waited for, whatever happens.
class Child {
 public:
  Child(const std::vector<std::string>& command, int input, int output) {
    std::vector<char*> arguments;
    for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    id_ = fork();
    if (id_ < 0) throw failure(command, std::string("cannot be run: ") + std::strerror(errno));
    if (id_ == 0) {
      setpgid(0, 0);
      dup2(input, STDIN_FILENO);
      dup2(output, STDOUT_FILENO);
      execvp(arguments.front(), arguments.data());
      _exit(127);
    }
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (id_ <= 0) return;
    kill(-id_, SIGKILL);
    kill(id_, SIGKILL);
    wait();
  }

  // The exit status; -1 if a signal ended it.
  int wait() {
    int status = 0;
    while (waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t id_ = 0;
};

// Writes and reads as the child is ready, until it closes its output.
std::string talk(const std::vector<std::string>& command, Descriptor& to, Descriptor& from,
                 std::string_view input, Clock::time_point deadline) {
  fcntl(to.get(), F_SETFL, O_NONBLOCK);
  std::string output;
  std::array<char, 65536> buffer{};
  if (input.empty()) to.close();
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) throw failure(command, "was not done in time");
    std::array<pollfd, 2> ready{pollfd{from.get(), POLLIN, 0}, pollfd{to.get(), POLLOUT, 0}};
    const int count = poll(ready.data(), to.open() ? 2 : 1, static_cast<int>(left));
    if (count < 0 && errno != EINTR)
      throw failure(command, std::string("cannot be read: ") + std::strerror(errno));
    if (count <= 0) continue;
    if (to.open() && ready[1].revents != 0) {
      const ssize_t written = write(to.get(), input.data(), input.size());
      if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
      // A program that does not read all of its input is free to.
      if (input.empty() || (written < 0 && errno != EAGAIN && errno != EINTR)) to.close();
    }
    if (ready[0].revents == 0) continue;
    const ssize_t size = read(from.get(), buffer.data(), buffer.size());
    if (size == 0) return output;
    if (size < 0 && errno != EINTR && errno != EAGAIN) throw failure(command, "cannot be read");
    if (size > 0) output.append(buffer.data(), static_cast<std::size_t>(size));
    if (output.size() > most_output) throw failure(command, "wrote more than 64 MiB");
  }
}

// Writing to a program that has ended must not end ours.
class IgnorePipeSignal {
 public:
  IgnorePipeSignal() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &set, &before_);
  }
  IgnorePipeSignal(const IgnorePipeSignal&) = delete;
  IgnorePipeSignal& operator=(const IgnorePipeSignal&) = delete;
  ~IgnorePipeSignal() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    const timespec now{0, 0};
    while (sigtimedwait(&set, nullptr, &now) > 0) {
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  sigset_t before_{};
};

}  // namespace

std::string run_process(const std::vector<std::string>& command, std::string_view input,
                        std::chrono::milliseconds limit) {
  if (command.empty() || command.front().empty()) throw failure(command, "is no program");
  const IgnorePipeSignal ignore;
  const Clock::time_point deadline = Clock::now() + limit;
  Descriptor child_input;
  Descriptor to;
  Descriptor from;
  Descriptor child_output;
  make_pipe(child_input, to, command);
  make_pipe(from, child_output, command);
  Child child(command, child_input.get(), child_output.get());
  child_input.close();
  child_output.close();
  std::string output = talk(command, to, from, input, deadline);
  const int status = child.wait();
  if (status == 127) throw failure(command, "cannot be found or run");
  if (status != 0) throw failure(command, "failed with status " + std::to_string(status));
  return output;
}

}  // namespace actorgraph
