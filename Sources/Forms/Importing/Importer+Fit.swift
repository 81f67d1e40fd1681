public import Spreadsheet

extension Importer {
  /// How many cells of a workbook hold nothing but words that a form prints.
  ///
  /// It is much cheaper than reading, and tells which of many forms are worth being read as.
  /// - Parameters:
  ///   - workbook: The workbook.
  ///   - importers: The forms.
  /// - Returns: The number for each form.
  package static func printedCells(of workbook: Workbook, by importers: [Importer]) -> [Int] {
    var counts = importers.map { _ in 0 }
    for sheet in workbook.sheets {
      for cell in sheet.cells {
        guard case .string(let text) = cell.value, text.utf8.count < longest else { continue }
        let folded = FoldedText(text)
        for (number, importer) in importers.enumerated() where importer.prints(folded) {
          counts[number] += 1
        }
      }
    }
    return counts
  }

  /// Longer texts are answers or remarks, and there are enough others.
  private static let longest = 600
}
