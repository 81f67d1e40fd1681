import Forms
import Rounds

/// What a template of a letter may use; `Schemas/README.md` lists it for authors of templates.
///
/// Every text is on one line: it comes from outside, and a line of it must not look like one of ours.
struct LetterValues {
  private(set) var values: [String: TemplateValue]
  private let language: Language

  /// A letter names as many issues as somebody reads; all are in the form.
  private static let mostIssues = 40

  init(schema: Schema, language: Language, deadline: String?) {
    self.language = language
    values = [
      "title": Self.line(schema.title.text(language)), "issues": .list([]),
      "unreadable": .list([]), "any_unreadable": .flag(false), "errors": .flag(false),
      "warnings": .flag(false), "both": .flag(false), "more": .flag(false),
      "contact": TemplateValue(schema.contact.map { MailDraft.oneLine($0.text(language)) }),
      "reply_by": TemplateValue(schema.replyBy.map { Self.day($0, language) }),
      "deadline": TemplateValue(deadline.map { Self.day($0, language) }),
    ]
  }

  mutating func add(sender: String, attachment: String) {
    values["sender"] = Self.line(sender)
    values["attachment"] = Self.line(attachment)
  }

  /// The files of a sender that cannot be read.
  mutating func add(unreadable failures: [Failure]) {
    values["unreadable"] = .list(failures) { [language] failure in
      .values([
        "file": Self.line(failure.file), "reason": Self.line(failure.message.text(language)),
      ])
    }
    values["any_unreadable"] = .flag(!failures.isEmpty)
  }

  /// The file that came back.
  mutating func add(file: String) { values["file"] = Self.line(file) }

  /// What the form to mend says.
  mutating func add(told: [CorrectionForm.Told]) {
    let wanted = told.filter { $0.severity != .note && $0.isForSender }
    let told = Array(wanted.prefix(Self.mostIssues).enumerated())
    values["issues"] = .list(told) { [language] number, issue in
      .values([
        "number": .number(number + 1), "text": Self.line(issue.text),
        "severity": .text(issue.severity.word(language)),
        "place": TemplateValue(issue.place.map { MailDraft.oneLine("\($0.sheet)!\($0.cell)") }),
      ])
    }
    if wanted.count > told.count { values["more"] = .number(wanted.count - told.count) }
    let errors = wanted.count { $0.severity == .error }
    let warnings = wanted.count - errors
    if errors > 0 { values["errors"] = .number(errors) }
    if warnings > 0 { values["warnings"] = .number(warnings) }
    values["errors_words"] = .text(errors == 1 ? "1 error" : "\(errors) errors")
    values["warnings_words"] = .text(
      warnings == 1 ? "1 point to check" : "\(warnings) points to check")
    values["both"] = .flag(errors > 0 && warnings > 0)
  }

  private static func line(_ text: String) -> TemplateValue { .text(MailDraft.oneLine(text)) }

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
