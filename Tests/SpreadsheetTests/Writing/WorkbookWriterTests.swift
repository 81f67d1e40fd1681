import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct WorkbookWriterTests {
  static func inFolder(_ body: (String) throws -> Void) throws {
    let folder = try TemporaryFolder()
    try body(folder.path)
  }

  static func write(_ path: String) throws {
    var writer = try WorkbookWriter(path: path, sparing: .none)
    let style = writer.style(CellStyle().with { $0.bold = true })
    let sheet = try writer.addSheet("表1")
    let other = try writer.addSheet("it's")
    try writer.write("=1+1", in: sheet, row: 0, column: 0, style: style)
    try writer.write("\u{0}😀\r\n_x0041_", in: sheet, row: 0, column: 1)
    try writer.write(35, in: other, row: 0, column: 0)
    try writer.write(true, in: sheet, row: 1, column: 0)
    try writer.write(
      "there", link: .cell(sheet: "it's", CellReference(row: 0, column: 0)), in: sheet, row: 1,
      column: 1)
    try writer.write("", in: other, row: 5, column: 5, style: style)
    try writer.close()
  }

  @Test func `writes what our own reader reads`() throws {
    try Self.inFolder { folder in
      try Self.write("\(folder)/a.xlsx")
      let workbook = try Workbook(path: "\(folder)/a.xlsx")
      let cells = workbook.sheets.map { sheet in
        sheet.cells.map { "\($0.reference) \($0.value)" }
      }
      #expect(workbook.sheets.map(\.name) == ["表1", "it's"])
      #expect(
        cells == [
          [
            "A1 \(CellValue.string("=1+1"))",
            "B1 \(CellValue.string("\u{0}😀\r\n_x0041_"))", "A2 \(CellValue.boolean(true))",
            "B2 \(CellValue.string("there"))",
          ], ["A1 \(CellValue.number(35))"],
        ])
      #expect(workbook.properties.created == "2000-01-01T00:00:00Z")
    }
  }

  @Test func `writes a link a cell until there are too many`() throws {
    try Self.inFolder { folder in
      var writer = try WorkbookWriter(path: "\(folder)/a.xlsx", sparing: .none)
      let sheet = try writer.addSheet("表1")
      let target = CellLink.cell(sheet: "表1", CellReference(row: 0, column: 0))
      var links = 0
      for row in 0..<(WorkbookWriter.maximumLinks + 2)
      where try writer.write("x", link: target, in: sheet, row: row, column: 0) { links += 1 }
      try writer.close()
      #expect(links == 65_530)
      #expect(try Workbook(path: "\(folder)/a.xlsx").sheets.map(\.cells.count) == [65_532])
    }
  }

  @Test func `gives the same bytes for the same calls, and leaves nothing else`() throws {
    try Self.inFolder { folder in
      try Self.write("\(folder)/a.xlsx")
      try Self.write("\(folder)/b.xlsx")
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: "\(folder)/a.xlsx"))
          == Data(contentsOf: URL(fileURLWithPath: "\(folder)/b.xlsx")))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names.sorted() == ["a.xlsx", "b.xlsx"])
    }
  }

  @Test func `keeps the permissions of the older file, and follows a link to it`() throws {
    try Self.inFolder { folder in
      let files = FileManager.default
      try Data().write(to: URL(fileURLWithPath: "\(folder)/real.xlsx"))
      try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: "\(folder)/real.xlsx")
      try files.createSymbolicLink(
        atPath: "\(folder)/link.xlsx", withDestinationPath: "\(folder)/real.xlsx")
      try Self.write("\(folder)/link.xlsx")
      let attributes = try files.attributesOfItem(atPath: "\(folder)/real.xlsx")
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      #expect((attributes[.size] as? Int ?? 0) > 1000)
    }
  }

  static let refused: [(String, @Sendable (inout WorkbookWriter) throws -> Void)] = [
    ("a name that is taken", { _ = try $0.addSheet("ONE") }),
    ("a name that Excel does not take", { _ = try $0.addSheet("a/b") }),
    (
      "a text that is too long",
      {
        let sheet = try $0.addSheet("two")
        try $0.write(String(repeating: "x", count: 32_768), in: sheet, row: 0, column: 0)
      }
    ),
    (
      "a row above the last one",
      {
        let sheet = try $0.addSheet("two")
        try $0.write("x", in: sheet, row: 1, column: 0)
        try $0.write("x", in: sheet, row: 0, column: 0)
      }
    ),
    (
      "a column beyond the last",
      {
        let sheet = try $0.addSheet("two")
        try $0.write("x", in: sheet, row: 0, column: 16_384)
      }
    ),
    (
      "a number that is none",
      {
        let sheet = try $0.addSheet("two")
        try $0.write(Double.nan, in: sheet, row: 0, column: 0)
      }
    ),
  ]

  @Test(arguments: refused.indices)
  func `refuses what would be lost or damage the file`(index: Int) throws {
    try Self.inFolder { folder in
      do {
        var writer = try WorkbookWriter(path: "\(folder)/a.xlsx", sparing: .none)
        _ = try writer.addSheet("one")
        #expect(throws: WorkbookWriterError.self, "\(Self.refused[index].0)") {
          try Self.refused[index].1(&writer)
        }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }
  }

  @Test(arguments: [("none/a.xlsx", ENOENT), ("", EISDIR), ("file/a.xlsx", ENOTDIR)])
  func `says why it cannot begin`(name: String, code: Int32) throws {
    try Self.inFolder { folder in
      try Data().write(to: URL(fileURLWithPath: "\(folder)/file"))
      let error = #expect(throws: WorkbookWriterError.self) {
        _ = try WorkbookWriter(path: "\(folder)/\(name)", sparing: .none)
      }
      #expect(error?.cause == .file(code))
    }
  }
}
