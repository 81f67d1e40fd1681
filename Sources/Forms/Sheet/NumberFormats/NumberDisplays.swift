import Spreadsheet

/// The number formats of a workbook, each taken apart when the first cell has it.
struct NumberDisplays: Sendable {
  let codes: [String]
  private var known: [Int32: NumberDisplay?] = [:]

  init(_ codes: [String]) { self.codes = codes }

  /// The code of a format.
  func code(_ format: Int32) -> String {
    codes.indices.contains(Int(format)) ? codes[Int(format)] : "General"
  }

  /// What a cell shows of its number besides digits; nil where that is nothing.
  mutating func shown(_ cell: Cell) -> NumberDisplay.Shown? {
    guard cell.format != 0, !cell.isDate, case .number(let number) = cell.value else { return nil }
    if let display = known[cell.format] { return display?.shown(number) }
    let display = NumberDisplay(code: code(cell.format))
    known[cell.format] = .some(display)
    return display?.shown(number)
  }

  /// What a cell shows of a number that its format rounds.
  func rounded(_ cell: Cell) -> String? {
    guard cell.format != 0, !cell.isDate, case .number(let number) = cell.value,
      number.rounded() != number
    else { return nil }
    return NumberDisplay.rounded(number, code: code(cell.format))
  }
}
