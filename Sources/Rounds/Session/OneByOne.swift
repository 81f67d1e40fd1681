/// Passes a whole round to a writer that takes one file after another.
public struct OneByOne<Writer: RoundWriter & ~Copyable>: SettledRoundWriter, ~Copyable {
  private let writer: Writer
  private let order: SettledRound.Order

  /// - Parameters:
  ///   - writer: Receives the outcome of each file.
  ///   - order: The order of the outcomes.
  public init(_ writer: consuming Writer, in order: SettledRound.Order = .input) {
    self.writer = writer
    self.order = order
  }

  public consuming func write(_ round: consuming SettledRound) throws(ExportError) {
    let order = order
    try round.write(to: writer, in: order)
  }
}
