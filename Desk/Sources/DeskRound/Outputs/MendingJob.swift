import FormOutput
import Forms
import FoundationEssentials
import Rounds
import Spreadsheet

/// Makes the letters, the forms to mend and the marked files, of all senders or of one return.
struct MendingJob: Sendable {
  let session: RoundSession
  /// A folder to be made, for what goes into the archive.
  let path: String
  var deadline: String?
  var tell: @Sendable (Int, Int) -> Void = { _, _ in }

  private var schema: Schema { session.request.schema }
  private var language: Language { schema.language }

  /// Makes an archive with a folder for each sender.
  /// - Parameter target: The archive.
  /// - Throws: If it could not be made.
  /// - Returns: Which files could not be marked or made, and why; nil where all could.
  func run(to target: String) async throws(DeskError) -> Words? {
    let pack = MendingPack(schema: schema, language: language, deadline: deadline)
    let (schema, path) = (schema, path)
    do throws(SessionError) {
      _ = try await session.run(
        RunOptions(keepsOrigins: true),
        open: { () throws(ExportError) in
          OneByOne(try PackWriter(pack, in: path, files: session.files), in: .roster)
        },
        events: { event in
          if case .progress(let done, let count) = event { tell(done, count) }
        })
    } catch .output(.left(let errors, let written)) {
      pack.left += ExportError.left(errors, written: written).lines()
    } catch { throw .session(error) }
    guard !pack.letters.isEmpty else {
      throw .draft(Words(zh: "没有需要退改的填报表", en: "nothing is to be sent back"))
    }
    try mark(pack)
    try OutputJob.zip(try entries(of: pack, isAll: true), to: target)
    guard !pack.left.isEmpty else { return nil }
    return Words(
      zh: "有 \(pack.left.count) 处没有做成，见压缩包里的“说明.txt”：\(pack.left[0].zh)",
      en: "\(pack.left.count) could not be made, see “notes.txt” in the archive: \(pack.left[0].en)"
    )
  }

  /// What is made of one return.
  enum Piece: String, Sendable { case form, marked, all }

  /// Makes a file of one return.
  /// - Parameters:
  ///   - piece: What is wanted.
  ///   - returned: The return, with its `Origin`.
  ///   - sender: Its sender.
  ///   - status: The round.
  /// - Throws: If it could not be made.
  /// - Returns: Where it is, and the name under which it is saved.
  func run(
    _ piece: Piece, of returned: Return, sender: String, _ status: RoundStatus
  ) throws(DeskError) -> (path: String, name: String) {
    let pack = MendingPack(schema: schema, language: language, deadline: deadline)
    do throws(ExportError) {
      var writer = try PackWriter(pack, in: path, files: session.files)
      try writer.add(.read(returned))
      try writer.finish(status)
    } catch { throw .session(.output(error)) }
    if piece != .form { try mark(pack) }
    switch piece {
    case .form, .marked:
      let folder = "\(path)/\(piece == .form ? "forms" : "marked")"
      guard let file = filesInside(folder).first else {
        throw .draft(
          pack.left.first
            ?? Words(zh: "这份没有需要改的", en: "nothing in this return is to be mended"))
      }
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let prefix =
        piece == .form ? Words(zh: "更正表-", en: "to-mend-") : Words(zh: "批注-", en: "marked-")
      return ("\(folder)/\(file)", Upload.safeName(prefix.text(language) + name))
    case .all:
      try OutputJob.zip(try entries(of: pack, isAll: false), to: "\(path).zip")
      let kind = OutputKind.mending.words.text(language)
      return ("\(path).zip", Upload.safeName("\(kind)-\(sender).zip"))
    }
  }

  /// Writes the senders' own files with marks; those that cannot be marked are told.
  private func mark(_ pack: MendingPack) throws(DeskError) {
    do throws(ExportError) { try OutputFolder.make("\(path)/marked") } catch {
      throw .session(.output(error))
    }
    let folder = MarkedFolder(
      folder: "\(path)/marked", limits: session.request.limits, files: session.files)
    _ = folder.write(pack.marks.returns, renamed: { _ in }) { marked, fault in
      let (name, words) = (OutsideText.name(marked.file), fault.words)
      pack.left.append(Words(zh: "\(name)：\(words.zh)", en: "\(name): \(words.en)"))
    }
  }

