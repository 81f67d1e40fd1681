import Glibc
import Spreadsheet
import Synchronization

/// Another program, run to its end and no longer than it may.
enum ChildProcess {
  /// Runs a program without input and output.
  /// - Parameters:
  ///   - arguments: The program, looked for in `PATH` unless it has a slash, and its arguments.
  ///   - seconds: How long it may take; then it and all that it started are killed.
  /// - Returns: Whether it ended by itself and was content.
  static func run(_ arguments: [String], seconds: Int) -> Bool {
    var attributes = posix_spawnattr_t()
    var actions = posix_spawn_file_actions_t()
    guard let program = arguments.first, posix_spawnattr_init(&attributes) == 0 else {
      return false
    }
    defer { posix_spawnattr_destroy(&attributes) }
    guard posix_spawn_file_actions_init(&actions) == 0 else { return false }
    defer { posix_spawn_file_actions_destroy(&actions) }
    // A group of its own, so that what it starts is killed with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for stream in [Int32(1), 2] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    var variables: [UnsafeMutablePointer<CChar>?] = []
    var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
    while let place = next, let variable = place.pointee {
      if !SystemTimeZone.isOwn(variable) { variables.append(variable) }
      next = place + 1
    }
    variables.append(nil)
    var child: pid_t = 0
    guard posix_spawnp(&child, program, &actions, &attributes, &pointers, &variables) == 0 else {
      return false
    }
    running.store(child, ordering: .sequentiallyConsistent)
    let signals = StoppingSignals()
    defer {
      running.store(0, ordering: .sequentiallyConsistent)
      signals.restore()
    }
    var status: Int32 = 0
    for _ in 0..<seconds * 50 {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child {
        // What it left running is no longer wanted.
        kill(-child, SIGKILL)
        return status == 0
      }
      if ended < 0, errno != EINTR { return false }
      usleep(20_000)
    }
    kill(-child, SIGKILL)
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return false
  }

  /// The group of the program that runs; 0 for none.
  ///
  /// Programs run one after another.
  fileprivate static let running = Atomic<pid_t>(0)
}

/// What stops this program stops the one that it runs: that is in a group of its own, which no Ctrl-C reaches.
private struct StoppingSignals {
  private var former: [(signal: Int32, action: sigaction)] = []

  /// Takes over the signals that would stop this program, but for those that it ignores.
  init() {
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { signal in
        // Only calls that are safe in a handler.
        let group = ChildProcess.running.load(ordering: .sequentiallyConsistent)
        if group > 0 { kill(-group, SIGKILL) }
        Glibc.signal(signal, SIG_DFL)
        raise(signal)
      }
      var old = sigaction()
      guard sigaction(signal, nil, &old) == 0,
        unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 0,
        sigaction(signal, &action, nil) == 0
      else { continue }
      former.append((signal, old))
    }
  }

  /// Gives them back.
  func restore() {
    for (signal, action) in former {
      var action = action
      sigaction(signal, &action, nil)
    }
  }
}
