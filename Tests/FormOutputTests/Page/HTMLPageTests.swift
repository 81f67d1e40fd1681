import Forms
import Rounds
import TestSupport
import Testing

@testable import FormOutput

@Suite struct HTMLPageTests {
  private func page(_ outcomes: [Outcome], roster: Roster? = nil) throws -> String {
    let folder = try TemporaryFolder()
    let page = try HTMLPage(
      to: try OutputFile(path: folder.file("a.html"), sparing: .none), schema: SmallForm.schema,
      language: .zh)
    try page.write(outcomes, roster: roster)
    #expect(try folder.names() == ["a.html"])
    return try folder.text("a.html")
  }

  @Test func `marks a wrong answer in its sentence and explains it in its row`() throws {
    let form = SmallForm.filled()
    let text = try page([.read(form)])
    let message = form.issues[0].message(.zh, schema: SmallForm.schema)
    #expect(
      text.contains(
        "<span class=\"blank alone wrong\"><bdi>若干，35</bdi></span><span class=\"mark\">1</span>"))
    #expect(text.contains("<p id=\"r1n1\">"))
    #expect(text.contains("<a class=\"mark\" href=\"#r1n1\">1</a>"))
    #expect(text.contains("<bdi>\(message)</bdi></p></td></tr>"))
  }

  @Test func `tells who is missing, what could not be read and what was skipped`() throws {
    let roster = Roster(entries: [Roster.Entry(sender: "嘉定园"), Roster.Entry(sender: "金桥园")])
    let text = try page(
      [.read(SmallForm.filled()), .failed(SmallForm.failure), .skipped(SmallForm.skipped)],
      roster: roster)
    #expect(text.contains("<bdi>金桥园</bdi></td><td class=\"error\" data-label=\"状态\">"))
    #expect(text.contains("<li><bdi>坏.xlsx</bdi> <span class=\"soft\"><bdi>文件已损坏</bdi>"))
    #expect(text.contains("<bdi>报告.docx</bdi>"))
  }

  @Test func `shows the newest return of two as the one that counts`() throws {
    var older = SmallForm.filled(file: "旧.xlsx")
    older.modified = "2021-08-01T00:00:00Z"
    let text = try page([.read(older), .read(SmallForm.filled())])
    #expect(text.contains("<bdi>已被替代，以 嘉定园.xlsx 为准</bdi>"))
    // It is named among the files alone.
    #expect(text.split(separator: "<section").count == 2)
    // The older one adds nothing to the figures.
    #expect(text.contains("<li><b class=\"\">2</b>记录</li>\n<li><b class=\"error\">1</b>错误</li>"))
  }

  @Test func `shows the returns in the order of the roster`() throws {
    let roster = Roster(entries: [Roster.Entry(sender: "金桥园"), Roster.Entry(sender: "嘉定园")])
    var other = SmallForm.filled(file: "z.xlsx")
    other.sender = "金桥园"
    let text = try page([.read(SmallForm.filled()), .read(other)], roster: roster)
    let places = ["<h2><bdi>金桥园</bdi>", "<h2><bdi>嘉定园</bdi>"].map { text.firstRange(of: $0) }
    let first = try #require(places[0])
    let second = try #require(places[1])
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test func `shows a file that cannot be read under the park that its name tells`() throws {
    let roster = Roster(entries: [Roster.Entry(sender: "嘉定园"), Roster.Entry(sender: "金桥园")])
    let broken = Failure(file: "金桥园.xlsx", code: "corrupt", message: SmallForm.failure.message)
    let text = try page(
      [.read(SmallForm.filled()), .failed(broken), .failed(SmallForm.failure)], roster: roster)
    #expect(
      text.contains(
        "<bdi>金桥园</bdi></td><td class=\"error\" data-label=\"状态\"><bdi>无法读取</bdi></td>"
          + "<td class=\"file\" data-label=\"文件\"><bdi>金桥园.xlsx</bdi>"))
    #expect(text.contains("<li><b class=\"error\">1/2</b>已报</li>"))
    #expect(text.contains("<p class=\"names\"><b class=\"error\">无法读取 1：</b><bdi>金桥园</bdi></p>"))
    #expect(text.contains("data-label=\"文件\"><bdi>坏.xlsx</bdi>"))
  }

  @Test func `folds who has nothing to mend, and says the sentence where there is`() throws {
    var clean = SmallForm.filled(file: "b.xlsx")
    clean.sender = "金桥园"
    clean.issues = []
    let text = try page([.read(SmallForm.filled()), .read(clean)])
    #expect(
      text.contains("<details><summary><h2><bdi>金桥园</bdi></h2> <span class=\"good\">✓ 没有问题</span>"))
    #expect(
      text.contains(
        "<b class=\"error\">错误</b> <span class=\"place\"><bdi>表2 (2)!B13</bdi></span> <bdi>"))
  }

  @Test func `names who is missing first`() throws {
    let roster = Roster(entries: ["嘉定园", "金桥园"].map { Roster.Entry(sender: $0) })
    let text = try page([.read(SmallForm.filled())], roster: roster)
    #expect(text.contains("<b class=\"error\">未报 1：</b><bdi>金桥园</bdi></p>"))
    let missing = try #require(text.firstRange(of: "<td data-label=\"单位\"><bdi>金桥园"))
    let came = try #require(text.firstRange(of: "<td data-label=\"单位\"><a href=\"#r1\"><bdi>嘉定园"))
    #expect(missing.lowerBound < came.lowerBound)
  }

  @Test func `keeps what is typed from being markup`() throws {
    let text = try page([
      .read(SmallForm.filled(file: "<b>.xlsx", name: "<script>alert(1)</script>"))
    ])
    #expect(!text.contains("<script") && !text.contains("<b>.xlsx"))
  }
}
