import Forms
import Spreadsheet
import Testing

/// A return as a whole: what is a record, what is wrong with it, what is left over.
struct ImporterTests {
  @Test func `a form filled in as asked has no issues and nothing unread`() {
    let found = Zhangjiang.read(.contact(), .basics(), .incubators())
    #expect(found.shown == [])
    #expect(found.unread == [])
    #expect(found.sender == "嘉定园")
    #expect(found.records.map(\.sheet) == ["联络表", "表1", "表2"])
    #expect(found.records.map { "\($0.range)" } == ["A1:G9", "A1:D22", "A1:D18"])
  }

  @Test func `typed values stand beside their cells`() {
    let found = Zhangjiang.read(.contact(), .basics(), .incubators())
    #expect(found.answer("incubators", "team_size")?.value == .integer(12))
    #expect(found.answer("incubators", "team_size")?.cell == CellReference("B12"))
    #expect(found.answer("incubators", "contents")?.value == .choices(["A", "C"]))
    #expect(found.answer("incubators", "regions")?.value == .list(["DE", "HK"]))
    #expect(found.answer("incubators", "investment_100m_cny")?.value == .decimal(5.5))
    #expect(found.answer("incubators", "floor_area_m2")?.value == .decimal(3000))
    #expect(found.answer("incubators", "space_location")?.value == .text("上海市嘉定区城银路2号"))
    #expect(found.answer("contact", "domestic_park_name")?.value == .text("丁四"))
    #expect(found.answer("basics", "has_department_note")?.value == .text("合作处"))
    #expect(found.answer("basics", "intent_fields")?.cell == CellReference("B21"))
  }

  @Test func `a table left blank is no record, and one with only the park neither`() {
    let blank: [String: String?] = [
      "B3": nil, "D3": nil, "B4": nil, "B5": nil, "B6": nil, "B7": "(如无合作对象则不填问题 5 和 6)",
      "B8": "() A. 政府 B. 学校 C. 科研机构 D. 企业 E. 其他 _____ (请备注)",
      "B10": "请备注地点、占地面积或建筑面积,面积单位为平方米。",
      "B11": "运营主体性质为() A. 企业 B. 事业单位 C. 民办非企 D. 其他 _____ (请备注)",
      "B12": "运营团队人数为_____人",
      "B13": "企业共有_____家,企业总投资规模约为_____亿人民币,就业规模_____人,其中外资或合资企业_____家,外籍人员共_____人",
      "B14": "() 可多选 A. 技术转移 B. 研发合作 C. 创业孵化 D. 产业发展 E. 其他_____ (请备注)",
      "B16": "请附一段文字介绍该基地的合作情况。(500 字左右)", "B17": nil, "D17": nil,
    ]
    for park in ["分园名称:", "分园名称:嘉定园"] {
      let sheet = Sheet.incubators(blank.merging(["A2": park]) { $1 })
      let found = Zhangjiang.read(.contact(), .basics(["D13": "0"]), sheet)
      #expect(found.shown == [])
      #expect(found.records.count == 2)
      #expect(found.unread == [])
    }
  }

  @Test func `what nothing accounts for is listed`() {
    var sheet = Sheet.incubators(["A20": "内部备注：待核", "F3": "待核"])
    sheet.cells.append(Cell(reference: CellReference(row: 99, column: 0), value: .number(7)))
    let other = Sheet.filled("Sheet1", ["A1": "草稿"], merges: [], changing: [:])
    let found = Zhangjiang.read(.contact(), .basics(), sheet, other)
    #expect(found.shown == [])
    #expect(
      found.unread.map { "\($0.sheet)!\($0.cell) \($0.text)" } == [
        "表2!F3 待核", "表2!A20 内部备注：待核", "表2!A100 7", "Sheet1!A1 草稿",
      ])
  }
}
