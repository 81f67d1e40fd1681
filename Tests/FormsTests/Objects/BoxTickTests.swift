import Spreadsheet
import Testing

@testable import Forms

/// Ticks of boxes that lie over cells, in the first form and in one that prints boxes without letters.
struct BoxTickTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var cells: [String: String?] = [:]
    var objects: [SheetObject]
    var field: String
    var value: Value?
    var issues: [String] = []
    var unread: [String] = []
  }

  /// A box over a cell.
  static func box(
    _ cell: String, _ words: String = "", ticked: Bool = true, link: String? = nil,
    button: Bool = false
  ) -> SheetObject {
    let place = CellReference(cell) ?? CellReference(row: 0, column: 0)
    return SheetObject(
      button ? .optionButton : .checkBox, range: CellRange(place, place), text: words,
      isTicked: ticked,
      link: link.flatMap { CellReference($0) }.map { SheetObject.Link(cell: $0) })
  }

  private static let hint = "如无则不选,如有请选择。可多选"
  private static let printed = "如无则不选,如有请选择。() 可多选 A. 资金 B. 土地 C. 载体 D. 其他_____ (请备注)"

  static let first: [Example] = [
    Example(
      testDescription: "words of options", cells: ["B15": hint],
      objects: [
        box("B15", "A. 资金"), box("B15", "B. 土地", ticked: false), box("B15", "C. 载体"),
        box("B15", "D. 其他", ticked: false),
      ], field: "policy_support", value: .choices(["A", "C"])),
    Example(
      testDescription: "over an empty cell", cells: ["B15": nil],
      objects: [box("B15", "资金"), box("B15", "C.载体")], field: "policy_support",
      value: .choices(["A", "C"])),
    Example(
      testDescription: "over printed options", cells: ["B15": printed],
      objects: [box("B15", "A. 资金", ticked: false), box("B15", "B. 土地")],
      field: "policy_support", value: .choices(["B"])),
    Example(
      testDescription: "none ticked", cells: ["B15": printed],
      objects: [box("B15", "A. 资金", ticked: false), box("B15", "B. 土地", ticked: false)],
      field: "policy_support"),
    Example(
      testDescription: "without words, as many as options", cells: ["B15": printed],
      objects: [
        box("B15", ticked: false), box("B15"), box("B15", ticked: false), box("B15", ticked: false),
      ], field: "policy_support", value: .choices(["B"])),
    Example(
      testDescription: "without words, fewer than options", cells: ["B15": printed],
      objects: [box("B15"), box("B15", ticked: false)], field: "policy_support",
      issues: ["answer-not-in-cell incubators.policy_support 表2!B15"],
      unread: ["B15 check-box ☑"]),
    Example(
      testDescription: "in cells of the row that are not the answer's", cells: ["B15": hint],
      objects: [box("F15", "A. 资金"), box("G15", "B. 土地", ticked: false)],
      field: "policy_support", value: .choices(["A"])),
    Example(
      testDescription: "words of no option", cells: ["B15": hint],
      objects: [box("B15", "已核对"), box("B15", "未核对", ticked: false)], field: "policy_support",
      issues: ["answer-not-in-cell incubators.policy_support 表2!B15"],
      unread: ["B15 check-box ☑ 已核对"]),
    Example(
      testDescription: "an option with its note", cells: ["B15": printed],
      objects: [box("B15", "D. 其他（请备注）")], field: "policy_support", value: .choices(["D"]),
      issues: ["note-missing incubators.policy_support 表2!B15"]),
    Example(
      testDescription: "a note in the caption", cells: ["B15": printed],
      objects: [box("B15", "D. 其他：人才公寓"), box("B15", "A. 资金", ticked: false)],
      field: "policy_support_note", value: .text("人才公寓")),
    Example(
      testDescription: "a note in the caption over an empty cell", cells: ["B15": nil],
      objects: [box("B15", "D. 其他：人才公寓"), box("B15", "A. 资金")],
      field: "policy_support_note", value: .text("人才公寓")),
    Example(
      testDescription: "a letter", cells: ["B15": nil], objects: [box("B15", "C")],
      field: "policy_support", value: .choices(["C"])),
    Example(
      testDescription: "one of several buttons", cells: ["B11": nil],
      objects: [
        box("B11", "A. 企业", ticked: false, button: true), box("B11", "B. 事业单位", button: true),
      ], field: "operator_nature", value: .choice("B")),
    Example(
      testDescription: "two where one is asked", cells: ["B11": nil],
      objects: [box("B11", "A. 企业"), box("B11", "B. 事业单位")], field: "operator_nature",
      issues: ["choice-multiple incubators.operator_nature 表2!B11"]),
    Example(
      testDescription: "other options than typed",
      objects: [box("B11", "B. 事业单位")], field: "operator_nature",
      issues: ["answer-ambiguous incubators.operator_nature 表2!B11"]),
    Example(
      testDescription: "over a text it is no answer", objects: [box("B6", "A. 资金")],
      field: "fields", value: .text("集成电路"), unread: ["B6 check-box ☑ A. 资金"]),
    Example(
      testDescription: "a box in the sender's note", objects: [box("F25", "已核对")],
      field: "fields", value: .text("集成电路"), unread: ["F25 check-box ☑ 已核对"]),
  ]

  @Test(arguments: first) func `are answers of the first form`(_ example: Example) {
    var sheet = Sheet.incubators(example.cells)
    sheet.objects = example.objects
    let found = Zhangjiang.read(.contact(), .basics(), sheet)
    #expect(found.answer("incubators", example.field)?.value == example.value)
    #expect(found.shown == example.issues)
    #expect(found.unread.map(Self.told) == example.unread)
  }

  @Test func `in the label's own cell`() {
    var sheet = Sheet.basics([
      "A3": "1. (1) 分园国际合作工作是 () A. 统一归口管理 B. 按照业务分头管理",
      "A18": "3. 分园是否有在境外设立科技合作基地的意向:",
    ])
    sheet.objects = [
      Self.box("A3", "A. 统一归口管理", ticked: false), Self.box("C3", "B. 按照业务分头管理"),
      Self.box("A18", "B. 无"),
    ]
    // The middle of a box may lie over any cell of the merged range.
    let found = Zhangjiang.read(.contact(), sheet, .incubators())
    #expect(found.answer("basics", "management")?.value == .choice("B"))
    #expect(found.answer("basics", "overseas_intent")?.value == .choice("B"))
    #expect(found.shown == [])
    #expect(found.unread == [])
  }

  static func told(_ cell: UnreadCell) -> String {
    ["\(cell.cell)", cell.object?.rawValue ?? "cell", cell.text].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  // MARK: - A form that prints boxes without letters

  static let company: Result<Schema, any Error> = Result {
    try Schema.load(path: Checkout.root + "Tests/Forms/form-c")
  }

  private static let types = "□有限责任公司  □股份有限公司  □外商投资企业  □其他："
  private static let areas = "□电子信息  □生物医药  □新材料  □先进制造\n□新能源与节能  □资源与环境  □现代农业  □高技术服务"

  static let second: [Example] = [
    Example(
      testDescription: "words of options over printed boxes",
      objects: [box("B5", "股份有限公司"), box("B5", "有限责任公司", ticked: false)],
      field: "company_type", value: .choice("股份有限公司")),
    Example(
      testDescription: "over an empty cell", cells: ["B5": nil],
      objects: [box("B5", "外商投资企业", button: true)], field: "company_type",
      value: .choice("外商投资企业")),
    Example(
      testDescription: "several, without words, in order", cells: [:],
      objects: (0..<8).map { box("B6", ticked: [1, 6].contains($0)) }, field: "tech_fields",
      value: .choices(["生物医药", "现代农业"])),
    Example(
      testDescription: "yes and no", cells: ["B7": nil],
      objects: [box("B7", "是", ticked: false), box("B7", "否")], field: "listed",
      value: .flag(false)),
    Example(
      testDescription: "a state that only a cell tells", cells: ["B7": nil],
      objects: [box("B7", "是", ticked: false, link: "J20"), box("B7", "否", ticked: false)],
      field: "listed", value: .flag(true)),
  ]

  @Test(arguments: second) func `are answers of a form without letters`(_ example: Example) throws {
    let schema = try Self.company.get()
    var cells = [
      "A1": "科技型企业培育入库申报表（2025年度）", "A2": "*企业名称", "B2": "甲公司", "C2": "*统一社会信用代码",
      "A3": "*成立日期", "C3": "*注册资本（万元）", "A4": "*注册地址", "C4": "*所属区", "A5": "*企业类型",
      "B5": Self.types, "A6": "*技术领域\n（可多选）", "B6": Self.areas, "A7": "*是否上市", "B7": "□是  □否",
      "C7": "股票代码\n（如是填写）", "A8": "*研发人员占比（%）", "C8": "企业网址（选填）",
    ]
    for (cell, text) in example.cells { cells[cell] = text }
    var sheet = Sheet.filled("基本情况", cells, merges: ["B5:D5", "B6:D6"], changing: [:])
    sheet.cells.append(Cell(reference: CellReference(row: 19, column: 9), value: .boolean(true)))
    sheet.cells.sort { $0.reference < $1.reference }
    sheet.objects = example.objects
    let found = Importer(schema: schema).read(Workbook(sheets: [sheet]), file: "1.xlsx")
    let table = try #require(schema.table("company"))
    let field = try #require(table.index(of: example.field))
    let record = try #require(found.records.first)
    #expect(record.answers[field].value == example.value)
    // The cell with the state of a box is no answer and nothing to tell.
    let isLinked = example.objects.contains { $0.link != nil }
    #expect(found.unread.contains { $0.text == "TRUE" } == !isLinked)
  }

  // MARK: - Boxes in cells, ticks, cells for options

  static let boxed = """
    table: people
    sheet: People
    title: Who helps
    copies: one
    questions:
      - {label: Name, answer: "{name}"}
      - {label: Helps on, answer: "{days} A. Monday B. Friday"}
      - {label: I agree, answer: "{agrees}"}
      - {label: Has a car, answer: "{car}"}
    fields:
      name: {kind: text, title: {en: Name}}
      days: {kind: choice, several: true, options: {A: Monday, B: Friday}, required: false, title: {en: Days}}
      agrees: {kind: tick, required: false, title: {en: Agrees}}
      car: {kind: yes_no, required: false, title: {en: Car}}
    """

  struct Drawn: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var drawing: String
    var objects: [SheetObject]
    var values: [Value?]
    var unread: [String] = []
  }

  /// A box that is the value of its cell.
  static func own(_ cell: String, ticked: Bool) -> SheetObject {
    var object = box(cell, ticked: ticked)
    object.isCellValue = true
    return object
  }

  static let drawn: [Drawn] = [
    Drawn(
      testDescription: "in cells before options",
      drawing: "Name|Ann\nHelps on|0|A. Monday|1|B. Friday\nI agree|1\nHas a car|0",
      objects: [
        own("B2", ticked: false), own("D2", ticked: true), own("B3", ticked: true),
        own("B4", ticked: false),
      ], values: [.text("Ann"), .choices(["B"]), .flag(true), .flag(false)]),
    Drawn(
      testDescription: "over the cell of an option",
      drawing: "Name|Ann\nHelps on|A. Monday|B. Friday\nI agree\nHas a car",
      objects: [box("B2", ticked: false), box("C2"), box("B3", "Yes, I do")],
      values: [.text("Ann"), .choices(["B"]), .flag(true), nil]),
    Drawn(
      testDescription: "over a cell that says something else",
      drawing: "Name|Ann\nHelps on\nI agree\nHas a car|No", objects: [box("B4", "Yes")],
      values: [.text("Ann"), nil, nil, .flag(false)], unread: ["B5 check-box ☑ Yes"]),
    Drawn(
      testDescription: "over empty cells before options",
      drawing: "Name|Ann\nHelps on||A. Monday||B. Friday\nI agree\nHas a car",
      objects: [box("B2"), box("D2", ticked: false), box("B4", "Yes")],
      values: [.text("Ann"), .choices(["A"]), nil, .flag(true)],
      // Behind an empty cell stands a remark of somebody.
      unread: ["E3 cell B. Friday"]),
  ]

  @Test(arguments: drawn) func `in cells and over them`(_ example: Drawn) throws {
    let schema = try DrawnForm.load(Self.boxed)
    var sheet = Sheet.drawn("People", "Who helps\n" + example.drawing)
    sheet.cells = sheet.cells.map { cell in
      var cell = cell
      if cell.value == .string("0") { cell.value = .boolean(false) }
      if cell.value == .string("1") { cell.value = .boolean(true) }
      return cell
    }
    sheet.objects = example.objects.map { object in
      var moved = object
      let cell = CellReference(row: object.middle.row + 1, column: object.middle.column)
      moved.middle = cell
      moved.range = CellRange(cell, cell)
      return moved
    }
    let found = Importer(schema: schema).read(Workbook(sheets: [sheet]), file: "1.xlsx")
    #expect(found.records.first?.answers.map(\.value) == example.values)
    #expect(found.unread.map(Self.told) == example.unread)
  }
}

