import Forms
import Rounds
import Spreadsheet

/// A form to mend and send back: everything that a sender wrote, with the wrong cells marked and a
/// list of issues in front.
struct CorrectionForm {
  let schema: Schema
  let language: Language
  let returned: Return
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
        path: path, sparing: files, schema: schema, keepsOther: true,
        mends: MendedReturn(file: returned.file, digest: returned.mark))
      let list = try workbook.addSheet(FormText(language).issuesSheet).id
      let (copies, numbers) = copies()
      let rest = CorrectionRest(returned, copies: copies, schema: schema, language: language)
      let other = rest.isEmpty ? nil : try workbook.addSheet(FormText(language).restSheet).id
      try workbook.addInstructions()
      let placed = try workbook.add(copies)
      let places = places(copies, numbers, placed)
      try CorrectionList(schema: schema, language: language, returned: returned)
        .write(in: list, places: places, to: &workbook)
      if let other { try rest.write(in: other, to: &workbook) }
      workbook.writer.activate(list)
      try workbook.close(title: schema.title.text(language))
    } catch { throw .workbook(error) }
  }

  /// The copies in the order of the tables, and of each the number of its record; nil for a blank one, and for
  /// a list.
  func copies() -> (copies: [FormCopy], numbers: [Int?]) {
    var copies: [FormCopy] = []
    var numbers: [Int?] = []
    let records = RecordNumbers(returned)
    let issues = Dictionary(grouping: returned.issues.filter { $0.table != nil }) { issue in
      Place(table: issue.table ?? 0, record: issue.record)
    }
    let blank = BlankForm(schema: schema, sender: returned.sender)
    // A list inside a table is drawn with it.
    for index in schema.tables.indices where schema.tables[index].parent == nil {
      guard !schema.tables[index].isList else {
        var copy = FormCopy(table: index)
        copy.lists[index] = list(of: index, in: nil, records, issues, isFirst: true)
        copies.append(copy)
        numbers.append(nil)
        continue
      }
      let first = copies.count
      let own = records.records(ofTable: index)
      for (number, record) in own {
        copies.append(
          CorrectionCopy.copy(
            of: record, issues: issues[Place(table: index, record: number)] ?? [],
            schema: schema, language: language))
        numbers.append(number)
      }
      for _ in 0..<blanks(index, cameBack: own.count) {
        copies.append(blank.blank(index, isRecord: false))
        numbers.append(nil)
      }
      for inner in schema.tables[index].lists {
        for place in first..<copies.count {
          let list = list(
            of: inner.table, in: numbers[place], records, issues, isFirst: place == first)
          // A blank copy has the rows that the schema says.
          if numbers[place] != nil || list.rows.contains(where: { $0.record != nil })
            || list.remark != nil
          {
            copies[place].lists[inner.table] = list
          }
        }
      }
    }
    return (copies, numbers)
  }

  private struct Place: Hashable {
    var table: Int
    var record: Int?
  }

  /// The rows of a list, of those that stand in a record of another table; the first copy has those too that
  /// stand in none.
  private func list(
    of index: Int, in parent: Int?, _ records: RecordNumbers, _ issues: [Place: [Issue]],
    isFirst: Bool
  ) -> FormList {
    var rows = records.records(ofTable: index)
    if schema.tables[index].parent != nil {
      rows = rows.filter { row in
        row.record.parent.map { $0.record == parent } ?? isFirst
      }
    }
    var own: [Int: [Issue]] = [:]
    for (number, _) in rows { own[number] = issues[Place(table: index, record: number)] }
    let general = isFirst ? issues[Place(table: index, record: nil)] ?? [] : []
    return CorrectionRows(schema: schema, language: language, index: index)
      .list(rows, issues: own, general: general)
  }

  /// How many blank copies are added: one where there is none, and those that were counted but not
  /// returned.
  private func blanks(_ index: Int, cameBack: Int) -> Int {
    for case .countMismatch(let count) in returned.issues.map(\.kind)
    where count.table == index && count.stated > count.returned {
      return min(count.stated - count.returned, Self.mostBlank)
    }
    return cameBack == 0 ? 1 : 0
  }

  /// The cell where each issue is mended; nil for issues without a cell in the form.
  private func places(
    _ copies: [FormCopy], _ numbers: [Int?], _ placed: [FormPlacement]
  ) -> [Issue.Place?] {
    let layouts = placed.map(\.layout)
    func first(_ copy: Int) -> CellReference {
      CellReference(row: placed[copy].firstRow, column: 0)
    }
    // The copy and row of each record of a list.
    var rows: [Place: (copy: Int, row: Int)] = [:]
    for (copy, own) in copies.enumerated() {
      for (table, list) in own.lists {
        for (row, record) in list.rows.enumerated() {
          guard let number = record.record else { continue }
          rows[Place(table: table, record: number)] = (copy, row)
        }
      }
    }
    return returned.issues.map { issue in
      guard let table = issue.table else { return nil }
      let home = schema.tables[table].parent ?? table
      let own = copies.indices.filter { copies[$0].table == home }
      if schema.tables[table].isList {
        let row = rows[Place(table: table, record: issue.record)]
        guard let copy = row?.copy ?? own.first else { return nil }
        return Issue.Place(
          sheet: placed[copy].name,
          cell: cell(of: issue, row: row?.row, in: layouts[copy]) ?? first(copy))
      }
      guard
        let place = own.first(where: { numbers[$0] != nil && numbers[$0] == issue.record })
          ?? own.first
      else { return nil }
      let slot = CorrectionPlace.slot(of: issue, in: copies[place], table: schema.tables[table])
      let range = slot.flatMap { layouts[place].range(of: $0) }
      return Issue.Place(sheet: placed[place].name, cell: range?.topLeft ?? first(place))
    }
  }

  /// The cell of a list where an issue is mended: an answer, a sum, or the list's first cell.
  private func cell(of issue: Issue, row: Int?, in layout: TableLayout) -> CellReference? {
    guard let table = issue.table, let list = layout.lists.first(where: { $0.table == table })
    else { return nil }
    let own = schema.tables[table]
    let column = issue.field.flatMap { own.column(ofField: $0) }
    if let row {
      let first = own.list?.column(ofQuestion: 0)
      return (column ?? first).map { list.cell(row: row, column: $0).topLeft }
    }
    let rows = CorrectionRows(schema: schema, language: language, index: table)
    if let column, let total = list.totalRow, rows.isAboutTotal(issue) {
      return CellReference(row: total, column: list.columns[column].lowerBound)
    }
    return list.home
  }
}
