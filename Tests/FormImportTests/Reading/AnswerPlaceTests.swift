import FormImport
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
}
