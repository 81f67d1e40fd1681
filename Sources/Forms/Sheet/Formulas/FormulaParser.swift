import Spreadsheet

/// Takes a formula apart as workbooks store it: English names of functions, commas, `'Sheet 1'!$B$3`.
struct FormulaParser {
  private let text: [Unicode.Scalar]
  private var place = 0
  private var depth = 0
  /// How far the cell stands from the one for which the formula is written.
  private let rows: Int
  private let columns: Int

  private static let mostScalars = 8192
  private static let mostDepth = 64

  static func parse(_ cell: UncalculatedCell) throws(FormulaFault) -> FormulaNode {
    var parser = FormulaParser(cell)
    guard parser.text.count <= mostScalars else { throw .unknown }
    let node = try parser.comparison()
    parser.skipSpace()
    guard parser.place == parser.text.count else { throw .unknown }
    return node
  }

  private init(_ cell: UncalculatedCell) {
    text = Array(cell.formula.unicodeScalars)
    rows = cell.reference.row - cell.origin.row
    columns = cell.reference.column - cell.origin.column
  }

  private mutating func skipSpace() {
    while place < text.count, text[place].isWhitespace { place += 1 }
  }

  private mutating func take(_ sign: String) -> Bool {
    skipSpace()
    let scalars = Array(sign.unicodeScalars)
    guard text[place...].starts(with: scalars) else { return false }
    place += scalars.count
    return true
  }

  private mutating func comparison() throws(FormulaFault) -> FormulaNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDepth else { throw .unknown }
    var left = try joined()
    while let sign = takeComparison() { left = .binary(sign, left, try joined()) }
    return left
  }

  private mutating func takeComparison() -> FormulaNode.Operator? {
    if take("<>") { return .unequal }
    if take("<=") { return .lessOrEqual }
    if take(">=") { return .greaterOrEqual }
    if take("=") { return .equal }
    if take("<") { return .less }
    return take(">") ? .greater : nil
  }

  private mutating func joined() throws(FormulaFault) -> FormulaNode {
    var left = try sum()
    while take("&") { left = .binary(.join, left, try sum()) }
    return left
  }

  private mutating func sum() throws(FormulaFault) -> FormulaNode {
    var left = try product()
    while true {
      if take("+") {
        left = .binary(.add, left, try product())
      } else if take("-") {
        left = .binary(.subtract, left, try product())
      } else {
        return left
      }
    }
  }

  private mutating func product() throws(FormulaFault) -> FormulaNode {
    var left = try power()
    while true {
      if take("*") {
        left = .binary(.multiply, left, try power())
      } else if take("/") {
        left = .binary(.divide, left, try power())
      } else {
        return left
      }
    }
  }

  private mutating func power() throws(FormulaFault) -> FormulaNode {
    var left = try factor()
    while take("^") { left = .binary(.power, left, try factor()) }
    return left
  }

  private mutating func factor() throws(FormulaFault) -> FormulaNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDepth else { throw .unknown }
    if take("-") { return .negated(try factor()) }
    if take("+") { return try factor() }
    var node = try atom()
    while take("%") { node = .percent(node) }
    return node
  }

  private mutating func atom() throws(FormulaFault) -> FormulaNode {
    skipSpace()
    guard place < text.count else { throw .unknown }
    if take("(") {
      let node = try comparison()
      guard take(")") else { throw .unknown }
      return node
    }
    if text[place] == "\"" { return .value(.text(try quoted("\""))) }
    if text[place].isDigit || text[place] == "." { return .value(.number(try number())) }
    if text[place] == "'" { return try cells(of: quoted("'")) }
    let word = word()
    guard !word.isEmpty else { throw .unknown }
    if place < text.count, text[place] == "!" { return try cells(of: word) }
    if take("(") { return .call(word.uppercased(), try arguments()) }
    switch word.uppercased() {
    case "TRUE": return .value(.truth(true))
    case "FALSE": return .value(.truth(false))
    default: return .cells(sheet: nil, try range(from: word))
    }
  }

  private mutating func arguments() throws(FormulaFault) -> [FormulaNode] {
    var arguments: [FormulaNode] = []
    if take(")") { return arguments }
    repeat {
      skipSpace()
      // One that is left out: `IF(A1,,2)`.
      if place < text.count, text[place] == "," || text[place] == ")" {
        arguments.append(.value(.empty))
      } else {
        arguments.append(try comparison())
      }
    } while take(",")
    guard take(")") else { throw .unknown }
    return arguments
  }

  /// A text in quotes, in which a doubled quote is one.
  private mutating func quoted(_ quote: Unicode.Scalar) throws(FormulaFault) -> String {
    place += 1
    var scalars = String.UnicodeScalarView()
    while place < text.count {
      if text[place] == quote {
        place += 1
        guard place < text.count, text[place] == quote else { return String(scalars) }
      }
      scalars.append(text[place])
      place += 1
    }
    throw .unknown
  }

  private mutating func number() throws(FormulaFault) -> Double {
    let start = place
    while place < text.count, text[place].isDigit || text[place] == "." { place += 1 }
    if place < text.count, text[place] == "E" || text[place] == "e" {
      place += 1
      if place < text.count, text[place] == "+" || text[place] == "-" { place += 1 }
      while place < text.count, text[place].isDigit { place += 1 }
    }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text[start..<place])
    guard let number = Double(String(scalars)) else { throw .unknown }
    return number
  }

  /// A name, or a reference: letters, digits, `$`, `.` and `_`.
  private mutating func word() -> String {
    var scalars = String.UnicodeScalarView()
    while place < text.count {
      let scalar = text[place]
      guard
        scalar.properties.isAlphabetic || scalar.isDigit || "$._".unicodeScalars.contains(scalar)
      else { break }
      scalars.append(scalar)
      place += 1
    }
    return String(scalars)
  }

  private mutating func cells(of sheet: String) throws(FormulaFault) -> FormulaNode {
    guard take("!") else { throw .unknown }
    return .cells(sheet: sheet, try range(from: word()))
  }

  private mutating func range(from word: String) throws(FormulaFault) -> CellRange {
    let first = try reference(word)
    guard take(":") else { return CellRange(first, first) }
    return CellRange(first, try reference(self.word()))
  }

  private func reference(_ word: String) throws(FormulaFault) -> CellReference {
    guard let cell = CellReference(word.replacing("$", with: "")) else { throw .unknown }
    let isFixedColumn = word.first == "$"
    let isFixedRow = word.dropFirst().contains("$")
    let row = cell.row + (isFixedRow ? 0 : rows)
    let column = cell.column + (isFixedColumn ? 0 : columns)
    guard row >= 0, column >= 0 else { throw .unknown }
    return CellReference(row: row, column: column)
  }
}
