/// What the cell formats of a workbook make of a number.
struct CellFormats: Sendable {
  /// What one cell format says.
  struct Format: Hashable, Sendable {
    /// An index into the codes.
    var code: Int32 = 0
    var isDate = false
  }

  /// Each code once, `General` first.
  private(set) var codes = ["General"]
  private var indexes: [String: Int32] = ["General": 0]
  /// By the number that cells call their style.
  var ofStyles: [Format] = []
  /// The styles that show a truth value as a check box.
  var checkBoxes: Set<Int> = []

  /// A format, its code added where it is new.
  mutating func format(_ code: String, isDate: Bool) -> Format {
    if let known = indexes[code] { return Format(code: known, isDate: isDate) }
    let index = Int32(clamping: codes.count)
    codes.append(code)
    indexes[code] = index
    return Format(code: index, isDate: isDate)
  }
}
