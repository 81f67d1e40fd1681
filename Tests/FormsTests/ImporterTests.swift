import Forms
import Spreadsheet
import Testing

/// A return as a whole: what is a record, what is wrong with it, what is left over.
struct ImporterTests {
  @Test func `a form filled in as asked has no issues and nothing unread`() {
    let found = Zhangjiang.read(.contact(), .basics(), .incubators())
    #expect(found.shown == [])
    #expect(found.unread == [])
    #expect(found.sender == "嘉定园")
    #expect(found.records.map(\.sheet) == ["联络表", "表1", "表2"])
    #expect(found.records.map { "\($0.range)" } == ["A1:G9", "A1:D22", "A1:D18"])
  }

  @Test func `typed values stand beside their cells`() {
    let found = Zhangjiang.read(.contact(), .basics(), .incubators())
    #expect(found.answer("incubators", "team_size")?.value == .integer(12))
    #expect(found.answer("incubators", "team_size")?.cell == CellReference("B12"))
    #expect(found.answer("incubators", "contents")?.value == .choices(["A", "C"]))
    #expect(found.answer("incubators", "regions")?.value == .list(["DE", "HK"]))
    #expect(found.answer("incubators", "investment_100m_cny")?.value == .decimal(5.5))
    #expect(found.answer("incubators", "floor_area_m2")?.value == .decimal(3000))
    #expect(found.answer("incubators", "space_location")?.value == .text("上海市嘉定区城银路2号"))
    #expect(found.answer("contact", "domestic_park_name")?.value == .text("丁四"))
    #expect(found.answer("basics", "has_department_note")?.value == .text("合作处"))
    #expect(found.answer("basics", "intent_fields")?.cell == CellReference("B21"))
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var basics: [String: String?] = [:]
    var incubators: [String: String?] = [:]
    var contact: [String: String?] = [:]
    var issues: [String]
    var testDescription: String { name }
  }

