import ArgumentParser
import FormOutput
import Forms
import Rounds

struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Help.text("导出类型化的记录和问题", "Write the typed records and the issues for other programs"),
    discussion: Help.discussion(
      "json 是一个对象，每份填报表带 status（是否计入），被替代的带 superseded_by，有名单时另有 missing；ndjson 每行一个对象，读到即写，哪些不计入在最后说明；csv 每张表一个文件，写进 -o 指定的文件夹，只含计入的填报表（见 returns.csv），datapackage.json 说明各列；vcard 是表中联系人的通讯录。有几种表时，json 和 ndjson 用 form 说明每份是哪种表，csv 每种写进以其 id 命名的子文件夹。",
      "json is one object: each return has a status and, where another one counts in its place, superseded_by; with a roster, missing names who has not returned. ndjson is one object a line, written as the returns are read; its last lines say which do not count. csv writes a file for each table into the folder named with -o, with the returns that count (returns.csv lists all), and datapackage.json, which describes the columns. vcard is an address book of the people named in the form. Of several forms, json and ndjson say with form which one each return is, and csv writes a folder for each, named by the form.",
      example: "huibiao export 回收/ --format json -o 记录.json",
      "huibiao export 回收/ --format ndjson | jq 'select(.kind==\"record\") | .values'",
      "huibiao export 回收/ --format csv --bom -o 记录/",
      "huibiao export 回收/ --format vcard -o 联系人.vcf"))

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, ndjson, csv, vcard }

  @OptionGroup var options: ReturnOptions

  @Option(help: Help.option("输出格式", "the output's format"))
  var format: Format

  @Option(
    name: .shortAndLong,
    help: Help.option(
      "写到文件（默认标准输出）；csv 为文件夹", "a file to write (default: standard output); of csv a folder",
      valueName: "path"),
    completion: .file())
  var output: String?

  @Flag(
    help: Help.option(
      "CSV 供 Excel 打开：带字节顺序标记；以 = + - @ 开头的文字前加 '，以免当作公式",
      "CSV for Excel: begins with a byte order mark, and a ' stands before texts that begin with = + - @, lest they be taken for formulas"
    ))
  var bom = false

  func validate() throws {
    if format == .csv, output == nil {
      throw ValidationError(
        Help.text("--format csv 需要用 -o 指定文件夹", "--format csv needs a folder: -o FOLDER"))
    }
    if bom, format != .csv {
      throw ValidationError(
        Help.text("--bom 只用于 --format csv", "--bom goes with --format csv only"))
    }
  }

  func run() async throws {
    let session = try Session(options)
    let schema = session.schema
    let language = session.language
    let path = output
    let isFile = path != nil
    let done: (RoundSummaries) -> Void = { if isFile { session.tell($0.lines(language)) } }
    let file = path.map { RunOptions.Output.file($0) } ?? .stream
    let telling = Session.Telling(tellsSkipped: false)
    switch format {
    case .json:
      try await session.together(
        RunOptions(output: file), telling,
        open: { () throws(ExportError) in
          JSONExport(
            to: try .opened(path, sparing: session.files), schema: schema, language: language)
        }, done: done)
    case .ndjson:
      try await session.together(
        RunOptions(output: file), telling, asRead: true,
        open: { () throws(ExportError) in
          NDJSONExport(
            to: try .opened(path, sparing: session.files), schema: schema, language: language)
        }, done: done)
    case .vcard:
      try await session.together(
        RunOptions(output: file), telling,
        open: { () throws(ExportError) in
          VCardExport(to: try .opened(path, sparing: session.files), schema: schema)
        }, done: done)
    case .csv:
      let folder = path ?? "."
      try await session.each(
        RunOptions(output: .folder(folder)), telling,
        open: { schema, run throws(ExportError) in
          OneByOne(
            try CSVExport(
              folder: run.path ?? folder, sparing: session.files, schema: schema,
              language: language, byteOrderMark: bom))
        }, done: done)
    }
  }
}
