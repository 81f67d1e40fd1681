import Forms
import Rounds
import Spreadsheet

/// Some of the rows that a return adds to the consolidated workbook, computed before they are written.
struct ReturnRows {
  enum Place {
    case table(Int)
    /// The short list of a table.
    case list(Int)
    case prose
    case issue(IssueRow.Rank)
    case unread
  }
  /// The path of the return.
  var file = ""
  var rows: [(place: Place, row: ListSheet.Row)] = []
}

/// Computes the rows of the returns of a round in the order of writing, and counts what the last
/// sheets show.
struct RoundRows {
  /// What is known after the last return.
  struct Totals {
    var statistics: RoundStatistics
    var counts = IssueCounts()
    /// The time when the newest return was saved.
    var newest: Int?
  }

  private let path: String
  private let schema: Schema
  private let words: SheetWords
  private let senders: [String]
  private let records: [RecordRow]
  private let lists: [ShortList?]
  private let prose: ProseSheet?
  private let issues: IssueRow
  /// The sheets of each table.
  private let sheets: [Sheets]
  private let proseTop: Int
  private let limits: ListLimits
  /// The number of rows of each of them.
  private var written: [Int]
  private var texts = 0
  private(set) var totals: Totals

  /// The sheets of a table.
  struct Sheets {
    var names: [String]
    /// The row of the first record, from 0.
    var top: Int
  }

  /// - Parameters:
  ///   - path: The path of the workbook.
  ///   - schema: The form.
  ///   - language: The language of headings and messages.
  ///   - senders: The names of the senders.
  ///   - records: For each table, what makes rows from its records.
  ///   - lists: For each table, what makes rows of its short list.
  ///   - prose: The sheet of long texts, and the row of the first one.
  ///   - issues: What makes rows from issues.
  ///   - sheets: The sheets of each table.
  ///   - limits: The limits of lists.
  init(
    path: String, schema: Schema, language: Language, senders: [String], records: [RecordRow],
    lists: [ShortList?], prose: (sheet: ProseSheet, top: Int)?, issues: IssueRow,
    sheets: [Sheets], limits: ListLimits
  ) {
    self.path = path
    self.schema = schema
    words = SheetWords(language: language, called: schema.called)
    self.senders = senders
    self.records = records
    self.lists = lists
    self.prose = prose?.sheet
    proseTop = prose?.top ?? 0
    self.issues = issues
    self.sheets = sheets
    self.limits = limits
    written = sheets.map { _ in 0 }
    totals = Totals(
      statistics: RoundStatistics(
        plan: StatisticsPlan(schema: schema, language: language), tables: schema.tables.count,
        senders: senders.count, language: language))
  }

  /// The columns of the sheet of unread cells.
  static func unreadColumns(_ words: SheetWords) -> [SheetColumn] {
    [
      SheetColumn(words.file, most: 34), SheetColumn(words.sender, most: 16),
      SheetColumn(words.sheet, most: 14), SheetColumn(words.cell, most: 10),
      SheetColumn(words.object, most: 16), SheetColumn(words.text, most: 80),
    ]
  }

  /// A return whose rows are computed portion by portion: those of a list of 100,000 are too many to be kept
  /// until the last is there.
  struct Begun {
    fileprivate let returned: Return
    fileprivate let entry: RoundEntry
    fileprivate let sender: Int
    fileprivate let source: SourceLink?
    fileprivate let messages: [String]
    fileprivate let numbers: RecordNumbers
    fileprivate let marks: AnswerMarks
    fileprivate let doubtful: DoubtfulAnswers
    /// The records and issues that are left, as indexes of the return's.
    fileprivate var records: ArraySlice<Int>
    fileprivate var issues: Range<Int>
    /// Of each table, the rows of its records.
    fileprivate var cells: [Int: [Int: Int]] = [:]
  }

  /// The most records, and the most issues, of a portion.
  private static let portion = 100

  /// Begins with the rows of a return.
  func begun(_ returned: Return, _ entry: RoundEntry, sender: Int) -> Begun {
    let isCounted = entry.standing.isCounted
    let messages = returned.issues.map { $0.message(words.language, schema: schema) }
    return Begun(
      returned: returned, entry: entry, sender: sender,
      source: SourceLink(to: returned.path, from: path), messages: messages,
      numbers: RecordNumbers(returned),
      marks: AnswerMarks(isCounted ? returned.issues : [], messages: messages, records: records),
      doubtful: DoubtfulAnswers(returned),
      records: isCounted ? Self.order(of: returned.records)[...] : [],
      issues: returned.issues.indices)
  }

  /// Computes the next rows of a return: its records if it counts, its issues, and its unread cells; nil after
  /// the last.
  mutating func rows(of pending: inout Begun?) -> ReturnRows? {
    // Taken out meanwhile, so that what it keeps of the rows is not copied.
    guard var begun = pending.take() else { return nil }
    var found = ReturnRows(file: begun.returned.file)
    for index in begun.records.prefix(Self.portion) { add(index, of: &begun, to: &found) }
    begun.records = begun.records.dropFirst(Self.portion)
    guard begun.records.isEmpty else {
      pending = begun
      return found
    }
    for index in begun.issues.prefix(Self.portion) { add(issue: index, of: begun, to: &found) }
    begun.issues = begun.issues.dropFirst(Self.portion)
    guard begun.issues.isEmpty else {
      pending = begun
      return found
    }
    addUnread(of: begun, to: &found)
    if let saved = begun.entry.saved {
      totals.newest = max(totals.newest ?? saved.seconds, saved.seconds)
    }
    return found
  }

