public import Spreadsheet

/// What stood in a return, or was worked out from it, and could not be written into the workbook.
public struct Unwritten: Hashable, Sendable {
  /// The return.
  public var file: String
  /// Why, and where it would have stood.
  public var cause: WorkbookWriterError.Cause

  public init(file: String, cause: WorkbookWriterError.Cause) {
    self.file = file
    self.cause = cause
  }
}
