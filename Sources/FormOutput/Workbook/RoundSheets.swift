import Forms
import Rounds
import Spreadsheet

/// The sheets of the consolidated workbook while they are written.
///
/// Their order: who returned, a sheet for each table, statistics, charts, issues and their counts;
/// then unread cells and the rest of long texts, if there are any.
struct RoundSheets: ~Copyable {
  let styles: SheetStyles

  private let path: String
  private let schema: Schema
  private let words: SheetWords
  private let senders: [String]
  private let records: [RecordRow]
  private let issueRow: IssueRow
  private let limits: ListLimits
  private var writer: WorkbookWriter
  private var status: ListSheet
  private var tables: [ListSheet]
  private let statisticsID: WorkbookWriter.SheetID
  private let chartID: WorkbookWriter.SheetID
  private var issues: ListSheet
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
    let records = schema.tables.indices.map { RecordRow($0, of: schema, language: language) }
    // A form may call its tables what it likes; our own sheets keep their names.
    var names = [
      words.statusSheet, words.statisticsSheet, words.chartSheet, words.issueSheet,
      words.issueCountSheet, words.unreadSheet, words.overflowSheet,
    ]
    let status = try ListSheet(
      words.statusSheet, table: "list_status",
      columns: StatusRows.columns(schema: schema, words: words), rows: statusRows,
      frozenColumns: 1, styles: styles, words: words, limits: limits, writer: &writer)
    var tables: [ListSheet] = []
    for (index, row) in records.enumerated() {
      let name = SheetName.valid(row.table.shortName(in: language), taken: names)
      names.append(name)
      let count = round.returns.reduce(0) { count, entry in
        entry.standing.isCounted ? count + entry.records[index] : count
      }
      tables.append(
        try ListSheet(
          name, table: "table_\(row.table.id)", columns: row.columns, rows: count,
          frozenColumns: 2, styles: styles, words: words, limits: limits, writer: &writer))
    }
    let statisticsID = try writer.addSheet(words.statisticsSheet)
    let chartID = try writer.addSheet(words.chartSheet)
    let issueRow = IssueRow(schema: schema, language: language, styles: styles)
    let issueCount = round.returns.reduce(round.failures.count) { count, entry in
      entry.standing.isOpen ? count + entry.errors + entry.warnings + entry.notes : count
    }
    let issues = try ListSheet(
      words.issueSheet, table: "list_issues", columns: issueRow.columns, rows: issueCount,
      frozenColumns: 2, styles: styles, words: words, limits: limits, writer: &writer)
    // One row for each code and question: never many.
    let issueCounts = try ListSheet(
      words.issueCountSheet, table: "list_issue_counts", columns: IssueCounts.columns(words),
      rows: 1, frozenColumns: 0, styles: styles, words: words, limits: limits, writer: &writer)
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
    self.limits = limits
    self.writer = writer
  }

  /// Writes who returned.
  mutating func addStatus(_ rows: [[ListSheet.Content]]) throws(WorkbookWriterError) {
    for row in rows {
      let added = try status.add(row, to: &writer)
      try note(added, of: "", in: status.name)
    }
  }

  /// What computes the rows of the returns.
  var rows: RoundRows {
    RoundRows(
      path: path, schema: schema, language: words.language, senders: senders, records: records,
      issues: issueRow, sheets: tables.map(\.names), limits: limits)
  }

  /// Writes the rows of a return.
  mutating func add(_ rows: ReturnRows) throws(WorkbookWriterError) {
    for (place, row) in rows.rows {
      switch place {
      case .table(let table):
        let added = try tables[table].add(row, to: &writer)
        try note(added, of: rows.file, in: tables[table].name)
      case .issues:
        let added = try issues.add(row, to: &writer)
        try note(added, of: rows.file, in: issues.name)
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
    let added = try issues.add(issueRow.contents(failure), to: &writer)
    try note(added, of: failure.file, in: issues.name)
  }

  /// Writes the rest, and puts the workbook in its place.
  /// - Parameter totals: What was counted of the returns.
  /// - Throws: If it could not be written whole.
  /// - Returns: The contents that could not be written.
  consuming func finish(
    _ totals: RoundRows.Totals
  ) throws(WorkbookWriterError) -> [Unwritten] {
    var sheet = StatisticsSheet(
      words: words, schema: schema, statistics: totals.statistics, senders: senders,
      areas: zip(tables, records).map { sheet, row in
        SheetArea(
          sheet: sheet.names[0], rows: sheet.rows, firstField: row.firstField,
          lineColumn: row.lineColumn)
      }, styles: styles,
      id: statisticsID, limits: limits)
    try sheet.write(to: &writer)
    try ChartSheet.write(
      ChartSheet.charts(of: sheet, named: words.statisticsSheet), in: chartID, to: &writer)
    let countRows = totals.counts.rows(issueRow)
    for row in countRows { _ = try issueCounts.add(row, to: &writer) }
    try status.finish(&writer)
    for index in tables.indices { try tables[index].finish(&writer) }
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
