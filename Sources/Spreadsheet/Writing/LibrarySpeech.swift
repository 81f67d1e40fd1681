internal import Synchronization
@preconcurrency import Glibc

/// What libxlsxwriter prints on its own when the disk is full; its errors are told by us.
enum LibrarySpeech {
  @safe private struct Silence: @unchecked Sendable {
    /// C's own standard error, while it leads nowhere.
    var own: UnsafeMutablePointer<FILE>?
    /// How many calls want it so.
    var calls = 0
    /// Opened once and never closed: another thread may be writing into it.
    var nowhere: UnsafeMutablePointer<FILE>?
  }

  private static let silence = Mutex(Silence())

  /// Runs a call of the library with its standard error leading nowhere.
  ///
  /// Only C's own stream does so, not the descriptor, to which other threads may write meanwhile.
  static func silenced<Result>(_ body: () -> Result) -> Result {
    begin()
    defer { end() }
    return body()
  }

  private static func begin() {
    silence.withLock { silence in
      silence.calls += 1
      guard silence.calls == 1 else { return }
      if unsafe silence.nowhere == nil { unsafe silence.nowhere = fopen("/dev/null", "w") }
      guard let nowhere = unsafe silence.nowhere else { return }
      unsafe silence.own = stderr
      unsafe stderr = nowhere
    }
  }

  private static func end() {
    silence.withLock { silence in
      silence.calls -= 1
      guard silence.calls == 0, let own = unsafe silence.own else { return }
      unsafe stderr = own
      unsafe silence.own = nil
    }
  }
}
