/// `total-mismatch` in the row that adds up a list: at the total, which is of no record.
enum ListTotal {
  static func issues(in check: ReturnCheck) -> [Issue] {
    let answers = check.answers
    return answers.lists.flatMap { list -> [Issue] in
      list.total.sorted { $0.key < $1.key }.compactMap { field, reading in
        guard let value = reading.value?.inExpression, reading.state == .answered,
          case .number(let number) = value, let cell = reading.cell
        else { return nil }
        let rows = rows(of: list, addedUpAt: cell.row, in: answers)
        let described = answers.schema.tables[list.table].fields[field]
        var stated = number
        if case .amount(let kind) = described.kind {
          stated = number.times(DecimalNumber(kind.scale))
        }
        let places = rows.map { AnswerPlace(record: $0, field: field) }
        guard let sum = AnswerSum.sum(of: places, in: answers),
          let finding = AnswerSum.mismatch(stated, sum, of: described, tolerance: 0.005)
        else { return nil }
        return Issue(
          finding, table: list.table, field: field,
          place: Issue.Place(sheet: list.sheet, cell: cell), found: reading.written)
      }
    }
  }

  /// The records between the header of a list and the row that adds them up; where that is the first row, those below,
  /// up to the next list.
  private static func rows(
    of list: ReadList, addedUpAt total: Int, in answers: ReturnAnswers
  ) -> [Int] {
    let own = answers.records(of: list.table).filter {
      answers.records[$0].sheet == list.sheet
        && answers.records[$0].range.topLeft.row > list.home.row
    }
    let above = own.filter { answers.records[$0].range.topLeft.row < total }
    guard above.isEmpty else { return above }
    let next = answers.lists.lazy.filter {
      $0.table == list.table && $0.sheet == list.sheet && $0.home.row > list.home.row
    }.map(\.home.row).min()
    return own.filter { answers.records[$0].range.topLeft.row < next ?? .max }
  }

  /// What stands in the total of a list, of the one in a record where it has one of its own.
  static func reading(
    of field: FieldReference, for record: Int?, in answers: ReturnAnswers
  ) -> (place: Issue.Place, reading: FieldReading)? {
    let lists = answers.lists.filter { $0.table == field.table }
    let own = lists.first { list in
      list.parent.flatMap { answers.record(number: $0.record, of: $0.table) } == record
    }
    guard let list = own ?? lists.first, let reading = list.total[field.field],
      let cell = reading.cell
    else { return nil }
    return (Issue.Place(sheet: list.sheet, cell: cell), reading)
  }
}
