import FormSchema

/// The file is named as the office asks (`file-name`, a warning).
enum FileNameRule {
  static func issue(for form: Return, schema: Schema) -> Issue? {
    guard let pattern = schema.fileName else { return nil }
    let name = stem(of: form.file)
    // At least one character between the two.
    let isRight =
      name.hasPrefix(pattern.prefix) && name.hasSuffix(pattern.suffix)
      && name.count > pattern.prefix.count + pattern.suffix.count
    guard !isRight else { return nil }
    return Issue(.fileName(expected: expected(for: form, pattern, schema: schema)), found: name)
  }

  /// The name asked for, with `…` for a sender who is not known.
  private static func expected(
    for form: Return, _ pattern: FileNamePattern, schema: Schema
  ) -> String {
    guard var sender = form.sender.map({ SenderName.bare($0, schema: schema) }), !sender.isEmpty
    else { return "\(pattern.prefix)…\(pattern.suffix)" }
    // 嘉定园 in front of 园国际合作总结报告: the 园 stands once.
    for length in stride(from: min(sender.count, pattern.suffix.count), to: 0, by: -1)
    where sender.hasSuffix(pattern.suffix.prefix(length)) {
      sender.removeLast(length)
      break
    }
    return pattern.prefix + sender + pattern.suffix
  }

  /// The last part of a path, without what follows its last dot.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}
