import Spreadsheet

/// A cell, or a merged range as one, with all that the blank form says of it.
struct Box {
  var range: CellRange
  /// What shows in it, with its line breaks, without white space around; empty for nothing.
  var text = ""
  /// The text with the white space around it, as stored.
  var stored = ""
  var isNumber = false
  var look = CellLook()
  /// What may be typed in.
  var check: InputCheck?
  var formula: String?
  var comment: String?
  /// What the author of the form typed into the cell: `{field}` or `{field: kind}`.
  var guide: Guide?

  var row: Int { range.topLeft.row }
  var column: Int { range.topLeft.column }
  var lastRow: Int { range.bottomRight.row }
  var lastColumn: Int { range.bottomRight.column }
  var columns: ClosedRange<Int> { column...lastColumn }
  var isEmpty: Bool { text.isEmpty && formula == nil }
  var key: String { text.folded }

  /// Whether it is 1, 2, 3 or the like.
  var ordinal: Int? {
    guard formula == nil else { return nil }
    var digits = text[...]
    if digits.last == "." || digits.last == "、" { digits.removeLast() }
    return digits.count <= 4 ? Int(digits) : nil
  }
}
