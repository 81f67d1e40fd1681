/// The members of a mapping whose keys are known beforehand.
struct YamlMembers {
  /// The mapping.
  let cursor: YamlCursor
  private let values: [String: YamlCursor]

  subscript(key: String) -> YamlCursor? { values[key] }

  /// Reads a mapping, and reports keys that are unknown or missing.
  init?(_ cursor: YamlCursor, keys: KeySet) {
    guard let entries = cursor.entries() else { return nil }
    self.cursor = cursor
    var values: [String: YamlCursor] = [:]
    for (key, value) in entries {
      guard let name = key.text() else { continue }
      if keys.allowed.contains(name) {
        values[name] = value
      } else {
        key.report(.unknownKey(name, allowed: keys.allowed))
      }
    }
    self.values = values
    require(keys.required, of: keys)
  }

  /// Reports keys that are missing.
  func require(_ required: [String], of keys: KeySet) {
    for key in required where values[key] == nil {
      // A key that is nearly the missing one has been reported as unknown: one fault, once.
      let written = cursor.node.mapping?.compactMap { $0.key.scalar?.string } ?? []
      let meant = written.contains { EditDistance.nearest(to: $0, among: keys.allowed) == key }
      if !meant { cursor.report(.missingKey(key)) }
    }
  }

  /// The one of several keys with which a mapping begins; reports where there is none, or several.
  static func start(of cursor: YamlCursor, among starts: [String]) -> String? {
    guard let entries = cursor.entries() else { return nil }
    let found = entries.filter { starts.contains($0.key.node.scalar?.string ?? "") }
    guard let first = found.first?.key.node.scalar?.string else {
      if let written = entries.first?.key,
        let word = written.node.scalar?.string, EditDistance.nearest(to: word, among: starts) != nil
      {
        written.report(.unknownKey(word, allowed: starts))
      } else {
        cursor.report(.noStart(starts))
      }
      return nil
    }
    guard found.count == 1 else {
      found[1].key.report(.severalStarts(starts))
      return nil
    }
    return first
  }
}
