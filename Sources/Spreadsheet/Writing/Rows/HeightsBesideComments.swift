/// Which heights of rows the library must know of a sheet whose rows it does not write: it works out from them how far
/// the boxes of comments reach.
struct HeightsBesideComments {
  /// The last row that has a height of its own, and the one before.
  private var last: [(row: Int, points: Double)] = []
  /// How much of the boxes reaches below the last row, in points.
  private var room = 0.0

  /// Notes a height.
  /// - Returns: Whether the library must know it.
  mutating func set(_ points: Double, ofRow row: Int) -> Bool {
    if last.count > 1 { last.removeFirst() }
    last.append((row, points))
    guard room > 0 else { return false }
    room -= points
    return true
  }

  /// Notes the box of a comment, which begins a little above its row.
  /// - Parameters:
  ///   - row: The row of its cell.
  ///   - points: How high it is.
  /// - Returns: What the library must know of the rows that are written.
  mutating func add(boxBeside row: Int, points: Double) -> [(row: Int, points: Double)] {
    room = max(room, points)
    return last.filter { $0.row == row || $0.row == row - 1 }
  }
}
