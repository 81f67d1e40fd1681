import ArgumentParser
import Drafting
import FormOutput
import Forms
import Foundation
import Rounds
import Spreadsheet

struct SchemaDraft: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: Help.text("由空白表起草表格定义", "Draft a schema from a blank form"),
    discussion: Help.discussion(
      "写出一个新文件夹，其中拿不准的地方用“# ?”标出。已有的文件夹不会被覆盖。",
      "Writes a new folder, in which what is not certain is marked `# ?`. A folder that is there is never replaced.",
      example: "huibiao schema draft 申报表.xlsx -o 申报表定义"))

  @Argument(
    help: Help.option("空白表（.xlsx）", "the blank form (.xlsx)"),
    completion: .file(extensions: ["xlsx", "xlsm"]))
  var blank: String

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

  @Option(
    help: Help.option(
      "消息语言：zh 或 en；默认随系统区域设置", "the language of messages: zh or en (default: the locale's)"))
  var lang: Language?

  @OptionGroup var limits: LimitOptions<StreamLimits>

  func run() async throws {
    let language = lang ?? Language.ofLocale(ProcessInfo.processInfo.environment)
    do {
      try NewFolder.refuse(output)
      var draft = try drafted(isChinese: language == .zh)
      try choose(&draft, language: language)
      let folder = try NewFolder(output)
      defer { folder.remove() }
      try draft.check { files in
        try folder.write(files)
        return try Schema.load(path: folder.path)
      }
      // What a trial left in doubt is marked too.
      try folder.write(draft.files)
      try folder.finish()
      tell(draft, language: language)
    } catch let error as SpreadsheetError {
      StandardError.say(Failure(error, file: blank), language)
      throw ExitCode(2)
    } catch let error as DraftError {
      StandardError.say("\(OutsideText.name(blank)): \(error.words.text(language))")
      throw ExitCode(2)
    } catch let error as ExportError {
      StandardError.say(error, language)
      throw ExitCode(2)
    } catch let error as NewFolder.IsThere {
      StandardError.say(error.words.text(language))
      throw ExitCode(2)
    }
  }

  private func drafted(isChinese: Bool) throws -> Draft {
    var reader = try WorkbookReader(path: blank, limits: limits.limits)
    let name = blank.split(separator: "/").last.map(String.init) ?? blank
    let bare = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return try Draft(reading: &reader, named: bare, isChinese: isChinese)
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

  private func tell(_ draft: Draft, language: Language) {
    let (tables, fields) = draft.counts
    let name = OutsideText.name(output)
    StandardOutput.say(
      Words(
        zh: "已写入 \(name)：\(tables) 张表，\(fields) 个字段",
        en: "written to \(name): \(tables) tables, \(fields) fields"
      ).text(language))
    let doubts = draft.doubts
    guard !doubts.isEmpty else { return }
    StandardOutput.say(Words(zh: "请看一下：", en: "Please look at:").text(language))
    for doubt in doubts {
      let name = OutsideText.name(doubt.file)
      StandardOutput.say("  \(name):\(doubt.line): \(doubt.words)")
    }
  }
}
