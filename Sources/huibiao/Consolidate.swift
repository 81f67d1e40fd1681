import ArgumentParser
import FormOutput
import Forms
import Rounds

struct Consolidate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Help.text(
      "读取并校验填报表，写出汇总工作簿", "Read and check returns, and write one workbook of all"),
    discussion: Help.discussion(
      "填报情况、每张表一个工作表（每条记录一行）、统计与图表、校验问题。同一单位有多份时以最后保存的为准。已有的文件在新文件写完后才被替换。",
      "Who returned, a sheet for each table with a row for each record, statistics and charts, and the issues. Of several returns of one sender the one saved last counts. An older file is replaced only when the new one is complete.",
      example: "huibiao consolidate 回收/ -o 汇总.xlsx"))

  @OptionGroup var options: ReturnOptions

  @Option(
    name: .shortAndLong,
    help: Help.option("写出的工作簿（.xlsx）", "the workbook to write (.xlsx)", valueName: "path"),
    completion: .file(extensions: ["xlsx"]))
  var output: String

  func validate() throws {
    let ending = output.split(separator: "/").last?.split(separator: ".").dropFirst().last ?? ""
    if ["csv", "json", "html", "xls", "txt", "pdf", "zip"].contains(ending.lowercased()) {
      throw ValidationError(
        Help.text(
          "consolidate 写出的是 .xlsx 工作簿，不是 .\(ending)；其他格式见 export 和 check 的 --format",
          "consolidate writes an .xlsx workbook, no .\(ending); for others see --format of export and check"
        ))
    }
  }

  func run() async throws {
    let session = try Session(options)
    let schema = session.schema
    let path = output
    // What goes into workbooks is Chinese unless it was asked otherwise, whatever the locale.
    let language = options.lang ?? .zh
    let isQuiet = options.quiet
    try await session.run(
      RunOptions(output: .file(path)),
      open: { () throws(ExportError) in
        // The bar of the reading is full by then; writing takes its time too.
        var bar = ProgressBar(isWanted: !isQuiet)
        return try ConsolidatedWorkbook(
          path: path, sparing: session.files, schema: schema, language: language
        ) { done, count in
          if done < count { bar.show(done, of: count) } else { bar.clear() }
        }
      },
      done: { summary in
        guard !options.quiet else { return }
        print(summary.lines(session.language))
        print(Words(zh: "已写入 \(path)", en: "written to \(path)").text(session.language))
      })
  }
}
