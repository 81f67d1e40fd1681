import ArgumentParser
import FormExport
import FormImport
import FormSchema

struct Consolidate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Help.text(
      "读取并校验填报表，写出汇总工作簿", "Read and check returns, and write one workbook of all"),
    discussion: Help.discussion(
      "每张表一个工作表，每条记录一行；校验问题另列一表。已有的文件在新文件写完后才被替换。",
      "A sheet for each table with a row for each record, and one for the issues. An older file is replaced only when the new one is complete.",
      example: "huibiao consolidate 回收/ -o 汇总.xlsx"))

  @OptionGroup var options: ReturnOptions

  @Option(
    name: .shortAndLong,
    help: Help.option("写出的工作簿（.xlsx）", "the workbook to write (.xlsx)", valueName: "path"),
    completion: .file(extensions: ["xlsx"]))
  var output: String

  func run() async throws {
    let session = try Session(options)
    let schema = session.schema
    let path = output
    // What goes into workbooks is Chinese unless it was asked otherwise, whatever the locale.
    let language = options.lang ?? .zh
    try await session.run(
      Session.Manner(output: path, comparesRecords: false),
      open: { () throws(ExportError) in
        try ConsolidatedWorkbook(
          path: path, schema: schema, language: language, roster: session.roster)
      },
      done: { summary in
        guard !options.quiet else { return }
        print(summary.text(session.language))
        print(Words(zh: "已写入 \(path)", en: "written to \(path)").text(session.language))
      })
  }
}
