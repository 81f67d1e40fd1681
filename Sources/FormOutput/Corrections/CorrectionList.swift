import Forms
import Spreadsheet

/// The sheet 问题清单: a row for each issue, with a link to where it is mended.
struct CorrectionList {
  let schema: Schema
  let language: Language
  let returned: Return
  let words: CorrectionWords
  private let list: IssueList

  private static let widths: [Double] = [6, 8, 14, 30, 34, 62, 16]
  /// The heading of the column of links.
  private static let links = Words(zh: "改正处", en: "Mend at")

  init(schema: Schema, language: Language, returned: Return, words: CorrectionWords) {
    self.schema = schema
    self.language = language
    self.returned = returned
    self.words = words
    list = IssueList(schema: schema, language: language)
  }

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
      pick("序号", "No."), sheetWords.severity, Self.links.text(language), sheetWords.question,
      sheetWords.found, pick("说明和改法", "What is wrong, and what to do"),
      FormText(language).inYourFile,
    ]
    for (column, title) in titles.enumerated() {
      try workbook.writer.write(
        title, in: sheet, row: OwnSheet.headRows - 1, column: column, style: styles.header)
    }
    for (number, issue) in returned.issues.prefix(IssueList.mostRows).enumerated() {
      try row(
        number, issue, place: words.cells.home(of: issue), in: sheet, styles, to: &workbook.writer)
    }
    let rest = returned.issues.count - IssueList.mostRows
    if rest > 0 {
      try workbook.writer.write(
        sheetWords.rowsLeftOut(rest), in: sheet, row: OwnSheet.headRows + IssueList.mostRows,
        column: 5, style: styles.words)
    }
    var page = PageSetup()
    page.isLandscape = true
    page.footer = FormText(language).footer
    page.repeatedRows = OwnSheet.headRows
    workbook.writer.setPage(page, of: sheet)
    workbook.writer.hideGridlines(of: sheet)
    workbook.writer.freeze(rows: OwnSheet.headRows, columns: 0, in: sheet)
    workbook.writer.setTabColor(TabColor.issues, of: sheet)
    // Protected, as nothing that is typed here is read.
    workbook.writer.protect(sheet)
  }

  private func heading(
    in sheet: WorkbookWriter.SheetID, _ styles: FormStyles, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let guide = list.guide(to: returned, links: Self.links.zh) { day in
      Words(zh: "请于\(day)前改好交回。", en: "Please mend this form and send it back by \(day).")
    }
    let lines = [
      (FormText(language).issuesSheet, styles.title, 34.0),
      (FormText(language).notice, styles.guide, 18.0),
      (guide.text, styles.prose, guide.height),
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
    let texts = [
      list.question(of: issue), list.found(issue), words.text(of: issue),
      issue.place.map { "\($0.sheet)!\($0.cell)" } ?? "",
    ]
    try writer.setHeight(
      IssueList.height(texts, widths: Self.widths[3...]), ofRow: row, in: sheet)
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

  private func pick(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en).text(language) }
}
