import Spreadsheet

extension MendedReturn {
  /// Reads the text of the property.
  init?(text: String) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 16, text.utf8.count < 4096 else { return nil }
    self.init(file: String(parts[1]), digest: String(parts[0]))
  }

  /// What a workbook says; nil if it mends no return.
  init?(_ workbook: Workbook) {
    guard let text = Self.text(in: workbook) else { return nil }
    self.init(text: text)
    isUntouched = SavedTime.isOurs(workbook.properties.modified)
  }

  private static func text(in workbook: Workbook) -> String? {
    if let text = workbook.properties.custom[Self.property] { return text }
    guard let sheet = workbook.sheets.first(where: FormMark.isHidden),
      sheet[CellReference(row: 2, column: 0)]?.value == .string(Self.property),
      case .string(let text) = sheet[CellReference(row: 2, column: 1)]?.value
    else { return nil }
    return text
  }
}
