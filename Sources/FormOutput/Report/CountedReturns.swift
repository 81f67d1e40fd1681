import Forms
import Rounds
import Spreadsheet

/// The returns that a report is about, read from the disk as often as it asks for them.
///
/// A class, as the template reads its lists while it is filled in.
final class CountedReturns {
  private var round: SettledRound
  /// Their numbers in the round, in the order of the report.
  let numbers: [Int]
  /// The name of each sender.
  private(set) var names: [String] = []
  /// For each table of the schema, the figures of its records.
  private(set) var figures: [TableFigures]
  private(set) var errors = 0
  /// Why a return could not be read again; kept here, as a template cannot throw.
  private(set) var failure: ExportError?

  /// Reads all of them once, for their figures.
  init(_ numbers: [Int], of round: consuming SettledRound, schema: Schema) throws(ExportError) {
    self.numbers = numbers
    self.round = round
    figures = schema.tables.map { _ in TableFigures() }
    for number in numbers {
      let returned = try self.round.get(number)
      names.append(self.round.status.returns[number].sender ?? returned.file)
      errors += returned.issues.count { $0.severity == .error }
      let doubtful = DoubtfulAnswers(returned)
      let numbers = RecordNumbers(returned)
      for (index, record) in returned.records.enumerated() {
        figures[record.table].add(record, of: schema.tables[record.table]) { field in
          doubtful.contains(
            table: record.table, record: numbers[index], field: field)
        }
      }
    }
    for table in figures.indices { figures[table].finish() }
  }

  /// How many records of a table each sender has.
  func counts(ofTable table: Int) -> [Int] {
    numbers.map { round.status.returns[$0].records[table] }
  }

  /// The records of a table, one sender after the other.
  func records(ofTable table: Int) -> some IteratorProtocol<(returned: Return, record: Record)> {
    var rest = numbers[...]
    var returned: Return?
    var records: ArraySlice<Record> = []
    return AnyIterator { [self] in
      while true {
        if let returned, let record = records.popFirst() { return (returned, record) }
        guard let number = rest.popFirst(), failure == nil else { return nil }
        guard round.status.returns[number].records[table] > 0 else { continue }
        do throws(ExportError) {
          let next = try round.get(number)
          returned = next
          records = next.records.filter { $0.table == table }[...]
        } catch {
          failure = error
          return nil
        }
      }
    }
  }
}
