public import Forms
public import Spreadsheet

/// Writes what became of a round of returns, one file after the other, in the order of the input.
public protocol RoundWriter: ~Copyable {
  /// Adds what became of one file.
  ///
  /// - Throws: If it could not be written.
  mutating func add(_ outcome: Outcome) throws(ExportError)

  /// Writes what is left, and puts the output in its place.
  ///
  /// - Throws: If it could not be written whole; an older output then still stands there.
  consuming func finish() throws(ExportError)

  /// Does what ``finish()`` does, and tells what only shows when all returns are known.
  ///
  /// - Parameter summary: What was counted while the returns were read; put right here.
  /// - Throws: As ``finish()``.
  consuming func finish(correcting summary: inout RoundSummary) throws(ExportError)
}

extension RoundWriter where Self: ~Copyable {
  public consuming func finish(correcting summary: inout RoundSummary) throws(ExportError) {
    try finish()
  }
}

/// Why an output was not written.
public enum ExportError: Error, Hashable, Sendable {
  case file(FileError)
  /// What waits in the folder of temporary files could not be written or read there.
  case temporary(FileError)
  case workbook(WorkbookWriterError)
  /// No return is of the sender who was asked for; those who returned.
  case unknownSender(String, known: [String])
  /// All that came from the sender who was asked for cannot be read.
  case unreadableSender(String)
  /// Files that stood there already with something else in them, or are read, and are as they were; the
  /// others, so many, were written.
  case kept([FileError], written: Int)
}
