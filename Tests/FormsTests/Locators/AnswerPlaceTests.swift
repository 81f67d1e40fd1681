import Forms
import Spreadsheet
import Testing

/// In which cell an answer stands, where people moved it.
struct AnswerPlaceTests {
  @Test func `of a cell split over rows each field stands in the row that holds it`() {
    let sheet = Sheet.incubators([
      "B10": "上海市嘉定区城银路2号", "B11": "占地面积3000平方米", "B12": "建筑面积5000平方米",
      "A11": nil, "A12": "8. 运营主体情况", "A13": nil,
    ])
    // The label of question 10 is gone, because its row was written over.
    let found = Zhangjiang.read(.contact(), .basics(), sheet)
    #expect(found.answer("incubators", "space_location")?.cell == CellReference("B10"))
    #expect(found.answer("incubators", "land_area_m2")?.cell == CellReference("B11"))
  }

  @Test func `several answers in one cell, each behind its label`() {
    let found = Zhangjiang.read(
      .contact(), .basics(),
      .incubators([
        "A3": "1. 园区/孵化器名称：嘉定国际创新园，地址：上海市嘉定区城银路1号", "B3": nil, "C3": nil, "D3": nil,
        "A17": "园区/孵化器负责人姓名：沈建国\n联系话(手机)：13800138000", "B17": nil, "C17": nil, "D17": nil,
      ]))
    #expect(found.shown == [])
    #expect(found.answer("incubators", "name")?.value == .text("嘉定国际创新园"))
    #expect(found.answer("incubators", "address")?.value == .text("上海市嘉定区城银路1号"))
    #expect(found.answer("incubators", "address")?.cell == CellReference("A3"))
    #expect(found.answer("incubators", "head_mobile")?.value == .text("13800138000"))
  }

  @Test func `labels with spaces inside part a cell too`() {
    let found = Zhangjiang.read(
      .contact([
        "B4": "姓 名：甲一  职 务：科长  手 机：13900000004", "C4": nil, "D4": nil, "E4": nil, "F4": nil,
        "G4": nil,
      ]), .basics(), .incubators())
    #expect(found.shown == [])
    #expect(found.answer("contact", "intl_district_title")?.value == .text("科长"))
    #expect(found.answer("contact", "intl_district_mobile")?.cell == CellReference("B4"))
  }

  @Test func `a merged range tells where an empty answer would stand`() {
    var sheet = Sheet.incubators(["A7": "5. 合作对象名称", "B7": nil, "B8": nil, "B9": nil])
    sheet.merges = sheet.merges.map { merge in
      merge.topLeft == CellReference("B7")
        ? CellRange(CellReference(row: 6, column: 2), CellReference(row: 6, column: 3)) : merge
    }
    let found = Zhangjiang.read(.contact(), .basics(), sheet)
    #expect(found.answer("incubators", "partner_name")?.cell == CellReference("C7"))
  }

  struct Twice: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var cells: [String: String?]
    var field = "partner_name"
    var value: Value?
    var cell = "B7"
    var issues: [String] = []
  }

  static let twice: [Twice] = [
    Twice(
      testDescription: "the same words", cells: ["A7": "5. 合作对象名称：慕尼黑工业大学"],
      value: .text("慕尼黑工业大学")),
    Twice(
      testDescription: "the same, and more of it beside",
      cells: ["A7": "5. 合作对象名称：慕尼黑工业大学", "B7": "慕尼黑工业大学（TUM）"],
      value: .text("慕尼黑工业大学（TUM）")),
    Twice(
      testDescription: "the same value in other words",
      cells: ["A5": "3. 合作周期：2018年5月至2023年4月"], field: "period",
      value: .span(
        Period(start: PartialDate(year: 2018, month: 5), end: PartialDate(year: 2023, month: 4))),
      cell: "B5"),
    Twice(
      testDescription: "other words", cells: ["A7": "5. 合作对象名称：柏林工业大学"],
      issues: ["answer-ambiguous incubators.partner_name 表2!B7"]),
    Twice(
      testDescription: "behind a parenthesis", cells: ["C17": "联系电话(手机)：13912345670"],
      field: "head_mobile", cell: "D17",
      issues: ["answer-ambiguous incubators.head_mobile 表2!D17"]),
    Twice(
      testDescription: "another value", cells: ["A5": "3. 合作周期：\n2019.1-2021.12"], field: "period",
      cell: "B5", issues: ["answer-ambiguous incubators.period 表2!B5"]),
    Twice(
      testDescription: "another number of a sentence", cells: ["A12": "9. 运营团队情况：15人"],
      field: "team_size", cell: "B12", issues: ["answer-ambiguous incubators.team_size 表2!B12"]),
    Twice(
      testDescription: "another option", cells: ["A14": "11. 合作内容：B"], field: "contents",
      cell: "B14", issues: ["answer-ambiguous incubators.contents 表2!B14"]),
    Twice(
      testDescription: "the printed words alone beside",
      cells: [
        "A14": "11. 合作内容：A、C",
        "B14": "() 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)",
      ], field: "contents", value: .choices(["A", "C"]), cell: "A14"),
    Twice(
      testDescription: "a blank left empty beside",
      cells: ["A12": "9. 运营团队情况：12人", "B12": "运营团队人数为_____人"], field: "team_size",
      value: .integer(12), cell: "A12"),
    Twice(
      testDescription: "how to fill it in, behind the question",
      cells: ["A7": "5. 合作对象名称：（填写全称）", "A6": "4. 合作领域/方向：请写明"],
      value: .text("慕尼黑工业大学")),
  ]

  @Test(arguments: twice)
  func `an answer in the label's own cell and beside it`(_ twice: Twice) {
    let found = Zhangjiang.read(.contact(), .basics(), .incubators(twice.cells))
    #expect(found.shown == twice.issues)
    let answer = found.answer("incubators", twice.field)
    #expect(answer?.value == twice.value)
    #expect(answer?.cell == CellReference(twice.cell))
    #expect(found.unread == [])
  }

  @Test func `an answer inside its label's cell, and once more beside`() {
    let same = Zhangjiang.read(.contact(), .basics(["E5": "5"]), .incubators())
    #expect(same.shown == [])
    #expect(same.unread == [])
    let other = Zhangjiang.read(.contact(), .basics(["E5": "6人"]), .incubators())
    #expect(other.shown == ["answer-ambiguous basics.full_time_staff 表1!A5"])
    // Beside a name anything may be noted.
    let note = Zhangjiang.read(.contact(), .basics(["E2": "已核对"]), .incubators())
    #expect(note.shown == [])
    #expect(note.unread.map(\.text) == ["已核对"])
  }
}
