public import Spreadsheet

/// Reads returns of one form: a workbook becomes records and issues.
///
/// ```swift
/// let importer = Importer(schema: schema)
/// let returned = importer.read(try Workbook(path: "嘉定园.xlsx"), file: "嘉定园.xlsx")
/// ```
public struct Importer: Sendable {
  /// The form.
  public var schema: Schema { form.schema }
  private let form: PreparedForm
  /// The day that `today()` is in the form's expressions.
  private let today: PartialDate
  /// What the tasks that read have learned of the form's texts.
  private let memories = ImportMemory.Pool()

  private var plans: [TablePlan] { form.plans }
  private var linePlans: [[TablePlan]] { form.linePlans }
  private var locator: FormLocator { form.locator }

  /// Prepares a schema for reading many returns.
  /// - Parameters:
  ///   - schema: The form.
  ///   - today: The day on which they are checked; nil for the day on which this is called.
  public init(schema: Schema, today: PartialDate? = nil) {
    self.today = today ?? Today.date(in: schema.timeZone)
    form = PreparedForm(schema)
  }

  /// Reads and checks one return.
  ///
  /// What the sender must mend is an issue in the result, never an error. What only shows beside other
  /// returns, a roster or a deadline is checked by `Round` of the library `Rounds`.
  /// - Parameters:
  ///   - workbook: The workbook as it came back.
  ///   - file: Its path as the user will see it.
  ///   - changes: Answers that the office changed; each is read in the place of the sender's.
  /// - Returns: The records, the issues, and the cells that are neither printed by the form nor an
  ///   answer.
  public func read(
    _ workbook: Workbook, file: String, changes: [FileDecisions.Change] = []
  ) -> Return {
    var form = unmarked(workbook, file: file, changes: changes)
    form.modified = Self.modified(of: workbook)
    form.mends = MendedReturn(workbook)
    return form
  }

  /// When a workbook was saved; the time that this program stores tells nothing.
  private static func modified(of workbook: Workbook) -> String? {
    let text = workbook.properties.modified
    return SavedTime.isOurs(text) ? nil : text
  }

  private func unmarked(
    _ workbook: Workbook, file: String, changes: [FileDecisions.Change]
  ) -> Return {
    var records: [ReadRecord] = []
    var lists: [ReadList] = []
    var unread: [UnreadCell] = []
    let names = locator.names(in: workbook)
    var marks = FormMarkRule(workbook, schema: schema)
    if let issue = marks.wrongForm ?? marks.wrongEdition {
      return Return(
        file: file, issues: [issue],
        unread: OwnSheet.allTexts(of: workbook))
    }
    var unplaced = UnplacedCopies()
    let links = LinkedBoxes(workbook)
    var objects = UnreadObjects(schema)
    var hidden: [Issue] = []
    var blanks = emptySheets(of: workbook)
    var formulas =
      workbook.sheets.contains { !$0.uncalculated.isEmpty } ? WorkbookFormulas(workbook) : nil
    var memory = memories.take()
    defer { memories.give(memory) }
    let formats = NumberDisplays(workbook.numberFormats)
    for (index, sheet) in workbook.sheets.enumerated() {
      guard !OwnSheet.isOwn(sheet) else {
        unread += OwnSheet.kept(in: sheet, dateSystem: workbook.dateSystem)
        continue
      }
      if form.aside.isAside(sheet: sheet.name) { continue }
      let shown = links?.resolved(sheet) ?? sheet
      var found = read(
        shown, of: workbook, formats: formats, names: names[sheet.name] ?? [:],
        results: formulas?.results(of: index) ?? [], links: links, &memory, &unplaced)
      if !sheet.objects.isEmpty { add(&objects, of: shown, to: &found) }
      records += found.records
      lists += found.lists
      unread += found.unread
      marks.add(found.marks)
      hidden += found.hidden
      blanks.merge(found.blanks) { old, _ in old }
    }
    for name in workbook.leftOut {
      let none = CellReference(row: 0, column: 0)
      unread.append(UnreadCell(sheet: name, cell: none, text: Self.leftOut))
    }
    let divided = DividedLines(lists, schema)
    divided.join(&records, &lists)
    hidden += RepeatedCopies(workbook, schema, besides: divided.tables)
      .remove(from: &records, &lists, &unread, &hidden)
    let printed = marks.cells
    if !printed.isEmpty {
      unread.removeAll { printed.contains(Issue.Place(sheet: $0.sheet, cell: $0.cell)) }
    }
    number(&records)
    ParentFinder.place(&records, &lists, schema: schema)
    let changed = changes.compactMap { Self.change(&records, $0) }
    DittoAnswer.resolve(&records, lists: lists)
    ShareAnswers.settle(&records)
    var issues = StandingRules.issues(in: records, lists: lists, schema: schema, today: today)
    for index in issues.indices {
      guard case .tableMissing(var missing) = issues[index].kind, let table = issues[index].table
      else { continue }
      missing.blank = blanks[table]
      issues[index].kind = missing.kind
    }
    issues = unplaced.withoutEchoes(issues) + unplaced.issues
    issues += InsteadRule.issues(in: records, besides: issues)
    issues += marks.olderEditions + hidden + changed
    // What is asked may have changed, so nothing else is said of a form of another version.
    if let issue = marks.issue { issues = [issue] }
    if !records.isEmpty, !marks.isGenerated, let issue = marks.lostEdition {
      return Return(
        file: file, issues: [issue],
        unread: OwnSheet.allTexts(of: workbook))
    }
    issues = Self.withLines(issues, of: records)
    return Return(
      file: file, sender: Self.text(of: schema.sender, in: records),
      group: schema.group.flatMap { Self.text(of: $0, in: records) },
      records: records.map(\.record),
      issues: Self.sorted(issues, sheets: workbook.sheets.map(\.name)), unread: unread)
  }

