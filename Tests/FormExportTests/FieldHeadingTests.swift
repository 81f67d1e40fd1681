import FormSchema
import Testing

@testable import FormExport

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

  @Test func `is the field's title in English`() {
    #expect(
      FieldHeading.headings(of: SmallForm.incubators, in: .en)[4...6] == [
        "Nature: other", "Enterprises (家)", "Investment (亿元)",
      ])
  }
}
