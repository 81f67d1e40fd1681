import Spreadsheet

/// Fills a template in, and passes on what it makes piece by piece, so that a long report is never whole in memory.
struct TemplateFilling {
  /// How much is kept before it is passed on, in bytes.
  private static let pieceBytes = 1 << 16

  private let isPlain: Bool
  private let calls: TemplateCalls
  /// The values of the sections around, the innermost last.
  private var stack: [TemplateValue]
  /// The turn of the list whose section is the innermost.
  private var turn: TemplateTurn?
  private var piece = ""

  /// - Parameters:
  ///   - values: The values by their names.
  ///   - isPlain: Whether values stand as they are; else they are escaped for Markdown.
  ///   - budget: What the report may still do.
  init(_ values: [String: TemplateValue], isPlain: Bool, _ budget: ReportBudget) {
    self.isPlain = isPlain
    calls = TemplateCalls(budget: budget)
    stack = [.values(values)]
  }

  /// Fills nodes in, as far as the budget goes.
  mutating func fill(
    _ nodes: some Sequence<TemplateNode>, _ body: (String) throws(FileError) -> Void
  ) throws(FileError) {
    for node in nodes {
      switch node {
      case .text(let text): try write(text, body)
      case .value(let name, let isRaw):
        guard let words = value(of: name)?.words, calls.budget.take(words.utf8.count) else {
          continue
        }
        try write(isRaw || isPlain ? words : MarkdownText.escaped(words), body)
      case .section(let name, let isInverted, let inner):
        let value = value(of: name)
        if isInverted {
          if isNothing(value, name) { try fill(inner, body) }
        } else {
          try fill(inner, for: value, name, body)
        }
      }
    }
  }

  /// Passes on what is left.
  mutating func finish(_ body: (String) throws(FileError) -> Void) throws(FileError) {
    guard !piece.isEmpty else { return }
    try body(piece)
    piece = ""
  }

  private mutating func write(
    _ text: String, _ body: (String) throws(FileError) -> Void
  ) throws(FileError) {
    piece += text
    if piece.utf8.count >= Self.pieceBytes { try finish(body) }
  }

  // MARK: Sections

  private mutating func fill(
    _ nodes: [TemplateNode], for value: TemplateValue?, _ name: TemplateName,
    _ body: (String) throws(FileError) -> Void
  ) throws(FileError) {
    switch value {
    case nil, .flag(false)?, .unanswered?: return
    case .flag(true)?: try fill(nodes, body)
    case .text?, .number?, .values?:
      if let value { try fill(nodes, within: value, nil, body) }
    case .list(let list)?:
      let elements = calls.turns(of: list, named: name.last)
      var index = 0
      var next = elements.next()
      while let element = next {
        next = elements.next()
        try fill(nodes, within: element, TemplateTurn(index: index, isLast: next == nil), body)
        index += 1
      }
    }
  }

  private mutating func fill(
    _ nodes: [TemplateNode], within value: TemplateValue, _ turn: TemplateTurn?,
    _ body: (String) throws(FileError) -> Void
  ) throws(FileError) {
    let outer = self.turn
    self.turn = turn
    stack.append(value)
    try fill(nodes, body)
    stack.removeLast()
    self.turn = outer
  }

  private func isNothing(_ value: TemplateValue?, _ name: TemplateName) -> Bool {
    switch value {
    case nil, .flag(false)?, .unanswered?: true
    case .list(let list)?: calls.turns(of: list, named: name.last).next() == nil
    case .flag(true)?, .text?, .number?, .values?: false
    }
  }

  // MARK: Values

  private func value(of name: TemplateName) -> TemplateValue? {
    var calls = name.calls[...]
    var value: TemplateValue?
    switch name.place {
    case .turn: value = calls.popFirst().flatMap { turn?.called($0) }
    case .innermost: value = stack.last.flatMap { Self.value(name.path[...], in: $0) }
    case .anywhere:
      guard let first = name.path.first else { return nil }
      let found = stack.lazy.reversed().compactMap { $0.child(first) }.first
      value = found.flatMap { Self.value(name.path.dropFirst(), in: $0) }
    }
    for call in calls {
      guard let inner = value else { return nil }
      value = self.calls.called(call, inner, list: name.last)
    }
    return value
  }

  private static func value(
    _ path: ArraySlice<String>, in outer: TemplateValue
  ) -> TemplateValue? {
    var value = outer
    for name in path {
      guard let inner = value.child(name) else { return nil }
      value = inner
    }
    return value
  }
}
