import Glibc

/// The operators and functions of simple formulas.
enum FormulaFunctions {
  /// What is given to a function: a value, or what stands in some cells, which sums take otherwise.
  enum Argument {
    case value(FormulaValue)
    case cells([FormulaValue])
  }

  static func binary(
    _ sign: FormulaNode.Operator, _ left: FormulaValue, _ right: FormulaValue
  ) throws(FormulaFault) -> FormulaValue {
    switch sign {
    case .add: return try number(try left.number() + right.number())
    case .subtract: return try number(try left.number() - right.number())
    case .multiply: return try number(try left.number() * right.number())
    case .divide: return try number(try left.number() / right.number())
    case .power: return try number(pow(try left.number(), try right.number()))
    case .join: return .text(left.text + right.text)
    case .equal: return .truth(try order(left, right) == 0)
    case .unequal: return .truth(try order(left, right) != 0)
    case .less: return .truth(try order(left, right) < 0)
    case .lessOrEqual: return .truth(try order(left, right) <= 0)
    case .greater: return .truth(try order(left, right) > 0)
    case .greaterOrEqual: return .truth(try order(left, right) >= 0)
    }
  }

  private static func number(_ number: Double) throws(FormulaFault) -> FormulaValue {
    guard number.isFinite else { throw .fails }
    return .number(number)
  }

  /// Below 0, 0 or above 0; numbers come before texts, texts before truth values.
  private static func order(
    _ left: FormulaValue, _ right: FormulaValue
  ) throws(FormulaFault) -> Int {
    func rank(_ value: FormulaValue) -> Int {
      switch value {
      case .number, .empty: 0
      case .text: 1
      case .truth: 2
      }
    }
    switch (left, right) {
    case (.text(let a), .empty): return a.isEmpty ? 0 : 1
    case (.empty, .text(let b)): return b.isEmpty ? 0 : -1
    case (.text(let a), .text(let b)):
      let (a, b) = (a.lowercased(), b.lowercased())
      return a == b ? 0 : a < b ? -1 : 1
    default:
      guard rank(left) == rank(right) else { return rank(left) < rank(right) ? -1 : 1 }
      let (a, b) = (try left.number(), try right.number())
      return a == b ? 0 : a < b ? -1 : 1
    }
  }

  static func call(_ name: String, _ arguments: [Argument]) throws(FormulaFault) -> FormulaValue {
    switch name {
    case "SUM": return try number(try numbers(arguments).reduce(0, +))
    case "PRODUCT": return try number(try numbers(arguments).reduce(1, *))
    case "MIN": return .number(try numbers(arguments).min() ?? 0)
    case "MAX": return .number(try numbers(arguments).max() ?? 0)
    case "COUNT": return .number(Double(try numbers(arguments).count))
    case "AVERAGE":
      let numbers = try numbers(arguments)
      return try number(numbers.reduce(0, +) / Double(numbers.count))
    case "AND": return .truth(try truths(arguments).allSatisfy { $0 })
    case "OR": return .truth(try truths(arguments).contains(true))
    default:
      var values: [FormulaValue] = []
      for argument in arguments { values.append(try single(argument)) }
      return try call(name, values: values)
    }
  }

  private static func call(
    _ name: String, values: [FormulaValue]
  ) throws(FormulaFault) -> FormulaValue {
    let first = values.first ?? .empty
    switch (name, values.count) {
    case ("NOT", 1): return .truth(!(try first.truth()))
    case ("ABS", 1): return .number(abs(try first.number()))
    case ("INT", 1): return .number(try first.number().rounded(.down))
    case ("VALUE", 1):
      if case .empty = first { return .number(0) }
      return .number(try first.number())
    case ("ROUND", 2): return try rounded(first, values[1], .toNearestOrAwayFromZero)
    case ("ROUNDUP", 2): return try rounded(first, values[1], .awayFromZero)
    case ("ROUNDDOWN", 2): return try rounded(first, values[1], .towardZero)
    case ("LEN", 1): return .number(Double(first.text.utf16.count))
    case ("TRIM", 1):
      return .text(first.text.split(separator: " ").joined(separator: " "))
    case ("LEFT", 1): return .text(String(first.text.prefix(1)))
    case ("LEFT", 2): return .text(String(first.text.prefix(try count(values[1]))))
    case ("RIGHT", 1): return .text(String(first.text.suffix(1)))
    case ("RIGHT", 2): return .text(String(first.text.suffix(try count(values[1]))))
    case ("MID", 3):
      let start = try count(values[1])
      guard start >= 1 else { throw .fails }
      return .text(String(first.text.dropFirst(start - 1).prefix(try count(values[2]))))
    case ("FIND", 2):
      let text = values[1].text
      guard let range = text.firstRange(of: first.text) else { throw .fails }
      return .number(Double(text.distance(from: text.startIndex, to: range.lowerBound) + 1))
    default: throw .unknown
    }
  }

  private static func single(_ argument: Argument) throws(FormulaFault) -> FormulaValue {
    switch argument {
    case .value(let value): return value
    case .cells(let values):
      guard values.count == 1 else { throw .unknown }
      return values[0]
    }
  }

  private static func count(_ value: FormulaValue) throws(FormulaFault) -> Int {
    let number = try value.number()
    guard 0...1_000_000 ~= number else { throw .fails }
    return Int(number)
  }

  private static func rounded(
    _ value: FormulaValue, _ digits: FormulaValue, _ rule: FloatingPointRoundingRule
  ) throws(FormulaFault) -> FormulaValue {
    let places = try digits.number()
    guard abs(places) <= 15 else { throw .unknown }
    let scale = pow(10, places.rounded(.towardZero))
    // 1.005 * 100 is a little below 100.5, which 15 digits hide.
    return .number(PlainNumber.roundedTo15Digits(try value.number() * scale).rounded(rule) / scale)
  }

  /// The numbers among arguments: texts that stand in cells do not count, those that are given do.
  private static func numbers(_ arguments: [Argument]) throws(FormulaFault) -> [Double] {
    var numbers: [Double] = []
    for argument in arguments {
      switch argument {
      case .value(let value): numbers.append(try value.number())
      case .cells(let values):
        for case .number(let number) in values { numbers.append(number) }
      }
    }
    return numbers
  }

  private static func truths(_ arguments: [Argument]) throws(FormulaFault) -> [Bool] {
    var truths: [Bool] = []
    for argument in arguments {
      switch argument {
      case .value(let value): truths.append(try value.truth())
      case .cells(let values):
        for value in values {
          if case .text = value { continue }
          if case .empty = value { continue }
          truths.append(try value.truth())
        }
      }
    }
    return truths
  }
}
