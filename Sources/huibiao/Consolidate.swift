import ArgumentParser
import FormOutput
import Forms
import Rounds

struct Consolidate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consolidate",
    abstract: Help.text(
      "读取并校验填报表，写出汇总工作簿", "Read and check returns, and write one workbook of all"),
    discussion: Help.discussion(
      "工作簿里有填报情况、每张表一个工作表（每条记录一行）、统计与图表、校验问题。同一单位有多份时，先看 --use 和办理记录，再以交回的更正表为准，否则以最后保存的为准。有几种表（--schema 写了几个）时每种写一个工作簿，名称带表的 id：汇总-museums-2022.xlsx。已有的文件在新文件写完后才被替换。",
      "The workbook says who returned, and has a sheet for each table with a row for each record, statistics and charts, and the issues. Of several returns of one sender the one counts that --use or the decisions name, else a form to mend that came back, else the one saved last. Of several forms (--schema several times) each has a workbook of its own, named by the form: all-museums-2022.xlsx. An older file is replaced only when the new one is complete.",
      example: "huibiao consolidate 回收/ -o 汇总.xlsx"))

  @OptionGroup var options: ReturnOptions

  @Option(
    name: .shortAndLong,
    help: Help.option("写出的工作簿（.xlsx）", "the workbook to write (.xlsx)", valueName: "path"),
    completion: .file(extensions: ["xlsx"]))
  var output: String

  func validate() throws {
    let ending = output.split(separator: "/").last?.split(separator: ".").dropFirst().last ?? ""
    let others = ["csv", "json", "html", "xls", "xlsm", "xlsb", "et", "ods", "txt", "pdf", "zip"]
    if others.contains(ending.lowercased()) {
      throw ValidationError(
        Help.text(
          "consolidate 写出的是 .xlsx 工作簿，不是 .\(OutsideText.word(String(ending)))；其他格式见 export 和 check 的 --format",
          "consolidate writes an .xlsx workbook, no .\(OutsideText.word(String(ending))); for others see --format of export and check"
        ))
    }
  }

  func run() async throws {
    let session = try Session(options)
    let isQuiet = options.quiet
    var written: [String] = []
    try await session.each(
      RunOptions(output: .file(output)),
      open: { schema, run throws(ExportError) in
        // The bar of the reading is full by then; writing takes its time too.
        var bar = ProgressBar(isWanted: !isQuiet)
        let path = run.path ?? output
        written.append(path)
        return try ConsolidatedWorkbook(
          path: path, sparing: session.files, schema: schema, language: options.language(of: schema)
        ) { done, count in
          if done < count { bar.show(done, of: count) } else { bar.clear() }
        }
      },
      done: { session.say($0, written: written.sorted().map { Words.written(to: $0) }) })
  }
}
