import Forms
import Spreadsheet
import Testing

@testable import Forms

/// Answers that point at the one above.
struct DittoAnswerTests {
  @Test(
    arguments: [
      "同上", " 同上。", "（同上）", "同 上", "同上行", "与上相同", "〃", "″", "\"", "”", "''", "＂", "ditto", "Ditto.",
      "Same as above", "as above", "SAME", "见上",
      "与上表相同", "如上", "〃〃", "〞", "↑", "—\"—", "-\"-", "– ″ –", "- // -",
    ])
  func `is known`(text: String) {
    #expect(DittoAnswer.matches(text))
  }

  @Test(
    arguments: [
      "", "同济大学", "上海", "无", "-", "—", "--", "- / -", "-5-", "—甲—", "同上海分公司", "同上（除地址）", "12\"",
      "Same Day Ltd", "\"甲\"", "Do",
    ])
  func `is told from words`(text: String) {
    #expect(!DittoAnswer.matches(text))
  }

  @Test(
    arguments: [
      ("同上（意大利）", true), ("同上，意大利", true), ("同上及意大利", true), ("as above, plus Kent", true),
      ("Same as above (Jane Roe)", true), ("同上海交通大学合作", false), ("同上", false),
      ("Same Day Ltd", false),
    ])
  func `goes on`(text: String, isDitto: Bool) {
    #expect(DittoAnswer.begins(text) == isDitto)
  }

  private static func copies(_ changing: [String: String?]) -> Return {
    let second = Sheet.incubators(
      changing.merging(["B3": "嘉定国际创新园二期"]) { old, _ in old }, name: "表2 (2)")
    return Zhangjiang.read(.contact(), .basics(["D13": "2"]), .incubators(), second)
  }

  @Test(
    arguments: [
      ("text", "D3", "同上", "address"), ("a sign", "D3", "〃", "address"),
      ("a mobile", "D17", "同上", "head_mobile"), ("regions", "B4", "ditto", "regions"),
      ("a period", "B5", "同前", "period"), ("a choice", "B11", "同上", "operator_nature"),
      ("a choice of several", "B14", "″", "contents"),
      (
        "letters of a choice", "B14", "(同上) 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)",
        "contents"
      ), ("a sentence", "B12", "同上", "team_size"),
      ("a blank", "B12", "运营团队人数为同上人", "team_size"),
      ("five blanks", "B13", "同上", "employment"), ("a place", "B10", "同上", "floor_area_m2"),
    ])
  func `takes the answer of the copy before, and says so`(
    name: String, cell: String, text: String, field: String
  ) throws {
    let found = Self.copies([cell: text])
    let table = try #require(Zhangjiang.schema.tables.firstIndex { $0.id == "incubators" })
    let index = try #require(Zhangjiang.schema.tables[table].index(of: field))
    let records = found.records.filter { $0.table == table }
    #expect(records.count == 2)
    #expect(records.last?.answers[index].value == records.first?.answers[index].value)
    #expect(records.last?.answers[index].value != nil)
    #expect(found.issues.map(\.code.rawValue) == ["same-as-above"])
    #expect(found.issues.first?.severity == .warning)
    #expect(found.issues.first?.place?.cell == CellReference(cell))
  }

  @Test(
    arguments: [
      ("text", "D3", "incubators.address"), ("a choice", "B11", "incubators.operator_nature"),
      ("five blanks", "B13", "incubators.enterprise_count"),
      ("a place", "B10", "incubators.land_area_m2"),
      ("what may be left out", "B15", "incubators.policy_support"),
    ])
  func `is an error where nothing stands above`(name: String, cell: String, field: String) {
    let found = Zhangjiang.read(.contact(), .basics(), .incubators([cell: "同上"]))
    #expect(found.issues.map(\.code.rawValue) == ["same-as-above"])
    #expect(found.issues.first?.severity == .error)
    #expect(found.issues.first?.place?.cell == CellReference(cell))
    #expect(found.issues.first?.found == "同上")
  }

  @Test func `answers a choice and the empty line below it`() throws {
    let hint = "如合作对象为多个,请逐一备注合作对象性质。"
    let second = Sheet.incubators(["B3": "二期", "B8": "同上", "B9": hint], name: "表2 (2)")
    let found = Zhangjiang.read(.contact(), .basics(["D13": "2"]), .incubators(), second)
    let table = try #require(Zhangjiang.schema.tables.firstIndex { $0.id == "incubators" })
    let records = found.records.filter { $0.table == table }
    for id in ["partner_nature", "partner_nature_detail"] {
      let index = try #require(Zhangjiang.schema.tables[table].index(of: id))
      #expect(records.last?.answers[index].value == records.first?.answers[index].value)
    }
    #expect(found.issues.map(\.code.rawValue) == ["same-as-above"])
  }

  @Test func `points on through several copies, and not at what was not answered`() throws {
    let found = Zhangjiang.read(
      .contact(), .basics(["D13": "3"]), .incubators(["D17": nil]),
      .incubators(["B3": "二期", "D3": "同上", "D17": "同上"], name: "表2 (2)"),
      .incubators(["B3": "三期", "D3": "同上", "D17": "13800138000"], name: "表2 (3)"))
    let table = try #require(Zhangjiang.schema.tables.firstIndex { $0.id == "incubators" })
    let index = try #require(Zhangjiang.schema.tables[table].index(of: "address"))
    let values = found.records.filter { $0.table == table }.map { $0.answers[index].value }
    #expect(Set(values) == [.text("上海市嘉定区城银路1号")])
    #expect(
      found.shown == [
        "required-missing incubators.head_mobile 表2!D17",
        "same-as-above incubators.address 表2 (2)!D3",
        "same-as-above incubators.head_mobile 表2 (2)!D17",
        "same-as-above incubators.address 表2 (3)!D3",
      ])
  }
}
