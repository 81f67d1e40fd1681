import Forms
import Spreadsheet

/// What differs between a return that was generated and what was read of it.
struct ReadComparison {
  private(set) var differences: [String] = []
  private let schema: Schema

  init(_ written: GeneratedReturn, _ read: Return, schema: Schema, ofFault: Bool) {
    self.schema = schema
    let order = Dictionary(
      uniqueKeysWithValues: written.workbook.sheets.enumerated().map { ($1.name, $0) })
    let expected = written.expected.sorted { a, b in
      (order[a.sheet] ?? 0, a.first.row, a.first.column)
        < (order[b.sheet] ?? 0, b.first.row, b.first.column)
    }
    if expected.count != read.records.count {
      let found = read.records.map { "\(schema.tables[$0.table].id) \($0.sheet)!\($0.range)" }
      differences.append(
        "\(read.records.count) records, not \(expected.count): " + found.joined(separator: ", "))
    } else {
      for (want, have) in zip(expected, read.records) { compare(want, have, written) }
    }
    compareIssues(written, read)
    let unread = Set(read.unread.map { "\($0.sheet)!\($0.cell)" })
    for cell in unread.subtracting(written.unread).sorted() {
      differences.append("unread though the form or an answer accounts for it: \(cell)")
    }
    for cell in written.unread.subtracting(unread).sorted() {
      differences.append("not listed as unread: \(cell)")
    }
  }

  private mutating func compare(
    _ want: GeneratedReturn.Expected, _ have: Record, _ written: GeneratedReturn
  ) {
    let table = schema.tables[have.table]
    guard table.id == want.table, have.sheet == want.sheet else {
      differences.append("\(table.id) on \(have.sheet), not \(want.table) on \(want.sheet)")
      return
    }
    let sheet = written.workbook.sheets.first { $0.name == want.sheet }
    for (field, answer) in zip(table.fields, have.answers) {
      let cell = want.cells[field.id]
      let place = "\(want.table).\(field.id) at \(want.sheet)!\(cell.map(\.description) ?? "?")"
      if let cell, answer.cell != cell {
        differences.append("\(place): cell \(answer.cell.map(\.description) ?? "none")")
      }
      guard !want.unchecked.contains(field.id), !same(answer.value, want.values[field.id])
      else { continue }
      let text = cell.flatMap { sheet?[$0] }.map { "\($0.value)" } ?? ""
      differences.append(
        "\(place): \(shown(answer.value)), not \(shown(want.values[field.id])); cell \(text.prefix(300))"
      )
    }
  }

  private func shown(_ value: Value?) -> String {
    value.map { "\("\($0)".prefix(160))" } ?? "nothing"
  }

  private func same(_ a: Value?, _ b: Value?) -> Bool {
    if case .decimal(let x) = a, case .decimal(let y) = b {
      return abs(x - y) <= 1e-9 * max(1, abs(x))
    }
    return a == b
  }

  private mutating func compareIssues(_ written: GeneratedReturn, _ read: Return) {
    var expected = written.issues
    for issue in read.issues {
      let table = issue.table.map { schema.tables[$0] }
      let field = issue.field.flatMap { table?.fields[$0].id }
      func fits(_ want: GeneratedReturn.ExpectedIssue, exactly: Bool) -> Bool {
        // A warning about converted areas names the cell; which of its sizes is all the same.
        let sameField =
          want.field == field || want.field == nil
          || want.code == "area-converted" || want.code == "one-missing"
        return want.code == issue.code.rawValue && want.table == table?.id && sameField
          && want.sheet == issue.place?.sheet
          && (want.cell == issue.place?.cell
            || !exactly && want.cell == nil && issue.place != nil)
      }
      // One whose cell is not known may be any of the others.
      let index =
        expected.firstIndex { fits($0, exactly: true) }
        ?? expected.firstIndex { fits($0, exactly: false) }
      if let index {
        expected.remove(at: index)
      } else {
        let place = issue.place.map { "\($0.sheet)!\($0.cell)" } ?? "no place"
        let text =
          issue.place.flatMap { place in
            written.workbook.sheets.first { $0.name == place.sheet }?[place.cell]
          }.map { "\($0.value)" } ?? ""
        differences.append(
          "reported without cause: \(issue.code.rawValue) \(table?.id ?? "").\(field ?? "") at \(place), found \(issue.found ?? "nothing"); cell \(text.prefix(300))"
        )
      }
    }
    for want in expected {
      differences.append(
        "not reported: \(want.code) \(want.table ?? "").\(want.field ?? "") at \(want.sheet ?? "")!\(want.cell.map(\.description) ?? "")"
      )
    }
  }
}
