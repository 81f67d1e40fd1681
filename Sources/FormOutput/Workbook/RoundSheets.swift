import Forms
import Rounds
import Spreadsheet

/// The sheets of the consolidated workbook while they are written.
///
/// Their order: who returned, a sheet for each table, statistics, charts, issues and their counts; long
/// texts, and a list for print for each table; then unread cells and the rest of texts that no cell holds,
/// if there are any.
struct RoundSheets: ~Copyable {
  let styles: SheetStyles

  private let path: String
  private let schema: Schema
  private let words: SheetWords
  private let senders: [String]
  private let senderNumbers: [Int]
  private let records: [RecordRow]
  private let issueRow: IssueRow
  private let limits: ListLimits
  private var writer: WorkbookWriter
  private var status: ListSheet
  private var tables: [ListSheet]
  private let lists: [ShortList?]
  private var listSheets: [ListSheet?] = []
  private let prose: ProseSheet?
  private var proseSheet: ListSheet?
  private let headline: Headline
  private let round: RoundStatus
  private let statisticsID: WorkbookWriter.SheetID
  private let chartID: WorkbookWriter.SheetID
  private var issues: ListSheet
  /// The rows of issues, to be sorted; nil where they are too many and written as they come.
  private var waiting: [(rank: IssueRow.Rank, file: String, row: ListSheet.Row)]?
  private var issueCounts: ListSheet
  private var unread: ListSheet?
  private var overflow: ListSheet?
  private var unwritten: [Unwritten] = []

  /// Begins the workbook.
  /// - Parameters:
  ///   - path: The path of the workbook.
  ///   - files: The files that are read; it may replace none of them.
  ///   - schema: The form.
  ///   - language: The language of headings and messages.
  ///   - round: Which returns there are, and how they stand.
  ///   - senders: The senders of the round.
  ///   - statusRows: The number of rows in the sheet of who returned.
  ///   - limits: The limits of lists.
  /// - Throws: If no file can be made there.
  init(
    path: String, sparing files: ReadFiles, schema: Schema, language: Language,
    status round: RoundStatus, senders: SenderList, statusRows: Int, limits: ListLimits
  ) throws(WorkbookWriterError) {
    let words = SheetWords(language: language, called: schema.called)
    var writer = try WorkbookWriter(path: path, sparing: files)
    let styles = SheetStyles(&writer)
    let records = schema.tables.indices.map {
      RecordRow($0, of: schema, language: language, senderWidth: senders.width)
    }
    // A form may call its tables what it likes; our own sheets keep their names.
    var names = [
      words.statusSheet, words.statisticsSheet, words.chartSheet, words.issueSheet,
      words.issueCountSheet, words.unreadSheet, words.overflowSheet,
    ]
    let headline = Headline(round, words)
    let title = schema.title.text(language)
    let status = try ListSheet(
      words.statusSheet,
      head: SheetHead(
        title: "\(title) — \(words.statusSheet)", lines: [headline.standing, headline.faults]),
      columns: StatusRows.columns(
        schema: schema, words: words, senderWidth: senders.width), rows: statusRows,
      frozenColumns: 2, print: .onePage, styles: styles, words: words, limits: limits,
      writer: &writer)
    writer.setTabColor(TabColor.status, of: status.id)
    var tables: [ListSheet] = []
    let counts = schema.tables.indices.map { index in
      round.returns.reduce(0) { count, entry in
        entry.standing.isCounted ? count + entry.records[index] : count
      }
    }
    for (index, row) in records.enumerated() {
      let name = SheetName.valid(row.table.shortName(in: language), taken: names)
      names.append(name)
      tables.append(
        try ListSheet(
          name, head: SheetHead(title: row.table.title(in: schema, language: language)),
          columns: row.columns, rows: counts[index],
          frozenColumns: row.lineColumn.map { $0 + 1 } ?? 2,
          styles: styles, words: words, limits: limits, writer: &writer))
    }
    let areAllListed = StatisticsSheet.hasFormulas(
      senders: senders.names.count, records: counts, limits)
    let statisticsID =
      areAllListed
      ? try writer.addSheet(keepingRows: words.statisticsSheet)
      : try writer.addSheet(words.statisticsSheet)
    let chartID = try writer.addSheet(keepingRows: words.chartSheet)
    for id in [statisticsID, chartID] { writer.setTabColor(TabColor.figures, of: id) }
    let issueRow = IssueRow(
      schema: schema, language: language, styles: styles, senderWidth: senders.width)
    let issueCount = round.returns.reduce(round.failures.count) { count, entry in
      entry.standing.isOpen ? count + entry.errors + entry.warnings + entry.notes : count
    }
    let issues = try ListSheet(
      words.issueSheet, head: SheetHead(title: words.issueSheet, lines: [headline.faults]),
      table: "list_issues", columns: issueRow.columns, rows: issueCount, frozenColumns: 0,
      styles: styles, words: words, limits: limits, writer: &writer)
    // One row for each code and question: never many.
    let issueCounts = try ListSheet(
      words.issueCountSheet, table: "list_issue_counts", columns: IssueCounts.columns(words),
      rows: 1, frozenColumns: 0, styles: styles, words: words, limits: limits, writer: &writer)
    for sheet in [issues, issueCounts] { writer.setTabColor(TabColor.issues, of: sheet.id) }
    let prose = ProseSheet(records, schema, words, taken: names, senderWidth: senders.width)
    var proseSheet: ListSheet?
    if let prose {
      names.append(prose.name)
      proseSheet = try ListSheet(
        prose.name, head: SheetHead(title: prose.name), columns: prose.columns, frozenColumns: 2,
        styles: styles, words: words, limits: limits, writer: &writer)
    }
    let lists = records.indices.map { table in
      counts[table] > limits.printedRows
        ? nil
        : ShortList(
          records[table], table, of: schema, language: language, senderWidth: senders.width)
    }
    var listSheets: [ListSheet?] = []
    for (index, list) in lists.enumerated() {
      guard let list else {
        listSheets.append(nil)
        continue
      }
      let table = schema.tables[index]
      let name = SheetName.valid(words.listSheet(table.shortName(in: language)), taken: names)
      names.append(name)
      let sheet = try ListSheet(
        name, head: SheetHead(title: table.title(in: schema, language: language), isCentered: true),
        columns: list.columns, rows: counts[index], frozenColumns: 0, print: .page(list.setup),
        styles: styles, words: words, limits: limits, writer: &writer)
      writer.setTabColor(TabColor.lists, of: sheet.id)
      listSheets.append(sheet)
    }
    self.prose = prose
    self.proseSheet = proseSheet
    self.lists = lists
    self.listSheets = listSheets
    waiting = issueCount <= ListSheet.mostTableRows ? [] : nil
    self.headline = headline
    self.round = round
    self.status = status
    self.statisticsID = statisticsID
    self.chartID = chartID
    self.issues = issues
    self.issueCounts = issueCounts
    self.path = path
    self.schema = schema
    self.words = words
    self.styles = styles
    self.records = records
    self.tables = tables
    self.issueRow = issueRow
    self.senders = senders.names
    self.senderNumbers = senders.numbers
    self.limits = limits
    self.writer = writer
  }

