public import Forms
public import Rounds
import Spreadsheet

/// Writes one page to look at or print: the round in figures, who has returned, then each return's
/// tables as they look on paper, with what is wrong marked and explained beside it.
///
/// The page needs nothing but itself: no network, no script. Of returns that have been added, a line
/// stays in memory and the rest waits in a temporary file.
public struct HTMLPage: RoundWriter, ~Copyable {
  private let schema: Schema
  private let language: Language
  private let roster: Roster?
  private var output: OutputFile
  private var sections: TemporaryFile
  private var html = HTMLText()
  private var lines: [PageSummary.Line] = []
  private var failures: [Failure] = []
  private var skipped: [Skipped] = []

  /// Begins the page.
  /// - Parameters:
  ///   - output: Where it goes.
  ///   - schema: The form that was returned.
  ///   - language: The language of the page; labels and answers stay as they stand in the form.
  ///   - roster: Who must return the form; nil to list only who did.
  /// - Throws: If there is no room for a temporary file.
  public init(
    to output: consuming OutputFile, schema: Schema, language: Language, roster: Roster? = nil
  ) throws(ExportError) {
    sections = try TemporaryFile()
    self.output = output
    self.schema = schema
    self.language = language
    self.roster = roster
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    switch outcome {
    case .failed(let failure): failures.append(failure)
    case .skipped(let file): skipped.append(file)
    case .read(let form):
      lines.append(PageSummary.Line(form, schema: schema))
      ReturnSection(schema: schema, language: language)
        .write(form, number: lines.count, to: &html)
      try sections.write(html.take())
    }
  }

  public consuming func finish() throws(ExportError) {
    var head = HTMLText()
    PageSummary(
      schema: schema, language: language, roster: roster, lines: lines, failures: failures,
      skipped: skipped
    ).write(to: &head)
    var output = output
    do { try output.write(head.take()) } catch { throw .file(error) }
    try sections.read { bytes throws(ExportError) in
      do throws(FileError) { try output.write(bytes) } catch { throw .file(error) }
    }
    do {
      try output.write("</body>\n</html>\n".utf8)
      try output.finish()
    } catch {
      throw .file(error)
    }
  }
}
