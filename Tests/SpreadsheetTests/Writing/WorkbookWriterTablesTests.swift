import Foundation
import Testing

@testable import Spreadsheet

@Suite struct WorkbookWriterTablesTests {
  static func range(_ text: String) throws -> CellRange { try #require(CellRange(text)) }

  /// A table with totals, a formula, a comment and a chart, beside a sheet that does not keep its rows.
  static func write(_ path: String) throws {
    var writer = try WorkbookWriter(path: path, sparing: .none)
    let plain = try writer.addSheet("表 1")
    let kept = try writer.addSheet(keepingRows: "it's")
    try writer.write("a", in: plain, row: 0, column: 0)
    try writer.write(
      formula: "=SUM('it''s'!B2:B3)", value: 3, in: plain, row: 1, column: 0)
    try writer.comment("看\u{1}这里", in: plain, row: 1, column: 0)
    for (row, name) in ["甲", "乙"].enumerated() {
      try writer.write(name, in: kept, row: row + 1, column: 0)
      try writer.write(Double(row + 1), in: kept, row: row + 1, column: 1)
    }
    try writer.addTable(
      "table_a",
      columns: [.init("名", total: .text("合计")), .init("数 [个]", total: .sum(3))],
      over: try range("A1:B4"), hasTotals: true, in: kept)
    try writer.insert(
      Chart(
        .bars, title: "图",
        series: [
          .init(
            "数", categories: try range("A2:A3"), values: try range("B2:B3"), sheet: "it's",
            color: 0x44_72C4)
        ]), in: plain, row: 5, column: 0)
    writer.breakPages(above: [3], in: plain)
    writer.setWidth(10, ofGroupedColumns: 1...2, areFolded: true, in: plain)
    try writer.close()
  }

  @Test func `writes tables, formulas, comments and charts beside sheets that are streamed`()
    throws
  {
    try WorkbookWriterTests.inFolder { folder in
      try Self.write("\(folder)/a.xlsx")
      let sheets = try Workbook(path: "\(folder)/a.xlsx").sheets
      #expect(
        sheets.map { sheet in sheet.cells.map { "\($0.reference) \($0.value)" } } == [
          ["A1 string(\"a\")", "A2 number(3.0)"],
          [
            "A1 string(\"名\")", "B1 string(\"数 [个]\")", "A2 string(\"甲\")", "B2 number(1.0)",
            "A3 string(\"乙\")", "B3 number(2.0)", "A4 string(\"合计\")", "B4 number(3.0)",
          ],
        ])
    }
  }

  @Test func `a chart says what stands in its cells, formulas too`() throws {
    try WorkbookWriterTests.inFolder { folder in
      let path = "\(folder)/a.xlsx"
      var writer = try WorkbookWriter(path: path, sparing: .none)
      let sheet = try writer.addSheet("表")
      let names = ["甲", "<乙>", "\u{1}"]
      for (row, name) in names.enumerated() {
        try writer.write(name, in: sheet, row: row, column: 0)
        try writer.write(
          formula: "SUM(\(row),0.5)", value: Double(row) + 0.5, in: sheet, row: row, column: 1)
      }
      try writer.insert(
        Chart(
          .stackedBars, title: "图",
          series: [
            .init(
              "数", categories: try Self.range("A1:A3"), values: try Self.range("B1:B3"), sheet: "表",
              color: 0, names: names, numbers: [0.5, 1.5, 2.5])
          ]), in: sheet, row: 5, column: 0)
      try writer.close()
      let archive = try ZipArchive(path: path)
      let entry = try #require(archive.entries.first { $0.name.hasPrefix("xl/charts/") })
      let chart = String(decoding: try archive.file(entry).bytes, as: UTF8.self)
      for (index, name) in ["甲", "&lt;乙&gt;", "_x0001_"].enumerated() {
        #expect(chart.contains("<c:pt idx=\"\(index)\"><c:v>\(name)</c:v>"))
        #expect(chart.contains("<c:pt idx=\"\(index)\"><c:v>\(index).5</c:v>"))
      }
      // Numbers stand beside the bars, and their axis at the foot, with the first name on top.
      #expect(chart.contains("<c:dLbls>") && chart.contains("<c:crosses val=\"max\"/>"))
    }
  }

  @Test func `cells look another way where a formula holds`() throws {
    try WorkbookWriterTests.inFolder { folder in
      let path = "\(folder)/a.xlsx"
      var writer = try WorkbookWriter(path: path, sparing: .none)
      let sheet = try writer.addSheet("表")
      let faint = writer.style(CellStyle().with { $0.textColor = 0xBF_BFBF })
      try writer.highlight(
        try Self.range("A2:A9"), when: "=$A2=$A1", style: faint, in: sheet)
      writer.hide(columns: 1...1, width: 9, in: sheet)
      var page = PageSetup()
      page.paper = .a3
      page.firstRepeatedRow = 2
      page.repeatedRows = 2
      writer.setPage(page, of: sheet)
      try writer.close()
      let archive = try ZipArchive(path: path)
      func part(_ name: String) throws -> String {
        let entry = try #require(archive.entries.first { $0.name == name })
        return String(decoding: try archive.file(entry).bytes, as: UTF8.self)
      }
      let written = try part("xl/worksheets/sheet1.xml")
      #expect(written.contains("<conditionalFormatting sqref=\"A2:A9\">"))
      #expect(written.contains("<formula>$A2=$A1</formula>"))
      #expect(written.contains("hidden=\"1\""))
      #expect(written.contains("paperSize=\"8\""))
      #expect(
        try part("xl/workbook.xml").contains("'表'!$3:$4")
          || part("xl/workbook.xml").contains("表!$3:$4"))
    }
  }

  @Test func `the same calls give the same bytes`() throws {
    try WorkbookWriterTests.inFolder { folder in
      let files = try ["a", "b"].map { name in
        try Self.write("\(folder)/\(name).xlsx")
        return try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).xlsx"))
      }
      #expect(files[0] == files[1])
    }
  }

  @Test func `names the cells of a column as Excel does`() throws {
    let cells = try Self.range("B2:B3")
    #expect(
      WorkbookWriter.TableColumn.cells(of: "a'b[c]#", inTable: "t", else: cells)
        == "t[a''b'[c']'#]")
    #expect(WorkbookWriter.TableColumn.cells(of: "a", inTable: nil, else: cells) == "B2:B3")
    #expect(WorkbookWriter.reference(to: cells, in: "it's") == "'it''s'!$B$2:$B$3")
  }
}
