import Forms
import Foundation
import Rounds
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

/// One return, whatever is in it, keeps none of the others from being written.
@Suite struct StorableReturnsTests {
  private static func hostile(_ text: String) -> Return {
    var form = SmallForm.filled(file: "坏\(text).xlsx", name: text)
    form.path = "回收/坏\(text).xlsx"
    form.sender = "园\(text)"
    for index in form.records.indices { form.records[index].sheet = text }
    form.issues = form.issues.map { issue in
      var issue = issue
      issue.place?.sheet = text
      issue.found = text
      return issue
    }
    form.unread = [
      UnreadCell(sheet: text, cell: SmallForm.cell("A1"), text: text, object: .textBox)
    ]
    return form
  }

  @Test(arguments: [
    "表2_x0008_", "表2\u{8}", "\u{0}", "\u{FFFE}", "=1", "a\u{1B}[2J", "it's!", "_x005F_",
  ])
  func `a sheet of any name is consolidated and corrected`(text: String) throws {
    let folder = try TemporaryFolder()
    let outcomes: [Outcome] = [.read(Self.hostile(text)), .read(SmallForm.filled())]
    try ConsolidatedWorkbookTests.write(folder.file("a.xlsx"), outcomes)
    let sheets = try Workbook(path: folder.file("a.xlsx")).sheets
    #expect(ConsolidatedWorkbookTests.rows(sheets[2]).count == 6)
    #expect(sheets[2].cells.contains { $0.value == .string(LineEndings.stored(text)) })

    var corrections = try CorrectionFolder(
      folder: folder.file("更正"), sparing: .none, schema: SmallForm.schema, language: .zh)
    for outcome in outcomes { try corrections.add(outcome) }
    #expect(corrections.count == 2)
    try corrections.finish()
  }

  @Test func `what cannot be written is told with its return, and the rest is written`() throws {
    let folder = try TemporaryFolder()
    var form = SmallForm.filled(file: "坏.xlsx")
    form.sender = "金桥园"
    form.records[1].answers[6].value = .decimal(.infinity)
    let path = folder.file("a.xlsx")
    do {
      try ConsolidatedWorkbookTests.write(path, [.read(form), .read(SmallForm.filled())])
      Testing.Issue.record("an infinite number was written")
    } catch let error as ExportError {
      let words = error.lines().map(\.zh).joined(separator: "\n")
      #expect(words.hasPrefix("已写入 \(path)，但以下内容没有写进去：\n坏.xlsx：表2!I4 的数值无法表示"))
      #expect(!words.contains("磁盘"))
    }
    let rows = ConsolidatedWorkbookTests.rows(try Workbook(path: path).sheets[2])
    #expect(rows.count == 6)
    #expect(rows[3].contains("13912345678"))
    #expect(rows[4].contains("#35.0"))
  }

  @Test(arguments: [1, ListSheet.mostTableRows / 2 + 1])
  func `sums that no cell holds are told in words`(pairs: Int) throws {
    let folder = try TemporaryFolder()
    let outcomes = (0..<(2 * pairs)).map { number -> Outcome in
      var form = SmallForm.filled(file: "\(number).xlsx")
      form.sender = "园\(number)"
      form.records[1].answers[6].value = .decimal(number < 2 ? 1.5e308 : 0)
      return .read(form)
    }
    try ConsolidatedWorkbookTests.write(folder.file("a.xlsx"), outcomes)
    let sheets = try Workbook(path: folder.file("a.xlsx")).sheets
    #expect(ConsolidatedWorkbookTests.rows(sheets[2]).last?.last == "数值过大")
    let statistics = ConsolidatedWorkbookTests.rows(sheets.first { $0.name == "统计" })
    #expect(statistics.contains { $0.starts(with: ["企业总投资规模（亿元）", "数值过大", "#0.0", "#0.0"]) })
  }

  @Test func `a form of tables that come once has a workbook, without charts`() throws {
    let folder = try TemporaryFolder()
    var schema = SmallForm.schema
    for index in schema.tables.indices { schema.tables[index].copies = .one }
    let workbook = try ConsolidatedWorkbook(
      path: folder.file("a.xlsx"), sparing: .none, schema: schema, language: .zh)
    try workbook.write([.read(SmallForm.filled())], schema: schema)
    let sheets = try Workbook(path: folder.file("a.xlsx")).sheets
    #expect(sheets.map(\.name).contains("图表"))
    let statistics = ConsolidatedWorkbookTests.rows(sheets.first { $0.name == "统计" })
    #expect(!statistics.joined().contains("各单位填报数量（个）"))
    #expect(statistics.contains { $0.starts(with: ["企业总投资规模（亿元）", "#35.0", "#0.0", "#0.0"]) })
  }

