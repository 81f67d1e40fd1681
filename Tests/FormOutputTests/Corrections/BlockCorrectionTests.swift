import Forms
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

/// Forms to mend with blocks, answers below their labels, shares, codes and yes or no.
struct BlockCorrectionTests {
  @Test(arguments: ["form-c", "form-d"]) func `a form to mend is read as what it mends`(
    name: String
  ) throws {
    let schema = try Checkout.form(name)
    let importer = Importer(schema: schema)
    let folder = try TemporaryFolder()
    var copies = FilledBlank(schema).copies
    for (table, field, text) in Self.wrong[name] ?? [] {
      let index = try #require(schema.tables.firstIndex { $0.id == table })
      let place = try #require(schema.tables[index].index(of: field))
      // The last copy: of blocks the one furthest down.
      let copy = try #require(copies.lastIndex { $0.table == index })
      copies[copy].contents[.answer(place)] = text
    }
    var filled = try FormWorkbook(path: folder.file("1.xlsx"), sparing: .none, schema: schema)
    _ = try filled.add(copies)
    try filled.close(title: "")
    let form = importer.read(try Workbook(path: folder.file("1.xlsx")), file: "1.xlsx")
    #expect(Self.codes(form) == Self.expected[name])

    try CorrectionForm(schema: schema, language: .en, returned: form).write(
      path: folder.file("2.xlsx"), sparing: .none)
    let workbook = try Workbook(path: folder.file("2.xlsx"))
    let again = importer.read(workbook, file: "1.xlsx")
    #expect(
      again.records.map { $0.answers.map(\.value) } == form.records.map { $0.answers.map(\.value) })
    #expect(Self.codes(again) == Self.codes(form))
    #expect(again.unread == [])
    // Each is marked where it is to be mended.
    for issue in again.issues where issue.field != nil {
      let place = try #require(issue.place)
      let sheet = try #require(workbook.sheets.first { $0.name == place.sheet })
      #expect(sheet[place.cell] != nil, "\(place)")
    }
  }

  private static let wrong: [String: [(String, String, FormCopy.Content)]] = [
    "form-c": [
      ("company", "credit_code", .text("913300000")), ("company", "super_deduction", .text("是、否")),
      ("company", "rd_staff_percent", .number(120)), ("company", "founded", .text("去年")),
    ],
    "form-d": [
      ("sites", "weekly_hours", .number(200)), ("sites", "works_percent", .number(110)),
      ("authority", "postcodes", .text("XX")), ("authority", "s151_email", .text("nobody")),
    ],
  ]
  private static let expected = [
    "form-c": ["choice-multiple", "date-invalid", "format-code", "maximum"],
    "form-d": ["format-code", "format-email", "maximum", "maximum"],
  ]

  private static func codes(_ form: Return) -> [String] {
    form.issues.map(\.code.rawValue).sorted()
  }
}
