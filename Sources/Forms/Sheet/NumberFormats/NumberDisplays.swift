import Spreadsheet

/// The number formats of a workbook, each taken apart when the first cell has it.
struct NumberDisplays: Sendable {
  let codes: [String]
  private var known: [Int32: NumberDisplay?] = [:]
  /// The sections of formats that cells with fractions have.
  private var sections: [Int32: NumberSections] = [:]

  init(_ codes: [String]) { self.codes = codes }

  /// The code of a format; of one longer than programs write, that of none.
  func code(_ format: Int32) -> String {
    guard codes.indices.contains(Int(format)), codes[Int(format)].utf8.count <= Self.longestCode
    else { return "General" }
    return codes[Int(format)]
  }

  /// The most bytes of a code: Excel takes 255 characters, and each cell with it costs as much as it is long.
  private static let longestCode = 4 * 255

  /// What a cell shows of its number besides digits; nil where that is nothing.
  mutating func shown(_ cell: Cell) -> NumberDisplay.Shown? {
    guard cell.format != 0, !cell.isDate, case .number(let number) = cell.value else { return nil }
    if let display = known[cell.format] { return display?.shown(number) }
    let display = NumberDisplay(code: code(cell.format))
    known[cell.format] = .some(display)
    return display?.shown(number)
  }

  /// What a cell shows of a number that its format rounds.
  mutating func rounded(_ cell: Cell) -> String? {
    guard cell.format != 0, !cell.isDate, case .number(let number) = cell.value,
      number.rounded() != number
    else { return nil }
    let own = sections[cell.format] ?? NumberSections(code: code(cell.format))
    sections[cell.format] = own
    return NumberDisplay.rounded(number, by: own)
  }
}
