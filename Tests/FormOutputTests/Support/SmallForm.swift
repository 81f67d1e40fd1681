@testable import Forms
import Rounds
import Spreadsheet

/// A form of two tables, small enough to be seen whole, and returns of it.
enum SmallForm {
  static let schema = Schema(
    id: "small", version: "1", title: Words(zh: "合作情况表", en: "Cooperation"),
    tables: [basics, incubators], sender: FieldReference(table: 0, field: 0))

  static let basics = Table(
    id: "basics", sheet: "表1", title: "基本信息表", name: Words(zh: "基本信息", en: "Basics"),
    typeName: "Basics", copies: .one,
    fields: [Field(id: "park", title: Words(zh: "分园名称", en: "Park"), kind: .text(TextKind()))],
    questions: [
      Question(
        label: "分园名称:", position: .inside,
        lines: [Line(parts: [.words("分园名称:"), .blank(0)])])
    ])

  static let incubators = Table(
    id: "incubators", sheet: "表2", title: "孵化器情况表",
    name: Words(zh: "孵化器", en: "Incubator"), typeName: "Incubator",
    fields: [
      Field(id: "name", title: Words(zh: "园区/孵化器名称", en: "Name"), kind: .text(TextKind())),
      Field(id: "regions", title: Words(zh: "合作国别", en: "Regions"), kind: .regions(RegionsKind())),
      Field(id: "period", title: Words(zh: "合作周期", en: "Period"), kind: .period(PeriodKind())),
      Field(
        id: "nature", title: Words(zh: "合作对象性质", en: "Nature"),
        kind: .choice(
          ChoiceKind(
            [
              Option(letter: "A", words: "政府"), Option(letter: "E", words: "其他", note: 4),
            ], several: true))),
      Field(
        id: "nature_note", title: Words(zh: "合作对象性质（其他）", en: "Nature: other"),
        kind: .note(NoteKind(of: 3, option: "E"))),
      Field(
        id: "enterprises", title: Words(zh: "企业数", en: "Enterprises"),
        kind: .count(CountKind(unit: "家"))),
      Field(
        id: "investment", title: Words(zh: "企业总投资规模", en: "Investment"),
        kind: .amount(AmountKind(unit: "亿元"))),
      Field(
        id: "mobile", title: Words(zh: "手机", en: "Mobile"),
        kind: .mobile(MobileKind(.china, abroad: false))),
      Field(
        id: "outcome", title: Words(zh: "合作成效", en: "Outcome"),
        kind: .text(TextKind(length: TextLength(from: 300, to: 800)))),
    ],
    questions: [
      beside("1. 园区/孵化器名称", 0), beside("2. 合作国别/地区", 1), beside("3. 合作周期", 2),
      beside("6. 合作对象性质", 3, 4), beside("10. 园区/孵化器内情况", 5, 6),
      beside("联系电话(手机)", 7), beside("13. 合作成效", 8),
    ])

  static func beside(_ label: String, _ fields: Int...) -> Question {
    Question(label: label, position: .beside, lines: [Line(parts: fields.map { .blank($0) })])
  }

  /// A return of one record a table, with an issue, and a cell that nothing accounts for.
  static func filled(file: String = "嘉定园.xlsx", name: String = "中德孵化器") -> Return {
    Return(
      file: file, sender: "嘉定园", modified: "2021-08-12T09:15:00Z",
      records: [
        Record(
          table: 0, sheet: "表1", range: range("A1:D18"),
          answers: [answer(.text("嘉定园"), "A2")]),
        Record(
          table: 1, sheet: "表2 (2)", range: range("A1:D12"),
          answers: [
            answer(.text(name), "B3"), answer(.list(["DE", "HK"]), "B4"),
            answer(.span(Period(start: PartialDate(year: 2018, month: 5), end: nil)), "B5"),
            answer(.choices(["A", "E"]), "B8"), answer(.text("国际组织"), "B8"),
            Answer(cell: CellReference("B13"), written: "若干"),
            answer(.decimal(35), "B13"), answer(.text("13912345678"), "D17"),
            Answer(cell: CellReference("B16")),
          ]),
      ],
      issues: [
        Issue(
          TypeError(whole: true, zero: false), table: 1, record: 0, field: 5,
          place: Issue.Place(sheet: "表2 (2)", cell: cell("B13")), found: "若干")
      ],
      unread: [UnreadCell(sheet: "Sheet1", cell: cell("A1"), text: "内部备注")])
  }

  static let failure = Failure(
    file: "坏.xlsx", code: "corrupt", message: Words(zh: "文件已损坏", en: "damaged"))
  static let skipped = Skipped(file: "报告.docx", reason: Words(zh: "不是工作簿", en: "no workbook"))

  static func answer(_ value: Value, _ reference: String) -> Answer {
    Answer(value: value, cell: cell(reference))
  }

  static func cell(_ text: String) -> CellReference {
    CellReference(text) ?? CellReference(row: 0, column: 0)
  }

  static func range(_ text: String) -> CellRange {
    CellRange(text) ?? CellRange(cell("A1"), cell("A1"))
  }
}
