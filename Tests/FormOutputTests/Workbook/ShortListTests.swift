import Forms
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

/// The lists for print.
@Suite struct ShortListTests {
  private static func list(_ summary: [Int], _ change: (inout Schema) -> Void = { _ in }) throws
    -> ShortList
  {
    var schema = SmallForm.schema
    schema.tables[1].summary = summary
    change(&schema)
    let row = RecordRow(1, of: schema, language: .zh)
    return try #require(ShortList(row, 1, of: schema, language: .zh))
  }

  @Test func `shows what the schema names, in its order`() throws {
    let list = try Self.list([6, 0, 8])
    #expect(list.columns.map(\.heading) == ["序号", "单位", "企业总投资规模（亿元）", "1. 园区/孵化器名称", "13. 合作成效"])
  }

  @Test func `chooses the name, numbers and short answers, as far as there is room`() throws {
    #expect(
      try Self.list([]).columns.map(\.heading) == [
        "序号", "单位", "1. 园区/孵化器名称", "2. 合作国别/地区", "3. 合作周期", "选项", "企业数（家）", "企业总投资规模（亿元）",
      ])
    let many = try Self.list([]) { schema in
      let field = schema.tables[1].fields[6]
      for number in 0..<40 {
        var other = field
        other.id = "n\(number)"
        schema.tables[1].fields.append(other)
      }
    }
    #expect(many.columns.map(\.heading).contains("1. 园区/孵化器名称"))
    let room = many.setup.width * 100 / ListSheet.leastScale
    #expect(many.columns.reduce(0) { $0 + $1.least + ListSheet.padding } <= room)
  }

  @Test func `a table that says no more than its sender has none`() {
    let row = RecordRow(0, of: SmallForm.schema, language: .zh)
    #expect(ShortList(row, 0, of: SmallForm.schema, language: .zh) == nil)
  }

  @Test func `is as wide as an upright page or one on its side, not more`() throws {
    for summary in [[0], [0, 1, 2, 3, 4, 5, 6, 7]] {
      let list = try Self.list(summary)
      #expect(list.setup.isLandscape == (summary.count > 1))
      let width = list.columns.reduce(0) { $0 + $1.least + ListSheet.padding }
      #expect(width <= list.setup.width * 100 / ListSheet.leastScale)
    }
  }
}
