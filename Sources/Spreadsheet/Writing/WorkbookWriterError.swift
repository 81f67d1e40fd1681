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
    /// What was written is not what stands in the file, and nothing told why.
    case incomplete(sheet: String)
    /// A temporary file could not be written: the `errno`.
    case temporary(Int32)
    /// The parts could not be put together: the `errno`, 0 where none was told, and what
    /// libxlsxwriter says, in English.
    case assembly(Int32, reason: String)
    /// Something that libxlsxwriter does not take: where it belongs, and what it says, in English.
    case refused(sheet: String?, cell: CellReference?, reason: String)

    /// Whether it is about something that was to be written, so that the rest of the workbook can be
    /// written without it.
    public var isOfContent: Bool {
      switch self {
      case .sheetName, .textTooLong, .notFinite, .place, .refused: true
      case .file, .incomplete, .temporary, .assembly: false
      }
    }
  }
}
