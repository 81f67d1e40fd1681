public import Forms
public import Rounds

/// Writes issues as lines that begin with file and cell: `嘉定园.xlsx: 表2!B12: 错误 [type-error] …`.
///
/// Issues of one code at one cell share a line. For a return that does not count, there is only a
/// line that says so. With a roster, the text ends with who is missing. The caller reports failures
/// and skipped files elsewhere.
public struct IssueText: RoundWriter, ~Copyable {
  private let schema: Schema
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

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    guard case .read(let form) = outcome else { return }
    try write(Self.lines(of: form, schema: schema, language: language))
  }

  public consuming func finish(_ status: RoundStatus) throws(ExportError) {
    let words = SheetWords(language: language, called: schema.called)
    let mark = language == .zh ? ("：", "、") : (": ", ", ")
    try write(
      [(words.missing, status.missing), (words.failure, status.onlyUnreadable)]
        .filter { !$0.1.isEmpty }
        .map { OneLine.text($0.0 + mark.0 + $0.1.joined(separator: mark.1)) })
    do { try output.finish() } catch { throw .file(error) }
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
  static func lines(of form: Return, schema: Schema, language: Language) -> [String] {
    if let other = form.standing.supersededBy {
      return [
        OneLine.text(
          "\(form.file): \(SheetWords(language: language, called: schema.called).isSuperseded(by: other))"
        )
      ]
    }
    return Issue.lines(of: form.issues, language, schema: schema, file: form.file).map(OneLine.text)
  }
}
