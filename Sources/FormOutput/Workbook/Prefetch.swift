import Dispatch
import Synchronization

/// Works values out on a thread of its own, a few ahead of the one that is used.
///
/// A thread and no task: it is waited for, and a task that waits would hold up the others.
enum Prefetch {
  /// Uses values one after the other, in order.
  /// - Parameters:
  ///   - values: Begins to work them out, on the other thread; gives nil behind the last.
  ///   - body: Uses each.
  /// - Throws: What `body` throws, once the other thread has ended.
  static func each<Value: Sendable, Failure: Error>(
    _ values: @escaping @Sendable () -> () -> Value?,
    _ body: (Value) throws(Failure) -> Void
  ) throws(Failure) {
    let shelf = Shelf<Value>()
    DispatchQueue(label: "huibiao.prefetch").async {
      let next = values()
      while shelf.hasRoom(), let value = next() { shelf.put(value) }
      shelf.end()
    }
    defer { shelf.close() }
    while let value = shelf.take() { try body(value) }
  }

  private final class Shelf<Value: Sendable>: Sendable {
    private struct State {
      var values: [Value] = []
      var isClosed = false
    }
    private static var room: Int { 16 }
    private let state = Mutex(State())
    private let free = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    init() {
      // A semaphore that begins with more than it ends with stops the program when it is let go.
      for _ in 0..<Self.room { free.signal() }
    }

    /// Waits for a free place; false where nothing more is wanted.
    func hasRoom() -> Bool {
      free.wait()
      return state.withLock { !$0.isClosed }
    }

    func put(_ value: Value) {
      state.withLock { $0.values.append(value) }
      filled.signal()
    }

    /// Says that no more will come.
    func end() {
      filled.signal()
      ended.signal()
    }

    /// Waits for the next value; nil behind the last.
    func take() -> Value? {
      filled.wait()
      let value = state.withLock { $0.values.isEmpty ? nil : $0.values.removeFirst() }
      if value != nil { free.signal() }
      return value
    }

    /// Wants nothing more, and waits until the other thread has ended.
    func close() {
      state.withLock { $0.isClosed = true }
      free.signal()
      ended.wait()
    }
  }
}
