import Forms

/// What a list of issues says in a sender's hands, in a form to mend as in the sender's own file.
struct IssueList {
  let schema: Schema
  let language: Language

  /// Nobody mends more than these one by one, and a sheet has about a million rows.
  static let mostRows = 100_000

  /// By when it is to come back and whom one may ask, as far as the form says so.
  func reply(_ order: (_ day: String) -> Words) -> String {
    let day = schema.replyBy.map { order(LetterValues.day($0, language)).text(language) }
    let contact = schema.contact.map { $0.text(language) }
      .map { pick("联系方式：\($0)", "Contact: \($0)") }
    let line = [day, contact].compactMap(\.self).joined(separator: pick("　", "  "))
    return line.isEmpty ? "" : line + "\n"
  }

  /// How many are wrong and how many to be checked.
  func counts(_ issues: [Issue]) -> String {
    let errors = issues.count { $0.severity == .error }
    let warnings = issues.count { $0.severity == .warning }
    return pick(
      "\(errors) 处错误，\(warnings) 处提醒",
      "\(errors) \(errors == 1 ? "error" : "errors"), "
        + "\(warnings) \(warnings == 1 ? "warning" : "warnings")")
  }

  /// The question that an issue is about, with its line; or the table, or that it is the file.
  func question(of issue: Issue) -> String {
    let table = issue.table.map { schema.tables[$0] }
    guard let table, let field = issue.field else {
      return table?.name.text(language) ?? pick("文件", "File")
    }
    let question = FieldHeading.names(in: table, language: language)[field]
    guard let line = issue.line, let names = table.list?.lineNames, names.indices.contains(line)
    else { return question }
    return "\(names[line]) – \(question)"
  }

  /// What stands at the cell, or the beginning of a long text: the whole stands in its table.
  func found(_ issue: Issue) -> String {
    let text = issue.found ?? ""
    return text.count > 100 ? text.prefix(100) + "……" : text
  }

  /// The height of a row of texts in columns of widths.
  static func height(_ texts: [String], widths: some Collection<Double>) -> Double {
    let lines = zip(texts, widths).map { TextWidth.lines($0, width: $1) }.max() ?? 1
    return min(409, Double(lines) * 14.5 + 6)
  }

  func pick(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en).text(language) }
}