  private mutating func add(_ index: Int, of begun: inout Begun, to found: inout ReturnRows) {
    let name = senders[begun.sender]
    let record = begun.returned.records[index]
    let table = record.table
    let number = begun.numbers[index]
    let texts = texts(of: record, sender: name, into: &found)
    let contents = records[table].contents(
      record, of: begun.returned, sender: name,
      parent: begun.numbers.parentName(of: record, in: schema), link: begun.source, texts: texts)
    // The sender's name, which the row above has too, takes no more than a line.
    let isRepeated = begun.cells[table] != nil
    let row = ListSheet.Row(
      contents, marks: begun.marks.marks(table: table, record: number),
      columns: records[table].columns)
    found.rows.append((.table(table), isRepeated ? row.repeating : row))
    if let list = lists[table] {
      let row = ListSheet.Row(list.contents(contents), columns: list.columns)
      found.rows.append((.list(table), isRepeated ? row.repeating : row))
    }
    begun.cells[table, default: [:]][number] = written[table]
    written[table] += 1
    let doubtful = begun.doubtful
    totals.statistics.add(
      record, sender: begun.sender, table: schema.tables[table], group: begun.returned.group
    ) { field in
      doubtful.contains(table: table, record: number, field: field)
    }
  }

  private mutating func add(issue index: Int, of begun: Begun, to found: inout ReturnRows) {
    let (issue, message) = (begun.returned.issues[index], begun.messages[index])
    totals.counts.add(issue, sender: begun.sender)
    let contents = issues.contents(
      issue, message: message, of: begun.returned, sender: senders[begun.sender],
      source: begun.source, cell: link(to: issue, begun.cells))
    found.rows.append(
      (
        .issue(IssueRow.Rank(issue, message: message, sender: begun.sender)),
        ListSheet.Row(contents, columns: issues.columns)
      ))
  }

  private func addUnread(of begun: Begun, to found: inout ReturnRows) {
    let (returned, name) = (begun.returned, senders[begun.sender])
    for cell in returned.unread.prefix(limits.unreadPerReturn) {
      let contents: [ListSheet.Content] = [
        SourceLink.content(returned.file, begun.source, cell.sheet, cell.cell), .text(name),
        .text(cell.sheet), .text(cell.cell.description),
        cell.object.map { .text($0.words.text(words.language)) } ?? .empty, .text(cell.text),
      ]
      found.rows.append(
        (.unread, ListSheet.Row(contents, columns: Self.unreadColumns(words))))
    }
    let rest = returned.unread.count - limits.unreadPerReturn
    guard rest > 0 else { return }
    let contents: [ListSheet.Content] = [
      .text(returned.file), .text(name), .empty, .empty, .empty,
      .text(words.unreadLeftOut(rest, of: returned.unread.count)),
    ]
    found.rows.append(
      (.unread, ListSheet.Row(contents, columns: Self.unreadColumns(words))))
  }

  /// Adds the rows of the long texts of a record that is written next; tells where they stand, by field.
  private mutating func texts(
    of record: Record, sender: String, into found: inout ReturnRows
  ) -> [Int: CellLink] {
    guard let prose, !records[record.table].prose.isEmpty else { return [:] }
    var links: [Int: CellLink] = [:]
    for field in records[record.table].prose {
      guard case .text(let text) = record.answers[field].value else { continue }
      let contents = prose.contents(
        text, of: FieldReference(table: record.table, field: field), sender: sender, record: record,
        cell: link(to: field, ofTable: record.table, row: written[record.table]))
      found.rows.append((.prose, ListSheet.Row(contents, columns: prose.columns)))
      // What goes on in another sheet stands where no link leads.
      if let place = limits.place(of: texts), place.sheet == 0 {
        links[field] = .cell(
          sheet: prose.name,
          CellReference(row: proseTop + place.row, column: prose.columns.count - 1))
      }
      texts += 1
    }
    return links
  }

  /// The records as they are written: those of printed lines in the order of the form.
  private static func order(of records: [Record]) -> [Int] {
    var order = Array(records.indices)
    let lines = Dictionary(grouping: order.filter { records[$0].line != nil }) {
      records[$0].table
    }
    for places in lines.values {
      let sorted = places.sorted { a, b in
        (records[a].parent?.record ?? 0, records[a].line ?? 0, a)
          < (records[b].parent?.record ?? 0, records[b].line ?? 0, b)
      }
      for (place, index) in zip(places, sorted) { order[place] = index }
    }
    return order
  }

  /// Where the answer stands in the workbook that an issue is about.
  private func link(to issue: Issue, _ rows: [Int: [Int: Int]]) -> CellLink? {
    guard let table = issue.table, let record = issue.record, let field = issue.field,
      let number = rows[table]?[record]
    else { return nil }
    return link(to: field, ofTable: table, row: number)
  }

  private func link(to field: Int, ofTable table: Int, row: Int) -> CellLink? {
    guard let place = limits.place(of: row), sheets[table].names.indices.contains(place.sheet)
    else { return nil }
    return .cell(
      sheet: sheets[table].names[place.sheet],
      CellReference(row: sheets[table].top + place.row, column: records[table].places[field]))
  }
}
