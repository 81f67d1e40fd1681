/// Looks up the names of an expression and checks its types.
struct ExpressionCompiler {
  /// A part with what is known of it.
  struct Part {
    var node: ExpressionNode
    var type: ExpressionType
    /// The words it may be, where it is the answer to a choice.
    var options: [String]?
    /// The text as written, where it is one.
    var literal: String?
    var offset: Int
    /// Whether it looks at the row, or at the record that asks: what is compared behind `where`.
    var looksAtRow = false
    var looksAtAsking = false
  }

  /// Where names are looked up.
  enum Place {
    /// In the record that asks.
    case record
    /// In the value of `sum(…)` and its like: names of a table of many records are the row's.
    case value
    /// Behind `where`: names without a table are the row's.
    case condition(row: Int)
  }

  let names: ExpressionNames
  /// The table whose records ask; nil for what is asked once a return.
  let home: Int?
  let counter: ExpressionCounter
  private(set) var reads: [Expression.Reference] = []
  private(set) var usesRecord = false
  private var usesColumn = false
  private var usesCells = false
  /// The table of many records that the value of an aggregate names.
  var rowTable: Int?

  init(names: ExpressionNames, home: Int?, counter: ExpressionCounter) {
    self.names = names
    self.home = home
    self.counter = counter
  }

  /// Compiles a text.
  /// - Parameters:
  ///   - text: The expression.
  ///   - type: What it must come to; nil for anything.
  ///   - names: What it may name.
  ///   - home: The table whose records ask; nil for what is asked once a return.
  ///   - counter: Numbers the aggregates of the form.
  /// - Returns: The expression, ready to be worked out.
  /// - Throws: ``ExpressionMistake``, the first from the left that is found.
  static func compile(
    _ text: String, as type: ExpressionType?, names: ExpressionNames, home: Int?,
    counter: ExpressionCounter
  ) throws(ExpressionMistake) -> Expression {
    let tree = try ExpressionParser.tree(of: text)
    var compiler = ExpressionCompiler(names: names, home: home, counter: counter)
    let part = try compiler.part(tree, in: .record)
    if let type, part.type != type {
      throw ExpressionMistake(.wrongType(wanted: type, got: part.type), at: part.offset)
    }
    let kinds = [compiler.usesRecord, compiler.usesColumn, compiler.usesCells]
    guard kinds.count(where: { $0 }) < 2 else { throw ExpressionMistake(.mixedScopes, at: 0) }
    let scope: Expression.Scope =
      compiler.usesRecord ? .record : compiler.usesColumn ? .column : .once
    return Expression(
      text: text, node: part.node, type: part.type, scope: scope, reads: compiler.reads, home: home)
  }

  mutating func part(
    _ tree: ExpressionTree, in place: Place
  ) throws(ExpressionMistake) -> Part {
    switch tree {
    case .number(let number, let offset):
      return Part(node: .constant(.number(number)), type: .number, offset: offset)
    case .text(let text, let offset):
      return Part(node: .constant(.text(text)), type: .text, literal: text, offset: offset)
    case .date(let date, let offset):
      return Part(node: .constant(.date(date)), type: .date, offset: offset)
    case .flag(let flag, let offset):
      return Part(node: .constant(.flag(flag)), type: .flag, offset: offset)
    case .name(let words, let offset): return try name(words, at: offset, in: place)
    case .call(let function, let arguments, let offset):
      return try call(function, arguments, at: offset, in: place)
    case .negative(let inner, let offset):
      let value = try part(inner, as: .number, in: place)
      return derived(.negative(value.node), .number, from: [value], at: offset)
    case .chain(let first, let links, let offset): return try chain(first, links, offset, place)
    case .joined(let texts, let offset):
      var parts: [Part] = []
      for text in texts { parts.append(try part(text, in: place)) }
      return derived(.joined(parts.map(\.node)), .text, from: parts, at: offset)
    case .compared(let sign, let left, let right, let within, let offset):
      return try compared(sign, left, right, within, at: offset, in: place)
    case .member(let value, let members, let isNegated, let offset):
      let left = try part(value, in: place)
      var parts: [Part] = []
      for member in members {
        let right = try part(member, in: place)
        try agree(left, right, at: right.offset)
        parts.append(right)
      }
      return derived(
        .member(left.node, of: parts.map(\.node), isNegated: isNegated), .flag,
        from: [left] + parts, at: offset)
    case .memberOfList(let value, let list, let isNegated, let offset):
      let left = try part(value, as: .text, in: place)
      let right = try part(list, as: .list, in: place)
      return derived(
        .memberOfList(left.node, of: right.node, isNegated: isNegated), .flag, from: [left, right],
        at: offset)
    case .not(let inner, let offset):
      let value = try part(inner, as: .flag, in: place)
      return derived(.not(value.node), .flag, from: [value], at: offset)
    case .and(let terms, let offset):
      let parts = try flags(terms, in: place)
      return derived(.and(parts.map(\.node)), .flag, from: parts, at: offset)
    case .or(let terms, let offset):
      let parts = try flags(terms, in: place)
      return derived(.or(parts.map(\.node)), .flag, from: parts, at: offset)
    }
  }

