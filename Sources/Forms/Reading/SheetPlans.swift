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
    guard !used.isEmpty else { return [] }
    return changes.filter(used.contains).map { change in
      Issue(
        UnitConverted(unit: change.unit, wanted: schema.tables[change.table].unit ?? ""),
        table: change.table, place: Issue.Place(sheet: sheet, cell: change.cell),
        found: change.unit)
    }
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
