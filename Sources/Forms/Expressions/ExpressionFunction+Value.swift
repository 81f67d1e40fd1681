extension ExpressionFunction {
  /// What the function comes to.
  /// - Parameters:
  ///   - values: Its arguments; anything wrong makes the result wrong.
  ///   - today: The day of the run.
  ///   - row: The place of the record in its list, from 1.
  /// - Returns: The value; empty where an argument is.
  func value(of values: [ExpressionValue], today: PartialDate, row: Int?) -> ExpressionValue {
    if values.contains(.wrong) { return .wrong }
    switch (self, values.first ?? .empty) {
    case (.today, _): return .date(today)
    case (.row, _): return row.map { .number(whole: $0) } ?? .empty
    case (.answered, let value): return .flag(value != .empty)
    case (.coalesce, _): return values.first { $0 != .empty } ?? .empty
    case (.if, .flag(let holds)): return values[holds ? 1 : 2]
    case (_, .empty): return .empty
    case (.abs, .number(let number)):
      return .number(number.digits < 0 ? number.negated : number)
    case (.round, .number(let number)):
      guard values.count > 1 else { return .number(number.rounded(to: 0)) }
      guard case .number(let places) = values[1] else { return .empty }
      return .number(number.rounded(to: Int(max(-30, min(30, places.double)))))
    case (.number, .text(let text)): return Self.leadingNumber(of: text)
    case (.length, .text(let text)): return .number(whole: text.unicodeScalars.count)
    case (.words, .text(let text)): return .number(whole: WordCount.words(of: text))
    case (.upper, .text(let text)): return .text(text.uppercased())
    case (.lower, .text(let text)): return .text(text.lowercased())
    case (.trim, .text(let text)): return .text(Self.trimmed(text))
    case (.begins, .text(let text)):
      return Self.part(values) { text.hasPrefix($0) }
    case (.ends, .text(let text)):
      return Self.part(values) { text.hasSuffix($0) }
    case (.contains, .text(let text)):
      return Self.part(values) {
        $0.isEmpty || FoldedText(text).key.firstIndex(of: FoldedText($0).key) != nil
      }
    case (.contains, .list(let words)): return Self.part(values) { words.contains($0) }
    case (.pad, let value):
      guard case .number(let width) = values[1] else { return .empty }
      let text = value.words
      let missing = Int(max(0, min(255, width.double))) - text.unicodeScalars.count
      return .text(String(repeating: "0", count: max(0, missing)) + text)
    case (.year, .date(let date)): return .number(whole: date.year)
    case (.month, .date(let date)): return date.month.map { .number(whole: $0) } ?? .empty
    case (.day, .date(let date)): return date.day.map { .number(whole: $0) } ?? .empty
    default: return .empty
    }
  }

  private static func part(
    _ values: [ExpressionValue], _ holds: (String) -> Bool
  ) -> ExpressionValue {
    guard case .text(let text) = values[1] else { return .empty }
    return .flag(holds(text))
  }

  private static func trimmed(_ text: String) -> String {
    FoldedText(text).trimmed
  }

  /// The number with which a text begins: 3 of `3 - Medium`.
  private static func leadingNumber(of text: String) -> ExpressionValue {
    var scalars = Array(text.unicodeScalars.drop { $0.properties.isWhitespace })
    let isNegative = scalars.first == "-"
    if isNegative { scalars.removeFirst() }
    var digits = Array(scalars.prefix { $0.isDigit || $0 == "." })
    if digits.last == "." { digits.removeLast() }
    guard digits.contains(where: \.isDigit), let number = DecimalNumber(digits) else {
      return .empty
    }
    return .number(isNegative ? number.negated : number)
  }
}

extension ExpressionValue {
  static func number(whole: Int) -> ExpressionValue {
    .number(DecimalNumber(digits: Int128(whole)))
  }

  /// The value in a sentence.
  var words: String {
    switch self {
    case .number(let number): number.plainText
    case .text(let text): text
    case .date(let date): date.description
    case .flag(let flag): flag ? "true" : "false"
    case .list(let words): words.joined(separator: ", ")
    case .empty, .wrong: ""
    }
  }
}

extension ExpressionAggregate.Operation {
  /// What it comes to: what is empty is skipped, and the sum of nothing is 0.
  func result(of values: [ExpressionValue]) -> ExpressionValue {
    if values.contains(.wrong) { return .wrong }
    let there = values.filter { $0 != .empty }
    switch self {
    case .count: return .number(whole: there.reduce(0) { $0 + $1.count })
    case .sum: return .number(Self.sum(there))
    case .average:
      guard !there.isEmpty else { return .empty }
      return Self.sum(there).over(DecimalNumber(digits: Int128(there.count))).map { .number($0) }
        ?? .empty
    case .min, .max:
      let sign: ExpressionTree.Comparison = self == .min ? .less : .more
      return there.reduce(ExpressionValue.empty) { best, value in
        if best == .empty { return value }
        return ExpressionArithmetic.compared(value, sign, best, within: nil) == .flag(true)
          ? value : best
      }
    }
  }

  private static func sum(_ values: [ExpressionValue]) -> DecimalNumber {
    values.reduce(DecimalNumber(digits: 0)) { sum, value in
      if case .number(let number) = value { sum.plus(number) } else { sum }
    }
  }
}

extension ExpressionValue {
  /// How many answers it is: of a list its words.
  fileprivate var count: Int {
    if case .list(let words) = self { words.count } else { 1 }
  }
}
