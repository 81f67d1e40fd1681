/// A list on a sheet: rows under a header, or printed lines with columns of answers.
struct FoundList {
  enum Role { case answer, numbers, words }
  struct Column {
    var columns: ClosedRange<Int>
    /// The header cells over it, from top to bottom.
    var path: [String]
    var help = ""
    var role = Role.answer
  }

  var columns: [Column]
  /// The first row of the header.
  var top: Int
  /// The row of the header that names the columns.
  var header: Int
  /// The rows that are filled in, or printed lines; none where the sheet is blank below the header.
  var body: [Int] = []
  /// Of printed lines, those that only head the ones below them.
  var sections: Set<Int> = []
  var helpIsAbove = false
  /// The rows of examples.
  var examples: [Int] = []
  /// The row that adds up the others.
  var total: Int?
  /// The boxes that belong to it.
  var boxes: Set<Int> = []
  /// Whether its rows are printed.
  var isLines: Bool { columns.contains { $0.role == .words } }
  /// The last row of it.
  var bottom: Int { max(total ?? 0, body.last ?? 0, examples.last ?? 0, header) }
}
