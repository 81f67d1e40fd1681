/// The answers of one return, as expressions look at them.
///
/// Records are counted from 0 over all tables of the return.
protocol ExpressionAnswers {
  /// The records of a table, in order.
  func records(of table: Int) -> [Int]
  /// The rows of a table that stand in a record.
  func rows(of table: Int, in record: Int) -> [Int]
  /// The record of a line of a table of lines.
  func record(ofLine line: Int, of table: Int) -> Int?
  /// The record in which a row stands.
  func parent(of record: Int) -> Int?
  /// The place of a row in its list, from 1.
  func place(of record: Int) -> Int
  /// An answer: empty where nothing is answered, wrong where it has an issue of its own.
  func value(of field: Int, in record: Int) -> ExpressionValue
}