  @Test func `forms to mend are written for all names, and what is called otherwise is told`()
    throws
  {
    let folder = try TemporaryFolder()
    let long = String(repeating: "汇", count: 98)
    let files = [
      "\(long).xlsx", "\(long)表.et", "a.xlsx", "a.xlsx/b.xlsx",
      (1...80).map { "\(long.prefix(20))\($0)" }.joined(separator: "/") + "/深.xlsx", "正常.xlsx",
    ]
    var told: [String] = []
    var corrections = try CorrectionFolder(
      folder: folder.file("更正"), sparing: .none, schema: SmallForm.schema, language: .zh
    ) { told.append($0.zh) }
    for file in files { try corrections.add(.read(SmallForm.filled(file: file))) }
    #expect(corrections.count == files.count)
    try corrections.finish()
    #expect(told.count == 4)
    #expect(
      told[1].hasPrefix("\(long.prefix(40))") && told[1].contains("汇表.et：")
        && told[1].hasSuffix(" (2).xlsx"))
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.file("更正"))
    #expect(names.filter { $0.hasSuffix(".xlsx") && !$0.hasSuffix("a.xlsx/") }.count >= files.count)
    #expect(names.contains("正常.xlsx") && names.contains("a.xlsx (2)/b.xlsx"))
  }

  @Test func `a form that cannot be written keeps no other from it`() throws {
    let folder = try TemporaryFolder()
    // A folder stands where the first form belongs, and a file where the second one's folder does.
    try folder.write("", to: "更正/甲.xlsx/x")
    try folder.write("", to: "更正/乙")
    var corrections = try CorrectionFolder(
      folder: folder.file("更正"), sparing: .none, schema: SmallForm.schema, language: .zh)
    for file in ["甲.xlsx", "乙/1.xlsx", "丙.xlsx"] {
      try corrections.add(.read(SmallForm.filled(file: file)))
    }
    #expect(corrections.count == 1)
    var error: ExportError?
    do { try corrections.finish() } catch let failure { error = failure }
    let lines = (error?.lines() ?? []).map(\.zh)
    try #require(lines.count == 3)
    #expect(lines[0].hasPrefix("无法写入 \(folder.file("更正/甲.xlsx"))"))
    #expect(lines[1].contains("更正/乙"))
    #expect(lines[2] == "其他 1 个文件已写入")
    #expect(try folder.bytes("更正/丙.xlsx").count > 0)
  }

  @Test(arguments: [
    (WorkbookWriterError.Cause.refused(sheet: "表1", cell: nil, reason: "Memory error"), false),
    (.assembly(0, reason: "Zip error"), false), (.assembly(ENOSPC, reason: "Zip error"), true),
    (.file(ENOSPC), true), (.temporary(ENOSPC), true),
  ])
  func `the disk is named only where the system does`(
    cause: WorkbookWriterError.Cause, isOfDisk: Bool
  ) {
    let error = ExportError.workbook(WorkbookWriterError(path: "/none/a.xlsx", cause: cause))
    #expect(error.sentence.zh.contains("磁盘") == isOfDisk)
    #expect(error.stopsAll == isOfDisk)
  }

  @Test func `a table called as a file of ours has one of its own`() throws {
    let folder = try TemporaryFolder()
    var schema = SmallForm.schema
    schema.tables[0].id = "returns"
    schema.tables[1].id = "con"
    var export = try CSVExport(
      folder: folder.file("csv"), sparing: .none, schema: schema, language: .zh,
      byteOrderMark: false)
    try export.add(.read(SmallForm.filled()))
    try export.finish()
    #expect(try folder.text("csv/returns.csv").contains("counts"))
    #expect(try folder.text("csv/returns (2).csv").contains("嘉定园"))
    #expect(try folder.text("csv/_con.csv").contains("中德孵化器"))
    #expect(try folder.text("csv/datapackage.json").contains("\"returns (2).csv\""))
  }
}
