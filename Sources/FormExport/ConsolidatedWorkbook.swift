public import FormImport
public import FormSchema
import Spreadsheet

/// Writes the consolidated workbook: who returned, a sheet for each table of the form with a row a
/// record, statistics over them, then the issues.
///
/// Returns are put aside on the disk while they come, and written when all are known: only then it
/// is clear which of them count and in which order they stand. What neither the form nor an answer
/// accounts for gets a sheet of its own, as do texts that are too long for a cell; both only where
/// needed.
public struct ConsolidatedWorkbook: RoundWriter, ~Copyable {
  private let path: String
  private let schema: Schema
  private let language: Language
  private let roster: Roster?
  private let progress: (Int, Int) -> Void
  private var round: CollectedRound
  private var failures: [Failure] = []
  private var skipped: [Skipped] = []
  /// How long its lists get.
  var limits = ListLimits()

  /// Begins the workbook.
  /// - Parameters:
  ///   - path: Where it will stand.
  ///   - schema: The form that was returned.
  ///   - language: The language of headings and messages.
  ///   - roster: Who must return it, in the order in which the workbook shall list them.
  ///   - progress: Told while it is written how many of how many returns are.
  /// - Throws: If no file can be made there.
  public init(
    path: String, schema: Schema, language: Language, roster: Roster? = nil,
    progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws(ExportError) {
    self.path = path
    self.schema = schema
    self.language = language
    self.roster = roster
    self.progress = progress
    do {
      round = try CollectedRound(schema: schema, roster: roster, beside: path)
    } catch {
      throw .file(error)
    }
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    switch outcome {
    case .read(let form): do { try round.add(form) } catch { throw .file(error) }
    case .failed(let failure): failures.append(failure)
    case .skipped(let file): skipped.append(file)
    }
  }

  public consuming func finish() throws(ExportError) {
    var summary = RoundSummary(schema: schema)
    try finish(correcting: &summary)
  }

  public consuming func finish(correcting summary: inout RoundSummary) throws(ExportError) {
    do { try round.decide() } catch { throw .file(error) }
    let entries = round.entries
    summary.correct(entries)
    let order = round.order
    let parks = ParkList(entries: entries, order: order, roster: roster, language: language)
    let unwritten: [Unwritten]
    do throws(WorkbookWriterError) {
      let status = StatusRows(
        entries: entries, order: order, parks: parks, roster: roster, failures: failures,
        skipped: skipped, schema: schema, words: SheetWords(language: language))
      var sheets = try RoundSheets(
        path: path, schema: schema, language: language, entries: entries, parks: parks,
        statusRows: status.count, failures: failures.count, limits: limits)
      try sheets.addStatus(status.rows(styles: sheets.styles))
      let reader: CollectedRound.Reader
      do { reader = try round.reader() } catch {
        throw WorkbookWriterError(path: path, cause: .file(error.code))
      }
      let wanted = order.enumerated().filter { entry in
        if case .superseded = entries[entry.element].standing { false } else { true }
      }
      let rows = sheets.rows
      let numbers = parks.numbers
      var totals = rows.totals
      try Ahead.each {
        var rows = rows
        var places = wanted.makeIterator()
        var isOver = false
        return {
          guard let (done, number) = places.next() else {
            defer { isOver = true }
            return isOver ? nil : .over(rows.totals)
          }
          do throws(FileError) {
            let form = try reader.get(number)
            return .rows(rows.rows(of: form, entries[number], park: numbers[number]), done)
          } catch { return .failed(error) }
        }
      } _: { (step: Step) throws(WorkbookWriterError) in
        switch step {
        case .rows(let found, let done):
          try sheets.add(found)
          progress(done, order.count)
        case .over(let found): totals = found
        case .failed(let error):
          throw WorkbookWriterError(path: path, cause: .file(error.code))
        }
      }
      progress(order.count, order.count)
      for failure in failures { try sheets.add(failure) }
      unwritten = try sheets.finish(totals)
    } catch {
      throw .workbook(error)
    }
    if !unwritten.isEmpty { throw .unwritten(path, unwritten) }
  }

  /// What is worked out ahead of the writing.
  private enum Step: Sendable {
    case rows(ReturnRows, Int)
    case over(RoundRows.Totals)
    case failed(FileError)
  }
}
