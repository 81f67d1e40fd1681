import Spreadsheet

/// A sheet with a header and a row for each thing: filtered, frozen, and as wide as what it holds.
struct ListSheet {
  /// What stands in a cell.
  enum Content {
    case empty
    case text(String)
    case number(Double)
    case styled(String, WorkbookWriter.StyleID)
  }

  /// What did not fit a cell: Excel holds 32,767 characters in one.
  struct Overflow {
    var cell: CellReference
    /// The pieces after the first, which stands in the cell.
    var pieces: [String]
  }

  let name: String
  let id: WorkbookWriter.SheetID
  private let columns: [SheetColumn]
  private let styles: SheetStyles
  /// What ends a text that goes on in another sheet.
  private let continued: String
  private var widths: [Double]
  private var rows = 0

  /// The height of a line of the font of ``SheetStyles``, in points.
  private static let lineHeight = 16.5
  /// Rows with long texts are cut off on the screen after so many lines; the cell holds all.
  private static let mostLines = 6

  init(
    _ name: String, columns: [SheetColumn], frozenColumns: Int, styles: SheetStyles,
    continued: String, writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    self.name = name
    self.columns = columns
    self.styles = styles
    self.continued = continued
    widths = columns.map(\.least)
    id = try writer.addSheet(name)
    let lines = columns.map { TextWidth.lines($0.heading, width: $0.least) }.max() ?? 1
    try writer.setHeight(Double(lines) * Self.lineHeight + 4, ofRow: 0, in: id)
    for (index, column) in columns.enumerated() {
      try writer.write(column.heading, in: id, row: 0, column: index, style: styles.header)
    }
    writer.freeze(rows: 1, columns: frozenColumns, in: id)
  }

  /// Adds a row.
  /// - Parameters:
  ///   - contents: A content a column.
  ///   - writer: The workbook.
  /// - Throws: If it could not be written.
  /// - Returns: What did not fit its cell.
  mutating func add(
    _ contents: [Content], to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) -> [Overflow] {
    rows += 1
    var overflows: [Overflow] = []
    let sizes = zip(columns, contents).map { TextWidth(Self.shown($1), width: $0.most) }
    let lines = zip(columns, sizes).map { $0.kind == .reference ? 1 : $1.lines }
    let shown = min(Self.mostLines, lines.max() ?? 1)
    try writer.setHeight(Double(shown) * Self.lineHeight, ofRow: rows, in: id)
    for (index, content) in contents.enumerated() {
      let style = styles.style(of: columns[index].kind)
      switch content {
      case .empty: try writer.write("", in: id, row: rows, column: index, style: style)
      case .number(let number):
        try writer.write(number, in: id, row: rows, column: index, style: style)
      case .text(let text), .styled(let text, _):
        var pieces = CellText.pieces(text)
        if pieces.count > 1 {
          pieces = CellText.pieces(text, length: CellText.maximumLength - continued.utf16.count)
          overflows.append(
            Overflow(
              cell: CellReference(row: rows, column: index), pieces: Array(pieces.dropFirst())))
        }
        var own = style
        if case .styled(_, let styled) = content { own = styled }
        let first = pieces.count > 1 ? pieces[0] + continued : text
        try writer.write(first, in: id, row: rows, column: index, style: own)
      }
      let width = Double(sizes[index].widest) + 2
      widths[index] = max(widths[index], min(width, columns[index].most))
    }
    return overflows
  }

  /// Sets what is known only when all rows are written.
  func finish(_ writer: inout WorkbookWriter) {
    for (index, width) in widths.enumerated() {
      writer.setWidth(width, ofColumns: index...index, in: id)
    }
    // 200 digits of the font fit the width of a page of A4 in small print.
    let pages = max(1, Int((widths.reduce(0, +) / 200).rounded(.up)))
    writer.setPrinting(id, pagesWide: pages, repeatingRows: 1)
    writer.filter(
      CellRange(
        CellReference(row: 0, column: 0),
        CellReference(row: rows, column: columns.count - 1)), in: id)
  }

  private static func shown(_ content: Content) -> String {
    switch content {
    case .empty: ""
    case .text(let text), .styled(let text, _): text
    case .number(let number): String(repeating: "0", count: NumberText.width(number))
    }
  }
}
