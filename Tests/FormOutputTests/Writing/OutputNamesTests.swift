import Forms
import Testing

@testable import FormOutput

/// What files are called where the disk does not take what they should be called.
@Suite struct OutputNamesTests {
  private static func names(_ wished: [String], longest: Int = 255, path: Int = 4_000) -> [String] {
    var names = OutputNames(longest: longest, longestPath: path)
    return wished.map { names.take($0) }
  }

  @Test(arguments: [
    (
      "what a disk takes", ["区/嘉定园.xlsx", ".a.xlsx", "a.b.xlsx"],
      ["区/嘉定园.xlsx", ".a.xlsx", "a.b.xlsx"]
    ),
    ("one name in other case", ["a.xlsx", "A.xlsx"], ["a.xlsx", "A (2).xlsx"]),
    (
      "a file, then a folder of its name", ["a.xlsx", "a.xlsx/b.xlsx", "a.xlsx/c.xlsx"],
      ["a.xlsx", "a.xlsx (2)/b.xlsx", "a.xlsx (2)/c.xlsx"]
    ),
    (
      "a folder, then a file of its name", ["a.xlsx/b.xlsx", "a.xlsx"],
      ["a.xlsx/b.xlsx", "a (2).xlsx"]
    ),
    ("folders that differ in case", ["区A/1.xlsx", "区a/1.xlsx"], ["区A/1.xlsx", "区a/1 (2).xlsx"]),
    (
      "what other systems do not take", ["a:b?.xlsx", "CON.xlsx", "区./lpt1/x\u{1}.xlsx", "con"],
      ["a_b_.xlsx", "_CON.xlsx", "区_/_lpt1/x_.xlsx", "_con"]
    ),
    ("nothing", ["", "/"], ["_", "_ (2)"]),
  ])
  func `files are kept apart`(_: String, wished: [String], names: [String]) {
    #expect(Self.names(wished) == names)
  }

  @Test func `a long name is cut between characters and differs from others like it`() {
    let long = String(repeating: "汇", count: 98)
    let names = Self.names([
      "\(long).xlsx", "\(long)一.xlsx", "\(long)/\(long).xlsx", "\(long)二/1.xlsx",
    ])
    #expect(
      names == [
        "\(long.prefix(83)).xlsx", "\(long.prefix(82)) (2).xlsx",
        "\(long.prefix(85))/\(long.prefix(83)).xlsx", "\(long.prefix(83)) (2)/1.xlsx",
      ])
  }

  @Test func `no character is torn apart`() {
    let family = "👨‍👩‍👧"
    let name = Self.names([String(repeating: family, count: 20) + ".xlsx"])[0]
    #expect(name == String(repeating: family, count: 13) + ".xlsx")
    let marks = "e" + String(repeating: "\u{301}", count: 400)
    #expect(Self.names([marks + ".xlsx"])[0] == "e.xlsx")
  }

  @Test func `a path that is too deep loses its first folders`() {
    let deep = (1...30).map { "\($0)" }.joined(separator: "/")
    let names = Self.names(["\(deep)/a.xlsx", "0/\(deep)/a.xlsx"], path: 64)
    #expect(names[0].hasSuffix("29/30/a.xlsx"))
    #expect(names[1].hasSuffix("29/30/a (2).xlsx"))
    #expect(names.allSatisfy { $0.utf8.count <= 64 + 4 })
  }
}
