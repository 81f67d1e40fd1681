import Spreadsheet

/// Works out the formulas of a workbook that have no stored result, where they are simple: sums, products,
/// references, conditions, and the usual functions of numbers and texts.
///
/// Input is untrusted: work is bounded for the whole workbook, and what would take more is not worked out.
struct WorkbookFormulas {
  private struct Place: Hashable {
    var sheet: Int
    var cell: CellReference
  }

  private let sheets: [Sheet]
  private let byName: [String: Int]
  /// Of each sheet, its cells with a formula and no result.
  private let formulas: [Place: UncalculatedCell]
  private var known: [Place: Result<FormulaValue, FormulaFault>] = [:]
  private var open: Set<Place> = []
  private var steps = 0

  private static let mostSteps = 2_000_000
  private static let mostDepth = 100

  init(_ workbook: Workbook) {
    sheets = workbook.sheets
    byName = Dictionary(
      zip(workbook.sheets.map { $0.name.lowercased() }, workbook.sheets.indices)
    ) { first, _ in first }
    formulas = Dictionary(
      workbook.sheets.enumerated().flatMap { index, sheet in
        sheet.uncalculated.map { (Place(sheet: index, cell: $0.reference), $0) }
      }
    ) { first, _ in first }
  }

  /// The results of a sheet's formulas; of those that are not simple nil, of those that show nothing an
  /// empty text.
  mutating func results(of sheet: Int) -> [(cell: UncalculatedCell, value: CellValue?)] {
    sheets[sheet].uncalculated.map { cell in
      let value = try? value(at: Place(sheet: sheet, cell: cell.reference))
      return (cell, value.map(Self.stored))
    }
  }

  private static func stored(_ value: FormulaValue) -> CellValue {
    switch value {
    case .number(let number): .number(PlainNumber.roundedTo15Digits(number))
    case .text(let text): .string(text)
    case .truth(let truth): .boolean(truth)
    // A reference to an empty cell shows 0; as an answer it is none.
    case .empty: .string("")
    }
  }

  private mutating func value(at place: Place) throws(FormulaFault) -> FormulaValue {
    steps += 1
    guard steps <= Self.mostSteps else { throw .unknown }
    if let stored = sheets[place.sheet][place.cell] { return try FormulaValue(stored.value) }
    guard let cell = formulas[place] else { return .empty }
    if let result = known[place] { return try result.get() }
    // What refers to itself, or through too many others, comes to nothing.
    guard open.count < Self.mostDepth, open.insert(place).inserted else { throw .unknown }
    defer { open.remove(place) }
    do throws(FormulaFault) {
      let value = try evaluate(try FormulaParser.parse(cell), in: place.sheet)
      known[place] = .success(value)
      return value
    } catch {
      known[place] = .failure(error)
      throw error
    }
  }

  private mutating func evaluate(
    _ node: FormulaNode, in sheet: Int
  ) throws(FormulaFault) -> FormulaValue {
    switch node {
    case .value(let value): return value
    case .cells(let name, let range):
      guard range.topLeft == range.bottomRight else { throw .unknown }
      return try value(at: Place(sheet: try index(of: name, from: sheet), cell: range.topLeft))
    case .negated(let node): return .number(-(try evaluate(node, in: sheet).number()))
    case .percent(let node): return .number(try evaluate(node, in: sheet).number() / 100)
    case .binary(let sign, let left, let right):
      return try FormulaFunctions.binary(
        sign, try evaluate(left, in: sheet), try evaluate(right, in: sheet))
    case .call(let name, let arguments): return try call(name, arguments, in: sheet)
    }
  }

  private func index(of name: String?, from sheet: Int) throws(FormulaFault) -> Int {
    guard let name else { return sheet }
    guard let index = byName[name.lowercased()] else { throw .unknown }
    return index
  }

  private mutating func call(
    _ name: String, _ arguments: [FormulaNode], in sheet: Int
  ) throws(FormulaFault) -> FormulaValue {
    switch name {
    case "IF":
      guard 1...3 ~= arguments.count else { throw .unknown }
      if try evaluate(arguments[0], in: sheet).truth() {
        return arguments.count > 1 ? try evaluate(arguments[1], in: sheet) : .truth(true)
      }
      return arguments.count > 2 ? try evaluate(arguments[2], in: sheet) : .truth(false)
    case "IFERROR":
      guard arguments.count == 2 else { throw .unknown }
      do throws(FormulaFault) {
        return try evaluate(arguments[0], in: sheet)
      } catch {
        // What is not known may be no error.
        guard error == .fails else { throw error }
        return try evaluate(arguments[1], in: sheet)
      }
    default:
      var values: [FormulaFunctions.Argument] = []
      for argument in arguments { values.append(try self.argument(argument, in: sheet)) }
      return try FormulaFunctions.call(name, values)
    }
  }

  private mutating func argument(
    _ node: FormulaNode, in sheet: Int
  ) throws(FormulaFault) -> FormulaFunctions.Argument {
    guard case .cells(let name, let range) = node else {
      return .value(try evaluate(node, in: sheet))
    }
    let index = try index(of: name, from: sheet)
    let rows = range.topLeft.row...range.bottomRight.row
    let columns = range.topLeft.column...range.bottomRight.column
    guard rows.count * columns.count <= Self.mostSteps - steps else { throw .unknown }
    var values: [FormulaValue] = []
    for row in rows {
      for column in columns {
        values.append(
          try value(at: Place(sheet: index, cell: CellReference(row: row, column: column))))
      }
    }
    return .cells(values)
  }
}
