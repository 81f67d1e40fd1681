import Forms

/// Finds records that another sender has returned before (`duplicate-record`), by the fields that
/// identify records.
///
/// Two returns of one sender are two attempts at the same form, of which one counts: nothing in the
/// later one is a repetition.
struct RepeatedRecords: Sendable {
  private struct First {
    var file: String
    var sender: String?
    var place: Issue.Place
  }
  private var firsts: [RecordKeys.Key: First] = [:]

  mutating func issues(for returned: Return, schema: Schema) -> [Issue] {
    issues(for: RecordKeys(returned, schema: schema))
  }

  mutating func issues(for keys: RecordKeys) -> [Issue] {
    var issues: [Issue] = []
    var own: [RecordKeys.Key: First] = [:]
    for item in keys.items {
      guard let first = firsts[item.key] else {
        if own[item.key] == nil {
          own[item.key] = First(file: keys.file, sender: keys.sender, place: item.place)
        }
        continue
      }
      if first.sender == keys.sender, keys.sender != nil { continue }
      guard !item.isKnown else { continue }
      issues.append(
        Issue(
          .duplicateRecord(DuplicateRecord(file: first.file, place: first.place)),
          table: item.key.table, record: item.record, field: item.field, place: item.place,
          found: item.found))
    }
    firsts.merge(own) { first, _ in first }
    return issues
  }
}

/// What identifies the records of one return, without the records.
struct RecordKeys: Sendable {
  struct Key: Hashable, Sendable {
    var table: Int
    var values: [Value]
  }

  /// A record by one of its sets of fields that identify it.
  struct Item: Sendable {
    var key: Key
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
            key: key, record: numbers[index], field: field, place: place,
            found: record.answers[field].written, isKnown: known.contains(place)))
      }
    }
  }

  /// The key that identifies a record; nil if one of its fields has no value.
  private static func key(of record: Record, _ fields: [Int]) -> Key? {
    var values: [Value] = []
    for field in fields {
      guard let value = record.answers[field].value else { return nil }
      if case .text(let text) = value {
        let letters = text.unicodeScalars.filter { !$0.isWhitespace }
        values.append(.text(String(String.UnicodeScalarView(letters))))
      } else {
        values.append(value)
      }
    }
    return Key(table: record.table, values: values)
  }
}
