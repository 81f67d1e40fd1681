public import Forms
import Glibc
public import Rounds
public import Spreadsheet

/// Writes a letter to each sender who has to do something: a reminder where nothing came, a return letter where
/// something is to be mended.
///
/// Each letter is a text and the draft of a mail, with the form that the sender fills in or mends beside it and
/// in it. Nothing is sent. An existing file with other content is kept: somebody may have changed it.
public struct LetterFolder: SettledRoundWriter, ~Copyable {
  /// What every letter of the round says.
  public struct Facts: Sendable {
    /// The last day on which the form was due, `YYYY-MM-DD`; nil where it is not known.
    public var deadline: String?
    /// The templates by what the letter is about.
    public var templates: [Letter: ReportTemplate]

    public init(deadline: String?, templates: [Letter: ReportTemplate]) {
      self.deadline = deadline
      self.templates = templates
    }
  }

  private let folder: String
  private let files: ReadFiles
  private let schema: Schema
  private let language: Language
  private let facts: Facts
  private let tell: (Words) -> Void
  private var names: OutputNames
  private var left: [ExportError] = []
  private var count = 0
  private var withoutAddress: [String] = []

  /// Begins the folder.
  /// - Parameters:
  ///   - folder: The folder; it is made if its parent folder exists.
  ///   - files: The files that are read; a letter may replace none of them.
  ///   - schema: The form; its `replyBy` and `contact` stand in the letters.
  ///   - language: The language of the letters.
  ///   - facts: What every letter says.
  ///   - tell: Called with lines for the user, such as who has no address.
  /// - Throws: If the folder cannot be made or written into.
  public init(
    folder: String, sparing files: ReadFiles, schema: Schema, language: Language, facts: Facts,
    tell: @escaping (Words) -> Void = { _ in }
  ) throws(ExportError) {
    try OutputFolder.make(folder)
    self.folder = folder
    self.files = files
    self.schema = schema
    self.language = language
    self.facts = facts
    self.tell = tell
    names = OutputNames(folder: folder)
  }

  public consuming func write(_ round: consuming SettledRound) throws(ExportError) {
    let status = round.status
    for sender in status.expected where sender.returns.isEmpty { try remind(sender) }
    var emails: [Int: [String]] = [:]
    for sender in status.expected {
      for number in sender.returns { emails[number] = sender.entry.contact.emails }
    }
    for number in status.order where status.returns[number].standing.isOpen {
      let returned = try round.get(number).forSender
      guard returned.hasToBeMended else { continue }
      try giveBack(returned, to: emails[number] ?? [], named: status.returns[number].sender)
    }
    let lacking = withoutAddress
    if !lacking.isEmpty {
      let list = OutsideText.list(lacking)
      tell(
        Words(
          zh: "没有邮箱地址，邮件草稿未写收件人：\(list.zh)",
          en: "no e-mail address is known, so the drafts have no recipient: \(list.en)"))
    }
    tell(
      Words(
        zh: "写出 \(count) 封信（文字和邮件草稿），均未发送",
        en:
          "\(count == 1 ? "1 letter" : "\(count) letters") written, as text and as draft of a mail; none is sent"
      ))
    if !left.isEmpty { throw .left(left, written: count) }
  }

  private mutating func remind(_ sender: RoundStatus.Expected) throws(ExportError) {
    let entry = sender.entry
    var values = LetterValues(schema: schema, language: language, deadline: facts.deadline)
    values.add(unreadable: sender.unreadable)
    let form = BlankForm(schema: schema, sender: entry.sender)
    let files = files
    let name = FormFileName.wished(for: entry.sender, schema: schema)
    try write(.reminder, to: entry.sender, entry.contact.emails, values, named: name) {
      path throws(ExportError) in
      try form.write(path: path, sparing: files)
      return []
    }
  }

