import Forms
import Spreadsheet

/// A list in a sheet: what heads it, a frozen header with a filter, and columns as wide as their
/// contents.
///
/// With the name of a table and up to ``mostTableRows`` rows it is an Excel table. Other lists have a
/// filter and formulas for totals: an Excel table has one row of headings, none of which are merged, and
/// no two alike. Rows beyond the size of a sheet go on in another one, up to the limits of ``ListLimits``.
struct ListSheet {
  /// The content of a cell.
  enum Content {
    case empty
    case text(String)
    case number(Double)
    /// A share of 1, which shows as percent.
    case percent(Double)
    /// A day, by the number that it has in workbooks; with a fraction for the time of day in a column of
    /// moments.
    case day(Double)
    /// The number of the row in the list, from 1.
    case ordinal
    case styled(String, WorkbookWriter.StyleID)
    case link(String, CellLink)

    fileprivate var isText: Bool {
      switch self {
      case .text, .styled, .link: true
      case .empty, .number, .percent, .day, .ordinal: false
      }
    }
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
    /// What fills all of it.
    fileprivate let tint: SheetStyles.Tint?
    /// The width of each cell's widest line.
    fileprivate let widths: [Int]
    /// The height in points: all lines show, up to the highest row that Excel has.
    private(set) var height: Double
    /// The height for what is printed and not faint.
    private let repeatedHeight: Double

    /// The row below one that says the same in the columns that are faint then: it is no higher for them.
    var repeating: Row {
      var row = self
      row.height = repeatedHeight
      return row
    }

