import FormOutput
import Forms
import Rounds
import Spreadsheet

/// Makes the letters, the forms to mend and the marked files, of all senders or of one return.
struct MendingJob: Sendable {
  let session: RoundSession
  /// A folder to be made, for what goes into the archive.
  let path: String
  var days = LetterDays()
  var tell: @Sendable (Int, Int) -> Void = { _, _ in }

  /// Makes an archive with a folder for each sender.
  /// - Parameter target: The archive.
  /// - Throws: If it could not be made.
  /// - Returns: Which files could not be marked or made, and why; nil where all could.
  func run(to target: String) async throws(DeskError) -> Words? {
    let pack = try pack(isOfAll: true)
    do throws(SessionError) {
      _ = try await session.run(
        RunOptions(keepsOrigins: true), open: { PackWriter(pack: pack) },
        events: { event in
          if case .progress(let done, let count) = event { tell(done, count) }
        })
    } catch { throw .session(error) }
    guard !pack.isEmpty else {
      throw .draft(Words(zh: "没有需要退改的填报表", en: "nothing is to be sent back"))
    }
    try zip(pack, to: target)
    guard let first = pack.left.first else { return nil }
    return Words(
      zh: "有 \(pack.left.count) 处没有做成，见压缩包里的“说明.txt”：\(first.zh)",
      en: "\(pack.left.count) could not be made, see “notes.txt” in the archive: \(first.en)")
  }

  /// What is made of one return.
  enum Piece: String, Sendable { case form, marked, all }

  /// Makes a file of one return.
  /// - Parameters:
  ///   - piece: What is wanted.
  ///   - returned: The return, with its `Origin`.
  ///   - status: The round.
  /// - Throws: If it could not be made.
  /// - Returns: Where it is, and the name under which it is saved.
  func run(
    _ piece: Piece, of returned: Return, _ status: RoundStatus
  ) throws(DeskError) -> (path: String, name: String) {
    let pack = try pack(of: returned, status)
    let nothing = Words(zh: "这份没有需要改的", en: "nothing in this return is to be mended")
    guard let letter = pack.letter else { throw .draft(nothing) }
    let made: String?
    switch piece {
    case .form: made = pack.form
    case .marked:
      mark(pack)
      // One that could not be marked is not there.
      made = pack.marks.returns.first.flatMap {
        FileFacts(path: "\(pack.folder)/\($0.file)") == nil ? nil : $0.file
      }
    case .all:
      try zip(pack, to: "\(path).zip")
      let kind = OutputKind.mending.words.text(pack.language)
      return ("\(path).zip", Upload.safeName("\(kind)-\(letter.sender).zip"))
    }
    guard let made else { throw .draft(pack.left.first ?? nothing) }
    return ("\(pack.folder)/\(made)", Upload.safeName(made))
  }

  /// Makes the letter of one return.
  /// - Returns: Nil where nothing is to be mended.
  func letter(of returned: Return, _ status: RoundStatus) throws(DeskError) -> LetterDraft? {
    let pack = try pack(of: returned, status)
    if let fault = pack.left.first { throw .draft(fault) }
    return pack.draft
  }

  /// Makes the blank form of a sender.
  /// - Returns: Where it is, and the name under which it is saved.
  func blank(
    for sender: RoundStatus.Expected
  ) throws(DeskError) -> (path: String, name: String) {
    let schema = schema
    let letter = ReminderLetter(
      to: sender, schema: schema, language: schema.language, deadline: days.deadline)
    do throws(ExportError) {
      try BlankForm(schema: schema, sender: letter.sender)
        .write(path: path, sparing: session.files)
    } catch { throw .session(.output(error)) }
    return (path, Upload.safeName(letter.attachment))
  }

  /// The form with the day by which an answer is asked for.
  private var schema: Schema { days.applied(to: session.request.schema) }

  private func pack(isOfAll: Bool) throws(DeskError) -> MendingPack {
    let schema = schema
    let template: ReportTemplate
    do throws(TemplateFile.Fault) {
      // What goes to senders is in the form's language.
      template = try Letter.return.load(schema.language, of: schema)
    } catch { throw .draft(error.words) }
    do throws(ExportError) {
      return try MendingPack(
        in: path, sparing: session.files, schema: schema, template: template,
        deadline: days.deadline, isOfAll: isOfAll)
    } catch { throw .session(.output(error)) }
  }

  /// What is made of one return, but for the marks.
  private func pack(of returned: Return, _ status: RoundStatus) throws(DeskError) -> MendingPack {
    let pack = try pack(isOfAll: false)
    let number = status.returns.firstIndex { $0.file == returned.file }
    do throws(ExportError) {
      try pack.add(
        returned, named: number.flatMap { status.returns[$0].sender } ?? returned.sender,
        to: number.flatMap { status.emails[$0] } ?? [])
    } catch { throw .session(.output(error)) }
    return pack
  }

