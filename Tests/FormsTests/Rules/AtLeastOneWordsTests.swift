@testable import Forms
import Spreadsheet
import Testing

/// What of several is missing is told in the words of the form, whatever kinds they are.
@Suite struct AtLeastOneWordsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var kinds: [Field.Kind]
    /// Whether all are blanks of one question.
    var isOneQuestion: Bool
    var answers: [String?]
    /// The message in Chinese and in English; empty where nothing is wrong.
    var message: [String]
    var testDescription: String { name }
  }

  private static let area = Field.Kind.area(AreaKind(isUsual: true))

  static let cases: [Case] = [
    Case(
      name: "two telephones", kinds: [.phone(PhoneKind(.china)), .phone(PhoneKind(.china))],
      isOneQuestion: false, answers: [nil, nil],
      message: [
        "“值班电话”或“门卫电话”应至少填一项，现未填，请填写。",
        "“A” or “B” is required: fill in at least one.",
      ]),
    Case(
      name: "无 for a telephone", kinds: [.phone(PhoneKind(.china)), .mobile(MobileKind(.china))],
      isOneQuestion: false,
      answers: ["无", nil],
      message: [
        "“值班电话”或“门卫电话”应至少填一项，现为“无”，请填写。",
        "“A” or “B” is required, and “无” is no answer: fill in at least one.",
      ]),
    Case(
      name: "one of two telephones", kinds: [.phone(PhoneKind(.china)), .phone(PhoneKind(.china))],
      isOneQuestion: false,
      answers: [nil, "021-58881234"], message: []),
    Case(
      name: "a wrong one", kinds: [.phone(PhoneKind(.china)), .phone(PhoneKind(.china))],
      isOneQuestion: false,
      answers: ["58", nil], message: []),
    Case(
      name: "two texts", kinds: [.text(TextKind()), .text(TextKind())], isOneQuestion: false,
      answers: [nil, nil],
      message: [
        "“值班电话”或“门卫电话”应至少填一项，现未填，请填写。",
        "“A” or “B” is required: fill in at least one.",
      ]),
    Case(
      name: "an amount and a count", kinds: [.amount(AmountKind(unit: "万元")), .count(CountKind())],
      isOneQuestion: true,
      answers: ["金额_____，人数_____", nil],
      message: ["“联系办法”应填“值班电话”或“门卫电话”，至少一项，现未填。", "“联系办法” needs “A” or “B”."]),
    Case(
      name: "two areas of one question", kinds: [area, area], isOneQuestion: true,
      answers: ["金额_____，人数_____", nil],
      message: [
        "“联系办法”应填“值班电话”或“门卫电话”（平方米），至少一项，现未填。", "“联系办法” needs “A” or “B” in square metres.",
      ]),
    Case(
      name: "two areas of two questions", kinds: [area, area], isOneQuestion: false,
      answers: [nil, nil],
      message: [
        "“值班电话”或“门卫电话”应至少填一项，现未填，请填写。",
        "“A” or “B” is required: fill in at least one.",
      ]),
  ]

  @Test(arguments: cases)
  func `what is missing is told as what it is`(one: Case) throws {
    let schema = Self.schema(one)
    let found = Importer(schema: schema).read(Workbook(sheets: [Self.sheet(one)]), file: "甲.xlsx")
      .issues.filter { $0.code == .oneMissing }
    #expect(
      found.flatMap { [$0.message(.zh, schema: schema), $0.message(.en, schema: schema)] }
        == one.message)
  }

  private static func schema(_ one: Case) -> Schema {
    let titles = [Words(zh: "值班电话", en: "A"), Words(zh: "门卫电话", en: "B")]
    let blanks =
      one.isOneQuestion
      ? [
        Question(
          label: "联系办法", position: .beside,
          lines: [Line(parts: [.words("金额"), .blank(1), .words("，人数"), .blank(2)])])
      ]
      : [1, 2].map {
        Question(label: titles[$0 - 1].zh, position: .beside, lines: [Line(parts: [.blank($0)])])
      }
    let table = Table(
      id: "calls", sheet: "表", title: "各校联系方式一览", name: Words(zh: "表", en: "Calls"),
      typeName: "Calls",
      copies: .one, absence: .error,
      fields: [Field(id: "who", title: Words(zh: "单位", en: "Who"), kind: .text(TextKind()))]
        + zip(["a", "b"], zip(titles, one.kinds)).map {
          Field(id: $0, title: $1.0, kind: $1.1, requirement: .optional)
        },
      questions: [Question(label: "填报单位名称", position: .beside, lines: [Line(parts: [.blank(0)])])]
        + blanks,
      rules: [.atLeastOne(AtLeastOneRule(fields: [1, 2]))])
    return Schema(
      id: "calls", version: "1", title: Words(zh: "表", en: "Form"), tables: [table],
      sender: FieldReference(table: 0, field: 0))
  }

  private static func sheet(_ one: Case) -> Sheet {
    var cells = [
      "A1": "各校联系方式一览", "A2": "填报单位名称", "B2": "某校", "A3": one.isOneQuestion ? "联系办法" : "值班电话",
    ]
    if !one.isOneQuestion { cells["A4"] = "门卫电话" }
    for (cell, answer) in zip(["B3", "B4"], one.answers) { cells[cell] = answer }
    return Sheet.filled("表", cells, merges: ["A1:B1"], changing: [:])
  }
}
