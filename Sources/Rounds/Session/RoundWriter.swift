import Forms
public import Spreadsheet

/// Writes what became of a round of returns, one file after the other.
///
/// It gets them as they are read, or once it is decided which returns count, as whoever runs it likes.
public protocol RoundWriter: ~Copyable {
  /// Adds what became of one file.
  ///
  /// - Throws: If it could not be written.
  mutating func add(_ outcome: Outcome) throws(ExportError)

  /// Writes what is left, and puts the output in its place.
  ///
  /// - Parameter status: What only shows when all files are read: which returns count, who is missing.
  /// - Throws: If it could not be written whole; an older output then still stands there.
  consuming func finish(_ status: RoundStatus) throws(ExportError)
}

/// Writes a round as a whole: it asks for the returns it wants, as often as it wants.
public protocol SettledRoundWriter: ~Copyable {
  /// Writes the round, and puts the output in its place.
  ///
  /// - Parameter round: The round, of which it is decided what counts.
  /// - Throws: If it could not be written whole; an older output then still stands there.
  consuming func write(_ round: consuming SettledRound) throws(ExportError)
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
