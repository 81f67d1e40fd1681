/// A piece of an expression as written, and where it stands.
struct ExpressionToken: Hashable {
  enum Kind: Hashable {
    /// A name or one of the words of the language: `revenue`, `and`, `sum`.
    case word(String)
    case number(DecimalNumber)
    case text(String)
    case date(PartialDate)
    /// A sign: `+`, `<=`, `(`.
    case sign(String)
    case end
  }

  var kind: Kind
  /// Characters (Unicode scalars) before it in the expression.
  var offset: Int
}

/// Cuts an expression into its pieces.
enum ExpressionScanner {
  /// No expression that a person writes is longer; what goes beyond is refused before it costs time.
  static let longest = 20_000

  /// The pieces from left to right, ``ExpressionToken/Kind/end`` last.
  /// - Throws: ``ExpressionMistake`` at the first character that begins no piece.
  static func tokens(of text: String) throws(ExpressionMistake) -> [ExpressionToken] {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= longest else { throw ExpressionMistake(.tooLong, at: 0) }
    var tokens: [ExpressionToken] = []
    var index = 0
    while index < scalars.count {
      let start = index
      let first = scalars[start]
      if first.properties.isWhitespace {
        index += 1
      } else if isLetter(first) {
        while index < scalars.count, isLetter(scalars[index]) || scalars[index].isDigit {
          index += 1
        }
        tokens.append(ExpressionToken(kind: .word(string(scalars[start..<index])), offset: start))
      } else if first.isDigit {
        tokens.append(try number(scalars, &index))
      } else if first == "\"" {
        tokens.append(try Self.text(in: scalars, &index))
      } else {
        tokens.append(try sign(scalars, &index))
      }
    }
    tokens.append(ExpressionToken(kind: .end, offset: scalars.count))
    return tokens
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    "a"..."z" ~= scalar || "A"..."Z" ~= scalar || scalar == "_"
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// A number, or a date such as `2025-06-30`.
  private static func number(
    _ scalars: [Unicode.Scalar], _ index: inout Int
  ) throws(ExpressionMistake) -> ExpressionToken {
    let start = index
    if let date = date(scalars, at: start) {
      index = start + 10
      guard PartialDate(checkedYear: date.year, month: date.month, day: date.day) != nil else {
        throw ExpressionMistake(.noSuchDay(string(scalars[start..<index])), at: start)
      }
      return ExpressionToken(kind: .date(date), offset: start)
    }
    while index < scalars.count, scalars[index].isDigit { index += 1 }
    if index + 1 < scalars.count, scalars[index] == ".", scalars[index + 1].isDigit {
      index += 1
      while index < scalars.count, scalars[index].isDigit { index += 1 }
    }
    guard let number = DecimalNumber(scalars[start..<index]) else {
      throw ExpressionMistake(.unreadableNumber(string(scalars[start..<index])), at: start)
    }
    return ExpressionToken(kind: .number(number), offset: start)
  }

  private static func date(_ scalars: [Unicode.Scalar], at start: Int) -> PartialDate? {
    guard start + 10 <= scalars.count, scalars[start + 4] == "-", scalars[start + 7] == "-",
      start + 10 == scalars.count || !scalars[start + 10].isDigit
    else { return nil }
    func digits(_ range: Range<Int>) -> Int? {
      var number = 0
      for scalar in scalars[range] {
        guard let digit = scalar.digit else { return nil }
        number = number * 10 + Int(digit)
      }
      return number
    }
    guard let year = digits(start..<start + 4), let month = digits(start + 5..<start + 7),
      let day = digits(start + 8..<start + 10)
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// A text in double quotes; a quote or a backslash in it has a backslash before it.
  private static func text(
    in scalars: [Unicode.Scalar], _ index: inout Int
  ) throws(ExpressionMistake) -> ExpressionToken {
    let start = index
    var text = String.UnicodeScalarView()
    index += 1
    while index < scalars.count, scalars[index] != "\"" {
      if scalars[index] == "\\", index + 1 < scalars.count { index += 1 }
      text.append(scalars[index])
      index += 1
    }
    guard index < scalars.count else { throw ExpressionMistake(.openQuote, at: start) }
    index += 1
    return ExpressionToken(kind: .text(String(text)), offset: start)
  }

  private static func sign(
    _ scalars: [Unicode.Scalar], _ index: inout Int
  ) throws(ExpressionMistake) -> ExpressionToken {
    let start = index
    let two = string(scalars[start..<min(start + 2, scalars.count)])
    if let right = foreign[two] {
      throw ExpressionMistake(.foreignSign(two, right: right), at: start)
    }
    let one = string(scalars[start...start])
    for sign in [two, one] where signs.contains(sign) {
      index = start + sign.unicodeScalars.count
      return ExpressionToken(kind: .sign(sign), offset: start)
    }
    if let right = foreign[one] {
      throw ExpressionMistake(.foreignSign(one, right: right), at: start)
    }
    throw ExpressionMistake(.strayCharacter(one), at: start)
  }

  private static let signs: Set<String> = [
    "!=", "<=", ">=", "=", "<", ">", "&", "+", "-", "*", "/", "(", ")", "[", "]", ",", ".",
  ]
  /// Signs of other languages, and what stands for them here.
  private static let foreign: [String: String] = [
    "==": "=", "<>": "!=", "&&": "and", "||": "or", "=>": ">=", "=<": "<=", "!": "not", "≤": "<=",
    "≥": ">=", "≠": "!=", "×": "*", "÷": "/", "，": ",", "（": "(", "）": ")", "；": ",", ";": ",",
    "“": "\"", "”": "\"", "'": "\"", "‘": "\"", "’": "\"",
  ]
}