  /// The value that an aggregate works on, and whether it looks at the record or column that asks.
  mutating func aggregated(
    _ tree: ExpressionTree
  ) throws(ExpressionMistake) -> (value: Part, asks: Bool) {
    let (record, column) = (usesRecord, usesColumn)
    usesRecord = false
    usesColumn = false
    let value = try part(tree, in: .value)
    let asks = usesRecord || usesColumn
    usesRecord = usesRecord || record
    usesColumn = usesColumn || column
    return (value, asks)
  }

  mutating func part(
    _ tree: ExpressionTree, as type: ExpressionType, in place: Place
  ) throws(ExpressionMistake) -> Part {
    let found = try part(tree, in: place)
    guard found.type == type else {
      throw ExpressionMistake(.wrongType(wanted: type, got: found.type), at: found.offset)
    }
    return found
  }

  private mutating func flags(
    _ terms: [ExpressionTree], in place: Place
  ) throws(ExpressionMistake) -> [Part] {
    var parts: [Part] = []
    for term in terms { parts.append(try part(term, as: .flag, in: place)) }
    return parts
  }

  func derived(
    _ node: ExpressionNode, _ type: ExpressionType, from parts: [Part], at offset: Int
  ) -> Part {
    Part(
      node: node, type: type, offset: offset, looksAtRow: parts.contains(where: \.looksAtRow),
      looksAtAsking: parts.contains(where: \.looksAtAsking))
  }

  /// Numbers are added and multiplied; a date may be moved by days, or taken from another.
  private mutating func chain(
    _ first: ExpressionTree, _ links: [ExpressionTree.Link], _ offset: Int, _ place: Place
  ) throws(ExpressionMistake) -> Part {
    let start = try part(first, in: place)
    var parts = [start]
    var type = start.type
    var compiled: [(sign: ExpressionTree.Arithmetic, value: ExpressionNode)] = []
    for link in links {
      let value = try part(link.value, in: place)
      switch (type, link.sign, value.type) {
      case (.number, _, .number): type = .number
      case (.date, .minus, .date): type = .number
      case (.date, .plus, .number), (.date, .minus, .number): type = .date
      case (.number, _, _):
        throw ExpressionMistake(.wrongType(wanted: .number, got: value.type), at: value.offset)
      default: throw ExpressionMistake(.wrongType(wanted: .number, got: type), at: start.offset)
      }
      parts.append(value)
      compiled.append((link.sign, value.node))
    }
    return derived(.chain(start.node, compiled), type, from: parts, at: offset)
  }

  private mutating func compared(
    _ sign: ExpressionTree.Comparison, _ left: ExpressionTree, _ right: ExpressionTree,
    _ within: ExpressionTree?, at offset: Int, in place: Place
  ) throws(ExpressionMistake) -> Part {
    let first = try part(left, in: place)
    let second = try part(right, in: place)
    try agree(first, second, at: second.offset)
    var tolerance: Part?
    if let within {
      tolerance = try part(within, as: .number, in: place)
      guard first.type == .number else {
        throw ExpressionMistake(.wrongType(wanted: .number, got: first.type), at: first.offset)
      }
    }
    return derived(
      .compared(sign, first.node, second.node, within: tolerance?.node), .flag,
      from: [first, second], at: offset)
  }

  /// Two values that are compared have one type, and a text is one of the options it is held against.
  private func agree(_ left: Part, _ right: Part, at offset: Int) throws(ExpressionMistake) {
    guard left.type == right.type else {
      throw ExpressionMistake(.unlikeTypes(left.type, right.type), at: offset)
    }
    for (choice, other) in [(left, right), (right, left)] {
      guard let options = choice.options, let text = other.literal, !options.contains(text) else {
        continue
      }
      throw ExpressionMistake(.noSuchOption(text, known: options), at: other.offset)
    }
  }

  /// Notes that the expression looks at something.
  mutating func note(_ reference: Expression.Reference, in place: Place, ofRow: Bool) {
    note(reference)
    guard !ofRow, reference.table == home else { return }
    switch (reference.line, reference.field) {
    case (nil, _): usesRecord = true
    case (_, nil): usesColumn = true
    default: usesCells = true
    }
  }

  /// Notes what the expression looks at, whoever asks.
  mutating func note(_ reference: Expression.Reference) {
    if !reads.contains(reference) { reads.append(reference) }
  }

  /// Notes that it comes to something else for each record that asks.
  mutating func noteRecord() { usesRecord = true }
}
