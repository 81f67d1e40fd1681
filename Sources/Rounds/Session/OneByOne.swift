/// Hands a whole round to a writer that takes one file after the other.
public struct OneByOne<Writer: RoundWriter & ~Copyable>: SettledRoundWriter, ~Copyable {
  private let writer: Writer
  private let order: SettledRound.Order

  /// - Parameters:
  ///   - writer: Takes what became of each file.
  ///   - order: The order in which it gets them.
  public init(_ writer: consuming Writer, in order: SettledRound.Order = .input) {
    self.writer = writer
    self.order = order
  }

  public consuming func write(_ round: consuming SettledRound) throws(ExportError) {
    let order = order
    try round.write(to: writer, in: order)
  }
}
