import Forms
import Spreadsheet
import Testing

/// Copies of a table wherever people put them.
struct CopyFinderTests {
  /// The cells of a sheet moved by rows and columns, merged ranges too.
  static func moved(_ sheet: Sheet, rows: Int = 0, columns: Int = 0) -> Sheet {
    func move(_ cell: CellReference) -> CellReference {
      CellReference(row: cell.row + rows, column: cell.column + columns)
    }
    var sheet = sheet
    for index in sheet.cells.indices {
      sheet.cells[index].reference = move(sheet.cells[index].reference)
    }
    sheet.merges = sheet.merges.map { CellRange(move($0.topLeft), move($0.bottomRight)) }
    return sheet
  }

  static func joined(_ sheets: Sheet...) -> Sheet {
    Sheet(
      name: sheets[0].name, cells: sheets.flatMap(\.cells).sorted { $0.reference < $1.reference },
      merges: sheets.flatMap(\.merges))
  }

  static let other: [String: String?] = ["B3": "嘉定第二创新园"]

  struct Layout: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var sheet: Sheet
    var ranges: [String]
    init(_ name: String, _ sheet: Sheet, _ ranges: [String]) {
      testDescription = name
      self.sheet = sheet
      self.ranges = ranges
    }
  }

  static let layouts: [Layout] = [
    Layout(
      "below, a blank row between", joined(.incubators(), moved(.incubators(other), rows: 20)),
      ["A1:D18", "A21:D38"]
    ),
    Layout(
      "below at once", joined(.incubators(), moved(.incubators(other), rows: 18)),
      ["A1:D18", "A19:D36"]
    ),
    Layout(
      "below, the second without its title",
      joined(.incubators(), moved(.incubators(other.merging(["A1": nil]) { $1 }), rows: 19)),
      ["A1:D18", "A21:D37"]
    ),
    Layout(
      "beside", joined(.incubators(), moved(.incubators(other), columns: 5)), ["A1:D18", "F1:I18"]),
    Layout(
      "beside at once", joined(.incubators(), moved(.incubators(other), columns: 4)),
      ["A1:D18", "E1:H18"]
    ),
    Layout(
      "beside and lower", joined(.incubators(), moved(.incubators(other), rows: 2, columns: 5)),
      ["A1:D18", "F3:I20"]
    ),
    Layout(
      "beside without titles",
      joined(
        .incubators(["A1": nil]), moved(.incubators(other.merging(["A1": nil]) { $1 }), columns: 5)),
      ["A2:D18", "F2:I18"]
    ),
  ]

  @Test(arguments: layouts)
  func `two copies on one sheet are two records`(layout: Layout) {
    let found = Zhangjiang.read(.contact(), .basics(["D13": "2"]), layout.sheet)
    #expect(found.shown == [])
    #expect(found.unread == [])
    #expect(found.records.filter { $0.sheet == "表2" }.map { "\($0.range)" } == layout.ranges)
  }

  @Test func `three beside each other, some without titles`() {
    let untitled = Self.other.merging(["A1": nil]) { $1 }
    let third: [String: String?] = ["B3": "嘉定第三创新园", "A1": nil]
    let sheet = Self.joined(
      .incubators(), Self.moved(.incubators(untitled), rows: -1, columns: 4),
      Self.moved(.incubators(third), rows: -1, columns: 8))
    let found = Zhangjiang.read(.contact(), .basics(["D13": "3"]), sheet)
    #expect(found.shown == [])
    #expect(found.records.suffix(3).map { "\($0.range)" } == ["A1:D18", "E1:H17", "I1:L17"])
  }

  @Test func `all tables on one sheet, without titles`() {
    let sheet = Self.joined(
      .contact(["A1": nil]), Self.moved(.basics(["A1": nil]), rows: 10),
      Self.moved(.incubators(["A1": nil]), rows: 34))
    let found = Zhangjiang.read(sheet)
    #expect(found.shown == [])
    #expect(found.records.map { "\($0.range)" } == ["A2:G9", "A12:D32", "A36:D52"])
  }

  @Test func `all tables on one sheet`() {
    let sheet = Self.joined(
      .contact(), Self.moved(.basics(), rows: 10), Self.moved(.incubators(), rows: 34))
    let found = Zhangjiang.read(sheet)
    #expect(found.shown == [])
    #expect(found.records.map { "\($0.range)" } == ["A1:G9", "A11:D32", "A35:D52"])
  }

  @Test func `rows and columns put in, merged ranges undone`() {
    var sheet = Self.moved(.incubators(), rows: 3, columns: 2)
    sheet.merges = []
    let found = Zhangjiang.read(.contact(), .basics(), sheet)
    #expect(found.shown == [])
    #expect(found.answer("incubators", "team_size")?.cell == CellReference("D15"))
  }

  @Test func `a title alone is a mention and no table`() {
    let list = Sheet.filled(
      "目录", ["A1": "分园国际合作基本信息表", "A2": "分园内国际合作科技园区/孵化器情况表"], merges: [], changing: [:])
    let found = Zhangjiang.read(list, .contact(), .basics(), .incubators())
    #expect(found.shown == [])
    #expect(found.unread.map(\.sheet) == ["目录", "目录"])
  }
}
