public import Forms

/// The returns of one round, in the order of the input: checks what one return alone does not show.
///
/// Whether its file is named as asked, came in time and from someone on the roster, and agrees with
/// figures that stand elsewhere; and whether a record was returned before by someone else. Keeps the keys of records, not the records.
public struct Round: Sendable {
  private let schema: Schema
  private let roster: RosterIndex?
  private let deadline: Deadline?
  private let comparesRecords: Bool
  private let reference: Reference?
  /// The keys of the senders that returned.
  private var compared: Set<String> = []
  private var repeats = RepeatedRecords()

  /// Begins a round.
  /// - Parameters:
  ///   - schema: The form that is returned.
  ///   - roster: Who must return it; nil to take any sender.
  ///   - deadline: The last day; nil for none.
  ///   - reference: Figures that returns must agree with; nil for none.
  ///   - comparesRecords: Whether records are looked for that someone returned before; not where
  ///     ``CollectedRound/settled()`` does it, which knows which returns count.
  public init(
    schema: Schema, roster: Roster? = nil, deadline: Deadline? = nil, reference: Reference? = nil,
    comparesRecords: Bool = true
  ) {
    self.schema = schema
    self.roster = roster.map { RosterIndex($0, schema: schema) }
    self.deadline = deadline
    self.comparesRecords = comparesRecords
    let index = self.roster
    self.reference = reference.map { figures in
      index.map { figures.named(by: $0, schema: schema) } ?? figures
    }
  }

  /// Whom the reference figures name and no return was of, in the order of their names.
  public var notCompared: [String] {
    (reference?.senders ?? [:]).filter { !compared.contains($0.key) }.map(\.value.name)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Adds to a return what the round shows to be wrong with it.
  ///
  /// With a roster its sender and the sender's group are called as the roster does.
  /// - Parameter form: The next return in the order of the input.
  /// - Returns: The same return with more issues.
  public mutating func checked(_ form: Return) -> Return {
    var form = form
    if let issue = FileNameRule.issue(for: form, schema: schema) { form.insert(issue) }
    if let deadline, let issue = deadline.issue(for: form) { form.insert(issue) }
    if let roster, let issue = roster.issue(for: form) { form.insert(issue) }
    if let roster, let known = form.sender.flatMap({ roster.place(of: $0) }) {
      form.sender = known.sender
      form.group = roster.group(at: known.place) ?? form.group
    }
    if let reference {
      for issue in reference.issues(for: form, schema: schema) { form.insert(issue) }
      if let sender = form.sender { compared.insert(SenderName.key(sender, schema: schema)) }
    }
    guard comparesRecords else { return form }
    for issue in repeats.issues(for: form, schema: schema) { form.insert(issue) }
    return form
  }
}

extension Return {
  /// Puts an issue where its place is in the order of ``issues``.
  mutating func insert(_ issue: Issue) {
    guard let place = issue.place else {
      let after = issues.firstIndex { $0.place != nil } ?? issues.count
      issues.insert(issue, at: after)
      return
    }
    var order: [String: Int] = [:]
    for record in records where order[record.sheet] == nil { order[record.sheet] = order.count }
    func key(_ place: Issue.Place) -> (Int, Int, Int) {
      (order[place.sheet] ?? Int.max, place.cell.row, place.cell.column)
    }
    let before = issues.firstIndex { other in other.place.map { key($0) > key(place) } ?? false }
    issues.insert(issue, at: before ?? issues.count)
  }
}
