@testable import Forms
import Spreadsheet
import Testing

struct TableRuleTests {
  @Test func `a return without the table that says who returns it`() {
    #expect(Zhangjiang.read(.contact(), .incubators()).shown == ["table-missing basics"])
    let found = Zhangjiang.read(.basics(), .incubators())
    #expect(found.shown == ["table-missing contact"])
    #expect(found.issues.map(\.severity) == [.warning])
  }

  @Test(
    arguments: [
      ("filled in", Sheet.contact(), nil),
      ("a sheet without a cell", Sheet(name: "联络表", cells: []), "联络表!A1"),
      ("a copy without an answer", Self.blankContact, "联络表!A1"),
    ] as [(String, Sheet, String?)])
  func `a table that stands there empty`(name: String, sheet: Sheet, place: String?) {
    let found = Zhangjiang.read(sheet, .basics(), .incubators())
    let blanks = found.issues.compactMap { issue -> String? in
      guard case .tableMissing(let missing) = issue.kind else { return nil }
      return missing.blank.map { "\($0.sheet)!\($0.cell)" } ?? "none"
    }
    #expect(blanks == (place.map { [$0] } ?? []))
  }

  /// The sheet of contacts with what the form prints, and no answer.
  private static let blankContact: Sheet = {
    var sheet = Sheet.contact()
    sheet.cells = sheet.cells.compactMap { cell in
      guard case .string(let text) = cell.value else { return nil }
      if Zhangjiang.importer.prints(FoldedText(text)) { return cell }
      guard let colon = text.firstIndex(of: "：") else { return nil }
      var printed = cell
      printed.value = .string(String(text[...colon]))
      return printed
    }
    return sheet
  }()

  @Test func `a second 表1 is said once, and not checked`() {
    let found = Zhangjiang.read(
      .contact(), .basics(), .basics(["B9": "wang@"], name: "表1 (2)"), .incubators())
    #expect(found.shown == ["table-repeated basics 表1 (2)!A1"])
  }

  static let messages: [MessageCase] = [
    MessageCase(
      "table", .of(TableMissing(severity: .error), 0),
      """
      缺少表1“分园国际合作基本信息表”，请补上并填写。
      表1 (Basics) is missing: add it and fill it in.
      """),
    MessageCase(
      "table that is empty",
      .of(
        TableMissing(
          severity: .error,
          blank: Forms.Issue.Place(sheet: "表1", cell: CellReference(row: 0, column: 0))), 0),
      """
      表1“分园国际合作基本信息表”（表1!A1）没有填写任何内容，请填写。
      表1 (Basics) at 表1!A1 is empty: fill it in.
      """),
    MessageCase(
      "table twice",
      .of(
        TableRepeated(
          first: Forms.Issue.Place(sheet: "表1", cell: CellReference(row: 0, column: 0))), 0),
      """
      表1“分园国际合作基本信息表”只应有一份，另一份在 表1!A1，请删去一份。
      表1 (Basics) must stand once, and stands at 表1!A1 too: delete one of them.
      """),
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
