/// The answer to one field of one record, by the record's place among those of the return.
struct AnswerPlace: Hashable {
  var record: Int
  var field: Int
}

/// The answers of one return, as rules and expressions look at them.
///
/// A class, since what has an issue of its own shows while rules are judged: those that follow leave it alone.
final class ReturnAnswers: ExpressionAnswers {
  let schema: Schema
  /// The records that count, in the order in which they were read.
  let records: [ReadRecord]
  let lists: [ReadList]
  /// The records of each table.
  private let byTable: [[Int]]
  /// The answers that have an issue of their own.
  private var wrong: Set<AnswerPlace> = []
  /// Of each record in which rows stand, its rows.
  private lazy var rows: [Int: [Int]] = Dictionary(
    grouping: records.indices.filter { parents[$0] != nil }, by: { parents[$0] ?? 0 })
  private lazy var parents: [Int?] = records.map { record in
    record.parent.flatMap { self.record(number: $0.record, of: $0.table) }
  }
  /// The place of each record in its list, from 1.
  private lazy var places: [Int] = {
    var places = [Int](repeating: 0, count: records.count)
    for all in byTable {
      var next: [Int?: Int] = [:]
      for record in all {
        next[parents[record], default: 0] += 1
        places[record] = next[parents[record]] ?? 0
      }
    }
    return places
  }()
  /// The record of each line, by table.
  private lazy var lines: [[Int: Int]] = byTable.map { all in
    Dictionary(
      all.compactMap { index in records[index].line.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }

  init(_ records: [ReadRecord], lists: [ReadList] = [], schema: Schema) {
    self.schema = schema
    self.records = records
    self.lists = lists
    var byTable = [[Int]](repeating: [], count: schema.tables.count)
    for (index, record) in records.enumerated() { byTable[record.tableIndex].append(index) }
    self.byTable = byTable
  }

  func records(of table: Int) -> [Int] { byTable[table] }

  func rows(of table: Int, in record: Int) -> [Int] {
    rows[record]?.filter { records[$0].tableIndex == table } ?? []
  }

  func record(ofLine line: Int, of table: Int) -> Int? { lines[table][line] }
  func parent(of record: Int) -> Int? { parents[record] }
  func place(of record: Int) -> Int { places[record] }

  func value(of field: Int, in record: Int) -> ExpressionValue {
    value(at: AnswerPlace(record: record, field: field))
  }

  /// An answer; wrong where its question is gone, where it could not be read, or where it has an issue.
  func value(at place: AnswerPlace) -> ExpressionValue {
    guard !wrong.contains(place) else { return .wrong }
    let reading = records[place.record].fields[place.field]
    switch reading.state {
    case .gone, .failed: return .wrong
    case .unanswered, .placeholder: return .empty
    case .answered: return reading.value?.inExpression ?? .wrong
    }
  }

  /// Whether an answer has an issue of its own.
  func isWrong(_ place: AnswerPlace) -> Bool { value(at: place) == .wrong }

  /// The record of a number within its table.
  func record(number: Int, of table: Int) -> Int? {
    byTable[table].indices.contains(number) ? byTable[table][number] : nil
  }

  /// A list as it was found: that of a record in which it stands, else the first of the return.
  func list(of table: Int, in record: Int?) -> ReadList? {
    let all = lists.filter { $0.table == table }
    let own = all.first { list in
      record != nil
        && list.parent.flatMap { self.record(number: $0.record, of: $0.table) } == record
    }
    return own ?? all.first
  }

  /// Notes the answers that errors are about: rules that look at them are not judged.
  func note(_ issues: [Issue]) {
    for issue in issues where issue.severity == .error {
      guard let table = issue.table, let number = issue.record, let field = issue.field,
        let record = record(number: number, of: table)
      else { continue }
      wrong.insert(AnswerPlace(record: record, field: field))
    }
  }

  /// An issue at an answer.
  func issue(_ finding: some Finding, at place: AnswerPlace) -> Issue {
    records[place.record].issue(finding, field: place.field)
  }

  /// The field of an answer, as its line has it where it stands in one.
  func field(at place: AnswerPlace) -> Field {
    records[place.record].table.table.fields[place.field]
  }

  /// A number in the smallest unit of its kind, so that an amount in 亿元 can be held against one in 万元.
  func amount(at place: AnswerPlace) -> ExpressionValue {
    let value = value(at: place)
    guard case .number(let number) = value, case .amount(let kind) = field(at: place).kind,
      kind.scale != 1
    else { return value }
    return .number(number.times(DecimalNumber(kind.scale)))
  }
}
