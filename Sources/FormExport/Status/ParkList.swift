import Forms
import Rounds

/// The parks of a round in the order of the workbook: those of the roster, then the others as they
/// came.
struct ParkList {
  /// What the sheets call them; no two alike.
  private(set) var names: [String] = []
  /// How many of them are on the roster; the first ones.
  let rosterCount: Int
  /// The park of each return, an index into ``names``, in the order of the returns.
  private(set) var numbers: [Int]

  /// A name that is cut there fits a cell together with whatever stands beside it.
  private static let longestName = 200

  init(
    entries: [CollectedRound.Entry], order: [Int], roster: Roster?, language: Language
  ) {
    rosterCount = roster?.entries.count ?? 0
    names = roster?.entries.map { String($0.park.prefix(Self.longestName)) } ?? []
    numbers = entries.map { _ in 0 }
    var known: [String: Int] = [:]
    let nameless = SheetWords(language: language).noPark
    for (index, name) in names.enumerated() { known[name.lowercased()] = index }
    // The name of the return that counts, where one sender wrote it in several ways.
    for number in order where entries[number].standing.names {
      let name = entries[number].park.map { String($0.prefix(Self.longestName)) } ?? nameless
      numbers[number] = entries[number].place ?? park(name, &known)
    }
    for number in order {
      if case .superseded(let by) = entries[number].standing { numbers[number] = numbers[by] }
    }
  }

  /// Excel compares text without regard to case, hence so do we.
  private mutating func park(_ name: String, _ known: inout [String: Int]) -> Int {
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
