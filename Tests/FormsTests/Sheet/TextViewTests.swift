import Spreadsheet
import Testing

@testable import Forms

/// Answers with text that is struck out, raised, hidden or in a font of marks.
@Suite struct TextViewTests {
  /// A change to 表2 and what is read there.
  struct Look: Sendable, CustomTestStringConvertible {
    var name: String
    var cell: String
    var text: String
    var field: String
    var value: Value?
    /// The issues, without their places.
    var issues: [String] = []
    var testDescription: String { name }

    init(
      _ name: String, _ cell: String, _ text: String, _ field: String, _ value: Value?,
      _ issues: [String] = []
    ) {
      (self.name, self.cell, self.text, self.field) = (name, cell, text, field)
      (self.value, self.issues) = (value, issues)
    }
  }

  static let struck: [Look] = [
    Look(
      "a number in a sentence", "B12", "运营团队人数为⟦s:12⟧15人", "team_size", .integer(15), ["struck-out"]
    ),
    Look(
      "behind the new one", "B12", "运营团队人数为15⟦s:12⟧人", "team_size", .integer(15), ["struck-out"]),
    Look("a number alone", "B12", "⟦s:12⟧ 15", "team_size", .integer(15), ["struck-out"]),
    Look(
      "one of several", "B13",
      "企业共有⟦s:30⟧31家,企业总投资规模约为5.5亿人民币,就业规模400人,其中外资或合资企业10家,外籍人员共20人",
      "enterprise_count", .integer(31), ["struck-out"]),
    Look(
      "an amount", "B13",
      "企业共有30家,企业总投资规模约为⟦s:5.5⟧6.5亿人民币,就业规模400人,其中外资或合资企业10家,外籍人员共20人",
      "investment_100m_cny", .decimal(6.5), ["struck-out"]),
    Look("a region", "B4", "⟦s:德国、⟧香港", "regions", .list(["HK"]), ["struck-out"]),
    Look("a text", "B6", "集成⟦s:电路⟧芯片", "fields", .text("集成芯片"), ["struck-out"]),
    Look(
      "a period", "B5", "⟦s:2017.1⟧2018.5-2023.4", "period",
      .span(
        Period(start: PartialDate(year: 2018, month: 5), end: PartialDate(year: 2023, month: 4))),
      ["struck-out"]),
    Look(
      "a letter", "B11", "运营主体性质为(⟦s:A⟧B) A. 企业 B. 事业单位 C. 民办非企 D. 其他 _____ (请备注)",
      "operator_nature", .choice("B"), ["struck-out"]),
    Look(
      "letters of several", "B14",
      "(A、⟦s:C、⟧D) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)", "contents",
      .choices(["A", "D"]), ["struck-out"]),
    Look(
      "a mobile number", "D17", "⟦s:13900139000⟧13800138000", "head_mobile", .text("13800138000"),
      ["struck-out"]),
    Look(
      "an area", "B10", "上海市嘉定区城银路2号，建筑面积⟦s:2000⟧3000平方米", "floor_area_m2", .decimal(3000),
      ["struck-out"]),
    Look(
      "an answer that must be there", "B6", "⟦s:集成电路⟧", "fields", nil,
      ["struck-out", "required-missing"]),
    Look("an optional answer", "B15", "⟦s:A⟧", "policy_support", nil, ["struck-out"]),
    Look(
      "options that do not apply", "B11",
      "运营主体性质为() ⟦s:A. 企业 ⟧B. 事业单位 ⟦s:C. 民办非企 D. 其他 _____ (请备注)⟧", "operator_nature", .choice("B"),
      ["struck-out"]),
    Look("white space", "B6", "集成电路⟦s: ⟧", "fields", .text("集成电路")),
    Look("printed words", "A6", "⟦s:4. 合作领域/方向⟧", "fields", .text("集成电路")),
  ]

