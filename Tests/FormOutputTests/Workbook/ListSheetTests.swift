import Testing

@testable import FormOutput

@Suite struct ListSheetTests {
  @Test(arguments: [
    ("a line", "一行", 16.5), ("lines of its own", "一\n二\r\n三", 49.5),
    ("what wraps", String(repeating: "汇", count: 800), 16.5 * 17),
    ("what is beyond Excel's highest row", String(repeating: "汇\n", count: 40), 409),
  ])
  func `a row is as high as its text`(_: String, text: String, height: Double) {
    let columns = [
      SheetColumn("成效", most: 100), SheetColumn("来源单元格", most: 36, kind: .reference),
    ]
    let row = ListSheet.Row(
      [.text(text), .text(String(repeating: "B3\n", count: 30))], columns: columns)
    #expect(row.height == height)
  }

  @Test func `long answers stand in a sheet of their own`() {
    #expect(RecordRow(1, of: SmallForm.schema, language: .zh).prose == [8])
    var schema = SmallForm.schema
    schema.statistics.lists = ["outcome"]
    #expect(RecordRow(1, of: schema, language: .zh).prose.isEmpty)
  }
}
