import Forms
import Spreadsheet

/// The sheet 问题清单: a row for each issue, with a link to where it is mended.
struct CorrectionList {
  let schema: Schema
  let language: Language
  let returned: Return
  let words: CorrectionWords

  /// Nobody mends more than these one by one, and a sheet has about a million rows.
  private static let mostRows = 100_000
  private static let widths: [Double] = [6, 8, 14, 30, 34, 62, 16]

  func write(
    in sheet: WorkbookWriter.SheetID, to workbook: inout FormWorkbook
  ) throws(WorkbookWriterError) {
    let styles = workbook.styles
    for (column, width) in Self.widths.enumerated() {
      workbook.writer.setWidth(width, ofColumns: column...column, in: sheet)
    }
    try heading(in: sheet, styles, to: &workbook.writer)
    let sheetWords = SheetWords(language: language, called: schema.called)
    let titles = [
      pick("序号", "No."), sheetWords.severity, pick("改正处", "Mend at"), sheetWords.question,
      sheetWords.found, pick("说明和改法", "What is wrong, and what to do"),
      FormText(language).inYourFile,
    ]
    for (column, title) in titles.enumerated() {
      try workbook.writer.write(
        title, in: sheet, row: OwnSheet.headRows - 1, column: column, style: styles.header)
    }
    for (number, issue) in returned.issues.prefix(Self.mostRows).enumerated() {
      try row(
        number, issue, place: words.cells.home(of: issue), in: sheet, styles, to: &workbook.writer)
    }
    let rest = returned.issues.count - Self.mostRows
    if rest > 0 {
      try workbook.writer.write(
        sheetWords.rowsLeftOut(rest), in: sheet, row: OwnSheet.headRows + Self.mostRows, column: 5,
        style: styles.words)
    }
    var page = PageSetup()
    page.isLandscape = true
    page.footer = FormText(language).footer
    page.repeatedRows = OwnSheet.headRows
    workbook.writer.setPage(page, of: sheet)
    workbook.writer.hideGridlines(of: sheet)
    workbook.writer.freeze(rows: OwnSheet.headRows, columns: 0, in: sheet)
    workbook.writer.setTabColor(0xC0_0000, of: sheet)
    // Protected, as nothing that is typed here is read.
    workbook.writer.protect(sheet)
  }

  /// By when it is to come back and whom one may ask, as far as the form says so.
  private var reply: String {
    let day = schema.replyBy.map {
      let day = LetterValues.day($0, language)
      return pick("请于\(day)前改好交回。", "Please mend this form and send it back by \(day).")
    }
    let contact = schema.contact.map { $0.text(language) }
      .map { pick("联系方式：\($0)", "Contact: \($0)") }
    let line = [day, contact].compactMap(\.self).joined(separator: pick("　", "  "))
    return line.isEmpty ? "" : line + "\n"
  }

  private func heading(
    in sheet: WorkbookWriter.SheetID, _ styles: FormStyles, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let errors = returned.issues.count { $0.severity == .error }
    let warnings = returned.issues.count { $0.severity == .warning }
    let lines = [
      (FormText(language).issuesSheet, styles.title, 34.0),
      (FormText(language).notice, styles.guide, 18.0),
      (
        reply
          + pick(
            "\(returned.file)：\(errors) 处错误，\(warnings) 处提醒。红色单元格为错误，橙色为提醒，说明见批注；点“改正处”可直接跳转。",
            "\(returned.file): \(errors) \(errors == 1 ? "error" : "errors"), "
              + "\(warnings) \(warnings == 1 ? "warning" : "warnings"). Errors are red and "
              + "warnings orange; the comments say what is wrong, and the links lead there."),
        styles.prose, reply.isEmpty ? 20.0 : 38.0
      ),
    ]
    for (row, line) in lines.enumerated() {
      try writer.merge(
        CellRange(
          CellReference(row: row, column: 0),
          CellReference(row: row, column: Self.widths.count - 1)), in: sheet, style: line.1)
      try writer.setHeight(line.2, ofRow: row, in: sheet)
      try writer.write(CellText.pieces(line.0)[0], in: sheet, row: row, column: 0, style: line.1)
    }
  }

  private func row(
    _ number: Int, _ issue: Issue, place: Issue.Place?,
    in sheet: WorkbookWriter.SheetID,
    _ styles: FormStyles, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let row = number + OwnSheet.headRows
    let table = issue.table.map { schema.tables[$0] }
    let question = issue.field.flatMap { field in
      table.map { FieldHeading.names(in: $0, language: language)[field] }
    }
    let named = question.map { question in
      guard let line = issue.line, let names = table?.list?.lineNames, names.indices.contains(line)
      else {
        return question
      }
      return "\(names[line]) – \(question)"
    }
    let texts = [
      named ?? table?.name.text(language) ?? pick("文件", "File"),
      Self.shortened(issue.found ?? ""), words.text(of: issue),
      issue.place.map { "\($0.sheet)!\($0.cell)" } ?? "",
    ]
    let lines = zip(texts, Self.widths[3...]).map { TextWidth.lines($0, width: $1) }.max() ?? 1
    try writer.setHeight(min(409, Double(lines) * 14.5 + 6), ofRow: row, in: sheet)
    try writer.write(Double(number + 1), in: sheet, row: row, column: 0, style: styles.number)
    let style =
      switch issue.severity {
      case .error: styles.listError
      case .warning: styles.listWarning
      case .note: styles.listNote
      }
    try writer.write(
      issue.severity.word(language), in: sheet, row: row, column: 1,
      style: style)
    if let place {
      try writer.write(
        "\(place.sheet)!\(place.cell)", link: .cell(sheet: place.sheet, place.cell), in: sheet,
        row: row, column: 2, style: styles.link)
    } else {
      try writer.write("", in: sheet, row: row, column: 2, style: styles.unit)
    }
    for (offset, text) in texts.enumerated() {
      try writer.write(
        CellText.pieces(text)[0], in: sheet, row: row, column: 3 + offset, style: styles.words)
    }
  }

  /// Shortens a long text: the whole stands in its table, and the list only has to show which it
  /// is.
  private static func shortened(_ text: String) -> String {
    text.count > 100 ? text.prefix(100) + "……" : text
  }

  private func pick(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en).text(language) }
}
