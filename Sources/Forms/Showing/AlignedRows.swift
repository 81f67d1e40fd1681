/// Rows of text in columns, each as wide as its widest cell; the last column is not padded.
func aligned(_ rows: [[String]], indent: String) -> [String] {
  let count = rows.map(\.count).max() ?? 0
  let widths = (0..<count).map { column in
    rows.map { $0.count > column ? TextWidth.of($0[column]) : 0 }.max() ?? 0
  }
  return rows.map { row in
    var line = indent
    for (column, cell) in row.enumerated() {
      line += cell
      guard row[(column + 1)...].contains(where: { !$0.isEmpty }) else { break }
      let missing = widths[column] - TextWidth.of(cell)
      line += String(repeating: " ", count: missing + 2)
    }
    return line
  }
}
