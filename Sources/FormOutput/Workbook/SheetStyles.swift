import Forms
import Spreadsheet

/// The looks of the cells in a written workbook.
struct SheetStyles {
  typealias ID = WorkbookWriter.StyleID

  /// What fills a cell or row, and why.
  enum Tint: Int, CaseIterable {
    case error, warning, note
    /// Of a sender: nothing came; what came cannot be used yet; it is not expected.
    case missing, unclear, unexpected
    /// A file that counts for nothing.
    case faded

    init(_ severity: Issue.Severity) {
      self =
        switch severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }

    /// `0xRRGGBB`.
    fileprivate var color: UInt32 {
      switch self {
      case .error, .missing: 0xFF_D5D5
      case .warning, .unclear: 0xFF_F2CC
      case .note, .unexpected: 0xDD_EBF7
      case .faded: 0xF2_F2F2
      }
    }
  }

  let header: ID
  /// The style of every other question's headings, to show which belong together.
  let otherHeader: ID
  let text: ID
  let error: ID
  let warning: ID
  let link: ID
  private let markedLinks: [Tint: ID]
  let total: ID
  private let totals: [SheetColumn.Kind: ID]
  let title: ID
  let centeredTitle: ID
  /// What a sheet comes to, in a line below its title.
  let line: ID
  let section: ID
  let note: ID
  /// A link in a list of contents.
  let content: ID
  /// What is said already by the row above.
  let faint: ID
  /// Of each kind of a column and, in it, of each tint: they are asked for with each cell.
  private let plain: [ID]
  private let tinted: [[ID]]

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
    var plain: [ID] = []
    var tinted: [[ID]] = []
    for kind in SheetColumn.Kind.allCases {
      let style = Self.style(of: kind, base)
      plain.append(writer.style(style))
      var own: [ID] = []
      for tint in Tint.allCases {
        own.append(
          writer.style(
            style.with {
              $0.fillColor = tint.color
              if tint == .faded { $0.textColor = 0x7F_7F7F }
            }))
      }
      tinted.append(own)
    }
    self.plain = plain
    self.tinted = tinted
    text = writer.style(base)
    error = writer.style(base.with { $0.textColor = 0xC0_0000 })
    warning = writer.style(base.with { $0.textColor = 0x9C_5700 })
    let linked = base.with {
      $0.textColor = 0x05_63C1
      $0.isUnderlined = true
    }
    link = writer.style(linked)
    var markedLinks: [Tint: ID] = [:]
    for tint in [Tint.error, .warning, .note] {
      markedLinks[tint] = writer.style(linked.with { $0.fillColor = tint.color })
    }
    self.markedLinks = markedLinks
    let foot = base.with {
      $0.bold = true
      $0.fillColor = 0xF2_F2F2
      $0.wraps = false
    }
    total = writer.style(foot)
    var totals: [SheetColumn.Kind: ID] = [:]
    for kind in [SheetColumn.Kind.count, .amount, .fraction] {
      totals[kind] = writer.style(Self.style(of: kind, foot))
    }
    self.totals = totals
    let large = bare.with {
      $0.bold = true
      $0.fontSize = 14
      $0.vertical = .center
    }
    title = writer.style(large)
    centeredTitle = writer.style(large.with { $0.horizontal = .centerAcross })
    line = writer.style(
      bare.with {
        $0.fontSize = 10.5
        $0.wraps = true
        $0.vertical = .center
      })
    section = writer.style(
      bare.with {
        $0.bold = true
        $0.fontSize = 11.5
        $0.textColor = 0x1F_3864
      })
    note = writer.style(bare.with { $0.textColor = 0x59_5959 })
    content = writer.style(
      bare.with {
        $0.textColor = 0x05_63C1
        $0.isUnderlined = true
      })
    // What a condition changes, and nothing else.
    var changed = CellStyle()
    changed.textColor = 0xBF_BFBF
    faint = writer.style(changed)
  }

  /// The style of a column's cells; tinted if there is a reason.
  func style(of kind: SheetColumn.Kind, _ tint: Tint? = nil) -> ID {
    tint.map { tinted[kind.rawValue][$0.rawValue] } ?? plain[kind.rawValue]
  }

  /// The style of a text that leads somewhere.
  func link(_ tint: Tint?) -> ID { tint.flatMap { markedLinks[$0] } ?? link }

  /// The style of the word for a severity.
  func style(of severity: Issue.Severity) -> ID {
    switch severity {
    case .error: error
    case .warning: warning
    case .note: text
    }
  }

  /// The style of a number, whole or not.
  func style(of number: Double) -> ID {
    style(of: .of(amount: number))
  }

  /// The style of a number in a total row.
  func total(of number: Double) -> ID {
    totals[.of(amount: number)] ?? total
  }

  private static func style(of kind: SheetColumn.Kind, _ base: CellStyle) -> CellStyle {
    switch kind {
    case .text: base
    // Stays text when somebody types it again. Not for long text: Excel shows more than 255
    // characters in this format as #####.
    case .digits: base.with { $0.numberFormat = "@" }
    case .date: base.with { $0.numberFormat = "yyyy-mm-dd" }
    case .moment: base.with { $0.numberFormat = "yyyy-mm-dd hh:mm" }
    case .count: base.with { $0.numberFormat = "#,##0" }
    case .ordinal: base.with { $0.horizontal = .center }
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
