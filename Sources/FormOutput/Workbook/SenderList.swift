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
  ///   - status: Who returned what.
  ///   - nameless: What a sender is called who does not say its name.
  init(_ status: RoundStatus, nameless: String) {
    let entries = status.returns
    let order = status.order
    rosterCount = status.expected.count
    names = status.expected.map { String($0.entry.sender.prefix(Self.longestName)) }
    numbers = entries.map { _ in 0 }
    var known: [String: Int] = [:]
    for (index, name) in names.enumerated() { known[name.lowercased()] = index }
    // The name of the return that counts, where one sender wrote it in several ways.
    for number in order where entries[number].supersededBy == nil {
      let name = entries[number].sender.map { String($0.prefix(Self.longestName)) } ?? nameless
      numbers[number] = entries[number].place ?? sender(name, &known)
    }
    for number in order {
      if let other = entries[number].supersededBy { numbers[number] = numbers[other] }
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