  /// Writes who returned.
  mutating func addStatus(_ rows: [StatusRows.Row]) throws(WorkbookWriterError) {
    for row in rows {
      let added = try status.add(
        ListSheet.Row(row.contents, tint: row.tint, columns: status.columns), to: &writer)
      try note(added, of: "", in: status.name)
    }
  }

  /// What computes the rows of the returns.
  var rows: RoundRows {
    RoundRows(
      path: path, schema: schema, language: words.language, senders: senders, records: records,
      lists: lists, prose: prose.map { ($0, proseSheet?.top ?? 0) }, issues: issueRow,
      sheets: tables.map { RoundRows.Sheets(names: $0.names, top: $0.top) }, limits: limits)
  }

  /// Writes the rows of a return.
  mutating func add(_ rows: ReturnRows) throws(WorkbookWriterError) {
    for (place, row) in rows.rows {
      switch place {
      case .table(let table):
        let added = try tables[table].add(row, to: &writer)
        try note(added, of: rows.file, in: tables[table].name)
      case .list(let table):
        // What does not fit its cell goes on as that of the table's sheet does.
        _ = try listSheets[table]?.add(row, to: &writer)
      case .prose:
        guard let added = try proseSheet?.add(row, to: &writer), let name = proseSheet?.name else {
          continue
        }
        try note(added, of: rows.file, in: name)
      case .issue(let rank): try add(issue: row, rank, of: rows.file)
      case .unread:
        if unread == nil {
          unread = try sheet(words.unreadSheet, RoundRows.unreadColumns(words))
        }
        guard let added = try unread?.add(row, to: &writer), let name = unread?.name else {
          continue
        }
        try note(added, of: rows.file, in: name)
      }
    }
  }