  static let raised: [Look] = [
    Look("in a sentence", "B12", "运营团队人数为12⟦^:1⟧人", "team_size", .integer(12)),
    Look("alone", "B12", "12⟦^:1⟧", "team_size", .integer(12)),
    Look("of two digits", "B12", "运营团队人数为12⟦^:10⟧人", "team_size", .integer(12)),
    Look("lowered", "B12", "运营团队人数为12⟦_:2⟧人", "team_size", .integer(12)),
    Look("as typed", "B12", "运营团队人数为12¹人", "team_size", .integer(12)),
    Look("behind the unit", "B12", "运营团队人数为12人⟦^:1⟧", "team_size", .integer(12)),
    Look("Chinese numerals", "B12", "运营团队人数为三十⟦^:1⟧人", "team_size", .integer(30)),
    Look("in brackets", "B12", "运营团队人数为12⟦^:[1]⟧人", "team_size", .integer(12)),
    Look("in wide brackets", "B12", "运营团队人数为12⟦^:（1）⟧人", "team_size", .integer(12)),
    Look("in a circle", "B12", "运营团队人数为12⟦^:①⟧人", "team_size", .integer(12)),
    Look("注 and its number", "B12", "运营团队人数为12⟦^:注1⟧人", "team_size", .integer(12)),
    Look("注 alone", "B12", "12⟦^:注⟧", "team_size", .integer(12)),
    Look("a dagger", "B12", "运营团队人数为12⟦^:†⟧人", "team_size", .integer(12)),
    Look("two daggers alone", "B12", "12⟦^:††⟧", "team_size", .integer(12)),
    Look("a star", "B12", "运营团队人数为12⟦^:*⟧人", "team_size", .integer(12)),
    Look(
      "behind a letter", "B11",
      "运营主体性质为(B⟦^:1⟧) A. 企业 B. 事业单位 C. 民办非企 D. 其他 _____ (请备注)", "operator_nature", .choice("B")),
    Look(
      "behind letters", "B14",
      "(A⟦^:1⟧、C⟦^:2⟧) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)", "contents",
      .choices(["A", "C"])),
    Look("a power", "B12", "运营团队人数为10⟦^:3⟧人", "team_size", nil, ["type-error"]),
    Look(
      "an amount", "B13",
      "企业共有30家,企业总投资规模约为5.5⟦^:2⟧亿人民币,就业规模400人,其中外资或合资企业10家,外籍人员共20人",
      "investment_100m_cny", .decimal(5.5)),
    Look("an area", "B10", "城银路2号，建筑面积3000⟦^:1⟧平方米", "floor_area_m2", .decimal(3000)),
    Look("a unit", "B10", "城银路2号，建筑面积3000m⟦^:2⟧", "floor_area_m2", .decimal(3000)),
    Look("regions", "B4", "德国⟦^:1⟧、香港⟦^:2⟧", "regions", .list(["DE", "HK"])),
    Look(
      "a period", "B5", "2018.5⟦^:1⟧-2023.4⟦^:2⟧", "period",
      .span(
        Period(start: PartialDate(year: 2018, month: 5), end: PartialDate(year: 2023, month: 4)))),
    Look("a mobile number", "D17", "13800138000⟦^:1⟧", "head_mobile", .text("13800138000")),
    Look("a text", "B6", "集成电路⟦^:1⟧", "fields", .text("集成电路¹")),
    Look("a formula", "B6", "CO⟦_:2⟧减排", "fields", .text("CO2减排")),
    Look("a label", "A6", "4. 合作领域/方向⟦^:1⟧", "fields", .text("集成电路")),
    Look("no digit", "B6", "研发⟦^:注⟧", "fields", .text("研发注")),
  ]

  static let hidden: [Look] = [
    Look("a text", "B6", "集成电路⟦h:（待定）⟧", "fields", .text("集成电路（待定）"), ["text-hidden"]),
    Look("a number", "B12", "运营团队人数为⟦h:12⟧人", "team_size", .integer(12), ["text-hidden"]),
    Look("a whole answer", "B4", "⟦h:德国⟧", "regions", .list(["DE"]), ["text-hidden"]),
    Look("a label", "A6", "⟦h:4. 合作领域/方向⟧", "fields", .text("集成电路")),
    Look("a label in the answer's cell", "A2", "⟦h:分园名称:⟧嘉定园", "park", .text("嘉定园")),
    Look(
      "struck and hidden", "B6", "集成⟦h:电路⟧⟦s:芯片⟧", "fields", .text("集成电路"),
      ["struck-out", "text-hidden"]),
  ]

