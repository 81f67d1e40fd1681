import Forms

/// The answers of one return that have an error; numbers among them are still summed.
struct DoubtfulAnswers {
  private struct Place: Hashable {
    var table: Int
    var record: Int
    var field: Int
  }
  private var places: Set<Place> = []

  init(_ form: Return) {
    for issue in form.issues where issue.severity == .error {
      guard let table = issue.table, let field = issue.field else { continue }
      places.insert(Place(table: table, record: issue.record ?? 0, field: field))
    }
  }

  /// Whether an answer has an error; `record` is the number of the record within its table and
  /// return.
  func contains(table: Int, record: Int, field: Int) -> Bool {
    places.contains(Place(table: table, record: record, field: field))
  }
}

extension Field {
  /// Whether an answer is missing from a sum: it has no number, although one is required or it has
  /// an error.
  func isLeftOut(_ answer: Answer, isDoubtful: @autoclosure () -> Bool) -> Bool {
    guard shape.isNumber, case nil = answer.value else { return false }
    return requirement == .required || isDoubtful()
  }
}
