import Forms
import Rounds
import Spreadsheet

/// The rows that a return adds to the consolidated workbook, computed before they are written.
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

  /// Computes the rows of a return: its records if it counts, its issues, and its unread cells.
  mutating func rows(of returned: Return, _ entry: RoundEntry, sender: Int) -> ReturnRows {
    var found = ReturnRows(file: returned.file)
    let name = senders[sender]
    let source = SourceLink(to: returned.path, from: path)
    let messages = returned.issues.map { $0.message(words.language, schema: schema) }
    var cells: [Int: [Int: Int]] = [:]
    let numbers = RecordNumbers(returned)
    if entry.standing.isCounted {
      let marks = AnswerMarks(returned.issues, messages: messages, records: records)
      let doubtful = DoubtfulAnswers(returned)
      for index in Self.order(of: returned.records) {
        let record = returned.records[index]
        let table = record.table
        let number = numbers[index]
        let texts = texts(of: record, sender: name, into: &found)
        let contents = records[table].contents(
          record, of: returned, sender: name,
          parent: numbers.parentName(of: record, in: schema), link: source, texts: texts)
        // The sender's name, which the row above has too, takes no more than a line.
        let isRepeated = cells[table] != nil
        let row = ListSheet.Row(
          contents, marks: marks.marks(table: table, record: number),
          columns: records[table].columns)
        found.rows.append((.table(table), isRepeated ? row.repeating : row))
        if let list = lists[table] {
          let row = ListSheet.Row(list.contents(contents), columns: list.columns)
          found.rows.append((.list(table), isRepeated ? row.repeating : row))
        }
        cells[table, default: [:]][number] = written[table]
        written[table] += 1
        totals.statistics.add(
          record, sender: sender, table: schema.tables[table], group: returned.group
        ) { field in
          doubtful.contains(table: table, record: number, field: field)
        }
      }
    }
    for (issue, message) in zip(returned.issues, messages) {
      totals.counts.add(issue, sender: sender)
      let contents = issues.contents(
        issue, message: message, of: returned, sender: name, source: source,
        cell: link(to: issue, cells))
      found.rows.append(
        (
          .issue(IssueRow.Rank(issue, message: message, sender: sender)),
          ListSheet.Row(contents, columns: issues.columns)
        ))
    }
    for cell in returned.unread.prefix(limits.unreadPerReturn) {
      let contents: [ListSheet.Content] = [
        SourceLink.content(returned.file, source, cell.sheet, cell.cell), .text(name),
        .text(cell.sheet), .text(cell.cell.description),
        cell.object.map { .text($0.words.text(words.language)) } ?? .empty, .text(cell.text),
      ]
      found.rows.append(
        (.unread, ListSheet.Row(contents, columns: Self.unreadColumns(words))))
    }
    let rest = returned.unread.count - limits.unreadPerReturn
    if rest > 0 {
      let contents: [ListSheet.Content] = [
        .text(returned.file), .text(name), .empty, .empty, .empty,
        .text(words.unreadLeftOut(rest, of: returned.unread.count)),
      ]
      found.rows.append(
        (.unread, ListSheet.Row(contents, columns: Self.unreadColumns(words))))
    }
    if let saved = entry.saved {
      totals.newest = max(totals.newest ?? saved.seconds, saved.seconds)
    }
    return found
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
