import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

/// Whatever text comes in, a workbook is written of which every part is XML.
@Suite struct StoredTextTests {
  static let hostile: [String] = [
    "表2_x0008_", "表2\u{8}", "\u{0}a", "\u{FFFE}\u{FFFF}", "a\r\nb\tc", "_x0041_x0042_", "]]>&<\"'",
    "=1+1",
    "=", "!a'b!", "\u{85}\u{7F}\u{2028}", "%41%zz#'x'!A1", "internal:x", "😀\u{202E}",
    String(repeating: "汇", count: 300), String(repeating: "\u{1}", count: 300),
    String(repeating: "_x0041_", count: 60), "e" + String(repeating: "\u{301}", count: 400),
    String(repeating: "👨‍👩‍👧", count: 50),
  ]

  @Test(arguments: hostile)
  func `every part of the workbook is XML`(text: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.xlsx")
    var writer = try WorkbookWriter(path: path, sparing: .none, keepsRows: true)
    let name = SheetName.valid(text)
    let sheet = try writer.addSheet(name)
    let plain = try writer.addSheet(SheetName.valid("表 1", taken: [name]))
    let style = writer.style(CellStyle())
    func cell(_ row: Int, _ column: Int = 0) -> CellRange {
      CellRange(
        CellReference(row: row, column: column), CellReference(row: row, column: column + 1))
    }
    try writer.write(text, in: sheet, row: 0, column: 0, style: style)
    try writer.write(
      text, link: .cell(sheet: text, CellReference(row: 0, column: 0)), in: sheet, row: 1, column: 0
    )
    try writer.write(text, link: .address(text), in: sheet, row: 2, column: 0)
    try writer.write(
      text, link: .address("回收/a.xlsx#'\(text)'!A1"), in: sheet, row: 3, column: 0)
    try writer.write(
      text, link: .address("mailto:\(text)@b.cn"), in: sheet, row: 4, column: 0)
    try writer.merge(cell(5), text, in: sheet, style: style)
    try writer.comment(text, in: sheet, row: 6, column: 0)
    try writer.comment(
      text, author: text, size: (width: 100, height: 100), in: sheet, row: 7, column: 0)
    try writer.write(
      formula: "LEN(\(WorkbookWriter.reference(to: cell(0), in: name)))", result: text, in: sheet,
      row: 8,
      column: 0)
    try writer.setRule(
      InputRule(.any, title: text, message: text, refusal: text), for: cell(9), in: sheet)
    if InputRule.fits([text, "b"]) {
      try writer.setRule(InputRule(.list([text, "b"])), for: cell(10), in: sheet)
    }
    try writer.highlight(cell(11), when: "=LEN($A$1)>0", style: style, in: sheet)
    var page = PageSetup()
    page.footer = "&C" + text
    writer.setPage(page, of: sheet)
    writer.setProperties(title: text, creator: text)
    try writer.setProperty(text, to: text)
    let table = try writer.addSheet(keepingRows: SheetName.valid("表 3", taken: [name]))
    try writer.addTable(
      "table_a",
      columns: [.init(text, total: .text(text)), .init("b", total: .sum(1))],
      over: CellRange(CellReference(row: 0, column: 0), CellReference(row: 2, column: 1)),
      hasTotals: true, in: table)
    for series in [[], [text]] {
      try writer.insert(
        Chart(
          .bars, title: text,
          series: series.map {
            .init($0, categories: cell(0), values: cell(1), sheet: name, color: 0)
          }, unit: text), in: plain, row: 0, column: 0)
    }
    try writer.close()

    let workbook = try Workbook(path: path)
    #expect(workbook.sheets.map(\.name)[0] == name)
    // As it was typed, whatever it was.
    #expect(
      workbook.sheets[0].cells.filter { $0.reference.column == 0 }.prefix(6).allSatisfy {
        $0.value == .string(text)
      })
    let archive = try ZipArchive(path: path)
    var charts = 0
    for entry in archive.entries {
      let bytes = try archive.file(entry).bytes
      let parser = try XMLParser(Usage(Limits()))
      parser.begin(XMLHandler(), scans: false)
      #expect(parser.fault(in: bytes, pieces: 4_096) == "", "\(entry.name)")
      if entry.name.hasPrefix("xl/charts/") { charts += 1 }
    }
    #expect(charts == 1)
  }

  @Test(arguments: [
    ("short enough", "表", "表"),
    (
      "cut between characters", String(repeating: "汇", count: 33),
      String(repeating: "汇", count: 31) + "…"
    ),
    (
      "as stored", String(repeating: "\u{1}", count: 5),
      String(repeating: "_x0001_", count: 4) + "…"
    ),
  ])
  func `a text takes the length of its place`(_: String, text: String, stored: String) {
    #expect(StoredText.of(text, in: .ruleTitle) == stored)
  }

  @Test(arguments: [
    ("a.xlsx", "a.xlsx"), ("回收/a b.xlsx", "回收/a%20b.xlsx"), ("a%20b", "a%20b"), ("100%", "100%25"),
    ("a\u{8}b", "a%08b"), ("https://a.cn/?b=c&d=[1]", "https://a.cn/?b=c&d=%5B1%5D"),
  ])
  func `an address is one`(text: String, stored: String) {
    #expect(StoredText.address(text) == stored)
  }

  @Test func `what a folder does not take is told with the system's number`() {
    #expect(WorkbookWriter.refusal(ofTemporary: 1) == nil)
    #expect([ENOSPC, EFBIG].contains(WorkbookWriter.refusal(ofTemporary: 1 << 61) ?? 0))
  }

  @Test func `a name that Excel refuses is told with its place`() throws {
    let folder = try TemporaryFolder()
    var writer = try WorkbookWriter(path: folder.file("a.xlsx"), sparing: .none, keepsRows: true)
    let sheet = try writer.addSheet("it's")
    do throws(WorkbookWriterError) {
      try writer.define("A1", for: CellReference(row: 2, column: 1), in: sheet)
      Issue.record("the name of another cell was taken")
    } catch {
      guard case .refused("it's", CellReference(row: 2, column: 1), _) = error.cause else {
        Issue.record("\(error)")
        return
      }
      #expect(error.cause.isOfContent)
    }
  }
}
