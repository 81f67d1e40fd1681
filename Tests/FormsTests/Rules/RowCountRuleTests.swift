@testable import Forms
import Testing

struct RowCountRuleTests {
  private typealias Row = RuledForm.Row
  private static let changes = [
    RuledForm.Change("projects.yaml", "copies: rows\n", "copies: rows\nat_least: 1\nat_most: 2\n"),
    RuledForm.Change("shareholders.yaml", "copies: rows\n", "copies: rows\nat_most: 1\n"),
  ]

  private static func projects(_ count: Int, shareholders: Int = 0) -> [Row] {
    [Row("company", ["name": .text("甲")])]
      + (0..<shareholders).map { Row("shareholders", ["name": .text("\($0)")], parent: 0) }
      + (0..<count).map { Row("projects", ["name": .text("\($0)")]) }
  }

  static let cases: [RuleCase] = [
    RuleCase("none", changing: changes, projects(0), "rows-missing projects projects!A1"),
    RuleCase("one", changing: changes, projects(1)),
    RuleCase("as many as there may be", changing: changes, projects(2)),
    RuleCase(
      "two more", changing: changes, projects(4), "rows-too-many projects#2.name projects!A4"),
    RuleCase(
      "in a record", changing: changes, projects(1, shareholders: 2),
      "rows-too-many shareholders#1.name shareholders!A3"),
  ]

  @Test(arguments: cases)
  func `is an issue at the header, or at the first row too many`(one: RuleCase) throws {
    try one.check()
  }

  static let messages: [MessageCase] = [
    MessageCase(
      "missing", .of(RowsMissing(count: 0, least: 1), 1, 0),
      """
      表2“国际合作孵化器情况表”至少应填 1 条，现有 0 条，请补填。
      表2 (Incubator) needs at least 1 and has 0: fill in more.
      """),
    MessageCase(
      "too many", .of(RowsTooMany(count: 11, most: 10), 1, 0),
      """
      表2“国际合作孵化器情况表”最多可填 10 条，现有 11 条，从此处起为多出的，请删减。
      表2 (Incubator) takes at most 10 and has 11, of which this is the first too many: delete some.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
