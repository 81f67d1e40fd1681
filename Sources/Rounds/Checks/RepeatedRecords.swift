import Forms
import Spreadsheet

/// Finds records that another sender has returned before (`duplicate-record`), by the fields that
/// identify records.
///
/// Two returns of one sender are two attempts at the same form, of which one counts: nothing in the
/// later one is a repetition.
struct RepeatedRecords: Sendable {
  /// Where a record was met first.
  ///
  /// Rounds have thousands of these, so that what returns share is kept once.
  private struct First {
    /// An index into ``returns``.
    var number: Int32
    /// An index into ``sheets``.
    var sheet: Int32
    var row: Int32
    var column: Int32
  }
  private var firsts: [RecordKeys.Digest: First] = [:]
  private var returns: [(file: String, sender: String?)] = []
  private var sheets: [String] = []
  private var sheetNumbers: [String: Int32] = [:]

  mutating func issues(for returned: Return, schema: Schema) -> [Issue] {
    issues(for: RecordKeys(returned, schema: schema))
  }

  mutating func issues(for keys: RecordKeys) -> [Issue] {
    var issues: [Issue] = []
    // What stands twice in one return is found there.
    let number = Int32(returns.count)
    for item in keys.items {
      guard let first = firsts[item.key] else {
        firsts[item.key] = First(
          number: number, sheet: self.number(ofSheet: item.place.sheet),
          row: Int32(item.place.cell.row), column: Int32(item.place.cell.column))
        continue
      }
      guard first.number != number else { continue }
      let (file, sender) = returns[Int(first.number)]
      if sender == keys.sender, keys.sender != nil { continue }
      guard !item.isKnown else { continue }
      issues.append(
        Issue(
          .duplicateRecord(DuplicateRecord(file: file, place: place(of: first))),
          table: item.table, record: item.record, field: item.field, place: item.place,
          found: item.found))
    }
    returns.append((keys.file, keys.sender))
    return issues
  }

  private func place(of first: First) -> Issue.Place {
    Issue.Place(
      sheet: sheets[Int(first.sheet)],
      cell: CellReference(row: Int(first.row), column: Int(first.column)))
  }

  private mutating func number(ofSheet name: String) -> Int32 {
    if let number = sheetNumbers[name] { return number }
    let number = Int32(sheets.count)
    sheets.append(name)
    sheetNumbers[name] = number
    return number
  }
}

/// What identifies the records of one return, without the records.
struct RecordKeys: Sendable {
  /// What the values that identify a record come to, two numbers in the place of its texts.
  ///
  /// They depend on a secret of the process (`Hasher`), so that nobody can write two records that come to the same.
  struct Digest: Hashable, Sendable {
    private let one: Int
    private let other: Int

    init(table: Int, values: [Value]) {
      var one = Hasher()
      one.combine(table)
      one.combine(values)
      var other = Hasher()
      other.combine(values)
      other.combine(table)
      self.one = one.finalize()
      self.other = other.finalize()
    }

    func hash(into hasher: inout Hasher) { hasher.combine(one) }
  }

  /// A record by one of its sets of fields that identify it.
  struct Item: Sendable {
    var key: Digest
    var table: Int
    /// Its number within its table, and the field at which a repetition is told.
    var record: Int
    var field: Int
    var place: Issue.Place
    var found: String?
    /// Whether it was found repeated within its return.
    var isKnown: Bool
  }

  let file: String
  let sender: String?
  private(set) var items: [Item] = []

  init(_ returned: Return, schema: Schema) {
    file = returned.file
    sender = returned.sender.map { SenderName.key($0, schema: schema) }
    let known = Set(returned.issues.filter { $0.code == .duplicateRecord }.compactMap(\.place))
    let numbers = RecordNumbers(returned)
    for (index, record) in returned.records.enumerated() {
      for fields in schema.tables[record.table].identities {
        guard let field = fields.first, let cell = record.answers[field].cell,
          let key = Self.key(of: record, fields)
        else { continue }
        let place = Issue.Place(sheet: record.sheet, cell: cell)
        items.append(
          Item(
            key: key, table: record.table, record: numbers[index], field: field, place: place,
            found: record.answers[field].written, isKnown: known.contains(place)))
      }
    }
  }

  /// The key that identifies a record; nil if one of its fields has no value.
  private static func key(of record: Record, _ fields: [Int]) -> Digest? {
    var values: [Value] = []
    for field in fields {
      guard let value = record.answers[field].value else { return nil }
      if case .text(let text) = value {
        values.append(.text(text.withoutWhitespace))
      } else {
        values.append(value)
      }
    }
    return Digest(table: record.table, values: values)
  }
}
