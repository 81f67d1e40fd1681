import Forms
import Testing

@testable import DeskPages

@Suite struct ReviewPageTests {
  private static let hostile = "<script>alert(1)</script>\"'><img src=x>\u{202E}"

  private static func full(_ text: String, _ language: Language) -> ReviewPage {
    var page = ReviewPage(language: language)
    page.called = Called(sender: Words(zh: text, en: text), group: Words(zh: text, en: text))
    let entry = ReviewList.Entry(
      id: text, sender: text, file: text, errors: 1, warnings: 2, decided: 3, isSentBack: false)
    page.list.view.query = text
    page.list.view.group = text
    page.list.counts = [.all: 20, .errors: 1, .clean: 9]
    page.list.groups = [ReviewList.Group(id: text, name: text)]
    page.list.entries = [entry]
    page.list.clean = [entry]
    page.list.parts = 3
    page.list.view.part = 1
    let made = ReviewIssue.Made(
      id: text, what: text, because: text, by: text, at: text, isOutdated: true)
    let issue = ReviewIssue(
      number: 1, id: text, tone: .error, title: text, place: text, says: [text],
      decisions: [made],
      answers: [ReviewIssue.Asked(id: text, question: text, now: text, options: [text])])
    var one = ReviewReturn(entry: entry, saved: text, standing: .undecided, seen: text)
    one.issues = [issue]
    one.decisions = [made]
    one.reasons = [text]
    one.before = text
    one.after = text
    one.sheets = [
      PaperSheet(
        name: text, isHidden: true,
        cells: [
          PaperSheet.Cell(
            rows: 0...0, columns: 0...1, text: text, isAnswer: true, changes: [text],
            marks: [PaperSheet.Mark(number: 1, id: text, tone: .error)])
        ])
    ]
    page.one = one
    return page
  }

  @Test(arguments: Language.allCases)
  func `nothing of a stranger is markup`(language: Language) {
    let html = Self.full(Self.hostile, language).html.markup
    #expect(!html.contains("<script>"))
    #expect(!html.contains("<img"))
    #expect(html.contains("&lt;script&gt;"))
    #expect(!html.contains(/<[^>]* (style|on[a-z]+)=/))
  }

  @Test func `an issue stands below its cell, with what can be done about it`() throws {
    let html = Self.full("甲", .zh).html.markup
    let cell = try #require(html.range(of: "id=\"c-甲\""))
    let issue = try #require(html.range(of: "id=\"i-甲\""))
    #expect(cell.upperBound < issue.lowerBound)
    for action in ["accept", "change", "back", "undo"] {
      #expect(html.contains("action=\"/review/甲/\(action)\""))
    }
    #expect(html.contains("name=\"seen\" value=\"甲\""))
    // Not by colour alone.
    #expect(html.contains("错误 </span>1</a>"))
  }

  @Test func `the cell that is looked for is marked, also far down behind many issues`() {
    var page = Self.full("甲", .zh)
    page.list.view = ReviewView { ["sheet": "s", "cell": "A40001"][$0] }
    page.one?.sheets = [
      PaperSheet(
        name: "s",
        cells: (0..<50_000).map { row in
          Self.cell(row...row, 0...0, "x\(row)", row < 1_000 ? row + 1 : nil)
        })
    ]
    let html = page.html.markup
    #expect(html.contains("<td class=\"form sought\"><bdi id=\"sought\">x40000</bdi>"))
    // It is looked for in this return alone.
    #expect(!html.contains("cell=A40001"))
  }

  // MARK: The layout

  private static func cell(
    _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ text: String, _ mark: Int? = nil
  ) -> PaperSheet.Cell {
    PaperSheet.Cell(
      rows: rows, columns: columns, text: text,
      marks: mark.map { [PaperSheet.Mark(number: $0, id: "\($0)", tone: .error)] } ?? [])
  }

