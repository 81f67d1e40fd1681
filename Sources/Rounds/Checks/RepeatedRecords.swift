import Forms

/// Finds records that another sender has returned before (`duplicate-record`), by the fields that
/// identify records.
///
/// Two returns of one sender are two attempts at the same form, of which one counts: nothing in the
/// later one is a repetition.
struct RepeatedRecords: Sendable {
  private struct Key: Hashable {
    var table: Int
    var values: [Value]
  }
  private struct First {
    var file: String
    var sender: String?
    var place: Issue.Place
  }
  private var firsts: [Key: First] = [:]

  mutating func issues(for returned: Return, schema: Schema) -> [Issue] {
    var issues: [Issue] = []
    var own: [Key: First] = [:]
    let sender = returned.sender.map { SenderName.key($0, schema: schema) }
    let numbers = RecordNumbers(returned)
    for (index, record) in returned.records.enumerated() {
      for fields in schema.tables[record.table].identities {
        guard let field = fields.first, let cell = record.answers[field].cell,
          let key = key(of: record, fields)
        else { continue }
        let place = Issue.Place(sheet: record.sheet, cell: cell)
        guard let first = firsts[key] else {
          if own[key] == nil { own[key] = First(file: returned.file, sender: sender, place: place) }
          continue
        }
        if first.sender == sender, sender != nil { continue }
        let isKnown = returned.issues.contains { $0.code == .duplicateRecord && $0.place == place }
        guard !isKnown else { continue }
        issues.append(
          Issue(
            .duplicateRecord(DuplicateRecord(file: first.file, place: first.place)),
            table: record.table,
            record: numbers[index], field: field, place: place,
            found: record.answers[field].written))
      }
    }
    firsts.merge(own) { first, _ in first }
    return issues
  }

  /// The key that identifies a record; nil if one of its fields has no value.
  private func key(of record: Record, _ fields: [Int]) -> Key? {
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
