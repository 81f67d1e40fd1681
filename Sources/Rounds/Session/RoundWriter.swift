import Forms
import Glibc
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

/// Why an output was not written, or not all of it.
public enum ExportError: Error, Hashable, Sendable {
  case file(FileError)
  /// What waits in the folder of temporary files could not be written or read there.
  case temporary(FileError)
  case workbook(WorkbookWriterError)
  /// No return is of the sender who was asked for; those who returned.
  case unknownSender(String, known: [String])
  /// All that came from the sender who was asked for cannot be read.
  case unreadableSender(String)
  /// Files of a folder that were not written, each for its reason (`EEXIST`: another file stood there
  /// already, `FileError.isRead`: it is read; either is as it was); the others, so many, were.
  indirect case left([ExportError], written: Int)
  /// The workbook is written, but for what the library did not take.
  case unwritten(String, [Unwritten])
}

extension ExportError {
  /// Whether it keeps all further files from being written too: it is of the disk or the system, not
  /// of one file.
  public var stopsAll: Bool {
    switch self {
    case .file(let error): Self.stopsAll(error.code)
    case .temporary: true
    case .workbook(let error):
      switch error.cause {
      case .file(let code), .assembly(let code, _): Self.stopsAll(code)
      case .temporary: true
      case .sheetName, .textTooLong, .notFinite, .place, .incomplete, .refused: false
      }
    case .unknownSender, .unreadableSender, .left, .unwritten: false
    }
  }

  private static func stopsAll(_ code: Int32) -> Bool {
    [ENOSPC, EDQUOT, EROFS, EIO, ENOMEM, EMFILE, ENFILE].contains(code)
  }
}
