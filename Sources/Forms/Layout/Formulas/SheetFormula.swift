/// Writes expressions as formulas that Excel, WPS and LibreOffice know.
///
/// What only the program can work out has no formula: patterns, numbers of words, and the least or most of rows
/// with conditions.
package struct SheetFormula {
  let cells: any FormulaCells
  /// What must hold before anything can be said: that cells are filled.
  var needed: [String] = []
  /// The cells of sums, of which one must be filled.
  private(set) var added: [String] = []
  /// The cells that were named.
  private var named: [String] = []

  init(_ cells: any FormulaCells) { self.cells = cells }

  /// An expression without `=`; nil where it cannot be written.
  mutating func text(_ node: ExpressionNode) -> String? {
    switch node {
    case .constant(let value): Self.text(value)
    case .own(let field): answer(.own(field: field))
    case .line(let line): answer(.line(line))
    case .other(let table, let field): answer(.other(table: table, field: field))
    case .cell(let table, let line, let field):
      answer(.cell(table: table, line: line, field: field))
    case .asking(let field): answer(.own(field: field))
    case .matches: nil
    case .aggregate(let aggregate): text(aggregate)
    case .negative(let value): text(value).map { "-(\($0))" }
    case .chain(let first, let links): chain(first, links)
    case .joined(let parts): joined(parts, by: "&").map { "(\($0))" }
    case .compared(let sign, let one, let other, let within):
      compared(sign, one, other, within)
    case .member(let value, let words, let isNegated): member(value, words, isNegated)
    case .memberOfList(let value, .constant(.list(let words)), let isNegated):
      member(value, words.map { .constant(.text($0)) }, isNegated)
    case .memberOfList: nil
    case .not(let value): text(value).map { "NOT(\($0))" }
    case .and(let parts): joined(parts, by: ",").map { "AND(\($0))" }
    case .or(let parts): joined(parts, by: ",").map { "OR(\($0))" }
    case .call(let function, let arguments): call(function, arguments)
    case .position(let value, let options):
      text(value).map { value in
        "MATCH(\(value),{\(options.map(Self.quoted).joined(separator: ","))},0)"
      }
    }
  }

  /// The most arguments that a function of Excel takes.
  static let mostArguments = 255
  /// The most UTF-16 units that a text in a formula of Excel has.
  private static let mostUnits = 255

  /// A text as formulas write it.
  static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\"", with: "\"\""))\""
  }

  /// That all conditions hold.
  package static func all(_ conditions: [String]) -> String {
    conditions.count == 1 ? conditions[0] : "AND(\(conditions.joined(separator: ",")))"
  }

  private static func text(_ value: ExpressionValue) -> String? {
    switch value {
    case .number(let number): number.plainText
    case .text(let text): text.utf16.count <= mostUnits ? quoted(text) : nil
    case .date(let date): text(date)
    case .flag(let flag): flag ? "TRUE" : "FALSE"
    case .empty: "\"\""
    case .list, .wrong: nil
    }
  }

  /// A day; the first of a month or year that says no more.
  static func text(_ date: PartialDate) -> String {
    "DATE(\(date.year),\(date.month ?? 1),\(date.day ?? 1))"
  }

  private mutating func joined(_ parts: [ExpressionNode], by sign: String) -> String? {
    texts(parts)?.joined(separator: sign)
  }

  private mutating func chain(
    _ first: ExpressionNode, _ links: [(sign: ExpressionTree.Arithmetic, value: ExpressionNode)]
  ) -> String? {
    guard var all = text(first) else { return nil }
    for link in links {
      guard let value = text(link.value) else { return nil }
      all += link.sign.rawValue + value
    }
    return "(\(all))"
  }

  private mutating func compared(
    _ sign: ExpressionTree.Comparison, _ one: ExpressionNode, _ other: ExpressionNode,
    _ within: ExpressionNode?
  ) -> String? {
    guard let one = text(one), let other = text(other) else { return nil }
    if let within {
      guard let most = text(within), sign == .equal || sign == .unequal else { return nil }
      return "(ABS(\(one)-\(other))\(sign == .equal ? "<=" : ">")\(most))"
    }
    return "(\(one)\(sign == .unequal ? "<>" : sign.rawValue)\(other))"
  }

  private mutating func member(
    _ value: ExpressionNode, _ words: [ExpressionNode], _ isNegated: Bool
  ) -> String? {
    guard let value = text(value), words.count <= 30, let texts = texts(words) else { return nil }
    let any = "OR(\(texts.map { "\(value)=\($0)" }.joined(separator: ",")))"
    return isNegated ? "NOT(\(any))" : any
  }

  /// Several expressions; nil where one cannot be written, or where they are more than a function takes.
  mutating func texts(_ nodes: [ExpressionNode]) -> [String]? {
    guard nodes.count <= Self.mostArguments else { return nil }
    var texts: [String] = []
    for node in nodes {
      guard let text = text(node) else { return nil }
      texts.append(text)
    }
    return texts
  }
}

/// Answers, functions and sums.
extension SheetFormula {
  /// An answer that the formula cannot do without.
  mutating func answer(_ source: FormulaSource) -> String? {
    guard let cell = cells.cell(of: source), let text = value(of: source, at: cell) else {
      return nil
    }
    named.append(cell)
    needed += Self.filled(cell, cells.field(of: source)?.printedPlaceholder)
    return text
  }

  /// That a cell is filled with more than what asks for an answer.
  package static func filled(_ cell: String, _ placeholder: String?) -> [String] {
    ["LEN(\(cell))>0"] + (placeholder.map { ["\(cell)<>\(quoted($0))"] } ?? [])
  }

