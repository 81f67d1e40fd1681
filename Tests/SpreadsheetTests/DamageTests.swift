import Spreadsheet
import Testing

/// Damaged and hostile packages: each a typed error, at its part.
@Suite struct DamageTests {
  static let sheet = "xl/worksheets/sheet1.xml"
  typealias Damage = SpreadsheetError.Damage
  typealias Attack = Case<@Sendable (inout WorkbookFixture) -> Void, Damage>

  private static func fixture() -> WorkbookFixture {
    WorkbookFixture(
      sheetData: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>a</t></si>")
  }

  @Test(arguments: [
    Attack("a wrong checksum", { $0.change(sheet) { $0.crc = 1 } }, .checksum),
    Attack(
      "a wrong checksum, deflated",
      { fixture in
        fixture.change(sheet) {
          $0.method = 8
          $0.packed = Deflate.literal($0.content)
          $0.crc = 1
        }
      }, .checksum),
    Attack(
      "more bytes than declared",
      { fixture in
        fixture.change(sheet) {
          $0.method = 8
          $0.packed = Deflate.literal($0.content)
          $0.declaredSize = $0.content.count - 20
        }
      }, .size),
    Attack(
      "fewer bytes than declared",
      { fixture in
        fixture.change(sheet) {
          $0.method = 8
          $0.packed = Deflate.literal($0.content)
          $0.declaredSize = $0.content.count + 1000
        }
      }, .size),
    Attack(
      "bytes that are not deflated",
      { fixture in
        fixture.change(sheet) {
          $0.method = 8
          $0.packed = [UInt8](repeating: 0xFF, count: 100)
        }
      }, .compressedData),
    Attack(
      "deflated bytes cut short",
      { fixture in
        fixture.change(sheet) {
          $0.method = 8
          $0.packed = Array(Deflate.literal($0.content).dropLast(30))
        }
      }, .checksum),
    Attack("no such part", { $0[sheet] = nil }, .missingPart(sheet)),
    Attack("XML cut short", { $0[sheet] = "<worksheet><sheetData><row>" }, .xml(expat: 3)),
    Attack("an empty part", { $0[sheet] = "" }, .xml(expat: 3)),
    Attack("tags that cross", { $0[sheet] = "<worksheet><a></b></worksheet>" }, .xml(expat: 7)),
    Attack("text after the end", { $0[sheet] = "<worksheet/>x" }, .xml(expat: 9)),
    Attack(
      "a NUL", { $0[sheet] = "<worksheet>\0</worksheet>" }, .xml(expat: 4)),
    Attack(
      "an unknown entity", { $0[sheet] = "<worksheet>&nbsp;</worksheet>" }, .xml(expat: 11)),
    Attack(
      "a document type", { $0[sheet] = "<!DOCTYPE worksheet><worksheet/>" }, .documentType),
    Attack(
      "an external entity",
      { $0[sheet] = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>" },
      .documentType),
    Attack(
      "an entity bomb",
      {
        $0[sheet] =
          "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
          + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><w>&c;</w>"
      }, .documentType),
    Attack(
      "a parameter entity",
      { $0[sheet] = "<!DOCTYPE w [<!ENTITY % x SYSTEM \"http://example.com/x\">%x;]><w/>" },
      .documentType),
  ])
  func `in a sheet`(_ attack: Attack) throws {
    var fixture = Self.fixture()
    attack.input(&fixture)
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error.cause == .corrupt(attack.expected))
    #expect(error.code == "corrupt")
    #expect(error.part == Self.sheet)
    #expect(error.file == "test.xlsx")
  }

  @Test(arguments: [
    "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
    "xl/styles.xml",
  ])
  func `wrong checksums are seen in each part that is read`(_ part: String) throws {
    var fixture = Self.fixture()
    fixture.change(part) { $0.crc = 1 }
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error.cause == .corrupt(.checksum))
    #expect(error.part == part)
  }

