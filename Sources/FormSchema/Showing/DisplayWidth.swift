/// How many columns of a terminal text takes up: Chinese characters and their punctuation two each.
///
/// The ranges are those of Unicode's East Asian Width that forms use (UAX #11, W and F).
package func displayWidth(of text: some Sequence<Unicode.Scalar>) -> Int {
  text.reduce(0) { width, scalar in
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200D, 0xFE00...0xFE0F: width
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      width + 2
    default: width + 1
    }
  }
}

/// Rows of text in columns, each as wide as its widest cell; the last is as long as it is.
func aligned(_ rows: [[String]], indent: String) -> [String] {
  let count = rows.map(\.count).max() ?? 0
  let widths = (0..<count).map { column in
    rows.map { $0.count > column ? displayWidth(of: $0[column].unicodeScalars) : 0 }.max() ?? 0
  }
  return rows.map { row in
    var line = indent
    for (column, cell) in row.enumerated() {
      line += cell
      guard row[(column + 1)...].contains(where: { !$0.isEmpty }) else { break }
      let missing = widths[column] - displayWidth(of: cell.unicodeScalars)
      line += String(repeating: " ", count: missing + 2)
    }
    return line
  }
}
