/// A table that is like another one: `like: sites` takes from that table every key that it does not give
/// itself, and of `fields` and `lines` each that it does not give.
///
/// One level: the other table says all of its own. What is taken stands, for faults, where `like` does.
struct LikeTable {
  /// Where `like` is written.
  private let cursor: YamlCursor
  private let own: YamlNode.Mapping
  private let other: YamlNode.Mapping

  /// A table's file with what it takes from another.
  /// - Parameters:
  ///   - root: The file.
  ///   - files: The files of all tables.
  /// - Returns: The file, as it is where it takes nothing; nil after a fault was reported.
  static func completed(_ root: YamlCursor, among files: [SourceFile]) -> YamlCursor? {
    guard let own = root.node.mapping, let like = own["like"] else { return root }
    let cursor = root.at(like)
    guard let name = cursor.text() else { return nil }
    // Read anew: tables are loaded side by side, and the others may not be there yet. A file with faults of its own is
    // told of where it is read for itself.
    let others = files.filter { $0.path != root.file.path }.compactMap { file in
      YamlDocument.root(of: file, faults: FaultList())?.node.mapping
    }
    guard let other = others.first(where: { $0["table"]?.scalar?.string == name }) else {
      // One with such faults may be it.
      if others.count == files.count - 1 {
        let known = others.compactMap { $0["table"]?.scalar?.string }
        cursor.report(.unknownTable(name, known: known))
      }
      return nil
    }
    guard other["like"] == nil else {
      cursor.report(.likeOfLike(name))
      return nil
    }
    return root.at(LikeTable(cursor: cursor, own: own, other: other).completed())
  }

  /// What each table has for itself.
  private static let unlike = ["table", "type", "like"]

  private func completed() -> YamlNode {
    var pairs: [(YamlNode, YamlNode)] = []
    for (key, value) in own {
      let name = key.scalar?.string ?? ""
      if ["fields", "lines"].contains(name), let before = other[name]?.mapping,
        let changed = value.mapping
      {
        pairs.append((key, joined(name, before, changed, value)))
      } else {
        pairs.append((key, value))
      }
    }
    for (key, value) in other {
      guard let name = key.scalar?.string, own[name] == nil, !Self.unlike.contains(name)
      else {
        continue
      }
      let taken = name == "fields" ? asked(value) : value
      pairs.append((placed(key), placed(taken)))
    }
    return .mapping(YamlNode.Mapping(entries: pairs, mark: cursor.node.mark))
  }

  /// The members of both, in the order of the other table, then those that are new.
  private func joined(
    _ name: String, _ before: YamlNode.Mapping, _ changed: YamlNode.Mapping, _ value: YamlNode
  ) -> YamlNode {
    var given: [String: (key: YamlNode, value: YamlNode)] = [:]
    for entry in changed { if let id = entry.key.scalar?.string { given[id] = entry } }
    let known = Set(before.compactMap { $0.key.scalar?.string })
    var pairs: [(YamlNode, YamlNode)] = []
    for (key, node) in before {
      let id = key.scalar?.string ?? ""
      if let entry = given[id] {
        pairs.append((entry.key, entry.value))
      } else if name != "fields" || isAsked(id) {
        pairs.append((placed(key), placed(node)))
      }
    }
    for (key, node) in changed where !known.contains(key.scalar?.string ?? "") {
      pairs.append((key, node))
    }
    return .mapping(YamlNode.Mapping(entries: pairs, mark: value.mark))
  }

  /// The fields that the table asks for.
  private func asked(_ fields: YamlNode) -> YamlNode {
    guard let mapping = fields.mapping else { return fields }
    let pairs = mapping.filter { isAsked($0.key.scalar?.string ?? "") }.map { ($0.key, $0.value) }
    return .mapping(YamlNode.Mapping(entries: pairs, mark: fields.mark))
  }

  /// Whether the table asks for a field; without questions of its own it asks as the other does.
  private func isAsked(_ id: String) -> Bool {
    let asking = ["questions", "columns", "heading"].compactMap { own[$0] }
    guard own["questions"] != nil || own["columns"] != nil else { return true }
    return asking.contains { Self.names(id, in: $0) }
  }

  private static func names(_ id: String, in node: YamlNode) -> Bool {
    switch node {
    case .scalar(let scalar):
      scalar.string.contains("{\(id)}") || scalar.string.contains("{\(id).")
    case .mapping(let mapping): mapping.contains { names(id, in: $0.value) }
    case .sequence(let items): items.contains { names(id, in: $0) }
    }
  }

  /// A node of the other file where this table says `like`; what names the other table there names this one.
  private func placed(_ node: YamlNode) -> YamlNode {
    switch node {
    case .scalar(var scalar):
      scalar.mark = cursor.node.mark
      if let name = cursor.node.scalar?.string, let id = own["table"]?.scalar?.string {
        scalar.string = Self.renamed(scalar.string, from: name, to: id)
      }
      return .scalar(scalar)
    case .mapping(let mapping):
      return .mapping(
        YamlNode.Mapping(
          entries: mapping.map { (placed($0.key), placed($0.value)) }, mark: cursor.node.mark))
    case .sequence(let items):
      return .sequence(YamlNode.Sequence(items: items.map(placed), mark: cursor.node.mark))
    }
  }

  /// A text in which `table.field` and `count(table` name another table.
  private static func renamed(_ text: String, from name: String, to id: String) -> String {
    guard text.contains(name) else { return text }
    func isWord(_ character: Character?) -> Bool {
      character.map { $0 == "_" || $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
    }
    var found = ""
    var rest = text[...]
    while let range = rest.firstRange(of: name) {
      let before = rest[..<range.lowerBound].last ?? found.last
      let behind = rest[range.upperBound...]
      let isField = behind.first == "." && behind.dropFirst().first?.isLowercase == true
      let isCount = (found + rest[..<range.lowerBound]).hasSuffix("count(") && !isWord(behind.first)
      found += rest[..<range.lowerBound]
      found += !isWord(before) && before != "." && (isField || isCount) ? id : name
      rest = behind
    }
    return found + rest
  }
}

extension Mistake {
  static func likeOfLike(_ table: String) -> Mistake {
    Mistake(
      zh: "“\(table)”自己也写了 like；请写它所像的那张表",
      en: "\"\(table)\" is itself like another table; name that one")
  }
}
