import Spreadsheet

/// How often each label was seen.
///
/// An array in the order of the labels, since most come in that order, and a dictionary would hash each.
struct LabelCounts: Sendable {
  private var seen: [(label: Int, count: Int)] = []

  /// How often a label was seen.
  subscript(label: Int) -> Int {
    let place = place(of: label)
    return place < seen.count && seen[place].label == label ? seen[place].count : 0
  }

  /// Counts a label once more.
  mutating func add(_ label: Int) {
    let place = place(of: label)
    if place < seen.count, seen[place].label == label {
      seen[place].count += 1
    } else {
      seen.insert((label, 1), at: place)
    }
  }

  /// Where a label stands, or would.
  private func place(of label: Int) -> Int {
    seen.indices.endOfPrefix { seen[$0].label < label }
  }
}
