public import Forms
public import Rounds
public import Spreadsheet

/// The letter with which a return goes back to its sender, and the form to mend that goes with it.
public struct ReturnLetter {
  /// The sender as the roster has it; where it is not known, the name of the file that came back.
  public let sender: String
  /// The name under which the form to mend goes out.
  public let attachment: String
  private let form: CorrectionForm
  private let values: LetterValues
  private let addresses: [String]

  /// Begins the letter; there is none where the sender has nothing to mend, or the return does not count any
  /// more.
  /// - Parameters:
  ///   - returned: The return.
  ///   - name: Its sender, as the roster has it; nil where it is not known.
  ///   - listed: The addresses of the roster; where there are none, those in the return are taken.
  ///   - schema: The form; its `replyBy` and `contact` stand in the letter.
  ///   - language: The language of the letter.
  ///   - deadline: The last day on which the form was due, `YYYY-MM-DD`; nil where it is not known.
  public init?(
    of returned: Return, named name: String?, to listed: [String], schema: Schema,
    language: Language, deadline: String?
  ) {
    var returned = returned.forSender
    guard returned.hasToBeMended, returned.standing.isOpen else { return nil }
    let own =
      CorrectionFolder.name(of: returned.file).split(separator: "/").last.map(String.init)
      ?? "_.xlsx"
    // What goes back has the name that the office asks for, so that nobody has to rename it.
    var attached = own
    for case .fileNameDiffers(let differs) in returned.issues.map(\.kind)
    where !differs.expected.contains("…") {
      var others = returned
      others.issues.removeAll { $0.code == .fileName }
      guard others.hasToBeMended else { continue }
      returned = others
      attached = "\(differs.expected).xlsx"
    }
    var values = LetterValues(schema: schema, language: language, deadline: deadline)
    values.add(file: returned.file)
    self.values = values
    form = CorrectionForm(schema: schema, language: language, returned: returned)
    addresses = listed.isEmpty ? LetterValues.addresses(of: returned, in: schema) : listed
    sender = name ?? String(own.dropLast(5))
    attachment = attached.replacing("/", with: "_")
  }

  /// Writes the form to mend, whose cells the letter names, and the letter to it.
  /// - Parameters:
  ///   - path: Where the form is written; an existing file with other content is kept.
  ///   - name: The name that the form has in the letter.
  ///   - files: The files that are read; the form may replace none of them.
  ///   - template: The template of the letter.
  /// - Throws: If the form could not be written whole.
  /// - Returns: The letter.
  public func write(
    to path: String, as name: String, sparing files: ReadFiles, template: ReportTemplate
  ) throws(ExportError) -> LetterDraft {
    var values = values
    values.add(told: try form.write(path: path, sparing: files))
    values.add(sender: sender, attachment: name)
    return try LetterDraft(
      template, values, to: addresses, form: (path: path, name: name), form.language)
  }
}
