import Forms
import Spreadsheet

/// The looks of lists in a form, beside those of ``FormStyles``.
struct FormListStyles {
  let hint: WorkbookWriter.StyleID
  let words: WorkbookWriter.StyleID
  let example: WorkbookWriter.StyleID
  let unasked: WorkbookWriter.StyleID
  let total: WorkbookWriter.StyleID
  /// A row's number where rows may be taken out: only rows all of whose cells may be changed can.
  let number: WorkbookWriter.StyleID
  /// The cells beside such a row.
  let row: WorkbookWriter.StyleID
  /// Sums, by their format and how wrong they are.
  private let totals: [SumLook: WorkbookWriter.StyleID]

  private struct SumLook: Hashable {
    var format: String?
    var severity: Issue.Severity?
  }

  /// A sum that shows as its column does.
  func total(format: String?, wrong severity: Issue.Severity?) -> WorkbookWriter.StyleID {
    totals[SumLook(format: format, severity: severity)] ?? total
  }

  /// A header's cell with something wrong.
  let wrongHeader: [Issue.Severity: WorkbookWriter.StyleID]

  init(_ writer: inout WorkbookWriter, formats: Set<String>) {
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
    number = writer.style(
      lined.with {
        $0.horizontal = .center
        $0.isUnlocked = true
      })
    var open = CellStyle()
    open.isUnlocked = true
    row = writer.style(open)
    let head = lined.with {
      $0.bold = true
      $0.horizontal = .center
    }
    var totals: [SumLook: WorkbookWriter.StyleID] = [:]
    for format in [nil] + formats.sorted().map({ Optional($0) }) {
      for (severity, color) in [(nil, nil)] + Self.colors.map({ (Optional($0.0), Optional($0.1)) })
      {
        totals[SumLook(format: format, severity: severity)] = writer.style(
          sum.with {
            $0.numberFormat = format
            if let color { $0.fillColor = color }
          })
      }
    }
    var heads: [Issue.Severity: WorkbookWriter.StyleID] = [:]
    for (severity, color) in Self.colors {
      heads[severity] = writer.style(head.with { $0.fillColor = color })
    }
    self.totals = totals
    wrongHeader = heads
  }

  private static let colors: [(Issue.Severity, UInt32)] = [
    (.error, 0xFF_C0C0), (.warning, 0xFF_D966), (.note, 0xDD_EBF7),
  ]
}
