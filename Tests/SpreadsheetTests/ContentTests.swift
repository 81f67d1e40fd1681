import Spreadsheet
import Testing

/// Bytes that are no workbook, and what they are called.
@Suite struct ContentTests {
  typealias Content = Case<[UInt8], SpreadsheetError.Cause>

  static func zip(_ names: String...) -> [UInt8] {
    ZipFixture(names.map { .init($0, "x") }).bytes
  }

  @Test(arguments: [
    Content("nothing", [], .notAWorkbook(.empty)),
    Content("text", Array("园区,名称\n".utf8), .notAWorkbook(.unknown)),
    Content("a picture", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], .notAWorkbook(.unknown)),
    // "Export to Excel" of many web systems
    Content("a page", Array("<html><body><table>".utf8), .notAWorkbook(.html)),
    Content("a bare table", Array("\n<TABLE border=1>".utf8), .notAWorkbook(.html)),
    Content(
      "XML Spreadsheet 2003",
      Array(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
          .utf8),
      .notAWorkbook(.xml2003)),
    Content("a zip without anything", zip(), .notAWorkbook(.otherZip)),
    Content("a zip of other things", zip("a.txt"), .notAWorkbook(.otherZip)),
    Content("OpenDocument", zip("mimetype", "content.xml"), .notAWorkbook(.openDocument)),
    // The same eight bytes begin both; excelize#1877, hucre#191.
    Content(
      "an encrypted workbook",
      CompoundFixture.bytes([
        "\u{6}DataSpaces", "Version", "DataSpaceMap", "DataSpaceInfo", "StrongEncryptionDataSpace",
        "TransformInfo", "EncryptedPackage", "EncryptionInfo",
      ]), .encrypted),
    Content(
      "an encrypted workbook in large sectors",
      CompoundFixture.bytes(["EncryptionInfo", "EncryptedPackage"], sectorShift: 12), .encrypted),
    Content(
      "an .xls", CompoundFixture.bytes(["Workbook", "\u{5}SummaryInformation"]), .legacyXLS),
    Content("an .xls of Excel 5", CompoundFixture.bytes(["Book"]), .legacyXLS),
    Content("an .xls of Excel 2", [9, 0, 4, 0, 2, 0, 0x10, 0], .legacyXLS),
    Content("an .xls of Excel 4", [9, 4, 6, 0, 0, 0, 0x10, 0], .legacyXLS),
    Content("a .doc", CompoundFixture.bytes(["WordDocument"]), .notAWorkbook(.otherOLE)),
    Content(
      "an OLE2 container cut short",
      Array(CompoundFixture.bytes(["Workbook"]).prefix(600)), .corrupt(.truncated)),
    Content("the first bytes of one", [0xD0, 0xCF, 0x11, 0xE0], .corrupt(.truncated)),
  ])
  func `is told`(_ content: Content) throws {
    let error = try #require(throws: SpreadsheetError.self) {
      try Workbook(bytes: content.input, name: "a.xlsx")
    }
    #expect(error.cause == content.expected)
    #expect(error.file == "a.xlsx")
  }

  @Test func `an OLE2 root that says it is larger than any number is read`() throws {
    var bytes = CompoundFixture.bytes(["EncryptionInfo"], sectorShift: 12)
    // The directory is the second sector behind the header; the size ends its first entry of 128 bytes.
    bytes.replaceSubrange(8192 + 120..<8192 + 128, with: [UInt8](repeating: 0xFF, count: 8))
    let error = try #require(throws: SpreadsheetError.self) {
      try Workbook(bytes: bytes, name: "a.xlsx")
    }
    #expect(error.cause == .encrypted)
  }

  @Test func `an OLE2 directory that goes round in a circle comes to an end`() throws {
    var bytes = CompoundFixture.bytes(["a", "b", "c", "d", "e", "f"])
    // The last sector of the directory points back at itself.
    bytes.replaceSubrange(512 + 4..<512 + 8, with: [1, 0, 0, 0])
    let error = try #require(throws: SpreadsheetError.self) {
      try Workbook(bytes: bytes, name: "a.xlsx")
    }
    #expect(error.cause == .notAWorkbook(.otherOLE))
  }

  @Test(arguments: [
    ("workbook.bin", SpreadsheetError.Cause.notAWorkbook(.binaryWorkbook)),
    ("document.xml", .notAWorkbook(.otherZip)),
  ])
  func `a package of another kind is told`(
    _ target: String, _ expected: SpreadsheetError.Cause
  ) throws {
    let fixture = ZipFixture([
      .init(
        "_rels/.rels",
        WorkbookFixture.relationships([
          "rId1": ("\(WorkbookFixture.types)/officeDocument", target)
        ])), .init("workbook.bin", "\u{1}"), .init("document.xml", "<w:document xmlns:w=\"w\"/>"),
    ])
    let error = try #require(throws: SpreadsheetError.self) {
      try Workbook(bytes: fixture.bytes, name: "a.docx")
    }
    #expect(error.cause == expected)
  }

  @Test(arguments: [
    ("/nowhere/at/all.xlsx", SpreadsheetError.Access.missing), ("/", .folder),
    ("/etc/passwd/a.xlsx", .missing), ("/dev/null", .notARegularFile), ("", .missing),
  ])
  func `a path that gives no bytes is told`(
    _ path: String, _ expected: SpreadsheetError.Access
  ) throws {
    let error = try #require(throws: SpreadsheetError.self) { try Workbook(path: path) }
    #expect(error == SpreadsheetError(.unreadable(expected), file: path))
    #expect(error.code == "not-a-workbook")
    #expect(
      throws: SpreadsheetError(.unreadable(expected), file: path)
    ) { _ = try ZipArchive(path: path) }
  }
}
