/// A size was given in another unit and was converted; a warning.
public struct AreaConverted: Finding {
  /// The size in the field's own unit.
  public var squareMetres: Double
  /// The unit that was written, such as 亩.
  public var unit: String

  static let code: Issue.Code = "area-converted"
  static let title = Words(zh: "面积已换算", en: "Area converted")
  var severity: Issue.Severity { .warning }
  var mending: Mending { Mending(text: .size(squareMetres, unit: unit), order: .check) }

  func zh(_ issue: IssueContext) -> String {
    "\(issue.question)应以平方米为单位\(issue.now)，"
      + "已将\(unit)换算为 \(IssueContext.number(squareMetres)) 平方米\(issue.ask("，请核对"))。"
  }

  func en(_ issue: IssueContext) -> String {
    "\(issue.question) must be in square metres\(issue.now): "
      + "\(unit) was converted to \(IssueContext.number(squareMetres)) m²\(issue.ask(", please check"))."
  }
}
