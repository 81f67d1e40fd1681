/// `calculation-mismatch`: an answer that the form works out is another than its expression comes to; a warning.
///
/// Numbers may differ by what their last digit says: offices round in their own ways. What depends on the day, what
/// has an issue already, and what an answer with an issue goes into, is not compared.
enum CalculationRule {
  /// - Parameters:
  ///   - check: The return.
  ///   - others: What else is said of the return; of one answer only one thing is said.
  /// - Returns: The issues.
  static func issues(in check: ReturnCheck, besides others: [Issue]) -> [Issue] {
    let answers = check.answers
    var issues: [Issue] = []
    for (index, table) in check.schema.tables.enumerated() {
      let fields = table.fields.indices.filter { field in
        table.fields[field].isWorkedOut
          || table.list?.lines.contains { $0.fields[field].isWorkedOut } == true
      }
      guard !fields.isEmpty else { continue }
      for record in answers.records(of: index) {
        for field in fields {
          let place = AnswerPlace(record: record, field: field)
          guard let finding = finding(at: place, in: check) else { continue }
          issues.append(answers.issue(finding, at: place))
        }
      }
    }
    guard !issues.isEmpty else { return [] }
    let told = Set(others.compactMap(\.place))
    return issues.filter { issue in issue.place.map { !told.contains($0) } ?? true }
  }

  private static func finding(
    at place: AnswerPlace, in check: ReturnCheck
  ) -> CalculationMismatch? {
    let reading = check.answers.records[place.record].fields[place.field]
    guard case .expression(let expression) = check.answers.field(at: place).calculation,
      reading.state == .answered, reading.finding == nil, !expression.namesToday
    else { return nil }
    let stored = check.answers.value(at: place)
    let value = check.value(
      of: expression, at: ExpressionRun.Place(record: place.record, column: place.field))
    switch (stored, value) {
    case (.wrong, _), (_, .wrong), (.empty, _), (_, .empty): return nil
    case (.number(let one), .number(let other)):
      guard !isRounded(one, other) else { return nil }
      return CalculationMismatch(worked: other.rounded(to: 6).plainText)
    default:
      let same = ExpressionArithmetic.compared(stored, .equal, value, within: nil)
      return same == .flag(false) ? CalculationMismatch(worked: value.words) : nil
    }
  }

  /// Whether two numbers are one, as exact as the less exact of them is written.
  private static func isRounded(_ one: DecimalNumber, _ other: DecimalNumber) -> Bool {
    let places = min(max(0, one.places), max(0, other.places))
    let half = DecimalNumber(digits: 5, exponent: -places - 1)
    let difference = one < other ? other.minus(one) : one.minus(other)
    return difference < half || difference == half || one == DecimalNumber(other.double)
  }
}

extension Field {
  /// Whether its author has said how it is worked out.
  fileprivate var isWorkedOut: Bool {
    if case .expression = calculation { true } else { false }
  }
}

extension Expression {
  /// Whether it comes to something else on another day.
  fileprivate var namesToday: Bool { text.contains("today") }
}

/// An answer that the form works out is not what the other answers come to.
public struct CalculationMismatch: Finding {
  /// What they come to.
  public var worked: String

  static let code: Issue.Code = "calculation-mismatch"
  static let title = Words(zh: "计算结果不符", en: "Calculation differs")
  var severity: Issue.Severity { .warning }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)由其他答案算出，应为 \(worked)\(issue.reads(besides: [worked]))\(issue.ask("，请核对"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) is worked out from other answers, which come to \(worked)\(issue.reads(besides: [worked]))"
      + "\(issue.ask(": check it"))."
  }
}
