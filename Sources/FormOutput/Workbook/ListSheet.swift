import Forms
import Spreadsheet

/// A list in a sheet: a frozen header with a filter, and columns as wide as their contents.
///
/// Up to ``mostTableRows`` rows it is an Excel table, whose rows are kept in memory. A longer list
/// has a filter and formulas for totals, and its rows are not kept. Rows beyond the size of a sheet
/// go on in another one, up to the limits of ``ListLimits``.
struct ListSheet {
  /// The content of a cell.
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

  /// A mark on a cell: it is tinted, and a comment says what is wrong.
  struct Mark {
    var severity: Issue.Severity
    var comment: String
  }

  /// The contents of a row, measured.
  struct Row {
    fileprivate let contents: [Content]
    fileprivate let marks: [Int: Mark]
    /// The width of each cell's widest line.
    fileprivate let widths: [Int]
    /// The height in points: all lines show, up to the highest row that Excel has.
    let height: Double

    /// - Parameters:
    ///   - contents: A content a column.
    ///   - marks: The marks on some of them, by column.
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

  /// A text that did not fit a cell: Excel holds 32,767 characters in one.
  struct Overflow {
    var cell: CellReference
    /// The pieces after the first, which stands in the cell.
    var pieces: [String]
  }

  /// Why a content could not be written; its cell stays blank.
  typealias Refusal = WorkbookWriterError.Cause

  /// What remains to be written or reported after a row was added.
  struct Added {
    var overflows: [Overflow] = []
    var refusals: [Refusal] = []
  }

  /// A sheet of the list.
  private struct Page {
    var name: String
    var id: WorkbookWriter.SheetID
  }

  let columns: [SheetColumn]
  private let limits: ListLimits
  private let words: SheetWords
  private var pages: [Page] = []
  /// The index of the page that is being written.
  private var page = 0
  /// The number of rows beyond those that are listed.
  private var leftOut = 0
  private let table: String?
  private let frozenColumns: Int
  private let styles: SheetStyles
  private var widths: [Double]
  private var sums: [Double]
  private var filled: [Int]
  private var comments = 0
  /// The number of rows written, without headers.
  private(set) var rows = 0

  /// The name of the sheet that is being written.
  var name: String { pages[page].name }
  /// The names of all its sheets, in order.
  var names: [String] { pages.map(\.name) }
  private var id: WorkbookWriter.SheetID { pages[page].id }
  /// Whether it becomes an Excel table: all rows are in one sheet.
  private var isTable: Bool { table != nil && pages.count == 1 && rows > 0 && leftOut == 0 }

  /// A sheet with more rows is not made an Excel table.
  static let mostTableRows = 2_000
  /// The most comments: they take memory until the end, and programs are slow with thousands of
  /// them.
  static let mostComments = 2_000

  /// The height of a line of the font of ``SheetStyles``, in points.
  static let lineHeight = 16.5
  /// The height of Excel's highest row, of 24 lines; longer text is cut off on the screen, but the
  /// cell holds all.
  static let highest = 409.0

  /// Begins a sheet.
  /// - Parameters:
  ///   - name: The sheet's name.
  ///   - table: The name of the Excel table.
  ///   - columns: Its columns.
  ///   - rows: Roughly how many rows will be added; nil if that is not known: then it is no Excel
  ///     table, and further sheets come last in the workbook.
  ///   - frozenColumns: How many columns are frozen.
  ///   - styles: The looks.
  ///   - words: The words that are not the form's own.
  ///   - limits: The limits of the list.
  ///   - writer: The workbook.
  /// - Throws: If the sheet could not be added.
  init(
    _ name: String, table: String = "", columns: [SheetColumn], rows: Int? = nil,
    frozenColumns: Int, styles: SheetStyles, words: SheetWords, limits: ListLimits,
    writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    self.columns = columns.oneLineEach
    self.styles = styles
    self.frozenColumns = frozenColumns
    self.words = words
    self.limits = limits
    widths = columns.map(\.least)
    sums = columns.map { _ in 0 }
    filled = columns.map { _ in 0 }
    let isTable =
      (1...min(Self.mostTableRows, limits.rowsPerSheet)).contains(rows ?? 0) && !table.isEmpty
    self.table = isTable ? table : nil
    try addPage(
      Page(
        name: name,
        id: isTable ? try writer.addSheet(keepingRows: name) : try writer.addSheet(name)),
      to: &writer)
    for number in 1...limits.sheets(for: rows ?? 0) where number > 1 {
      try addPage(number, to: &writer)
    }
  }

