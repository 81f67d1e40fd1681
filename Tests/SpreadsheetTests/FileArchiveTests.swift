import Foundation
import Testing

@testable import Spreadsheet

/// Archives of all kinds, read alike.
@Suite struct FileArchiveTests {
  private static let one = Array("一".utf8)
  private static let two = [UInt8](repeating: 7, count: 2000)
  private static let files: [PackedFixture.File] = [
    (Array("区/嘉定园.xlsx".utf8), two), (Array("说明.txt".utf8), one),
  ]
  /// Made by py7zr: 区/嘉定园.xlsx with 甲 3,000 times, and 说明.txt.
  private static let sevenZip =
    "N3q8ryccAAQcqkX8twAAAAAAAAAVAAAAAAAAALsdstPgIyoAMF0Ac6USV/4W//v/6kBmXgi9Mniaj76//kWX9m0cKgEXzJcIOZEj"
    + "800UTcBYe9lTMAAAAOAAgAB3XQAAgTMHrg/ReeggoIppsLnhSq6hiO9BhK+2Z1RPpFxSrj1YLm7Vxzgl1rFl4911hUad3s0wVVqI"
    + "7aZvK9yWMyxxDmrURR+ZJ5bfE5RBmibLO/x2FTGMgcQrVhl9JGTQhgZNOZCNub+Gpy/3hgAcCdMhvGNfNwAAAAAXBjgBCX8ABwsB"
    + "AAEhIQEYDICBAAA="
  /// Made by py7zr with a password, the names in clear.
  private static let locked =
    "N3q8ryccAATedU6IfwAAAAAAAAAUAAAAAAAAAHkv2eLaStLmxnZFgWc6ikl3xrYFAQBqAQQGAAEJEAoBMv5LVwAHCwEAAiQG8QcB"
    + "ElMPkgP+DZwk8vKmKJv+4yfCwiEhARgBAAwKBgAICgGtoHo+AAAFARETAAlWmlvtVi4AeABsAHMAeAAAABQKAQAg9JB7Yn3dARUG"
    + "AQAggICBAAAAFwYQAQlvAAcLAQABISEBGAxrAAA="
  /// The same with the names hidden too.
  private static let hidden =
    "N3q8ryccAAS5XKz2gAAAAAAAAAAoAAAAAAAAAGeLEjNbQV+kywuZNul/q9jz6s2UHNdwVzK8phy66k1NF3mdidsHMu2IGuAj+18P"
    + "oDGtMkIS+gTPIk+DJ7zhfGsfiDx1hVcvmoR98iNWBlV5RTThRhJfw6uguX9yd07IgCpK2jtOAhlj8H/qUl2L8R+KuuYHEsqcFlvy"
    + "e6FBiJmptW11qRcGEAEJcAAHCwEAASQG8QcBElMPUu94HQTrzxTQVKXOMwvNCwxrAAA="

  private static func open(
    _ bytes: [UInt8], _ limits: Limits = Limits(), wants: (String) -> Bool = { _ in true }
  ) throws(SpreadsheetError) -> FileArchive {
    try FileArchive(ByteSource(bytes: bytes), file: "r", limits, nesting: 0, wants: wants)
  }

