import Forms
import Rounds
import TestSupport
import Testing

@testable import FormOutput

@Suite struct ReportDraftTests {
  private func report(
    _ template: String, _ returns: [Return], roster: Roster? = nil, sender: String? = nil
  ) throws -> String {
    let folder = try TemporaryFolder()
    let draft = ReportDraft(
      to: try OutputFile(path: folder.file("a.md"), sparing: .none),
      template: try ReportTemplate(template), schema: SmallForm.schema, language: .zh,
      sender: sender)
    try draft.write(returns.map { .read($0) }, roster: roster)
    return try folder.text("a.md")
  }

  @Test func `fills in counts, sums, options, regions and answers with their source`() throws {
    let text = try report(
      """
      {{sender_count}} {{#incubators}}{{count}} {{sum.investment}} {{sum.enterprises}} \
      {{#lacking.enterprises}}缺{{.}} {{/lacking.enterprises}}\
      {{#options.nature}}{{name}}{{count}} {{/options.nature}}\
      {{#regions}}{{name}}{{^last()}}、{{/last()}}{{/regions}}
      {{#records}}
      {{name}}（{{sender}}，{{source.name}}）{{period}}{{#outcome}}有成效{{/outcome}}{{outcome}}
      {{/records}}
      {{/incubators}}
      """, [SmallForm.filled()])
    #expect(
      text
        == """
        1 1 35 0 缺1 政府1 其他1 德国、中国香港
        中德孵化器（嘉定园，嘉定园.xlsx 表2 \\(2\\)!B3）2018年5月至今（未填）

        """.replacing("\\(", with: "(").replacing("\\)", with: ")"))
  }

  @Test func `tells how many of the figures summed have an error`() throws {
    var form = SmallForm.filled()
    form.records[1].answers[5] = SmallForm.answer(.integer(-9), "B13")
    let template =
      "{{#incubators}}{{sum.enterprises}} {{doubtful.enterprises}} {{count(records)}}{{/incubators}} {{errors}}"
    #expect(try report(template, [form]) == "-9 1 1 1")
  }

  @Test func `counts the newest return of each park, and one park alone where asked`() throws {
    var older = SmallForm.filled(name: "旧")
    older.modified = "2020-01-01T00:00:00Z"
    var other = SmallForm.filled(name: "别")
    other.sender = "金桥园"
    let template =
      "{{#incubators}}{{#records}}{{name}} {{/records}}{{/incubators}}{{#missing}}缺{{name}}{{/missing}}"
    let roster = Roster(
      entries: ["金桥园", "嘉定园", "世博园"].map { Roster.Entry(sender: $0) })
    let all = [older, SmallForm.filled(), other]
    #expect(try report(template, all) == "中德孵化器 别 ")
    #expect(try report(template, all, roster: roster) == "别 中德孵化器 缺世博园")
    #expect(try report(template, all, sender: "金桥园") == "别 ")
    #expect(throws: ExportError.unknownSender("某园", known: ["嘉定园", "金桥园"])) {
      try report(template, all, sender: "某园")
    }
  }

  @Test func `keeps what is typed from being markup`() throws {
    let text = try report(
      "{{#incubators}}{{#records}}{{name}}{{/records}}{{/incubators}}",
      [SmallForm.filled(name: "# <b>[x](javascript:1)\n**甲**\u{7} {{park}}")])
    #expect(text == "\\# \\<b\\>\\[x\\](javascript:1) \\*\\*甲\\*\\* {{park}}")
  }

  @Test func `says where a template is wrong`() {
    #expect { try ReportTemplate("一\n{{#a}}\n二\n") } throws: { error in
      (error as? ReportTemplate.Fault)?.line ?? 0 > 1
    }
  }

  @Test(arguments: [
    ("-9", "-9"), ("- 项", "\\- 项"), ("1662.82", "1662.82"), ("1. 项", "1\\. 项"),
    ("wx_75380", "wx\\_75380"), ("a  \n b", "a b"),
  ])
  func `escapes what Markdown would take for markup`(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }
}
