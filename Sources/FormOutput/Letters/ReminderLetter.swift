public import Forms
public import Rounds
public import Spreadsheet

/// The letter to a sender of whom nothing has come, or nothing that can be read, and the blank form that goes
/// with it.
public struct ReminderLetter {
  public let sender: String
  /// The name under which the blank form goes out.
  public let attachment: String
  private let form: BlankForm
  private let values: LetterValues
  private let addresses: [String]
  private let language: Language

  /// Begins the letter.
  /// - Parameters:
  ///   - sender: The sender, as the roster has it, with what cannot be read of it.
  ///   - schema: The form; its `replyBy` and `contact` stand in the letter.
  ///   - language: The language of the letter.
  ///   - deadline: The last day on which the form was due, `YYYY-MM-DD`; nil where it is not known.
  public init(
    to sender: RoundStatus.Expected, schema: Schema, language: Language, deadline: String?
  ) {
    let entry = sender.entry
    self.sender = entry.sender
    attachment = FormFileName.wished(for: entry.sender, schema: schema)
      .replacing("/", with: "_")
    form = BlankForm(schema: schema, sender: entry.sender)
    addresses = entry.contact.emails
    var values = LetterValues(schema: schema, language: language, deadline: deadline)
    values.add(unreadable: sender.unreadable)
    self.values = values
    self.language = language
  }

  /// Writes the blank form, and the letter to it.
  /// - Parameters:
  ///   - path: Where the form is written.
  ///   - name: The name that the form has in the letter.
  ///   - files: The files that are read; the form may replace none of them.
  ///   - template: The template of the letter.
  /// - Throws: If the form could not be written whole.
  /// - Returns: The letter.
  public func write(
    to path: String, as name: String, sparing files: ReadFiles, template: ReportTemplate
  ) throws(ExportError) -> LetterDraft {
    try form.write(path: path, sparing: files)
    var values = values
    values.add(sender: sender, attachment: name)
    return try LetterDraft(
      template, values, to: addresses, form: (path: path, name: name), language)
  }

  /// The words of the letter, without writing the form that goes with it.
  /// - Parameter template: The template of the letter.
  /// - Throws: If the letter would have no end.
  /// - Returns: The subject, and what follows it.
  public func words(
    _ template: ReportTemplate
  ) throws(ExportError) -> (subject: String, body: String) {
    var values = values
    values.add(sender: sender, attachment: attachment)
    return try LetterDraft.words(template, values)
  }
}