  private static func decoded(_ text: String) throws -> [UInt8] {
    Array(try #require(Data(base64Encoded: text)))
  }

  @Test(
    arguments: [
      ("rar", PackedFixture.rar(files)), ("tar", PackedFixture.tar(files)),
      ("tar.gz", PackedFixture.gzip(PackedFixture.tar(files))),
      ("zip", ZipFixture([.init("区/嘉定园.xlsx", two), .init("说明.txt", one)]).bytes),
    ] as [(String, [UInt8])])
  func `reads what stands in it, whatever it is called`(name: String, bytes: [UInt8]) throws {
    let archive = try Self.open(bytes)
    #expect(archive.names == ["区/嘉定园.xlsx", "说明.txt"])
    #expect(archive.damage == nil && archive.size == bytes.count)
    #expect(try archive.file(at: 0).bytes == Self.two)
    #expect(try archive.file(at: 1).bytes == Self.one)
    #expect(try archive.file(at: 1).name == "r/说明.txt")
  }

  @Test func `reads what 7-Zip packs into one stream`() throws {
    let archive = try Self.open(try Self.decoded(Self.sevenZip))
    #expect(archive.names == ["区/嘉定园.xlsx", "说明.txt"])
    #expect(try archive.file(at: 0).bytes == Array(String(repeating: "甲", count: 3000).utf8))
    #expect(try archive.file(at: 1).bytes == Array("乙".utf8))
  }

  @Test func `names of Chinese Windows are read, and none climbs out`() throws {
    let name: [UInt8] = Array("../".utf8) + [0xBC, 0xCE, 0xB6, 0xA8, 0xD4, 0xB0, 0x0A]
    for bytes in [
      PackedFixture.rar([(name, Self.one)]), PackedFixture.tar([(name, Self.one)]),
    ] {
      #expect(try Self.open(bytes).names == ["嘉定园_"])
    }
  }

  @Test func `what is not wanted is listed, and nothing of it kept`() throws {
    let archive = try Self.open(PackedFixture.tar(Self.files)) { $0.hasSuffix(".xlsx") }
    #expect(archive.names.count == 2)
    #expect(try archive.file(at: 0).bytes == Self.two)
    #expect(try archive.file(at: 1).bytes.isEmpty)
  }

  @Test func `passwords are told as such`() throws {
    let locked = try Self.open(try Self.decoded(Self.locked))
    #expect(locked.names == ["嘉定园.xlsx"])
    #expect(throws: SpreadsheetError(.archiveEncrypted, file: "r/嘉定园.xlsx")) {
      try locked.file(at: 0)
    }
    #expect(throws: SpreadsheetError(.archiveEncrypted, file: "r")) {
      try Self.open(try Self.decoded(Self.hidden))
    }
  }

  @Test func `damage keeps what stands before it`() throws {
    let bytes = PackedFixture.rar(Self.files)
    let archive = try Self.open(Array(bytes.prefix(bytes.count - 1000)))
    #expect(archive.names.count == 1)
    #expect(throws: SpreadsheetError.self) { try archive.file(at: 0) }
    #expect(throws: SpreadsheetError(.corrupt(.archive), file: "r")) {
      try Self.open([0x1F, 0x8B] + [UInt8](repeating: 0, count: 100))
    }
  }

  @Test func `a file too large, a bomb, and too many files are told`() throws {
    var limits = Limits()
    limits.fileBytes = 1000
    let archive = try Self.open(PackedFixture.tar(Self.files), limits)
    #expect(
      throws: SpreadsheetError(.limitExceeded(.fileBytes, allowed: 1000), file: "r/区/嘉定园.xlsx")
    ) {
      try archive.file(at: 0)
    }
    #expect(try archive.file(at: 1).bytes == Self.one)

    // A header that promises 4 MiB of zeros, and these in a second gzip member behind it.
    let zeros = PackedFixture.gzip([UInt8](repeating: 0, count: 512), times: 1 << 13)
    let head = PackedFixture.tar([(Array("a.xlsx".utf8), [])], stating: 4 << 20).prefix(512)
    limits = Limits()
    limits.ratioGraceBytes = 1 << 20
    limits.ratio = 50
    let bomb = try Self.open(PackedFixture.gzip(Array(head)) + zeros, limits)
    #expect(bomb.damage == SpreadsheetError(.limitExceeded(.ratio, allowed: 50), file: "r"))
    #expect(throws: SpreadsheetError(.limitExceeded(.ratio, allowed: 50), file: "r/a.xlsx")) {
      try bomb.file(at: 0)
    }

    limits = Limits()
    limits.files = 3
    let many = PackedFixture.tar((1...9).map { (Array("\($0).xlsx".utf8), []) })
    #expect(try Self.open(many, limits).names.count == 4)
  }

  @Test func `archives stand in one another as deep as allowed`() throws {
    let inner = PackedFixture.rar(Self.files)
    let outer = try Self.open(PackedFixture.tar([(Array("内.rar".utf8), inner)]))
    let archive = try outer.file(at: 0).files { _ in true }
    #expect(archive.names == ["区/嘉定园.xlsx", "说明.txt"])
    #expect(try archive.file(at: 1).name == "r/内.rar/说明.txt")
    var limits = Limits()
    limits.nesting = 0
    let shallow = try Self.open(PackedFixture.tar([(Array("内.rar".utf8), inner)]), limits)
    #expect(throws: SpreadsheetError(.limitExceeded(.nesting, allowed: 0), file: "r/内.rar")) {
      try shallow.file(at: 0).files { _ in true }
    }
  }
}
