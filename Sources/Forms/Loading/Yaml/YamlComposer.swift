/// Composes the nodes of a text from what libyaml finds in it.
///
/// Aliases are refused: few of them make a tree that takes years to walk.
struct YamlComposer: ~Copyable {
  /// As deep as nodes stand in each other: whoever walks them calls himself that often.
  private static let mostDepth = 1_000

  private var events: YamlEvents
  private var anchors: Set<String> = []

  /// The one document of a text.
  /// - Throws: If it is no YAML, says more than one document, or has aliases or a key twice.
  /// - Returns: Nil where nothing stands in it.
  static func document(of text: String) throws(YamlProblem) -> YamlNode? {
    var composer = YamlComposer(events: try YamlEvents(text))
    guard case .document = try composer.events.next() else { return nil }
    let root = try composer.node(from: try composer.events.next(), depth: 0)
    if case .document(let mark) = try composer.events.next() {
      throw .syntax("but found another document", mark)
    }
    return root
  }

  private init(events: consuming YamlEvents) { self.events = events }

  /// The node that begins with an event; nil where a collection ends.
  private mutating func node(
    from event: YamlEvent, depth: Int
  ) throws(YamlProblem) -> YamlNode? {
    switch event {
    case .scalar(let scalar, let anchor):
      note(anchor)
      return .scalar(scalar)
    case .sequence(let mark, let anchor):
      note(anchor)
      try check(depth, mark)
      return .sequence(YamlNode.Sequence(items: try items(depth), mark: mark))
    case .mapping(let mark, let anchor):
      note(anchor)
      try check(depth, mark)
      return .mapping(YamlNode.Mapping(entries: try entries(depth), mark: mark))
    case .alias(let name, let mark):
      throw anchors.contains(name) ? .alias(name, mark) : .syntax("found undefined alias", mark)
    case .endOfCollection, .document, .endOfStream: return nil
    }
  }

  private mutating func next(_ depth: Int) throws(YamlProblem) -> YamlNode? {
    try node(from: try events.next(), depth: depth + 1)
  }

  private mutating func items(_ depth: Int) throws(YamlProblem) -> [YamlNode] {
    var items: [YamlNode] = []
    while let item = try next(depth) { items.append(item) }
    return items
  }

  private mutating func entries(
    _ depth: Int
  ) throws(YamlProblem) -> [(key: YamlNode, value: YamlNode)] {
    var entries: [(key: YamlNode, value: YamlNode)] = []
    // Of a few keys, to look through them costs less than to hash.
    var keys: Set<String> = []
    while let key = try next(depth), let value = try next(depth) {
      if let scalar = key.scalar {
        let isDouble: Bool
        if entries.count < 8 {
          isDouble = entries.contains { $0.key.scalar?.string == scalar.string }
        } else {
          if keys.isEmpty { keys = Set(entries.compactMap { $0.key.scalar?.string }) }
          isDouble = !keys.insert(scalar.string).inserted
        }
        guard !isDouble else { throw .doubleKey(scalar.string, scalar.mark) }
      }
      entries.append((key, value))
    }
    return entries
  }

  private mutating func note(_ anchor: String?) {
    if let anchor { anchors.insert(anchor) }
  }

  private func check(_ depth: Int, _ mark: YamlNode.Mark) throws(YamlProblem) {
    guard depth < Self.mostDepth else {
      throw .syntax("nested more than \(Self.mostDepth) deep", mark)
    }
  }
}

extension YamlNode {
  /// The one document of a text; nil where nothing stands in it.
  /// - Throws: If it is no YAML, says more than one document, or has aliases or a key twice.
  package static func document(of text: String) throws(YamlProblem) -> YamlNode? {
    try YamlComposer.document(of: text)
  }
}
