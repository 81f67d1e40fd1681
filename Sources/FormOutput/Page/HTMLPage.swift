public import Forms
public import Rounds
import Spreadsheet

/// Writes one page to look at or print.
///
/// It begins with the round in figures and who has returned. Then come each return's tables as they
/// look on paper, with the wrong cells marked and explained.
///
/// The page needs neither network nor script. Returns are in the order of the roster.
public struct HTMLPage: SettledRoundWriter, ~Copyable {
  private let schema: Schema
  private let language: Language
  private var output: OutputFile
  private var sections: TemporaryFile

  /// Begins the page.
  /// - Parameters:
  ///   - output: Where it goes.
  ///   - schema: The form that was returned.
  ///   - language: The language of the page; labels and answers stay as they stand in the form.
  /// - Throws: If no temporary file can be made.
  public init(
    to output: consuming OutputFile, schema: Schema, language: Language
  ) throws(ExportError) {
    sections = try TemporaryFile()
    self.output = output
    self.schema = schema
    self.language = language
  }

  public consuming func write(_ round: consuming SettledRound) throws(ExportError) {
    let status = round.status
    let section = ReturnSection(schema: schema, language: language)
    var lines: [PageSummary.Line] = []
    for number in status.order {
      let form = try round.get(number)
      lines.append(PageSummary.Line(status.returns[number], form.issues))
      // What another file replaces is named among the files alone.
      guard form.standing.isOpen else { continue }
      var html = HTMLText()
      section.write(form, number: lines.count, to: &html)
      try sections.write(html.take())
    }
    var head = HTMLText()
    PageSummary(schema: schema, language: language, status: status, lines: lines).write(to: &head)
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
