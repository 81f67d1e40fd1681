package import Spreadsheet

/// The mark by which a consolidated workbook is told from a return: it may lie in the same folder
/// and has the form's words too.
package enum ConsolidatedMark {
  /// The document property, whose value is the id of the form.
  package static let property = "huibiao.consolidated"

  /// The name of its first sheet.
  package static let statusSheet = Words(zh: "填报情况", en: "Status")

  /// Whether a workbook has the mark.
  ///
  /// - Throws: If its properties cannot be read.
  package static func stands(
    in reader: borrowing WorkbookReader
  ) throws(SpreadsheetError) -> Bool {
    // Only workbooks with such a sheet have their properties read: returns have none.
    let names = [statusSheet.zh, statusSheet.en]
    guard reader.tabs.contains(where: { names.contains($0.name) }) else { return false }
    return try reader.properties().custom[property] != nil
  }
}
