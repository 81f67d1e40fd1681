import Spreadsheet

/// The answers' cells of a copy of a table that has a cell of its own for each answer.
///
/// The names that were defined for them say where they are; where a program has dropped those, the
/// printed words around them do, as long as the form's mark says that it is such a copy.
struct PlacedSlots: Sendable {
  /// Where each answer stands, whether something is written there or not.
  var places: [TableLayout.Slot: CellReference] = [:]
  /// The grid's entries that the form prints or works out.
  var printed = EntrySet()
  /// The questions that are there.
  var questions: Set<Int> = []
  /// Which form the copy says it is.
  var mark: FormMark?

  /// Places the answers of a located copy; nil where it is no such copy.
  /// - Parameters:
  ///   - located: The copy.
  ///   - grid: The sheet.
  ///   - table: Its table, with the layout.
  ///   - named: What the sheet's names say of the table.
  init?(
    _ located: LocatedRecord, in grid: SheetGrid, table: SpreadForm.Table,
    named: [TableLayout.Slot: CellReference]
  ) {
    let entries = located.region.entries
    let rows = entries.map { grid.entries[$0].reference.row }
    guard let first = rows.min(), let last = rows.max() else { return nil }
    let own = named.filter { first...last ~= $0.value.row }
    mark = entries.lazy.compactMap { FormMark(printed: grid.entries[$0].text) }.first
    guard mark != nil || !own.isEmpty else { return nil }
    // An answer may be 家, as the form prints it elsewhere.
    let answered = Set(own.values)
    let keys = entries.map { entry in
      answered.contains(grid.entries[entry].reference) ? [] : grid.entries[entry].text.key
    }
    let pairs = Self.align(table.printed, keys)
    guard !own.isEmpty || pairs.count * 2 >= table.printed.count else { return nil }

    let layout = table.layout
    var anchors: [Int: CellReference] = [:]
    for pair in pairs {
      let item = table.printed[pair.printed].item
      anchors[item] = grid.entries[entries[pair.entry]].reference
      printed.insert(entries[pair.entry])
      if case .label = layout.items[item].content, let question = layout.items[item].question {
        questions.insert(question)
      }
    }
    for entry in entries where FormMark(printed: grid.entries[entry].text) != nil {
      printed.insert(entry)
    }
    printed.formUnion(located.labels.compactMap { $0?.entry })
    if let title = located.region.titleEntry { printed.insert(title) }
    place(layout, anchors, own: own, in: grid, entries)
  }

  private mutating func place(
    _ layout: TableLayout, _ anchors: [Int: CellReference],
    own: [TableLayout.Slot: CellReference], in grid: SheetGrid, _ entries: [Int]
  ) {
    var computed: Set<CellReference> = []
    for (index, item) in layout.items.enumerated() {
      switch item.content {
      case .slot(let slot):
        if let cell = own[slot] {
          places[slot] = cell
          if let question = item.question { questions.insert(question) }
        } else {
          places[slot] = Self.place(of: index, in: layout, anchors)
        }
      case .counter, .tally:
        if let cell = Self.place(of: index, in: layout, anchors) { computed.insert(cell) }
      default: continue
      }
    }
    for entry in entries where computed.contains(grid.entries[entry].reference) {
      printed.insert(entry)
    }
  }

  /// The cell of an item, from the nearest one before it that was found, in its own row if there is
  /// one.
  private static func place(
    of index: Int, in layout: TableLayout, _ anchors: [Int: CellReference]
  ) -> CellReference? {
    let own = layout.items[index].range.topLeft
    let before = anchors.keys.filter { $0 < index }.sorted(by: >)
    let behind = anchors.keys.filter { $0 > index }.sorted()
    func inRow(_ item: Int) -> Bool { layout.items[item].range.topLeft.row == own.row }
    guard
      let anchor = before.first(where: inRow) ?? behind.first(where: inRow) ?? before.first
        ?? behind.first, let found = anchors[anchor]
    else { return nil }
    let from = layout.items[anchor].range.topLeft
    let row = found.row + own.row - from.row
    let column = found.column + own.column - from.column
    guard row >= 0, column >= 0 else { return nil }
    return CellReference(row: row, column: column)
  }

  /// The longest rising pairing of what the form prints with cells of the same letters.
  private static func align(
    _ printed: [(item: Int, key: [Unicode.Scalar])], _ cells: [[Unicode.Scalar]]
  ) -> [(printed: Int, entry: Int)] {
    let width = cells.count + 1
    var best = [Int32](repeating: 0, count: (printed.count + 1) * width)
    for p in printed.indices.reversed() {
      for c in cells.indices.reversed() {
        best[p * width + c] =
          printed[p].key == cells[c]
          ? best[(p + 1) * width + c + 1] + 1
          : max(best[(p + 1) * width + c], best[p * width + c + 1])
      }
    }
    var pairs: [(printed: Int, entry: Int)] = []
    var p = 0
    var c = 0
    while p < printed.count, c < cells.count {
      if printed[p].key == cells[c] {
        pairs.append((p, c))
        p += 1
        c += 1
      } else if best[(p + 1) * width + c] >= best[p * width + c + 1] {
        p += 1
      } else {
        c += 1
      }
    }
    return pairs
  }
}
