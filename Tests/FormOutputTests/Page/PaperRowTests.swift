import Forms
import Spreadsheet
import Testing

@testable import FormOutput

@Suite struct PaperRowTests {
  private static let table = Table(
    id: "t", sheet: "表", title: "表", name: Words(zh: "表", en: "Table"), typeName: "T",
    fields: [
      Field(id: "name", title: Words(zh: "名称", en: "Name"), kind: .text(TextKind())),
      Field(id: "address", title: Words(zh: "地址", en: "Address"), kind: .text(TextKind())),
      Field(id: "place", title: Words(zh: "地点", en: "Place"), kind: .place(PlaceKind())),
      Field(
        id: "area", title: Words(zh: "建筑面积", en: "Area"),
        kind: .area(AreaKind(words: [], isUsual: true))),
      Field(id: "staff", title: Words(zh: "人数", en: "Staff"), kind: .count(CountKind())),
    ],
    questions: [
      Question(label: "一、基本情况", position: .heading),
      SmallForm.beside("1. 名称", 0), SmallForm.beside("地址", 1),
      SmallForm.beside("2. 面积", 2, 3),
      Question(
        label: "共有", position: .inside,
        lines: [Line(parts: [.words("共有"), .blank(4), .words("人。")])]),
    ])

  private static func rows(addressAt address: String) -> [PaperRow] {
    let record = Record(
      table: 0, sheet: "表", range: SmallForm.range("A1:D9"),
      answers: [
        SmallForm.answer(.text("甲"), "B3"), SmallForm.answer(.text("乙"), address),
        Answer(value: .text("沪宜公路"), cell: SmallForm.cell("B4"), written: "沪宜公路"),
        Answer(value: .decimal(5), cell: SmallForm.cell("B4"), written: "沪宜公路，5平方米"),
        Answer(cell: SmallForm.cell("A5"), written: "若干"),
      ])
    return PaperRow.rows(of: record, in: table)
  }

  @Test func `names the group of a question, and yes as the form does`() {
    var question = SmallForm.beside("是否参保", 0)
    question.groups = ["职工"]
    let table = Table(
      id: "t", sheet: "表", title: "表", name: Words(zh: "表", en: "Table"), typeName: "T",
      fields: [
        Field(
          id: "insured", title: Words(zh: "是否参保", en: "Insured"),
          kind: .yesNo(YesNoKind(yes: "已参保", no: "未参保")))
      ], questions: [question])
    let record = Record(
      table: 0, sheet: "表", range: SmallForm.range("A1:B1"),
      answers: [Answer(value: .flag(true), cell: SmallForm.cell("B1"), written: "TRUE")])
    #expect(
      PaperRow.rows(of: record, in: table) == [
        PaperRow(cells: [
          .label("职工 – 是否参保", span: 1), .answer([[.blank([0], "已参保")]]),
        ])
      ])
  }

  @Test func `puts what stands in one row of the sheet in one row`() {
    let rows = Self.rows(addressAt: "D3")
    #expect(rows.map(\.cells.count) == [1, 4, 2, 1])
    #expect(rows[0].cells == [.heading("一、基本情况")])
    #expect(rows[1].fields == [0, 1])
    #expect(Self.rows(addressAt: "B9").map(\.cells.count) == [1, 2, 2, 2, 1])
  }

  @Test func `shows what was typed, once, and the printed words around it`() {
    let rows = Self.rows(addressAt: "D3")
    #expect(rows[2].cells[1] == .answer([[.blank([2, 3], "沪宜公路，5平方米")]]))
    #expect(
      rows[3].cells == [.answer([[.words("共有"), .blank([4], "若干"), .words("人。")]])])
  }
}
