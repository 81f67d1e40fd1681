/// Rows that are written in below headers, while the rows below them are free: as in a return, not in a blank.
struct FilledRows {
  private var lists = 0
  private var cells = 0
  private var first: (sheet: String, box: Box)?

  /// One row is an example; so many lists with two and more are none.
  private static let fewestLists = 2
  private static let fewestCells = 10

  /// Looks at the headers of a sheet, whatever else it was taken for.
  mutating func add(_ sheet: FormSheet, _ found: FoundSheet) {
    for row in sheet.rows.keys.sorted() {
      guard let header = sheet.rows[row], header.count >= 3 else { continue }
      let heads = header.filter { !sheet.boxes[$0].text.isEmpty }
      guard heads.count >= 3, heads.count * 4 >= header.count * 3 else { continue }
      let written = [row + 1, row + 2].map { cells(in: $0, below: heads, sheet) }
      let free = [row + 3, row + 4].map { cells(in: $0, below: heads, sheet) }
      guard written.allSatisfy({ $0.count >= 3 && $0.count * 2 >= heads.count }),
        free.allSatisfy({ $0.count * 4 <= written[0].count }),
        isOpen(row + 3, below: heads, sheet),
        !written.joined().contains(where: { isShown(sheet.boxes[$0], found.style) })
      else { continue }
      lists += 1
      cells += written.joined().count
      if first == nil, let box = written[0].last { first = (sheet.name, sheet.boxes[box]) }
    }
  }

  /// The cells with texts of a row below the words of a header.
  private func cells(in row: Int, below heads: [Int], _ sheet: FormSheet) -> [Int] {
    heads.compactMap { head in
      sheet.box(at: row, sheet.boxes[head].column).flatMap { index in
        let box = sheet.boxes[index]
        return box.row == row && !box.text.isEmpty && box.formula == nil ? index : nil
      }
    }
  }

  /// Whether the next row is one to be filled in: it is numbered, or its cells are drawn.
  private func isOpen(_ row: Int, below heads: [Int], _ sheet: FormSheet) -> Bool {
    heads.contains { head in sheet.box(at: row, sheet.boxes[head].column) != nil }
  }

  private func isShown(_ box: Box, _ style: SheetStyle) -> Bool {
    style.isExample(box.text) || style.isHint(box.text) || style.isPlaceholder(box.text)
      || box.look.isBold || PrintedBlanks(box.text, words: style.words).hasBlank
  }

  /// Why the workbook is none to draft from; nil where too little is written in it to say so.
  var filled: DraftError? {
    guard lists >= Self.fewestLists, cells >= Self.fewestCells, let first else { return nil }
    return .filledIn(
      sheet: first.sheet, cell: first.box.range.topLeft.description,
      text: String(first.box.text.oneLine.prefix(40)))
  }
}
