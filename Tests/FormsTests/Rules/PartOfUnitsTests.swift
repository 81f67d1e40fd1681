@testable import Forms
import Spreadsheet
import Testing

/// A part is compared with its whole whatever kind of number they are.
@Suite struct PartOfUnitsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var part: (kind: Field.Kind, answer: String)
    var whole: (kind: Field.Kind, answer: String)
    /// The message in Chinese and in English; empty where nothing is wrong.
    var message: [String]
    var testDescription: String { name }
  }

  private static let area = Field.Kind.area(AreaKind(unit: "平方米", isUsual: true))
  private static let tenThousands = Field.Kind.amount(AmountKind(unit: "万元"))
  private static let hundredMillions = Field.Kind.amount(AmountKind(unit: "亿元"))

  static let cases: [Case] = [
    Case(
      name: "counts", part: (.count(CountKind(unit: "人")), "137"),
      whole: (.count(CountKind(unit: "人")), "134"),
      message: [
        "“其中”为 137，大于“总数” 134，请改正。",
        "“其中” (Part) is 137, more than “Whole” with 134: correct one of them.",
      ]),
    Case(
      name: "equal counts", part: (.count(CountKind(unit: "人")), "9"),
      whole: (.count(CountKind(unit: "人")), "9"), message: []),
    Case(
      name: "amounts", part: (tenThousands, "12.505"), whole: (tenThousands, "12.5"),
      message: [
        "“其中”为 12.505，大于“总数” 12.5，请改正。",
        "“其中” (Part) is 12.505, more than “Whole” with 12.5: correct one of them.",
      ]),
    Case(
      name: "equal amounts", part: (tenThousands, "12.50"),
      whole: (tenThousands, "125000元"), message: []),
    Case(
      name: "amounts in two units", part: (hundredMillions, "1.2"),
      whole: (tenThousands, "11000"),
      message: [
        "“其中”为 1.2 亿元，大于“总数” 11000 万元，现为“1.2”，请改正。",
        "“其中” (Part) is 1.2 亿元, more than “Whole” with 11000 万元 (it reads “1.2”): correct one of them.",
      ]),
    Case(
      name: "the same in two units", part: (hundredMillions, "1.1"),
      whole: (tenThousands, "11000"), message: []),
    Case(
      name: "less in a smaller unit", part: (tenThousands, "500"),
      whole: (hundredMillions, "1"), message: []),
    Case(
      name: "areas", part: (area, "3000"), whole: (area, "2500"),
      message: [
        "“其中”为 3000，大于“总数” 2500，请改正。",
        "“其中” (Part) is 3000, more than “Whole” with 2500: correct one of them.",
      ]),
    Case(
      name: "a smaller area", part: (area, "3000"), whole: (area, "3000.5"),
      message: []),
    Case(
      name: "a whole that cannot be read", part: (tenThousands, "3"),
      whole: (tenThousands, "若干"), message: []),
  ]

  @Test(arguments: cases)
  func `a part that exceeds its whole is said in the numbers as they are`(one: Case) throws {
    let found = Self.read(one).issues.filter { $0.code == .partExceedsWhole }
    let schema = Self.schema(one)
    #expect(
      found.flatMap { [$0.message(.zh, schema: schema), $0.message(.en, schema: schema)] }
        == one.message)
    #expect(found.allSatisfy { $0.place?.cell == CellReference("B3") })
  }

  private static func schema(_ one: Case) -> Schema {
    func question(_ label: String, _ field: Int) -> Question {
      Question(label: label, position: .beside, lines: [Line(parts: [.blank(field)])])
    }
    let table = Table(
      id: "sums", sheet: "表", title: "总数与其中", name: Words(zh: "表", en: "Sums"), typeName: "Sums",
      copies: .one, absence: .error,
      fields: [
        Field(id: "who", title: Words(zh: "单位", en: "Who"), kind: .text(TextKind())),
        Field(
          id: "part", title: Words(zh: "其中", en: "Part"), kind: one.part.kind),
        Field(
          id: "whole", title: Words(zh: "总数", en: "Whole"), kind: one.whole.kind),
      ],
      questions: [question("单位", 0), question("其中", 1), question("总数", 2)],
      rules: [.part(PartRule(part: 1, of: 2))])
    return Schema(
      id: "sums", version: "1", title: Words(zh: "表", en: "Form"), tables: [table],
      sender: FieldReference(table: 0, field: 0))
  }

  private static func read(_ one: Case) -> Return {
    let sheet = Sheet.filled(
      "表",
      [
        "A1": "总数与其中", "A2": "单位", "B2": "甲", "A3": "其中", "B3": one.part.answer, "A4": "总数",
        "B4": one.whole.answer,
      ], merges: ["A1:B1"], changing: [:])
    return Importer(schema: schema(one)).read(Workbook(sheets: [sheet]), file: "甲.xlsx")
  }
}
