import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import Forms
@testable import Rounds

@Suite struct ListFileTests {
  private static let schema: Schema = {
    var schema = RoundTests.schema
    schema.group = FieldReference(table: 0, field: 0)
    schema.called = Called(
      sender: Words(zh: "分园", en: "park"), group: Words(zh: "区", en: "district"))
    return schema
  }()

  private static let entries = [
    Roster.Entry(sender: "嘉定园", group: "嘉定区"),
    Roster.Entry(sender: "漕河泾园", group: "徐汇区", aliases: ["漕开", "漕河泾"]),
  ]

  /// A text as Excel's “Unicode text” saves it.
  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  static let texts: [(name: String, bytes: [UInt8], said: String)] = [
    (
      "commas", Array("分园,区,别名\n嘉定园,嘉定区\n漕河泾园,徐汇区,漕开;漕河泾\n".utf8),
      "名单：2 个分园；第 1 行是表头（分园、区、别名）"
    ),
    (
      "semicolons", Array("分园;区;别名\n嘉定园;嘉定区;\n漕河泾园;徐汇区;\"漕开;漕河泾\"\n".utf8),
      "名单：2 个分园；第 1 行是表头（分园、区、别名）；以“;”分隔"
    ),
    (
      "Excel's Unicode text",
      utf16("分园\t区\t别名\r\n嘉定园\t嘉定区\t\r\n漕河泾园\t徐汇区\t漕开；漕河泾\r\n"),
      "名单：2 个分园；第 1 行是表头（分园、区、别名）；UTF-16 编码；以制表符分隔"
    ),
    (
      "the separator in the first line",
      Array("sep=|\r\n分园|区|别名\r\n嘉定园|嘉定区|\r\n漕河泾园|徐汇区|漕开;漕河泾\r\n".utf8),
      "名单：2 个分园；第 2 行是表头（分园、区、别名）；以“|”分隔"
    ),
    (
      "titles, numbers, English words, a sum and an empty row",
      Array(
        """
        2021 年名单,,,
        ,,,
        序号,District,Park,Aliases
        1,嘉定区,嘉定园,
        2,徐汇区,漕河泾园,漕开;漕河泾
        3,,,
        ,,,
        合计,,2,
        """.utf8), "名单：2 个分园；第 3 行是表头（Park、District、Aliases）；跳过 2 行"
    ),
  ]

  @Test(arguments: texts)
  func `understands a roster however it was saved`(
    name: String, bytes: [UInt8], said: String
  ) throws {
    let roster = try Roster(bytes: bytes, path: "名单", schema: Self.schema)
    #expect(roster.entries == Self.entries)
    #expect(roster.understood(Self.schema)?.zh == said)
  }

  private static func cells(_ top: Int, _ left: Int, _ bottom: Int, _ right: Int) -> CellRange {
    CellRange(CellReference(row: top, column: left), CellReference(row: bottom, column: right))
  }

  /// A workbook with a title over all columns, a remark below the list, groups in merged cells, and a
  /// sheet before and one behind it.
  private static func workbook(_ folder: borrowing TemporaryFolder) throws -> String {
    let path = folder.file("名单.xlsx")
    var writer = try WorkbookWriter(path: path, sparing: .none)
    let cover = try writer.addSheet("说明")
    try writer.write("请各区核对", in: cover, row: 0, column: 0)
    let sheet = try writer.addSheet(keepingRows: "名单")
    try writer.merge(Self.cells(0, 0, 0, 3), "应填报分园名单", in: sheet)
    for (column, word) in ["序号", "区", "分园", "联系电话"].enumerated() {
      try writer.write(word, in: sheet, row: 2, column: column)
    }
    try writer.merge(Self.cells(3, 1, 4, 1), "浦东新区", in: sheet)
    for (row, name) in ["张江园", "金桥园", "嘉定园"].enumerated() {
      try writer.write(Double(row + 1), in: sheet, row: row + 3, column: 0)
      try writer.write(name, in: sheet, row: row + 3, column: 2)
    }
    try writer.write("嘉定区", in: sheet, row: 5, column: 1)
    try writer.merge(Self.cells(7, 0, 7, 3), "注：名单以 6 月 30 日为准", in: sheet)
    let old = try writer.addSheet("去年")
    try writer.write("分园", in: old, row: 0, column: 0)
    try writer.write("老园", in: old, row: 1, column: 0)
    try writer.close()
    return path
  }

  @Test func `understands a workbook with titles, merged groups and remarks`() throws {
    let folder = try TemporaryFolder()
    let path = try Self.workbook(folder)
    let roster = try Roster(path: path, schema: Self.schema)
    #expect(
      roster.entries == [
        Roster.Entry(sender: "张江园", group: "浦东新区"), Roster.Entry(sender: "金桥园", group: "浦东新区"),
        Roster.Entry(sender: "嘉定园", group: "嘉定区"),
      ])
    let said = try #require(roster.understood(Self.schema))
    #expect(said.zh.hasSuffix("：3 个分园；工作表“名单”第 3 行是表头（分园、区）；跳过 1 行；未读工作表“去年”"))
    #expect(
      said.en.hasSuffix(
        ": 3 park names; sheet “名单”, header in row 3 (分园, 区); 1 row skipped; "
          + "sheets not read: “去年”"))
  }

  @Test func `reads figures from a workbook`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("统计.xlsx")
    var writer = try WorkbookWriter(path: path, sparing: .none)
    let sheet = try writer.addSheet("统计")
    let table = Self.schema.tables[0].id
    for (column, word) in ["单位", "字段", "数值"].enumerated() {
      try writer.write(word, in: sheet, row: 1, column: column)
    }
    try writer.write("嘉定园", in: sheet, row: 2, column: 0)
    try writer.write(table, in: sheet, row: 2, column: 1)
    try writer.write(3, in: sheet, row: 2, column: 2)
    try writer.close()
    let reference = try Reference(path: path, schema: RoundTests.schema)
    #expect(reference.senders.values.flatMap(\.figures).map(\.value) == [3])
    #expect(reference.understood.zh.hasSuffix("：1 个数字；工作表“统计”第 2 行是表头（单位、字段、数值）"))
  }

  @Test(
    arguments: [
      ("a workbook that is none", Array("PK\u{3}\u{4}".utf8), nil),
      ("an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], nil),
      ("no encoding at all", [0xFF, 0x80, 0x0A], nil),
      ("an open quotation mark behind a separator of its own", Array("sep=;\n分园\n\"嘉定".utf8), 3),
    ] as [(String, [UInt8], Int?)])
  func `says why a file is no list`(name: String, bytes: [UInt8], line: Int?) throws {
    let error = try #require(throws: ListError.self) {
      try Roster(bytes: bytes, path: "名单", schema: Self.schema)
    }
    #expect(error.line == line)
    #expect(!error.message.en.contains("no header"))
  }
}
