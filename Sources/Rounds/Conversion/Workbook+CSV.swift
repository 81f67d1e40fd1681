import Forms
import Spreadsheet

extension Workbook {
  /// A workbook of one sheet with the values of a CSV file as texts; nil for bytes that are no text, or
  /// not one that a CSV file has.
  ///
  /// What separates the values is what separates the most of them.
  init?(csv bytes: [UInt8], sheet name: String) {
    guard !bytes.contains(0), let file = TextFile(bytes: bytes) else { return nil }
    var best: [CSVRow] = []
    for separator in [",", "\t", ";"] as [Unicode.Scalar] {
      let rows: [CSVRow]
      // What is no CSV with one separator may be with another.
      do { rows = try CSVRow.rows(of: file.text, separator: separator) } catch { continue }
      if best.isEmpty || Self.width(rows) > Self.width(best) { best = rows }
    }
    guard !best.isEmpty else { return nil }
    var cells: [Cell] = []
    for (row, line) in best.enumerated() {
      for (column, text) in line.values.enumerated() where !text.trimmed.isEmpty {
        cells.append(
          Cell(reference: CellReference(row: row, column: column), value: .string(text)))
      }
    }
    self.init(sheets: [Sheet(name: name, cells: cells)])
  }

  private static func width(_ rows: [CSVRow]) -> Int {
    rows.reduce(0) { $0 + $1.values.count - 1 }
  }
}