  /// Adds another sheet, named like the first one with a number.
  private mutating func addPage(
    _ number: Int, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let name = SheetName.valid(pages[0].name, number: number, taken: writer.sheetNames)
    try addPage(Page(name: name, id: try writer.addSheet(name)), to: &writer)
  }

  private mutating func addPage(
    _ page: Page, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    pages.append(page)
    let lines = self.columns.map { TextWidth.lines($0.heading, width: $0.least) }.max() ?? 1
    try writer.setHeight(Double(min(lines, 8)) * Self.lineHeight + 4, ofRow: 0, in: page.id)
    for (index, column) in self.columns.enumerated() {
      try writer.write(
        column.heading, in: page.id, row: 0, column: index,
        style: column.isOther ? styles.otherHeader : styles.header)
    }
    writer.freeze(rows: 1, columns: frozenColumns, in: page.id)
  }

  /// Adds a row.
  /// - Parameters:
  ///   - contents: A content a column.
  ///   - writer: The workbook.
  /// - Throws: If it could not be written.
  /// - Returns: What did not fit its cell, or could not be written into it.
  mutating func add(
    _ contents: [Content], to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) -> Added {
    try add(Row(contents, columns: columns), to: &writer)
  }

  /// Adds a row that was measured.
  /// - Parameters:
  ///   - row: The row.
  ///   - writer: The workbook.
  /// - Throws: If nothing more can be written.
  /// - Returns: What did not fit its cell, or could not be written into it.
  mutating func add(
    _ row: Row, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) -> Added {
    guard let place = limits.place(of: rows) else {
      leftOut += 1
      return Added()
    }
    if place.sheet == pages.count { try addPage(place.sheet + 1, to: &writer) }
    page = place.sheet
    rows += 1
    var added = Added()
    try writer.setHeight(row.height, ofRow: place.row, in: id)
    for index in row.contents.indices {
      do throws(WorkbookWriterError) {
        let overflow = try write(index, of: row, at: place.row, to: &writer)
        if let overflow { added.overflows.append(overflow) }
      } catch {
        // If one content cannot be written, the others still are.
        guard error.cause.isOfContent else { throw error }
        added.refusals.append(error.cause)
        try writer.write("", in: id, row: place.row, column: index, style: styles.error)
      }
      let width = Double(row.widths[index]) + 2
      widths[index] = max(widths[index], min(width, columns[index].most))
    }
    return added
  }

  /// Writes a cell of a row with its comment; returns what did not fit it.
  private mutating func write(
    _ index: Int, of row: Row, at place: Int, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) -> Overflow? {
    var overflow: Overflow?
    let content = row.contents[index]
    let mark = row.marks.isEmpty ? nil : row.marks[index]
    var style = styles.style(of: columns[index].kind, mark?.severity)
    switch content {
    case .empty: try writer.write("", in: id, row: place, column: index, style: style)
    case .number(let number):
      if columns[index].kind == .amount {
        style = styles.style(of: .of(amount: number), mark?.severity)
      }
      try writer.write(number, in: id, row: place, column: index, style: style)
      sums[index] += number
      filled[index] += 1
    case .percent(let share):
      try writer.write(
        share, in: id, row: place, column: index,
        style: styles.style(of: .percent, mark?.severity))
    case .day(let number):
      try writer.write(
        number, in: id, row: place, column: index, style: styles.style(of: .date, mark?.severity))
      filled[index] += 1
    case .text(let text), .styled(let text, _), .link(let text, _):
      let text = LineEndings.stored(text)
      let pieces = pieces(of: text)
      if pieces.count > 1 {
        overflow = Overflow(
          cell: CellReference(row: place, column: index), pieces: Array(pieces.dropFirst()))
      }
      let first = pieces.count > 1 ? pieces[0] + words.continued : text
      switch content {
      case .styled(_, let own):
        try writer.write(first, in: id, row: place, column: index, style: own)
      case .link(_, let link):
        try writer.write(
          first, link: link, in: id, row: place, column: index, style: styles.link)
      default: try writer.write(first, in: id, row: place, column: index, style: style)
      }
      if !text.isEmpty { filled[index] += 1 }
    }
    if let mark, comments < Self.mostComments {
      try writer.comment(mark.comment, in: id, row: place, column: index)
      comments += 1
    }
    return overflow
  }

