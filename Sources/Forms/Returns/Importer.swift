public import Spreadsheet

/// Reads returns of one form: a workbook becomes records and issues.
///
/// ```swift
/// let importer = Importer(schema: schema)
/// let found = importer.read(try Workbook(path: "嘉定园.xlsx"), file: "嘉定园.xlsx")
/// ```
public struct Importer: Sendable {
  public let schema: Schema
  private let tables: [CompiledTable]
  private let index: FormIndex
  private let spread: SpreadForm
  /// What the tasks that read have learned of the form's texts.
  private let memories = TextMemory.Pool()

  /// Prepares a schema for reading many returns.
  public init(schema: Schema) {
    self.schema = schema
    tables = parallelMap(schema.tables.count) { CompiledTable(schema.tables[$0]) }
    index = FormIndex(schema)
    spread = SpreadForm(schema)
  }

  /// Reads and checks one return.
  ///
  /// What the sender must mend is an issue in the result, never an error. What only shows beside
  /// other returns, a roster or a deadline is for ``Round``.
  /// - Parameters:
  ///   - workbook: The workbook as it came back.
  ///   - file: Its path as the user will see it.
  /// - Returns: The records and issues, and what nothing accounts for.
  public func read(_ workbook: Workbook, file: String) -> Return {
    var records: [ReadRecord] = []
    var unread: [UnreadCell] = []
    let named = spread.named(in: workbook)
    var marks = FormMarkRule(workbook, schema: schema)
    if let issue = marks.wrongForm {
      return Return(
        file: file, modified: workbook.properties.modified, issues: [issue],
        unread: OwnSheet.allTexts(of: workbook))
    }
    var unplaced = UnplacedCopies()
    var memory = memories.take()
    defer { memories.give(memory) }
    for sheet in workbook.sheets {
      guard !OwnSheet.isOwn(sheet) else {
        unread += OwnSheet.kept(in: sheet, dateSystem: workbook.dateSystem)
        continue
      }
      let found = read(
        sheet, dateSystem: workbook.dateSystem, named: named[sheet.name] ?? [:], &memory,
        &unplaced)
      records += found.records
      unread += found.unread
      marks.add(found.marks)
    }
    number(&records)
    var issues = TableRule.counted(records, schema: schema).flatMap { RecordRules.issues(in: $0) }
    issues += ReturnRules.issues(in: records, schema: schema)
    issues = unplaced.withoutEchoes(issues) + unplaced.issues
    // What is asked may have changed, so nothing else is said of a form of another version.
    if let issue = marks.issue { issues = [issue] }
    return Return(
      file: file, sender: text(of: schema.sender, in: records),
      group: schema.group.flatMap { text(of: $0, in: records) },
      modified: workbook.properties.modified,
      records: records.map(\.record), issues: sorted(issues, sheets: workbook.sheets.map(\.name)),
      unread: unread)
  }

  private func read(
    _ sheet: Sheet, dateSystem: DateSystem, named: SpreadForm.Named, _ memory: inout TextMemory,
    _ unplaced: inout UnplacedCopies
  ) -> (records: [ReadRecord], unread: [UnreadCell], marks: [FormMarkRule.Found]) {
    var grid = SheetGrid(sheet, dateSystem: dateSystem, memory: &memory)
    let labels = SheetLabels(&grid, index: index, memory: &memory)
    var records: [ReadRecord] = []
    var accounted = EntrySet()
    var marks: [FormMarkRule.Found] = []
    for region in RegionFinder.regions(in: grid, labels: labels, index: index) {
      guard
        let found = LocatedRecord.locate(region, in: grid, labels: labels, index: index)
      else { continue }
      let readings = candidates(found, named).map { read($0, in: grid, named) }
      guard let (located, record, mark) = readings.first else { continue }
      if readings.count > 1, readings.contains(where: { isRecord($0.record) }) {
        unplaced.add(readings.map(\.located.table), located, in: grid)
        continue
      }
      if let mark {
        marks.append(FormMarkRule.Found(mark: mark, sheet: grid.sheet, cell: record.range.topLeft))
      }
      accounted.formUnion(record.accounted)
      if isRecord(record) { records.append(record) }
    }
    records.sort { $0.range.topLeft < $1.range.topLeft }
    return (records, unread(in: grid, accounted: accounted), marks)
  }

  /// The copy in each table that it may be of: in one, where names were defined for its cells.
  private func candidates(_ found: LocatedRecord, _ named: SpreadForm.Named) -> [LocatedRecord] {
    let all = [found] + found.rivals
    let told = all.filter { named[$0.table]?.isEmpty == false }
    return told.count == 1 ? told : all
  }

  private func read(
    _ located: LocatedRecord, in grid: SheetGrid, _ named: SpreadForm.Named
  ) -> (located: LocatedRecord, record: ReadRecord, mark: FormMark?) {
    guard
      let placed = PlacedSlots(
        located, in: grid, table: spread.tables[located.table], named: named[located.table] ?? [:])
    else {
      let table = tables[located.table]
      return (
        located, RecordReader.read(located, in: grid, table: table, index: index), nil
      )
    }
    let record = SlotReader.read(
      placed, tableIndex: located.table, in: grid, entries: located.region.entries,
      table: tables[located.table])
    return (located, record, placed.mark)
  }

  /// A table left blank is no record, and one with only the sender's name neither.
  private func isRecord(_ record: ReadRecord) -> Bool {
    var ignored: Set<Int> = []
    for case .same(let field, _) in record.table.table.rules { ignored.insert(field) }
    return record.isAnswered(ignoring: ignored)
  }

  private func unread(in grid: SheetGrid, accounted: EntrySet) -> [UnreadCell] {
    var cells: [UnreadCell] = []
    for (place, entry) in grid.entries.enumerated()
    where !accounted.contains(place) && !index.instructions.contains(entry.text.key) {
      cells.append(
        UnreadCell(sheet: grid.sheet, cell: entry.reference, text: entry.text.trimmed))
    }
    for hidden in grid.covered {
      cells.append(UnreadCell(sheet: grid.sheet, cell: hidden.reference, text: hidden.text))
    }
    return cells.sorted { $0.cell < $1.cell }
  }

  private func number(_ records: inout [ReadRecord]) {
    var next = [Int](repeating: 0, count: tables.count)
    for index in records.indices {
      records[index].number = next[records[index].tableIndex]
      next[records[index].tableIndex] += 1
    }
  }

  /// The answer to a question that a return asks once.
  private func text(of field: FieldReference, in records: [ReadRecord]) -> String? {
    guard let home = records.first(where: { $0.tableIndex == field.table }),
      case .text(let text) = home.fields[field.field].value
    else { return nil }
    return text
  }

  /// The issues by place, those without a place first.
  ///
  /// What stands at one cell keeps the order of the rules.
  private func sorted(_ issues: [Issue], sheets: [String]) -> [Issue] {
    let order = Dictionary(zip(sheets, sheets.indices)) { first, _ in first }
    func key(_ issue: Issue) -> (Int, Int, Int) {
      guard let place = issue.place else { return (-1, 0, 0) }
      return (order[place.sheet] ?? -1, place.cell.row, place.cell.column)
    }
    return issues.enumerated().sorted { a, b in
      let left = key(a.element)
      let right = key(b.element)
      return left != right ? left < right : a.offset < b.offset
    }.map(\.element)
  }
}
