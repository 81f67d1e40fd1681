import Forms
import Rounds
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

@Suite struct ListTallyTests {
  @Test func `counts the items of lists as they are typed`() throws {
    let lists = [
      "新材料\r\n通信", "新材料\t航天\u{2028}通信", "\u{FEFF}新\u{200B}材料；新\u{A0}材料",
      "金融、金融\r生物 医药", "\u{F90A}融", String(repeating: "长", count: 256) + "，通信",
    ]
    var schema = SmallForm.schema
    schema.statistics.lists = ["outcome"]
    let folder = try TemporaryFolder()
    let workbook = try ConsolidatedWorkbook(
      path: folder.file("a.xlsx"), sparing: .none, schema: schema, language: .zh)
    let outcomes = lists.enumerated().map { number, list -> Outcome in
      var form = SmallForm.filled(file: "\(number).xlsx", name: "孵化器\(number)")
      form.sender = "园\(number)"
      form.records[1].answers[8] = SmallForm.answer(.text(list), "B16")
      return .read(form)
    }
    try workbook.write(outcomes, schema: schema)
    let sheets = try Workbook(path: folder.file("a.xlsx")).sheets
    let rows = ConsolidatedWorkbookTests.rows(sheets[3])
    let first = try #require(rows.firstIndex { $0.first == "合作成效" }) + 1
    let items = rows[first...].prefix { $0.count == 2 && $0[1].hasPrefix("#") }
      .map { row in row[0].unicodeScalars.map { String($0.value, radix: 16) } + [row[1]] }
    let wanted = [
      ("新材料", 3), ("通信", 3), ("生物医药", 1), ("航天", 1), ("金融", 1), ("\u{F90A}融", 1),
    ].map { name, count in
      name.unicodeScalars.map { String($0.value, radix: 16) } + ["#\(count).0"]
    }
    #expect(items == wanted)
    #expect(
      sheets[2].cells.contains { $0.value == .string("新材料\n通信") })
  }
}
