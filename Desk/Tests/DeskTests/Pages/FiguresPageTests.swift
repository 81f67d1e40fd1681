import Forms
import Testing

@testable import DeskPages

@Suite struct FiguresPageTests {
  private static let hostile = "</title><script>alert(1)</script>\"'"

  private static func figure(_ title: String, doubtful: Int = 0) -> FiguresPage.Figure {
    FiguresPage.Figure(id: "0a", title: title, text: "1,234.5 万元", doubtful: doubtful, lacking: 2)
  }

  @Test(arguments: [Language.zh, .en])
  func `shows figures with what is wrong in them, each opening its cells`(language: Language) {
    var page = FiguresPage(language: language)
    (page.returned, page.expected, page.counted, page.withErrors) = (18, 22, 18, 3)
    page.figures = [Self.figure(Self.hostile, doubtful: 1)]
    let html = page.html.markup
    #expect(html.contains("<b>18</b>/22"))
    #expect(html.contains("href=\"/figures/0a\""))
    #expect(html.contains("1,234.5 万元"))
    #expect(html.contains(language == .zh ? "有误 1" : "1 with an error"))
    #expect(html.contains(language == .zh ? "缺 2" : "2 missing"))
    #expect(!html.contains("<script"))
    #expect(!html.contains("style="))
  }

  @Test func `a chart has its title, a summary and a table, and hostile names stay texts`() {
    var page = FiguresPage(language: .zh)
    page.figures = []
    let bars = (0..<30).map {
      FiguresPage.Bar(figure: Self.figure("\(Self.hostile)\($0)"), value: Double(30 - $0))
    }
    page.charts = [FiguresPage.Chart(id: "c1", title: Self.hostile, bars: bars, left: 4)]
    let html = page.html.markup
    #expect(!html.contains("<script"))
    #expect(html.contains("role=\"img\" aria-labelledby=\"chart-c1-t chart-c1-d\""))
    #expect(html.contains("<title id=\"chart-c1-t\">"))
    #expect(html.contains("共 34 项"))
    #expect(html.ranges(of: "class=\"bar\"").count == 24)
    // The table has those too that are not drawn.
    #expect(html.ranges(of: "<th scope=\"row\">").count == 30)
    #expect(html.contains("还有 10 项没有画出。"))
    #expect(html.contains("data-picture=\"chart-c1\""))
  }

  @Test(arguments: [
    ([4.0, 2, 1], ["180", "90", "45"]), ([0], ["0"]), ([-3, -1], ["0", "0"]),
    ([1e300, 1], ["180", "1"]), ([.infinity, 1], ["0", "180"]),
  ])
  func `bars are as long as their values`(values: [Double], lengths: [String]) {
    let chart = BarChart(
      id: "c", title: "t", summary: "s",
      bars: values.map { BarChart.Bar(name: "n", value: $0, label: "l") })
    let found = chart.html.markup.split(separator: "class=\"bar\"").dropFirst().map { piece in
      piece.split(separator: "width=\"")[1].prefix { $0 != "\"" }
    }
    // Of what cannot be drawn nothing stands there; of the least value above 0 a line.
    #expect(found.map(String.init) == (values[0] == .infinity ? ["1", "180"] : lengths))
  }

  @Test(arguments: [
    ("张江高科技园区核心园区管委会", 10, "张江高科…"), ("短", 10, "短"), ("Riverside Museum", 10, "Riversid…"),
    ("", 3, ""),
  ])
  func `long names are cut by their width`(text: String, width: Int, cut: String) {
    #expect(BarChart.cut(text, to: width) == cut)
  }

  @Test(arguments: [
    (0.0, "0"), (1234.5, "1,234.5"), (-0.1, "-0.1"), (1_000_000, "1,000,000"),
    (0.30000000000000004, "0.3"),
    (999.99999, "1,000"), (-0.00001, "0"), (1e300, "数值过大"), (.nan, "数值过大"), (12.3456, "12.35"),
    (0.12345, "0.1235"),
  ])
  func `numbers are grouped and have no needless digits`(number: Double, text: String) {
    #expect(NumberWords.text(number, .zh) == text)
  }

  @Test func `the cells of a figure lead to the review of their return`() {
    var page = FigurePage(language: .en, id: "0a", title: Self.hostile, text: "5")
    page.count = 2
    page.doubtful = 1
    page.cells = [
      FigurePage.Cell(
        file: "0b", sender: Self.hostile, name: "a.xlsx", sheet: "表&1", cell: "B3", number: "-1",
        isDoubtful: true),
      FigurePage.Cell(
        file: nil, sender: "乙", name: "b.xlsx", sheet: "表1", cell: "B4", number: "6",
        isDoubtful: false),
    ]
    let html = page.html.markup
    #expect(!html.contains("<script"))
    #expect(html.contains("href=\"/review/0b?sheet=%E8%A1%A8%261&amp;cell=B3#sought\""))
    #expect(html.contains("made of 2 cells"))
    #expect(html.contains("<tr class=\"differs\">"))
    // One that is gone has no link.
    #expect(html.ranges(of: "href=\"/review/").count == 1)
    #expect(!html.contains("only the first"))
    page.count = 501
    #expect(page.html.markup.contains("only the first 500 are listed"))
  }
}
