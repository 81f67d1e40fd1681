import Spreadsheet
import Testing

@Suite struct SheetRowsTests {
  private func rows(_ fixture: WorkbookFixture) throws -> [String] {
    var reader = try WorkbookReader(bytes: fixture.zip.bytes, name: "t")
    var rows = try reader.rows(of: try #require(reader.tabs.first))
    var drawn: [String] = []
    while let row = try rows.next() {
      drawn.append("\(row.index): \(row.cells.map(WorkbookFixture.drawn).joined(separator: " "))")
    }
    return drawn + rows.merges.map { "\($0)" }
  }

  @Test func `come in the order of the file, empty ones left out`() throws {
    let fixture = WorkbookFixture(
      sheetData:
        "<row r=\"9\"><c t=\"s\"><v>0</v></c></row><row r=\"3\"/><row r=\"2\"><c><v>1</v></c>"
        + "<c/><c t=\"b\"><v>1</v></c></row>", afterData: "<mergeCell ref=\"A1:B2\"/>",
      strings: "<si><t>a</t></si>")
    #expect(try rows(fixture) == ["8: A9=a", "1: A2=#1.0 C2=?true", "A1:B2"])
  }

  @Test(arguments: [
    (
      "one after the other", "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
      "0: A1=#2.0"
    ),
    (
      "with others between",
      "<row r=\"1\"><c r=\"C1\"><v>1</v></c><c r=\"A1\"><v>2</v></c><c r=\"B1\"><v>3</v></c>"
        + "<c r=\"C1\"><v>4</v></c></row>", "0: A1=#2.0 B1=#3.0 C1=#4.0"
    ),
    (
      "an empty one last", "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"/></row>", "0: A1=#1.0"
    ),
  ])
  func `a cell comes once, as in a sheet that is read whole`(
    name: String, row: String, drawn: String
  ) throws {
    let fixture = WorkbookFixture(sheetData: row)
    #expect(try rows(fixture) == [drawn])
    let whole = try fixture.drawn().replacing(" | ", with: " ")
    #expect(drawn == "0: " + whole)
  }

  @Test func `a row that comes again is told`() throws {
    let row = "<row r=\"1\"><c><v>1</v></c></row>"
    for (data, repeats) in [(row + "<row r=\"2\"><c><v>2</v></c></row>" + row, true), (row, false)]
    {
      var reader = try WorkbookReader(
        bytes: WorkbookFixture(sheetData: data).zip.bytes, name: "t")
      var rows = try reader.rows(of: reader.tabs[0])
      while try rows.next() != nil {}
      #expect(rows.repeatsRows == repeats)
    }
  }

  @Test func `a row that names cells of others comes in pieces`() throws {
    let cells = (0..<40_000).map { "<c r=\"A\($0 + 1)\"><v>1</v></c>" }.joined()
    var reader = try WorkbookReader(
      bytes: WorkbookFixture(sheetData: "<row>\(cells)</row>").zip.bytes, name: "t")
    var rows = try reader.rows(of: try #require(reader.tabs.first))
    var counts: [Int] = []
    while let row = try rows.next() { counts.append(row.cells.count) }
    #expect(counts == [16_384, 16_384, 40_000 - 32_768])
  }

  @Test func `a row with one cell many times is read fast, and stays one`() throws {
    let cells = (0..<16_383).map { "<c r=\"\(CellReference.letters(ofColumn: $0))1\"><v>1</v></c>" }
    let again = String(repeating: "<c r=\"A1\"><v>2</v></c>", count: 40_000)
    var reader = try WorkbookReader(
      bytes: WorkbookFixture(sheetData: "<row>\(cells.joined())\(again)</row>").zip.bytes, name: "t"
    )
    var rows = try reader.rows(of: try #require(reader.tabs.first))
    let row = try #require(try rows.next())
    #expect(row.cells.count == 16_383 && row.cells.last?.value == .number(2))
    #expect(try rows.next() == nil)
  }

  @Test func `a damaged end is thrown, whatever came before`() throws {
    var fixture = WorkbookFixture(sheetData: "<row><c><v>1</v></c></row>")
    fixture.change("xl/worksheets/sheet1.xml") { $0.crc = 1 }
    var reader = try WorkbookReader(bytes: fixture.zip.bytes, name: "t")
    var rows = try reader.rows(of: try #require(reader.tabs.first))
    var error: SpreadsheetError?
    do throws(SpreadsheetError) { while try rows.next() != nil {} } catch let thrown {
      error = thrown
    }
    #expect(error?.cause == .corrupt(.checksum))
  }

  @Test func `two sheets can be read at the same time`() throws {
    var fixture = WorkbookFixture(
      sheetData: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>a</t></si>")
    fixture["xl/workbook.xml"] =
      "<workbook><sheets><sheet name=\"a\" id=\"rId1\"/><sheet name=\"b\" id=\"rId1\"/></sheets></workbook>"
    var reader = try WorkbookReader(bytes: fixture.zip.bytes, name: "t")
    var first = try reader.rows(of: reader.tabs[0])
    var second = try reader.rows(of: reader.tabs[1])
    #expect(try first.next() == second.next())
    #expect(try first.next() == nil)
    #expect(try second.next() == nil)
  }

  @Test func `a chart sheet has none`() throws {
    var fixture = WorkbookFixture()
    fixture["xl/_rels/workbook.xml.rels"] = WorkbookFixture.relationships([
      "rId1": ("\(WorkbookFixture.types)/chartsheet", "chartsheets/sheet1.xml")
    ])
    #expect(try rows(fixture).isEmpty)
  }
}
