import Synchronization

/// What a task that reads returns has learned of the form's texts.
struct ImportMemory: Sendable {
  var texts = TextMemory()
  /// What questions came to; it knows texts by their numbers in ``texts``.
  var readings = ReadingMemory()

  /// The memories that no task uses at the moment.
  final class Pool: Sendable {
    private let free = Mutex<[ImportMemory]>([])

    /// Takes a memory out; an empty one if all are in use.
    func take() -> ImportMemory { free.withLock { $0.popLast() } ?? ImportMemory() }

    /// Gives a memory back.
    func give(_ memory: ImportMemory) { free.withLock { $0.append(memory) } }
  }
}