  private mutating func giveBack(
    _ returned: Return, to listed: [String], named name: String?
  ) throws(ExportError) {
    var values = LetterValues(schema: schema, language: language, deadline: facts.deadline)
    // What goes back has the name that the office asks for, so that nobody has to rename it.
    var attached =
      CorrectionFolder.name(of: returned.file).split(separator: "/").last
      .map(String.init) ?? "_.xlsx"
    var returned = returned
    for case .fileNameDiffers(let differs) in returned.issues.map(\.kind)
    where !differs.expected.contains("…") {
      var others = returned
      others.issues.removeAll { $0.code == .fileName }
      guard others.hasToBeMended else { continue }
      returned = others
      attached = "\(differs.expected).xlsx"
    }
    let form = CorrectionForm(schema: schema, language: language, returned: returned)
    let files = files
    values.add(file: returned.file)
    let addresses = listed.isEmpty ? LetterValues.addresses(of: returned, in: schema) : listed
    let sender =
      name ?? CorrectionFolder.name(of: returned.file).split(separator: "/").last
      .map { String($0.dropLast(5)) } ?? "_"
    try write(.return, to: sender, addresses, values, named: attached) { path throws(ExportError) in
      try form.write(path: path, sparing: files)
    }
  }

  /// Writes a letter with its form.
  private mutating func write(
    _ letter: Letter, to sender: String, _ addresses: [String], _ values: LetterValues,
    named name: String,
    _ form: (String) throws(ExportError) -> [CorrectionForm.Told]
  ) throws(ExportError) {
    guard let template = facts.templates[letter] else { return }
    let plain = "\(letter.prefix(language)) \(sender.replacing("/", with: "_"))"
    let workbook = names.take(name.replacing("/", with: "_"))
    let stem = String(names.take("\(plain).eml").dropLast(4))
    // A cell of which a part is no address may be read wrongly as a whole.
    let to = addresses.allSatisfy(MailDraft.isAddress) ? addresses : []
    do throws(ExportError) {
      var own = values
      own.add(told: try form("\(folder)/\(workbook)"))
      let bytes: [UInt8]
      do throws(FileError) {
        bytes = try RegularFile.bytes(path: "\(folder)/\(workbook)", limit: 1 << 30)
      } catch { throw .file(error) }
      own.add(sender: sender, attachment: workbook)
      let (subject, body) = try text(template, own)
      let draft = MailDraft(
        to: to, subject: subject, body: body, attachment: (name: workbook, bytes: bytes))
      try put(Array(heading(to, subject, workbook).utf8) + Array(body.utf8), at: "\(stem).txt")
      try put(draft.bytes, at: "\(stem).eml")
      count += 1
      if to.isEmpty { withoutAddress.append(sender) }
    } catch {
      if error.stopsAll { throw error }
      left.append(error)
    }
  }

  /// What stands above the text: to whom it goes, what it is about, and what goes with it.
  private func heading(_ to: [String], _ subject: String, _ attachment: String) -> String {
    let lines = [
      (Words(zh: "收件人：", en: "To: "), to.joined(separator: ", ")),
      (Words(zh: "主题：", en: "Subject: "), MailDraft.oneLine(subject)),
      (Words(zh: "附件：", en: "Attachment: "), attachment),
    ]
    return lines.filter { !$0.1.isEmpty }.map { $0.0.text(language) + $0.1 + "\n" }.joined() + "\n"
  }

  /// The subject, which is the first line of the template, and what follows it.
  private func text(
    _ template: ReportTemplate, _ values: LetterValues
  ) throws(ExportError) -> (subject: String, body: String) {
    let budget = ReportBudget(for: template.outline, returns: 1)
    var text = ""
    do throws(FileError) {
      try template.fill(values.values, budget) { (piece: String) throws(FileError) in text += piece
      }
    } catch { throw .file(error) }
    guard !budget.isSpent else { throw .reportTooLong }
    let end = text.firstIndex { $0.isNewline } ?? text.endIndex
    let body = text[end...].drop { $0.isNewline }
    return (String(text[..<end]), String(body))
  }

  /// Writes a file, unless one with the same bytes is there; another one is kept.
  private func put(_ bytes: [UInt8], at name: String) throws(ExportError) {
    let path = "\(folder)/\(name)"
    do throws(FileError) {
      if access(path, F_OK) == 0 {
        guard try RegularFile.bytes(path: path, limit: 1 << 31) == bytes else {
          throw FileError(path: path, code: EEXIST)
        }
        return
      }
      var output = try OutputFile(path: path, sparing: files)
      try output.write(bytes)
      try output.finish()
    } catch { throw .file(error) }
  }
}
