import Forms
import Spreadsheet

/// The looks of lists in a form, beside those of ``FormStyles``.
struct FormListStyles {
  let hint: WorkbookWriter.StyleID
  let words: WorkbookWriter.StyleID
  let example: WorkbookWriter.StyleID
  let unasked: WorkbookWriter.StyleID
  let total: WorkbookWriter.StyleID
  /// A sum with something wrong, by the severity.
  let wrongTotal: [Issue.Severity: WorkbookWriter.StyleID]
  /// A header's cell with something wrong.
  let wrongHeader: [Issue.Severity: WorkbookWriter.StyleID]

  init(_ writer: inout WorkbookWriter) {
    var lined = CellStyle()
    lined.fontName = "宋体"
    lined.fontSize = 10.5
    lined.wraps = true
    lined.vertical = .center
    lined.isBordered = true
    lined.borderColor = FormStyles.lineColor
    hint = writer.style(
      lined.with {
        $0.fontSize = 9
        $0.textColor = 0x59_5959
        $0.horizontal = .center
      })
    words = writer.style(lined.with { $0.fillColor = 0xF2_F2F2 })
    example = writer.style(
      lined.with {
        $0.textColor = 0x80_8080
        $0.isItalic = true
        $0.horizontal = .center
      })
    unasked = writer.style(lined.with { $0.fillColor = 0xD9_D9D9 })
    let sum = lined.with {
      $0.bold = true
      $0.fillColor = 0xF2_F2F2
      $0.horizontal = .center
    }
    total = writer.style(sum)
    let head = lined.with {
      $0.bold = true
      $0.horizontal = .center
    }
    var totals: [Issue.Severity: WorkbookWriter.StyleID] = [:]
    var heads: [Issue.Severity: WorkbookWriter.StyleID] = [:]
    for (severity, color) in Self.colors {
      totals[severity] = writer.style(sum.with { $0.fillColor = color })
      heads[severity] = writer.style(head.with { $0.fillColor = color })
    }
    wrongTotal = totals
    wrongHeader = heads
  }

  private static let colors: [(Issue.Severity, UInt32)] = [
    (.error, 0xFF_C0C0), (.warning, 0xFF_D966), (.note, 0xDD_EBF7),
  ]
}
