import FormImport
import Foundation
import Testing

@testable import FormExport

@Suite struct ConsolidatedWorkbookTests {
  static func write(_ path: String, _ outcomes: [Outcome]) throws {
    var workbook = try ConsolidatedWorkbook(path: path, schema: SmallForm.schema, language: .zh)
    for outcome in outcomes { try workbook.add(outcome) }
    try workbook.finish()
  }

  @Test func `gives the same bytes for the same returns`() throws {
    let folder = try TemporaryFolder()
    let outcomes: [Outcome] = [.read(SmallForm.filled()), .failed(SmallForm.failure)]
    try Self.write(folder.file("一.xlsx"), outcomes)
    try Self.write(folder.file("二.xlsx"), outcomes)
    #expect(try folder.bytes("一.xlsx") == folder.bytes("二.xlsx"))
    #expect(try folder.names() == ["一.xlsx", "二.xlsx"])
  }

  @Test func `leaves an older workbook as it was when it is given up`() throws {
    let folder = try TemporaryFolder()
    try Data("older".utf8).write(to: URL(fileURLWithPath: folder.file("out.xlsx")))
    do {
      var workbook = try ConsolidatedWorkbook(
        path: folder.file("out.xlsx"), schema: SmallForm.schema, language: .zh)
      try workbook.add(.read(SmallForm.filled()))
    }
    #expect(try folder.text("out.xlsx") == "older")
    #expect(try folder.names() == ["out.xlsx"])
  }

  @Test func `says at once when there is no such folder`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ExportError.self) {
      try Self.write(folder.file("none/out.xlsx"), [])
    }
  }
}
