import ArgumentParser
import Drafting
import FormOutput
import Forms
import Glibc
import Rounds
import Spreadsheet

struct SchemaDraft: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: Help.text("由空白表或填报表起草表格定义", "Draft a schema from a blank form, or from returns"),
    discussion: Help.discussion(
      "写出一个新文件夹，其中拿不准的地方用“# ?”标出。已有的文件夹不会被覆盖。给出 --returns 时，类型、选项、必填、份数、行数和题目的其他写法由填报表看出；没有空白表时，各份相同的就是表格本身。",
      "Writes a new folder, in which what is not certain is marked `# ?`. A folder that is there is never replaced. With --returns the kinds, options, what must be answered, copies, rows and other wordings of labels are taken from what people wrote; without a blank form, what is equal in the returns is the form.",
      example: "huibiao schema draft 申报表.xlsx -o 申报表定义",
      "huibiao schema draft 申报表.xlsx --returns 回收/ -o 申报表定义",
      "huibiao schema draft --returns 回收/ -o 申报表定义"))

  @Argument(
    help: Help.option(
      "空白表（.xlsx）；没有时须用 --returns", "the blank form (.xlsx); without one, name --returns"),
    completion: .file(extensions: ["xlsx", "xlsm"]))
  var blank: String?

  @Option(
    help: Help.option(
      "填好的表：文件、文件夹、压缩包或邮件，可重复",
      "filled-in returns: files, folders, archives or mails; may be given several times",
      valueName: "path"),
    completion: .file())
  var returns: [String] = []

  @Option(
    name: .shortAndLong,
    help: Help.option(
      "写出的文件夹，不得已经存在", "the folder to write, which must not be there yet", valueName: "folder"),
    completion: .directory)
  var output: String

  @Option(
    help: Help.option(
      "由哪个字段说明填报单位（表.字段）；默认会询问，不在终端时取最可能的",
      "which field says who sends the form, table.field (default: it asks, or takes the likeliest where there is no terminal)",
      valueName: "table.field"))
  var sender: String?

  @OptionGroup var lang: LanguageOption

  @OptionGroup var limits: LimitOptions<StreamLimits>

  func validate() throws {
    guard blank != nil || !returns.isEmpty else {
      throw ValidationError(
        Help.text(
          "请给出空白表，或用 --returns 给出填好的表", "name the blank form, or filled-in returns with --returns"))
    }
  }

  func run() async throws {
    let language = lang.messages
    do {
      try NewFolder.refuse(output)
      let filled = returns.isEmpty ? [] : try filledReturns(language)
      var draft = try drafted(filled, isChinese: language == .zh)
      try choose(&draft, language: language)
      let folder = try NewFolder(output)
      defer { folder.remove() }
      func load(_ files: [(name: String, text: String)]) throws -> Schema {
        try folder.write(files)
        return try Schema.load(path: folder.path)
      }
      try draft.check(load)
      let learned = filled.isEmpty ? nil : try draft.learn(from: filled, load)
      // What a trial left in doubt is marked too.
      try folder.write(draft.files)
      try folder.finish()
      tell(draft, learned, language: language)
    } catch {
      throw try StandardError.exit(error, drafting: blank ?? returns.first ?? "", language)
    }
  }

  private func drafted(_ filled: [FilledReturn], isChinese: Bool) throws -> Draft {
    if let blank {
      return try Draft(ofBlank: blank, limits: limits.limits, isChinese: isChinese)
    }
    return try Draft(of: filled, named: Draft.name(ofFile: returns[0]), isChinese: isChinese)
  }

  /// Reads the returns, and tells which could not be read.
  private func filledReturns(_ language: Language) throws -> [FilledReturn] {
    let files = ReadFiles()
    if let blank { files.insert(blank) }
    var list = WorkbookList(
      paths: returns, limits: limits.applied(to: ReturnLimits.limits), into: files)
    var teller = EventTeller(language: language, isQuiet: false, tellsSkipped: true, hasBar: false)
    var filled: [FilledReturn] = []
    var failures = 0
    var cells = 0
    while filled.count < FilledReturn.most, cells < FilledReturn.mostCells,
      let opened = list.next({ reader throws(SpreadsheetError) in
        try FilledReturn(reading: &reader, keepsDesign: blank == nil)
      })
    {
      switch opened {
      case .read(var one, let file):
        one.file = file
        cells += one.cellCount
        filled.append(one)
      case .failed(let failure):
        failures += 1
        teller.tell(.failed(failure))
      case .skipped(let skipped): teller.tell(.skipped(skipped))
      }
    }
    teller.tell(.ended(notCompared: [], lost: []))
    if filled.count >= FilledReturn.most || cells >= FilledReturn.mostCells {
      StandardError.say(
        Words(
          zh: "只看前 \(filled.count) 份填报表，起草已经足够",
          en: "the first \(filled.count) returns are looked at, which is enough for a draft"
        ).text(language))
    }
    guard !filled.isEmpty else {
      let list = returns.map(OutsideText.name).joined(separator: " ")
      StandardError.say(
        Words(
          zh: "\(list)：没有读到填好的表", en: "\(list): no filled-in return could be read"
        ).text(language))
      throw ExitCode(2)
    }
    return filled
  }

  /// Takes the sender that was named, or asks for one where the form does not say it.
  private func choose(_ draft: inout Draft, language: Language) throws {
    if let sender {
      guard let known = draft.senders.first(where: { $0.field == sender }) else {
        let known = draft.senders.map(\.field).joined(separator: ", ")
        StandardError.say(
          Words(
            zh: "--sender：没有字段 \(OutsideText.word(sender))；可用：\(known)",
            en: "--sender: no field is called \(OutsideText.word(sender)); there are \(known)"
          ).text(language))
        throw ExitCode(64)
      }
      draft.choose(known)
      return
    }
    guard draft.isSenderDoubtful, draft.senders.count > 1 else { return }
    guard StandardError.isTerminal, isatty(STDIN_FILENO) == 1 else {
      let likeliest = draft.senders[0]
      StandardError.say(
        Words(
          zh: "表上没有说明由谁填报，按“\(likeliest.title)”（\(likeliest.field)）处理；可用 --sender 另行指定",
          en:
            "the form does not say who sends it; \(likeliest.field) (\(likeliest.title)) is taken, and --sender names another"
        ).text(language))
      return
    }
    StandardError.say(
      Words(zh: "由哪一项说明填报单位？", en: "Which answer says who sends the form?").text(language))
    for (number, sender) in draft.senders.enumerated() {
      StandardError.say("  \(number + 1). \(sender.title) (\(sender.field))")
    }
    StandardError.write("[1] ")
    let answer = readLine().flatMap { Int($0.filter { !$0.isWhitespace }) } ?? 1
    if (1...draft.senders.count).contains(answer) { draft.choose(draft.senders[answer - 1]) }
  }

  private func tell(_ draft: Draft, _ learned: Draft.Learned?, language: Language) {
    // The blank may lie among the returns.
    let own = blank.flatMap { $0.split(separator: "/").last.map(String.init) }
    let leftOut = (learned?.leftOut ?? []).filter { $0 != own }
    if !leftOut.isEmpty {
      let list = OutsideText.list(leftOut)
      StandardError.say(
        Words(zh: "不是这份表，没有采用：\(list.zh)", en: "not of this form, and left out: \(list.en)")
          .text(language))
    }
    let (tables, fields) = draft.counts
    let written = Words.written(to: output)
    StandardOutput.say(
      Words(
        zh: "\(written.zh)：\(tables) 张表，\(fields) 个字段",
        en: "\(written.en): \(tables) tables, \(fields) fields"
      ).text(language))
    if let learned {
      StandardOutput.say(
        Words(
          zh: "参考了 \(learned.read) 份填报表", en: "learned from \(learned.read) filled-in returns"
        ).text(language))
    }
    for line in Draft.Doubt.lines(of: draft.doubts, language) { StandardOutput.say(line) }
  }
}

