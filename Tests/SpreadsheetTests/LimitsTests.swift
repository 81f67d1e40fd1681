import Spreadsheet
import Testing

/// Each limit: a workbook just within it is read, one past it is refused by its name.
@Suite struct LimitsTests {
  struct Bound: CustomTestStringConvertible, Sendable {
    var name: Limits.Name
    var allowed: Int
    var part: String?
    var set: @Sendable (inout Limits, Int) -> Void
    var fixture: @Sendable () -> WorkbookFixture

    var testDescription: String { name.rawValue }
  }

  static let sheet = "xl/worksheets/sheet1.xml"

  private static func cells(_ count: Int) -> WorkbookFixture {
    WorkbookFixture(
      sheetData: "<row>" + String(repeating: "<c><v>1</v></c>", count: count) + "</row>")
  }

  private static func sheet(_ text: String) -> WorkbookFixture {
    var fixture = WorkbookFixture()
    fixture[sheet] = text
    return fixture
  }

  @Test(arguments: [
    Bound(name: .entries, allowed: 6, set: { $0.entries = $1 }, fixture: { cells(1) }),
    Bound(name: .cells, allowed: 100, part: sheet, set: { $0.cells = $1 }, fixture: { cells(100) }),
    Bound(
      name: .merges, allowed: 20, part: sheet, set: { $0.merges = $1 },
      fixture: {
        WorkbookFixture(
          afterData: String(repeating: "<mergeCell ref=\"A1:B2\"/>", count: 20))
      }),
    Bound(
      name: .partBytes, allowed: 5000, part: sheet, set: { $0.partBytes = $1 },
      fixture: { sheet("<worksheet>" + String(repeating: " ", count: 4977) + "</worksheet>") }),
    Bound(
      name: .depth, allowed: 50, part: sheet, set: { $0.depth = $1 },
      fixture: {
        sheet(
          "<worksheet>" + String(repeating: "<a>", count: 49) + String(repeating: "</a>", count: 49)
            + "</worksheet>")
      }),
    Bound(
      name: .names, allowed: 60, part: sheet, set: { $0.names = $1 },
      fixture: { sheet("<worksheet>" + (1...59).map { "<n\($0)/>" }.joined() + "</worksheet>") }),
    Bound(
      name: .stringBytes, allowed: 300, part: "xl/sharedStrings.xml", set: { $0.stringBytes = $1 },
      fixture: {
        WorkbookFixture(strings: "<si><t>\(String(repeating: "长", count: 100))</t></si>")
      }),
    Bound(
      name: .sheets, allowed: 1, part: "xl/workbook.xml", set: { $0.sheets = $1 },
      fixture: { cells(1) }),
  ])
  func `hold to the number`(_ bound: Bound) throws {
    var limits = Limits()
    bound.set(&limits, bound.allowed)
    _ = try bound.fixture().read(limits)
    bound.set(&limits, bound.allowed - 1)
    let error = try #require(throws: SpreadsheetError.self) { try bound.fixture().read(limits) }
    #expect(error.cause == .limitExceeded(bound.name, allowed: bound.allowed - 1))
    #expect(error.code == "limit-exceeded")
    #expect(error.part == bound.part)
  }

