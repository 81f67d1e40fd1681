import Forms
import Foundation
import TestSupport
import Testing

@testable import Rounds

@Suite struct RosterTests {
  /// A form that has its own words for who returns it.
  private static let schema: Schema = {
    var schema = RoundTests.schema
    schema.group = FieldReference(table: 0, field: 0)
    schema.called = Called(
      sender: Words(zh: "分园", en: "park"), group: Words(zh: "区", en: "district"))
    return schema
  }()

  static let text = "sender,group,aliases\r\n嘉定园,嘉定区,\r\n漕河泾园,徐汇区,漕河泾开发区；漕开\r\n"

  @Test(.timeLimit(.minutes(1))) func `a named pipe is not waited for`() throws {
    let folder = try TemporaryFolder()
    try #require(mkfifo(folder.file("a.csv"), 0o600) == 0)
    let error = try #require(throws: ListError.self) { try Roster(path: folder.file("a.csv")) }
    #expect(error.message.en == "is no regular file")
  }

  @Test(
    arguments: [
      ("UTF-8", Array(text.utf8)),
      ("with a byte order mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      ("UTF-16", [0xFF, 0xFE] + Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    ] as [(String, [UInt8])])
  func `reads what office programs save`(name: String, bytes: [UInt8]) throws {
    let roster = try Roster(bytes: bytes, path: "名单.csv")
    #expect(
      roster.entries == [
        Roster.Entry(sender: "嘉定园", group: "嘉定区"),
        Roster.Entry(sender: "漕河泾园", group: "徐汇区", aliases: ["漕河泾开发区", "漕开"]),
      ])
  }

  @Test(arguments: [
    "sender,group,aliases", "别名所在,区,别名,分园", "分园,区,别名", "Park,District,Aliases",
    "park,district,aliases",
  ])
  func `takes our words, the form's own and those of before`(header: String) throws {
    let names = header.split(separator: ",").map { $0.lowercased() }
    let values = names.map { name in
      switch name {
      case "sender", "分园", "park": "嘉定园"
      case "group", "区", "district": "嘉定区"
      case "aliases", "别名": "老园"
      default: "别的"
      }
    }
    let text = header + "\n" + values.joined(separator: ",")
    let roster = try Roster(bytes: Array(text.utf8), path: "名单.csv", schema: Self.schema)
    #expect(roster.entries == [Roster.Entry(sender: "嘉定园", group: "嘉定区", aliases: ["老园"])])
  }

  @Test func `takes a column for that of before only where no other is the senders'`() throws {
    let roster = try Roster(bytes: Array("park,单位\n某某,一中".utf8), path: "")
    #expect(roster.entries == [Roster.Entry(sender: "一中")])
  }

  @Test func `says which columns it must have, in the form's words`() {
    let error = #expect(throws: ListError.self) {
      try Roster(bytes: Array("名称\n嘉定园".utf8), path: "名单.csv", schema: Self.schema)
    }
    #expect(
      error?.message
        == Words(
          zh: "没有找到表头：应有一行是 sender,group,aliases 或 分园,区,别名，分园一列不可少",
          en: "no header was found: a row must be sender,group,aliases or park,district,aliases, "
            + "of which the column of park names must be there"))
  }

  @Test func `reads GBK, which Excel on Chinese Windows saves`() throws {
    // 嘉定园 in GBK.
    let bytes = Array("park\n".utf8) + [0xBC, 0xCE, 0xB6, 0xA8, 0xD4, 0xB0]
    #expect(try Roster(bytes: bytes, path: "").entries.map(\.sender) == ["嘉定园"])
  }

  @Test(
    arguments: [
      ("", 1), ("名称\n嘉定园", 1), ("park,district\n,嘉定区", 2), ("park\n嘉定园\n\n嘉定园", 4),
      ("park\n\"嘉定园", 2), ("park\n", nil), ("park\n嘉定园\n张江高新区 嘉定园", 3),
      ("park\n嘉定园（北）\n嘉定园(北)", 3), ("park,aliases\n嘉定园,宝山园\n宝山园,", 3),
      ("park,aliases\n嘉定园,老园;新园\n宝山园,新园", 3),
    ] as [(String, Int?)])
  func `names the line that is wrong`(text: String, line: Int?) {
    let error = #expect(throws: ListError.self) {
      try Roster(bytes: Array(text.utf8), path: "名单.csv", schema: RoundTests.schema)
    }
    #expect(error?.line == line)
  }

  @Test(
    arguments: [
      ("张江高新区嘉定园国际合作总结报告.xlsx", "嘉定园"), ("区/2021漕河泾园终稿 (2).xls", "漕河泾园"), ("漕开.et", "漕河泾园"),
      ("嘉定园和漕河泾园.xlsx", nil), ("张江高新区未来园国际合作总结报告.xlsx", nil), ("坏.xlsx", nil),
      ("嘉定园/表1.xls", "嘉定园"), ("回收.zip/漕开上报.rar/附件/表.xls", "漕河泾园"), ("嘉定园/漕开.xls", "漕河泾园"),
    ] as [(String, String?)])
  func `knows whom a file is from by its name`(file: String, park: String?) throws {
    let roster = try Roster(bytes: Array(Self.text.utf8), path: "")
    let index = RosterIndex(roster, schema: RoundTests.schema)
    #expect(index.place(ofFile: file)?.sender == park)
  }

  @Test(arguments: ["2021-08-12", "2021/8/12", "2021年8月12日", "2021.8.12"])
  func `may say when a return came`(day: String) throws {
    let roster = try Roster(bytes: Array("sender,收到日期\n嘉定园,\(day)\n宝山园,".utf8), path: "")
    #expect(
      roster.entries.map { $0.received?.date(in: .china).description } == ["2021-08-12", nil])
    #expect(throws: ListError.self) {
      try Roster(bytes: Array("sender,received\n嘉定园,昨天".utf8), path: "")
    }
  }

  @Test func `finds senders by all their names`() throws {
    let schema = RoundTests.schema
    let index = RosterIndex(try Roster(bytes: Array(Self.text.utf8), path: ""), schema: schema)
    for name in ["漕河泾园", "张江高新区漕河泾园", " 漕河泾 开发区", "漕开", "漕河\u{200B}泾园"] {
      #expect(index.place(of: name)?.sender == "漕河泾园", "\(name)")
    }
    #expect(index.place(of: "漕河园") == nil)
  }
}
