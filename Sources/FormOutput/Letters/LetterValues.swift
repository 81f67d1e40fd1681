import Forms
import Rounds

/// What a template of a letter may use; `Schemas/README.md` lists it for authors of templates.
///
/// Every text is on one line: it comes from outside, and a line of it must not look like one of ours.
struct LetterValues {
  private(set) var values: [String: Any]
  private let language: Language

  /// A letter names as many issues as somebody reads; all are in the form.
  private static let mostIssues = 40

  init(schema: Schema, language: Language, deadline: String?) {
    self.language = language
    values = [
      "title": MailDraft.oneLine(schema.title.text(language)), "issues": [[String: Any]](),
      "unreadable": [[String: Any]](), "any_unreadable": false, "errors": false,
      "warnings": false, "both": false, "more": false,
      "contact": schema.contact.map { MailDraft.oneLine($0.text(language)) as Any } ?? false,
      "reply_by": schema.replyBy.map { Self.day($0, language) as Any } ?? false,
      "deadline": deadline.map { Self.day($0, language) as Any } ?? false,
    ]
  }

  mutating func add(sender: String, attachment: String) {
    values["sender"] = MailDraft.oneLine(sender)
    values["attachment"] = MailDraft.oneLine(attachment)
  }

  /// The files of a sender that cannot be read.
  mutating func add(unreadable failures: [Failure]) {
    values["unreadable"] = failures.map { failure -> [String: Any] in
      [
        "file": MailDraft.oneLine(failure.file),
        "reason": MailDraft.oneLine(failure.message.text(language)),
      ]
    }
    values["any_unreadable"] = !failures.isEmpty
  }

  /// The file that came back.
  mutating func add(file: String) { values["file"] = MailDraft.oneLine(file) }

  /// What the form to mend says.
  mutating func add(told: [CorrectionForm.Told]) {
    let wanted = told.filter { $0.severity != .note && $0.isForSender }
    values["issues"] = wanted.prefix(Self.mostIssues).enumerated().map {
      number, issue -> [String: Any] in
      [
        "number": number + 1, "text": MailDraft.oneLine(issue.text),
        "severity": issue.severity.word(language),
        "place": issue.place.map { MailDraft.oneLine("\($0.sheet)!\($0.cell)") as Any } ?? false,
      ]
    }
    if wanted.count > Self.mostIssues { values["more"] = wanted.count - Self.mostIssues }
    let errors = wanted.count { $0.severity == .error }
    let warnings = wanted.count - errors
    if errors > 0 { values["errors"] = errors }
    if warnings > 0 { values["warnings"] = warnings }
    values["errors_words"] = errors == 1 ? "1 error" : "\(errors) errors"
    values["warnings_words"] = warnings == 1 ? "1 point to check" : "\(warnings) points to check"
    values["both"] = errors > 0 && warnings > 0
  }

  /// The addresses that a return gives: its e-mail answers in tables that stand once, each once.
  static func addresses(of returned: Return, in schema: Schema) -> [String] {
    var found: [String] = []
    for record in returned.records where schema.tables[record.table].copies == .one {
      for (field, answer) in zip(schema.tables[record.table].fields, record.answers) {
        guard field.kind.name == "email", case .text(let text) = answer.value else { continue }
        for part in text.split(whereSeparator: { ";；,，、/ ".contains($0) }).map(String.init)
        where MailDraft.isAddress(part) && !found.contains(part) {
          found.append(part)
        }
      }
    }
    return found
  }

  /// A day as people write it: 2026年8月20日, 20 August 2026.
  static func day(_ day: String, _ language: Language) -> String {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return MailDraft.oneLine(day) }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return language == .zh
      ? "\(parts[0])年\(parts[1])月\(parts[2])日" : "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
  }
}