  /// What a cell is worth in an expression.
  private func value(of source: FormulaSource, at cell: String) -> String? {
    cells.field(of: source).flatMap { Self.value(of: $0, at: cell) }
  }

  /// What a cell, or each cell of a range, is worth for a field.
  static func value(of field: Field, at cell: String) -> String? {
    switch field.shape {
    case .percent: return "(\(cell)*100)"
    case .integer, .decimal, .text, .digits, .date: return cell
    case .flag:
      guard let yes = field.kind.boxes.first else { return "(LEN(\(cell))>0)" }
      return "(\(cell)=\(quoted(yes.words)))"
    case .options(let options, several: false):
      if options.allSatisfy({ !$0.isLettered && $0.key == $0.words }) { return cell }
      guard options.allSatisfy({ $0.isLettered && $0.key.utf16.count == 1 }) else { return nil }
      return "LEFT(\(cell),1)"
    case .options(_, several: true), .list, .span: return nil
    }
  }

  private mutating func call(
    _ function: ExpressionFunction, _ arguments: [ExpressionNode]
  ) -> String? {
    if function == .contains, let tick = tick(arguments) { return tick }
    if function == .if { return choice(arguments) }
    if function == .answered || function == .coalesce { return callOfEmpty(function, arguments) }
    guard let texts = texts(arguments) else { return nil }
    let all = texts.joined(separator: ",")
    switch function {
    case .abs: return "ABS(\(all))"
    case .round: return texts.count == 1 ? "ROUND(\(all),0)" : "ROUND(\(all))"
    case .number: return "VALUE(LEFT(\(all),FIND(\" \",\(all)&\" \")-1))"
    case .length: return "LEN(\(all))"
    case .upper: return "UPPER(\(all))"
    case .lower: return "LOWER(\(all))"
    case .trim: return "TRIM(\(all))"
    case .begins: return "(LEFT(\(texts[0]),LEN(\(texts[1])))=\(texts[1]))"
    case .ends: return "(RIGHT(\(texts[0]),LEN(\(texts[1])))=\(texts[1]))"
    case .contains: return "ISNUMBER(FIND(\(texts[1]),\(texts[0])))"
    case .year: return "YEAR(\(all))"
    case .month: return "MONTH(\(all))"
    case .day: return "DAY(\(all))"
    case .today: return "TODAY()"
    case .pad:
      return "(REPT(\"0\",MAX(0,\(texts[1])-LEN(\(texts[0]))))&\(texts[0]))"
    case .row:
      guard let number = cells.rowNumber, let begun = cells.rowBegun else { return nil }
      needed.append(begun)
      return number
    case .words, .answered, .coalesce, .if: return nil
    }
  }

  /// `contains` of a choice of several, each with a cell for its tick.
  private func tick(_ arguments: [ExpressionNode]) -> String? {
    guard case .own(let field) = arguments[0], case .constant(.text(let key)) = arguments[1],
      let cell = cells.tick(key, of: .own(field: field))
    else { return nil }
    return "(LEN(\(cell))>0)"
  }

  /// One of two values, by a condition: nothing as long as that, or the one it chooses, has nothing to go by.
  private mutating func choice(_ arguments: [ExpressionNode]) -> String? {
    guard let condition = text(arguments[0]) else { return nil }
    var all = [condition]
    for argument in arguments.dropFirst() {
      let before = needed
      guard let text = text(argument) else { return nil }
      let own = needed.dropFirst(before.count).filter { !before.contains($0) }
      needed = before
      all.append(own.isEmpty ? text : "IF(\(Self.all(Array(own))),\(text),\"\")")
    }
    return "IF(\(all.joined(separator: ",")))"
  }

  /// Functions that say something of what is not answered: their cells may be empty.
  private mutating func callOfEmpty(
    _ function: ExpressionFunction, _ arguments: [ExpressionNode]
  ) -> String? {
    let before = needed
    defer { needed = before }
    guard let texts = texts(arguments) else { return nil }
    switch function {
    case .answered:
      let conditions = needed.dropFirst(before.count)
      return "AND(\(conditions.isEmpty ? "LEN(\(texts[0]))>0" : conditions.joined(separator: ",")))"
    default:
      return texts.dropLast().reversed().reduce(texts.last ?? "\"\"") { rest, text in
        "IF(LEN(\(text))>0,\(text),\(rest))"
      }
    }
  }

  private mutating func text(_ aggregate: ExpressionAggregate) -> String? {
    if case .rows(let table, _, let value) = aggregate.source,
      aggregate.operation == .count || aggregate.condition != nil || !aggregate.equalities.isEmpty
    {
      return text(aggregate, overRowsOf: table, value)
    }
    guard aggregate.condition == nil, aggregate.equalities.isEmpty else { return nil }
    let parts: [String]
    switch aggregate.source {
    case .rows(let table, _, .own(let field)?):
      guard let range = cells.rows(ofTable: table, field: field) else { return nil }
      added.append(range)
      parts = [range]
    case .rows: return nil
    case .values(let values):
      let (before, first) = (needed, named.count)
      guard let texts = texts(values) else { return nil }
      added += named.dropFirst(first)
      needed = before
      parts = texts
    }
    let all = parts.joined(separator: ",")
    switch aggregate.operation {
    case .sum: return "SUM(\(all))"
    case .min: return "MIN(\(all))"
    case .max: return "MAX(\(all))"
    case .average: return "AVERAGE(\(all))"
    case .count: return nil
    }
  }
}
