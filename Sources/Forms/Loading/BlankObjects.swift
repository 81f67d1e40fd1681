import Spreadsheet

/// Reads what the blank form shows besides cells, so that a return is not asked about the office's own logo.
enum BlankObjects {
  /// Reads `blank: form.xlsx`; nil after a fault was reported.
  static func read(_ cursor: YamlCursor, folder: String) -> Set<PrintedObject>? {
    guard let name = cursor.text() else { return nil }
    guard !name.contains("/"), !name.hasPrefix(".") else {
      cursor.report(.notAFileName(name))
      return nil
    }
    do throws(SpreadsheetError) {
      let workbook = try Workbook(path: folder + name)
      return Set(workbook.sheets.lazy.flatMap(\.objects).map { PrintedObject($0) })
    } catch {
      cursor.report(.workbookUnreadable(name, error))
      return nil
    }
  }
}
