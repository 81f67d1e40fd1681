/// Numbers below 1 in columns of percents: 0.5 is half a percent where the rows beside it hold 62.25, and may be 50%
/// where they hold no more.
enum ShareAnswers {
  /// Drops the doubt about such numbers in rows of a list whose other rows say what is meant.
  static func settle(_ records: inout [ReadRecord]) {
    for index in records.indices where records[index].table.table.list != nil {
      for field in records[index].fields.indices where isDoubted(records[index].fields[field]) {
        let table = records[index].tableIndex
        let isOfPoints = records.contains { other in
          guard other.tableIndex == table, other.fields.indices.contains(field),
            case .decimal(let points) = other.fields[field].value
          else { return false }
          // With a sign 0.7 in a cell of percents shows as 70%.
          return points > 1 && other.fields[field].written?.contains { "%％".contains($0) } == false
        }
        if isOfPoints { records[index].fields[field].finding = nil }
      }
    }
  }

  private static func isDoubted(_ reading: FieldReading) -> Bool {
    guard case .decimal = reading.value, case .answerAmbiguous = reading.finding else {
      return false
    }
    return true
  }
}
