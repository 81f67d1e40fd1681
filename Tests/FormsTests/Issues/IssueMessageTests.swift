@testable import Forms
import Spreadsheet
import Testing

// Swift Testing has an Issue of its own.
private typealias Issue = Forms.Issue

private let schema = IssueMessageForm.schema

struct IssueMessageTests {
  @Test func `has a title for each code`() {
    for language in Language.allCases {
      let titles = Issue.Code.all.map { $0.title(language) }
      #expect(Set(titles).count == titles.count)
      #expect(titles.allSatisfy { !$0.isEmpty && $0.count <= 24 })
    }
    #expect(Issue.Code.requiredMissing.title(.zh) == "必填未填")
    #expect(Issue.Code("no-such-code").title(.zh) == "no-such-code")
  }

  @Test func `the worse severity is the greater, and each has a word`() {
    #expect(Issue.Severity.allCases.sorted(by: >) == [.error, .warning, .note])
    #expect(Issue.Severity.allCases.map { $0.word(.zh) } == ["错误", "提醒", "说明"])
    #expect(Issue.Severity.allCases.map { $0.word(.en) } == ["error", "warning", "note"])
  }

  @Test func `shortens what is long, and puts it on one line`() {
    let long = String(repeating: "长", count: 41)
    #expect(IssueContext.oneLine(long) == String(repeating: "长", count: 39) + "…")
    #expect(IssueContext.oneLine(String(long.dropLast())) == String(long.dropLast()))
    #expect(IssueContext.oneLine(" a\r\n\tb　c ") == "a b c")
  }

  @Test func `puts an issue on a line`() {
    let some = Issue.of(TypeError(whole: true, zero: false), 1, 1, found: "若干")
    #expect(
      Issue.lines(of: [some], .zh, schema: schema, file: "嘉定园.xlsx") == [
        "嘉定园.xlsx: 表2!B12: 错误 [type-error] “9. 运营团队情况”应填整数，现为“若干”。"
      ])
    #expect(
      Issue.lines(of: [some], .en, schema: schema) == [
        "表2!B12: error [type-error] “9. 运营团队情况” (Team) must be a whole number, not “若干”."
      ])
  }

  @Test func `puts issues of one code at one cell on one line`() {
    let issues = [
      Issue.of(RequiredMissing(), 1, 5),
      Issue.of(TypeError(whole: true, zero: false), 1, 7, found: "多"),
      Issue.of(RequiredMissing(), 1, 6),
    ]
    #expect(
      Issue.lines(of: issues, .zh, schema: schema) == [
        "表2!B12: 错误 [required-missing] “10. 企业情况”的“企业数”必填，现未填，请填写。"
          + "“10. 企业情况”的“外资企业数”必填，现未填，请填写。",
        "表2!B12: 错误 [type-error] “10. 企业情况”的“总投资”应填整数，现为“多”。",
      ])
  }

  @Test func `leaves out a cell that there is none of`() {
    var missing = Issue.of(TableMissing(severity: .warning), 0)
    missing.place = nil
    #expect(
      Issue.lines(of: [missing, missing], .en, schema: schema, file: "a.xlsx") == [
        "a.xlsx: warning [table-missing] 表1 (Basics) is missing: add it and fill it in.",
        "a.xlsx: warning [table-missing] 表1 (Basics) is missing: add it and fill it in.",
      ])
  }
}
