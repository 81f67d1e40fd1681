import Forms
import Rounds

/// The senders of a round in the order of the workbook: those of the roster, then the others as they
/// came.
struct SenderList {
  /// What the sheets call them; no two alike.
  private(set) var names: [String] = []
  /// How many of them are on the roster; the first ones.
  let rosterCount: Int
  /// The sender of each return, an index into ``names``, in the order of the returns.
  private(set) var numbers: [Int]

  /// A name that is cut there fits a cell together with whatever stands beside it.
  private static let longestName = 200

  /// - Parameters:
  ///   - entries: The returns, in the order of the input.
  ///   - order: Their indexes in the order of the workbook.
  ///   - roster: Who must return; nil for none.
  ///   - nameless: What a sender is called who does not say its name.
  init(
    entries: [CollectedRound.Entry], order: [Int], roster: Roster?, nameless: String
  ) {
    rosterCount = roster?.entries.count ?? 0
    names = roster?.entries.map { String($0.sender.prefix(Self.longestName)) } ?? []
    numbers = entries.map { _ in 0 }
    var known: [String: Int] = [:]
    for (index, name) in names.enumerated() { known[name.lowercased()] = index }
    // The name of the return that counts, where one sender wrote it in several ways.
    for number in order where entries[number].standing.names {
      let name = entries[number].sender.map { String($0.prefix(Self.longestName)) } ?? nameless
      numbers[number] = entries[number].place ?? sender(name, &known)
    }
    for number in order {
      if case .superseded(let by) = entries[number].standing { numbers[number] = numbers[by] }
    }
  }

  /// Excel compares text without regard to case, hence so do we.
  private mutating func sender(_ name: String, _ known: inout [String: Int]) -> Int {
    if let index = known[name.lowercased()] { return index }
    known[name.lowercased()] = names.count
    names.append(name)
    return names.count - 1
  }
}

extension Standing {
  /// Whether the return is one of those that say what its sender is called.
  fileprivate var names: Bool {
    if case .superseded = self { return false }
    return true
  }
}
