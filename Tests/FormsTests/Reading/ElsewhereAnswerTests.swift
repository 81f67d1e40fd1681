import Spreadsheet
import Testing

@testable import Forms

/// Answers that only say where the answer stands.
struct ElsewhereAnswerTests {
  @Test(
    arguments: [
      "见附件", "详见附件。", "（见附件1）", "详见附件二", "见附表3", "另附", "附后", "同左", "同右栏", "同表2", "同表二", "同第3行",
      "见第1行",
      "参见表1", "见下表", "见备注", "见附件清单", "具体见附件文件", "同附件", "同风险1", "如下表所示", "见表2第3行",
      "See attached", "see attached.", "Please see attached document",
      "see the attached file for details",
      "Refer to Appendix 2", "see Annex B", "attached", "see below", "same as risk 1",
      "Same as row 3",
      "same as R-01", "see row 3", "as per attachment", "as attached", "see our website",
      "see sheet 2",
      "(see notes)", "Please refer to section 4.2", "ＳＥＥ ＡＮＮＥＸ", "\u{FEFF}见\u{200B}附件",
      "\u{3000}“见”附件", "per \r\nattachment",
    ])
  func `is known`(text: String) { #expect(ElsewhereAnswer.matches(text)) }

  @Test(
    arguments: [
      "", "见习生", "同济大学", "附属医院", "见附件，另有两台设备", "同步推进", "附近居民", "如皋市", "与会者", "左右", "见义勇为", "附件",
      "同心圆",
      "同仁堂3号", "说明", "下城区", "参见张三2019年的论文", "同一批次", "附着力测试", "如图书馆", "另附两份说明书", "同表哥",
      "See-saw installation", "Seed funding", "Attached garage", "Attachment theory", "per annum",
      "per person", "As needed", "as required", "Perth", "same-day delivery", "Same Day Ltd",
      "see Smith 2019",
      "Reference data", "refer patients to clinics", "Notes", "Refer 3 patients", "Below average",
      "Right bank", "Plug and Play Tech Center", "如", "se", "_",
      "as part of the programme", "same as last year but lower",
    ])
  func `is told from words`(text: String) { #expect(!ElsewhereAnswer.matches(text)) }

  @Test(
    arguments: [
      ("text", KindReading(.text(TextKind())), "见附件", "answer-not-in-cell"),
      (
        "optional text", KindReading(.text(TextKind()), required: false), "see attached",
        "answer-not-in-cell"
      ),
      ("a number", KindReading(.number(NumberKind())), "见附件", "type-error"),
      ("a form's own word", KindReading(.text(TextKind()), placeholders: ["见附件"]), "见附件", "–"),
      ("an answer of the form", KindReading(.text(TextKind()), or: ["见附件"]), "见附件", "见附件"),
      ("prose", KindReading(.text(TextKind())), "见附件，共三页", "见附件，共三页"),
    ] as [(String, KindReading, String, String)])
  func `is told in an answer`(name: String, reading: KindReading, text: String, expected: String) {
    #expect(reading.text(text) == expected)
  }

  @Test func `is kept as it is written, with a warning at its cell`() throws {
    let found = Zhangjiang.read(.contact(), .basics(), .incubators(["B6": "详见附件1"]))
    #expect(found.answer("incubators", "fields")?.value == .text("详见附件1"))
    let issue = try #require(found.issues.first)
    #expect(found.issues.count == 1)
    #expect(issue.kind == AnswerPointsElsewhere().kind)
    #expect(issue.severity == .warning)
    #expect(issue.place?.cell.description == "B6")
    #expect(
      issue.message(.zh, schema: Zhangjiang.schema)
        == "“4. 合作领域/方向”应写明，现为“详见附件1”，只指向别处的内容，那里未读取；请将答案填入单元格。")
  }
}
