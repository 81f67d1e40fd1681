import Forms
import Spreadsheet

/// One way to see the rows of a list's file: a sheet of its workbook, or its text cut at one separator.
struct ListPage {
  struct Row {
    /// The line of the text, or the row of the sheet, from 1.
    var line: Int
    var values: [String]
    /// Whether a merged cell spans it, as a title or a remark does.
    var isSpanned = false

    var isEmpty: Bool { values.allSatisfy { $0.trimmed.isEmpty } }
  }

  /// The sheet's name; nil for a text.
  var sheet: String?
  /// The encoding of a text and what separates its values; nil for a sheet.
  var text: (encoding: String, separator: Unicode.Scalar)?
  var rows: [Row]
}

extension ListPage {
  /// The rows of a sheet: dates and numbers as a person would type them.
  ///
  /// A cell merged downwards stands in each of its rows, so that a group may be written once.
  /// - Throws: If the list is longer than lists are.
  init(_ sheet: Sheet, of workbook: Workbook, path: String) throws(ListError) {
    var rows: [Row] = []
    func put(_ text: String, _ row: Int, _ column: Int) {
      while rows.count <= row { rows.append(Row(line: rows.count + 1, values: [])) }
      while rows[row].values.count <= column { rows[row].values.append("") }
      rows[row].values[column] = text
    }
    for cell in sheet.cells where cell.reference.column < Self.columns {
      guard cell.reference.row < Self.rows else {
        throw ListError(
          path: path, line: cell.reference.row + 1, "名单最多 \(Self.rows) 行",
          "a list has at most \(Self.rows) rows")
      }
      put(
        AnswerText.text(of: cell, dateSystem: workbook.dateSystem), cell.reference.row,
        cell.reference.column)
    }
    for merge in sheet.merges {
      let (top, bottom) = (merge.topLeft.row, min(merge.bottomRight.row, rows.count - 1))
      let column = merge.topLeft.column
      guard rows.indices.contains(top), rows[top].values.indices.contains(column) else { continue }
      if merge.bottomRight.column > column {
        rows[top].isSpanned = true
      } else if bottom > top {
        for row in top + 1...bottom where !rows[row].isEmpty {
          put(rows[top].values[column], row, column)
        }
      }
    }
    self.init(sheet: sheet.name, rows: rows)
  }

  private static let rows = 100_000
  private static let columns = 200

  /// The rows of a text, cut at a separator.
  init(
    _ text: String, encoding: String, separator: Unicode.Scalar, firstLine: Int
  ) throws(CSVRow.OpenQuote) {
    let rows = try CSVRow.rows(of: text, separator: separator)
    self.init(
      text: (encoding, separator),
      rows: rows.map { Row(line: $0.line + firstLine - 1, values: $0.values) })
  }
}
