import Forms
import Rounds
import TestSupport
import Testing

@testable import FormOutput

/// Templates come from strangers too: what they cost is bounded before and while they are filled in.
@Suite struct TemplateLimitTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [
    ("sections", repeated("{{#a}}", 5_000) + repeated("{{/a}}", 5_000), "32 deep", 1),
    ("inverted", repeated("{{^a}}\n", 40) + repeated("{{/a}}", 40), "32 deep", 33),
    ("blocks", repeated("{{$a}}", 40) + repeated("{{/a}}", 40), "32 deep", 1),
    ("parents", repeated("{{<a}}", 40), "32 deep", 1),
    ("delimiters", "{{=<% %>=}}" + repeated("<%#a%>", 40), "32 deep", 1),
    ("delimiters of names", "{{=a b=}}" + repeated("a#xb", 40), "delimiters", 1),
    ("calls", "\n{{" + repeated("a(", 50_000) + "}}", "too long", 2),
    ("some calls", "{{" + repeated("a(", 20) + "b" + repeated(")", 20) + "}}", "calls", 1),
    ("tags", repeated("{{a}}", 10_001), "10000 tags", 1),
    ("bytes", repeated("x", 1_100_000), "1 MiB", 1),
    ("two annexes", "{{! annex }}\n{{! annex }}", "annex", 2),
    ("an annex in a section", "{{#a}}\n{{! annex }}{{/a}}", "annex", 2),
    ("an annex and other delimiters", "\n{{! annex }}\n{{=<% %>=}}", "annex", 2),
    ("other delimiters and an annex", "{{=<% %>=}}\n<%! annex %>", "annex", 2),
  ])
  func `is refused before it is read`(
    _ name: String, _ template: String, _ words: String, _ line: Int
  ) throws {
    let fault = try #require(throws: ReportTemplate.Fault.self) { try ReportTemplate(template) }
    #expect(fault.message.en.contains(words))
    #expect(fault.line == line)
    #expect(fault.message.en.utf8.count < 300)
  }

  private static func report(_ template: String, of returns: [Return]) throws -> String {
    let folder = try TemporaryFolder()
    let draft = ReportDraft(
      to: try OutputFile(path: folder.file("a.md"), sparing: .none),
      template: try ReportTemplate(template), schema: SmallForm.schema, language: .zh)
    try draft.write(returns.map { .read($0) })
    return try folder.text("a.md")
  }

  private static func returns(_ count: Int) -> [Return] {
    (1...count).map { number in
      var form = SmallForm.filled()
      form.sender = "园\(number)"
      return form
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "records", "senders", "reversed(senders)", "options.nature", "regions",
    ])
  func `lists in lists come to an end, and no report is written`(_ list: String) throws {
    let depth = 24
    let template =
      "{{#incubators}}" + Self.repeated("{{#\(list)}}x", depth)
      + Self.repeated("{{/\(list)}}", depth)
      + "{{/incubators}}"
    #expect(throws: ExportError.reportTooLong) { try Self.report(template, of: Self.returns(3)) }
  }

  @Test(.timeLimit(.minutes(1)))
  func `counting in a list in a list comes to an end`() throws {
    let template =
      "{{#incubators}}{{#records}}" + Self.repeated("{{count(records)}}", 2_000)
      + "{{/records}}{{/incubators}}"
    #expect(throws: ExportError.reportTooLong) { try Self.report(template, of: Self.returns(20)) }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a long text many times comes to an end`() throws {
    var form = SmallForm.filled()
    form.records[1].answers[0] = SmallForm.answer(.text(Self.repeated("x", 250_000)), "B3")
    for tag in ["{{{name}}}", "{{&name}}", "{{{uppercased(name)}}}"] {
      let template =
        "{{#incubators}}{{#records}}" + Self.repeated(tag, 9_000) + "{{/records}}{{/incubators}}"
      #expect(throws: ExportError.reportTooLong) { try Self.report(template, of: [form]) }
    }
  }

  @Test func `other delimiters, comments and calls are what they were`() throws {
    #expect(
      try Self.report(
        "{{=<% %>=}}<%! {{#a}} %><%#incubators%><%count%> <%count(records)%><%/incubators%>",
        of: Self.returns(3)) == "3 3")
    #expect(
      try Self.report(
        "{{#incubators}}{{#reversed(senders)}}{{name}}{{^last()}}、{{/last()}}{{/reversed(senders)}}"
          + "{{#first(senders)}} {{name}} {{uppercased(name)}}{{/first(senders)}}{{/incubators}}",
        of: Self.returns(2)) == "园2、园1 园1 园1")
  }

  @Test func `the annex is a document of its own, which the report names`() throws {
    let folder = try TemporaryFolder()
    let draft = ReportDraft(
      to: try OutputFile(path: folder.file("a.md"), sparing: .none),
      annex: ReportDraft.Annex(
        name: "b.md", output: try OutputFile(path: folder.file("b.md"), sparing: .none),
        reference: nil),
      template: try ReportTemplate(
        "see {{annex_file}} {{sender_count}}\n\n{{! annex }}\n\nlong {{sender_count}}\n"),
      schema: SmallForm.schema, language: .zh)
    try draft.write(Self.returns(2).map { .read($0) })
    let (report, annex) = (try folder.text("a.md"), try folder.text("b.md"))
    #expect(report.contains("see b.md 2") && !report.contains("long"))
    #expect(annex.contains("long 2") && !annex.contains("see"))
  }

  @Test func `sections on lines of their own leave no lines`() throws {
    let template = """
      # {{sender_count}}
      {{#incubators}}
      - {{count}}
      {{/incubators}}

      {{#incubators}}{{#records}}{{name}} {{/records}}{{/incubators}}
      {{^nothing}}a{{/nothing}} b
        {{#incubators}}
      {{#any}}c{{/any}}
        {{/incubators}}
      end
      """
    #expect(
      try Self.report(template, of: Self.returns(2))
        == "# 2\n- 2\n\n中德孵化器 中德孵化器 \na b\nc\nend")
  }
}