  @Test(arguments: [
    Bound(
      name: .totalBytes, allowed: 2000, part: "xl/workbook.xml", set: { $0.totalBytes = $1 },
      fixture: { WorkbookFixture(workbook: String(repeating: " ", count: 4000)) }),
    Bound(
      name: .elements, allowed: 1000, part: sheet, set: { $0.elements = $1 },
      fixture: { cells(1000) }),
    Bound(
      name: .strings, allowed: 100, part: "xl/sharedStrings.xml", set: { $0.strings = $1 },
      fixture: { WorkbookFixture(strings: String(repeating: "<si/>", count: 200)) }),
    Bound(
      name: .textBytes, allowed: 5000, part: sheet, set: { $0.textBytes = $1 },
      fixture: {
        WorkbookFixture(
          sheetData: "<row>"
            + String(repeating: "<c t=\"str\"><v>0123456789</v></c>", count: 1000) + "</row>")
      }),
    Bound(
      name: .textBytes, allowed: 5000, part: sheet, set: { $0.textBytes = $1 },
      fixture: {
        WorkbookFixture(
          sheetData: "<row>" + String(repeating: "<c t=\"e\"><v>#NUM!!!!!!</v></c>", count: 1000)
            + "</row>")
      }),
    Bound(
      name: .cellTextBytes, allowed: 5000, part: sheet, set: { $0.cellTextBytes = $1 },
      fixture: {
        WorkbookFixture(
          sheetData: "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 1000) + "</row>",
          strings: "<si><t>0123456789</t></si>")
      }),
    Bound(
      name: .tagBytes, allowed: 1000, part: sheet, set: { $0.tagBytes = $1 },
      fixture: { sheet("<worksheet a=\"\(String(repeating: "x", count: 300_000))\"/>") }),
    Bound(
      name: .tagBytes, allowed: 1000, part: sheet, set: { $0.tagBytes = $1 },
      fixture: { sheet("<worksheet><!--\(String(repeating: "x", count: 300_000))--></worksheet>") }),
    Bound(
      name: .names, allowed: 500, part: sheet, set: { $0.names = $1 },
      fixture: {
        sheet("<worksheet " + (1...600).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>")
      }),
    Bound(
      name: .directoryBytes, allowed: 100, set: { $0.directoryBytes = $1 }, fixture: { cells(1) }),
    Bound(
      name: .ratio, allowed: 100, part: sheet,
      set: {
        $0.ratio = $1
        $0.ratioGraceBytes = 100_000
      },
      fixture: {
        var fixture = WorkbookFixture()
        fixture.change(sheet) {
          $0.content = Array(String(repeating: " ", count: 200_000).utf8)
          $0.method = 8
          $0.packed = Deflate.repeating([0x20], times: 200_000)
        }
        return fixture
      }),
  ])
  func `refuse what is past them`(_ bound: Bound) throws {
    var limits = Limits()
    bound.set(&limits, bound.allowed)
    let error = try #require(throws: SpreadsheetError.self) { try bound.fixture().read(limits) }
    #expect(error.cause == .limitExceeded(bound.name, allowed: bound.allowed))
    #expect(error.part == bound.part)
  }

  @Test(arguments: [
    "<c t=\"inlineStr\"><is><t>0123456789</t></is></c>", "<c t=\"s\"><v>0</v></c>",
    "<c t=\"e\"><v>#NUM!!!!!!</v></c>",
  ])
  func `a row that is streamed is held to the text it has, a sheet is not`(_ cell: String) throws {
    var limits = Limits()
    limits.textBytes = 5000
    let cells = String(repeating: cell, count: 400)
    func count(_ sheetData: String) throws -> Int {
      let fixture = WorkbookFixture(sheetData: sheetData, strings: "<si><t>0123456789</t></si>")
      var reader = try WorkbookReader(bytes: fixture.zip.bytes, name: "a.xlsx", limits: limits)
      var rows = try reader.rows(of: reader.tabs[0])
      var count = 0
      while let row = try rows.next() { count += row.cells.count }
      return count
    }
    #expect(try count("<row>\(cells)</row><row>\(cells)</row>") == 800)
    let error = try #require(throws: SpreadsheetError.self) {
      try count("<row>\(cells)\(cells)</row>")
    }
    #expect(error.cause == .limitExceeded(.textBytes, allowed: 5000))
  }

  @Test func `relationships are held to the number of entries`() throws {
    var limits = Limits()
    limits.entries = 50
    var fixture = Self.cells(1)
    fixture["xl/_rels/workbook.xml.rels"] = WorkbookFixture.relationships(
      Dictionary(uniqueKeysWithValues: (1...51).map { ("rId\($0)", ("t/worksheet", "a.xml")) }))
    let error = try #require(throws: SpreadsheetError.self) { try fixture.read(limits) }
    #expect(error.cause == .limitExceeded(.entries, allowed: 50))
    #expect(error.part == "xl/_rels/workbook.xml.rels")
  }

  @Test func `a bomb in a part that nobody reads is let lie`() throws {
    var fixture = Self.cells(1)
    fixture["xl/media/image1.png"] = "x"
    fixture.change("xl/media/image1.png") {
      $0.content = [UInt8](repeating: 0, count: 100_000)
      $0.method = 8
      $0.packed = Deflate.repeating([0], times: 100_000)
    }
    var limits = Limits()
    limits.ratio = 20
    limits.ratioGraceBytes = 1000
    limits.partBytes = 50_000
    #expect(try fixture.drawn(limits) == "A1=#1.0")
  }

  @Test func `a directory that claims billions of entries is refused before it is read`() throws {
    // A zip64 end record and its locator (APPNOTE 4.3.14, 4.3.15) in front of an end record.
    var bytes = ZipFixture([.init("a", "x")]).bytes
    let end = bytes.suffix(22)
    bytes.removeLast(22)
    let record = bytes.count
    bytes += [0x50, 0x4B, 6, 6] + ZipFixture.number(44, 8) + ZipFixture.number(45, 2)
    bytes += ZipFixture.number(45, 2) + ZipFixture.number(0, 8)
    bytes += ZipFixture.number(1 << 40, 8) + ZipFixture.number(1 << 40, 8)
    bytes += ZipFixture.number(47, 8) + ZipFixture.number(32, 8)
    bytes += [0x50, 0x4B, 6, 7] + ZipFixture.number(0, 4) + ZipFixture.number(record, 8)
    bytes += ZipFixture.number(1, 4) + end
    let error = try #require(throws: SpreadsheetError.self) {
      try Workbook(bytes: bytes, name: "a.xlsx")
    }
    #expect(error.cause == .limitExceeded(.entries, allowed: Limits().entries))
  }
}
