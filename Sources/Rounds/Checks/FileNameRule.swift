import Forms

/// The file is named as the office asks (`file-name`, a warning).
enum FileNameRule {
  static func issue(for returned: Return, schema: Schema) -> Issue? {
    guard let pattern = schema.fileName else { return nil }
    let name = stem(of: returned.file)
    // At least one character between the two.
    let isRight =
      name.hasPrefix(pattern.prefix) && name.hasSuffix(pattern.suffix)
      && name.count > pattern.prefix.count + pattern.suffix.count
    guard !isRight else { return nil }
    return Issue(
      .fileNameDiffers(
        FileNameDiffers(expected: expected(for: returned, pattern, schema: schema))), found: name)
  }

  /// The name that is asked for, with `…` for an unknown sender.
  private static func expected(
    for returned: Return, _ pattern: FileNamePattern, schema: Schema
  ) -> String {
    guard let sender = returned.sender, !SenderName.bare(sender, schema: schema).isEmpty
    else { return "\(pattern.prefix)…\(pattern.suffix)" }
    return schema.fileName(of: sender)
  }

  /// The last part of a path, without its ending.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}
