public import Forms
import Glibc
public import Spreadsheet

/// Writes a round, one file after another.
///
/// It gets the files as they are read, or after it is decided which returns count, as the caller
/// likes.
public protocol RoundWriter: ~Copyable {
  /// Adds the outcome of one file.
  ///
  /// - Throws: If it could not be written.
  mutating func add(_ outcome: Outcome) throws(ExportError)

  /// Writes what is left, and puts the output in its place.
  ///
  /// - Parameter status: What is known when all files are read: which returns count, who is
  ///   missing.
  /// - Throws: If it could not be written whole; an older output then still stands there.
  consuming func finish(_ status: RoundStatus) throws(ExportError)
}

/// Writes the rounds of one form or of several into one output, one form after the other.
public protocol FormsWriter: RoundWriter, ~Copyable {
  /// Says of which form the returns are that are added next; not called where there is one form only.
  mutating func turn(to schema: Schema)

  /// Writes what is left, and puts the output in its place, as ``RoundWriter/finish(_:)`` does for
  /// one form.
  ///
  /// - Parameter rounds: What is known of each form.
  /// - Throws: If it could not be written whole; an older output then still stands there.
  consuming func finish(_ rounds: [FormStatus]) throws(ExportError)
}

/// What is known of the returns of one form when all files are read.
public struct FormStatus: Sendable {
  public let schema: Schema
  public let status: RoundStatus
}

/// Writes a whole round; it may ask for each return as often as it likes.
public protocol SettledRoundWriter: ~Copyable {
  /// Writes the round, and puts the output in its place.
  ///
  /// - Parameter round: The round, in which it is decided which returns count.
  /// - Throws: If it could not be written whole; an older output then still stands there.
  consuming func write(_ round: consuming SettledRound) throws(ExportError)
}

/// Why an output was not written, or not all of it.
public enum ExportError: Error, Hashable, Sendable {
  case file(FileError)
  /// A file in the folder of temporary files could not be written or read.
  case temporary(FileError)
  case workbook(WorkbookWriterError)
  /// There is no return of the sender that was asked for; `known` are those who returned.
  case unknownSender(String, known: [String])
  /// No file of the sender that was asked for can be read.
  case unreadableSender(String)
  /// A template makes a report without an end, or one that is far too long.
  case reportTooLong
  /// Pandoc made no document of a report.
  case documentNotMade
  /// Some of several files were not written, each for its reason; `written` others were. An
  /// `EEXIST` means that another file was there already, `FileError.isRead` that it is an input;
  /// both files are as before.
  indirect case left([ExportError], written: Int)
  /// The workbook is written, without the contents that the library refused.
  case unwritten(String, [Unwritten])
}

extension ExportError {
  /// Whether no further file can be written either: the reason is the disk or the system, not one
  /// file.
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
    case .unknownSender, .unreadableSender, .reportTooLong, .documentNotMade, .left, .unwritten:
      false
    }
  }

  private static func stopsAll(_ code: Int32) -> Bool {
    [ENOSPC, EDQUOT, EROFS, EIO, ENOMEM, EMFILE, ENFILE].contains(code)
  }
}
