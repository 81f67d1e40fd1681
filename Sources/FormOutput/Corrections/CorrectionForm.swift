import Forms
import Rounds
import Spreadsheet

/// A form to mend and send back: everything that a sender wrote, with the wrong cells marked and a
/// list of issues in front.
struct CorrectionForm {
  let schema: Schema
  let language: Language
  let form: Return
  /// The most blank copies that are added for records that a sender counted but did not return.
  private static let mostBlank = 10

  /// Writes the form.
  ///
  /// An existing file with other content is kept: somebody may have mended or returned it.
  ///
  /// - Throws: If it could not be written whole, or another file or an input is there, which stays
  ///   as it was.
  func write(path: String, sparing files: ReadFiles) throws(ExportError) {
    do throws(WorkbookWriterError) {
      var workbook = try FormWorkbook(
        path: path, sparing: files, schema: schema, keepsOther: true)
      let list = try workbook.addSheet("问题清单").id
      let (copies, numbers) = copies()
      let rest = CorrectionRest(form, copies: copies, schema: schema)
      let other = rest.isEmpty ? nil : try workbook.addSheet("其他内容").id
      try workbook.addInstructions()
      let names = try workbook.add(copies)
      let places = places(copies, numbers, names)
      try CorrectionList(schema: schema, language: language, form: form)
        .write(in: list, places: places, to: &workbook)
      if let other { try rest.write(in: other, to: &workbook) }
      workbook.writer.activate(list)
      try workbook.close(title: schema.title.zh)
    } catch { throw .workbook(error) }
  }

  /// The copies in the order of the tables, and for each the number of its record; nil for a blank
  /// one.
  func copies() -> (copies: [FormCopy], numbers: [Int?]) {
    var copies: [FormCopy] = []
    var numbers: [Int?] = []
    let blank = BlankForm(schema: schema, sender: form.sender)
    for index in schema.tables.indices {
      let records = form.records.filter { $0.table == index }
      for (number, record) in records.enumerated() {
        let own = form.issues.filter { $0.table == index && $0.record == number }
        copies.append(
          CorrectionCopy.copy(of: record, issues: own, schema: schema, language: language))
        numbers.append(number)
      }
      for _ in 0..<blanks(index, returned: records.count) {
        copies.append(blank.blank(index, isRecord: false))
        numbers.append(nil)
      }
    }
    return (copies, numbers)
  }

  /// The number of blank copies to add: one if the table has no record, and those that were counted
  /// but not returned.
  private func blanks(_ index: Int, returned: Int) -> Int {
    for case .countMismatch(let count) in form.issues.map(\.kind)
    where count.table == index && count.stated > count.returned {
      return min(count.stated - count.returned, Self.mostBlank)
    }
    return returned == 0 ? 1 : 0
  }

  /// The cell where each issue is mended; nil for issues without a cell in the form.
  private func places(
    _ copies: [FormCopy], _ numbers: [Int?], _ names: [String]
  ) -> [Issue.Place?] {
    form.issues.map { issue in
      guard let table = issue.table else { return nil }
      let own = copies.indices.filter { copies[$0].table == table }
      guard
        let place = own.first(where: { numbers[$0] != nil && numbers[$0] == issue.record })
          ?? own.first
      else { return nil }
      let slot = CorrectionPlace.slot(of: issue, in: copies[place], table: schema.tables[table])
      let range = slot.flatMap { TableLayout(table, of: schema).range(of: $0) }
      return Issue.Place(
        sheet: names[place], cell: range?.topLeft ?? CellReference(row: 0, column: 0))
    }
  }
}
