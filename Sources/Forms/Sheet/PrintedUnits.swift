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
    var entry: Int
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
        found.append(
          Change(table: cell.table, unit: unit, entry: index, cell: entry.reference))
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

  /// The unit of some letters, if it is another one of the same currency.
  private static func unit(_ letters: [Unicode.Scalar], like own: String) -> String? {
    guard Currency.yuan[own] != nil else { return nil }
    var letters = letters[...]
    for word in ["人民币", "rmb", "cny"] {
      let word = Array(word.unicodeScalars)
      if letters.starts(with: word) { letters = letters.dropFirst(word.count) }
      if letters.count > word.count, letters.suffix(word.count).elementsEqual(word) {
        letters = letters.dropLast(word.count)
      }
    }
    return Currency.yuan.keys.first { $0 != own && $0.unicodeScalars.elementsEqual(letters) }
  }
}

extension Table {
  /// The table as a return has it that counts its amounts in another unit.
  func counting(in other: String) -> Table {
    var table = self
    func counted(_ field: Field) -> Field {
      guard case .amount(var kind) = field.kind, kind.unit == unit else { return field }
      var field = field
      kind.counted = other
      field.kind = .amount(kind)
      return field
    }
    table.fields = fields.map(counted)
    if var list = list {
      for line in list.lines.indices {
        list.lines[line].fields = list.lines[line].fields.map(counted)
      }
      table.list = list
    }
    return table
  }
}

/// The plans by which the tables of one sheet are read: those of the form, or of other units.
struct SheetPlans {
  private let schema: Schema
  private let changes: [PrintedUnits.Change]
  private var made: [PrintedUnits.Change: (table: TablePlan, lines: [TablePlan])] = [:]
  /// The changes that hold for something in the sheet.
  private(set) var used: Set<PrintedUnits.Change> = []

  init(_ schema: Schema, changes: [PrintedUnits.Change]) {
    self.schema = schema
    self.changes = changes
  }

  /// The plan of a table, or of one of its lines, that begins above a row; nil for that of the form.
  mutating func plan(of table: Int, line: Int?, above row: Int) -> TablePlan? {
    guard let change = changes.last(where: { $0.table == table && $0.cell.row <= row }) else {
      return nil
    }
    used.insert(change)
    if made[change] == nil {
      let own = schema.tables[table].counting(in: change.unit)
      made[change] = (
        TablePlan(PrintedTable(own)),
        own.list?.lines.map { TablePlan(PrintedTable(own, of: $0)) } ?? []
      )
    }
    return line.flatMap { made[change]?.lines[$0] } ?? made[change]?.table
  }

  /// A warning at each cell that says another unit.
  func issues(in sheet: String) -> [Issue] {
    changes.filter(used.contains).map { change in
      Issue(
        UnitConverted(unit: change.unit, wanted: schema.tables[change.table].unit ?? ""),
        table: change.table, place: Issue.Place(sheet: sheet, cell: change.cell),
        found: change.unit)
    }
  }
}
