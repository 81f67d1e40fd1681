public import Forms

/// What happens while a session runs, in the order of the input.
public enum RoundEvent: Sendable {
  /// Reading begins. `count` inputs were found; an archive counts as one.
  case begun(count: Int)
  /// `count` files are being converted, which may take long.
  case converting(count: Int)
  /// A return was read, and checked against the part of the round that was read before.
  case read(Return)
  case failed(Failure)
  case skipped(Skipped)
  /// `done` of the inputs have been begun.
  case progress(done: Int, of: Int)
  /// All files are read, and writing follows. The reference figures name the senders `notCompared`, of
  /// whom there is no return. Decisions were made about the files `lost`, which are not there any more.
  case ended(notCompared: [String], lost: [String])
}

/// The result of a session that wrote its output, for one form.
public struct RoundResult: Sendable {
  /// Which returns there are, how they stand, and who is missing.
  public let status: RoundStatus
  public let summary: RoundSummary

  init(status: RoundStatus, schema: Schema) {
    self.status = status
    summary = RoundSummary(status, schema: schema)
  }
}

/// Why a session ended without writing its output, or all of it.
public enum SessionError: Error, Sendable {
  /// The roster or the list of reference figures could not be read.
  case list(ListError)
  /// The office's decisions could not be read.
  case decisions(SchemaError)
  /// Files that were chosen are not among the inputs.
  case notAmongInputs([String])
  /// The output would replace this file, which is an input.
  case wouldReplace(String)
  /// A file written into the folder would replace this return.
  case wouldReplaceReturn(String)
  /// No return was read, so nothing was written. `failures` files could not be read.
  case nothingRead(failures: Int)
  /// The output could not be written.
  case output(ExportError)
}
