/// Where a cell leads when it is clicked.
public enum CellLink: Hashable, Sendable {
  /// A cell of the same workbook.
  case cell(sheet: String, CellReference)
  /// An address such as `https://…` or `mailto:…`.
  case address(String)

  /// The longest target that Excel takes, in characters.
  public static let maximumLength = 2_079

  /// A link as a workbook stores it; nil where its target is longer than Excel takes.
  var stored: (address: String?, location: String?)? {
    let address: String?
    let location: String?
    switch self {
    case .cell(let sheet, let cell):
      address = nil
      location = StoredText.of("\(Self.quoted(sheet))!\(cell)", in: .location)
    case .address(let text):
      // What follows `#` stands apart from the address, where it is a text like others.
      let sign = text.firstIndex(of: "#")
      address = StoredText.address(text[..<(sign ?? text.endIndex)])
      location = sign.map {
        StoredText.of(String(text[text.index(after: $0)...]), in: .location)
      }
    }
    let length = [address, location].reduce(0) { $0 + ($1?.unicodeScalars.count ?? 0) }
    return length <= Self.maximumLength ? (address, location) : nil
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