/// Ticks of boxes in the rows of a list.
struct ListBoxTests {
  static let table = """
    table: people
    sheet: People
    title: Who helps
    copies: one
    questions:
      - {label: Name, answer: "{name}"}
      - rows: helpers
    fields:
      name: {kind: text, title: {en: Name}}
    """

  static let helpers = """
    table: helpers
    name: {zh: 人, en: Helpers}
    copies: rows
    columns:
      - {label: Helper, answer: "{helper}"}
      - {label: Trained, answer: "{trained}"}
      - {label: Day, answer: "{day}"}
    fields:
      helper: {kind: text, title: {en: Helper}}
      trained: {kind: tick, required: false, title: {en: Trained}}
      day: {kind: choice, options: [Monday, Friday], required: false, title: {en: Day}}
    """

  @Test func `each box is of the row over which it lies`() throws {
    let schema = try SmallForm(files: [
      "form.yaml": """
      form: drawn
      version: "1"
      title: {zh: 表, en: Form}
      sender: people.name
      tables: [table.yaml, helpers.yaml]
      """, "table.yaml": Self.table, "helpers.yaml": Self.helpers,
    ]).load()
    var sheet = Sheet.drawn(
      "People", "Who helps\nName|Ann\nHelper|Trained|Day\nBob\nCy\nDee")
    sheet.objects = [
      BoxTickTests.box("B4"), BoxTickTests.box("B5", ticked: false), BoxTickTests.box("B6"),
      SheetObject(
        .dropDown, range: try #require(CellRange("C5")), text: "Friday", isTicked: true),
    ]
    let found = Importer(schema: schema).read(Workbook(sheets: [sheet]), file: "1.xlsx")
    let rows = found.records.filter { schema.tables[$0.table].id == "helpers" }
    #expect(rows.map { $0.answers[0].written } == ["Bob", "Cy", "Dee"])
    #expect(rows.map { $0.answers[1].value } == [.flag(true), nil, .flag(true)])
    #expect(rows.map { $0.answers[2].value } == [nil, .choice("Friday"), nil])
    #expect(found.unread == [])
  }
}
