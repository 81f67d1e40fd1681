/// `required-missing` and `skip-violated` of fields whose author says in expressions when they are asked for.
///
/// A condition that looks at an answer with an issue of its own is undecided: nothing is said. Fields are gone
/// through in such an order that those which others look at come first.
enum ConditionRule {
  static func issues(in check: ReturnCheck) -> [Issue] {
    var issues: [Issue] = []
    for place in check.schema.conditionalFields {
      for record in check.answers.records(of: place.table) {
        let answer = AnswerPlace(record: record, field: place.field)
        guard let issue = issue(at: answer, of: check) else { continue }
        issues.append(issue)
        check.answers.note([issue])
      }
    }
    return issues
  }

  private static func issue(at place: AnswerPlace, of check: ReturnCheck) -> Issue? {
    let answers = check.answers
    let field = answers.field(at: place)
    guard case .conditional(let conditions) = field.requirement, field.kind.asker == nil else {
      return nil
    }
    let state = answers.records[place.record].fields[place.field].state
    let judged = ExpressionRun.Place(record: place.record, column: place.field)
    switch state {
    case .gone, .failed: return nil
    case .answered:
      for condition in conditions.relevant {
        switch check.value(of: condition, at: judged) {
        case .wrong: return nil
        case .flag(true): continue
        default:
          return answers.issue(NotAskedFor(condition: condition.text), at: place)
        }
      }
      return nil
    case .unanswered, .placeholder:
      var expressions = conditions.relevant
      switch conditions.need {
      case .never: return nil
      case .always: break
      case .when(let need): expressions.append(need)
      }
      let isMissing = expressions.allSatisfy { check.value(of: $0, at: judged) == .flag(true) }
      return isMissing
        && !OptionRule.leavesNothing(for: place.field, in: answers.records[place.record])
        ? RequiredRule.issue(at: place.field, in: answers.records[place.record]) : nil
    }
  }
}

/// Answered although its condition does not hold.
public struct NotAskedFor: Finding {
  /// As the schema has it.
  public var condition: String

  static let code = SkipViolated.code
  static let title = SkipViolated.title
  var mending: Mending { Mending(place: .chosen, order: .delete, isAboutOptions: true) }

  func zh(_ issue: IssueContext) -> String {
    "只在“\(issue.words(of: condition, in: issue.issue.table))”时填写，\(issue.question)不应填写\(issue.now)\(issue.ask("，请删去，或改正前者"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) is asked for only where \(issue.words(of: condition, in: issue.issue.table))"
      + "\(issue.reads())\(issue.ask(": delete it, or correct the other answer"))."
  }
}
