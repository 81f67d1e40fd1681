import Spreadsheet

/// Where a form prints the unit of a table's amounts above it, and what a return says there instead.
struct PrintedUnits: Sendable {
  /// A cell of the blank form in which `{unit}` stands.
  private struct Cell: Sendable {
    let table: Int
    let unit: String
    /// The letters before and behind the unit.
    let before: [Unicode.Scalar]
    let behind: [Unicode.Scalar]
    /// The letters of the cell in front of it, where the unit has a cell of its own.
    let beside: [Unicode.Scalar]?
  }

  /// Another unit than that of the form, in which a return counts a table's amounts.
  struct Change: Hashable {
    var table: Int
    var unit: String
    var cell: CellReference
  }

  private let cells: [Cell]

  init(_ schema: Schema) {
    cells = schema.tables.enumerated().flatMap { index, table -> [Cell] in
      guard let unit = table.unit, Currency(unit: unit) != nil else { return [] }
      return table.intro.flatMap { row -> [Cell] in
        row.indices.compactMap { column in
          guard let range = row[column].firstRange(of: "{unit}") else { return nil }
          let before = FoldedText(row[column][..<range.lowerBound]).key
          let behind = FoldedText(row[column][range.upperBound...]).key
          let isAlone = before.isEmpty && behind.isEmpty
          // With nothing printed around it nobody could tell it from an answer.
          guard !isAlone || column > 0 else { return nil }
          return Cell(
            table: index, unit: unit, before: before, behind: behind,
            beside: isAlone ? FoldedText(row[column - 1]).key : nil)
        }
      }
    }
  }

  /// Whether the form prints no unit, so that nothing is to be looked for.
  var isEmpty: Bool { cells.isEmpty }

  /// The other units that stand in a sheet, from the top down.
  func changes(in grid: SheetGrid) -> [Change] {
    var found: [Change] = []
    for (index, entry) in grid.entries.enumerated() where entry.text.key.count <= 80 {
      for cell in cells {
        guard let letters = letters(of: cell, at: index, in: grid),
          let unit = Self.unit(letters, like: cell.unit)
        else { continue }
        found.append(Change(table: cell.table, unit: unit, cell: entry.reference))
      }
    }
    return found
  }

  /// What stands in a cell where the form prints the unit; nil for another cell.
  private func letters(of cell: Cell, at index: Int, in grid: SheetGrid) -> [Unicode.Scalar]? {
    let key = grid.entries[index].text.key
    if let beside = cell.beside {
      guard index > 0, grid.entries[index - 1].text.key == beside,
        grid.entries[index - 1].reference.row == grid.entries[index].reference.row
      else { return nil }
      return key
    }
    guard key.count > cell.before.count + cell.behind.count, key.starts(with: cell.before),
      key.suffix(cell.behind.count).elementsEqual(cell.behind)
    else { return nil }
    return Array(key[cell.before.count..<(key.count - cell.behind.count)])
  }

  /// What people write before or behind a unit of yuan.
  static let yuanWords = ["人民币", "rmb", "cny"]

  /// The unit of some letters, if it is another one of the same currency.
  private static func unit(_ letters: [Unicode.Scalar], like own: String) -> String? {
    guard Currency.yuan[own] != nil else { return nil }
    var letters = letters[...]
    for word in yuanWords {
      let word = Array(word.unicodeScalars)
      if letters.starts(with: word) { letters = letters.dropFirst(word.count) }
      if letters.count > word.count, letters.suffix(word.count).elementsEqual(word) {
        letters = letters.dropLast(word.count)
      }
    }
    return Currency.yuan.keys.first { $0 != own && $0.unicodeScalars.elementsEqual(letters) }
  }
}
