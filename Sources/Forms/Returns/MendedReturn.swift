import Spreadsheet

/// The return for which a form to mend was written, as the form says it.
public struct MendedReturn: Hashable, Sendable {
  /// The document property that holds both; the hidden sheet has it too, since programs drop one or the
  /// other.
  package static let property = "huibiao.mends"

  /// The path of the return, as it was shown then.
  public var file: String
  /// What tells the return from others, see ``Return/mark``.
  public var digest: String
  /// Whether nobody has saved the form since this program wrote it, so that nothing is mended.
  public var isUntouched: Bool

  package init(file: String, digest: String, isUntouched: Bool = false) {
    self.file = file
    self.digest = digest
    self.isUntouched = isUntouched
  }

  /// The text of the property.
  package var text: String { "\(digest) \(file)" }

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

extension Return {
  /// What tells the records of a return from those of others; 16 hexadecimal digits.
  package var mark: String {
    let digits = String(digest, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
