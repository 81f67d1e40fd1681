import Rounds

import Forms

extension SettledRoundWriter where Self: ~Copyable {
  /// Writes what became of some files, as a session does.
  /// - Returns: What a session tells of it.
  @discardableResult
  consuming func write(
    _ outcomes: [Outcome], schema: Schema = SmallForm.schema, roster: Roster? = nil
  ) throws -> RoundSummary {
    var round = CollectedRound(
      schema: schema, roster: roster, location: StoreLocation(output: nil))
    for outcome in outcomes { try round.add(outcome) }
    let settled = try round.settled()
    let status = settled.status
    try write(settled)
    return RoundSummary(status, schema: schema)
  }
}

extension RoundWriter where Self: ~Copyable {
  /// Finishes a round of which only what was added matters.
  consuming func finish() throws(ExportError) {
    try finish(RoundStatus(schema: SmallForm.schema))
  }
}
