import Spreadsheet

/// The looks of the cells in a written workbook.
struct SheetStyles {
  let header: WorkbookWriter.StyleID
  let text: WorkbookWriter.StyleID
  let digits: WorkbookWriter.StyleID
  let count: WorkbookWriter.StyleID
  let amount: WorkbookWriter.StyleID
  let reference: WorkbookWriter.StyleID
  let error: WorkbookWriter.StyleID
  let warning: WorkbookWriter.StyleID

  init(_ writer: inout WorkbookWriter) {
    var plain = CellStyle()
    plain.isBordered = true
    plain.wraps = true
    plain.fontName = "微软雅黑"
    plain.fontSize = 10
    header = writer.style(
      plain.with {
        $0.bold = true
        $0.fillColor = 0xD9_E2F3
        $0.horizontal = .center
        $0.vertical = .center
      })
    text = writer.style(plain)
    // As text also once someone types it anew. Not for long text: Excel shows more than 255
    // characters in this format as #####.
    digits = writer.style(plain.with { $0.numberFormat = "@" })
    count = writer.style(plain.with { $0.numberFormat = "#,##0" })
    amount = writer.style(plain.with { $0.horizontal = .right })
    reference = writer.style(plain.with { $0.wraps = false })
    error = writer.style(plain.with { $0.textColor = 0xC0_0000 })
    warning = writer.style(plain.with { $0.textColor = 0x9C_5700 })
  }

  func style(of kind: SheetColumn.Kind) -> WorkbookWriter.StyleID {
    switch kind {
    case .text: text
    case .digits: digits
    case .count: count
    case .amount: amount
    case .reference: reference
    }
  }
}