  /// Of tables, the sheet that is called as theirs and holds nothing.
  private func emptySheets(of workbook: Workbook) -> [Int: Issue.Place] {
    var places: [Int: Issue.Place] = [:]
    for sheet in workbook.sheets where sheet.cells.isEmpty {
      let cell = CellReference(row: 0, column: 0)
      for (index, table) in schema.tables.enumerated() where table.sheet == sheet.name {
        places[index] = Issue.Place(sheet: sheet.name, cell: cell)
      }
    }
    return places
  }

  /// Reads a sheet, and where some of its text is struck out or hidden, says what that changes.
  private func read(
    _ sheet: Sheet, of workbook: Workbook, formats: NumberDisplays, names: GeneratedForm.Names,
    results: [(cell: UncalculatedCell, value: CellValue?)], links: LinkedBoxes?,
    _ memory: inout ImportMemory, _ unplaced: inout UnplacedCopies
  ) -> Found {
    // Functions, since a closure would copy all of the form.
    func isPrinted(_ text: FoldedText) -> Bool { prints(text) }
    func grid(_ view: TextView) -> SheetGrid {
      SheetGrid(
        sheet, dateSystem: workbook.dateSystem, formats: formats, memory: &memory.texts,
        results: results, view: view, isPrinted: isPrinted)
    }
    var usual = grid(.usual)
    var found = read(&usual, of: sheet, names: names, links: links, &memory, &unplaced)
    guard usual.hasStruck || usual.hasHidden else { return found }
    for view in [TextView(withStruck: true), TextView(withoutHidden: true)]
    where view.withStruck ? usual.hasStruck : usual.hasHidden {
      var (cells, others) = (grid(view), unplaced)
      let other = read(&cells, of: sheet, names: names, links: links, &memory, &others)
      let views = ViewComparison(view: view)
      found.hidden += views.compare(&found.records, with: other.records)
      guard view.withStruck else { continue }
      // What is struck out in an answer is told there.
      let told = found.records.flatMap { record in
        record.said.keys.compactMap { record.fields[$0].cell }
      }
      let known = Set(found.unread.map(\.cell) + told)
      found.unread += other.unread.filter {
        !known.contains($0.cell) && sheet.stretches[$0.cell] != nil
      }
      found.unread.sort { $0.cell < $1.cell }
    }
    return found
  }

  /// Whether the form prints a text.
  func prints(_ text: FoldedText) -> Bool {
    locator.index.isPrinted(text) || locator.lists.isPrinted(text)
  }

