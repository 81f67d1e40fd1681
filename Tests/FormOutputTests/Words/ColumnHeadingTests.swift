import Foundation
import Testing

@testable import FormOutput
@testable import Forms

/// Questions over their parts, and nothing said twice.
@Suite struct ColumnHeadingTests {
  private static func headings(
    _ table: Table, language: Language = .zh, of form: Language = .zh
  ) -> [String] {
    var schema = SmallForm.schema
    schema.language = form
    return ColumnHeading.headings(of: table, in: schema, language: language).map {
      $0.group.isEmpty ? $0.text : "\($0.group) | \($0.text)"
    }
  }

  private static func table(_ fields: [(String, Field.Kind)], _ questions: [Question]) -> Table {
    Table(
      id: "t", sheet: "表", title: "表", name: Words(zh: "表", en: "T"), typeName: "T",
      fields: fields.enumerated().map { index, field in
        Field(id: "f\(index)", title: Words(zh: field.0, en: field.0), kind: field.1)
      }, questions: questions)
  }

  private static let text = Field.Kind.text(TextKind())

  @Test func `a question stands over its parts`() {
    #expect(
      Self.headings(SmallForm.incubators) == [
        "1. 园区/孵化器名称", "2. 合作国别/地区", "3. 合作周期", "6. 合作对象性质 | 选项", "6. 合作对象性质 | 其他",
        "10. 园区/孵化器内情况 | 企业数（家）", "10. 园区/孵化器内情况 | 企业总投资规模（亿元）", "联系电话(手机)", "13. 合作成效",
      ])
  }

  @Test func `in a language that the form is not printed in, titles tell enough`() {
    let headings = Self.headings(SmallForm.incubators, language: .en)
    #expect(headings.prefix(4) == ["Name", "Regions", "Period", "Nature"])
    #expect(headings[5] == "Enterprises (家)")
  }

  @Test func `a group stands over its questions, unless it has one`() {
    func question(_ groups: [String], _ label: String, _ field: Int) -> Question {
      var question = SmallForm.beside(label, field)
      question.groups = groups
      return question
    }
    let table = Self.table(
      [("法人姓名", Self.text), ("法人手机", Self.text), ("联系人姓名", Self.text), ("网址", Self.text)],
      [
        question(["法定代表人"], "姓 名", 0), question(["法定代表人"], "手机：", 1),
        question(["联系人"], "姓 名", 2), SmallForm.beside("网址（选填）", 3),
      ])
    #expect(
      Self.headings(table) == ["法定代表人 | 姓 名", "法定代表人 | 手机", "联系人 – 姓 名", "网址（选填）"])
  }

  @Test func `a group in a group stands alone where it has one column`() {
    let table = Self.table(
      [("q3", Self.text), ("q4", Self.text), ("sum", Self.text)],
      [("Q3", 0), ("Q4", 1)].map { quarter, field in
        var question = SmallForm.beside("Actual", field)
        question.groups = ["2024", quarter]
        return question
      } + [SmallForm.beside("Total", 2)])
    #expect(Self.headings(table) == ["2024 | Q3 – Actual", "2024 | Q4 – Actual", "Total"])
  }

  @Test func `columns that would be called alike have their titles`() {
    let table = Self.table(
      [("区联系人姓名", Self.text), ("园联系人姓名", Self.text)],
      [SmallForm.beside("姓 名", 0), SmallForm.beside("姓 名", 1)])
    #expect(Self.headings(table) == ["区联系人姓名", "园联系人姓名"])
  }

  @Test(arguments: [
    ("注册资本（万元）", "万元", "注册资本（万元）"), ("Match funding (£)", "GBP", "Match funding (£)"),
    ("Grant", "GBP", "Grant（GBP）"), ("企业数", "家", "企业数（家）"),
  ])
  func `a unit is said once`(label: String, unit: String, heading: String) {
    let table = Self.table([("数", .amount(AmountKind(unit: unit)))], [SmallForm.beside(label, 0)])
    #expect(Self.headings(table) == [heading])
  }
}
