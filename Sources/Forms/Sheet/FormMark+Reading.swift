import Spreadsheet

extension FormMark {
  /// Reads what is printed at the foot of a table; nil for any other text.
  init?(printed text: FoldedText) {
    let words = text.folded
    // Most texts have none of its letters.
    guard words.contains(Self.formWords[0]),
      let start = words.firstIndex(of: Self.formWords).map({ $0 + Self.formWords.count }),
      let middle = words.firstIndex(of: Self.versionWords, from: start)
        .map({ $0 + Self.versionWords.count })
    else { return nil }
    form = text[start..<(middle - 3)].trimmed
    version = text[middle..<words.count].trimmed
    guard !form.isEmpty, !version.isEmpty, form.count + version.count < 100 else { return nil }
  }

  /// The mark of a workbook, from its properties or its hidden sheet; nil if it has none.
  init?(_ workbook: Workbook) {
    let custom = workbook.properties.custom
    if let form = custom[Self.formProperty], let version = custom[Self.versionProperty] {
      self.init(form: form, version: version)
      return
    }
    guard let sheet = workbook.sheets.first(where: Self.isHidden) else { return nil }
    func text(_ row: Int) -> String? {
      sheet[CellReference(row: row, column: 1)].map {
        AnswerText.text(of: $0, dateSystem: workbook.dateSystem)
      }
    }
    guard let form = text(0), let version = text(1) else { return nil }
    self.init(form: form, version: version)
  }

  /// Whether a sheet is the hidden one, even if a program has changed its name.
  static func isHidden(_ sheet: Sheet) -> Bool {
    sheet.cells.first?.value == .string(formProperty)
  }

  private static let formWords = Array("表式:".unicodeScalars)
  private static let versionWords = Array("版本:".unicodeScalars)
}
