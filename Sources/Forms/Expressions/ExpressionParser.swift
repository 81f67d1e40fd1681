/// Reads the text of an expression into a tree, by the grammar of `Schemas/README.md`.
///
/// A recursive descent, a function for each line of the grammar. Depth and size are bounded, so that a
/// stranger's expression costs no more than its text.
struct ExpressionParser {
  /// How many parts an expression has at most.
  static let mostParts = 2_000
  /// How deep parentheses, functions and `not` may stand in each other.
  static let mostDepth = 64

  private let tokens: [ExpressionToken]
  private var index = 0
  private var parts = 0
  private var depth = 0

  static func tree(of text: String) throws(ExpressionMistake) -> ExpressionTree {
    var parser = ExpressionParser(tokens: try ExpressionScanner.tokens(of: text))
    let tree = try parser.expression()
    guard case .end = parser.next.kind else { throw parser.unexpected(.end) }
    return tree
  }

  private init(tokens: [ExpressionToken]) { self.tokens = tokens }

  private var next: ExpressionToken { tokens[min(index, tokens.count - 1)] }

  private mutating func expression() throws(ExpressionMistake) -> ExpressionTree {
    let start = next.offset
    var terms = [try conjunction()]
    while take(word: "or") { terms.append(try conjunction()) }
    return terms.count == 1 ? terms[0] : try counted(.or(terms, start))
  }

  private mutating func conjunction() throws(ExpressionMistake) -> ExpressionTree {
    let start = next.offset
    var terms = [try negation()]
    while take(word: "and") { terms.append(try negation()) }
    return terms.count == 1 ? terms[0] : try counted(.and(terms, start))
  }

  private mutating func negation() throws(ExpressionMistake) -> ExpressionTree {
    let start = next.offset
    guard take(word: "not") else { return try relation() }
    try enter()
    defer { depth -= 1 }
    return try counted(.not(try negation(), start))
  }

  private mutating func relation() throws(ExpressionMistake) -> ExpressionTree {
    let left = try joined()
    let place = next.offset
    if case .sign(let sign) = next.kind, let comparison = ExpressionTree.Comparison(rawValue: sign)
    {
      index += 1
      let right = try joined()
      let within = take(word: "within") ? try joined() : nil
      return try counted(.compared(comparison, left, right, within: within, place))
    }
    let isNegated = next.kind == .word("not") && tokens[index + 1].kind == .word("in")
    if isNegated { index += 1 }
    guard take(word: "in") else { return left }
    guard take(sign: "[") else {
      return try counted(.memberOfList(left, of: try joined(), isNegated: isNegated, place))
    }
    var members = [try expression()]
    while take(sign: ",") { members.append(try expression()) }
    try expect(sign: "]")
    return try counted(.member(left, of: members, isNegated: isNegated, place))
  }

  private mutating func joined() throws(ExpressionMistake) -> ExpressionTree {
    let start = next.offset
    var texts = [try sum()]
    while take(sign: "&") { texts.append(try sum()) }
    return texts.count == 1 ? texts[0] : try counted(.joined(texts, start))
  }

  private mutating func sum() throws(ExpressionMistake) -> ExpressionTree {
    try chain(of: [.plus, .minus]) { parser throws(ExpressionMistake) in try parser.product() }
  }

  private mutating func product() throws(ExpressionMistake) -> ExpressionTree {
    try chain(of: [.times, .over]) { parser throws(ExpressionMistake) in try parser.factor() }
  }

  private mutating func chain(
    of signs: [ExpressionTree.Arithmetic],
    _ part: (inout ExpressionParser) throws(ExpressionMistake) -> ExpressionTree
  ) throws(ExpressionMistake) -> ExpressionTree {
    let start = next.offset
    let first = try part(&self)
    var links: [ExpressionTree.Link] = []
    while case .sign(let text) = next.kind, let sign = ExpressionTree.Arithmetic(rawValue: text),
      signs.contains(sign)
    {
      index += 1
      links.append(ExpressionTree.Link(sign: sign, value: try part(&self)))
    }
    return links.isEmpty ? first : try counted(.chain(first, links, start))
  }

  private mutating func factor() throws(ExpressionMistake) -> ExpressionTree {
    let token = next
    switch token.kind {
    case .number(let number):
      index += 1
      return try counted(.number(number, token.offset))
    case .text(let text):
      index += 1
      return try counted(.text(text, token.offset))
    case .date(let date):
      index += 1
      return try counted(.date(date, token.offset))
    case .sign("-"):
      index += 1
      try enter()
      defer { depth -= 1 }
      return try counted(.negative(try factor(), token.offset))
    case .sign("("):
      index += 1
      try enter()
      defer { depth -= 1 }
      let inner = try expression()
      try expect(sign: ")")
      return inner
    case .word("true"), .word("false"):
      index += 1
      return try counted(.flag(token.kind == .word("true"), token.offset))
    case .word(let word) where !Self.reserved.contains(word):
      index += 1
      if take(sign: "(") { return try call(word, at: token.offset) }
      return try name(from: word, at: token.offset)
    default: throw unexpected(.value)
    }
  }

  private mutating func name(
    from word: String, at offset: Int
  ) throws(ExpressionMistake) -> ExpressionTree {
    var words = [word]
    while words.count < 3, take(sign: ".") {
      guard case .word(let word) = next.kind else { throw unexpected(.fieldName) }
      index += 1
      words.append(word)
    }
    return try counted(.name(words, offset))
  }

  private mutating func call(
    _ function: String, at offset: Int
  ) throws(ExpressionMistake) -> ExpressionTree {
    try enter()
    defer { depth -= 1 }
    var arguments: [ExpressionTree.Argument] = []
    if !take(sign: ")") {
      repeat {
        var argument = ExpressionTree.Argument(value: try expression())
        if take(word: "where") { argument.condition = try expression() }
        arguments.append(argument)
      } while take(sign: ",")
      try expect(sign: ")")
    }
    return try counted(.call(function, arguments, offset))
  }

  /// Words that are no names.
  static let reserved: Set<String> = ["and", "or", "not", "in", "within", "where", "true", "false"]

  private mutating func take(word: String) -> Bool { take(.word(word)) }
  private mutating func take(sign: String) -> Bool { take(.sign(sign)) }

  private mutating func take(_ kind: ExpressionToken.Kind) -> Bool {
    guard next.kind == kind else { return false }
    index += 1
    return true
  }

  private mutating func expect(sign: String) throws(ExpressionMistake) {
    guard take(sign: sign) else { throw unexpected(.sign(sign)) }
  }

  private mutating func enter() throws(ExpressionMistake) {
    depth += 1
    guard depth <= Self.mostDepth else { throw ExpressionMistake(.tooDeep, at: next.offset) }
  }

  private mutating func counted(
    _ tree: ExpressionTree
  ) throws(ExpressionMistake) -> ExpressionTree {
    parts += 1
    guard parts <= Self.mostParts else { throw ExpressionMistake(.tooManyTerms, at: tree.offset) }
    return tree
  }

  private func unexpected(_ expected: ExpressionMistake.Expected) -> ExpressionMistake {
    let found: String? =
      switch next.kind {
      case .word(let word): word
      case .sign(let sign): sign
      case .text(let text): "\"\(text)\""
      case .number(let number): "\(number.double)"
      case .date(let date): date.description
      case .end: nil
      }
    return ExpressionMistake(.expected(expected, found: found), at: next.offset)
  }
}
