import Spreadsheet

/// What somebody wrote for one field.
///
/// A structure, so that what else a cell says (its type, its number format) can be added here without
/// a change to the kinds that only read text.
struct WrittenAnswer {
  /// The text without the form's own words and without white space at its ends; never empty.
  let text: String
  /// Its cell, if that is known already.
  let cell: CellReference?

  /// The reading with a value, perhaps with something wrong about it.
  func answered(_ value: Value, finding: Issue.Kind? = nil) -> FieldReading {
    .answered(value, text, at: cell, finding: finding)
  }

  /// The reading of an invalid answer.
  func failed(_ finding: some Finding) -> FieldReading { .failed(finding, text, at: cell) }
}
