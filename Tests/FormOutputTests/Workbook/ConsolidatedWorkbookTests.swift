import Forms
import Foundation
import Rounds
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

@Suite struct ConsolidatedWorkbookTests {
  static func write(_ path: String, _ outcomes: [Outcome]) throws {
    let workbook = try ConsolidatedWorkbook(
      path: path, sparing: .none, schema: SmallForm.schema, language: .zh)
    try workbook.write(outcomes)
  }

  /// The texts of a sheet as rows; numbers as they are in Swift.
  static func rows(_ sheet: Sheet?) -> [[String]] {
    var rows: [Int: [String]] = [:]
    for cell in sheet?.cells ?? [] {
      let shown =
        switch cell.value {
        case .string(let text), .error(let text): text
        case .number(let number): "#\(number)"
        case .boolean(let value): "\(value)"
        }
      rows[cell.reference.row, default: []].append(shown)
    }
    return rows.keys.sorted().map { rows[$0] ?? [] }
  }

  @Test func `has a sheet a table, a row a record, then the issues`() throws {
    let folder = try TemporaryFolder()
    try Self.write(
      folder.file("a.xlsx"),
      [
        .read(SmallForm.filled()), .failed(SmallForm.failure), .skipped(SmallForm.skipped),
        .read(Return(file: "空.xlsx")),
      ])
    let workbook = try Workbook(path: folder.file("a.xlsx"))
    #expect(
      workbook.sheets.map(\.name) == [
        "填报情况", "表1", "表2", "统计", "图表", "校验问题", "问题汇总", "合作成效", "表2清单", "未识别内容",
      ])
    #expect(
      Self.rows(workbook.sheets[1]) == [
        ["表1 基本信息表"], ["序号", "单位", "分园名称", "来源文件", "工作表", "单元格范围", "来源单元格"],
        ["#1.0", "嘉定园", "嘉定园", "嘉定园.xlsx", "表1", "A1:D18", "A2 分园名称"], ["合计", "#1.0"],
      ])
    #expect(
      Self.rows(workbook.sheets[2]) == [
        ["表2 孵化器情况表"],
        [
          "序号", "单位", "1. 园区/孵化器名称", "2. 合作国别/地区", "3. 合作周期", "6. 合作对象性质",
          "10. 园区/孵化器内情况", "联系电话(手机)", "13. 合作成效", "来源文件", "工作表", "单元格范围", "来源单元格",
        ], ["选项", "其他", "企业数（家）", "企业总投资规模（亿元）"],
        [
          "#1.0", "嘉定园", "中德孵化器", "德国、中国香港", "2018年5月至今",
          "A. 政府；E. 其他", "国际组织", "#35.0", "13912345678", "嘉定园.xlsx", "表2 (2)", "A1:D12",
          "B3 园区/孵化器名称；B4 合作国别；B5 合作周期；B8 合作对象性质、合作对象性质（其他）；"
            + "B13 企业数、企业总投资规模；D17 手机；B16 合作成效",
        ], ["合计", "#1.0", "#0.0", "#35.0"],
      ])
    let message = SmallForm.filled().issues[0].message(.zh, schema: SmallForm.schema)
    #expect(
      Self.rows(workbook.sheets[5]).dropFirst(3) == [
        ["#1.0", "无法读取", "文件已损坏", "坏.xlsx", "corrupt"],
        [
          "#2.0", "错误", "表2", "10. 园区/孵化器内情况 企业数（家）", "嘉定园", "若干", message, "表2 (2)", "B13",
          "类型错误", "嘉定园.xlsx", "type-error",
        ],
      ])
    #expect(
      Self.rows(workbook.sheets[8]) == [
        ["表2 孵化器情况表"],
        [
          "序号", "单位", "1. 园区/孵化器名称", "2. 合作国别/地区", "3. 合作周期", "6. 合作对象性质",
          "10. 园区/孵化器内情况",
        ], ["选项", "企业数（家）", "企业总投资规模（亿元）"],
        ["#1.0", "嘉定园", "中德孵化器", "德国、中国香港", "2018年5月至今", "A. 政府；E. 其他", "#35.0"],
      ])
    #expect(Self.rows(workbook.sheets[9]).last == ["嘉定园.xlsx", "嘉定园", "Sheet1", "A1", "内部备注"])
    #expect(workbook.properties.created == "2021-08-12T09:15:00Z")
  }

  @Test(arguments: [
    "=1+1", "\u{0}\u{1}\r\u{1B}", "一\r\n二", "_x0041_", "😀\u{202E}abc", "a/b'c", "@SUM(A1)", "+1",
    "<&\">]]>",
    String(repeating: "汇", count: 40_000), String(repeating: "😀", count: 40_000),
  ])
  func `loses nothing of what was typed`(text: String) throws {
    let folder = try TemporaryFolder()
    try Self.write(
      folder.file("a.xlsx"), [.read(SmallForm.filled(file: "a/\(text.prefix(9)).xlsx", name: text))]
    )
    let workbook = try Workbook(path: folder.file("a.xlsx"))
    var found = workbook.sheets[2][SmallForm.cell("C4")]?.value ?? .string("")
    if let rest = workbook.sheets.first(where: { $0.name == "续文" }), case .string(let first) = found
    {
      let pieces = Self.rows(rest).dropFirst().filter { $0[0] == "表2" }.map { $0[3] }
      found = .string(first.replacing("……（下接工作表“续文”）", with: "") + pieces.joined())
    }
    #expect(found == .string(LineEndings.stored(text)))
  }

  @Test func `has all sheets also where nothing was returned`() throws {
    let folder = try TemporaryFolder()
    try Self.write(folder.file("a.xlsx"), [])
    let workbook = try Workbook(path: folder.file("a.xlsx"))
    #expect(
      workbook.sheets.map(\.name) == [
        "填报情况", "表1", "表2", "统计", "图表", "校验问题", "问题汇总", "合作成效", "表2清单",
      ])
    #expect(workbook.sheets[1...2].map { Self.rows($0).count } == [2, 3])
  }

  @Test func `gives the same bytes for the same returns`() throws {
    let folder = try TemporaryFolder()
    let outcomes: [Outcome] = [.read(SmallForm.filled()), .failed(SmallForm.failure)]
    try Self.write(folder.file("一.xlsx"), outcomes)
    try Self.write(folder.file("二.xlsx"), outcomes)
    #expect(try folder.bytes("一.xlsx") == folder.bytes("二.xlsx"))
    #expect(try folder.names() == ["一.xlsx", "二.xlsx"])
  }

  @Test(
    arguments: [
      ("groups of the returns", true, nil, ["学校", "县", "状态"], ["一中", "甲县", "已报"]),
      ("the roster's groups", true, "乙县", ["学校", "县", "状态"], ["一中", "乙县", "已报"]),
      ("no groups", false, "乙县", ["学校", "状态", "最后保存"], ["一中", "已报", "#44420.71875"]),
    ] as [(String, Bool, String?, [String], [String])])
  func `heads the columns of senders and groups with the form's words`(
    name: String, hasGroup: Bool, listed: String?, heads: [String], row: [String]
  ) throws {
    let folder = try TemporaryFolder()
    var schema = SmallForm.schema
    schema.called = Called(
      sender: Words(zh: "学校", en: "school"), group: Words(zh: "县", en: "county"))
    if hasGroup { schema.group = FieldReference(table: 0, field: 0) }
    var form = SmallForm.filled()
    form.sender = "一中"
    form.group = "甲县"
    let roster = listed.map { Roster(entries: [Roster.Entry(sender: "一中", group: $0)]) }
    let workbook = try ConsolidatedWorkbook(
      path: folder.file("a.xlsx"), sparing: .none, schema: schema, language: .zh)
    try workbook.write([.read(form)], schema: schema, roster: roster)
    let sheets = try Workbook(path: folder.file("a.xlsx")).sheets
    let rows = Self.rows(sheets[0])
    #expect([rows[3], rows[5]].map { Array($0.dropFirst().prefix(3)) } == [heads, row])
    let cells = sheets.flatMap { Self.rows($0).joined() }
    #expect(cells.contains("各学校填报数量（个）") && cells.contains("涉及学校数"))
    #expect(!cells.contains { $0.contains("单位") })
  }

  @Test func `lists who returned, and counts one return of each`() throws {
    let folder = try TemporaryFolder()
    var schema = SmallForm.schema
    schema.group = FieldReference(table: 0, field: 0)
    let roster = Roster(entries: [
      Roster.Entry(sender: "金桥园", group: "浦东新区"), Roster.Entry(sender: "嘉定园", group: "嘉定区"),
    ])
    var older = SmallForm.filled(file: "旧.xlsx", name: "中法孵化器")
    older.modified = "2021-08-01T00:00:00Z"
    let workbook = try ConsolidatedWorkbook(
      path: folder.file("a.xlsx"), sparing: .none, schema: schema, language: .zh)
    let summary = try workbook.write(
      [
        .read(older), .read(SmallForm.filled()), .failed(SmallForm.failure),
        .skipped(SmallForm.skipped),
      ], schema: schema, roster: roster)
    #expect(summary.superseded == 1)
    #expect(summary.records == [1, 1])
    let sheets = try Workbook(path: folder.file("a.xlsx")).sheets
    #expect(
      Self.rows(sheets[0]) == [
        ["合作情况表 — 填报情况"], ["应报 2 · 已报 1 · 未报 1：金桥园 · 无法读取 1"],
        ["1 份填报表中 1 份有错误，共 1 处；提醒 0 处"],
        ["序号", "单位", "组", "状态", "最后保存", "数量（个）", "错误", "提醒", "说明", "文件"], ["表1", "表2"],
        ["#1.0", "金桥园", "浦东新区", "未报"],
        [
          "#2.0", "嘉定园", "嘉定区", "已报", "#44420.71875", "#1.0", "#1.0", "#1.0", "#0.0", "嘉定园.xlsx",
        ],
        ["嘉定园", "已被替代", "#44409.33333333333", "以 嘉定园.xlsx 为准", "旧.xlsx"],
        ["无法读取", "坏.xlsx：文件已损坏", "坏.xlsx"], ["已跳过", "报告.docx：不是工作簿", "报告.docx"],
        ["合计", "#1.0", "#1.0", "#1.0", "#0.0"],
      ])
    #expect(Self.rows(sheets[2]).count == 5)
    let statistics = Self.rows(sheets[3])
    #expect(statistics.contains(["金桥园", "#0.0"]))
    #expect(statistics.contains(["嘉定园", "#1.0"]))
    #expect(statistics.contains { $0.starts(with: ["企业总投资规模（亿元）", "#35.0", "#0.0", "#0.0"]) })
    #expect(statistics.joined().contains("企业总投资规模\n（亿元）"))
    #expect(statistics.contains(["中国香港", "#1.0"]))
    #expect(statistics.contains(["E. 其他", "#1.0"]))
    #expect(
      Self.rows(sheets[6]).dropFirst().first == [
        "错误", "type-error", "类型错误", "表2 孵化器", "10. 园区/孵化器内情况 企业数（家）", "#1.0", "#1.0",
      ])
  }

  @Test func `takes numbers with an error into the sums, and says how many they are`() throws {
    let folder = try TemporaryFolder()
    var form = SmallForm.filled()
    form.records[1].answers[5] = SmallForm.answer(.integer(-9), "B13")
    try Self.write(folder.file("a.xlsx"), [.read(form)])
    let statistics = Self.rows(try Workbook(path: folder.file("a.xlsx")).sheets[3])
    #expect(statistics.contains { $0.starts(with: ["企业数（家）", "#-9.0", "#1.0", "#0.0"]) })
    #expect(statistics.contains(["嘉定园", "#-9.0", "#35.0", "#1.0", "#0.0"]))
    #expect(statistics.contains(["合计", "#-9.0", "#35.0", "#1.0", "#0.0"]))
  }

  @Test func `says how many answers the sums lack`() throws {
    let folder = try TemporaryFolder()
    var form = SmallForm.filled()
    form.records[1].answers[6] = Answer(cell: SmallForm.cell("B13"))
    try Self.write(folder.file("a.xlsx"), [.read(form)])
    let statistics = Self.rows(try Workbook(path: folder.file("a.xlsx")).sheets[3])
    #expect(statistics.joined().contains { $0.contains("“未计入的答案”是汇总时的个数") })
    #expect(statistics.contains { $0.starts(with: ["企业数（家）", "#0.0", "#0.0", "#1.0"]) })
    #expect(statistics.contains(["嘉定园", "#0.0", "#0.0", "#0.0", "#2.0"]))
    #expect(statistics.contains(["合计", "#0.0", "#0.0", "#0.0", "#2.0"]))
  }

  @Test(arguments: [
    ("a required number", Field.Requirement.required, false, true),
    ("an optional one", .optional, false, false),
    ("an optional one, unreadable", .optional, true, true),
  ])
  func `an answer is left out`(
    _: String, requirement: Field.Requirement, isDoubtful: Bool, isLeftOut: Bool
  ) {
    var field = SmallForm.incubators.fields[5]
    field.requirement = requirement
    #expect(field.isLeftOut(Answer(), isDoubtful: isDoubtful) == isLeftOut)
    #expect(!field.isLeftOut(Answer(value: .integer(-9)), isDoubtful: isDoubtful))
    var figures = TableFigures()
    var table = SmallForm.incubators
    table.fields = [field]
    figures.add(
      Record(table: 1, sheet: "表2", range: SmallForm.range("A1:D12"), answers: [Answer()]),
      of: table, isDoubtful: { _ in isDoubtful })
    #expect(figures.lacking[0] == (isLeftOut ? 1 : nil))
  }

  @Test func `has values instead of formulas, and filters instead of tables, where rows are many`()
    throws
  {
    let folder = try TemporaryFolder()
    let outcomes = (0..<(ListSheet.mostTableRows + 1)).map { number -> Outcome in
      var form = SmallForm.filled(file: "\(number).xlsx", name: "孵化器\(number)")
      form.sender = "园\(number)"
      return .read(form)
    }
    try Self.write(folder.file("a.xlsx"), outcomes)
    let sheets = try Workbook(path: folder.file("a.xlsx")).sheets
    #expect(sheets[2][SmallForm.cell("C2005")]?.value == nil)
    #expect(sheets[2][SmallForm.cell("I2005")]?.value == .number(35 * 2_001))
    #expect(Self.rows(sheets[3]).joined().contains { $0.contains("不是公式") })
    #expect(
      Self.rows(sheets[3]).contains {
        $0.starts(with: ["企业总投资规模（亿元）", "#70035.0", "#0.0", "#0.0"])
      })
  }

  @Test(arguments: [Int.max, Int.min])
  func `a number too long for a cell stands there as text, and in no sum`(number: Int) throws {
    let folder = try TemporaryFolder()
    var form = SmallForm.filled()
    form.issues = []
    form.records[1].answers[5].value = .integer(number)
    try Self.write(folder.file("a.xlsx"), [.read(form)])
    let sheets = try Workbook(path: folder.file("a.xlsx")).sheets
    #expect(Self.rows(sheets[2]).joined().contains("\(number)"))
    #expect(Self.rows(sheets[3]).contains { $0.starts(with: ["企业数（家）", "#0.0", "#0.0", "#1.0"]) })
  }

  @Test func `shows a file that cannot be read under the park that its name tells`() throws {
    let folder = try TemporaryFolder()
    let roster = Roster(entries: [Roster.Entry(sender: "金桥园"), Roster.Entry(sender: "嘉定园")])
    let broken = Failure(file: "金桥园.xlsx", code: "corrupt", message: SmallForm.failure.message)
    let workbook = try ConsolidatedWorkbook(
      path: folder.file("a.xlsx"), sparing: .none, schema: SmallForm.schema, language: .zh)
    try workbook.write([.read(SmallForm.filled()), .failed(broken)], roster: roster)
    let rows = Self.rows(try Workbook(path: folder.file("a.xlsx")).sheets[0])
    #expect(rows[1] == ["应报 2 · 已报 1 · 未报 0 · 无法读取 1：金桥园"])
    #expect(rows[5] == ["#1.0", "金桥园", "无法读取", "文件已损坏", "金桥园.xlsx"])
    #expect(rows.count == 8)
  }

  @Test func `leaves an older workbook as it was when it is given up`() throws {
    let folder = try TemporaryFolder()
    try Data("older".utf8).write(to: URL(fileURLWithPath: folder.file("out.xlsx")))
    do {
      _ = try ConsolidatedWorkbook(
        path: folder.file("out.xlsx"), sparing: .none, schema: SmallForm.schema, language: .zh)
      var round = CollectedRound(
        schema: SmallForm.schema, roster: nil,
        location: StoreLocation(output: folder.file("out.xlsx")))
      for _ in 0..<2 { try round.add(.read(SmallForm.filled())) }
      #expect(try folder.names().count == 1)
    }
    #expect(try folder.text("out.xlsx") == "older")
    #expect(try folder.names() == ["out.xlsx"])
  }

  @Test func `says at once when there is no such folder`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ExportError.self) {
      try Self.write(folder.file("none/out.xlsx"), [])
    }
  }
}
