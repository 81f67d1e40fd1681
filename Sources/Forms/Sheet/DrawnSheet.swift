public import Spreadsheet

/// A sheet as it looks on paper: what its cells show, and which of them are merged.
///
/// For pages that draw a return; nothing is read of a form. It has no more cells than the workbook.
public struct DrawnSheet: Sendable {
  /// A cell or merged range that shows something.
  public struct Cell: Hashable, Sendable {
    public let range: CellRange
    /// What it shows, by its number format.
    public let text: String
  }

  /// The name on its tab.
  public let name: String
  /// Whether it shows in the tabs.
  public let isHidden: Bool
  /// By row, then column; merged ranges in a damaged file may overlap.
  public let cells: [Cell]
  /// The merged ranges, as stored, also those that show nothing.
  public let merges: [CellRange]
  /// The rows that do not show, from 0.
  public let hiddenRows: Set<Int>
  /// The columns that do not show, from 0.
  public let hiddenColumns: [ClosedRange<Int>]

  /// The sheets of a workbook in the order of their tabs, each as the importer sees it.
  ///
  /// - Parameter workbook: The workbook.
  /// - Returns: One for each of its sheets.
  public static func all(of workbook: Workbook) -> [DrawnSheet] {
    var formulas =
      workbook.sheets.contains { !$0.uncalculated.isEmpty } ? WorkbookFormulas(workbook) : nil
    let formats = NumberDisplays(workbook.numberFormats)
    let links = LinkedBoxes(workbook)
    var memory = TextMemory()
    return workbook.sheets.enumerated().map { index, sheet in
      let grid = SheetGrid(
        links?.resolved(sheet) ?? sheet, dateSystem: workbook.dateSystem, formats: formats,
        memory: &memory, results: formulas?.results(of: index) ?? [])
      return DrawnSheet(
        name: sheet.name, isHidden: sheet.visibility != .visible,
        cells: grid.entries.map { Cell(range: $0.range, text: String(scalars: $0.text.scalars)) },
        merges: sheet.merges, hiddenRows: sheet.hiddenRows, hiddenColumns: sheet.hiddenColumns)
    }
  }
}