  /// The files of the archive: of each sender a folder, or of one sender its files.
  private func entries(of pack: MendingPack, isAll: Bool) throws(DeskError) -> [ZippedFiles.File] {
    var taken: Set<String> = []
    var files: [ZippedFiles.File] = []
    func add(_ name: String, _ path: String) {
      guard FileFacts(path: path) != nil else { return }
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      var own = name
      var number = 2
      // Two returns of one sender may have one name, and capitals are no difference to Windows.
      while !taken.insert(own.lowercased()).inserted {
        own = "\(name[..<dot]) (\(number))\(name[dot...])"
        number += 1
      }
      files.append(ZippedFiles.File(name: own, path: path))
    }
    func text(_ text: String, _ number: Int) throws(DeskError) -> String {
      let path = "\(path)/\(number).txt"
      // With a byte order mark, so that the old Notepad shows it right.
      do { try Data(("\u{FEFF}" + text).utf8).write(to: URL(filePath: path)) } catch {
        throw .unwritten(path)
      }
      return path
    }
    for (number, letter) in pack.letters.enumerated() {
      let folder = isAll ? Upload.safeName(letter.letter.sender) + "/" : ""
      let file = Upload.safeName(letter.letter.file)
      let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
      let names = MendingPack.Names(language)
      add(
        "\(folder)\(names.letter) \(stem).txt",
        try text(letter.letter.subject + "\n\n" + letter.letter.text, number))
      add(
        "\(folder)\(names.form) \(stem).xlsx",
        "\(path)/forms/\(CorrectionFolder.name(of: letter.file))")
      add("\(folder)\(names.marked) \(file)", "\(path)/marked/\(ReturnMarks.name(of: letter.file))")
    }
    if !pack.left.isEmpty {
      let lines = pack.left.map { $0.text(language) }.joined(separator: "\n")
      add(language == .zh ? "说明.txt" : "notes.txt", try text(lines + "\n", pack.letters.count))
    }
    return files
  }
}

/// What is gathered of the returns that are to be mended.
private final class MendingPack {
  let schema: Schema
  let language: Language
  let deadline: String?
  let marks: GatheredMarks
  /// The letters, with the whole names of the returns.
  var letters: [(letter: ReturnLetter, file: String)] = []
  /// What could not be made, a line each.
  var left: [Words] = []

  init(schema: Schema, language: Language, deadline: String?) {
    self.schema = schema
    self.language = language
    self.deadline = deadline
    marks = GatheredMarks(schema: schema, language: language)
  }

  /// How the files of a sender begin.
  struct Names {
    let letter: String
    let form: String
    let marked: String

    init(_ language: Language) {
      (letter, form, marked) =
        language == .zh ? ("退改函", "更正表", "批注") : ("letter", "to mend", "marked")
    }
  }
}

/// Writes the forms to mend, and gathers letters and marks.
private struct PackWriter: RoundWriter, ~Copyable {
  private let pack: MendingPack
  private var forms: CorrectionFolder

  init(
    _ pack: MendingPack, in folder: String, files: ReadFiles
  ) throws(ExportError) {
    self.pack = pack
    try OutputFolder.make(folder)
    forms = try CorrectionFolder(
      folder: "\(folder)/forms", sparing: files, schema: pack.schema, language: pack.language)
  }

  mutating func add(_ outcome: Outcome) throws(ExportError) {
    guard case .read(let returned) = outcome, returned.hasToBeMended, returned.standing.isOpen
    else { return }
    try forms.add(outcome)
    pack.marks.add(returned)
    let sender = returned.sender ?? FileStem.of(returned.file)
    let letter = ReturnLetter(
      of: returned, sender: sender, schema: pack.schema, deadline: pack.deadline,
      language: pack.language)
    pack.letters.append((letter, returned.file))
  }

  consuming func finish(_ status: RoundStatus) throws(ExportError) { try forms.finish(status) }
}

/// How a sender without a name is called: by its file.
enum FileStem {
  static func of(_ file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
  }
}