  @Test(arguments: [
    "xl/worksheets/sheet1.xml", "XL/Worksheets/SHEET1.xml", "xl\\worksheets/sheet1.xml",
  ])
  func `two entries of one name are refused`(_ name: String) throws {
    var fixture = Self.fixture()
    fixture.zip.entries.append(.init(name, "<worksheet/>"))
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error.cause == .corrupt(.duplicateEntry(name)))
  }

  @Test(arguments: ["../a.xml", "xl/../../a.xml", "..\\a.xml"])
  func `names that climb are refused`(_ name: String) throws {
    var fixture = Self.fixture()
    fixture.zip.entries.append(.init(name, "x"))
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error.cause == .corrupt(.entryName(name)))
  }

  @Test(arguments: [1 << 30, 1500])
  func `entries whose packed bytes are more than the file's are refused`(_ packed: Int) throws {
    // What is claimed here would be what a part's size is held against.
    var fixture = Self.fixture()
    fixture.change(Self.sheet) { $0.declaredPacked = packed }
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error == SpreadsheetError(.corrupt(.archive), file: "test.xlsx"))
  }

  @Test func `an encrypted entry is told from a damaged one`() throws {
    var fixture = Self.fixture()
    fixture.change(Self.sheet) { $0.flags = 1 }
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error == SpreadsheetError(.archiveEncrypted, file: "test.xlsx", part: Self.sheet))
  }

  @Test(arguments: [9, 97])
  func `a method that is not supported is no damage`(_ method: Int) throws {
    var fixture = Self.fixture()
    fixture.change(Self.sheet) { $0.method = UInt16(method) }
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error.cause == .compressionMethod(method))
    #expect(error.code == "corrupt")
  }

  @Test(
    arguments: [
      ("a text", "<c s=\"1\" t=\"str\"><v>x</v></c>", "A1=x"),
      ("a number of no style", "<c><v>1</v></c>", "A1=#1.0"),
      ("a number of the first style", "<c s=\"0\"><v>1</v></c>", "A1=#1.0"),
      ("a blank cell", "<c s=\"1\"/>", ""),
      ("a number that may be a date", "<c s=\"1\"><v>1</v></c>", nil),
    ] as [(String, String, String?)])
  func `styles that are gone are missed where dates would pass for numbers`(
    name: String, cell: String, read: String?
  ) throws {
    var fixture = WorkbookFixture(sheetData: "<row>\(cell)</row>")
    fixture["xl/styles.xml"] = nil
    if let read {
      #expect(try fixture.drawn() == read)
    } else {
      let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
      #expect(error.cause == .corrupt(.missingPart("xl/styles.xml")))
    }
  }

  @Test(
    arguments: [
      ("a page", "<html><body><table><row><c><v>1</v></c></row></table></body></html>", "html"),
      (
        "a workbook", "<workbook xmlns=\"\(WorkbookFixture.main)\"><sheets/></workbook>", "workbook"
      ),
      (
        "rows of another program",
        "<xml xmlns:z=\"#RowsetSchema\"><sheetData><z:row><c><v>1</v></c></z:row></sheetData></xml>",
        "xml"
      ),
      ("a chart", "<chartsheet xmlns=\"\(WorkbookFixture.main)\"/>", "chartsheet"),
      (
        "a worksheet of another program",
        "<worksheet xmlns=\"urn:other\"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
        "worksheet"
      ),
    ] as [(String, String, String)])
  func `what is no sheet is not taken for one`(name: String, part: String, root: String) throws {
    var fixture = Self.fixture()
    fixture[Self.sheet] = part
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error.cause == .corrupt(.rootElement(root)))
    #expect(error.part == Self.sheet)
  }

  @Test func `a sheet whose relationship is gone is refused`() throws {
    var fixture = Self.fixture()
    fixture["xl/_rels/workbook.xml.rels"] = WorkbookFixture.relationships([:])
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error.cause == .corrupt(.missingRelationship("rId1")))
  }

  /// Wherever a file ends, it never passes for a whole one.
  @Test func `a file cut anywhere is refused`() {
    let bytes = Self.fixture().zip.bytes
    for length in 0..<bytes.count {
      #expect(throws: SpreadsheetError.self, "cut at \(length)") {
        try Workbook(bytes: Array(bytes[..<length]), name: "cut.xlsx")
      }
    }
  }

  /// Whatever bit is wrong, the workbook is refused or reads as it was.
  @Test func `no wrong bit changes what is read`() throws {
    let bytes = Self.fixture().zip.bytes
    let sheets = try Workbook(bytes: bytes, name: "whole.xlsx").sheets.map(WorkbookFixture.drawn)
    for index in bytes.indices {
      for bit in [0, 3, 5, 7] {
        var wrong = bytes
        wrong[index] ^= 1 << bit
        guard let workbook = try? Workbook(bytes: wrong, name: "wrong.xlsx") else { continue }
        #expect(
          workbook.sheets.map(WorkbookFixture.drawn) == sheets, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func `the place is named by line and column`() throws {
    var fixture = Self.fixture()
    fixture[Self.sheet] =
      "<worksheet>\n <sheetData><row>\n  <c><v>x</v></c></row></sheetData></worksheet>"
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read() }
    #expect(error.line == 3)
    #expect(error.column == 14)
  }
}