    /// - Parameters:
    ///   - contents: A content a column.
    ///   - marks: The marks on some of them, by column.
    ///   - tint: What fills all of it.
    ///   - columns: The columns of the sheet.
    init(
      _ contents: [Content], marks: [Int: Mark] = [:], tint: SheetStyles.Tint? = nil,
      columns: [SheetColumn]
    ) {
      self.contents = contents
      self.marks = marks
      self.tint = tint
      var widths: [Int] = []
      widths.reserveCapacity(contents.count)
      var (lines, repeatedLines) = (1, 1)
      for (column, content) in zip(columns, contents) {
        let size = ListSheet.size(of: content, width: column.most)
        widths.append(size.widest)
        // Numbers and dates do not wrap.
        guard column.kind != .reference, content.isText else { continue }
        lines = max(lines, size.lines)
        if column.isPrinted, !column.isFaintWhereRepeated {
          repeatedLines = max(repeatedLines, size.lines)
        }
      }
      self.widths = widths
      height = min(ListSheet.highest, Double(lines) * ListSheet.lineHeight)
      repeatedHeight = min(ListSheet.highest, Double(repeatedLines) * ListSheet.lineHeight)
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
  struct Page {
    var name: String
    var id: WorkbookWriter.SheetID
  }

  let columns: [SheetColumn]
  let head: SheetHead
  let print: SheetPrint
  let limits: ListLimits
  let words: SheetWords
  let styles: SheetStyles
  /// The columns below one heading, see ``SheetColumn/group``.
  let groups: [Range<Int>]
  let frozenColumns: Int
  /// The name of the Excel table; nil where it is none.
  let table: String?
  var pages: [Page] = []
  /// The index of the page that is being written.
  var page = 0
  /// The number of rows beyond those that are listed.
  var leftOut = 0
  var widths: [Double]
  var sums: [Double]
  var filled: [Int]
  private var comments = 0
  /// The number of rows written, without headers.
  private(set) var rows = 0

  /// The name of the sheet that is being written.
  var name: String { pages[page].name }
  /// The names of all its sheets, in order.
  var names: [String] { pages.map(\.name) }
  var id: WorkbookWriter.SheetID { pages[page].id }
  /// The row of the first row of the list, from 0.
  var top: Int { head.rows + (groups.isEmpty ? 1 : 2) }

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
  ///   - head: What stands above the headings.
  ///   - table: The name of the Excel table; empty for none.
  ///   - columns: Its columns.
  ///   - rows: Roughly how many rows will be added; nil if that is not known: then it is no Excel
  ///     table, and further sheets come last in the workbook.
  ///   - frozenColumns: How many columns are frozen.
  ///   - print: How it is printed.
  ///   - styles: The looks.
  ///   - words: The words that are not the form's own.
  ///   - limits: The limits of the list.
  ///   - writer: The workbook.
  /// - Throws: If the sheet could not be added.
  init(
    _ name: String, head: SheetHead = .none, table: String = "", columns: [SheetColumn],
    rows: Int? = nil, frozenColumns: Int, print: SheetPrint = .fitting, styles: SheetStyles,
    words: SheetWords, limits: ListLimits, writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    self.columns = table.isEmpty ? columns.oneLine : columns.oneLineEach
    self.head = head
    self.print = print
    self.styles = styles
    self.frozenColumns = frozenColumns
    self.words = words
    self.limits = limits
    groups = self.columns.groups
    widths = columns.map(\.least)
    sums = columns.map { _ in 0 }
    filled = columns.map { _ in 0 }
    let isShort = rows.map { $0 <= min(Self.mostTableRows, limits.rowsPerSheet) } ?? false
    self.table = isShort && rows != 0 && !table.isEmpty ? table : nil
    try addPage(Page(name: name, id: try writer.addSheet(name)), to: &writer)
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
    try writeHead(of: page, to: &writer)
    writer.freeze(rows: top, columns: frozenColumns, in: page.id)
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
    let line = top + place.row
    try writer.setHeight(row.height, ofRow: line, in: id)
    for index in row.contents.indices {
      do throws(WorkbookWriterError) {
        let overflow = try write(index, of: row, at: line, to: &writer)
        if let overflow { added.overflows.append(overflow) }
      } catch {
        // If one content cannot be written, the others still are.
        guard error.cause.isOfContent else { throw error }
        added.refusals.append(error.cause)
        try writer.write("", in: id, row: line, column: index, style: styles.error)
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
    let tint = mark.map { SheetStyles.Tint($0.severity) } ?? row.tint
    let style = styles.style(of: columns[index].kind, tint)
    switch content {
    case .empty: try writer.write("", in: id, row: place, column: index, style: style)
    case .number(let number):
      let isAmount = columns[index].kind == .amount
      try writer.write(
        number, in: id, row: place, column: index,
        style: isAmount ? styles.style(of: .of(amount: number), tint) : style)
      sums[index] += number
      filled[index] += 1
    case .ordinal:
      try writer.write(Double(rows), in: id, row: place, column: index, style: style)
      filled[index] += 1
    case .percent(let share):
      try writer.write(
        share, in: id, row: place, column: index, style: styles.style(of: .percent, tint))
    case .day(let number):
      let kind: SheetColumn.Kind = columns[index].kind == .moment ? .moment : .date
      try writer.write(
        number, in: id, row: place, column: index, style: styles.style(of: kind, tint))
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
          first, link: link, in: id, row: place, column: index, style: styles.link(tint))
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

  /// The pieces of a text; none where it surely fits a cell, so that most texts need no list.
  private func pieces(of text: String) -> [String] {
    guard CellText.mayBeTooLong(text) else { return [] }
    let pieces = CellText.pieces(text)
    guard pieces.count > 1 else { return pieces }
    return CellText.pieces(text, length: CellText.maximumLength - words.continued.utf16.count)
  }

  /// How wide a content shows, and on how many lines in a column of a given width.
  private static func size(of content: Content, width: Double) -> (widest: Int, lines: Int) {
    switch content {
    case .empty, .ordinal: return (0, 1)
    case .text(let text), .styled(let text, _), .link(let text, _):
      let size = TextWidth(text, width: width)
      return (size.widest, size.lines)
    case .number(let number): return (NumberText.width(number), 1)
    case .percent: return ("100.00%".count, 1)
    case .day(let number):
      return ((number == number.rounded() ? "0000-00-00" : "0000-00-00 00:00").count, 1)
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
