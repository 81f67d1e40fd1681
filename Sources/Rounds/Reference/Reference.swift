public import Forms

/// Figures from elsewhere, such as a yearbook, with which returns must agree.
public struct Reference: Hashable, Sendable {
  /// A figure of one sender.
  struct Figure: Hashable, Sendable {
    /// Index into ``Schema/tables``.
    var table: Int
    /// The field whose values are summed over the records of the table; nil for the number of
    /// records.
    var field: Int?
    var value: Double
  }

  /// The figures of one sender, and its name in the list.
  struct Own: Hashable, Sendable {
    var name: String
    var figures: [Figure] = []
  }

  /// The senders by ``SenderName/key(_:schema:)``.
  var senders: [String: Own]
  /// The file that they were read from, and what was understood of it.
  public let source: ListSource

  /// What was understood of the file, in one line.
  public var understood: Words {
    let count = senders.values.reduce(0) { $0 + $1.figures.count }
    return source.words(
      Words(zh: "\(count) 个数字", en: count == 1 ? "1 figure" : "\(count) figures"))
  }

  /// The same figures under the names of a roster, for senders to which the roster gives another
  /// name.
  func named(by roster: RosterIndex, schema: Schema) -> Reference {
    var named = self
    for (key, own) in senders {
      guard let sender = roster.place(of: own.name)?.sender else { continue }
      let other = SenderName.key(sender, schema: schema)
      guard other != key else { continue }
      named.senders[key] = nil
      named.senders[other, default: Own(name: own.name)].figures += own.figures
    }
    return named
  }

  /// The figures with which a return disagrees (`reference-mismatch`), at the answer if there is
  /// only one.
  ///
  /// There is no mismatch if an answer to be summed is missing or could not be read: that answer is
  /// an issue already.
  func issues(for returned: Return, schema: Schema) -> [Issue] {
    guard let sender = returned.sender else { return [] }
    let own = senders[SenderName.key(sender, schema: schema)]?.figures ?? []
    return own.compactMap { issue(about: $0, in: returned) }
  }

  private func issue(about figure: Figure, in returned: Return) -> Issue? {
    let records = returned.records.filter { $0.table == figure.table }
    guard let field = figure.field else {
      guard Double(records.count) != figure.value else { return nil }
      return Issue(
        .referenceMismatch(
          ReferenceMismatch(stated: Double(records.count), reference: figure.value)),
        table: figure.table)
    }
    var sum = 0.0
    for (number, record) in records.enumerated() {
      switch record.answers[field].value {
      case .integer(let number): sum += Double(number)
      case .decimal(let number): sum += number
      default:
        // An optional field without an answer adds nothing.
        let isWrong = returned.issues.contains {
          $0.table == figure.table && $0.field == field && ($0.record ?? 0) == number
        }
        if isWrong { return nil }
      }
    }
    // Sums of decimal fractions are not exact as doubles.
    guard abs(sum - figure.value) > 1e-6 * max(1, abs(figure.value)) else { return nil }
    let kind = Issue.Kind.referenceMismatch(
      ReferenceMismatch(stated: sum, reference: figure.value))
    guard records.count == 1, let record = records.first else {
      return Issue(kind, table: figure.table, field: field)
    }
    let answer = record.answers[field]
    return Issue(
      kind, table: figure.table, record: 0, field: field,
      place: answer.cell.map { Issue.Place(sheet: record.sheet, cell: $0) }, found: answer.written)
  }
}