  /// Writes a file that could not be read.
  mutating func add(_ failure: Failure) throws(WorkbookWriterError) {
    let row = ListSheet.Row(issueRow.contents(failure), columns: issueRow.columns)
    try add(issue: row, .failure, of: failure.file)
  }

  /// Writes the row of an issue, or keeps it until all are there.
  private mutating func add(
    issue row: ListSheet.Row, _ rank: IssueRow.Rank, of file: String
  ) throws(WorkbookWriterError) {
    guard waiting == nil else {
      waiting?.append((rank, file, row))
      return
    }
    let added = try issues.add(row, to: &writer)
    try note(added, of: file, in: issues.name)
  }

  /// Writes the issues that were kept: equal ones of one question stand together, errors first.
  private mutating func writeIssues() throws(WorkbookWriterError) {
    guard let rows = waiting else { return }
    waiting = nil
    let sorted = rows.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    var last: IssueRow.Rank?
    for (_, row) in sorted {
      let isRepeated = last.map { row.rank.saysSame(as: $0) } ?? false
      try add(issue: isRepeated ? row.row.repeating : row.row, row.rank, of: row.file)
      last = row.rank == .failure ? nil : row.rank
    }
  }

  /// Writes the rest, and puts the workbook in its place.
  /// - Parameter totals: What was counted of the returns.
  /// - Throws: If it could not be written whole.
  /// - Returns: The contents that could not be written.
  consuming func finish(
    _ totals: RoundRows.Totals
  ) throws(WorkbookWriterError) -> [Unwritten] {
    try writeIssues()
    var sheet = StatisticsSheet(
      words: words, schema: schema, statistics: totals.statistics, senders: senders,
      areas: zip(tables, records).map { sheet, row in
        SheetArea(
          sheet: sheet.names[0], top: sheet.top, rows: sheet.rows, places: row.places,
          lineColumn: row.lineColumn)
      }, headline: headline, styles: styles, id: statisticsID, limits: limits)
    try sheet.write(to: &writer)
    let charts = ChartSheet(
      of: sheet, named: words.statisticsSheet, round: round, senderNumbers: senderNumbers,
      headline: headline)
    try charts.write(in: chartID, to: &writer)
    let countRows = totals.counts.rows(issueRow)
    for row in countRows { _ = try issueCounts.add(row, to: &writer) }
    try status.finish(&writer)
    for index in tables.indices { try tables[index].finish(&writer) }
    try proseSheet?.finish(&writer)
    for index in listSheets.indices { try listSheets[index]?.finish(&writer, hasFilter: false) }
    try issues.finish(&writer)
    try issueCounts.finish(&writer)
    try unread?.finish(&writer)
    try overflow?.finish(&writer)
    // Not the time of day: the same returns must give the same bytes.
    writer.setProperties(
      title: schema.title.text(words.language), creator: "huibiao",
      created: totals.newest ?? WorkbookWriter.defaultCreated)
    try writer.setProperty(ConsolidatedMark.property, to: schema.id)
    let unwritten = unwritten
    try writer.close()
    return unwritten
  }

  /// Writes texts that did not fit their cells into a sheet of their own, and notes what could not
  /// be written.
  private mutating func note(
    _ added: ListSheet.Added, of file: String, in sheet: String
  ) throws(WorkbookWriterError) {
    unwritten += added.refusals.map { Unwritten(file: file, cause: $0) }
    guard !added.overflows.isEmpty else { return }
    if overflow == nil {
      overflow = try self.sheet(
        words.overflowSheet,
        [
          SheetColumn(words.sheet, most: 14), SheetColumn(words.cell, most: 10),
          SheetColumn(words.part, most: 8, kind: .count), SheetColumn(words.text, most: 120),
        ])
    }
    for text in added.overflows {
      for (number, piece) in text.pieces.enumerated() {
        let contents: [ListSheet.Content] = [
          .text(sheet), .text(text.cell.description), .number(Double(number + 2)), .text(piece),
        ]
        // Each piece fits a cell, so nothing is left over.
        _ = try overflow?.add(contents, to: &writer)
      }
    }
  }

  /// Adds a list whose number of rows is not known beforehand.
  private mutating func sheet(
    _ name: String, _ columns: [SheetColumn]
  ) throws(WorkbookWriterError) -> ListSheet {
    try ListSheet(
      name, columns: columns, frozenColumns: 0, styles: styles, words: words, limits: limits,
      writer: &writer)
  }
}
