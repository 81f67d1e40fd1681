package import Spreadsheet

/// Where a list stands in the form that is sent out.
package struct PlacedList: Hashable, Sendable {
  /// The table of the list, an index into ``Schema/tables``.
  package var table: Int
  /// The columns of the sheet that each column of the list takes up.
  package var columns: [ClosedRange<Int>]
  /// The first row of its header, without hints.
  package var headerRow: Int
  /// Its first row that is filled in.
  package var firstRow: Int
  /// How many rows are filled in.
  package var rows: Int
  /// The row that adds up the others, if there is one.
  package var totalRow: Int?

  /// The cell of a column in one of its rows, counted from 0.
  package func cell(row: Int, column: Int) -> CellRange {
    CellRange(
      CellReference(row: firstRow + row, column: columns[column].lowerBound),
      CellReference(row: firstRow + row, column: columns[column].upperBound))
  }

  mutating func move(down rows: Int) {
    headerRow += rows
    firstRow += rows
    totalRow = totalRow.map { $0 + rows }
  }

  /// The first cell of its header, where is said what is about no row of it.
  package var home: CellReference {
    CellReference(row: headerRow, column: columns.first?.lowerBound ?? 0)
  }
}

/// A cell of a list: its table, its row and its column, counted from 0.
package struct ListEntry: Hashable, Sendable {
  package var table: Int
  package var row: Int
  package var column: Int

  package init(table: Int, row: Int, column: Int) {
    self.table = table
    self.row = row
    self.column = column
  }
}

extension ListForm {
  /// Whether the options of a question's choice have columns, which are ticked.
  package func hasOptions(ofQuestion question: Int) -> Bool {
    columns.contains { $0.option != nil && $0.role == .answer(question: question) }
  }

  /// The column in which a question is answered, the first of several.
  package func column(ofQuestion question: Int) -> Int? {
    columns.firstIndex { $0.role == .answer(question: question) }
  }
}

extension Table {
  /// The column of a list in which a field is answered.
  package func column(ofField field: Int) -> Int? {
    guard
      let question = questions.firstIndex(where: { question in
        question.lines.contains { $0.fields.contains(field) }
      })
    else { return nil }
    return list?.column(ofQuestion: question)
  }

  /// How many rows the blank form has for people to fill in, or to print.
  package var printedRows: Int {
    if copies == .lines { return list?.lines.count ?? 0 }
    return room ?? min(max(10, atLeast ?? 0), max(1, atMost ?? .max))
  }
}
