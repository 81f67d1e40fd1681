import Forms
import Testing

@testable import DeskPages

@Suite struct MendingPageTests {
  private static let hostile = "<b onclick=alert(1)>\"'&"

  private static func row(_ state: MendingPage.State) -> MendingPage.Row {
    MendingPage.Row(
      id: "0a", sender: hostile, file: hostile, errors: state == .mended ? 0 : 2, warnings: 0,
      state: state, sent: state == .toSend ? "" : hostile, decision: state == .sent ? "0d" : nil)
  }

  @Test(arguments: MendingPage.State.allCases)
  func `each state has its buttons`(state: MendingPage.State) {
    var page = MendingPage(language: .en)
    page.rows = [Self.row(state)]
    page.counts = [state: 1]
    let html = page.html.markup
    #expect(!html.contains("<b onclick"))
    #expect(html.contains("href=\"/mending/0a\""))
    #expect(html.contains("action=\"/mending/sent\"") == (state == .toSend || state == .again))
    #expect(html.contains("action=\"/mending/undo\"") == (state == .sent))
    #expect(html.contains("name=\"decision\" value=\"0d\"") == (state == .sent))
    // Nothing is left to be packed where all is mended.
    #expect(html.contains("action=\"/mending/archive\"") == (state != .mended))
  }

  @Test func `with nothing to mend it says so`() {
    #expect(MendingPage(language: .zh).html.markup.contains("没有要退改的填报表。"))
  }

  @Test func `a letter is a text to copy, and its files are there to save`() {
    var page = LetterPage(language: .zh, row: Self.row(.toSend))
    page.subject = Self.hostile
    page.letter = "甲：\n\n1. 表1!B3：\(Self.hostile)\n"
    let html = page.html.markup
    #expect(!html.contains("<b onclick"))
    #expect(html.contains("data-copy=\"甲：\n\n1. 表1!B3：&lt;b onclick"))
    for piece in ["form", "marked", "all"] {
      #expect(html.contains("href=\"/mending/0a/\(piece)\""))
    }
    #expect(html.contains("href=\"/review/0a\""))
  }

  @Test func `what came again stands old beside new`() {
    var page = LetterPage(language: .zh, row: Self.row(.mended))
    page.changes = [
      ComparePage.Row(table: "表1", question: Self.hostile, answers: ["12", "13"], differs: true),
      ComparePage.Row(table: "表1", question: "问", answers: [nil, "新"], differs: true),
    ]
    let html = page.html.markup
    #expect(!html.contains("<b onclick"))
    #expect(html.contains("1<mark class=\"mark\">2</mark>"))
    #expect(html.contains("1<mark class=\"mark\">3</mark>"))
    #expect(html.contains("没有这条"))
    #expect(html.contains("没有要改的了。"))
    #expect(!html.contains("/mending/0a/form"))
    page.changes = nil
    page.isReplaced = true
    #expect(page.html.markup.contains("旧的已不在"))
  }
}
