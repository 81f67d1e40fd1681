package import Spreadsheet

/// What tells a consolidated workbook from a return: both lie in folders, and it has the form's words too.
package enum ConsolidatedMark {
  /// The document property, whose value is the id of the form.
  package static let property = "huibiao.consolidated"

  /// What its first sheet is called.
  package static let statusSheet = Words(zh: "填报情况", en: "Status")

  /// Whether a workbook is one, whatever else is in it.
  ///
  /// - Throws: Where its properties cannot be read.
  package static func stands(
    in reader: borrowing WorkbookReader
  ) throws(SpreadsheetError) -> Bool {
    // Properties are read of workbooks with such a sheet only: returns have none.
    let names = [statusSheet.zh, statusSheet.en]
    guard reader.tabs.contains(where: { names.contains($0.name) }) else { return false }
    return try reader.properties().custom[property] != nil
  }
}
