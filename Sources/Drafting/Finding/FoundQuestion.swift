/// A question on a sheet, or words that ask nothing.
struct FoundQuestion {
  enum Place { case beside, below, inside, heading }
  /// What stands in one cell of the answer.
  struct Line {
    var box: Int?
    var row: Int
    var column: Int
    /// What the form prints in the cell, with its gaps; nil for a cell that is empty.
    var printed: PrintedBlanks?
    /// What stands there to be typed over.
    var hint = ""
    /// Whether several cells below each other are one text, with seams between them.
    var isJoined = false

    static let seam: Character = "\u{2029}"
  }

  var label: String
  var place: Place
  var lines: [Line] = []
  /// The box of the label.
  var box: Int
  /// The group that it belongs to, printed in front over several rows.
  var groups: [String] = []
  /// The group printed in front of it in the same row.
  var rowGroup: String?
  var help: [String] = []
  var span = 1
  /// The boxes of an answer in cells beside each other, with the words between them.
  var across: [Int] = []
  /// In how many cells the characters of the answer stand, one in each.
  var spread: Int?
  var row: Int
  /// Whether nothing in the blank shows the cell of its answer.
  var isWeak = false
}
