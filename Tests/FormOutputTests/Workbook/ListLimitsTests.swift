import Forms
import Rounds
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

/// Lists longer than a sheet, with sheets of a few rows.
@Suite struct ListLimitsTests {
  private static func write(
    _ outcomes: [Outcome], _ limits: ListLimits, roster: Roster? = nil
  ) throws -> [Sheet] {
    let folder = try TemporaryFolder()
    var workbook = try ConsolidatedWorkbook(
      path: folder.file("a.xlsx"), sparing: .none, schema: SmallForm.schema, language: .zh)
    workbook.limits = limits
    try workbook.write(outcomes, roster: roster)
    return try Workbook(path: folder.file("a.xlsx")).sheets
  }

  private static func returns(_ count: Int, unread: Int = 1) -> [Outcome] {
    (1...count).map { number in
      var form = SmallForm.filled(file: "\(number).xlsx", name: "孵化器\(number)")
      form.sender = "园\(number)"
      form.unread = (0..<unread).map { row in
        UnreadCell(
          sheet: "Sheet1", cell: CellReference(row: row, column: 0), text: "备注\(number).\(row)")
      }
      return .read(form)
    }
  }

  @Test func `every list goes on in further sheets`() throws {
    let limits = ListLimits(rowsPerSheet: 3, rows: 100, unreadPerReturn: 100)
    let others: [Outcome] = (1...4).flatMap { number -> [Outcome] in
      [
        .failed(
          Failure(file: "坏\(number).xlsx", code: "corrupt", message: SmallForm.failure.message)),
        .skipped(Skipped(file: "跳\(number).docx", reason: SmallForm.skipped.reason)),
      ]
    }
    let sheets = try Self.write(Self.returns(7, unread: 2) + others, limits)
    #expect(
      sheets.map(\.name) == [
        "填报情况", "填报情况 2", "填报情况 3", "填报情况 4", "填报情况 5", "表1", "表1 2", "表1 3", "表2", "表2 2",
        "表2 3", "统计", "图表", "校验问题", "校验问题 2", "校验问题 3", "校验问题 4", "问题汇总", "合作成效",
        "表2清单", "表2清单 2", "表2清单 3", "未识别内容",
        "未识别内容 2", "未识别内容 3", "未识别内容 4", "未识别内容 5",
      ])
    func rows(_ name: String) -> [[String]] {
      ConsolidatedWorkbookTests.rows(sheets.first { $0.name == name })
    }
    func all(_ name: String, below heads: Int) -> [[String]] {
      ["", " 2", " 3", " 4", " 5"].flatMap { rows(name + $0).dropFirst(heads) }
    }
    #expect(all("未识别内容", below: 1).map { $0[4] } == (1...7).flatMap { ["备注\($0).0", "备注\($0).1"] })
    #expect(all("校验问题", below: 3).count == 7 + 4)
    #expect(all("填报情况", below: 5).count == 7 + 4 + 4 + 1)
    #expect(all("表2", below: 3).dropLast().map { $0[2] } == (1...7).map { "孵化器\($0)" })
    // Each sheet has the header, and only the last has totals, of all.
    #expect(rows("表2").prefix(3) == rows("表2 3").prefix(3))
    #expect(all("表2清单", below: 3).map { $0[2] } == (1...7).map { "孵化器\($0)" })
    #expect(rows("表2 3").last == ["合计", "#7.0", "#0.0", "#245.0"])
    #expect(rows("填报情况 5").last == ["合计", "#7.0", "#7.0", "#7.0", "#0.0"])
  }

  @Test func `an issue leads to its record in whatever sheet`() {
    let limits = ListLimits(rowsPerSheet: 3, rows: 8, unreadPerReturn: 1)
    let places = (0...8).map { limits.place(of: $0).map { "\($0.sheet) \($0.row)" } }
    #expect(places == ["0 0", "0 1", "0 2", "1 0", "1 1", "1 2", "2 0", "2 1", nil])
    #expect([0, 1, 3, 4, 7, 100].map { limits.sheets(for: $0) } == [1, 1, 1, 2, 3, 3])
    // What heads the rows, the row that says what is left out and the totals fit the sheet.
    let whole = ListLimits()
    let last = whole.place(of: whole.rowsPerSheet - 1)?.row ?? 0
    #expect(last + SheetHead(title: "表", lines: ["", ""]).rows + 2 + 2 <= CellReference.maximumRow)
  }

  @Test func `what is beyond the longest list is told`() throws {
    let limits = ListLimits(rowsPerSheet: 3, rows: 5, unreadPerReturn: 100)
    let sheets = try Self.write(Self.returns(8), limits)
    func rows(_ name: String) -> [[String]] {
      ConsolidatedWorkbookTests.rows(sheets.first { $0.name == name })
    }
    #expect(rows("表2 2").dropFirst(3).map { $0[0] } == ["#4.0", "#5.0", "其余 3 行没有列出", "合计"])
    #expect(rows("未识别内容 2").map { $0[0] } == ["来源文件", "4.xlsx", "5.xlsx", "其余 3 行没有列出"])
    #expect(sheets.allSatisfy { !$0.name.hasSuffix(" 3") })
    // What is counted is all of it.
    #expect(rows("统计").contains { $0.first == "合计" && $0.contains("#8.0") })
  }

  @Test func `unread cells of a return are summed up beyond the first`() throws {
    let limits = ListLimits(rowsPerSheet: 100, rows: 100, unreadPerReturn: 2)
    let sheets = try Self.write(Self.returns(2, unread: 5), limits)
    let rows = ConsolidatedWorkbookTests.rows(sheets.last)
    #expect(
      rows.dropFirst() == [
        ["1.xlsx", "园1", "Sheet1", "A1", "备注1.0"], ["1.xlsx", "园1", "Sheet1", "A2", "备注1.1"],
        ["1.xlsx", "园1", "其余 3 个单元格没有列出（该文件共 5 个）"],
        ["2.xlsx", "园2", "Sheet1", "A1", "备注2.0"], ["2.xlsx", "园2", "Sheet1", "A2", "备注2.1"],
        ["2.xlsx", "园2", "其余 3 个单元格没有列出（该文件共 5 个）"],
      ])
  }

  @Test func `a table of many records has no list for print`() throws {
    var limits = ListLimits()
    limits.printedRows = 6
    let printed = try [6, 7].map { count in
      try Self.write(Self.returns(count), limits).map(\.name).contains("表2清单")
    }
    #expect(printed == [true, false])
  }

  @Test func `a return of many records is written portion by portion, in order`() throws {
    var form = SmallForm.filled()
    let record = try #require(form.records.last)
    form.records += (0..<250).map { number in
      var other = record
      other.answers[0] = Answer(value: .text("孵化器\(number)"), cell: record.answers[0].cell)
      return other
    }
    let issue = try #require(form.issues.first { $0.table == record.table && $0.field != nil })
    form.issues += (1...250).map { number in
      var other = issue
      other.record = number
      return other
    }
    let sheets = try Self.write([.read(form)], ListLimits())
    let rows = ConsolidatedWorkbookTests.rows(sheets.first { $0.name == "表2" })
    let names = rows.dropFirst(3).dropLast().map { $0[2] }
    #expect(names.suffix(250) == (0..<250).map { "孵化器\($0)" })
    let issues = ConsolidatedWorkbookTests.rows(sheets.first { $0.name == "校验问题" })
    #expect(issues.count == form.issues.count + 3)
  }

  @Test func `what is no answer fits a sheet of the form to mend`() {
    var form = SmallForm.filled()
    form.unread = (1...5).map {
      UnreadCell(sheet: "S", cell: CellReference(row: $0, column: 0), text: "\($0)")
    }
    let rest = CorrectionRest(form, copies: [], schema: SmallForm.schema)
    #expect(rest.listed(most: 5).map(\.text) == ["1", "2", "3", "4", "5"])
    #expect(rest.listed(most: 3).map(\.text) == ["1", "2", "其余 3 处见原文件"])
  }

  @Test func `statistics list as many senders as their sheet holds, and sum all`() throws {
    let sheets = try Self.write(
      Self.returns(7), ListLimits(rowsPerSheet: 12, rows: 100, unreadPerReturn: 1))
    let rows = ConsolidatedWorkbookTests.rows(sheets.first { $0.name == "统计" })
    #expect(rows.contains(["园4", "#1.0"]))
    #expect(!rows.contains(["园5", "#1.0"]))
    #expect(rows.contains(["其余 3 项"]))
    #expect(rows.contains(["合计", "#7.0"]))
  }
}
