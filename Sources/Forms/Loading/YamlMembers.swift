/// The members of a mapping whose keys are known beforehand.
struct YamlMembers {
  /// The mapping.
  let cursor: YamlCursor
  /// In the order of the file; they are few, so that to look through them costs less than to hash.
  private let values: [(key: String, value: YamlCursor)]

  subscript(key: String) -> YamlCursor? { values.first { $0.key == key }?.value }

  /// Reads a mapping, and reports keys that are unknown or missing.
  init?(_ cursor: YamlCursor, keys: KeySet) {
    guard let mapping = cursor.mapping() else { return nil }
    self.cursor = cursor
    var values: [(key: String, value: YamlCursor)] = []
    values.reserveCapacity(mapping.count)
    for (key, value) in mapping {
      guard let name = cursor.text(of: key) else { continue }
      if keys.allows(name) {
        values.append((name, cursor.at(value)))
      } else {
        cursor.at(key).report(.unknownKey(name, allowed: keys.allowed))
      }
    }
    self.values = values
    require(keys.required, of: keys)
  }

  /// Reports keys that are missing.
  func require(_ required: [String], of keys: KeySet) {
    for key in required where self[key] == nil {
      // A key that is nearly the missing one has been reported as unknown: one fault, once.
      let written = cursor.node.mapping?.compactMap { $0.key.scalar?.string } ?? []
      let meant = written.contains { EditDistance.nearest(to: $0, among: keys.allowed) == key }
      if !meant { cursor.report(.missingKey(key)) }
    }
  }

  /// The one of several keys with which a mapping begins; reports where there is none, or several.
  static func start(of cursor: YamlCursor, among starts: [String]) -> String? {
    guard let entries = cursor.mapping() else { return nil }
    let found = entries.filter { starts.contains($0.key.scalar?.string ?? "") }
    guard let first = found.first?.key.scalar?.string else {
      if let written = entries.first?.key,
        let word = written.scalar?.string, EditDistance.nearest(to: word, among: starts) != nil
      {
        cursor.at(written).report(.unknownKey(word, allowed: starts))
      } else {
        cursor.report(.noStart(starts))
      }
      return nil
    }
    guard found.count == 1 else {
      cursor.at(found[1].key).report(.severalStarts(starts))
      return nil
    }
    return first
  }
}
