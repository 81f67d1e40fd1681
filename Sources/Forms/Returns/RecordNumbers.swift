/// The records of a return by their numbers within their table, by which issues and parents name them.
public struct RecordNumbers: Sendable {
  private let returned: Return
  /// Of each record of the return its number within its table, from 0.
  private let numbers: [Int]
  /// Of each table its records, as indexes of the return's.
  private var places: [Int: [Int]] = [:]

  /// Numbers the records of a return.
  public init(_ returned: Return) {
    self.returned = returned
    var places: [Int: [Int]] = [:]
    numbers = returned.records.indices.map { index in
      let table = returned.records[index].table
      places[table, default: []].append(index)
      return places[table, default: []].count - 1
    }
    self.places = places
  }

  /// The number of a record of the return within its table.
  public subscript(index: Int) -> Int { numbers[index] }

  /// A record by its number within its table; nil where there is none.
  public func record(_ number: Int, ofTable table: Int) -> Record? {
    guard let places = places[table], places.indices.contains(number) else { return nil }
    return returned.records[places[number]]
  }

  /// How many records of a table there are.
  public func count(ofTable table: Int) -> Int { places[table]?.count ?? 0 }

  /// The records of a table with their numbers; printed lines in the order of the form, whatever their
  /// order in the return.
  public func records(ofTable table: Int) -> [(number: Int, record: Record)] {
    let own = (places[table] ?? []).enumerated().map { ($0.offset, returned.records[$0.element]) }
    guard own.contains(where: { $0.1.line != nil }) else { return own }
    return own.sorted { a, b in
      (a.1.parent?.record ?? 0, a.1.line ?? 0, a.0) < (b.1.parent?.record ?? 0, b.1.line ?? 0, b.0)
    }
  }

  /// The name of the record in which a row stands, by its table's ``Table/nameField``; its number, from 1,
  /// where it says none, and nil where the row stands in no record.
  public func parentName(of record: Record, in schema: Schema) -> String? {
    guard let parent = record.parent else { return nil }
    let field = schema.nameField(ofTable: parent.table)
    if let field, let answers = self.record(parent.record, ofTable: parent.table)?.answers,
      answers.indices.contains(field), case .text(let name) = answers[field].value
    {
      return name
    }
    return String(parent.record + 1)
  }
}

extension Schema {
  /// The field that tells a record of a table from another: who sends it, where the table says so.
  public func nameField(ofTable table: Int) -> Int? {
    sender.table == table ? sender.field : tables[table].nameField
  }
}
