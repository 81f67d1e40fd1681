import Forms

/// What a list of issues says in a sender's hands, in a form to mend as in the sender's own file.
struct IssueList {
  let schema: Schema
  let language: Language
  private let questions: QuestionNames

  /// Nobody mends more than these one by one, and a sheet has about a million rows.
  static let mostRows = 100_000

  init(schema: Schema, language: Language) {
    self.schema = schema
    self.language = language
    questions = QuestionNames(schema, language: language)
  }

  /// What stands above the list, and how high its row is: by when the file is to come back, how much is wrong,
  /// and what shows where.
  /// - Parameters:
  ///   - returned: The return.
  ///   - links: The Chinese heading of the column of links.
  ///   - order: Asks for the file by a day.
  /// - Returns: The text, and the height in points.
  func guide(
    to returned: Return, links: String, _ order: (_ day: String) -> Words
  ) -> (text: String, height: Double) {
    let reply = self.reply(order)
    let counts = self.counts(returned.issues)
    let file = OutsideText.name(returned.file)
    let text = pick(
      "\(file)：\(counts)。红色单元格为错误，橙色为提醒，说明见批注；点“\(links)”可直接跳转。",
      "\(file): \(counts). Errors are red and warnings orange; the comments say what is wrong, "
        + "and the links lead there.")
    return (reply + text, reply.isEmpty ? 20 : 38)
  }

  /// By when it is to come back and whom one may ask, as far as the form says so.
  private func reply(_ order: (_ day: String) -> Words) -> String {
    let day = schema.replyBy.map { order(LetterValues.day($0, language)).text(language) }
    let contact = schema.contact.map { $0.text(language) }
      .map { pick("联系方式：\($0)", "Contact: \($0)") }
    let line = [day, contact].compactMap(\.self).joined(separator: pick("　", "  "))
    return line.isEmpty ? "" : line + "\n"
  }

  /// How many are wrong and how many to be checked.
  private func counts(_ issues: [Issue]) -> String {
    let errors = issues.count { $0.severity == .error }
    let warnings = issues.count { $0.severity == .warning }
    return pick(
      "\(errors) 处错误，\(warnings) 处提醒",
      "\(errors) \(errors == 1 ? "error" : "errors"), "
        + "\(warnings) \(warnings == 1 ? "warning" : "warnings")")
  }

  /// The question that an issue is about, with its line; or the table, or that it is the file.
  func question(of issue: Issue) -> String {
    questions.name(for: issue) ?? issue.table.map { schema.tables[$0].name.text(language) }
      ?? pick("文件", "File")
  }

  /// What stands at the cell, or the beginning of a long text: the whole stands in its table.
  func found(_ issue: Issue) -> String {
    let text = issue.found ?? ""
    return text.count > 100 ? text.prefix(100) + "……" : text
  }

  /// The height of a row of texts in columns of widths.
  static func height(_ texts: [String], widths: some Collection<Double>) -> Double {
    let lines = zip(texts, widths).map { TextWidth.lines($0, width: $1) }.max() ?? 1
    return min(ListSheet.highest, Double(lines) * 14.5 + 6)
  }

  private func pick(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en).text(language) }
}