  static let faults: [Fault] = [
    Fault(
      name: "required-missing", incubators: ["B3": nil],
      issues: ["required-missing incubators.name 表2!B3"]),
    Fault(
      name: "required-missing quotes a placeholder", incubators: ["B6": "无"],
      issues: ["required-missing incubators.fields 表2!B6"]),
    Fault(
      name: "type-error", incubators: ["B12": "运营团队人数为若干人"],
      issues: ["type-error incubators.team_size 表2!B12"]),
    Fault(
      name: "type-error: not whole", incubators: ["B12": "运营团队人数为12.5人"],
      issues: ["type-error incubators.team_size 表2!B12"]),
    Fault(
      name: "type-error: 无 in a number", basics: ["D14": "无"],
      issues: ["type-error basics.institute_count 表1!D14"]),
    Fault(
      name: "minimum", basics: ["A5": "(3) 国际合作工作专职人员总数为-3人。"],
      issues: ["minimum basics.full_time_staff 表1!A5"]),
    Fault(
      name: "choice-unknown",
      incubators: ["B14": "(H) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)"],
      issues: ["choice-unknown incubators.contents 表2!B14"]),
    Fault(
      name: "choice-multiple", basics: ["A3": "1. (1) 分园国际合作工作是 (A、B) A. 统一归口管理 B. 按照业务分头管理"],
      issues: ["choice-multiple basics.management 表1!A3"]),
    Fault(
      name: "note-missing",
      incubators: ["B14": "(E) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)"],
      issues: ["note-missing incubators.contents 表2!B14"]),
    Fault(
      name: "note-unexpected",
      incubators: ["B14": "(A) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他商会 (请备注)"],
      issues: ["note-unexpected incubators.contents_note 表2!B14"]),
    Fault(
      name: "skip-violated", incubators: ["B7": "无"],
      issues: ["skip-violated incubators.partner_nature 表2!B8"]),
    Fault(
      name: "skip-violated by a choice", basics: ["B21": "集成电路"],
      issues: ["skip-violated basics.intent_fields 表1!B21"]),
    Fault(
      name: "answer-ambiguous",
      incubators: ["B14": "(A) 可多选 A. 技术转移 √B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)"],
      issues: ["answer-ambiguous incubators.contents 表2!B14"]),
    Fault(
      name: "format-mobile", incubators: ["D17": "1380013800"],
      issues: ["format-mobile incubators.head_mobile 表2!D17"]),
    Fault(
      name: "format-phone", basics: ["B8": "021-12"],
      issues: ["format-phone basics.contact_phone 表1!B8"]),
    Fault(
      name: "format-email", basics: ["B9": "wang@"],
      issues: ["format-email basics.contact_email 表1!B9"]),
    Fault(
      name: "region-unknown", incubators: ["B4": "外国"],
      issues: ["region-unknown incubators.regions 表2!B4"]),
    Fault(
      name: "period-invalid", incubators: ["B5": "按协议"],
      issues: ["period-invalid incubators.period 表2!B5"]),
    Fault(
      name: "period-order", incubators: ["B5": "2023.4-2018.5"],
      issues: ["period-order incubators.period 表2!B5"]),
    Fault(
      name: "one-missing", incubators: ["B10": "请备注地点、占地面积或建筑面积,面积单位为平方米。"],
      issues: ["one-missing incubators.floor_area_m2 表2!B10"]),
    Fault(
      name: "one-missing: 无", incubators: ["B10": "无"],
      issues: ["one-missing incubators.floor_area_m2 表2!B10"]),
    Fault(
      name: "area-converted", incubators: ["B10": "城银路2号，占地面积20亩"],
      issues: ["area-converted incubators.land_area_m2 表2!B10"]),
    Fault(
      name: "part-exceeds-whole",
      incubators: [
        "B13": "企业共有30家,企业总投资规模约为5.5亿人民币,就业规模400人,其中外资或合资企业31家,外籍人员共20人"
      ], issues: ["part-exceeds-whole incubators.foreign_enterprise_count 表2!B13"]),
    Fault(
      name: "count-mismatch", basics: ["D13": "2"],
      issues: ["count-mismatch basics.incubator_count 表1!D13"]),
    Fault(
      name: "sender-mismatch", incubators: ["A2": "分园名称:青浦园"],
      issues: ["sender-mismatch incubators.park 表2!A2"]),
    Fault(
      name: "the prefix all parks share is no mismatch", incubators: ["A2": "分园名称: 张江高新区 嘉定园"],
      issues: []),
    Fault(
      name: "label-missing, and nothing else for its fields", incubators: ["A6": nil, "B6": nil],
      issues: ["label-missing incubators.fields 表2!A1"]),
    Fault(
      name: "label-missing does not give the answer to its neighbour", incubators: ["A6": nil],
      issues: ["label-missing incubators.fields 表2!A1"]),
    Fault(
      name: "cell-error", basics: ["D14": "#REF!"],
      issues: ["cell-error basics.institute_count 表1!D14"]),
    Fault(
      name: "cell-error, typed as text by a program that fills forms", incubators: ["B3": " #N/A "],
      issues: ["cell-error incubators.name 表2!B3"]),
    Fault(
      name: "cell-error in place of a choice", incubators: ["B14": "#VALUE!"],
      issues: ["cell-error incubators.contents 表2!B14"]),
    Fault(
      name: "length-short", incubators: ["B16": "合作情况良好。"],
      issues: ["length-short incubators.outcome 表2!B16"]),
    Fault(
      name: "length-long", incubators: ["B16": String(repeating: "合作情况良好。", count: 120)],
      issues: ["length-long incubators.outcome 表2!B16"]),
  ]

  @Test(arguments: faults)
  func `one fault is one issue at its cell`(fault: Fault) {
    var basics = Sheet.basics(fault.basics)
    for index in basics.cells.indices where basics.cells[index].value == .string("#REF!") {
      basics.cells[index].value = .error("#REF!")
    }
    let found = Zhangjiang.read(.contact(fault.contact), basics, .incubators(fault.incubators))
    #expect(found.shown == fault.issues)
  }

