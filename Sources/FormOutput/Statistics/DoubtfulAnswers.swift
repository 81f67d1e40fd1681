import Forms

/// The answers of one return that have an error; numbers among them are still summed.
struct DoubtfulAnswers {
  private struct Place: Hashable {
    var table: Int
    var record: Int
    var field: Int
  }
  private var places: Set<Place> = []

  init(_ returned: Return) {
    for issue in returned.issues where issue.severity == .error {
      // What is about a list as a whole is about none of its records.
      guard let table = issue.table, let record = issue.record, let field = issue.field else {
        continue
      }
      places.insert(Place(table: table, record: record, field: field))
    }
  }

  /// Whether an answer has an error; `record` is the number of the record within its table and
  /// return.
  func contains(table: Int, record: Int, field: Int) -> Bool {
    places.contains(Place(table: table, record: record, field: field))
  }
}

extension Field {
  /// Whether the sum of its values says something: they are numbers, and no percentages.
  var hasSum: Bool { shape.isNumber && unit != "%" }

  /// Whether an answer is missing from a sum: a number is asked for in any case or there is an error, and
  /// none was read.
  func isLeftOut(_ answer: Answer, isDoubtful: @autoclosure () -> Bool) -> Bool {
    guard shape.isNumber, case nil = answer.value else { return false }
    return requirement == .required || isDoubtful()
  }
}
