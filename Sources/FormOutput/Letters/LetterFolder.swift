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
    private let reminder: ReportTemplate
    private let `return`: ReportTemplate

    /// - Parameters:
    ///   - deadline: The last day on which the form was due, `YYYY-MM-DD`; nil where it is not known.
    ///   - template: Gives the template of each letter.
    /// - Throws: What `template` throws.
    public init<Fault: Error>(
      deadline: String?, template: (Letter) throws(Fault) -> ReportTemplate
    ) throws(Fault) {
      self.deadline = deadline
      reminder = try template(.reminder)
      `return` = try template(.return)
    }

    func template(of letter: Letter) -> ReportTemplate {
      switch letter {
      case .reminder: reminder
      case .return: `return`
      }
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
  private var wronglyAddressed: [String] = []

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
    let emails = status.emails
    for number in status.order where status.returns[number].standing.isOpen {
      try giveBack(
        try round.get(number), to: emails[number] ?? [], named: status.returns[number].sender)
    }
    let unaddressed = [
      (withoutAddress, Words(zh: "没有邮箱地址", en: "no e-mail address is known")),
      (wronglyAddressed, Words(zh: "邮箱地址有误", en: "the e-mail address is wrong")),
    ]
    for (senders, fault) in unaddressed where !senders.isEmpty {
      let list = OutsideText.list(senders)
      tell(
        Words(
          zh: "\(fault.zh)，邮件草稿未写收件人，请改正名单或自行填写：\(list.zh)",
          en:
            "\(fault.en), so the drafts have no recipient; correct the roster or fill it in: \(list.en)"
        ))
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
    let files = files
    let letter = ReminderLetter(
      to: sender, schema: schema, language: language, deadline: facts.deadline)
    try write(.reminder, to: letter.sender, named: letter.attachment) {
      path, name, template throws(ExportError) in
      try letter.write(to: path, as: name, sparing: files, template: template)
    }
  }

  private mutating func giveBack(
    _ returned: Return, to listed: [String], named name: String?
  ) throws(ExportError) {
    guard
      let letter = ReturnLetter(
        of: returned, named: name, to: listed, schema: schema, language: language,
        deadline: facts.deadline)
    else { return }
    let files = files
    try write(.return, to: letter.sender, named: letter.attachment) {
      path, name, template throws(ExportError) in
      try letter.write(to: path, as: name, sparing: files, template: template)
    }
  }

  /// Writes a letter with its form; `make` writes the form at a path and gives the letter, in which the form
  /// has a name.
  private mutating func write(
    _ letter: Letter, to sender: String, named name: String,
    _ make: (_ path: String, _ name: String, ReportTemplate) throws(ExportError) -> LetterDraft
  ) throws(ExportError) {
    let template = facts.template(of: letter)
    let plain = "\(letter.prefix(language)) \(sender.replacing("/", with: "_"))"
    let workbook = names.take(name)
    let stem = String(names.take("\(plain).eml").dropLast(4))
    do throws(ExportError) {
      let draft = try make("\(folder)/\(workbook)", workbook, template)
      try put(Array(draft.text.utf8), at: "\(stem).txt")
      try put(draft.mail, at: "\(stem).eml")
      count += 1
      if draft.isWronglyAddressed {
        wronglyAddressed.append(sender)
      } else if draft.to.isEmpty {
        withoutAddress.append(sender)
      }
    } catch {
      if error.stopsAll { throw error }
      left.append(error)
    }
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
