import ArgumentParser
import Drafting
import FormOutput
import Forms
import FoundationEssentials
import Glibc
import Rounds
import Spreadsheet

struct SchemaUpdate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: Help.text("由下一年的空白表更新表格定义", "Bring a schema to a new edition of its blank form"),
    discussion: Help.discussion(
      "列出新表新增、删去、改写和移动了什么；用 -o 时写出新的定义文件夹，编号、注释、次序和规则都保留，改写的题目仍认旧的文字。已有的文件夹不会被覆盖。",
      "Lists what the new form added, dropped, reworded and moved; with -o writes the new schema into a new folder, in which ids, comments, order and rules stay, and old wordings are still read. A folder that is there is never replaced.",
      example: "huibiao schema update 定义2025 空白表2026.xlsx",
      "huibiao schema update 定义2025 空白表2026.xlsx -o 定义2026"))

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(
    help: Help.option("表格定义（文件夹或 form.yaml）", "the schema, a folder or form.yaml"),
    completion: .file())
  var folder: String

  @Argument(
    help: Help.option("新的空白表（.xlsx）", "the new blank form (.xlsx)"),
    completion: .file(extensions: ["xlsx", "xlsm"]))
  var blank: String

  @Option(
    name: .shortAndLong,
    help: Help.option(
      "写出的文件夹，不得已经存在；不写时只列出变化",
      "the folder to write, which must not be there yet (default: the changes are only listed)",
      valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(help: Help.option("变化列表的格式", "the format of the list of changes"))
  var format = Format.text

  @OptionGroup var lang: LanguageOption

  @OptionGroup var limits: LimitOptions<StreamLimits>

  func run() async throws {
    let language = lang.messages
    do {
      if let output { try NewFolder.refuse(output) }
      let read = ReadFiles()
      let schema = try LoadedSchema.load(folder, into: read, language: language)
      // What is only listed is tried out elsewhere.
      let place =
        output
        ?? FileManager.default.temporaryDirectory.path + "/huibiao-update-\(UUID().uuidString)"
      let work = try NewFolder(place)
      defer { work.remove() }
      func load(_ files: [(name: String, text: String)]) throws -> Schema {
        try work.write(files)
        return try Schema.load(path: work.path)
      }
      var draft = try Draft(ofBlank: blank, limits: limits.limits, isChinese: language == .zh)
      try draft.check(load)
      var update = EditionUpdate(
        try Self.files(of: schema), schema, to: draft, try load(draft.files),
        isChinese: language == .zh)
      try update.check(load)
      if output != nil {
        try work.copy(Self.others(beside: schema))
        try work.finish()
      }
      let list = ChangeList(update: update, schema: schema, folder: output, language: language)
      switch format {
      case .text: for line in list.lines { StandardOutput.say(line) }
      case .json: StandardOutput.say(list.json)
      }
    } catch { throw try StandardError.exit(error, drafting: blank, language) }
  }

  /// The texts of a schema's files, the form's first.
  private static func files(of schema: Schema) throws -> [(name: String, text: String)] {
    try schema.files.map { path in
      do throws(FileError) {
        let bytes = try RegularFile.bytes(path: path, limit: 16 << 20)
        return (
          String(path.split(separator: "/").last ?? ""), String(decoding: bytes, as: UTF8.self)
        )
      } catch { throw ExportError.file(error) }
    }
  }

  /// The files that lie beside those of the schema, such as the template of a report.
  private static func others(beside schema: Schema) throws -> [String] {
    guard let folder = schema.folder else { return [] }
    let own = Set(schema.files.map { String($0.split(separator: "/").last ?? "") })
    guard access(folder, R_OK) == 0 else {
      throw ExportError.file(FileError(path: folder, code: errno))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return names.filter { !own.contains($0) && !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }
      .filter { FileIdentity(path: $0)?.isFolder == false }
  }
}
