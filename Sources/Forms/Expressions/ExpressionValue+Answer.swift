extension AnswerShape {
  /// What an answer of this shape is in an expression.
  var expressionType: ExpressionType {
    switch self {
    case .text, .digits, .span, .options(_, several: false): .text
    case .integer, .decimal, .percent: .number
    case .date: .date
    case .flag: .flag
    case .options(_, several: true), .list: .list
    }
  }

  /// What a choice may be compared with; nil for other answers.
  var expressionOptions: [String]? {
    guard case .options(let options, _) = self else { return nil }
    return options.map(\.key)
  }
}

extension Value {
  /// The answer in an expression: an option is its key, a span of time its two dates.
  var inExpression: ExpressionValue {
    switch self {
    case .text(let text): .text(text)
    case .integer(let number): .number(whole: number)
    case .decimal(let number): .number(DecimalNumber(number))
    case .choice(let key): .text(key)
    case .choices(let keys): .list(keys)
    case .list(let words): .list(words)
    case .numbers(let numbers): .list(numbers.map { DecimalNumber($0).plainText })
    case .date(let date): .date(date)
    case .flag(let flag): .flag(flag)
    case .span(let period):
      .text([period.start, period.end].map { $0?.description ?? "" }.joined(separator: "/"))
    }
  }
}
