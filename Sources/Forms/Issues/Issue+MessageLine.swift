extension Issue {
  /// Issues as lines of text, `file: sheet!cell: severity [code] message`.
  ///
  /// For example `嘉定园.xlsx: 表2!B12: 错误 [type-error] “9. 运营团队情况”应填整数，现为“若干”。` The file is left
  /// out where none is given, the cell where an issue has no place. Issues of one code at one cell
  /// share a line, at the place of the first; their messages follow each other.
  /// - Parameters:
  ///   - issues: Of one return.
  ///   - language: Of the messages and of the word for the severity.
  ///   - schema: The form that the issues were found with.
  ///   - file: The return as the user will see it.
  /// - Returns: The lines without line breaks, in the order of the issues.
  public static func lines(
    of issues: [Issue], _ language: Language, schema: Schema, file: String? = nil
  ) -> [String] {
    struct Key: Hashable {
      var code: Code
      var severity: Severity
      var place: Place
    }
    var lines: [(head: String, messages: [String])] = []
    var known: [Key: Int] = [:]
    for issue in issues {
      let message = issue.message(language, schema: schema)
      // Issues without a place are about different things: two missing tables.
      let key = issue.place.map { Key(code: issue.code, severity: issue.severity, place: $0) }
      if let key, let index = known[key] {
        if !lines[index].messages.contains(message) { lines[index].messages.append(message) }
        continue
      }
      if let key { known[key] = lines.count }
      lines.append((issue.head(language, file: file), [message]))
    }
    let space = language == .zh ? "" : " "
    return lines.map { "\($0.head) \($0.messages.joined(separator: space))" }
  }

  private func head(_ language: Language, file: String?) -> String {
    let origin = [file, place.map { IssueContext.place($0) }].compactMap { $0 }
    let severity = "\(severity.word(language)) [\(code.rawValue)]"
    return (origin + [severity]).joined(separator: ": ")
  }
}
