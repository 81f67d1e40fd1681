/// Why a workbook was not written.
///
/// Whatever stood at its path before still stands there.
public struct WorkbookWriterError: Error, Hashable, Sendable {
  /// The path of the workbook.
  public var path: String
  /// What went wrong.
  public var cause: Cause

  /// An error of this cause.
  public init(path: String, cause: Cause) {
    self.path = path
    self.cause = cause
  }

  /// What went wrong while a workbook was written.
  public enum Cause: Hashable, Sendable {
    /// The file could not be made or written: the `errno`.
    case file(Int32)
    /// A sheet's name that Excel does not take (see ``SheetName``), or one that is there already.
    case sheetName(String)
    /// A text longer than ``CellText/maximumLength``.
    case textTooLong(sheet: String, cell: CellReference, length: Int)
    /// A number that is infinite or none, which no workbook holds.
    case notFinite(sheet: String, cell: CellReference)
    /// A cell above the row that was written last in its sheet, or beyond XFD1048576.
    case place(sheet: String, cell: CellReference)
    /// What was written is not what stands in the file: a disk was full, perhaps that of `/tmp`.
    case incomplete(sheet: String)
    /// What libxlsxwriter says, in English.
    case library(String)
  }
}
