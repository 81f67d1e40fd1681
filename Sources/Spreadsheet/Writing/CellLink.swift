/// Where a cell leads when it is clicked.
public enum CellLink: Hashable, Sendable {
  /// A cell of the same workbook.
  case cell(sheet: String, CellReference)
  /// An address such as `https://…` or `mailto:…`.
  case address(String)

  /// The longest target that Excel takes, in characters.
  public static let maximumLength = 2_079

  /// The target as libxlsxwriter wants it.
  var target: String {
    switch self {
    case .cell(let sheet, let reference):
      let quoted = sheet.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''")
      return "internal:'\(quoted)'!\(reference)"
    case .address(let address): return address
    }
  }
}