  /// A layout in letters: a row each, `a2x3` for a cell `a` over two columns and three rows, `!` for issues,
  /// `…` for rows left out, `-` for room.
  private static func drawn(_ layout: PaperLayout) -> [String] {
    layout.rows.map { row in
      switch row {
      case .cells(_, _, let boxes):
        boxes.map { box in
          let text = box.cell?.text ?? "-"
          return box.columns == 1 && box.rows == 1 ? text : "\(text)\(box.columns)x\(box.rows)"
        }.joined(separator: " ")
      case .issues(let numbers, let parts):
        parts.map { $0.isMain ? "!\(numbers)x\($0.columns)" : "-\($0.columns)" }
          .joined(separator: " ")
      case .gap(let gap, let parts):
        "…\(gap.rows)\(gap.isHidden ? "h" : "")x\(parts.map(\.columns))"
      }
    }
  }

  @Test func `what takes no room is left out`() {
    let sheet = PaperSheet(
      name: "s",
      cells: [
        Self.cell(0...0, 0...7, "t"), Self.cell(4...4, 0...2, "a"), Self.cell(4...4, 3...7, "b"),
      ])
    let layout = PaperLayout(sheet)
    #expect(layout.columns == [0, 3])
    #expect(Self.drawn(layout) == ["t2x1", "a b"])
  }

  @Test func `an issue goes below its row, and a merged cell goes on beside it`() {
    let sheet = PaperSheet(
      name: "s",
      cells: [
        Self.cell(0...2, 0...0, "m"), Self.cell(0...0, 1...1, "a"), Self.cell(0...0, 2...2, "b", 1),
        Self.cell(1...1, 1...1, "c"), Self.cell(2...2, 2...2, "d", 2),
      ])
    let layout = PaperLayout(sheet)
    #expect(Self.drawn(layout) == ["m1x4 a b", "![1]x2", "c -", "- d", "![2]x3"])
    #expect(layout.told == [1, 2])
  }

  @Test func `where merged cells leave no room, the issue goes further down`() {
    let sheet = PaperSheet(
      name: "s",
      cells: [
        Self.cell(0...1, 0...0, "m"), Self.cell(0...1, 1...1, "n"), Self.cell(0...0, 2...2, "b", 1),
        Self.cell(1...1, 2...2, "c"),
      ])
    #expect(Self.drawn(PaperLayout(sheet)) == ["m1x2 n1x2 b", "c", "![1]x3"])
  }

  @Test func `hidden rows are folded, but not an issue`() {
    let sheet = PaperSheet(
      name: "s",
      cells: [
        Self.cell(0...0, 0...0, "a"), Self.cell(1...1, 0...0, "b"), Self.cell(2...2, 0...0, "c"),
        Self.cell(3...3, 0...0, "d", 1), Self.cell(4...4, 0...0, "e"),
      ], hiddenRows: [1, 2, 3])
    #expect(
      Self.drawn(PaperLayout(sheet)) == ["a", "…1...2hx[1]", "d", "![1]x1", "e"])
  }

  @Test func `of a huge sheet the beginning is drawn, and what lies around issues`() {
    let cells = (0..<50_000).map { row in
      Self.cell(row...row, 0...0, "x", row == 30_000 ? 1 : nil)
    }
    let layout = PaperLayout(PaperSheet(name: "s", cells: cells))
    #expect(layout.rows.count < PaperLayout.mostRows + 10)
    #expect(layout.told == [1])
    let wide = (0..<10_000).map { Self.cell(0...0, $0...$0, "x", $0 == 9_000 ? 1 : nil) }
    let across = PaperLayout(PaperSheet(name: "s", cells: wide))
    #expect(across.columns.count == PaperLayout.mostColumns)
    #expect(across.columns.contains(9_000))
  }

  @Test func `merged cells that overlap, as in a damaged file, take no room twice`() {
    let sheet = PaperSheet(
      name: "s",
      cells: [
        Self.cell(0...3, 0...3, "a"), Self.cell(0...0, 1...1, "b"), Self.cell(1...2, 2...5, "c", 1),
        Self.cell(1...1, 4...4, "d"),
      ])
    for row in PaperLayout(sheet).rows {
      if case .cells(_, _, let boxes) = row {
        #expect(boxes.reduce(0) { $0 + $1.columns } <= 4)
      }
    }
  }
}