  /// Writes what is known only at the end: totals, widths, filter and print settings.
  mutating func finish(_ writer: inout WorkbookWriter) throws(WorkbookWriterError) {
    let hasTotals = columns.contains { if case .none = $0.total { false } else { true } }
    for (index, page) in pages.enumerated() {
      finish(page, &writer)
      if !isTable {
        writer.filter(range(rows: self.rows(onPage: index)), in: page.id)
      }
    }
    if leftOut > 0 {
      try writer.write(
        words.rowsLeftOut(leftOut), in: id, row: rows(onPage: page) + 1, column: 0,
        style: styles.note)
    }
    guard rows > 0 else { return }
    if let table, isTable {
      try makeTable(table, hasTotals: hasTotals, in: &writer)
    } else if hasTotals {
      try writeTotals(to: &writer)
    }
  }

  /// Sets how a sheet of the list looks on screen and paper.
  private func finish(_ page: Page, _ writer: inout WorkbookWriter) {
    let id = page.id
    for (index, width) in widths.enumerated() {
      if columns[index].isGrouped {
        writer.setWidth(
          width, ofGroupedColumns: index...index, areFolded: columns[index].kind == .reference,
          in: id)
      } else {
        writer.setWidth(width, ofColumns: index...index, in: id)
      }
    }
    // In small print, A4 is 230 digits of the font wide and A3 350.
    let shown = zip(columns, widths).filter { $0.0.kind != .reference }.reduce(0) { $0 + $1.1 }
    let wide = shown <= 230 ? 1 : max(1, Int((shown / 350).rounded(.up)))
    writer.setPrinting(id, pagesWide: wide, repeatingRows: 1)
    if shown > 230 { writer.printOnA3(id, repeatingColumns: wide > 1 ? frozenColumns : 0) }
    writer.printPageNumbers(of: id)
  }

  private func rows(onPage index: Int) -> Int {
    min(max(0, rows - index * limits.rowsPerSheet), limits.rowsPerSheet)
  }

  private func makeTable(
    _ table: String, hasTotals: Bool, in writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let totals = columns.indices.map { index -> WorkbookWriter.TableColumn in
      let total: WorkbookWriter.TableColumn.Total =
        switch total(ofColumn: index) {
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

  /// The total of a column: each number may fit a cell, and their sum may not.
  private func total(ofColumn index: Int) -> SheetColumn.Total {
    if case .sum = columns[index].total, !sums[index].isFinite { return .text(words.tooLarge) }
    return columns[index].total
  }

  /// Writes the totals of all sheets below the last row.
  private func writeTotals(to writer: inout WorkbookWriter) throws(WorkbookWriterError) {
    let place = rows(onPage: page) + (leftOut > 0 ? 2 : 1)
    try writer.setHeight(Self.lineHeight + 2, ofRow: place, in: id)
    for index in columns.indices {
      switch total(ofColumn: index) {
      case .none: try writer.write("", in: id, row: place, column: index, style: styles.total)
      case .text(let text):
        try writer.write(text, in: id, row: place, column: index, style: styles.total)
      case .sum:
        try writer.write(
          formula: "SUBTOTAL(109,\(cells(ofColumn: index)))", value: sums[index], in: id,
          row: place, column: index, style: styles.total(of: sums[index]))
      case .count:
        try writer.write(
          formula: "SUBTOTAL(103,\(cells(ofColumn: index)))", value: Double(filled[index]), in: id,
          row: place, column: index, style: styles.total(of: 0))
      }
    }
  }

  /// The cells of a column in all sheets, for a formula below the last row.
  private func cells(ofColumn index: Int) -> String {
    func cells(onPage page: Int) -> CellRange {
      CellRange(
        CellReference(row: 1, column: index),
        CellReference(row: rows(onPage: page), column: index))
    }
    guard page > 0 else {
      return WorkbookWriter.TableColumn.cells(
        of: columns[index].heading, inTable: isTable ? table : nil,
        else: cells(onPage: 0))
    }
    return (0...page).map {
      WorkbookWriter.reference(to: cells(onPage: $0), in: pages[$0].name)
    }.joined(separator: ",")
  }

  private func range(rows: Int) -> CellRange {
    CellRange(
      CellReference(row: 0, column: 0), CellReference(row: rows, column: columns.count - 1))
  }

  private func pieces(of text: String) -> [String] {
    let pieces = CellText.pieces(text)
    guard pieces.count > 1 else { return pieces }
    return CellText.pieces(text, length: CellText.maximumLength - words.continued.utf16.count)
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
  /// A date as a workbook holds it: a day as its serial number; a month or a year, which workbooks
  /// do not have, as text.
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
