/// Numbers below 1 in columns of percents: 0.5 is half a percent where the rows beside it hold 62.25, and may be 50%
/// where they hold no more.
enum ShareAnswers {
  /// Drops the doubt about such numbers in rows of a list whose other rows say what is meant.
  static func settle(_ records: inout [ReadRecord]) {
    // Asked once of each column: a list may have nothing but such numbers in thousands of rows.
    var areOfPoints: [FieldReference: Bool] = [:]
    for index in records.indices where records[index].table.table.list != nil {
      for field in records[index].fields.indices where isDoubted(records[index].fields[field]) {
        let column = FieldReference(table: records[index].tableIndex, field: field)
        let isSaid = areOfPoints[column] ?? records.contains { isOfPoints($0, in: column) }
        areOfPoints[column] = isSaid
        if isSaid { records[index].fields[field].finding = nil }
      }
    }
  }

  /// Whether a record has more than 1 in a column, without a sign: with one 0.7 in a cell of percents shows as 70%.
  private static func isOfPoints(_ record: ReadRecord, in column: FieldReference) -> Bool {
    guard record.tableIndex == column.table, record.fields.indices.contains(column.field),
      case .decimal(let points) = record.fields[column.field].value
    else { return false }
    return points > 1
      && record.fields[column.field].written?.contains { "%％".contains($0) } == false
  }

  private static func isDoubted(_ reading: FieldReading) -> Bool {
    guard case .decimal = reading.value, case .answerAmbiguous = reading.finding else {
      return false
    }
    return true
  }
}
