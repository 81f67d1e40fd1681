import Spreadsheet

/// Locates the answers of a copy that `template` or `correct` made, with a cell of its own for each.
///
/// Names are defined for these cells. If a program has dropped the names, the printed words around
/// the cells tell where they are, provided that the form's mark says that it is such a copy.
struct SlotLocator: Locator {
  private let form: GeneratedForm
  private let names: GeneratedForm.Names

  /// - Parameters:
  ///   - form: The form as it was made.
  ///   - names: What the sheet's names say.
  init(_ form: GeneratedForm, names: GeneratedForm.Names) {
    self.form = form
    self.names = names
  }

  func records(of copy: TableCopy, in grid: SheetGrid) -> [LocatedRecord]? {
    let table = form.tables[copy.table]
    guard let slots = PlacedSlots(copy, in: grid, table: table, names: names[copy.table] ?? [:])
    else { return nil }
    return [slots.record(of: copy, in: grid, table.printed)]
  }
}

/// The cells of a copy's slots.
private struct PlacedSlots {
  /// Where each slot stands, whether something is written there or not.
  private var cells: [TableLayout.Slot: CellReference] = [:]
  /// The grid's entries that the form prints or works out.
  private var printed = EntrySet()
  /// The questions that are there.
  private var questions: Set<Int> = []
  /// Which form the copy says it is.
  private var mark: FormMark?

  /// Places the slots of a copy; nil where it is no such copy.
  init?(
    _ copy: TableCopy, in grid: SheetGrid, table: GeneratedForm.Table,
    names: [TableLayout.Slot: [CellReference]]
  ) {
    let entries = copy.area.entries
    let rows = entries.map { grid.entries[$0].reference.row }
    guard let first = rows.min(), let last = rows.max() else { return nil }
    let own = names.compactMapValues { cells in cells.first { first...last ~= $0.row } }
    mark = entries.lazy.compactMap { FormMark(printed: grid.entries[$0].text) }.first
    guard mark != nil || !own.isEmpty else { return nil }
    // An answer may be 家, as the form prints it elsewhere.
    let answered = Set(own.values)
    let keys = entries.map { entry in
      answered.contains(grid.entries[entry].reference) ? [] : grid.entries[entry].text.key
    }
    let pairs = Self.align(table.words, keys)
    guard !own.isEmpty || pairs.count * 2 >= table.words.count else { return nil }

    let layout = table.layout
    var anchors: [Int: CellReference] = [:]
    for pair in pairs {
      let item = table.words[pair.printed].item
      anchors[item] = grid.entries[entries[pair.entry]].reference
      printed.insert(entries[pair.entry])
      if case .label = layout.items[item].content, let question = layout.items[item].question {
        questions.insert(question)
      }
    }
    for entry in entries where FormMark(printed: grid.entries[entry].text) != nil {
      printed.insert(entry)
    }
    printed.formUnion(copy.labels.compactMap { $0?.entry })
    if let title = copy.area.titleEntry {
      printed.insert(title)
      // What heads a block counts the blocks, so that its words are not those of the first.
      if table.printed.table.heading != nil, let item = table.firstLabel {
        anchors[item] = grid.entries[title].reference
        questions.insert(0)
      }
    }
    place(layout, anchors, own: own, in: grid, entries)
  }

  /// The record with the cells of each question that is there.
  func record(of copy: TableCopy, in grid: SheetGrid, _ table: PrintedTable) -> LocatedRecord {
    var filled: [CellReference: Int] = [:]
    for entry in copy.area.entries where !printed.contains(entry) {
      filled[grid.entries[entry].reference] = entry
    }
    let answers = questions.sorted().map { index in
      LocatedAnswer(
        question: index,
        cells: .slots(
          table.questions[index].parts.flatMap(Self.slots).map { slot in
            let home = cells[slot]
            let entry = home.flatMap { filled[$0] }
            return LocatedAnswer.SlotCells(
              slot: slot, cells: AnswerCells(entries: entry.map { [$0] } ?? [], home: home))
          }))
    }
    var record = LocatedRecord(table, index: copy.table, answers: answers, printed: printed)
    record.mark = mark
    record.extent = CellRange(enclosing: cells.values.map { grid.range(of: $0) })
    return record
  }

  /// The slots of a question: those of its choice, then those of its other fields.
  private static func slots(of question: PrintedQuestion) -> [TableLayout.Slot] {
    var slots: [TableLayout.Slot] = []
    if let choice = question.choice {
      slots +=
        choice.several
        ? choice.options.map { .option(choice.field, $0.key) }
        : [.answer(choice.field)]
      slots.append(.stray(choice.field))
    }
    let others = question.lines.lazy.flatMap(\.fields).filter { $0 != question.choice?.field }
    return slots + others.map { .answer($0) }
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
          cells[slot] = cell
          if let question = item.question { questions.insert(question) }
        } else {
          cells[slot] = Self.cell(of: index, in: layout, anchors)
        }
      case .counter, .tally:
        if let cell = Self.cell(of: index, in: layout, anchors) { computed.insert(cell) }
      default: continue
      }
    }
    for entry in entries where computed.contains(grid.entries[entry].reference) {
      printed.insert(entry)
    }
  }

  /// The cell of an item, from the nearest one before it that was found, in its own row if there is
  /// one.
  private static func cell(
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

  /// Pairs what the form prints with cells of the same letters: as many pairs as possible, in
  /// order.
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
