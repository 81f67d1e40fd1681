import Forms
import Spreadsheet

/// A sheet with a header and a row for each thing: filtered, frozen, and as wide as what it holds.
///
/// Up to ``mostTableRows`` rows it is an Excel table, which has to be kept in memory; beyond that it
/// has a filter and formulas for totals, and rows are not kept.
struct ListSheet {
  /// What stands in a cell.
  enum Content {
    case empty
    case text(String)
    case number(Double)
    /// A share of 1, which shows as percent.
    case percent(Double)
    /// A day, by the number that it has in workbooks.
    case day(Double)
    case styled(String, WorkbookWriter.StyleID)
    case link(String, CellLink)
  }

  /// What is wrong with a cell's content: it is tinted, and a comment says why.
  struct Mark {
    var severity: Issue.Severity
    var comment: String
  }

  /// What a row will hold, measured.
  struct Row {
    fileprivate let contents: [Content]
    fileprivate let marks: [Int: Mark]
    /// The width of each cell's widest line.
    fileprivate let widths: [Int]
    /// In points: every line shows, up to the highest row.
    let height: Double

    /// - Parameters:
    ///   - contents: A content a column.
    ///   - marks: What is wrong with some of them, by column.
    ///   - columns: The columns of the sheet.
    init(_ contents: [Content], marks: [Int: Mark] = [:], columns: [SheetColumn]) {
      self.contents = contents
      self.marks = marks
      var widths: [Int] = []
      widths.reserveCapacity(contents.count)
      var lines = 1
      for (column, content) in zip(columns, contents) {
        let size = TextWidth(ListSheet.shown(content), width: column.most)
        widths.append(size.widest)
        if column.kind != .reference { lines = max(lines, size.lines) }
      }
      self.widths = widths
      height = min(ListSheet.highest, Double(lines) * ListSheet.lineHeight)
    }
  }

  /// What did not fit a cell: Excel holds 32,767 characters in one.
  struct Overflow {
    var cell: CellReference
    /// The pieces after the first, which stands in the cell.
    var pieces: [String]
  }

  let name: String
  let id: WorkbookWriter.SheetID
  let columns: [SheetColumn]
  private let table: String?
  private let frozenColumns: Int
  private let styles: SheetStyles
  /// What ends a text that goes on in another sheet.
  private let continued: String
  private var widths: [Double]
  private var sums: [Double]
  private var filled: [Int]
  private var comments = 0
  /// How many rows have been written, without the header.
  private(set) var rows = 0

  /// Sheets of more rows are no Excel tables.
  static let mostTableRows = 2_000
  /// Comments take memory until the end, and a program that shows thousands of them is slow.
  static let mostComments = 2_000

  /// The height of a line of the font of ``SheetStyles``, in points.
  static let lineHeight = 16.5
  /// Excel's highest row, of 24 lines; what is longer is cut off on the screen, and the cell holds all.
  static let highest = 409.0

