import ArgumentParser
import FormOutput
import Forms
import Rounds
import Spreadsheet

struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Help.text(
      "起草、检查、显示、试用或更新表格定义",
      "Draft a schema, check it, show what it says, try it on returns, or bring it to a new edition"
    ),
    subcommands: [Lint.self, Show.self, SchemaDraft.self, SchemaTry.self, SchemaUpdate.self])

  struct Lint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint",
      abstract: Help.text(
        "检查表格定义，指出错误所在的行和列", "Check a schema; faults are shown with line and column"),
      discussion: Help.discussion(
        "没有错误时退出码为 0，否则为 2；提醒不算错误。",
        "Exits with 0 where there is no fault, else with 2; a warning is no fault.",
        example: "huibiao schema lint Schemas/zhangjiang-2021"))

    @OptionGroup var options: SchemaOptions

    func run() async throws {
      let files = ReadFiles()
      let schema = try LoadedSchema.lint(options.path, into: files, language: options.language)
      let fields = schema.tables.reduce(0) { $0 + $1.fields.count }
      StandardOutput.say(
        Words(
          zh: "\(schema.id)：\(schema.tables.count) 张表，\(fields) 个字段，没有错误",
          en: "\(schema.id): \(schema.tables.count) tables, \(fields) fields, no fault"
        ).text(options.language))
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: Help.text("显示表格和字段", "Print the tables and fields"),
      discussion: Help.discussion(
        "json 供其他程序使用；swift 是每张表一个结构体的源代码。",
        "json is for other programs; swift is source with a struct for each table.",
        example: "huibiao schema show", "huibiao schema show --format json"))

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, swift }

    @OptionGroup var options: SchemaOptions

    @Option(help: Help.option("输出格式", "the output's format"))
    var format = Format.text

    func run() async throws {
      let files = ReadFiles()
      let schema = try LoadedSchema.load(options.path, into: files, language: options.language)
      do {
        let text =
          switch format {
          case .text: schema.textDescription(in: options.language == .zh ? \.zh : \.en)
          case .json: schema.jsonDescription()
          case .swift: schema.swiftSource()
          }
        var output = try OutputFile(path: nil, sparing: files)
        try output.write((text.hasSuffix("\n") ? text : text + "\n").utf8)
        try output.finish()
      } catch {
        StandardError.say(ExportError.file(error), options.language)
        throw ExitCode(2)
      }
    }
  }
}

/// Which schema, and in which language.
struct SchemaOptions: ParsableArguments {
  @Argument(
    help: Help.option(
      "表格定义（文件夹或 form.yaml）；默认用自带的",
      "the schema, a folder or form.yaml (default: the one that comes along)"),
    completion: .file())
  var path: String?

  @OptionGroup var lang: LanguageOption

  var language: Language { lang.messages }
}
