import Spreadsheet

/// The form that `template` and `correct` write, with a cell of its own for each answer.
struct GeneratedForm: Sendable {
  struct Table: Sendable {
    let printed: PrintedTable
    let layout: TableLayout
    /// What is printed, in reading order: the item of the layout and its letters.
    let words: [(item: Int, key: [Unicode.Scalar])]
    /// The item of the first question's label, if it has one.
    let firstLabel: Int?

    init(_ printed: PrintedTable, index: Int, of schema: Schema) {
      let layout = TableLayout(printed, index: index, of: schema)
      self.printed = printed
      self.layout = layout
      firstLabel = layout.items.firstIndex { item in
        if case .label = item.content { item.question == 0 } else { false }
      }
      words = layout.items.enumerated().compactMap { index, item in
        guard !item.content.isOfList, let key = item.content.text.map({ FoldedText($0).key }),
          !key.isEmpty
        else {
          return nil
        }
        return (index, key)
      }
    }
  }

  /// Where the answers stand in a sheet, as its names say; by table, and of each block of it.
  typealias Names = [Int: [TableLayout.Slot: [CellReference]]]

  let tables: [Table]
  private let slots: [String: (table: Int, slot: TableLayout.Slot)]

  init(_ form: PrintedForm) {
    let schema = form.schema
    tables = parallelMap(form.tables.count) {
      Table(form.tables[$0], index: $0, of: schema)
    }
    var slots: [String: (table: Int, slot: TableLayout.Slot)] = [:]
    for (index, table) in tables.enumerated() {
      for case .slot(let slot) in table.layout.items.map(\.content) {
        // Excel does not tell capitals from small letters in names.
        slots[TableLayout.name(of: slot, in: schema.tables[index]).lowercased()] = (index, slot)
      }
    }
    self.slots = slots
  }

  /// The answers' cells by sheet, of the names that a workbook still has.
  func names(in workbook: Workbook) -> [String: Names] {
    var found: [String: Names] = [:]
    for name in workbook.definedNames {
      guard let sheet = name.sheet, let (table, slot) = slots[Self.ofFirstBlock(name.name)],
        let cell = Self.cell(name.formula, of: sheet)
      else { continue }
      found[sheet, default: [:]][table, default: [:]][slot, default: []].append(cell)
    }
    return found
  }

  /// Whether a name may be that of an answer's cell: `hb_sites__name`, in capitals or not.
  static func mayNameAnswer(_ name: String) -> Bool {
    // 0x20 is what tells a capital letter of ASCII from its small one.
    name.utf8.prefix(2).map { $0 | 0x20 } == Array("hb".utf8)
  }

  /// The name of a cell in the first block: `hb_sites__name` for `hb2_sites__name`.
  private static func ofFirstBlock(_ name: String) -> String {
    let name = name.lowercased()
    guard name.hasPrefix("hb") else { return name }
    return "hb" + name.dropFirst(2).drop { ("0"..."9").contains($0) }
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
