public import Forms
import Spreadsheet

/// Puts returns aside until all are read, and hands them to another writer with what only the whole
/// round shows: which of several returns of one sender counts, and what somebody returned before.
public struct DecidedRound<Writer: RoundWriter & ~Copyable>: RoundWriter, ~Copyable {
  /// The order in which returns are handed on.
  public enum Order: Sendable {
    /// As they were read.
    case input
    /// As their senders stand on the roster; what is no return comes before.
    case roster
  }

  private enum Place {
    case form(Int)
    case other(Outcome)
  }

  private let schema: Schema
  private let roster: Roster?
  private let order: Order
  private let aside: StoreLocation
  private var writer: Writer
  private var round: CollectedRound?
  /// A return of which nothing is known yet but that it is the first: most often there is no other.
  private var first: Return?
  private var places: [Place] = []
  private var count = 0

  /// Begins a round.
  /// - Parameters:
  ///   - writer: What writes the returns.
  ///   - schema: The form that was returned.
  ///   - roster: Tells other names of one sender, and the order; nil for none.
  ///   - order: The order in which they are handed on.
  ///   - path: The file beside which returns are put aside; nil for the folder of temporary files.
  public init(
    _ writer: consuming Writer, schema: Schema, roster: Roster?, order: Order = .input,
    beside path: String?
  ) {
    self.writer = writer
    self.schema = schema
    self.roster = roster
    self.order = order
    aside = StoreLocation(output: path)
  }

  public mutating func add(_ outcome: Outcome) throws(ExportError) {
    guard case .read(let form) = outcome else {
      places.append(.other(outcome))
      return
    }
    places.append(.form(count))
    count += 1
    guard count > 1 else {
      first = form
      return
    }
    do throws(FileError) {
      if let first = first.take() {
        round = try CollectedRound(schema: schema, roster: roster, beside: aside.path)
        try round?.add(first)
      }
      try round?.add(form)
    } catch {
      throw aside.error(error)
    }
  }

  public consuming func finish() throws(ExportError) {
    var summary = RoundSummary(schema: schema)
    try finish(correcting: &summary)
  }

  public consuming func finish(correcting summary: inout RoundSummary) throws(ExportError) {
    guard var round = round.take() else {
      for place in places {
        switch place {
        case .form: if let first { try writer.add(.read(first)) }
        case .other(let outcome): try writer.add(outcome)
        }
      }
      return try writer.finish(correcting: &summary)
    }
    do { try round.decide() } catch { throw aside.error(error) }
    summary.correct(round.entries)
    for place in inOrder(round.order) {
      switch place {
      case .other(let outcome): try writer.add(outcome)
      case .form(let number):
        var form: Return
        do { form = try round.get(number) } catch { throw aside.error(error) }
        if case .superseded(let other) = round.entries[number].standing {
          form.superseded = round.entries[other].file
        }
        try writer.add(.read(form))
      }
    }
    try writer.finish(correcting: &summary)
  }

  private borrowing func inOrder(_ numbers: [Int]) -> [Place] {
    switch order {
    case .input: places
    case .roster:
      places.filter { if case .other = $0 { true } else { false } } + numbers.map { .form($0) }
    }
  }
}
