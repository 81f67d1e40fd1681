public import Forms
public import Rounds
public import Spreadsheet

/// Writes the consolidated workbook: who returned, a sheet for each table of the form with one row
/// for each record, statistics, and the issues.
///
/// What neither the form nor an answer
/// accounts for gets a sheet of its own, as do texts that are too long for a cell; both only where
/// needed.
public struct ConsolidatedWorkbook: SettledRoundWriter, ~Copyable {
  private let path: String
  private let files: ReadFiles
  private let schema: Schema
  private let language: Language
  private let progress: (Int, Int) -> Void
  /// The limits for its lists.
  var limits = ListLimits()

  /// Begins the workbook.
  /// - Parameters:
  ///   - path: The path of the workbook.
  ///   - files: The files that are read; it may replace none of them.
  ///   - schema: The form that was returned.
  ///   - language: The language of headings and messages.
  ///   - progress: Called during writing with the numbers of written and of all returns.
  /// - Throws: If no file can be made there.
  public init(
    path: String, sparing files: ReadFiles, schema: Schema, language: Language,
    progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws(ExportError) {
    self.path = path
    self.files = files
    self.schema = schema
    self.language = language
    self.progress = progress
    // Nothing is written before all returns are read, so check now whether the file can be made.
    do { _ = try PendingFile(target: path, sparing: files) } catch { throw .file(error) }
  }

  public consuming func write(_ round: consuming SettledRound) throws(ExportError) {
    let status = round.status
    let entries = status.returns
    let order = status.order
    let words = SheetWords(language: language, called: schema.called)
    let senders = SenderList(status, nameless: words.noSender)
    let reader = try round.reader()
    var sheets: RoundSheets
    do { sheets = try begun(status, senders, words) } catch { throw .workbook(error) }
    let wanted = order.enumerated().filter { entries[$0.element].standing.isOpen }
    let rows = sheets.rows
    let numbers = senders.numbers
    var totals = rows.totals
    try Prefetch.each {
      var rows = rows
      var places = wanted.makeIterator()
      var isOver = false
      var begun: RoundRows.Begun?
      var done = 0
      return {
        while true {
          if let found = rows.rows(of: &begun) { return .rows(found, done) }
          guard let (place, number) = places.next() else {
            defer { isOver = true }
            return isOver ? nil : .over(rows.totals)
          }
          do throws(ExportError) {
            begun = rows.begun(try reader.get(number), entries[number], sender: numbers[number])
            done = place
          } catch { return .failed(error) }
        }
      }
    } _: { (step: Step) throws(ExportError) in
      switch step {
      case .rows(let found, let done):
        do throws(WorkbookWriterError) { try sheets.add(found) } catch { throw .workbook(error) }
        progress(done, order.count)
      case .over(let found): totals = found
      case .failed(let error): throw error
      }
    }
    progress(order.count, order.count)
    let unwritten: [Unwritten]
    do throws(WorkbookWriterError) {
      for failure in status.failures { try sheets.add(failure) }
      unwritten = try sheets.finish(totals)
    } catch { throw .workbook(error) }
    if !unwritten.isEmpty { throw .unwritten(path, unwritten) }
  }

  /// Begins the sheets, and writes the first one: who returned.
  private borrowing func begun(
    _ status: RoundStatus, _ senders: SenderList, _ words: SheetWords
  ) throws(WorkbookWriterError) -> RoundSheets {
    let rows = StatusRows(status, senders: senders, schema: schema, words: words)
    var sheets = try RoundSheets(
      path: path, sparing: files, schema: schema, language: language, status: status,
      senders: senders, statusRows: rows.count, limits: limits)
    try sheets.addStatus(rows.rows())
    return sheets
  }

  /// A step that is computed ahead of the writing.
  private enum Step: Sendable {
    case rows(ReturnRows, Int)
    case over(RoundRows.Totals)
    case failed(ExportError)
  }
}
