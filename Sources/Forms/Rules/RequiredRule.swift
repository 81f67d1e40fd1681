/// `required-missing`: a field that must be answered is not, or only with a placeholder such as 无.
enum RequiredRule: RecordRule {
  static func issues(in record: ReadRecord) -> [Issue] {
    record.fields.indices.compactMap { field in
      let state = record.fields[field].state
      guard state == .unanswered || state == .placeholder,
        isRequired(field, in: record)
      else { return nil }
      return issue(at: field, in: record)
    }
  }

  /// An answer is missing; 无 and its like in a number are none.
  static func issue(at field: Int, in record: ReadRecord) -> Issue {
    guard record.fields[field].mayMeanNone else {
      let missing = RequiredMissing(
        instead: record.instead[field], covered: record.covered[field] ?? [])
      return record.issue(missing, field: field)
    }
    let isWhole = record.table.table.fields[field].shape.isWhole
    return record.issue(TypeError(whole: isWhole, zero: true), field: field)
  }

  private static func isRequired(_ field: Int, in record: ReadRecord) -> Bool {
    if record.table.table.fields[field].kind.asker != nil { return false }
    return switch record.table.table.fields[field].requirement {
    // Of what hangs on expressions, see ``ConditionRule``.
    case .optional, .conditional: false
    case .required: !OptionRule.leavesNothing(for: field, in: record)
    case .ifAnswered(let other): record.fields[other].state == .answered
    case .ifChosen(let other, let key): Chosen.has(key, record.fields[other].value)
    case .ifSeveral(let other): Chosen.count(record.fields[other].value) > 1
    }
  }
}

/// Nothing is answered; ``Issue/found`` holds a placeholder such as 无 that stands there.
public struct RequiredMissing: Finding {
  /// What lies over its empty cell.
  public var instead: Instead?
  /// What its merged cell covers, which nobody sees.
  public var covered: [String] = []

  static let code: Issue.Code = "required-missing"
  static let title = Words(zh: "必填未填", en: "Required, not answered")
  var mending: Mending { Mending(text: .asWritten, order: .fill, isAboutOptions: true) }

  func zh(_ issue: IssueContext) -> String {
    let hidden = covered.isEmpty ? nil : "，单元格内未填，其合并区域下有看不见的\(issue.list(covered))"
    let now = instead.map { "，单元格内未填，只有\(issue.words(of: $0))" } ?? hidden ?? issue.now
    let isElsewhere = instead != nil || hidden != nil
    let fill = isElsewhere ? "请将答案以文字填入单元格" : "请填写\(now.isEmpty ? "" : "实际内容")"
    let mend = issue.options.isEmpty ? fill : "请选填 \(issue.options)"
    let question = "\(issue.question)也必填\(now)\(issue.ask("，\(mend)"))。"
    return switch issue.field?.requirement {
    case .ifAnswered(let other): "填了\(issue.title(of: other))，\(question)"
    case .ifChosen(let other, let key):
      "\(issue.title(of: other))选了\(issue.option(key, of: other))，\(question)"
    case .ifSeveral(let other): "\(issue.title(of: other))选了多项，\(question)"
    case .conditional(let conditions):
      "\(issue.words(of: conditions))时，\(issue.question)必填\(now.isEmpty ? "，现未填" : now)\(issue.ask("，\(mend)"))。"
    default: "\(issue.question)必填\(now.isEmpty ? "，现未填" : now)\(issue.ask("，\(mend)"))。"
    }
  }

  func en(_ issue: IssueContext) -> String {
    var now = issue.found.map { ", and \($0) is no answer" } ?? ""
    if let instead {
      now = ", and its cell has nothing but \(issue.words(of: instead))"
    } else if !covered.isEmpty {
      now = ", and its merged cell is empty but covers \(issue.list(covered)), which nobody sees"
    }
    let fill =
      instead == nil && covered.isEmpty ? "fill it in" : "write the answer into the cell"
    let mend = issue.options.isEmpty ? fill : "choose from \(issue.options)"
    let reason =
      switch issue.field?.requirement {
      case .ifAnswered(let other): " because \(issue.title(of: other)) is answered"
      case .ifChosen(let other, let key):
        " because \(issue.title(of: other)) is \(issue.option(key, of: other))"
      case .ifSeveral(let other): " because \(issue.title(of: other)) has several options"
      case .conditional(let conditions): " where \(issue.words(of: conditions))"
      default: ""
      }
    return "\(issue.question) is required\(reason)\(now)\(issue.ask(": \(mend)"))."
  }
}
