import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput
@testable import Forms

/// Values that no kind of the first form has: each output knows them all the same.
@Suite struct DateAndFlagTests {
  static let day = Value.date(PartialDate(year: 2021, month: 5, day: 3))
  static let month = Value.date(PartialDate(year: 2021, month: 5))

  @Test(
    arguments: [
      (day, "2021年5月3日", "2021-05-03"), (month, "2021年5月", "2021-05"),
      (.flag(true), "是", "Yes"), (.flag(false), "否", "No"),
    ] as [(Value, String, String)])
  func `people read them in words`(value: Value, zh: String, en: String) {
    let field = SmallForm.incubators.fields[0]
    #expect(value.words(of: field, in: .zh) == zh)
    #expect(value.words(of: field, in: .en) == en)
  }

  @Test(
    arguments: [
      (day, "\"2021-05-03\"", "2021-05-03"), (month, "\"2021-05\"", "2021-05"),
      (.flag(true), "true", "true"), (.flag(false), "false", "false"),
    ] as [(Value, String, String)])
  func `programs read them as ISO dates and booleans`(value: Value, json: String, csv: String) {
    var text = JSONText()
    text.value(value)
    #expect(String(decoding: text.bytes, as: UTF8.self) == json)
    #expect(CSVExport.values(of: value, of: SmallForm.incubators.fields[0]) == [csv])
  }

  @Test(arguments: [day, month, .date(PartialDate(year: 1999)), .flag(true), .flag(false)])
  func `they come back from the store`(value: Value) throws {
    var bytes = ByteWriter()
    value.write(to: &bytes)
    var reader = ByteReader(bytes.bytes)
    #expect(try Value(from: &reader) == value)
  }

  @Test func `a day is a date in the workbook, a month is text`() throws {
    var form = SmallForm.filled()
    form.records[1].answers[0].value = Self.day
    form.records[1].answers[1].value = Self.month
    form.records[1].answers[2].value = .flag(true)
    let folder = try TemporaryFolder()
    try ConsolidatedWorkbookTests.write(folder.file("a.xlsx"), [.read(form)])
    let workbook = try Workbook(path: folder.file("a.xlsx"))
    let sheet = try #require(workbook.sheets.first { $0.name.contains("表2") })
    let row = sheet.cells.filter { $0.reference.row == 3 }
    let first = RecordRow(1, of: SmallForm.schema, language: .zh).places[0]
    let day = try #require(row.first { $0.reference.column == first })
    #expect(day.value == .number(44_319))
    #expect(day.isDate)
    #expect(
      row.first { $0.reference.column == first + 1 }?.value == .string("2021-05"))
    #expect(row.first { $0.reference.column == first + 2 }?.value == .string("是"))
  }
}
