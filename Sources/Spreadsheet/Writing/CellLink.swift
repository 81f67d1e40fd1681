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
      return StoredText.of("internal:\(Self.quoted(sheet))!\(reference)", in: .location)
    case .address(let address):
      // The library puts what follows `#` apart from the address, where it is a text like others.
      guard let sign = address.firstIndex(of: "#") else { return StoredText.address(address) }
      let location = String(address[address.index(after: sign)...])
      return StoredText.address(address[..<sign]) + "#" + StoredText.of(location, in: .location)
    }
  }

  /// A sheet's name as formulas write it.
  public static func quoted(_ sheet: String) -> String {
    let name = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    return "'\(name)'"
  }

  /// Cells of a sheet as formulas write them: `'表2'!$A$1:$A$4`.
  public static func absolute(_ range: CellRange, in sheet: String) -> String {
    func cell(_ cell: CellReference) -> String {
      "$\(CellReference.letters(ofColumn: cell.column))$\(cell.row + 1)"
    }
    let first = cell(range.topLeft)
    let last = range.topLeft == range.bottomRight ? "" : ":" + cell(range.bottomRight)
    return "\(quoted(sheet))!\(first)\(last)"
  }
}
