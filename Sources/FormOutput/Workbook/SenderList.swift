import Forms
import Rounds

/// The senders of a round in the order of the workbook: those of the roster, then the others in the
/// order of the input.
struct SenderList {
  /// Their names in the sheets; no two alike.
  private(set) var names: [String] = []
  /// The number of those on the roster, which come first.
  let rosterCount: Int
  /// The sender of each return, an index into ``names``, in the order of the returns.
  private(set) var numbers: [Int]

  /// The width of a column in which most names stand on one line.
  var width: Double {
    let widths = names.prefix(2_000).map { TextWidth.of($0) }.sorted()
    guard !widths.isEmpty else { return 11 }
    // Few are much longer than most.
    return min(26, max(11, Double(widths[widths.count * 9 / 10]) + 2))
  }

  /// The length at which names are cut, so that they fit a cell together with other text.
  private static let longestName = 200

  /// - Parameters:
  ///   - status: Who returned what.
  ///   - nameless: The name for a sender without one.
  init(_ status: RoundStatus, nameless: String) {
    let entries = status.returns
    let order = status.order
    rosterCount = status.expected.count
    names = status.expected.map { String($0.entry.sender.prefix(Self.longestName)) }
    numbers = entries.map { _ in 0 }
    var known: [String: Int] = [:]
    for (index, name) in names.enumerated() { known[name.lowercased()] = index }
    // If a sender wrote its name in several ways, the return that counts decides.
    for number in order where entries[number].supersededBy == nil {
      let name = entries[number].sender.map { String($0.prefix(Self.longestName)) } ?? nameless
      numbers[number] = entries[number].place ?? sender(name, &known)
    }
    for number in order {
      if let other = entries[number].supersededBy { numbers[number] = numbers[other] }
    }
  }

  /// Finds or adds a sender; case does not matter, as it does not for Excel.
  private mutating func sender(_ name: String, _ known: inout [String: Int]) -> Int {
    if let index = known[name.lowercased()] { return index }
    known[name.lowercased()] = names.count
    names.append(name)
    return names.count - 1
  }
}
