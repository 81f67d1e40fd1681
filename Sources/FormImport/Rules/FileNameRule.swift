import FormSchema

/// The warning `file-name`: the file is not named as the office asks.
enum FileNameRule {
  static func issue(file: String, sender: String?, schema: Schema) -> Issue? {
    guard let pattern = schema.fileName else { return nil }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let middle = stem.count - pattern.prefix.count - pattern.suffix.count
    if middle > 0, stem.hasPrefix(pattern.prefix), stem.hasSuffix(pattern.suffix) { return nil }
    return Issue(.fileName(expected: pattern.name(for: sender ?? "…")), found: name)
  }
}

extension FileNamePattern {
  /// The name for a sender; the end of the sender's name is not repeated (嘉定园, `…园国际合作…`).
  package func name(for sender: String) -> String {
    let overlap = (1...max(1, min(sender.count, suffix.count))).reversed().first {
      sender.hasSuffix(suffix.prefix($0))
    }
    let own = sender.hasPrefix(prefix) ? String(sender.dropFirst(prefix.count)) : sender
    return prefix + own.dropLast(overlap ?? 0) + suffix
  }
}
