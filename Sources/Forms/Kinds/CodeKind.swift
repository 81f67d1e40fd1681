/// Characters that name something: a registration number, a postcode.
public struct CodeKind: AnswerKind {
  static let word = "code"
  static let summary = Words(
    zh: "编号、代码，空白不计", en: "characters that name something, white space left out")
  static let keys = [
    PatternKeys.pattern,
    KindKey(
      "format", .word(CodeFormats.all.map { $0.word }),
      Words(zh: "已知的编码格式，连同校验位", en: "a format that is known, with its check digits")),
  ]

  /// Of which one must match the whole code; none where any code will do.
  public var patterns: [Pattern]
  /// The word of a known format.
  public var format: String?

  public init(patterns: [Pattern] = [], format: String? = nil) {
    self.patterns = patterns
    self.format = format
  }

  init?(loading source: KindSource) {
    patterns = PatternKeys.patterns(source)
    format = source.members["format"]?.word(among: CodeFormats.all.map { $0.word })
  }

  public var shape: AnswerShape { .digits }
  private var rule: (any CodeFormat.Type)? { format.flatMap(CodeFormats.named) }

  var expected: Words? {
    rule?.expected ?? (patterns.isEmpty ? nil : PatternKeys.words(patterns))
  }

  var signsInside: Set<Character> {
    // Where any code will do, nothing tells 2021/04 from two.
    patterns.isEmpty && format == nil
      ? [] : SeveralAnswers.commas.union(SeveralAnswers.strokes)
  }

  func read(_ answer: WrittenAnswer) -> FieldReading {
    let typed = CodeText.bare(answer)
    let code = rule.map { $0.normal(typed) } ?? typed
    guard let code, patterns.isEmpty || patterns.contains(where: { $0.matches(code) }) else {
      return answer.failed(FormatCode())
    }
    return answer.answered(.text(code))
  }

  func prompt(for field: Field, in table: Table) -> KindPrompt {
    guard let example = rule?.example else { return KindPrompt(Words(zh: "", en: "")) }
    return KindPrompt(Words(zh: "如：\(example)。", en: "Such as \(example)."))
  }

  func details(in table: Table) -> [(key: String, value: JSONValue?)] {
    [
      ("format", format.map { .string($0) }),
      ("pattern", patterns.isEmpty ? nil : .list(patterns.map { .string($0.text) })),
    ]
  }

  func particulars(in table: Table) -> Words? { format.map { Words(zh: $0, en: $0) } }
}

/// No code of the kind that is asked for: made up otherwise, or its check digit is wrong.
public struct FormatCode: Finding {
  static let code: Issue.Code = "format-code"
  static let title = Words(zh: "编码有误", en: "Not such a code")
  var mending: Mending { Mending(text: .asWritten) }

  func zh(_ issue: IssueContext) -> String { "\(issue.question)应填\(issue.expected)\(issue.now)。" }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must be \(issue.expected)\(issue.now)."
  }
}