  private func read(
    _ grid: inout SheetGrid, of sheet: Sheet, names: GeneratedForm.Names, links: LinkedBoxes?,
    _ memory: inout ImportMemory, _ unplaced: inout UnplacedCopies
  ) -> Found {
    func isPrinted(_ text: FoldedText) -> Bool { prints(text) }
    let hidden = HiddenCells(columnsOf: sheet, in: grid, isPrinted: isPrinted)
    grid.leaveOut(hidden.entries)
    let ignored = form.aside.entries(in: grid) {
      locator.index.isOfQuestion($0) || locator.lists.isPrinted($0) || locator.lists.isLine($0)
    }
    // Words that ask nothing end the question above them all the same.
    for entry in ignored { grid.note(boundary: grid.entries[entry].range) }
    grid.leaveOut(ignored)
    if let links {
      grid.leaveOut(
        EntrySet(grid.entries.indices.filter { links.repeats(grid.entries[$0], in: sheet.name) }))
    }
    var others = SheetPlans(schema, changes: form.units.isEmpty ? [] : form.units.changes(in: grid))
    var found = readLists(in: &grid, &others, &memory)
    // What stands in lists is no label and no answer of a question.
    grid.leaveOut(found.taken)
    // A form that `template` wrote hides rows of its own until they are needed.
    let isOurs =
      !names.isEmpty
      || !sheet.hiddenRows.isEmpty && grid.entries.contains { FormMark(printed: $0.text) != nil }
    let hiddenRows =
      isOurs ? HiddenCells() : HiddenCells(rowsOf: sheet, in: grid, isPrinted: isPrinted)
    grid.leaveOut(hiddenRows.entries)
    let labels = SheetLabels(&grid, index: locator.index, memory: &memory.texts)
    var records: [ReadRecord] = []
    var accounted = EntrySet()
    var marks: [FormMarkRule.Found] = []
    for copy in locator.copies(in: grid, labels: labels, names: names) {
      // Loops, since a closure would copy all of the form.
      var readings: [[ReadRecord]] = []
      for possible in copy.possible {
        let bottom = possible.copy.area.entries.last.map { grid.entries[$0].reference.row } ?? 0
        var read: [ReadRecord] = []
        for record in possible.records {
          let plan =
            others.plan(of: record.table, line: nil, above: bottom) ?? plans[record.table]
          read.append(RecordReader.read(record, in: grid, plan: plan, memory: &memory.readings))
        }
        readings.append(read)
      }
      if readings.count > 1, readings.joined().contains(where: { isRecord($0) }) {
        unplaced.add(copy.possible.map(\.copy.table), copy.possible[0].copy, in: grid)
        continue
      }
      // A blank copy that fits several tables counts as a copy of the first.
      guard let located = copy.possible.first?.records, let read = readings.first else { continue }
      for (located, record) in zip(located, read) {
        if let mark = located.mark {
          marks.append(
            FormMarkRule.Found(mark: mark, sheet: grid.sheet, cell: record.range.topLeft))
        }
        accounted.formUnion(record.accounted)
        found.unread += record.rest
        if isRecord(record) {
          records.append(record)
        } else if record.line == nil {
          let place = Issue.Place(sheet: record.sheet, cell: record.range.topLeft)
          found.blanks[record.tableIndex] = found.blanks[record.tableIndex] ?? place
        }
      }
    }
    RecordNumbering.numberCopies(&records, in: sheet)
    found.hidden += others.issues(in: sheet.name)
    found.records += records
    sortByPlace(&found.records)
    found.unread += unread(in: grid, accounted: accounted)
    found.unread.sort { $0.cell < $1.cell }
    found.marks = marks
    // Beside nothing of the form it is nothing to speak of.
    if !found.records.isEmpty || !found.lists.isEmpty {
      for hidden in [hidden, hiddenRows] {
        guard let cell = hidden.first else { continue }
        found.hidden.append(
          Issue(
            HiddenSkipped(cells: hidden.count), place: Issue.Place(sheet: sheet.name, cell: cell)))
      }
    }
    return found
  }

