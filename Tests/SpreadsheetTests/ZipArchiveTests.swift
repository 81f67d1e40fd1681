import Testing

@testable import Spreadsheet

@Suite struct ZipArchiveTests {
  static func workbook() -> [UInt8] {
    WorkbookFixture(sheetData: "<row><c><v>1</v></c></row>").zip.bytes
  }

  /// Info-ZIP's Unicode Path (APPNOTE 4.6.9): version, checksum of the stored name, name in UTF-8.
  private func unicodePath(_ name: String, for stored: [UInt8]) -> [UInt8] {
    let body = [1] + ZipFixture.number(Int(ZipFixture.crc(stored)), 4) + Array(name.utf8)
    return [0x75, 0x70] + ZipFixture.number(body.count, 2) + body
  }

  @Test func `lists files by harmless names`() throws {
    let gbk: [UInt8] = [0xBC, 0xCE, 0xB6, 0xA8, 0xD4, 0xB0] + Array(".xlsx".utf8)
    var utf8 = ZipFixture.Entry("区/青浦园.xlsx", "x")
    utf8.flags = 0x800
    var extra = ZipFixture.Entry(Array("????.xlsx".utf8), [])
    extra.extra = unicodePath("长宁园.xlsx", for: extra.name)
    var stale = ZipFixture.Entry("renamed.xlsx", "x")
    stale.extra = unicodePath("old.xlsx", for: Array("before.xlsx".utf8))
    let archive = try ZipArchive(
      bytes: ZipFixture([
        .init(gbk, []), utf8, extra, stale, .init("区/", ""), .init("__MACOSX/._a.xlsx", "x"),
        .init("../../etc/a.xlsx", "x"), .init("C:\\b.xlsx", "x"), .init("/c.xlsx", "x"),
      ]).bytes, name: "r.zip")
    #expect(
      archive.entries.map(\.name) == [
        "嘉定园.xlsx", "区/青浦园.xlsx", "长宁园.xlsx", "renamed.xlsx", "etc/a.xlsx", "b.xlsx", "c.xlsx",
      ])
  }

  /// libzip looks: a name that says to be UTF-8 must be, and control characters are none to it.
  @Test(arguments: [[0xFF, 0xFE] as [UInt8], Array("a\n\u{1B}[31m.xlsx".utf8)])
  func `names that lie about their encoding are refused`(_ name: [UInt8]) throws {
    var entry = ZipFixture.Entry(name, [])
    entry.flags = 0x800
    let bytes = ZipFixture([.init("a.xlsx", Self.workbook()), entry]).bytes
    #expect(throws: SpreadsheetError(.corrupt(.archive), file: "r.zip")) {
      _ = try ZipArchive(bytes: bytes, name: "r.zip")
    }
  }

  @Test func `gives files, and workbooks of them`() throws {
    let inner = ZipFixture([.init("b.xlsx", Self.workbook())]).bytes
    let archive = try ZipArchive(
      bytes: ZipFixture([.init("a.xlsx", Self.workbook()), .init("more.zip", inner)]).bytes,
      name: "r.zip")
    let file = try archive.file(archive.entries[0])
    #expect(file.name == "r.zip/a.xlsx")
    #expect(file.bytes == Self.workbook())
    #expect(try file.workbook().sheets.map(WorkbookFixture.drawn) == ["A1=#1.0"])
    let nested = try archive.file(archive.entries[1]).files { _ in true }
    let deeper = try nested.file(at: 0)
    #expect(deeper.name == "r.zip/more.zip/b.xlsx")
    #expect(try deeper.workbook().sheets.count == 1)
  }

  @Test func `a damaged file does not spoil the others`() throws {
    var bad = ZipFixture.Entry("bad.xlsx", Self.workbook())
    bad.crc = 1
    let archive = try ZipArchive(
      bytes: ZipFixture([bad, .init("good.xlsx", Self.workbook())]).bytes, name: "r.zip")
    let error = try #require(throws: SpreadsheetError.self) {
      try archive.file(archive.entries[0])
    }
    #expect(error == SpreadsheetError(.corrupt(.checksum), file: "r.zip/bad.xlsx"))
    #expect(try archive.file(archive.entries[1]).workbook().sheets.count == 1)
  }

  @Test func `an encrypted file is told`() throws {
    var entry = ZipFixture.Entry("a.xlsx", Self.workbook())
    entry.flags = 1
    let archive = try ZipArchive(bytes: ZipFixture([entry]).bytes, name: "r.zip")
    #expect(throws: SpreadsheetError(.archiveEncrypted, file: "r.zip/a.xlsx")) {
      try archive.file(archive.entries[0])
    }
  }

  @Test func `what a file costs is its own affair`() throws {
    var limits = Limits()
    limits.totalBytes = 12_000
    let bytes = ZipFixture((1...20).map { .init("\($0).xlsx", Self.workbook()) }).bytes
    let archive = try ZipArchive(bytes: bytes, name: "r.zip", limits: limits)
    #expect(archive.size == bytes.count)
    var costs: Set<ReadingCost> = []
    for entry in archive.entries {
      let file = try archive.file(entry)
      #expect(file.cost == ReadingCost())
      _ = try file.workbook()
      costs.insert(file.cost)
    }
    #expect(costs.count == 1)
    let cost = try #require(costs.first)
    #expect((1...12_000).contains(cost.bytes) && cost.elements > 5)
  }

  @Test func `a file that is refused has its cost too`() throws {
    var limits = Limits()
    limits.totalBytes = 1_000
    let archive = try ZipArchive(
      bytes: ZipFixture([.init("a.xlsx", Self.workbook())]).bytes, name: "r.zip")
    let whole = try archive.file(archive.entries[0])
    let file = ArchivedFile(name: "a.xlsx", bytes: whole.bytes, limits: limits, nesting: 0)
    #expect(throws: SpreadsheetError.self) { try file.workbook() }
    #expect(file.cost.bytes > 0)
  }

  @Test func `archives in archives come to an end`() throws {
    var bytes = Self.workbook()
    for _ in 0...5 { bytes = ZipFixture([.init("a.zip", bytes)]).bytes }
    func open(_ file: ArchivedFile) throws(SpreadsheetError) -> Int {
      1 + (try open(file.files { _ in true }.file(at: 0)))
    }
    let error = try #require(throws: SpreadsheetError.self) {
      let archive = try ZipArchive(bytes: bytes, name: "r.zip")
      return try open(archive.file(archive.entries[0]))
    }
    #expect(error.cause == .limitExceeded(.nesting, allowed: 3))
  }

  @Test func `files are held to a number of their own`() throws {
    var limits = Limits()
    limits.files = 9
    limits.entries = 1
    let bytes = ZipFixture((1...10).map { .init("\($0)", "") }).bytes
    #expect(throws: SpreadsheetError(.limitExceeded(.files, allowed: 9), file: "r.zip")) {
      _ = try ZipArchive(bytes: bytes, name: "r.zip", limits: limits)
    }
    limits.files = 10
    #expect(try ZipArchive(bytes: bytes, name: "r.zip", limits: limits).entries.count == 10)
  }

  @Test func `a file past its limit is refused`() throws {
    var limits = Limits()
    limits.fileBytes = 99
    let archive = try ZipArchive(
      bytes: ZipFixture([.init("a", [UInt8](repeating: 0, count: 100))]).bytes, name: "r.zip",
      limits: limits)
    let error = try #require(throws: SpreadsheetError.self) {
      try archive.file(archive.entries[0])
    }
    #expect(error.cause == .limitExceeded(.fileBytes, allowed: 99))
  }

  @Test(arguments: ["a.xlsx", "../a.xlsx"])
  func `two files of one name are refused`(_ name: String) throws {
    let error = try #require(throws: SpreadsheetError.self) {
      _ = try ZipArchive(
        bytes: ZipFixture([.init("a.xlsx", "1"), .init(name, "2")]).bytes, name: "r.zip")
    }
    #expect(error.cause == .corrupt(.duplicateEntry("a.xlsx")))
  }
}
