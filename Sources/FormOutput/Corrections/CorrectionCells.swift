import Forms
import Spreadsheet

/// Where in a form to mend everything stands that came back.
struct CorrectionCells {
  /// Cells of one copy of a table.
  struct Found: Hashable {
    /// The copy, an index into ``CorrectionCells/copies``.
    var copy: Int
    var cells: [CellReference]
  }

  private struct Key: Hashable {
    var table: Int
    var record: Int?
  }

  let schema: Schema
  let copies: [FormCopy]
  private let returned: Return
  /// Of each copy the number of its record; nil for a blank one, and for a list.
  private let numbers: [Int?]
  private let placed: [FormPlacement]
  private let records: RecordNumbers
  /// The copy and row of each record of a list.
  private var rows: [Key: (copy: Int, row: Int)] = [:]

  init(
    schema: Schema, returned: Return, copies: [FormCopy], numbers: [Int?], placed: [FormPlacement]
  ) {
    self.schema = schema
    self.returned = returned
    self.copies = copies
    self.numbers = numbers
    self.placed = placed
    records = RecordNumbers(returned)
    for (copy, own) in copies.enumerated() {
      for (table, list) in own.lists {
        for (row, record) in list.rows.enumerated() {
          guard let number = record.record else { continue }
          rows[Key(table: table, record: number)] = (copy, row)
        }
      }
    }
  }

  /// The cell where an issue is mended; nil for issues without a cell in the form.
  func home(of issue: Issue) -> Issue.Place? {
    guard let table = issue.table, let copy = copy(of: issue) else { return nil }
    let first = CellReference(row: placed[copy].firstRow, column: 0)
    return Issue.Place(
      sheet: placed[copy].name, cell: cell(of: issue, in: table, copy: copy) ?? first)
  }

  private func cell(of issue: Issue, in table: Int, copy: Int) -> CellReference? {
    let layout = placed[copy].layout
    if case .answer(let labels) = issue.kind.mending.order {
      return blanks(of: labels, in: table, copy: copy).first
    }
    guard schema.tables[table].isList else {
      let slot = CorrectionPlace.slot(of: issue, in: copies[copy], table: schema.tables[table])
      return slot.flatMap { layout.range(of: $0)?.topLeft }
    }
    guard let list = layout.lists.first(where: { $0.table == table }) else { return nil }
    let own = schema.tables[table]
    let column = issue.field.flatMap { own.column(ofField: $0) }
    if let row = rows[Key(table: table, record: issue.record)]?.row {
      return (column ?? own.list?.column(ofQuestion: 0)).map {
        list.cell(row: row, column: $0).topLeft
      }
    }
    if let column, let total = list.totalRow, CorrectionRows.isAboutTotal(issue, of: own) {
      return CellReference(row: total, column: list.columns[column].lowerBound)
    }
    return list.home
  }

  /// The copy in which an issue is mended.
  func copy(of issue: Issue) -> Int? { issue.table.flatMap { copy(of: issue.record, in: $0) } }

  /// The copy of a record, or of the list in which it is a row; the first one of the table where it is in none.
  func copy(of record: Int?, in table: Int) -> Int? {
    let home = schema.tables[table].parent ?? table
    let own = copies.indices.filter { copies[$0].table == home }
    if schema.tables[table].isList {
      return rows[Key(table: table, record: record)]?.copy ?? own.first
    }
    return own.first { numbers[$0] != nil && numbers[$0] == record } ?? own.first
  }

  /// The name of the sheet on which a copy stands.
  func sheet(of copy: Int) -> String { placed[copy].name }

  /// The sheets of the copies of a table that are blank.
  func blankSheets(of table: Int) -> [String] {
    copies.indices.filter { copies[$0].table == table && numbers[$0] == nil }
      .map { placed[$0].name }
  }

  /// Whether copies of a table stand below each other on one sheet.
  func shareSheets(_ table: Int) -> Bool { schema.tables[table].heading != nil }

