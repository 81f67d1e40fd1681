import Spreadsheet

/// Rows that a form shows as samples of what is to be written: Person's Name 1, Person's Name 2.
enum SampleRows {
  /// Fewer rows than these are no series.
  private static let fewest = 3

  /// Takes the samples away, but for the first row of each list, and draws their cells as ones to be filled in.
  static func remove(from workbook: inout Workbook, _ design: inout WorkbookDesign) {
    for index in workbook.sheets.indices where design.sheets.indices.contains(index) {
      let rows = rows(of: workbook.sheets[index], design.sheets[index])
      guard rows.count >= fewest, let first = rows.min(), let last = rows.max(),
        isForm(design.sheets[index], first...last)
      else { continue }
      for cell in workbook.sheets[index].cells
      where rows.contains(cell.reference.row) && cell.reference.row > first {
        let place = cell.reference
        guard design.sheets[index].formulas[place] == nil else { continue }
        var look = design.sheets[index].look(at: place)
        look.hasBorder = true
        look.isBold = false
        design.sheets[index].looks[place] = look
      }
      let formulas = design.sheets[index].formulas
      workbook.sheets[index].cells.removeAll { cell in
        rows.contains(cell.reference.row) && cell.reference.row > first
          && formulas[cell.reference] == nil
      }
    }
  }

  /// Whether something is chosen in the rows: a form's rows are made to be typed in, a list of data's are not.
  private static func isForm(_ design: SheetDesign, _ rows: ClosedRange<Int>) -> Bool {
    design.checks.contains { check in
      check.kind == .list
        && check.ranges.contains { rows.overlaps($0.topLeft.row...$0.bottomRight.row) }
    }
  }

  /// The rows in which a text of several words counts up from 1: no two people are called so.
  private static func rows(of sheet: Sheet, _ design: SheetDesign) -> Set<Int> {
    // By column; as runs count from 1, the number is how many rows a run has.
    var runs: [Int: (stem: String, next: Int, last: Int)] = [:]
    var found: Set<Int> = []
    for cell in sheet.cells where design.formulas[cell.reference] == nil {
      guard case .string(let text) = cell.value, let (stem, number) = counted(text) else {
        continue
      }
      let (row, column) = (cell.reference.row, cell.reference.column)
      let goesOn =
        runs[column].map { $0.stem == stem && $0.next == number && $0.last == row - 1 } ?? false
      guard number == 1 || goesOn else {
        runs[column] = nil
        continue
      }
      runs[column] = (stem, number + 1, row)
      if number == fewest {
        found.formUnion((row - fewest + 1)...row)
      } else if number > fewest {
        found.insert(row)
      }
    }
    return found
  }

  /// `Person's Name 1` is Person's Name and 1; nil where one word is counted, as ids are.
  static func counted(_ text: String) -> (stem: String, number: Int)? {
    let words = text.split(separator: " ")
    guard words.count >= 3, text.count <= 60, let last = words.last, let number = Int(last),
      words.dropLast().allSatisfy({ $0.contains(where: \.isLetter) })
    else { return nil }
    return (words.dropLast().joined(separator: " "), number)
  }
}
