import Forms
import Testing

@testable import DeskPages

@Suite struct ReceivedPageTests {
  private static let hostile = "<script>alert(1)</script>\"'><img src=x>\u{202E}"

  private static func full(_ text: String, _ language: Language) -> ReceivedPage {
    var page = ReceivedPage(language: language)
    page.figures.expected = 22
    page.figures.returned = 18
    page.figures.missing = 3
    page.figures.unreadable = 1
    page.query = text
    page.parts = 3
    page.part = 1
    page.senders = [text]
    page.missing = [
      ReceivedPage.Missing(
        sender: text, group: text, contact: text, phone: text, email: text, reminder: text,
        id: text)
    ]
    page.unreadable = [
      ReceivedPage.Unreadable(id: text, file: text, sender: nil, reason: text)
    ]
    let one = ReceivedPage.Received(
      id: text, file: text, sender: text, group: text, saved: text, records: 3, errors: 1,
      warnings: 2, isLate: true, standing: .undecided)
    page.several = [ReceivedPage.Several(sender: text, isUndecided: true, returns: [one, one])]
    page.strangers = [ReceivedPage.Stranger(id: text, file: text, sender: text)]
    page.received = [one]
    page.received[0].chosen = text
    page.ignored = page.unreadable
    page.skipped = [ReceivedPage.Skipped(reason: text, names: [text], count: 7)]
    return page
  }

  @Test(arguments: Language.allCases)
  func `nothing of a stranger is markup`(language: Language) {
    let compare = ComparePage(
      language: language, sender: Self.hostile, returns: Self.full(Self.hostile, language).received,
      rows: [
        ComparePage.Row(
          table: Self.hostile, question: Self.hostile, answers: [Self.hostile, "x", nil],
          differs: true)
      ])
    var start = StartPage(language: language)
    start.folder = Self.hostile
    start.roster = Self.hostile
    start.deadline = Self.hostile
    let choice = StartPage.Choice(id: Self.hostile, name: Self.hostile, isChosen: true)
    start.forms = [choice]
    start.lists = [choice]
    start.called = Called(
      sender: Words(zh: Self.hostile, en: Self.hostile),
      group: Words(zh: Self.hostile, en: Self.hostile))
    var drafted = start
    drafted.draft = StartPage.Draft(
      title: Self.hostile, tables: 1, fields: 2, senders: [choice], isSenderDoubtful: true,
      doubts: [Self.hostile])
    var page = Page(
      screen: .received, language: language, form: Self.hostile, folder: Self.hostile,
      user: Self.hostile, figures: Page.Figures(done: 1, count: 2),
      notice: Page.Notice(Self.hostile, isFault: true), lastDecision: Self.hostile)
    page.version = 3
    for html in [
      Self.full(Self.hostile, language).html, compare.html, start.html, drafted.html,
      page.html(""),
    ] {
      #expect(!html.markup.contains("<script>alert"))
      #expect(!html.markup.contains("<img"))
      #expect(html.markup.contains("&lt;script&gt;"))
      #expect(!html.markup.contains(/<[^>]* (style|on[a-z]+)=/))
    }
  }

  @Test func `who is missing comes first, with what to write to them`() throws {
    let html = Self.full("金山园", .zh).html.markup
    #expect(html.contains("已报 <b>18</b>/22"))
    let missing = try #require(html.range(of: "id=\"missing\""))
    for later in ["id=\"unreadable\"", "id=\"several\"", "id=\"strangers\"", "id=\"all\""] {
      #expect(missing.lowerBound < (try #require(html.range(of: later))).lowerBound)
    }
    #expect(html.contains("data-copy=\"金山园\" data-copied="))
    #expect(html.contains("href=\"/received/blank/金山园\" download"))
    #expect(html.contains("还有 2 个。"))
  }

  @Test func `what an answer has more is marked`() {
    let marked = ComparePage.marked("上海市嘉定区", among: ["上海市嘉定区", "上海嘉定区", nil])
    #expect(marked.markup == "<bdi>上海<mark class=\"mark\">市</mark>嘉定区</bdi>")
    #expect(ComparePage.marked("一", among: ["一", "一"]).markup == "<bdi>一</bdi>")
    #expect(ComparePage.marked("", among: ["", "一"]).markup == "<bdi></bdi>")
    #expect(
      ComparePage.marked("aa", among: ["aa", "aaa"]).markup == "<bdi>aa</bdi>")
  }
}
