@testable import Forms
import Spreadsheet
import Testing

/// Copies of two tables that ask the same questions, 表4 and 表6, with less and less left to tell them.
struct UnplacedCopiesTests {
  /// A technology transfer centre without title and printed words, on a sheet of one's own.
  static func center(_ changing: [String: String?] = [:], name: String = "中心") -> Sheet {
    .filled(
      name,
      [
        "A2": "分园名称:嘉定园", "A3": "1. 技术转移中心名称", "B3": "沪德技术转移中心",
        "C3": "地址", "D3": "上海市嘉定区城银路3号", "A4": "2. 合作国别/地区", "B4": "德国",
        "A5": "3. 合作领域/方向", "B5": "集成电路", "A6": "4. 合作对象名称", "B6": "慕尼黑工业大学",
        "A7": "5. 合作对象性质", "B7": "B",
        "A8": "6. 跨境技术转移情况",
        "B8":
          "上年度对境外技术转让12项,总金额350(万元人民币)\n上年度对境内技术转让3项,总金额20(万元人民币)",
        "A9": "7. 分园是否有政策支持", "B9": "资金", "A10": "8. 合作成效",
        "B10": String(repeating: "双方开展联合攻关。", count: 40),
        "A11": "中心负责人姓名", "B11": "沈建国", "C11": "联系电话(手机)", "D11": "13800138000",
      ], merges: [], changing: changing)
  }

  struct Told: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var sheet: Sheet
    var table: String
  }

  static let told: [Told] = [
    Told(
      testDescription: "by its title", sheet: center(["A1": "分园在境外设立的技术转移中心情况表"]),
      table: "overseas_transfer_centers"),
    Told(
      testDescription: "by the name of its sheet", sheet: center(name: "表6 (2)"),
      table: "overseas_transfer_centers"),
    Told(
      testDescription: "by what is printed for the options",
      sheet: center(["B9": "如无则不选,如有请选择。(A) 可多选 A. 资金 B. 土地 C. 载体 D. 其他_____ (请备注)"]),
      table: "transfer_centers"),
    Told(
      testDescription: "by a hint that was left standing",
      sheet: center(["B9": "如有,请备注具体支持方式。资金"]), table: "overseas_transfer_centers"),
  ]

  @Test(arguments: told)
  func `read as the table that it says it is`(_ told: Told) {
    let isAbroad = told.table == "overseas_transfer_centers"
    let basics = ["D13": "0", "D15": isAbroad ? "0" : "1", "D17": isAbroad ? "1" : "0"]
    let found = Zhangjiang.read(.contact(), .basics(basics), told.sheet)
    #expect(found.shown == [])
    #expect(found.answer(told.table, "name")?.value == .text("沪德技术转移中心"))
  }

  @Test(arguments: [("1", "0"), ("0", "1")])
  func `with nothing left to tell them, one issue and no guess`(_ counts: (String, String)) {
    let basics = ["D13": "0", "D15": counts.0, "D17": counts.1]
    let found = Zhangjiang.read(.contact(), .basics(basics), Self.center())
    #expect(found.shown == ["answer-ambiguous 中心!A2"])
    #expect(found.issues.first?.kind == TableAmbiguous(tables: [4, 6]).kind)
    #expect(found.issues.first?.found == "分园名称:嘉定园")
    #expect(found.records.count == 2)
    // Nothing is dropped in silence.
    #expect(found.unread.count == Self.center().cells.count)
  }

  @Test func `counts that they cannot make up for are still wrong`() {
    let found = Zhangjiang.read(
      .contact(), .basics(["D13": "0", "D15": "3", "D17": "0"]), Self.center(),
      Self.center(["B3": "沪法技术转移中心"], name: "中心2"))
    #expect(
      found.shown == [
        "count-mismatch basics.transfer_center_count 表1!D15", "answer-ambiguous 中心!A2",
        "answer-ambiguous 中心2!A2",
      ])
  }

  @Test func `one left blank is no record, whatever it is`() {
    let blank = Self.center([
      "A2": "分园名称:", "B3": nil, "D3": nil, "B4": nil, "B5": nil, "B6": nil, "B7": nil, "B8": nil,
      "B9": nil, "B10": nil, "B11": nil, "D11": nil,
    ])
    let found = Zhangjiang.read(.contact(), .basics(["D13": "0"]), blank)
    #expect(found.shown == [])
    #expect(found.unread == [])
  }

  static let messages: [MessageCase] = [
    MessageCase(
      "ambiguous table", .of(TableAmbiguous(tables: [0, 1]), nil, found: "分园名称:甲园"),
      """
      此处的表（“分园名称:甲园”）可以是表1“分园国际合作基本信息表”或表2“国际合作孵化器情况表”，未读取；请恢复表格的标题。
      The table here (it reads “分园名称:甲园”) can be 表1 (Basics) or 表2 (Incubator) and was not read: \
      restore its title.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
