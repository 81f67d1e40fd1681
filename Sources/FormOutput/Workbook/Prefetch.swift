import Dispatch
import Synchronization

/// Computes values on a thread of its own, a few ahead of the one that is used.
///
/// It uses a thread because it waits, and a waiting task would block other tasks.
enum Prefetch {
  /// Uses values one after the other, in order.
  /// - Parameters:
  ///   - values: Makes a function that computes the next value, on the other thread; nil after the
  ///     last.
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
      // A semaphore that is freed with less than its initial value stops the program, so it begins
      // with 0.
      for _ in 0..<Self.room { free.signal() }
    }

    /// Waits for room for another value; false if no more are wanted.
    func hasRoom() -> Bool {
      free.wait()
      return state.withLock { !$0.isClosed }
    }

    func put(_ value: Value) {
      state.withLock { $0.values.append(value) }
      filled.signal()
    }

    /// Says that there are no more values.
    func end() {
      filled.signal()
      ended.signal()
    }

    /// Waits for the next value; nil after the last.
    func take() -> Value? {
      filled.wait()
      let value = state.withLock { $0.values.isEmpty ? nil : $0.values.removeFirst() }
      if value != nil { free.signal() }
      return value
    }

    /// Asks for no more values, and waits until the other thread has ended.
    func close() {
      state.withLock { $0.isClosed = true }
      free.signal()
      ended.wait()
    }
  }
}