  /// Writes the senders' own files with marks; those that cannot be marked are told.
  private func mark(_ pack: MendingPack) {
    let folder = MarkedFolder(
      folder: pack.folder, limits: session.request.limits, files: session.files)
    _ = folder.write(pack.marks.returns, renamed: { _ in }) { marked, fault in
      let (name, words) = (OutsideText.name(marked.file), fault.words)
      pack.left.append(Words(zh: "\(name)：\(words.zh)", en: "\(name): \(words.en)"))
    }
  }

  private func zip(_ pack: MendingPack, to target: String) throws(DeskError) {
    mark(pack)
    do throws(ExportError) { try pack.writeNotes() } catch { throw .session(.output(error)) }
    try OutputJob.zip(try filesInside(pack.folder), to: target)
  }
}

/// What goes back to senders, as files in a folder.
private final class MendingPack {
  let folder: String
  let language: Language
  let marks: GatheredMarks
  /// What could not be made, a line each.
  var left: [Words] = []
  /// What was made last: a letter, its form, and what the letter says.
  private(set) var letter: ReturnLetter?
  private(set) var form: String?
  private(set) var draft: LetterDraft?
  private let files: ReadFiles
  private let schema: Schema
  private let template: ReportTemplate
  private let deadline: String?
  private let isOfAll: Bool
  private var names: OutputNames

  /// Whether nothing is to be mended.
  var isEmpty: Bool { letter == nil }

  init(
    in folder: String, sparing files: ReadFiles, schema: Schema, template: ReportTemplate,
    deadline: String?, isOfAll: Bool
  ) throws(ExportError) {
    try OutputFolder.make(folder)
    self.folder = folder
    self.files = files
    self.schema = schema
    self.template = template
    self.deadline = deadline
    self.isOfAll = isOfAll
    language = schema.language
    marks = GatheredMarks(schema: schema, language: schema.language)
    names = OutputNames(folder: folder)
  }

  /// Makes the letter of a return, as text and as draft of a mail, and its form; notes how its file is marked.
  /// - Throws: Where nothing else can be made either.
  func add(_ returned: Return, named name: String?, to addresses: [String]) throws(ExportError) {
    guard
      let letter = ReturnLetter(
        of: returned, named: name, to: addresses, schema: schema, language: language,
        deadline: deadline)
    else { return }
    self.letter = letter
    // Each sender of many has a folder.
    let place = isOfAll ? Upload.safeName(letter.sender) + "/" : ""
    let form = names.take(place + letter.attachment)
    let stem = names.take(
      "\(place)\(Letter.return.prefix(language)) \(Upload.safeName(letter.sender)).eml"
    ).dropLast(4)
    var marked = returned
    marked.file = names.take(
      place + Words(zh: "批注 ", en: "Marked ").text(language)
        + Self.lastStep(ReturnMarks.name(of: returned.file)))
    marks.add(marked)
    do throws(ExportError) {
      try OutputFolder.makeFolders(of: form, in: folder)
      let draft = try letter.write(
        to: "\(folder)/\(form)", as: Self.lastStep(form), sparing: files, template: template)
      // With a byte order mark, so that the old Notepad shows it right.
      try put(Array(("\u{FEFF}" + draft.text).utf8), at: "\(stem).txt")
      try put(draft.mail, at: "\(stem).eml")
      (self.form, self.draft) = (form, draft)
    } catch {
      if error.stopsAll { throw error }
      left += error.lines()
    }
  }

  /// Says in a file what could not be made, if anything.
  func writeNotes() throws(ExportError) {
    guard !left.isEmpty else { return }
    let lines = left.map { $0.text(language) + "\n" }.joined()
    try put(
      Array(("\u{FEFF}" + lines).utf8),
      at: names.take(Words(zh: "说明.txt", en: "notes.txt").text(language)))
  }

  private static func lastStep(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private func put(_ bytes: [UInt8], at name: String) throws(ExportError) {
    do throws(FileError) {
      var output = try OutputFile(path: "\(folder)/\(name)", sparing: files)
      try output.write(bytes)
      try output.finish()
    } catch { throw .file(error) }
  }
}

/// Makes what goes back of a whole round.
private struct PackWriter: SettledRoundWriter {
  let pack: MendingPack

  consuming func write(_ round: consuming SettledRound) throws(ExportError) {
    let status = round.status
    let emails = status.emails
    for number in status.order where status.returns[number].standing.isOpen {
      try pack.add(
        try round.get(number), named: status.returns[number].sender, to: emails[number] ?? [])
    }
  }
}