  /// The first row of a list that is still blank, as the cell of its first answer.
  func blankRow(of table: Int, in copy: Int) -> CellReference? {
    guard let list = placed[copy].layout.lists.first(where: { $0.table == table }),
      let row = copies[copy].lists[table]?.rows.firstIndex(where: { $0.record == nil }),
      let column = schema.tables[table].list?.column(ofQuestion: 0)
    else { return nil }
    return list.cell(row: row, column: column).topLeft
  }

  /// The cells in which a field is answered: one, or those of the ticks of a choice.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - table: Its table.
  ///   - issue: The issue of whose record it is; a record of another table must be the only one, or that in
  ///     which the row stands.
  ///   - line: The printed line; nil for that of the issue.
  /// - Returns: The cells; nil where there is no one record.
  func cells(of field: Int, in table: Int, besides issue: Issue, line: Int? = nil) -> Found? {
    let own = schema.tables[table]
    guard let (copy, row) = record(in: table, besides: issue, line: line) else { return nil }
    guard own.isList else {
      let slots = CorrectionPlace.answers(of: field, in: own)
      let cells = slots.compactMap { placed[copy].layout.range(of: $0)?.topLeft }
      return cells.isEmpty ? nil : Found(copy: copy, cells: cells)
    }
    guard let row, let list = placed[copy].layout.lists.first(where: { $0.table == table }),
      let column = own.column(ofField: field)
    else { return nil }
    return Found(copy: copy, cells: [list.cell(row: row, column: column).topLeft])
  }

  private func record(
    in table: Int, besides issue: Issue, line: Int?
  ) -> (copy: Int, row: Int?)? {
    guard let asked = issue.table else { return nil }
    if schema.tables[table].isList {
      if let line, schema.tables[table].copies == .lines {
        return copy(of: table == asked ? issue.record : nil, in: table).map { ($0, line) }
      }
      guard table == asked else { return nil }
      return rows[Key(table: table, record: issue.record)].map { ($0.copy, $0.row) }
    }
    if table == asked { return copy(of: issue).map { ($0, nil) } }
    if schema.tables[asked].parent == table { return copy(of: issue).map { ($0, nil) } }
    return schema.tables[table].copies == .one ? copy(of: nil, in: table).map { ($0, nil) } : nil
  }

  /// The cell of one slot of the copy of an issue.
  func cell(of slot: TableLayout.Slot, in copy: Int) -> CellReference? {
    placed[copy].layout.range(of: slot)?.topLeft
  }

  /// The blank answers of questions that a return lacked.
  func blanks(of labels: [String], in table: Int, copy: Int) -> [CellReference] {
    let own = schema.tables[table]
    return own.questions.indices.filter { labels.contains(own.questions[$0].label) }
      .flatMap { index -> [CellReference] in
        guard own.isList else {
          return CorrectionPlace.blanks(of: own.questions[index], in: own, copies[copy])
            .compactMap { cell(of: $0, in: copy) }
        }
        guard let list = placed[copy].layout.lists.first(where: { $0.table == table }),
          let column = own.list?.column(ofQuestion: index)
        else { return [] }
        return [list.cell(row: 0, column: column).topLeft]
      }
  }

  /// Where stands what stood at a cell of the file that came.
  func place(_ place: Issue.Place) -> Issue.Place? {
    let all = returned.records.indices.filter { index in
      let record = returned.records[index]
      return record.sheet == place.sheet && record.range.contains(place.cell)
    }
    // A row stands in the range of the record around it too.
    guard let index = all.max(by: { start(of: $0) < start(of: $1) }) else { return nil }
    let record = returned.records[index]
    // Any issue that is mended at the answer itself.
    var issue = Issue(
      .duplicateRecord(DuplicateRecord(file: nil, place: place)), table: record.table,
      record: records[index], field: record.answers.firstIndex { $0.cell == place.cell })
    issue.line = record.line
    return home(of: issue)
  }

  private func start(of index: Int) -> Int {
    schema.tables[returned.records[index].table].parent == nil ? 0 : 1
  }
}
