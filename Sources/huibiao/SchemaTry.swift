import ArgumentParser
import FormOutput
import Forms
import Rounds

struct SchemaTry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: Help.text("看定义与填报回来的表是否相符", "See how well a schema fits returns"),
    discussion: Help.discussion(
      "列出每个字段有几份读到、填了几格、有几处错误和几个答案；没有归属的单元格，按内容归并计数；还有只凭相近文字找到的题目。html 是一页，每格按被当作什么着色。",
      "Lists in how many returns each field was found, how often it was answered and how often that was wrong, with some answers; cells that nothing accounts for, grouped by their text; and labels found only by resemblance. html is a page on which each cell is tinted by what it was taken for.",
      example: "huibiao schema try 定义 回收/", "huibiao schema try 定义 回收/ --format json -o 试读.json",
      "huibiao schema try 定义 回收/ --format html -o 试读.html"))

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

  @Argument(
    help: Help.option("表格定义（文件夹或 form.yaml）", "the schema, a folder or form.yaml"),
    completion: .file())
  var folder: String

  @OptionGroup var options: ReturnOptions

  @Option(help: Help.option("输出格式", "the output's format"))
  var format = Format.text

  @Option(
    name: .shortAndLong,
    help: Help.option(
      "写到文件（默认标准输出）", "a file to write (default: standard output)", valueName: "path"),
    completion: .file())
  var output: String?

  func validate() throws {
    guard options.schema.isEmpty else {
      throw ValidationError(
        Help.text(
          "schema try 读的是写在前面的定义文件夹，不用 --schema",
          "schema try reads the folder named first, and takes no --schema"))
    }
  }

  func run() async throws {
    var options = options
    options.schema = [folder]
    let session = try Session(options)
    guard session.schemas.count == 1 else {
      throw ValidationError(
        Help.text(
          "schema try 一次试一种表格定义；请写出其中一个的文件夹",
          "schema try tries one schema at a time; name the folder of one"))
    }
    let path = output
    let format = format
    let file = path.map { RunOptions.Output.file($0) } ?? .stream
    let telling = Session.Telling(tellsSkipped: false)
    if format == .html {
      try await session.stream(
        RunOptions(output: file), telling,
        open: { () throws(ExportError) in
          TrialPage(
            to: try .opened(path, sparing: session.files), schema: session.schema,
            language: session.language)
        })
      return
    }
    try await session.stream(
      RunOptions(output: file), telling,
      open: { () throws(ExportError) in
        TrialExport(
          to: try .opened(path, sparing: session.files), schema: session.schema,
          format: format == .json ? .json : .text, language: session.language)
      })
  }
}
