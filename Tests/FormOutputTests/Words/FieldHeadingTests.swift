import Forms
import Testing

@testable import FormOutput

@Suite struct FieldHeadingTests {
  @Test func `is the form's question, with the thing asked where there are several`() {
    #expect(
      FieldHeading.headings(of: SmallForm.incubators, in: .zh) == [
        "1. 园区/孵化器名称", "2. 合作国别/地区", "3. 合作周期", "6. 合作对象性质",
        "6. 合作对象性质\n合作对象性质（其他）", "10. 园区/孵化器内情况\n企业数（家）",
        "10. 园区/孵化器内情况\n企业总投资规模（亿元）", "联系电话(手机)", "13. 合作成效",
      ])
    #expect(FieldHeading.headings(of: SmallForm.basics, in: .zh) == ["分园名称"])
  }

  @Test(arguments: [
    (
      "names the thing itself", "(2) 是否设立工作部门(局、处、科等)?", ["是否设立工作部门", "部门名称"],
      ["(2) 是否设立工作部门(局、处、科等)?", "(2) 是否设立工作部门(局、处、科等)?\n部门名称"]
    ),
    (
      "other widths and spaces", "７. ＡＢ（甲） 面积", ["ab甲面积", "地点"],
      ["７. ＡＢ（甲） 面积", "７. ＡＢ（甲） 面积\n地点"]
    ),
    (
      "names both", "企业数和外资企业数", ["企业数", "外资企业数"],
      ["企业数和外资企业数\n企业数", "企业数和外资企业数\n外资企业数"]
    ),
    ("another heading", "意向", ["意向", "合作意向"], ["意向", "意向\n合作意向"]),
    ("nothing but marks", "1. 情况", ["——", "情况（其他）"], ["1. 情况\n——", "1. 情况\n情况（其他）"]),
  ])
  func `is the question alone where it names the thing`(
    _: String, label: String, titles: [String], headings: [String]
  ) {
    var table = SmallForm.basics
    table.fields = titles.map {
      Field(id: $0, title: Words(zh: $0, en: $0), kind: .text(TextKind()))
    }
    table.questions = [
      Question(
        label: label, position: .beside, lines: [Line(parts: titles.indices.map { .blank($0) })])
    ]
    #expect(FieldHeading.headings(of: table, in: .zh) == headings)
  }

  @Test func `leaves no two columns of the forms alike`() throws {
    for table in Zhangjiang.schema.tables {
      let headings = FieldHeading.headings(of: table, in: .zh)
      #expect(Set(headings).count == headings.count)
    }
  }

  @Test func `is the field's title in English`() {
    #expect(
      FieldHeading.headings(of: SmallForm.incubators, in: .en)[4...6] == [
        "Nature: other", "Enterprises (家)", "Investment (亿元)",
      ])
  }
}
