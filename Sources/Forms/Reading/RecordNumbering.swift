import Spreadsheet

/// The numbers that stand before records, which are looked up only where an answer points at one.
enum RecordNumbering {
  /// Gives the rows of a list the numbers that stand in its column of numbers.
  ///
  /// - Parameters:
  ///   - records: The records; those of the list are the last.
  ///   - first: The index of its first.
  ///   - columns: The columns of the sheet with the numbers.
  ///   - grid: The sheet.
  static func numberRows(
    _ records: inout [ReadRecord], from first: Int, by columns: ClosedRange<Int>?,
    in grid: SheetGrid
  ) {
    guard let columns, records[first...].contains(where: \.pointsAtNumber) else { return }
    for index in first..<records.count {
      let row = records[index].range.topLeft.row
      let cell = CellReference(row: row, column: columns.lowerBound)
      guard let entry = grid.first(from: cell), grid.entries[entry].reference.row == row,
        columns.contains(grid.entries[entry].reference.column)
      else { continue }
      records[index].ordinal = number(in: grid.entries[entry].text.key)
    }
  }

  /// Gives the copies of a table the numbers of their headings.
  static func numberCopies(_ records: inout [ReadRecord], in sheet: Sheet) {
    guard records.contains(where: \.pointsAtNumber) else { return }
    for index in records.indices {
      guard let heading = records[index].table.table.heading, heading.isNumbered else { continue }
      let cell = records[index].title ?? records[index].range.topLeft
      guard case .string(let text)? = sheet[cell]?.value else { continue }
      for words in [heading] + heading.also where words.isNumbered {
        var cursor = TextCursor(folding: text)
        let begin = TextFolding.letters(of: words.words).filter { !$0.isWhitespace }
        guard
          begin.allSatisfy({ letter in
            cursor.take(while: \.isWhitespace)
            return cursor.take(String(letter))
          })
        else { continue }
        cursor.take(while: { $0.isWhitespace || $0 == "#" })
        records[index].ordinal = number(in: Array(cursor.take(while: \.isDigit)))
      }
    }
  }

  private static func number(in letters: [Unicode.Scalar]) -> Int? {
    let digits = letters.filter(\.isDigit)
    guard !digits.isEmpty, digits.count <= 6, letters.count <= digits.count + 2 else { return nil }
    return Int(String(scalars: digits))
  }
}

extension ReadRecord {
  /// Whether one of its answers points at the number of a record.
  fileprivate var pointsAtNumber: Bool {
    mayPoint
      && fields.contains { reading in
        if case .record = reading.pointed?.place { true } else { false }
      }
  }
}
