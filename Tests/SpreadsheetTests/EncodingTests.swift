import Spreadsheet
import Testing

/// The encodings that a part may be in (Expat's four; ECMA-376 part 2, 7.2.1 asks for UTF-8 or UTF-16).
@Suite struct EncodingTests {
  private static let body =
    "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>é你😀</t></is></c></row></sheetData></worksheet>"

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap {
      bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
    }
  }

  @Test(arguments: [
    Case("UTF-8 without a declaration", Array(body.utf8), "A1=é你😀"),
    Case("UTF-8 with a BOM", [0xEF, 0xBB, 0xBF] + Array(body.utf8), "A1=é你😀"),
    Case(
      "UTF-8 by a lowercase name",
      Array("<?xml version='1.0' encoding='utf-8' standalone='yes'?>\(body)".utf8), "A1=é你😀"),
    Case("UTF-16, little end first", [0xFF, 0xFE] + utf16(body, bigEndian: false), "A1=é你😀"),
    Case("UTF-16, big end first", [0xFE, 0xFF] + utf16(body, bigEndian: true), "A1=é你😀"),
    Case(
      "ISO-8859-1",
      Array("<?xml version='1.0' encoding='ISO-8859-1'?>".utf8)
        + body.unicodeScalars.filter { $0.value < 256 }.map { UInt8($0.value) }, "A1=é"),
    Case(
      "US-ASCII",
      Array(
        "<?xml version='1.0' encoding='US-ASCII'?>\(body.replacing("é你😀", with: "&#20320;"))".utf8),
      "A1=你"),
  ])
  func `reads`(_ part: Case<[UInt8], String>) throws {
    var fixture = WorkbookFixture()
    fixture.set("xl/worksheets/sheet1.xml", part.input)
    #expect(try fixture.drawn() == part.expected)
  }

  @Test(arguments: ["GBK", "GB2312", "Shift_JIS", "windows-1252", "UTF-7"])
  func `names another encoding`(_ encoding: String) throws {
    var fixture = WorkbookFixture()
    fixture["xl/worksheets/sheet1.xml"] =
      "<?xml version='1.0' encoding='\(encoding)'?>\(Self.body)"
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error.cause == .corrupt(.encoding(encoding)))
    #expect(error.part == "xl/worksheets/sheet1.xml")
  }

  @Test func `refuses bytes that are not in the encoding`() throws {
    var fixture = WorkbookFixture()
    fixture.set(
      "xl/worksheets/sheet1.xml",
      Array("<worksheet><a b=\"".utf8) + [0xFF] + Array("\"/></worksheet>".utf8))
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error.code == "corrupt")
  }
}
