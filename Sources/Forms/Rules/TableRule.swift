/// `table-missing`, and `table-repeated` at the first cell of the second.
enum TableRule {
  @Sendable static func issues(in records: [ReadRecord], schema: Schema) -> [Issue] {
    schema.tables.indices.flatMap { index -> [Issue] in
      let table = schema.tables[index]
      let found = records.filter { $0.tableIndex == index }
      guard let first = found.first else {
        return table.absence == .fine
          ? [] : [Issue(.tableMissing(warning: table.absence == .warning), table: index)]
      }
      guard table.copies == .one else { return [] }
      let place = Issue.Place(sheet: first.sheet, cell: first.range.topLeft)
      return found.dropFirst().map { record in
        Issue(
          .tableRepeated(first: place), table: index, record: record.number,
          place: Issue.Place(sheet: record.sheet, cell: record.range.topLeft))
      }
    }
  }

  /// The records whose answers count: of a table that stands once, the first.
  static func counted(_ records: [ReadRecord], schema: Schema) -> [ReadRecord] {
    records.filter { schema.tables[$0.tableIndex].copies == .many || $0.number == 0 }
  }
}
