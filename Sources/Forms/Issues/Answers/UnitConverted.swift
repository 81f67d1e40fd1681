/// A return counts the amounts of a table in another unit than the form, and they were converted; a warning.
public struct UnitConverted: Finding {
  /// The unit that the return says.
  public var unit: String
  /// The unit of the form, in which the amounts are now.
  public var wanted: String

  static let code: Issue.Code = "unit-converted"
  static let title = Words(zh: "单位已换算", en: "Unit converted")
  var severity: Issue.Severity { .warning }
  var mending: Mending { Mending(place: .table, order: .check) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.tableName)的金额应以\(wanted)为单位，此处写的是\(unit)，已换算为\(wanted)\(issue.ask("，请核对"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "The amounts of \(issue.tableName) must be in \(wanted); they were converted from \(unit), as it "
      + "says here\(issue.ask(": please check"))."
  }
}
