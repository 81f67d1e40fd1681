import Forms
import Testing

/// Where questions stand in the form that is sent out: those of `same_row` side by side.
struct TableLayoutTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var questions: [Question]
    /// The rows of questions: each cell's range and what stands there, an answer as `<field>`.
    var rows: [String]
    var testDescription: String { name }
  }

  private static func beside(_ label: String, _ field: Int, sharesRow: Bool = false) -> Question {
    Question(
      label: label, position: .beside, lines: [Line(parts: [.blank(field)])], sharesRow: sharesRow)
  }

  private static func grouped(
    _ label: String, _ groups: [String], _ field: Int, _ position: Question.AnswerPosition,
    help: [String] = [], sharesRow: Bool = false
  ) -> Question {
    var question = Question(
      label: label, position: position, lines: [Line(parts: [.blank(field)])],
      sharesRow: sharesRow)
    question.groups = groups
    question.help = help
    return question
  }

  /// The options of the field 3, which are words.
  private static let options = ["公", "私"].map { Option(key: $0, words: $0) }

  static let cases = [
    Case(
      name: "options beside a wide label",
      questions: [
        Question(
          label: "甲", position: .beside, lines: [Line(parts: [.blank(3), .words("□公 □私")])], span: 3
        )
      ],
      rows: [
        "A3:E4 甲 F3:G3 <3> H3:M3 公　私", "F4:J4 不属于以上选项的内容（改选后请删去） K4:M4 <3>",
      ]),
    Case(
      name: "each in a row of its own", questions: [beside("甲", 0), beside("乙", 1)],
      rows: ["A3 甲 B3:M3 <0>", "A4 乙 B4:M4 <1>"]),
    Case(
      name: "two side by side", questions: [beside("甲", 0), beside("乙", 1, sharesRow: true)],
      rows: ["A3 甲 B3:F3 <0> G3 乙 H3:M3 <1>"]),
    Case(
      name: "three behind a heading",
      questions: [
        Question(label: "联系人", position: .heading), beside("甲", 0, sharesRow: true),
        beside("乙", 1, sharesRow: true), beside("丙", 2, sharesRow: true),
      ],
      rows: ["A3 联系人 B3 甲 C3:E3 <0> F3 乙 G3:I3 <1> J3 丙 K3:M3 <2>"]),
    Case(
      name: "the next row begins without it",
      questions: [beside("甲", 0), beside("乙", 1, sharesRow: true), beside("丙", 2)],
      rows: ["A3 甲 B3:F3 <0> G3 乙 H3:M3 <1>", "A4 丙 B4:M4 <2>"]),
    Case(
      name: "not beside a question that needs more than a cell",
      questions: [
        beside("甲", 0),
        Question(
          label: "乙", position: .beside,
          lines: [Line(parts: [.words("共有"), .blank(1), .words("家,其中"), .blank(2), .words("人")])],
          sharesRow: true),
      ],
      rows: ["A3 甲 B3:M3 <0>", "A4:A5 乙 B4 共有 C4:L4 <1> M4 家"]),
    Case(
      name: "a group in front of answers below their labels, with help between",
      questions: [
        grouped("甲", ["组"], 0, .below, help: ["说明"]),
        grouped("乙", ["组"], 1, .below, sharesRow: true),
      ],
      rows: ["A3:A5 组 B3:G3 甲 H3:M4 乙", "B4:G4 说明", "B5:G5 <0> H5:M5 <1>"]),
    Case(
      name: "a group in a group", questions: [grouped("甲", ["外", "内"], 0, .beside)],
      rows: ["A3 外 B3:C3 内 D3:F3 甲 G3:M3 <0>"]),
    Case(
      name: "answers below without a group",
      questions: [
        grouped("甲", [], 0, .below), grouped("乙", [], 1, .below, sharesRow: true),
      ],
      rows: ["A3:E3 甲 F3:M3 乙", "A4:E4 <0> F4:M4 <1>"]),
    Case(
      name: "help beside the answer", questions: [grouped("甲", [], 0, .beside, help: ["说明"])],
      rows: ["A3 甲 B3:I3 <0> J3:M3 说明"]),
    Case(
      name: "the parts of a date have one cell",
      questions: [
        Question(
          label: "甲", position: .beside,
          lines: [
            Line(
              parts: [.words("填报日期："), .blank(0), .words("日")],
              frames: [0: DateFrame(parts: [.year, .month, .day], words: ["年", "月"])])
          ])
      ],
      rows: ["A3 甲 B3:C3 填报日期： D3:M3 <0>"]),
    Case(
      name: "long words have a row above their cell",
      questions: [
        Question(
          label: "甲", position: .beside,
          lines: [Line(parts: [.words("本单位承诺。\n签字："), .blank(0)])])
      ],
      rows: ["A3:A4 甲 B3:M3 本单位承诺。", "B4:C4 签字： D4:M4 <0>"]),
    Case(
      name: "a heading alone", questions: [Question(label: "联系人", position: .heading)],
      rows: ["A3:M3 联系人"]),
  ]

  @Test(arguments: cases) func `lays out`(example: Case) {
    let table = Table(
      id: "t", sheet: "表1", title: "题", name: Words(zh: "表", en: "Table"), typeName: "T",
      fields: (0..<3).map {
        Field(id: "f\($0)", title: Words(zh: "字段\($0)", en: ""), kind: .text(TextKind()))
      } + [
        Field(
          id: "f3", title: Words(zh: "字段3", en: ""),
          kind: .choice(ChoiceKind(Self.options, several: false)))
      ],
      questions: example.questions)
    let schema = Schema(
      id: "s", version: "1", title: Words(zh: "表", en: "Form"), tables: [table],
      sender: FieldReference(table: 0, field: 0))
    let layout = TableLayout(0, of: schema)
    let rows = (2..<(2 + example.rows.count)).map { row in
      layout.items.filter { $0.range.topLeft.row == row }.map(Self.shown).joined(separator: " ")
    }
    for (row, wanted) in zip(rows, example.rows) { #expect(row.hasPrefix(wanted)) }
    // Behind them stands the mark.
    #expect(layout.rows >= example.rows.count + 3)
  }

  private static func shown(_ item: TableLayout.Item) -> String {
    let first = "\(item.range.topLeft)"
    let range =
      item.range.topLeft == item.range.bottomRight
      ? first : "\(first):\(item.range.bottomRight)"
    if case .slot(let slot) = item.content { return "\(range) <\(slot.field)>" }
    return "\(range) \(item.content.text ?? "")"
  }
}
