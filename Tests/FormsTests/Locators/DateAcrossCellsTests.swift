import Spreadsheet
import Testing

@testable import Forms

/// A date that is asked for in one cell, and typed part by part into cells beside each other.
struct DateAcrossCellsTests {
  private static let table = """
    table: people
    sheet: 表
    title: 单位基本情况表
    copies: one
    questions:
      - {label: 单位名称, answer: "{name}"}
      - {label: 成立日期, answer: "{founded}"}
      - {label: 联系电话, same_row: true, answer: "{phone}"}
    fields:
      name: {kind: text}
      founded: {kind: date}
      phone: {kind: text}
    """

  @Test(
    arguments: [
      ("with its words", "2013 | 年 | 5 | 月 | 6 | 日", "2013-05-06"),
      ("alone", "2013 | 5 | 6", "2013-05-06"),
      ("a column put in behind the year", "2013 | | 年 | 5 | 月 | 6 | 日", "2013-05-06"),
      ("a column put in between the parts", "2013 | | 5 | 6", "2013-05-06"),
      ("a column put in before the words", "2013年 | | 5月 | 6日", "2013-05-06"),
      ("the year alone", "2013 | |", "2013"),
      ("a note behind a gap", "2013 | | 5人 |", "2013"),
    ] as [(String, String, String)])
  func `is one date, whatever column was put in`(
    name: String, cells: String, expected: String
  ) throws {
    let schema = try DrawnForm.load(Self.table)
    let sheet = Sheet.drawn(
      "表", "单位基本情况表\n单位名称 | 甲\n成立日期 | \(cells) | 联系电话 | 123")
    let found = Importer(schema: schema).read(Workbook(sheets: [sheet]), file: "")
    let answers = found.records[0].answers
    #expect(answers[1].value?.inExpression.words == expected)
    #expect(answers[2].value == .text("123"))
  }
}
