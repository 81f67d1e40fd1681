import Forms
import Spreadsheet

/// A sheet of a blank form: its boxes by place.
struct FormSheet {
  let name: String
  let isProtected: Bool
  let isHidden: Bool
  private(set) var boxes: [Box] = []
  /// The boxes that begin in each row, from left to right.
  private(set) var rows: [Int: [Int]] = [:]
  private var places: [CellReference: Int] = [:]
  private let hidden: [ClosedRange<Int>]
  private(set) var lastRow = -1

  /// No form has more; what is there more is a list of data.
  static let mostBoxes = 60_000
  /// Checks that overlap are gone through no further than for so many cells.
  private static let mostChecked = 10_000_000
  /// Merged ranges do not overlap: they have no more cells than the sheet.
  private static let mostMerged = SheetDesign.mostRows * SheetDesign.mostColumns

  init(_ sheet: Sheet, _ design: SheetDesign, _ workbook: Workbook) {
    name = sheet.name
    isProtected = design.isProtected
    isHidden = sheet.visibility != .visible
    hidden = sheet.hiddenColumns
    var wanted: [CellReference: Box] = [:]
    func box(_ cell: CellReference) -> Box {
      wanted[cell] ?? Box(range: CellRange(cell, cell), look: design.look(at: cell))
    }
    for cell in sheet.cells where Self.isNear(cell.reference) {
      var new = box(cell.reference)
      new.stored = CellWords.text(of: cell, workbook.dateSystem)
      new.text = new.stored.trimmed
      if let guide = Guide(new.text) {
        new.guide = guide
        new.text = ""
        new.stored = ""
      }
      if case .number = cell.value { new.isNumber = true }
      wanted[cell.reference] = new
    }
    for (cell, formula) in design.formulas {
      var new = box(cell)
      new.formula = formula
      wanted[cell] = new
    }
    // In the order of reading, so that the same ones are left out in each run.
    let drawn = design.looks.filter { $0.value.isDrawn && wanted[$0.key] == nil }
    for (cell, look) in drawn.sorted(by: { $0.key < $1.key }) {
      if wanted.count >= Self.mostBoxes { break }
      wanted[cell] = Box(range: CellRange(cell, cell), look: look)
    }
    var rest = Self.mostChecked
    for check in design.checks where check.kind != .any || !check.prompt.isEmpty {
      for range in check.ranges where Self.isNear(range.topLeft) {
        let rows = range.topLeft.row...min(range.bottomRight.row, SheetDesign.mostRows - 1)
        let columns =
          range.topLeft.column...min(range.bottomRight.column, SheetDesign.mostColumns - 1)
        rest -= rows.count * columns.count
        guard rest >= 0 else { break }
        // A check over whole columns says of what is there, not that cells are there.
        let makes = rows.count <= 1_000 && columns.count <= 40
        for row in rows {
          for column in columns {
            let cell = CellReference(row: row, column: column)
            guard wanted[cell] != nil || makes && wanted.count < Self.mostBoxes else { continue }
            var new = box(cell)
            new.check = check
            wanted[cell] = new
          }
        }
      }
    }
    for (cell, comment) in design.comments { wanted[cell]?.comment = comment.trimmed }
    place(wanted, merges: sheet.merges, design)
  }

  private static func isNear(_ cell: CellReference) -> Bool {
    cell.row < SheetDesign.mostRows && cell.column < SheetDesign.mostColumns
  }

  private mutating func place(
    _ wanted: [CellReference: Box], merges: [CellRange], _ design: SheetDesign
  ) {
    var covered: Set<CellReference> = []
    var merged: [CellReference: CellRange] = [:]
    var rest = Self.mostMerged
    for range in merges where Self.isNear(range.bottomRight) {
      guard range.topLeft != range.bottomRight else { continue }
      let rows = range.topLeft.row...range.bottomRight.row
      let columns = range.topLeft.column...range.bottomRight.column
      rest -= rows.count * columns.count
      guard rest >= 0 else { break }
      merged[range.topLeft] = range
      for row in rows {
        for column in columns {
          let cell = CellReference(row: row, column: column)
          if cell != range.topLeft { covered.insert(cell) }
        }
      }
    }
    var all = wanted
    for (cell, range) in merged where all[cell] == nil {
      let look = design.look(at: cell)
      if look.isDrawn { all[cell] = Box(range: range, look: look) }
    }
    for (cell, box) in all where !covered.contains(cell) {
      if hidden.contains(where: { $0.contains(cell.column) }) { continue }
      var box = box
      box.range = merged[cell] ?? box.range
      boxes.append(box)
    }
    boxes.sort { $0.range.topLeft < $1.range.topLeft }
    for (index, box) in boxes.enumerated() {
      rows[box.row, default: []].append(index)
      lastRow = max(lastRow, box.row)
      for row in box.row...box.lastRow {
        for column in box.columns { places[CellReference(row: row, column: column)] = index }
      }
    }
  }

  /// The box that covers a cell; nil for a cell that is empty and looks like nothing.
  func box(at row: Int, _ column: Int) -> Int? {
    places[CellReference(row: row, column: column)]
  }

  /// The next column to the right of a box that shows.
  func nextColumn(after column: Int) -> Int {
    var next = column + 1
    while let range = hidden.first(where: { $0.contains(next) }) { next = range.upperBound + 1 }
    return next
  }

  /// The box to the right of another, in its first row.
  func right(of index: Int) -> Int? {
    box(at: boxes[index].row, nextColumn(after: boxes[index].lastColumn))
  }

  /// The box below another, that begins in its first column.
  func below(_ index: Int) -> Int? {
    guard let next = box(at: boxes[index].lastRow + 1, boxes[index].column),
      boxes[next].column == boxes[index].column
    else { return nil }
    return next
  }

  /// The boxes with text, in the order of reading.
  var texts: [Int] { boxes.indices.filter { !boxes[$0].text.isEmpty } }
}

/// The text of a cell as a person reads it.
enum CellWords {
  static func text(of cell: Cell, _ dates: DateSystem) -> String {
    switch cell.value {
    case .string(let text): return text
    case .boolean(let value): return value ? "TRUE" : "FALSE"
    case .error(let text): return text
    case .number(let number):
      if cell.isDate, let text = date(number, dates) { return text }
      if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
      return String(number)
    }
  }

  /// The day of a date, without the time; nil for a time alone.
  private static func date(_ number: Double, _ dates: DateSystem) -> String? {
    guard number >= 61 else { return nil }
    return dates.date(serial: number).map { String($0.description.prefix(10)) }
  }
}