  static let marks: [Look] = [
    Look(
      "Wingdings 2 before options", "B11",
      "运营主体性质为 ⟦Wingdings 2:£⟧A. 企业 ⟦Wingdings 2:R⟧B. 事业单位 ⟦Wingdings 2:£⟧C. 民办非企 ⟦Wingdings 2:£⟧D. 其他 _____ (请备注)",
      "operator_nature", .choice("B")),
    Look(
      "Wingdings, private use", "B11",
      "运营主体性质为 ⟦Wingdings:\u{F0A8}⟧A. 企业 ⟦Wingdings:\u{F0A8}⟧B. 事业单位 ⟦Wingdings:\u{F0FE}⟧C. 民办非企 ⟦Wingdings:\u{F0A8}⟧D. 其他 _____ (请备注)",
      "operator_nature", .choice("C")),
    Look(
      "Symbol's root", "B11",
      "运营主体性质为 A. 企业 ⟦Symbol:Ö⟧B. 事业单位 C. 民办非企 D. 其他 _____ (请备注)", "operator_nature", .choice("B")),
    Look("a picture is no letter", "B6", "集成电路⟦Wingdings:J⟧", "fields", .text("集成电路☺")),
  ]

  @Test(arguments: struck + raised + hidden + marks)
  func `reads what a person sees`(look: Look) {
    let read = Zhangjiang.read(
      .contact(), .basics(), .incubators([look.cell: look.text]).marked())
    #expect(read.answer("incubators", look.field)?.value == look.value)
    #expect(Set(read.issues.map(\.code.rawValue)) == Set(look.issues))
    for issue in read.issues where issue.code == "struck-out" || issue.code == "text-hidden" {
      #expect(issue.place?.sheet == "表2")
      #expect(issue.place?.cell.description == look.cell)
      #expect(issue.severity == (issue.code == "struck-out" ? .warning : .note))
    }
    // What is struck out in an answer is told there, and nothing else is left over.
    #expect(read.unread.isEmpty)
  }

  @Test func `cells that are struck out whole are read likewise`() {
    let read = Zhangjiang.read(
      .contact(), .basics(["D13": nil]).number("D13", 1).whole(["D13"]) { $0.isStruck = true },
      .incubators().whole(["B6", "B17"]) { $0.isStruck = true })
    #expect(
      read.shown
        == [
          "struck-out basics.incubator_count 表1!D13",
          "required-missing basics.incubator_count 表1!D13",
          "struck-out incubators.fields 表2!B6", "required-missing incubators.fields 表2!B6",
          "struck-out incubators.head_name 表2!B17", "required-missing incubators.head_name 表2!B17",
        ])
  }

  @Test func `a copy that is struck out whole is told once`() {
    let cells = Sheet.incubators().cells.map(\.reference.description)
    let read = Zhangjiang.read(
      .contact(), .basics(["D13": "0"]),
      .incubators().whole(cells) { $0.isStruck = true })
    #expect(read.records.count == 2)
    #expect(read.shown == ["struck-out incubators.park 表2!A2"])
  }

  @Test func `notes beside the form that are struck out are listed as unread`() {
    let read = Zhangjiang.read(
      .contact(), .basics(), .incubators(["A20": "⟦s:内部备注⟧", "A21": "备忘⟦s:旧⟧"]).marked())
    #expect(read.unread.map { "\($0.cell) \($0.text)" } == ["A20 内部备注", "A21 备忘"])
    #expect(read.issues.isEmpty)
  }

  static let list = """
    table: people
    sheet: People
    title: People
    copies: rows
    columns:
      - {label: Name, answer: "{name}"}
      - {label: Age, answer: "{age}"}
    fields:
      name: {kind: text, title: {en: Name}}
      age: {kind: count, title: {en: Age}}
    """

  @Test func `in lists rows are told by themselves`() throws {
    let schema = try DrawnForm.load(Self.list, form: "", needsOffice: true)
    let sheet = Sheet.drawn(
      "People",
      """
      People
      Name | Age
      Ann  | ⟦s:31⟧32
      ⟦s:Bob⟧ | ⟦s:40⟧
      Cid⟦s:ney⟧ | 50⟦^:1⟧
      """
    ).marked()
    let read = Importer(schema: schema).read(Workbook(sheets: [sheet]), file: "a.xlsx")
    #expect(
      read.told(schema).filter { $0.hasPrefix("people") } == [
        "people People: name=Ann@A3 age=32@B3", "people People: name=Cid@A5 age=50¹@B5",
      ])
    #expect(
      read.faults(schema).filter { $0.hasPrefix("struck") } == [
        "struck-out age People!B3", "struck-out name People!A4", "struck-out name People!A5",
      ])
  }
}
