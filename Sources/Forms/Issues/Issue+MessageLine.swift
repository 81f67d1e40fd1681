extension Issue {
  /// Issues as lines of text, `file: sheet!cell: severity [code] message`.
  ///
  /// For example `嘉定园.xlsx: 表2!B12: 错误 [type-error] “9. 运营团队情况”应填整数，现为“若干”。` The file is left out
  /// where none is given, and the cell where an issue has none. Issues of one code at one cell
  /// share a line, in the position of the first; their messages follow each other.
  /// - Parameters:
  ///   - issues: The issues of one return.
  ///   - language: The language of the messages and of the severity.
  ///   - schema: The form that the issues were found with.
  ///   - file: The path of the return as the user will see it.
  /// - Returns: The lines without line breaks, in the order of the issues.
  public static func lines(
    of issues: [Issue], _ language: Language, schema: Schema, file: String? = nil
  ) -> [String] {
    let space = language == .zh ? "" : " "
    return IssuesByCell(byCode: issues).groups.map { group in
      let messages = group.messages(language, schema: schema).joined(separator: space)
      return "\(group.issues[0].head(language, file: file)) \(messages)"
    }
  }

  private func head(_ language: Language, file: String?) -> String {
    let origin = [file, place.map { IssueContext.place($0) }].compactMap { $0 }
    let severity = "\(severity.word(language)) [\(code.rawValue)]"
    return (origin + [severity]).joined(separator: ": ")
  }
}
