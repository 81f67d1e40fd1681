import ArgumentParser
import FormOutput
import Forms
import FoundationEssentials
import Rounds
import Spreadsheet

struct Template: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: Help.text("生成便于填写的空白表", "Write the blank form, made to be filled in"),
    discussion: Help.discussion(
      "每个答案一个单元格，带下拉选项、填写提示、公式和校验；工作表已保护但没有密码，要改版式请选“审阅”→“撤销工作表保护”；用 --roster 为名单上的每个单位各写一个文件。已有的文件只有仍是没有填写过的空白表时才会被覆盖。",
      "Each answer has a cell of its own, with dropdowns, hints, formulas and checks. The sheets are protected without a password: to change the form, choose Review, Unprotect Sheet. With --roster each sender of the list gets a file. A file that is there already is replaced only if it is a blank form that nobody has filled in.",
      example: "huibiao template -o 空白表.xlsx",
      "huibiao template --sender 第二中学 --copies incubators=3 -o 第二中学.xlsx",
      "huibiao template --roster 名单.csv -o 空白表/"))

  @Option(
    name: .shortAndLong,
    help: Help.option(
      "写出的工作簿（.xlsx）；用 --roster 时为文件夹", "the workbook to write (.xlsx); with --roster a folder",
      valueName: "path"),
    completion: .file())
  var output: String

  @Option(help: Help.option("填入的单位名称", "the sender's name, to be filled in", valueName: "name"))
  var sender: String?

  @OptionGroup var former: FormerSender

  @Option(
    help: Help.option(
      "某张表的份数，写“表=份数”，表名见 schema show；可多次使用",
      "how many copies of a table, as schema show calls it; may be given several times",
      valueName: "table=n"))
  var copies: [TableCopies] = []

  @Option(
    help: Help.option(
      "应填报单位名单（.xlsx 或 CSV；表头为 sender,group,aliases 或表格自己的叫法），每个单位一个文件",
      "who must return: .xlsx or CSV, headed sender,group,aliases or the form's words for them; a file for each",
      valueName: "list"),
    completion: .file(extensions: ["xlsx", "csv", "txt"]))
  var roster: String?

  @Option(
    help: Help.option(
      "表格定义（文件夹或 form.yaml）；默认用自带的",
      "the form's schema, a folder or form.yaml (default: the one that comes along)",
      valueName: "path"),
    completion: .file())
  var schema: String?

  @OptionGroup var lang: LanguageOption

  func validate() throws {
    let sender = former.name(or: sender)
    if sender != nil, roster != nil {
      throw ValidationError(
        Help.text("--sender 和 --roster 不能同时使用", "--sender and --roster do not go together"))
    }
    if let sender, sender.allSatisfy(\.isWhitespace) {
      throw ValidationError(Help.text("--sender 不能为空", "--sender must not be empty"))
    }
  }

  func run() async throws {
    let language = lang.messages
    let files = ReadFiles()
    let schema = try LoadedSchema.load(schema, into: files, language: language)
    if let roster { files.insert(roster) }
    if let file = files.replaced(by: output) {
      StandardError.say(Refusal.words(replacing: file).text(language))
      throw ExitCode(64)
    }
    var form = BlankForm(schema: schema, sender: former.name(or: sender))
    form.copies = try counts(in: schema)
    do {
      if let roster {
        let list = try Roster(path: roster, schema: form.schema)
        if let line = list.understood(form.schema) { StandardError.say(line.text(language)) }
        try writeAll(of: list, form, sparing: files, language: language)
      } else {
        try refuseOverwriting([output], schema, language: language)
        try form.write(path: output, sparing: files)
        StandardOutput.say(Words.written(to: output).text(language))
      }
    } catch let error as ListError {
      StandardError.say(error, language)
      throw ExitCode(2)
    } catch let error as FormFileName.Fault {
      StandardError.say(error.words.text(language))
      throw ExitCode(2)
    } catch let error as ExportError {
      StandardError.say(error, language)
      throw ExitCode(2)
    }
  }

  /// A file for each sender of the list; none before all names are known to be good.
  private func writeAll(
    of roster: Roster, _ form: BlankForm, sparing files: ReadFiles, language: Language
  ) throws {
    let senders = roster.entries.map(\.sender)
    let names = try FormFileName.names(
      of: senders, schema: form.schema, in: OutputNames(folder: output))
    try OutputFolder.make(output)
    try refuseOverwriting(names.map { "\(output)/\($0)" }, form.schema, language: language)
    var left: [ExportError] = []
    for (sender, name) in zip(senders, names) {
      if name != FormFileName.wished(for: sender, schema: form.schema) {
        StandardError.say(OutputNames.words(sender, name).text(language))
      }
      var own = form
      own.sender = sender
      do { try own.write(path: "\(output)/\(name)", sparing: files) } catch {
        if error.stopsAll { throw error }
        left.append(error)
      }
    }
    if !left.isEmpty { throw ExportError.left(left, written: names.count - left.count) }
    StandardOutput.say(Words.written(to: output, files: names.count).text(language))
  }

  /// What somebody has filled in must never be replaced by a blank form; a blank one may be.
  private func refuseOverwriting(
    _ targets: [String], _ schema: Schema, language: Language
  ) throws {
    let importer = Importer(schema: schema)
    let kept = targets.filter { path in
      guard FileManager.default.fileExists(atPath: path) else { return false }
      do { return !importer.isBlank(try Workbook(path: path)) } catch {
        // That it is a folder is said where it is to be replaced.
        return FileIdentity(path: path)?.isFolder != true
      }
    }
    guard !kept.isEmpty else { return }
    for path in kept {
      StandardError.say(
        Words(
          zh: "\(OutsideText.name(path)) 已经存在，而且不是没有填写过的空白表，不覆盖；请先移走它，或用 -o 指定别处",
          en:
            "\(OutsideText.name(path)) is there and is no blank form, so it is not replaced; move it away or name another place with -o"
        ).text(language))
    }
    StandardError.say(Words(zh: "没有写入任何文件", en: "nothing was written").text(language))
    throw ExitCode(2)
  }

  private func counts(in schema: Schema) throws -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for wanted in copies {
      guard let index = schema.tables.firstIndex(where: { $0.id == wanted.table }) else {
        let known = schema.tables.filter { $0.copies == .many }.map(\.id)
          .joined(separator: ", ")
        throw ValidationError(
          Help.text(
            "--copies：没有名为 \(wanted.table) 的表；可用：\(known)",
            "--copies: no table is called \(wanted.table); there are \(known)"))
      }
      guard schema.tables[index].copies == .many || wanted.count == 1 else {
        throw ValidationError(
          Help.text(
            "--copies：\(wanted.table) 只有一份", "--copies: there is one \(wanted.table) only"))
      }
      counts[index] = wanted.count
    }
    return counts
  }
}

/// How many copies of a table are wanted: `incubators=3`.
struct TableCopies: ExpressibleByArgument {
  var table: String
  var count: Int

  /// More sheets than anyone fills in make a workbook that no one can use.
  static let most = 200

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[1]), 1...Self.most ~= count else { return nil }
    table = String(parts[0])
    self.count = count
  }
}
