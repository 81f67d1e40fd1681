import Forms
import Spreadsheet

/// The sheet 其他内容: texts of a sender that are not answers or do not fit their cells.
struct CorrectionRest {
  private var rows: [(place: String, text: String)] = []
  private let words: FormText

  init(_ returned: Return, copies: [FormCopy], schema: Schema, language: Language = .zh) {
    words = FormText(language)
    let goesOn = words.pick("（续）", " (continued)")
    for cell in returned.unread {
      let object = cell.object.map { " \($0.words.text(language))" } ?? ""
      for piece in CellText.pieces(cell.text) {
        rows.append(("\(cell.sheet)!\(cell.cell)\(object)", piece))
      }
    }
    for copy in copies {
      for (slot, content) in copy.contents {
        guard case .text(let text) = content else { continue }
        let table = schema.tables[copy.table]
        for piece in CellText.pieces(text).dropFirst() {
          rows.append(
            ("\(table.sheet) \(table.fields[slot.field].title.text(language))\(goesOn)", piece))
        }
      }
      for (index, list) in copy.lists.sorted(by: { $0.key < $1.key }) {
        for (number, row) in list.rows.enumerated() {
          for (question, content) in row.contents.sorted(by: { $0.key < $1.key }) {
            guard case .text(let text) = content else { continue }
            let table = schema.tables[index]
            let place =
              "\(table.shortName(in: language)) \(number + 1) \(table.questions[question].label)\(goesOn)"
            for piece in CellText.pieces(text).dropFirst() { rows.append((place, piece)) }
          }
        }
      }
    }
  }

  var isEmpty: Bool { rows.isEmpty }

  /// The rows to write: as many as a sheet can have; then the last one says how many more there
  /// are.
  func listed(most: Int = CellReference.maximumRow - OwnSheet.headRows) -> [(
    place: String, text: String
  )] {
    guard rows.count > most else { return rows }
    let left = rows.count - most + 1
    return rows.prefix(most - 1) + [
      ("", words.pick("其余 \(left) 处见原文件", "\(left) more are in your file"))
    ]
  }

  func write(
    in sheet: WorkbookWriter.SheetID, to workbook: inout FormWorkbook
  ) throws(WorkbookWriterError) {
    let styles = workbook.styles
    workbook.writer.setWidth(24, ofColumns: 0...0, in: sheet)
    workbook.writer.setWidth(76, ofColumns: 1...1, in: sheet)
    for (row, line) in [
      (words.restSheet, styles.title), (words.restNotice, styles.guide),
      (
        words.pick(
          "以下内容不在任何一个问题的答案里。如需填报，请移到对应的单元格。",
          "What stands below was not read as an answer. If it is one, move it to its cell."),
        styles.prose
      ),
    ].enumerated() {
      try workbook.writer.merge(
        CellRange(CellReference(row: row, column: 0), CellReference(row: row, column: 1)),
        in: sheet, style: line.1)
      try workbook.writer.setHeight(row == 0 ? 34 : 20, ofRow: row, in: sheet)
      try workbook.writer.write(line.0, in: sheet, row: row, column: 0, style: line.1)
    }
    try workbook.writer.write(
      words.inYourFile, in: sheet, row: OwnSheet.headRows - 1, column: 0,
      style: styles.header)
    try workbook.writer.write(
      words.pick("内容", "Text"), in: sheet, row: OwnSheet.headRows - 1, column: 1,
      style: styles.header)
    for (number, line) in listed().enumerated() {
      try workbook.writer.setHeight(
        IssueList.height([line.text], widths: [74.0]), ofRow: number + OwnSheet.headRows, in: sheet)
      try workbook.writer.write(
        line.place, in: sheet, row: number + OwnSheet.headRows, column: 0, style: styles.words)
      try workbook.writer.write(
        line.text, in: sheet, row: number + OwnSheet.headRows, column: 1, style: styles.words)
    }
    workbook.writer.setPage(PageSetup(), of: sheet)
    workbook.writer.hideGridlines(of: sheet)
  }
}
