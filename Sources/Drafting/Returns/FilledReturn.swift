public import Spreadsheet

/// A return of a form whose schema is being drafted.
public struct FilledReturn: Sendable {
  /// Its path as the user will see it.
  public var file = ""
  let workbook: Workbook
  /// How its cells look; nil where a blank form tells that.
  let design: WorkbookDesign?

  /// No more returns are needed to learn what a form asks.
  public static let most = 300
  /// No more cells of all returns together are kept.
  public static let mostCells = 1_000_000

  /// Reads a return.
  ///
  /// - Parameters:
  ///   - reader: The workbook, opened.
  ///   - keepsDesign: Whether it is to tell how the form is made, since there is no blank.
  /// - Throws: What keeps the workbook from being read.
  public init(reading reader: inout WorkbookReader, keepsDesign: Bool) throws(SpreadsheetError) {
    self.init(
      workbook: try Workbook(&reader), design: keepsDesign ? try WorkbookDesign(&reader) : nil)
  }

  package init(file: String = "", workbook: Workbook, design: WorkbookDesign? = nil) {
    self.file = file
    self.workbook = workbook
    self.design = design
  }

  /// How many cells it has.
  public var cellCount: Int { workbook.sheets.reduce(0) { $0 + $1.cells.count } }
}
