import Forms
import Rounds
import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

/// The folder of forms to mend.
struct CorrectionFolderTests {
  private static func form(_ file: String) throws -> Return {
    let path = try #require(CorrectionFormTests.samples.first { $0.contains("嘉定") })
    return Zhangjiang.importer.read(try Workbook(path: path), file: file)
  }

  @Test func `a file that is read stays, and the others are written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("returned", to: "in/甲.xlsx")
    try folder.write("", to: "out/包.zip/乙.xlsx")
    try FileManager.default.removeItem(atPath: folder.file("out/包.zip/乙.xlsx"))
    try FileManager.default.linkItem(
      atPath: folder.file("in/甲.xlsx"), toPath: folder.file("out/包.zip/甲.xlsx"))
    let read = ReadFiles()
    read.insert(folder.file("in/甲.xlsx"))
    var forms = try CorrectionFolder(
      folder: folder.file("out"), sparing: read, schema: Zhangjiang.schema, language: .zh)
    for name in ["包.zip/甲.xlsx", "包.zip/乙.xlsx"] { try forms.add(.read(Self.form(name))) }
    var error: ExportError?
    do { try forms.finish() } catch let failure { error = failure }
    let kept = FileError(path: folder.file("out/包.zip/甲.xlsx"), code: FileError.isRead)
    #expect(
      error
        == .left(
          [.workbook(WorkbookWriterError(path: kept.path, cause: .file(kept.code)))], written: 1))
    #expect(try folder.text("in/甲.xlsx") == "returned")
    #expect(try Workbook(path: folder.file("out/包.zip/乙.xlsx")).sheets.isEmpty == false)
  }
}