  @Test func `a second copy with the same name is a duplicate at the later name`() {
    let found = Zhangjiang.read(
      .contact(), .basics(["D13": "2"]), .incubators(), .incubators(name: "表2 (2)"))
    #expect(found.shown == ["duplicate-record incubators.name 表2 (2)!B3"])
  }

  @Test func `a return without the table that says who returns it`() {
    #expect(Zhangjiang.read(.contact(), .incubators()).shown == ["table-missing basics"])
    let found = Zhangjiang.read(.basics(), .incubators())
    #expect(found.shown == ["table-missing contact"])
    #expect(found.issues.map(\.severity) == [.warning])
  }

  @Test func `a second 表1 is said once, and not checked`() {
    let found = Zhangjiang.read(
      .contact(), .basics(), .basics(["B9": "wang@"], name: "表1 (2)"), .incubators())
    #expect(found.shown == ["table-repeated basics 表1 (2)!A1"])
  }

  @Test func `a table left blank is no record, and one with only the park neither`() {
    let blank: [String: String?] = [
      "B3": nil, "D3": nil, "B4": nil, "B5": nil, "B6": nil, "B7": "(如无合作对象则不填问题 5 和 6)",
      "B8": "() A. 政府 B. 学校 C. 科研机构 D. 企业 E. 其他 _____ (请备注)",
      "B10": "请备注地点、占地面积或建筑面积,面积单位为平方米。",
      "B11": "运营主体性质为() A. 企业 B. 事业单位 C. 民办非企 D. 其他 _____ (请备注)",
      "B12": "运营团队人数为_____人",
      "B13": "企业共有_____家,企业总投资规模约为_____亿人民币,就业规模_____人,其中外资或合资企业_____家,外籍人员共_____人",
      "B14": "() 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)",
      "B16": "请附一段文字介绍该基地的合作情况。(500 字左右)", "B17": nil, "D17": nil,
    ]
    for park in ["分园名称:", "分园名称:嘉定园"] {
      let sheet = Sheet.incubators(blank.merging(["A2": park]) { $1 })
      let found = Zhangjiang.read(.contact(), .basics(["D13": "0"]), sheet)
      #expect(found.shown == [])
      #expect(found.records.count == 2)
      #expect(found.unread == [])
    }
  }

  @Test func `what nothing accounts for is listed`() {
    var sheet = Sheet.incubators(["A20": "内部备注：待核", "F3": "待核"])
    sheet.cells.append(Cell(reference: CellReference(row: 99, column: 0), value: .number(7)))
    let other = Sheet.filled("Sheet1", ["A1": "草稿"], merges: [], changing: [:])
    let found = Zhangjiang.read(.contact(), .basics(), sheet, other)
    #expect(found.shown == [])
    #expect(
      found.unread.map { "\($0.sheet)!\($0.cell) \($0.text)" } == [
        "表2!F3 待核", "表2!A20 内部备注：待核", "表2!A100 7", "Sheet1!A1 草稿",
      ])
  }

  /// The codes that other tests show, and where.
  static let shownElsewhere: [String: String] = [
    "duplicate-record": "a second copy with the same name, here; across returns RoundTests",
    "table-missing": "a return without the table that says who returns it, here",
    "table-repeated": "a second 表1, here",
    "sender-unknown": "RosterTests", "file-name": "RoundTests", "late": "RoundTests",
    "return-unclear": "CollectedRoundTests", "reference-mismatch": "ReferenceTests",
    "format-url": "URLKindTests", "wrong-form": "BlankFormTests", "wrong-version": "BlankFormTests",
  ]

  @Test func `every code is shown by a test`() {
    let shown = Self.faults.flatMap(\.issues).compactMap { $0.split(separator: " ").first }
    let all = Set(shown.map(String.init)).union(Self.shownElsewhere.keys)
    let codes = Set(Forms.Issue.Code.allCases.map(\.rawValue))
    #expect(codes.subtracting(all) == [])
    #expect(all.subtracting(codes) == [])
  }
}