  /// Sorts records by their first cells; of equal ones the order stays.
  private func sortByPlace(_ records: inout [ReadRecord]) {
    // The rows of a list are in order, and to sort 100,000 records is to copy each of them three times.
    let isInOrder = records.indices.dropFirst().allSatisfy {
      records[$0 - 1].range.topLeft <= records[$0].range.topLeft
    }
    guard !isInOrder else { return }
    records = records.enumerated().sorted { a, b in
      let (left, right) = (a.element.range.topLeft, b.element.range.topLeft)
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }

  /// What stands in the list of unread cells for a tab that could not be read.
  private static let leftOut = "（不是普通工作表，未读取 / no worksheet, not read）"

  /// What was found in a sheet.
  private struct Found {
    var records: [ReadRecord] = []
    var lists: [ReadList] = []
    var unread: [UnreadCell] = []
    var marks: [FormMarkRule.Found] = []
    /// What is said of cells that do not show, and of units.
    var hidden: [Issue] = []
    /// Of tables, the first copy that nobody filled in.
    var blanks: [Int: Issue.Place] = [:]
    /// The entries that stand in lists.
    var taken = EntrySet()
  }

  /// Reads the lists of a sheet.
  private func readLists(
    in grid: inout SheetGrid, _ others: inout SheetPlans, _ memory: inout ImportMemory
  ) -> Found {
    var found = Found()
    guard !locator.lists.isEmpty else { return found }
    var lists = locator.lists.lists(in: grid)
    for index in lists.indices {
      // Each row is given up as it is read: those of 100,000 take as much as what is read of them.
      var rows = Array(lists[index].rows.reversed())
      lists[index].rows = []
      let list = lists[index]
      let count = rows.count
      let first = found.records.count
      let top = (list.title ?? list.home).row
      grid.note(
        boundary: CellRange(
          CellReference(row: top, column: list.columns.width.lowerBound),
          CellReference(row: top, column: list.columns.width.upperBound)))
      var accounted = list.printed
      while let row = rows.popLast() {
        let located = list.columns.record(row, in: grid)
        let plan =
          others.plan(of: list.table, line: located.line, above: list.home.row)
          ?? located.line.map { linePlans[list.table][$0] } ?? plans[list.table]
        var record = RecordReader.read(located, in: grid, plan: plan, memory: &memory.readings)
        record.line = located.line
        accounted.formUnion(record.accounted)
        grid.giveUp(record.accounted)
        found.unread += record.rest
        // A row that people left blank is none; a printed line is there, answered or not.
        if record.line != nil || isRecord(record) { found.records.append(record) }
      }
      RecordNumbering.numberRows(&found.records, from: first, by: list.numbers, in: grid)
      let summed = schema.tables[list.table].list?.total?.fields ?? []
      let plan =
        others.plan(of: list.table, line: nil, above: list.home.row) ?? plans[list.table]
      var total: [Int: FieldReading] = [:]
      for (question, entry) in list.total {
        for field in plan.printed.questions[question].lines.flatMap(\.fields)
        where summed.contains(field) {
          accounted.insert(entry)
          total[field] = FieldText.read(
            grid.entries[entry].text.trimmed, as: plan.printed.table.fields[field],
            at: grid.entries[entry].reference, typed: grid.typed(entry))
        }
      }
      found.lists.append(
        ReadList(
          table: list.table, sheet: grid.sheet, home: list.home, title: list.title ?? list.home,
          missingColumns: list.missingColumns, resembledColumns: list.resembledColumns,
          missingLines: list.missingLines, total: total,
          rows: count))
      found.taken.formUnion(list.region)
      for entry in list.region where !accounted.contains(entry) {
        let cell = grid.entries[entry]
        guard !locator.index.isInstruction(cell.text), let unread = Self.unread(cell, in: grid)
        else { continue }
        found.unread.append(unread)
      }
    }
    return found
  }

  /// A table left blank is no record, and one with only the sender's name neither.
  private func isRecord(_ record: ReadRecord) -> Bool {
    record.isAnswered(ignoring: plans[record.tableIndex].repeated)
  }

  /// Adds what of a sheet's objects is no answer, and does not say what the form prints.
  private func add(_ objects: inout UnreadObjects, of sheet: Sheet, to found: inout Found) {
    let told = objects.cells(
      of: sheet.objects, in: sheet.name,
      used: found.records.reduce(into: []) { $0.formUnion($1.usedObjects) },
      answers: found.records.reduce(into: []) { $0.formUnion($1.objectsOverAnswers) })
    found.unread += told.filter { cell in
      guard cell.object == .textBox else { return true }
      let text = FoldedText(cell.text)
      return !locator.index.isInstruction(text) && !locator.index.isPrinted(text)
    }
    found.unread = found.unread.enumerated().sorted {
      ($0.element.cell, $0.offset) < ($1.element.cell, $1.offset)
    }.map(\.element)
  }

  /// A cell that is no answer; nil for a box in a cell that is not ticked.
  private static func unread(_ entry: SheetGrid.Entry, in grid: SheetGrid) -> UnreadCell? {
    var cell = UnreadCell(sheet: grid.sheet, cell: entry.reference, text: entry.text.trimmed)
    if PictureFormula.matches(entry.text) {
      cell.text = ""
      cell.object = .picture
    } else if grid.pictures.contains(entry.reference) {
      cell.object = .picture
    }
    if grid.objects?.isBox(at: entry.reference) == true {
      guard cell.text != CellBox.empty else { return nil }
      cell.object = .checkBox
    }
    return cell
  }

  private func unread(in grid: SheetGrid, accounted: EntrySet) -> [UnreadCell] {
    var cells: [UnreadCell] = []
    for (index, entry) in grid.entries.enumerated()
    where !accounted.contains(index) && !locator.index.isInstruction(entry.text) {
      if let cell = Self.unread(entry, in: grid) { cells.append(cell) }
    }
    for hidden in grid.covered {
      cells.append(UnreadCell(sheet: grid.sheet, cell: hidden.reference, text: hidden.text))
    }
    return cells.sorted { $0.cell < $1.cell }
  }

  private func number(_ records: inout [ReadRecord]) {
    var next = [Int](repeating: 0, count: plans.count)
    for index in records.indices {
      records[index].number = next[records[index].tableIndex]
      next[records[index].tableIndex] += 1
    }
  }
}
