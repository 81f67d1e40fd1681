public import FormImport
public import FormSchema
import Spreadsheet

/// Writes the consolidated workbook: a sheet for each table of the form, a row a record, then the
/// issues.
///
/// Rows are written as returns come, and not kept. What neither the form nor an answer accounts for
/// gets a sheet of its own, as do texts that are too long for a cell; both only where needed.
public struct ConsolidatedWorkbook: RoundWriter, ~Copyable {
  private let words: SheetWords
  private var writer: WorkbookWriter
  private let styles: SheetStyles
  private let rows: [RecordRow]
  private var tables: [ListSheet]
  private let issueRow: IssueRow
  private var issues: ListSheet
  private var unread: ListSheet?
  private var overflow: ListSheet?
  private var newest: Int?
  private let title: String

  /// Begins the workbook.
  /// - Parameters:
  ///   - path: Where it will stand.
  ///   - schema: The form that was returned.
  ///   - language: The language of headings and messages.
  /// - Throws: If no file can be made there.
  public init(path: String, schema: Schema, language: Language) throws(ExportError) {
    do {
      let words = SheetWords(language: language)
      var writer = try WorkbookWriter(path: path)
      let styles = SheetStyles(&writer)
      let rows = schema.tables.map { RecordRow(table: $0, language: language) }
      var tables: [ListSheet] = []
      for row in rows {
        let name = SheetName.valid(row.table.sheet, taken: tables.map(\.name) + [words.issueSheet])
        tables.append(
          try ListSheet(
            name, columns: row.columns, frozenColumns: 2, styles: styles,
            continued: words.continued, writer: &writer))
      }
      let issueRow = IssueRow(schema: schema, language: language, styles: styles)
      issues = try ListSheet(
        words.issueSheet, columns: issueRow.columns, frozenColumns: 2, styles: styles,
        continued: words.continued, writer: &writer)
      self.words = words
      self.styles = styles
      self.rows = rows
      self.tables = tables
      self.issueRow = issueRow
      self.writer = writer
      title = schema.title.text(language)
    } catch {
      throw .workbook(error)
    }
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    do {
      switch outcome {
      case .read(let form): try add(form)
      case .failed(let failure):
        let overflows = try issues.add(issueRow.contents(failure), to: &writer)
        try add(overflows, from: issues.name)
      case .skipped: break
      }
    } catch {
      throw .workbook(error)
    }
  }

  public consuming func finish() throws(ExportError) {
    for sheet in tables + [issues] + [unread, overflow].compactMap({ $0 }) {
      sheet.finish(&writer)
    }
    // Not the clock: the same returns shall give the same bytes.
    writer.setProperties(
      title: title, creator: "huibiao", created: newest ?? WorkbookWriter.defaultCreated)
    do { try writer.close() } catch { throw .workbook(error) }
  }

  private mutating func add(_ form: Return) throws(WorkbookWriterError) {
    for record in form.records {
      let contents = rows[record.table].contents(record, of: form)
      let overflows = try tables[record.table].add(contents, to: &writer)
      try add(overflows, from: tables[record.table].name)
    }
    for issue in form.issues {
      let overflows = try issues.add(issueRow.contents(issue, of: form), to: &writer)
      try add(overflows, from: issues.name)
    }
    for cell in form.unread { try add(cell, of: form) }
    if let saved = form.modified.flatMap({ SavedTime(W3CDTF: $0) }) {
      newest = max(newest ?? saved.seconds, saved.seconds)
    }
  }

  private mutating func add(_ cell: UnreadCell, of form: Return) throws(WorkbookWriterError) {
    if unread == nil {
      unread = try sheet(
        words.unreadSheet,
        [
          SheetColumn(words.file, most: 34), SheetColumn(words.park, most: 16),
          SheetColumn(words.sheet, most: 14), SheetColumn(words.cell, most: 10),
          SheetColumn(words.text, most: 80),
        ])
    }
    let contents: [ListSheet.Content] = [
      .text(form.file), .text(form.sender ?? ""), .text(cell.sheet),
      .text(cell.cell.description), .text(cell.text),
    ]
    let overflows = try unread?.add(contents, to: &writer) ?? []
    try add(overflows, from: words.unreadSheet)
  }

  private mutating func add(
    _ overflows: [ListSheet.Overflow], from sheet: String
  ) throws(WorkbookWriterError) {
    guard !overflows.isEmpty else { return }
    if overflow == nil {
      overflow = try self.sheet(
        words.overflowSheet,
        [
          SheetColumn(words.sheet, most: 14), SheetColumn(words.cell, most: 10),
          SheetColumn(words.part, most: 8, kind: .count), SheetColumn(words.text, most: 120),
        ])
    }
    for text in overflows {
      for (number, piece) in text.pieces.enumerated() {
        let contents: [ListSheet.Content] = [
          .text(sheet), .text(text.cell.description), .number(Double(number + 2)), .text(piece),
        ]
        // A piece fits its cell, so nothing is left over here.
        _ = try overflow?.add(contents, to: &writer)
      }
    }
  }

  private mutating func sheet(
    _ name: String, _ columns: [SheetColumn]
  ) throws(WorkbookWriterError) -> ListSheet {
    try ListSheet(
      SheetName.valid(name, taken: tables.map(\.name) + [words.issueSheet]), columns: columns,
      frozenColumns: 0, styles: styles, continued: words.continued, writer: &writer)
  }
}