extension StandardError {
  /// Says why nothing could be drafted from a file or written, and gives the exit code for that.
  ///
  /// - Throws: The error, where it is another one.
  static func exit(
    _ error: any Error, drafting file: String, _ language: Language
  ) throws -> ExitCode {
    switch error {
    case let error as SpreadsheetError: say(Failure(error, file: file), language)
    case let error as DraftError:
      say("\(OutsideText.name(file)): \(error.words.text(language))")
    case let error as ExportError: say(error, language)
    case let error as NewFolder.IsThere: say(error.words.text(language))
    default: throw error
    }
    return ExitCode(2)
  }
}

extension Draft {
  /// Drafts from the file of a blank form, after which the form is called if it has no title.
  init(ofBlank path: String, limits: Limits, isChinese: Bool) throws {
    var reader = try WorkbookReader(path: path, limits: limits)
    try self.init(reading: &reader, named: Self.name(ofFile: path), isChinese: isChinese)
  }

  /// The name of a file without its ending.
  static func name(ofFile path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}

extension Draft.Doubt {
  /// What is to be looked at, with its file and line; nothing where there are no doubts.
  static func lines(of doubts: [Draft.Doubt], _ language: Language) -> [String] {
    guard !doubts.isEmpty else { return [] }
    return [Words(zh: "请看一下：", en: "Please look at:").text(language)]
      + doubts.map {
        "  \(OutsideText.name($0.file)):\($0.line): \($0.words)"
      }
  }
}
