/// `check: an expression`: what holds of a record, a column or a return; with a code of its author's.
public struct CheckRule: StatedRule {
  public var expression: Expression

  static let keys = [
    RuleKey("check", .expression, "What must hold."),
    RuleKey("code", .text, "The code under which it is said that it does not."),
  ]
  static let summary = "the expression holds, as far as its answers can be read"
  static let mayStandInForm = true

  init?(_ members: YamlMembers, loader: RuleLoader) {
    guard let expression = members["check"].flatMap({ loader.expression($0, as: .flag) }) else {
      return nil
    }
    self.expression = expression
  }

  func failures(in home: Int?, of check: ReturnCheck) -> [RuleFailure] {
    check.places(of: expression.scope, in: home).compactMap { place in
      guard check.value(of: expression, at: place) == .flag(false) else { return nil }
      return RuleFailure(issue: issue(in: home, at: place, of: check), place: place)
    }
  }

  /// An issue at the first answer that the expression names.
  private func issue(in home: Int?, at place: ExpressionRun.Place, of check: ReturnCheck) -> Issue {
    let finding = CheckFailed(expression: expression.text, home: home)
    let answers = check.answers
    for reference in expression.reads {
      let record: Int? =
        if let line = reference.line {
          answers.record(ofLine: line, of: reference.table)
        } else if reference.table == home, let record = place.record {
          record
        } else {
          // What is said of all rows together is said at the last.
          answers.records(of: reference.table).last
        }
      if let record, let field = reference.field ?? place.column {
        return answers.issue(finding, at: AnswerPlace(record: record, field: field))
      }
    }
    return Issue(finding, table: home)
  }

  func text(in table: Table?, of schema: Schema) -> Words {
    Words(zh: expression.text, en: expression.text)
  }

  func members(in table: Table?, of schema: Schema) -> [(key: String, value: JSONValue?)] {
    [("check", .string(expression.text))]
  }
}

/// What a form's author wants to hold does not; the author names the code.
public struct CheckFailed: Finding {
  /// As the schema has it.
  public var expression: String
  /// The table whose names stand in it, an index into ``Schema/tables``; nil for a rule of the form.
  public var home: Int?

  static let code: Issue.Code = "check-failed"
  static let title = Words(zh: "不符合规则", en: "Against a rule")

  func zh(_ issue: IssueContext) -> String {
    "应符合“\(issue.words(of: expression, in: home))”，现不符合\(issue.now)\(issue.ask("，请改正"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "This does not hold: \(issue.words(of: expression, in: home))\(issue.reads()).\(issue.ask(" Correct what is wrong."))"
  }
}
