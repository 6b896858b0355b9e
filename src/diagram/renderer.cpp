#include "base/file_descriptor.h"
#include "diagram/protocol.h"
#include "diagram/worker.h"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <fcntl.h>
#include <mutex>
#include <optional>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace vade::diagram {
namespace {

/// A running worker process; ended and waited for at the end of its life.
class Worker {
 public:
  static base::Result<Worker> start(const std::string& executable);

  Worker(Worker&& other) noexcept
      : pid_(std::exchange(other.pid_, -1)), socket_(std::move(other.socket_)) {}

  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  Worker& operator=(Worker&&) = delete;

  ~Worker() {
    socket_.close();  // which tells it to end
    while (pid_ > 0 && waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }

  /// Nothing if the process ends before it has answered.
  [[nodiscard]] std::optional<Outcome> exchange(std::string_view request) {
    if (!send_message(socket_.number(), request)) return std::nullopt;
    const auto answer = receive_message(socket_.number());
    return answer ? decode_outcome(*answer) : std::nullopt;
  }

 private:
  Worker(pid_t pid, base::FileDescriptor socket) : pid_(pid), socket_(std::move(socket)) {}

  pid_t pid_;
  base::FileDescriptor socket_;
};

/// Graphviz reads memory that it has not set. Here all that it gets is zero, so that a drawing does
/// not depend on what lay there before: `malloc` fills with the complement of 255, and keeps no
/// chunks of its own that it would hand out as they are.
constexpr std::string_view TunablesName = "GLIBC_TUNABLES=";
constexpr std::string_view Tunables = "glibc.malloc.perturb=255:glibc.malloc.tcache_count=0";

/// Our environment with those settings.
class WorkerEnvironment {
 public:
  WorkerEnvironment() : tunables_(std::string(TunablesName) + std::string(Tunables)) {
    for (char** variable = environ; *variable != nullptr; ++variable) {
      if (!std::string_view(*variable).starts_with(TunablesName)) variables_.push_back(*variable);
    }
    variables_.push_back(tunables_.data());
    variables_.push_back(nullptr);
  }

  [[nodiscard]] char* const* variables() const { return variables_.data(); }

 private:
  std::string tunables_;
  std::vector<char*> variables_;
};

/// Signals as in a fresh program, the socket as standard input and output, and silence: what
/// Graphviz complains about on its way down helps nobody.
int spawn(const std::string& executable, int socket, pid_t& pid) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  std::string program = executable;
  std::string argument = WorkerArgument;
  char* arguments[] = {program.data(), argument.data(), nullptr};
  const WorkerEnvironment environment;
  const int error = posix_spawn(&pid, executable.c_str(), &actions, &attributes, arguments,
                                environment.variables());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

base::Result<Worker> Worker::start(const std::string& executable) {
  int ends[2] = {-1, -1};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    return base::system_failure(executable, "diagram worker cannot be reached", errno);
  }
  base::FileDescriptor ours(ends[0]);
  const base::FileDescriptor theirs(ends[1]);
  pid_t pid = -1;
  if (const int error = spawn(executable, theirs.number(), pid); error != 0) {
    return base::system_failure(executable, "diagram worker cannot be started", error);
  }
  return Worker(pid, std::move(ours));
}

}  // namespace

class Renderer::Pool {
 public:
  Pool(std::string executable, std::size_t workers)
      : executable_(std::move(executable)), free_(std::max<std::size_t>(workers, 1)) {}

  base::Result<Outcome> render(const Request& request);

 private:
  /// The right to use one worker, for as long as it lives.
  class Turn;

  std::optional<Worker> take_idle();
  void give_back(Worker worker);

  const std::string executable_;
  std::mutex mutex_;
  std::condition_variable turn_ended_;
  std::size_t free_;          ///< how many more may work
  std::vector<Worker> idle_;  ///< started and waiting
};

class Renderer::Pool::Turn {
 public:
  explicit Turn(Pool& pool) : pool_(pool) {
    std::unique_lock lock(pool_.mutex_);
    pool_.turn_ended_.wait(lock, [this] { return pool_.free_ > 0; });
    --pool_.free_;
  }

  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  ~Turn() {
    {
      const std::lock_guard lock(pool_.mutex_);
      ++pool_.free_;
    }
    pool_.turn_ended_.notify_one();
  }

 private:
  Pool& pool_;
};

std::optional<Worker> Renderer::Pool::take_idle() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return std::nullopt;
  std::optional<Worker> worker(std::move(idle_.back()));
  idle_.pop_back();
  return worker;
}

void Renderer::Pool::give_back(Worker worker) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(worker));
}

base::Result<Outcome> Renderer::Pool::render(const Request& request) {
  const std::string message = encode(request);
  const Turn turn(*this);
  // An idle worker may have been ended from outside: a diagram itself cannot end one.
  while (auto idle = take_idle()) {
    if (auto outcome = idle->exchange(message)) {
      give_back(std::move(*idle));
      return std::move(*outcome);
    }
  }
  VADE_TRY(Worker worker, Worker::start(executable_));
  auto outcome = worker.exchange(message);
  if (!outcome) return base::Failure{executable_, "diagram worker ends without an answer", {}};
  give_back(std::move(worker));
  return std::move(*outcome);
}

Renderer::Renderer(std::string worker_executable, std::size_t workers)
    : pool_(worker_executable.empty()
                ? nullptr
                : std::make_unique<Pool>(std::move(worker_executable), workers)) {}

Renderer::~Renderer() = default;

base::Result<Outcome> Renderer::render(const Request& request) {
  return pool_ ? pool_->render(request) : base::Result<Outcome>(diagram::render(request));
}

}  // namespace vade::diagram
