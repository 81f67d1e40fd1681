import Spreadsheet
import Testing

@testable import Forms

@Suite struct DrawnSheetTests {
  private static func cell(_ place: String, _ value: CellValue, format: Int32 = 0) throws -> Cell {
    Cell(reference: try #require(CellReference(place)), value: value, format: format)
  }

  @Test func `cells show what their formats show, and merged ones are one`() throws {
    var sheet = Sheet(
      name: "表1",
      cells: [
        try Self.cell("A1", .string("标题")), try Self.cell("B1", .string("盖住的")),
        try Self.cell("A2", .number(0.5), format: 1), try Self.cell("B2", .boolean(true)),
        try Self.cell("C2", .string("  ")),
      ], merges: [try #require(CellRange("A1:C1"))])
    sheet.hiddenRows = [1]
    sheet.hiddenColumns = [2...3]
    let other = Sheet(name: "隐", visibility: .hidden)
    let drawn = DrawnSheet.all(
      of: Workbook(sheets: [sheet, other], numberFormats: ["General", "0%"]))
    #expect(drawn.map(\.name) == ["表1", "隐"])
    #expect(drawn.map(\.isHidden) == [false, true])
    #expect(drawn[0].cells.map(\.range.description) == ["A1:C1", "A2", "B2"])
    #expect(drawn[0].cells.map(\.text) == ["标题", "50%", "TRUE"])
    #expect(drawn[0].hiddenRows == [1])
    #expect(drawn[0].hiddenColumns == [2...3])
    #expect(drawn[1].cells.isEmpty)
  }
}
