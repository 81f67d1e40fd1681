extension SheetColumn {
  /// A heading without control characters and no longer than 120 UTF-16 units.
  fileprivate static func storable(heading: String) -> String {
    var kept = ""
    var room = 120
    for character in heading {
      let isControl = character.unicodeScalars.contains {
        $0.properties.generalCategory == .control
      }
      let next = isControl ? " " : String(character)
      // A text like `_x0041_` is stored with more characters.
      room -= character == "_" ? 7 : next.utf16.count
      guard room >= 0 else { break }
      kept += next
    }
    return kept.isEmpty ? "_" : kept
  }
}

extension [SheetColumn] {
  /// The columns with headings as Excel tables need them: on one line, and no two alike.
  var oneLineEach: [SheetColumn] {
    var seen: Set<String> = []
    return map { column in
      var column = column
      let line = column.heading.split(whereSeparator: \.isNewline).joined(separator: " ")
      // Leaves room for a number; formulas name a column by its heading, so control characters are
      // removed.
      let short = SheetColumn.storable(heading: line)
      column.heading = short
      var number = 2
      while !seen.insert(column.heading.lowercased()).inserted {
        column.heading = "\(short) (\(number))"
        number += 1
      }
      return column
    }
  }
}
