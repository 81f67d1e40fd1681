public import Forms
public import Rounds

/// Writes issues as lines that begin with file and cell: `嘉定园.xlsx: 表2!B12: 错误 [type-error] …`.
///
/// Issues of one code at one cell share a line. For a return that does not count, there is only a
/// line that says so. With a roster, the text ends with who is missing. The caller reports failures
/// and skipped files elsewhere.
public struct IssueText: FormsWriter, ~Copyable {
  private var schema: Schema
  private let language: Language
  private var output: OutputFile

  /// Begins the lines.
  /// - Parameters:
  ///   - output: Where they go.
  ///   - schema: The form that was returned.
  ///   - language: The language of the messages.
  public init(to output: consuming OutputFile, schema: Schema, language: Language) {
    self.output = output
    self.schema = schema
    self.language = language
  }

  public mutating func turn(to schema: Schema) { self.schema = schema }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    guard case .read(let returned) = outcome else { return }
    try write(Self.lines(of: returned, schema: schema, language: language))
  }

  public consuming func finish(_ status: RoundStatus) throws(ExportError) {
    try write(Self.ending(status, schema, language))
    do { try output.finish() } catch { throw .file(error) }
  }

  public consuming func finish(_ rounds: [FormStatus]) throws(ExportError) {
    for round in rounds {
      let title = round.schema.title.text(language) + (language == .zh ? "：" : ": ")
      try write(Self.ending(round.status, round.schema, language).map { title + $0 })
    }
    do { try output.finish() } catch { throw .file(error) }
  }

  /// The lines that say who is missing, and whose files cannot be read.
  private static func ending(
    _ status: RoundStatus, _ schema: Schema, _ language: Language
  ) -> [String] {
    let words = SheetWords(language: language, called: schema.called)
    let mark = language == .zh ? ("：", "、") : (": ", ", ")
    return [(words.missing, status.missing), (words.failure, status.onlyUnreadable)]
      .filter { !$0.1.isEmpty }
      .map { $0.0 + mark.0 + $0.1.map { OutsideText.word($0) }.joined(separator: mark.1) }
  }

  private mutating func write(_ lines: [String]) throws(ExportError) {
    do {
      for line in lines { try output.write(Array((line + "\n").utf8)) }
      try output.flush()
    } catch {
      throw .file(error)
    }
  }

  /// The lines for one return.
  static func lines(of returned: Return, schema: Schema, language: Language) -> [String] {
    let file = OutsideText.name(returned.file)
    if let other = returned.standing.supersededBy.map(OutsideText.name) {
      return [
        OutsideText.line(
          "\(file): \(SheetWords(language: language, called: schema.called).isSuperseded(by: other))"
        )
      ]
    }
    return Issue.lines(of: returned.issues, language, schema: schema, file: file)
      .map { OutsideText.line($0) }
  }
}
