import ArgumentParser
import FormOutput
import Forms
import Rounds
import Spreadsheet

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Help.text("校验填报表，逐个单元格列出问题", "Check returns and print what is wrong, cell by cell"),
    discussion: Help.discussion(
      "有错误时退出码为 1；提醒不影响退出码。有几种表时 html 每种写一页，名称带表的 id。",
      "Exits with 1 where an error was found; warnings do not count. Of several forms html writes a page each, named by the form.",
      example: "huibiao check 回收/第二中学.xlsx", "huibiao check 回收/ --format json -o 问题.json",
      "huibiao check 回收/ --roster 名单.csv --format html -o 校验.html"))

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html }

  @OptionGroup var options: ReturnOptions

  @Option(help: Help.option("输出格式", "the output's format"))
  var format = Format.text

  @Option(
    name: .shortAndLong,
    help: Help.option(
      "写到文件（默认标准输出）", "a file to write (default: standard output)", valueName: "path"),
    completion: .file())
  var output: String?

  func run() async throws {
    let session = try Session(options)
    let schema = session.schema
    let language = session.language
    let path = output
    // The text ends with who is missing itself.
    let done: (RoundSummaries) -> Void = {
      session.tell(format == .text ? $0.text(language) : $0.lines(language))
    }
    let run = RunOptions(output: path.map { .file($0) } ?? .stream)
    switch format {
    case .text:
      try await session.together(
        run, Session.Telling(isCheck: true),
        open: { () throws(ExportError) in
          IssueText(
            to: try .opened(path, sparing: session.files), schema: schema, language: language)
        }, done: done)
    case .json:
      try await session.together(
        run, Session.Telling(tellsSkipped: false, isCheck: true),
        open: { () throws(ExportError) in
          JSONExport(
            to: try .opened(path, sparing: session.files), schema: schema, language: language,
            withRecords: false)
        }, done: done)
    case .html:
      try await session.each(
        run, Session.Telling(tellsSkipped: false, isCheck: true),
        open: { schema, run throws(ExportError) in
          try HTMLPage(
            to: try .opened(run.path, sparing: session.files), schema: schema, language: language)
        }, done: done)
    }
  }
}
