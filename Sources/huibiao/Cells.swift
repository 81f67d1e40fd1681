import ArgumentParser
import FormOutput
import Forms
import Foundation
import Rounds
import Spreadsheet

struct Cells: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Help.text("列出工作簿里每个非空单元格", "Print every cell of a workbook that is not empty"),
    discussion: Help.discussion(
      "每行一个 JSON 对象：工作表、单元格、类型、值；然后是合并区域。",
      "One JSON object a line: sheet, cell, type, value; then the merged ranges.",
      example: "huibiao cells 第二中学.xlsx"))

  @Argument(
    help: Help.option("工作簿", "the workbook"), completion: .file(extensions: ["xlsx", "xlsm"]))
  var file: String

  @Option(
    help: Help.option(
      "消息语言：zh 或 en；默认随系统区域设置", "the language of messages: zh or en (default: the locale's)"))
  var lang: Language?

  @OptionGroup var limits: LimitOptions<StreamLimits>

  func run() async throws {
    let language = lang ?? Language.ofLocale(ProcessInfo.processInfo.environment)
    do {
      let files = ReadFiles()
      files.insert(file)
      var output = try OutputFile(path: nil, sparing: files)
      var reader = try WorkbookReader(path: file, limits: limits.limits)
      for tab in reader.tabs {
        if tab.kind == .unknown {
          let words = Words(
            zh: "工作表“\(tab.name)”不是普通工作表，未列出",
            en: "the tab “\(tab.name)” is no worksheet and was left out")
          StandardError.say("\(OutsideText.name(file)): \(words.text(language))")
        }
        var rows = try reader.rows(of: tab)
        while let row = try rows.next() {
          for cell in row.cells { try output.write(CellJSON.line(cell, sheet: tab.name)) }
        }
        if rows.repeatsRows {
          let words = Words(
            zh: "工作表“\(tab.name)”中有的行在文件里出现了两次，同一单元格以后一行输出为准",
            en:
              "rows of the sheet “\(tab.name)” stand in the file twice; of two lines for one cell the later counts"
          )
          StandardError.say("\(OutsideText.name(file)): \(words.text(language))")
        }
        for merge in rows.merges { try output.write(CellJSON.line(merge, sheet: tab.name)) }
      }
      try output.finish()
    } catch let error as SpreadsheetError {
      StandardError.say(Failure(error, file: file), language)
      throw ExitCode(2)
    } catch let error as FileError {
      StandardError.say(ExportError.file(error), language)
      throw ExitCode(2)
    }
  }
}
