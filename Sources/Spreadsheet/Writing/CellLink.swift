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
      return "internal:\(Self.quoted(sheet))!\(reference)"
    case .address(let address): return address
    }
  }

  /// A sheet's name as formulas write it.
  public static func quoted(_ sheet: String) -> String {
    let name = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    return "'\(name)'"
  }
}
