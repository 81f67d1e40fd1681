import ArgumentParser
import FormOutput
import Forms
import Rounds
import Spreadsheet

struct Cells: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells",
    abstract: Help.text("列出工作簿里每个非空单元格", "Print every cell of a workbook that is not empty"),
    discussion: Help.discussion(
      "每行一个 JSON 对象：工作表、单元格、类型、值；然后是合并区域。",
      "One JSON object a line: sheet, cell, type, value; then the merged ranges.",
      example: "huibiao cells 第二中学.xlsx"))

  @Argument(
    help: Help.option("工作簿", "the workbook"), completion: .file(extensions: ["xlsx", "xlsm"]))
  var file: String

  @OptionGroup var lang: LanguageOption

  @Flag(
    help: Help.option(
      "也给出数字格式，以及哪些文字被划掉、是上标或下标、看不见或用符号字体",
      "print number formats too, and text that is struck out, raised, lowered, hidden or in a font of marks"
    ))
  var looks = false

  @OptionGroup var limits: LimitOptions<StreamLimits>

  func run() async throws {
    let language = lang.messages
    do {
      let files = ReadFiles()
      files.insert(file)
      var output = try OutputFile(path: nil, sparing: files)
      if looks {
        try writeLooks(to: &output, language)
        try output.finish()
        return
      }
      var reader = try WorkbookReader(path: file, limits: limits.limits)
      for tab in reader.tabs {
        if tab.kind == .unknown { tellLeftOut(tab.name, language) }
        var rows = try reader.rows(of: tab)
        var held = HeldRows()
        while let row = try rows.next() {
          for cell in held.hold(row) { try output.write(CellJSON.line(cell, sheet: tab.name)) }
        }
        if rows.repeatsRows, held.isOver {
          let name = OutsideText.quoted(tab.name)
          let words = Words(
            zh: "工作表\(name)中有的行在文件里出现了两次，同一单元格以后一行输出为准",
            en:
              "rows of the sheet \(name) stand in the file twice; of two lines for one cell the later counts"
          )
          StandardError.say("\(OutsideText.name(file)): \(words.text(language))")
        }
        for cell in held.rest(once: rows.repeatsRows) {
          try output.write(CellJSON.line(cell, sheet: tab.name))
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

  /// Writes the cells of the whole workbook with their formats and looks.
  private func writeLooks(to output: inout OutputFile, _ language: Language) throws {
    let workbook = try Workbook(path: file, limits: limits.limits)
    for tab in workbook.leftOut { tellLeftOut(tab, language) }
    for sheet in workbook.sheets {
      for cell in sheet.cells {
        let format =
          workbook.numberFormats.indices.contains(Int(cell.format))
          ? workbook.numberFormats[Int(cell.format)] : nil
        try output.write(
          CellJSON.line(
            cell, sheet: sheet.name, format: format, looks: sheet.stretches[cell.reference] ?? []))
      }
      for merge in sheet.merges { try output.write(CellJSON.line(merge, sheet: sheet.name)) }
    }
  }

  /// Says that the cells of a tab are not among those that are printed.
  private func tellLeftOut(_ tab: String, _ language: Language) {
    let name = OutsideText.quoted(tab)
    let words = Words(
      zh: "工作表\(name)不是普通工作表，未列出",
      en: "the tab \(name) is no worksheet and was left out")
    StandardError.say("\(OutsideText.name(file)): \(words.text(language))")
  }
}
