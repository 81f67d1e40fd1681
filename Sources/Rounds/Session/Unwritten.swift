public import Spreadsheet

/// Content of a return, or computed from it, that could not be written into the workbook.
public struct Unwritten: Hashable, Sendable {
  /// The path of the return.
  public var file: String
  /// The reason, and the cell where it belongs.
  public var cause: WorkbookWriterError.Cause

  public init(file: String, cause: WorkbookWriterError.Cause) {
    self.file = file
    self.cause = cause
  }
}
