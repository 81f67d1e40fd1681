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

  fileprivate static func line(_ heading: String) -> String {
    heading.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension [SheetColumn] {
  /// The columns with headings as Excel tables need them: on one line, and no two alike.
  var oneLineEach: [SheetColumn] {
    var seen: Set<String> = []
    return map { column in
      var column = column
      // Leaves room for a number; formulas name a column by its heading, so control characters are
      // removed.
      let short = SheetColumn.storable(heading: SheetColumn.line(column.heading))
      column.heading = short
      var number = 2
      while !seen.insert(column.heading.lowercased()).inserted {
        column.heading = "\(short) (\(number))"
        number += 1
      }
      return column
    }
  }

  /// The columns with headings on one line, for sheets without an Excel table: two may be alike, below
  /// different groups.
  var oneLine: [SheetColumn] {
    map { column in
      column.with {
        $0.heading = SheetColumn.storable(heading: SheetColumn.line(column.heading))
        if !column.group.isEmpty {
          $0.group = SheetColumn.storable(heading: SheetColumn.line(column.group))
        }
      }
    }
  }

  /// The runs of columns that stand below one group; those without one are not among them.
  var groups: [Range<Int>] {
    var groups: [Range<Int>] = []
    for (index, column) in enumerated() where !column.group.isEmpty {
      if let last = groups.last, last.upperBound == index,
        self[last.lowerBound].group == column.group
      {
        groups[groups.count - 1] = last.lowerBound..<(index + 1)
      } else {
        groups.append(index..<(index + 1))
      }
    }
    return groups
  }
}
