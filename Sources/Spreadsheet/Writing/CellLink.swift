/// Where a cell leads when it is clicked.
public enum CellLink: Hashable, Sendable {
  /// A cell of the same workbook.
  case cell(sheet: String, CellReference)
  /// An address such as `https://…` or `mailto:…`.
  case address(String)

  /// The longest target that Excel takes, in characters.
  public static let maximumLength = 2_079

  /// The parts of a link: an address, and a place in what is there, or without an address in this workbook.
  var parts: (address: Substring?, location: String?) {
    switch self {
    case .cell(let sheet, let cell): return (nil, "\(Self.quoted(sheet))!\(cell)")
    case .address(let text):
      // What follows `#` stands apart from the address, where it is a text like others.
      guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (text[...], nil) }
      let place = String(text[text.utf8.index(after: sign)...])
      return (sign == text.startIndex ? nil : text[..<sign], place)
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
