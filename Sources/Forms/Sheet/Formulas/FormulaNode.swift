import Spreadsheet

/// A formula taken apart.
indirect enum FormulaNode {
  enum Operator {
    case add, subtract, multiply, divide, power, join
    case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
  }

  case value(FormulaValue)
  /// Some cells, of another sheet where one is named.
  case cells(sheet: String?, CellRange)
  case call(String, [FormulaNode])
  case binary(Operator, FormulaNode, FormulaNode)
  case negated(FormulaNode)
  case percent(FormulaNode)
}

/// What a formula or a part of it comes to.
enum FormulaValue: Hashable {
  case number(Double)
  case text(String)
  case truth(Bool)
  case empty

  init(_ value: CellValue) throws(FormulaFault) {
    switch value {
    case .number(let number): self = .number(number)
    case .string(let text): self = .text(text)
    case .boolean(let truth): self = .truth(truth)
    case .error: throw .fails
    }
  }

  /// The value as a number, as arithmetic takes it.
  func number() throws(FormulaFault) -> Double {
    switch self {
    case .number(let number): return number
    case .truth(let truth): return truth ? 1 : 0
    case .empty: return 0
    case .text(let text):
      guard let number = Double(text.trimmed) else { throw .fails }
      return number
    }
  }

  var text: String {
    switch self {
    case .number(let number): AnswerText.plain(number)
    case .text(let text): text
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    case .empty: ""
    }
  }

  func truth() throws(FormulaFault) -> Bool {
    switch self {
    case .truth(let truth): return truth
    case .number(let number): return number != 0
    case .empty: return false
    case .text: throw .fails
    }
  }
}

/// Why a formula comes to nothing.
enum FormulaFault: Error {
  /// It has something that is not worked out here, or too much of it.
  case unknown
  /// It comes to an error: a text in a sum, a division by zero.
  case fails
}
