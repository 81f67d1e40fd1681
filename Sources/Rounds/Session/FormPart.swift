import Forms

/// What a session gathers of one of its forms.
final class FormPart {
  let schema: Schema
  /// Where the form's output goes.
  let options: RunOptions
  var checks: Round
  /// Who returned the form, where its returns are written as they are read.
  var status: RoundStatus
  private var collected: CollectedRound?
  private var settled: SettledRound?

  /// - Parameters:
  ///   - schema: The form.
  ///   - options: Where its output goes.
  ///   - checks: The checks of its returns.
  ///   - roster: Who must return it.
  init(_ schema: Schema, _ options: RunOptions, checks: Round, roster: Roster?) {
    self.schema = schema
    self.options = options
    self.checks = checks
    status = RoundStatus(schema: schema, roster: roster)
    collected = CollectedRound(schema: schema, roster: roster, location: options.location)
  }

  /// Keeps an outcome until all files are read.
  func keep(_ outcome: Outcome) throws(ExportError) { try collected?.add(outcome) }

  /// Decides which of the returns count that were kept.
  func settle() throws(ExportError) {
    guard let all = collected.take() else { return }
    let round = try all.settled()
    status = round.status
    settled = consume round
  }

  /// Writes the returns that were kept.
  func write<Writer: SettledRoundWriter & ~Copyable>(
    to writer: consuming Writer
  ) throws(ExportError) {
    guard let round = settled.take() else { return }
    try writer.write(round)
  }

  /// Passes on the outcomes that were kept.
  /// - Parameters:
  ///   - withOthers: Whether those of files that are no returns are among them.
  ///   - body: Takes each, in the order of the input.
  /// - Throws: If a return cannot be read again, and what `body` throws.
  func pass(
    withOthers: Bool, to body: (Outcome) throws(ExportError) -> Void
  ) throws(ExportError) {
    try settled?.pass(in: .input, withOthers: withOthers, to: body)
  }

  /// What came of the form.
  var result: RoundResult { RoundResult(status: status, schema: schema) }
}

/// A writer that is made when the first return of its form is read.
final class OpenedWriter<Writer: ~Copyable> {
  var writer: Writer?
}