  /// Begins a sheet.
  /// - Parameters:
  ///   - name: The sheet's name.
  ///   - table: The name of the Excel table.
  ///   - columns: Its columns.
  ///   - rows: How many rows will be added, roughly; nil where that is not known, and then it is no
  ///     Excel table.
  ///   - frozenColumns: How many columns stay in sight.
  ///   - styles: The looks.
  ///   - continued: What ends a text that goes on in another sheet.
  ///   - writer: The workbook.
  /// - Throws: If the sheet could not be added.
  init(
    _ name: String, table: String = "", columns: [SheetColumn], rows: Int? = nil,
    frozenColumns: Int, styles: SheetStyles, continued: String, writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    self.name = name
    self.columns = columns.oneLineEach
    self.styles = styles
    self.frozenColumns = frozenColumns
    self.continued = continued
    widths = columns.map(\.least)
    sums = columns.map { _ in 0 }
    filled = columns.map { _ in 0 }
    let isTable = (1...Self.mostTableRows).contains(rows ?? 0) && !table.isEmpty
    self.table = isTable ? table : nil
    id = isTable ? try writer.addSheet(keepingRows: name) : try writer.addSheet(name)
    let lines = self.columns.map { TextWidth.lines($0.heading, width: $0.least) }.max() ?? 1
    try writer.setHeight(Double(min(lines, 8)) * Self.lineHeight + 4, ofRow: 0, in: id)
    for (index, column) in self.columns.enumerated() {
      try writer.write(
        column.heading, in: id, row: 0, column: index,
        style: column.isOther ? styles.otherHeader : styles.header)
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
    try add(Row(contents, columns: columns), to: &writer)
  }

  /// Adds a row that was measured.
  /// - Parameters:
  ///   - row: The row.
  ///   - writer: The workbook.
  /// - Throws: If it could not be written.
  /// - Returns: What did not fit its cell.
  mutating func add(
    _ row: Row, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) -> [Overflow] {
    rows += 1
    var overflows: [Overflow] = []
    try writer.setHeight(row.height, ofRow: rows, in: id)
    for (index, content) in row.contents.enumerated() {
      let mark = row.marks.isEmpty ? nil : row.marks[index]
      var style = styles.style(of: columns[index].kind, mark?.severity)
      switch content {
      case .empty: try writer.write("", in: id, row: rows, column: index, style: style)
      case .number(let number):
        if columns[index].kind == .amount {
          style = styles.style(of: .of(amount: number), mark?.severity)
        }
        sums[index] += number
        filled[index] += 1
        try writer.write(number, in: id, row: rows, column: index, style: style)
      case .percent(let share):
        try writer.write(
          share, in: id, row: rows, column: index,
          style: styles.style(of: .percent, mark?.severity))
      case .day(let number):
        filled[index] += 1
        try writer.write(
          number, in: id, row: rows, column: index, style: styles.style(of: .date, mark?.severity))
      case .text(let text), .styled(let text, _), .link(let text, _):
        let text = CellLines.of(text)
        let pieces = pieces(of: text)
        if pieces.count > 1 {
          overflows.append(
            Overflow(
              cell: CellReference(row: rows, column: index), pieces: Array(pieces.dropFirst())))
        }
        if !text.isEmpty { filled[index] += 1 }
        let first = pieces.count > 1 ? pieces[0] + continued : text
        switch content {
        case .styled(_, let own):
          try writer.write(first, in: id, row: rows, column: index, style: own)
        case .link(_, let link):
          try writer.write(
            first, link: link, in: id, row: rows, column: index, style: styles.link)
        default: try writer.write(first, in: id, row: rows, column: index, style: style)
        }
      }
      if let mark, comments < Self.mostComments {
        try writer.comment(mark.comment, in: id, row: rows, column: index)
        comments += 1
      }
      let width = Double(row.widths[index]) + 2
      widths[index] = max(widths[index], min(width, columns[index].most))
    }
    return overflows
  }

  /// Writes what is known only when all rows are written: totals, widths, filter and print.
  mutating func finish(_ writer: inout WorkbookWriter) throws(WorkbookWriterError) {
    for (index, width) in widths.enumerated() {
      if columns[index].isGrouped {
        writer.setWidth(
          width, ofGroupedColumns: index...index, areFolded: columns[index].kind == .reference,
          in: id)
      } else {
        writer.setWidth(width, ofColumns: index...index, in: id)
      }
    }
    // In small print, 230 digits of the font fit the width of A4 and 350 that of A3.
    let shown = zip(columns, widths).filter { $0.0.kind != .reference }.reduce(0) { $0 + $1.1 }
    let pages = shown <= 230 ? 1 : max(1, Int((shown / 350).rounded(.up)))
    writer.setPrinting(id, pagesWide: pages, repeatingRows: 1)
    if shown > 230 { writer.printOnA3(id, repeatingColumns: pages > 1 ? frozenColumns : 0) }
    writer.printPageNumbers(of: id)
    let hasTotals = columns.contains { if case .none = $0.total { false } else { true } }
    if let table, rows > 0 {
      try makeTable(table, hasTotals: hasTotals, in: &writer)
    } else {
      if hasTotals, rows > 0 { try writeTotals(to: &writer) }
      writer.filter(range(rows: rows), in: id)
    }
  }

  private func makeTable(
    _ table: String, hasTotals: Bool, in writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let totals = columns.indices.map { index -> WorkbookWriter.TableColumn in
      let total: WorkbookWriter.TableColumn.Total =
        switch columns[index].total {
        case .none: .none
        case .text(let text): .text(text)
        case .sum: .sum(sums[index])
        case .count: .count(filled[index])
        }
      return WorkbookWriter.TableColumn(columns[index].heading, total: total)
    }
    let place = hasTotals ? range(rows: rows + 1) : range(rows: rows)
    try writer.addTable(
      table, columns: totals, over: place, hasTotals: hasTotals, in: id, header: styles.header)
    // The library writes headings and totals in one style each.
    for (index, column) in columns.enumerated() where column.isOther {
      try writer.write(column.heading, in: id, row: 0, column: index, style: styles.otherHeader)
    }
    if hasTotals { try writeTotals(to: &writer) }
  }

  private func writeTotals(to writer: inout WorkbookWriter) throws(WorkbookWriterError) {
    try writer.setHeight(Self.lineHeight + 2, ofRow: rows + 1, in: id)
    for (index, column) in columns.enumerated() {
      let cells = WorkbookWriter.TableColumn.cells(
        of: column.heading, inTable: rows > 0 ? table : nil,
        else: CellRange(
          CellReference(row: 1, column: index), CellReference(row: rows, column: index)))
      let place = rows + 1
      switch column.total {
      case .none: try writer.write("", in: id, row: place, column: index, style: styles.total)
      case .text(let text):
        try writer.write(text, in: id, row: place, column: index, style: styles.total)
      case .sum:
        try writer.write(
          formula: "SUBTOTAL(109,\(cells))", value: sums[index], in: id, row: place, column: index,
          style: styles.total(of: sums[index]))
      case .count:
        try writer.write(
          formula: "SUBTOTAL(103,\(cells))", value: Double(filled[index]), in: id, row: place,
          column: index, style: styles.total(of: 0))
      }
    }
  }

  private func range(rows: Int) -> CellRange {
    CellRange(
      CellReference(row: 0, column: 0), CellReference(row: rows, column: columns.count - 1))
  }

  private func pieces(of text: String) -> [String] {
    let pieces = CellText.pieces(text)
    guard pieces.count > 1 else { return pieces }
    return CellText.pieces(text, length: CellText.maximumLength - continued.utf16.count)
  }

  private static func shown(_ content: Content) -> String {
    switch content {
    case .empty: ""
    case .text(let text), .styled(let text, _), .link(let text, _): text
    case .number(let number): String(repeating: "0", count: NumberText.width(number))
    case .percent: "100.00%"
    case .day: "0000-00-00"
    }
  }
}

extension ListSheet.Content {
  /// A date as a workbook holds it: a day by its number; a month or a year, which workbooks do not know,
  /// as text.
  init(_ date: PartialDate) {
    if let month = date.month, let day = date.day,
      let serial = DateSystem.from1900.serial(
        of: CalendarDate(year: date.year, month: month, day: day))
    {
      self = .day(serial)
    } else {
      self = .text(date.description)
    }
  }
}

extension [SheetColumn] {
  /// With headings as Excel tables need them: on one line, and no two alike.
  fileprivate var oneLineEach: [SheetColumn] {
    var seen: Set<String> = []
    return map { column in
      var column = column
      let line = column.heading.split(whereSeparator: \.isNewline).joined(separator: " ")
      let short = String(line.prefix(120))
      column.heading = short
      var number = 2
      while !seen.insert(column.heading.lowercased()).inserted {
        column.heading = "\(short) (\(number))"
        number += 1
      }
      return column
    }
  }
}
