@testable import Forms
import Rounds
import Spreadsheet
import Testing

@testable import FormOutput

@Suite struct RoundFiguresTests {
  private static func figures(
    _ returns: [Return], _ change: (inout Schema) -> Void = { _ in }
  ) throws -> RoundFigures {
    var schema = SmallForm.schema
    change(&schema)
    var found: RoundFigures?
    try FiguresWriter(schema: schema, language: .zh) { found = $0 }
      .write(returns.map { .read($0) }, schema: schema)
    return try #require(found)
  }

  private static func filled(_ sender: String, investment: Double?) -> Return {
    var returned = SmallForm.filled(file: "\(sender).xlsx", name: "孵化器\(sender)")
    returned.sender = sender
    returned.records[1].answers[6] =
      investment.map { SmallForm.answer(.decimal($0), "B13") }
      ?? Answer(cell: CellReference("B13"))
    return returned
  }

  @Test func `a sum has the cells that it is made of, and says which are wrong`() throws {
    var wrong = Self.filled("乙", investment: 0.2)
    wrong.issues.append(
      Issue(
        TypeError(whole: false, zero: false), table: 1, record: 0, field: 6,
        place: Issue.Place(sheet: "表2 (2)", cell: SmallForm.cell("B13")), found: "0.2"))
    let figures = try Self.figures([Self.filled("甲", investment: 0.1), wrong])
    let sum = try #require(figures.figures.first { $0.title == "企业总投资规模" })
    #expect(sum.total == 0.3)
    #expect((sum.unit, sum.count, sum.doubtful) == ("亿元", 2, 1))
    #expect(sum.cells.map { figures.returns[$0.returned].sender } == ["甲", "乙"])
    #expect(sum.cells.map(\.isDoubtful) == [false, true])
    #expect(sum.cells.map { "\($0.sheet)!\($0.cell)" } == ["表2 (2)!B13", "表2 (2)!B13"])
  }

  @Test func `what is superseded is in no figure`() throws {
    var late = Self.filled("甲", investment: 5)
    late.file = "甲2.xlsx"
    late.modified = "2021-08-13T09:15:00Z"
    let figures = try Self.figures([Self.filled("甲", investment: 1), late])
    #expect(figures.returns.map(\.file) == ["甲2.xlsx"])
    #expect(figures.figures.first { $0.title == "企业总投资规模" }?.total == 5)
  }

  @Test func `bars are sorted, equal ones by name, and the rest is counted`() throws {
    let returns = (0..<70).map { Self.filled("园\($0 + 100)", investment: Double($0 % 3)) }
    let figures = try Self.figures(returns) {
      $0.statistics.charts = [
        Statistics.Chart(title: Words(zh: "投资", en: "Investment"), fields: ["investment"])
      ]
    }
    let chart = try #require(figures.charts.first { $0.title == "投资" })
    #expect(chart.bars.map(\.total) == chart.bars.map(\.total).sorted(by: >))
    #expect(chart.bars[0].title == "园102" && chart.bars[1].title == "园105")
    // Of nothing no bar is drawn.
    #expect(chart.bars.count == 46 && chart.left == 0)
    let records = try #require(figures.charts.first { $0.title == "各单位填报数量（个）" })
    #expect(records.bars.count == RoundFigures.mostBars && records.left == 10)
  }

  @Test func `items of lists and options are counted with their cells`() throws {
    let figures = try Self.figures([Self.filled("甲", investment: 1)])
    let regions = try #require(figures.charts.first { $0.title.contains("合作国别") })
    #expect(Set(regions.bars.map(\.title)) == ["德国", "中国香港"])
    #expect(regions.bars.allSatisfy { $0.total == 1 && $0.cells[0].cell == SmallForm.cell("B4") })
  }

  @Test func `an empty round has no figures`() throws {
    let figures = try Self.figures([])
    #expect(figures.returns.isEmpty && figures.charts.isEmpty)
    #expect(figures.figures.allSatisfy { $0.total == 0 })
  }
}
