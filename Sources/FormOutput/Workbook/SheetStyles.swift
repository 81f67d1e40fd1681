import Forms
import Spreadsheet

/// The looks of the cells in a written workbook.
struct SheetStyles {
  let header: WorkbookWriter.StyleID
  /// The style of every other question's headings, to show which belong together.
  let otherHeader: WorkbookWriter.StyleID
  let text: WorkbookWriter.StyleID
  let error: WorkbookWriter.StyleID
  let warning: WorkbookWriter.StyleID
  let link: WorkbookWriter.StyleID
  let total: WorkbookWriter.StyleID
  private let totals: [SheetColumn.Kind: WorkbookWriter.StyleID]
  let title: WorkbookWriter.StyleID
  let section: WorkbookWriter.StyleID
  let note: WorkbookWriter.StyleID
  private let plain: [SheetColumn.Kind: WorkbookWriter.StyleID]
  private let marked: [SheetColumn.Kind: [Issue.Severity: WorkbookWriter.StyleID]]

  init(_ writer: inout WorkbookWriter) {
    var base = CellStyle()
    base.fontName = "微软雅黑"
    base.fontSize = 10
    let bare = base
    base.isBordered = true
    base.wraps = true
    let head = base.with {
      $0.bold = true
      $0.fillColor = 0xD9_E2F3
      $0.horizontal = .center
      $0.vertical = .center
    }
    header = writer.style(head)
    otherHeader = writer.style(head.with { $0.fillColor = 0xE2_EFDA })
    var plain: [SheetColumn.Kind: WorkbookWriter.StyleID] = [:]
    var marked: [SheetColumn.Kind: [Issue.Severity: WorkbookWriter.StyleID]] = [:]
    for kind in SheetColumn.Kind.allCases {
      let style = Self.style(of: kind, base)
      plain[kind] = writer.style(style)
      marked[kind] = [
        .error: writer.style(style.with { $0.fillColor = 0xFF_D5D5 }),
        .warning: writer.style(style.with { $0.fillColor = 0xFF_F2CC }),
        .note: writer.style(style.with { $0.fillColor = 0xDD_EBF7 }),
      ]
    }
    self.plain = plain
    self.marked = marked
    text = writer.style(base)
    error = writer.style(base.with { $0.textColor = 0xC0_0000 })
    warning = writer.style(base.with { $0.textColor = 0x9C_5700 })
    link = writer.style(
      base.with {
        $0.textColor = 0x05_63C1
        $0.isUnderlined = true
      })
    let foot = base.with {
      $0.bold = true
      $0.fillColor = 0xF2_F2F2
      $0.wraps = false
    }
    total = writer.style(foot)
    var totals: [SheetColumn.Kind: WorkbookWriter.StyleID] = [:]
    for kind in [SheetColumn.Kind.count, .amount, .fraction] {
      totals[kind] = writer.style(Self.style(of: kind, foot))
    }
    self.totals = totals
    title = writer.style(
      bare.with {
        $0.bold = true
        $0.fontSize = 14
      })
    section = writer.style(
      bare.with {
        $0.bold = true
        $0.fontSize = 11.5
        $0.textColor = 0x1F_3864
      })
    note = writer.style(bare.with { $0.textColor = 0x59_5959 })
  }

  /// The style of a column's cells; tinted if there is an issue.
  func style(of kind: SheetColumn.Kind, _ severity: Issue.Severity? = nil) -> WorkbookWriter.StyleID
  {
    severity.flatMap { marked[kind]?[$0] } ?? plain[kind] ?? text
  }

  /// The style of the word for a severity.
  func style(of severity: Issue.Severity) -> WorkbookWriter.StyleID {
    switch severity {
    case .error: error
    case .warning: warning
    case .note: text
    }
  }

  /// The style of a number, whole or not.
  func style(of number: Double) -> WorkbookWriter.StyleID {
    style(of: .of(amount: number))
  }

  /// The style of a number in a total row.
  func total(of number: Double) -> WorkbookWriter.StyleID {
    totals[.of(amount: number)] ?? total
  }

  private static func style(of kind: SheetColumn.Kind, _ base: CellStyle) -> CellStyle {
    switch kind {
    case .text: base
    // Stays text when somebody types it again. Not for long text: Excel shows more than 255
    // characters in this format as #####.
    case .digits: base.with { $0.numberFormat = "@" }
    case .date: base.with { $0.numberFormat = "yyyy-mm-dd" }
    case .count: base.with { $0.numberFormat = "#,##0" }
    case .percent: base.with { $0.numberFormat = "0.00%" }
    case .amount: base.with { $0.numberFormat = "#,##0.0#" }
    case .fraction: base.with { $0.numberFormat = "#,##0.0#####" }
    case .reference:
      base.with {
        $0.textColor = 0x7F_7F7F
        $0.fontSize = 8
      }
    }
  }
}
