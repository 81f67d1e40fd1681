import Forms
import Spreadsheet

/// What blocks are written of: headings, labels, numbers and totals.
extension StatisticsSheet {
  /// The columns of a block that would be too wide, in parts of about one size.
  func parts(_ count: Int) -> [Range<Int>] {
    let parts = max(1, (count + mostColumns - 1) / mostColumns)
    let size = (count + parts - 1) / parts
    return (0..<parts).map { $0 * size..<min(count, ($0 + 1) * size) }
  }

  /// A heading with its unit on a line of its own if the unit would be broken.
  private static func broken(_ heading: String) -> String {
    guard TextWidth.lines(heading, width: columnWidth) > 1, heading.hasSuffix("）"),
      let unit = heading.lastIndex(of: "（")
    else { return heading }
    return "\(heading[..<unit])\n\(heading[unit...])"
  }

  mutating func setHeight(
    _ height: Double, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    try writer.setHeight(height, ofRow: row, in: id)
    if hasFormulas { heights[row] = height }
  }

  /// Begins a block.
  mutating func head(
    _ title: String, _ first: String, _ names: [String], to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    contents.append(Place(title: title, row: row, end: row, columns: names.count))
    try setHeight(20, to: &writer)
    try writer.write(title, in: id, row: row, column: 0, style: styles.section)
    row += 1
    let names = names.map(Self.broken)
    let lines = names.map { TextWidth.lines($0, width: Self.columnWidth) }.max() ?? 1
    try setHeight(min(ListSheet.highest, Double(lines) * ListSheet.lineHeight + 4), to: &writer)
    for (column, name) in ([first] + names).enumerated() {
      try writer.write(name, in: id, row: row, column: column, style: styles.header)
    }
    width = max(width, names.count)
    row += 1
  }

  /// Ends a block, with room below it.
  mutating func end() {
    if !contents.isEmpty { contents[contents.count - 1].end = row }
    row += 2
  }

  mutating func label(
    _ text: String, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let lines = TextWidth.lines(text, width: labelWidth)
    // A line alone takes less, so that more of a block stands on a page.
    let height = lines == 1 ? 15 : min(ListSheet.highest, Double(lines) * ListSheet.lineHeight)
    try setHeight(height, to: &writer)
    // Written as in the sheets of the tables, with which formulas compare it.
    let piece = CellText.pieces(LineEndings.stored(text))[0]
    try writer.write(piece, in: id, row: row, column: 0, style: styles.text)
  }

  /// Writes a number by its formula where the sheet has formulas; one without a formula is a value.
  func number(
    _ value: Double, _ column: Int, _ formula: @autoclosure () -> String?,
    style: WorkbookWriter.StyleID? = nil,
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let style = style ?? styles.style(of: value)
    guard value.isFinite else {
      // Each number may fit a cell, and their sum may not.
      try writer.write(words.tooLarge, in: id, row: row, column: column, style: style)
      return
    }
    if hasFormulas, let formula = formula() {
      try writer.write(
        formula: formula, value: value, in: id, row: row, column: column, style: style)
    } else {
      try writer.write(value, in: id, row: row, column: column, style: style)
    }
  }

  /// How many of the numbers in the sums of a row had an error, and how many answers are missing from
  /// them: no formulas, as nothing in the tables' sheets tells it.
  func doubts(
    _ counts: [Int], _ column: Int, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    for (offset, count) in counts.enumerated() {
      try writer.write(
        Double(count), in: id, row: row, column: column + offset,
        style: styles.style(of: .count, count > 0 ? .error : nil))
    }
  }

  /// Writes the sum of the numbers to the left.
  func rowTotal(
    _ value: Double, _ count: Int, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let last = CellReference(row: row, column: max(1, count))
    try number(
      value, count + 1, "SUM(B\(row + 1):\(last))", style: styles.total(of: value), to: &writer)
  }

  /// Writes the sums of the numbers above, and leaves room below the block.
  mutating func totals(
    _ values: [Double], from first: Int, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    try writer.write(words.total, in: id, row: row, column: 0, style: styles.total)
    for (index, value) in values.enumerated() {
      let letters = CellReference.letters(ofColumn: index + 1)
      let cells = "\(letters)\(first + 1):\(letters)\(row)"
      try number(
        value, index + 1, row > first ? "SUM(\(cells))" : nil, style: styles.total(of: value),
        to: &writer)
    }
    row += 1
    end()
  }
}
