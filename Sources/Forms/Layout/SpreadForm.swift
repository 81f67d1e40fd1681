import Spreadsheet

/// The form with a cell of its own for each answer, prepared for reading it back.
struct SpreadForm: Sendable {
  struct Table: Sendable {
    let layout: TableLayout
    /// What is printed, in reading order: the item and its letters.
    let printed: [(item: Int, key: [Unicode.Scalar])]

    init(_ layout: TableLayout) {
      self.layout = layout
      printed = layout.items.enumerated().compactMap { index, item in
        guard let key = item.content.text.map({ FoldedText($0).key }), !key.isEmpty else {
          return nil
        }
        return (index, key)
      }
    }
  }

  /// Where the answers of one table stand in a sheet, as its names say.
  typealias Named = [Int: [TableLayout.Slot: CellReference]]

  let tables: [Table]
  private let names: [String: (table: Int, slot: TableLayout.Slot)]

  init(_ schema: Schema) {
    tables = parallelMap(schema.tables.count) { Table(TableLayout($0, of: schema)) }
    var names: [String: (table: Int, slot: TableLayout.Slot)] = [:]
    for (index, table) in tables.enumerated() {
      for case .slot(let slot) in table.layout.items.map(\.content) {
        // Excel does not tell capitals from small letters in names.
        names[TableLayout.name(of: slot, in: schema.tables[index]).lowercased()] = (index, slot)
      }
    }
    self.names = names
  }

  /// The answers' cells by sheet, of the names that a workbook still has.
  func named(in workbook: Workbook) -> [String: Named] {
    var found: [String: Named] = [:]
    for name in workbook.definedNames {
      guard let sheet = name.sheet, let (table, slot) = names[name.name.lowercased()],
        let cell = Self.cell(name.formula, of: sheet)
      else { continue }
      found[sheet, default: [:]][table, default: [:]][slot] = cell
    }
    return found
  }

  /// The cell of `'表2'!$B$3` or `表2!$B$3:$M$3`, if it is one of the sheet; nil for `#REF!` too.
  private static func cell(_ formula: String, of sheet: String) -> CellReference? {
    guard let mark = formula.lastIndex(of: "!") else { return nil }
    var named = formula[..<mark]
    if named.hasPrefix("="), sheet.first != "=" { named.removeFirst() }
    guard named == sheet[...] || String(named) == CellLink.quoted(sheet) else { return nil }
    return CellRange(formula[formula.index(after: mark)...])?.topLeft
  }
}
