public import Forms

/// What happens while a session runs, in the order of the input.
public enum RoundEvent: Sendable {
  /// The reading begins; so many inputs were found, an archive counted as one.
  case begun(count: Int)
  /// A return was read, and checked against the round as far as it is known by then.
  case read(Return)
  case failed(Failure)
  case skipped(Skipped)
  /// So many of the inputs have been begun.
  case progress(done: Int, of: Int)
  /// All files are read, and writing follows. Of these senders of the reference figures there is no
  /// return.
  case ended(notCompared: [String])
}

/// What came of a session that wrote its output.
public struct RoundResult: Sendable {
  /// Which returns there are, how they stand, and who is missing.
  public let status: RoundStatus
  public let summary: RoundSummary

  init(status: RoundStatus, schema: Schema) {
    self.status = status
    summary = RoundSummary(status, schema: schema)
  }
}

/// Why a session did not come to its end.
public enum SessionError: Error, Sendable {
  /// The list of who must return could not be read.
  case roster(RosterError)
  /// The list of reference figures could not be read.
  case reference(ReferenceError)
  /// The output would replace this file, which is read.
  case wouldReplace(String)
  /// Something written into the folder would replace this return that lies there.
  case wouldReplaceReturn(String)
  /// No return was read, so that nothing was written; so many files could not be read.
  case nothingRead(failures: Int)
  /// The output could not be written.
  case output(ExportError)
}
