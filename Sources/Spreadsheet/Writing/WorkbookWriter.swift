internal import CXLSXWriter
import Glibc

/// Writes an .xlsx file row by row, in memory that does not grow with the rows.
///
/// libxlsxwriter writes all but the rows and links. Sheets may be written in turns, but within one the rows go
/// downwards. Nothing stands at the path before ``close()`` has returned; a writer that is dropped leaves no trace.
/// The same calls give the same bytes. Text is never taken for a formula or a link, whatever it begins with.
///
///     var writer = try WorkbookWriter(path: "汇总.xlsx", sparing: .none)
///     let sheet = try writer.addSheet("表1")
///     try writer.write("分园", in: sheet, row: 0, column: 0)
///     try writer.close()
@safe public struct WorkbookWriter: ~Copyable {
  /// A sheet of this writer.
  public struct SheetID: Hashable, Sendable { let index: Int }
  /// A style of this writer.
  public struct StyleID: Hashable, Sendable { let index: Int }

  /// The most links that Excel takes in a sheet.
  public static let maximumLinks = 65_530

  /// Where the workbook will stand.
  public let path: String
  private var file: PendingFile
  var handle: WorkbookHandle
  var sheets: [SheetState] = []
  /// The names of cells, which are put in at the end.
  var names = NamedCells()
  /// What its properties say of when it was made.
  private var created = defaultCreated
  private var styles: [CellStyle: StyleID] = [:]
  private var formats: [UnsafeMutablePointer<lxw_format>?] = unsafe []

  /// Whether rows are kept until the end, so that cells may be written in any order.
  private let keepsRows: Bool
  /// Packs the rows of sheets that do not keep them.
  private let store = PieceStore()

  @safe struct SheetState {
    var name: String
    var pointer: UnsafeMutablePointer<lxw_worksheet>
    var links: SheetLinks
    /// Its rows; nil where the library writes them, since it keeps them.
    var rows: StreamedRows?
    /// The row that is written, where they go downwards.
    var row = 0
    /// How many rows hold something, and the last of them where they go downwards.
    var filledRows = 0
    var lastFilledRow = -1
    /// Those that hold something, where they come in any order.
    var filled: Set<Int> = []
    /// What is known of heights where comments stand.
    var heights = HeightsBesideComments()
  }

  /// Starts a workbook.
  /// - Parameters:
  ///   - path: Where it will stand. Its folder must be there.
  ///   - files: What is read meanwhile, none of which it may replace; ``ReadFiles/none`` for nothing.
  ///   - keepsRows: Keeps all cells in memory until the end, so that they may be written in any order.
  ///   - keepsOther: Whether a file at the path that holds something else stays, and ``close()`` throws.
  /// - Throws: If no file can be made there; an older file is no error.
  public init(
    path: String, sparing files: ReadFiles, keepsRows: Bool = false, keepsOther: Bool = false
  ) throws(WorkbookWriterError) {
    let file = try Self.pendingFile(path, sparing: files, keepsOther: keepsOther)
    handle = try WorkbookHandle(path: file.path, target: path)
    self.file = file
    self.keepsRows = keepsRows
    self.path = path
    setProperties(title: nil, creator: nil, created: Self.defaultCreated)
  }

  /// The first second of 2000: a date that does not tell when the workbook was made, so that the
  /// same content gives the same bytes.
  public static let defaultCreated = 946_684_800

  /// Sets what the program shows as the workbook's properties.
  /// - Parameters:
  ///   - title: The title.
  ///   - creator: Who made it.
  ///   - created: When, in seconds from 1970-01-01T00:00:00Z; also its time of last change.
  public mutating func setProperties(
    title: String?, creator: String?, created: Int = defaultCreated
  ) {
    self.created = created
    // libxlsxwriter takes the clock's time for 0, and for all if a text is too long.
    unsafe withOptionalCString(title.map { StoredText.of($0, in: .property) }) { title in
      unsafe withOptionalCString(creator.map { StoredText.of($0, in: .property) }) { creator in
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = title
        unsafe properties.author = creator
        unsafe properties.created = created == 0 ? 1 : created
        _ = unsafe workbook_set_properties(handle.pointer, &properties)
      }
    }
  }

  /// Adds a sheet after those that are there.
  /// - Parameter name: A name for which ``SheetName/isValid(_:)`` holds, and no sheet's yet.
  /// - Throws: If the name is not valid or taken.
  /// - Returns: The sheet, for writing into it.
  public mutating func addSheet(_ name: String) throws(WorkbookWriterError) -> SheetID {
    let sheet = try add(name)
    if !keepsRows { sheets[sheet.index].rows = StreamedRows(in: store) }
    return sheet
  }

  /// Adds a sheet whose rows are kept in memory until the end, so that its cells may be written in any order.
  /// - Parameter name: As of ``addSheet(_:)``.
  /// - Throws: As ``addSheet(_:)``.
  /// - Returns: The sheet, for writing into it.
  public mutating func addSheet(keepingRows name: String) throws(WorkbookWriterError) -> SheetID {
    try add(name)
  }

  private mutating func add(_ name: String) throws(WorkbookWriterError) -> SheetID {
    guard SheetName.isValid(name),
      !sheets.contains(where: { $0.name.lowercased() == name.lowercased() }),
      let pointer = unsafe workbook_add_worksheet(handle.pointer, name)
    else { throw WorkbookWriterError(path: path, cause: .sheetName(name)) }
    unsafe sheets.append(SheetState(name: name, pointer: pointer, links: SheetLinks(in: store)))
    return SheetID(index: sheets.count - 1)
  }

  /// The names of the sheets, in order.
  public var sheetNames: [String] { sheets.map(\.name) }

  /// A style to write cells with; asking twice gives the same one.
  public mutating func style(_ style: CellStyle) -> StyleID {
    if let known = styles[style] { return known }
    let id = unsafe StyleID(index: formats.count)
    let format = unsafe workbook_add_format(handle.pointer)
    if let format = unsafe format { unsafe style.apply(to: format) }
    unsafe formats.append(format)
    styles[style] = id
    return id
  }

  /// Writes text, as text.
  /// - Parameters:
  ///   - text: Whatever it is; of an empty one only the style is written.
  ///   - sheet: The sheet.
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  ///   - style: How it looks.
  /// - Throws: If it is longer than a cell holds (see ``CellText/pieces(_:length:)``), or the place
  ///   is above the sheet's last row.
  public mutating func write(
    _ text: String, in sheet: SheetID, row: Int, column: Int, style: StyleID? = nil
  ) throws(WorkbookWriterError) {
    guard !text.isEmpty else {
      return try write(.blank, in: sheet, row, column, style)
    }
    try write(.text(try stored(text, sheet, row, column)), in: sheet, row, column, style)
  }

  /// Writes a number.
  /// - Parameters:
  ///   - number: A finite number. Excel keeps 15 digits of it.
  ///   - sheet: The sheet.
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  ///   - style: How it looks.
  /// - Throws: If it is not finite, or the place is above the sheet's last row.
  public mutating func write(
    _ number: Double, in sheet: SheetID, row: Int, column: Int, style: StyleID? = nil
  ) throws(WorkbookWriterError) {
    try check(number, sheet, row, column)
    try write(.number(number), in: sheet, row, column, style)
  }

  /// Writes a truth value.
  /// - Parameters:
  ///   - boolean: The value.
  ///   - sheet: The sheet.
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  ///   - style: How it looks.
  /// - Throws: If the place is above the sheet's last row.
  public mutating func write(
    _ boolean: Bool, in sheet: SheetID, row: Int, column: Int, style: StyleID? = nil
  ) throws(WorkbookWriterError) {
    try write(.truth(boolean), in: sheet, row, column, style)
  }

  /// Writes text that leads somewhere.
  ///
  /// A sheet holds ``maximumLinks``; beyond them, and where the target is longer than Excel takes (2,079), the
  /// text is written without its link.
  /// - Parameters:
  ///   - text: What shows.
  ///   - link: Where it leads.
  ///   - sheet: The sheet.
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  ///   - style: How it looks; nil for ``CellStyle/link``.
  /// - Throws: As for text.
  /// - Returns: Whether the link was written.
  @discardableResult
  public mutating func write(
    _ text: String, link: CellLink, in sheet: SheetID, row: Int, column: Int,
    style: StyleID? = nil
  ) throws(WorkbookWriterError) -> Bool {
    guard !text.isEmpty else {
      try write(text, in: sheet, row: row, column: column, style: style)
      return false
    }
    let stored = try stored(text, sheet, row, column)
    try write(.text(stored), in: sheet, row, column, style ?? self.style(.link))
    return sheets[sheet.index].links.add(
      link, at: CellReference(row: row, column: column), shown: stored)
  }

  /// Sets the height of a row, in points, before its cells are written.
  ///
  /// Its cells that are never written look as `style` says.
  /// - Throws: If the row is above the sheet's last one.
  public mutating func setHeight(
    _ points: Double, ofRow row: Int, in sheet: SheetID, style: StyleID? = nil
  ) throws(WorkbookWriterError) {
    let pointer = try unsafe start(sheet, row, 0)
    guard sheets[sheet.index].rows == nil else {
      let number = number(of: style)
      sheets[sheet.index].rows?.set(height: points, style: number, ofRow: row)
      if sheets[sheet.index].heights.set(points, ofRow: row) {
        try unsafe check(worksheet_set_row(pointer, UInt32(row), points, nil), sheet, row)
      }
      return
    }
    try unsafe check(
      worksheet_set_row(pointer, UInt32(row), points, format(style)), sheet, row)
  }

  /// Sets the width of columns, in digits of the default font (a Chinese character takes about
  /// two); at any time.
  public mutating func setWidth(
    _ width: Double, ofColumns columns: ClosedRange<Int>, in sheet: SheetID
  ) {
    guard columns.lowerBound >= 0, columns.upperBound <= CellReference.maximumColumn else { return }
    _ = unsafe worksheet_set_column(
      sheets[sheet.index].pointer, UInt16(columns.lowerBound), UInt16(columns.upperBound),
      min(max(width, 0), 255), nil)
  }

  /// Keeps the first rows and columns in sight.
  public mutating func freeze(rows: Int, columns: Int, in sheet: SheetID) {
    unsafe worksheet_freeze_panes(
      sheets[sheet.index].pointer, UInt32(clamping: rows), UInt16(clamping: columns))
  }

  /// Puts filter arrows into the first row of a range.
  public mutating func filter(_ range: CellRange, in sheet: SheetID) {
    _ = unsafe worksheet_autofilter(
      sheets[sheet.index].pointer, UInt32(clamping: range.topLeft.row),
      UInt16(clamping: range.topLeft.column), UInt32(clamping: range.bottomRight.row),
      UInt16(clamping: range.bottomRight.column))
  }

  /// Shows this sheet when the workbook is opened.
  public mutating func activate(_ sheet: SheetID) {
    unsafe worksheet_activate(sheets[sheet.index].pointer)
  }

  /// Writes the file, reads it again, and puts it at its path.
  ///
  /// It is read again because libxlsxwriter does not notice when its temporary files could not be written.
  /// - Throws: If it could not be written whole; an older file then still stands there.
  public consuming func close() throws(WorkbookWriterError) {
    var sheets = sheets
    for index in sheets.indices { sheets[index].finishRows() }
    let names = names
    errno = 0
    let code = handle.close(alone: created != Self.defaultCreated)
    let reason = errno
    if let code = store.wait() { throw WorkbookWriterError(path: path, cause: .temporary(code)) }
    guard code == LXW_NO_ERROR else {
      let refusal = reason == 0 ? file.refusal(ofBytes: 0) : nil
      throw WorkbookWriterError(
        path: path, cause: refusal.map { .file($0) } ?? Self.cause(code, errno: reason))
    }
    // The library goes on after a write that failed, so the system is asked again then.
    let largest = WrittenWorkbook.largestPart(inFileAt: file.path)
    do throws(FileError) {
      if !names.isEmpty { try file.change { names.added(to: $0) } }
    } catch {
      throw error.code == EIO
        ? Self.incomplete(sheets.first?.name ?? "", largest, path)
        : WorkbookWriterError(path: path, cause: .file(error.code))
    }
    do throws(SkeletonError) {
      try Self.complete(file, sheets, store, path)
    } catch {
      switch error {
      case .damaged: throw Self.incomplete(sheets.first?.name ?? "", largest, path)
      case .temporary(let code): throw WorkbookWriterError(path: path, cause: .temporary(code))
      case .file(let error): throw WorkbookWriterError(path: path, cause: .file(error.code))
      }
    }
    let rows = sheets.map { (name: $0.name, filled: $0.filledRows) }
    if let sheet = WrittenWorkbook.firstDifference(inFileAt: file.path, from: rows) {
      throw Self.incomplete(sheet, largest, path)
    }
    do {
      try file.commit()
    } catch {
      throw WorkbookWriterError(path: path, cause: .file(error.code))
    }
  }

  private static func pendingFile(
    _ path: String, sparing files: ReadFiles, keepsOther: Bool
  ) throws(WorkbookWriterError) -> PendingFile {
    do {
      return try PendingFile(target: path, sparing: files, keepsOther: keepsOther)
    } catch {
      throw WorkbookWriterError(path: path, cause: .file(error.code))
    }
  }

  mutating func start(
    _ sheet: SheetID, _ row: Int, _ column: Int
  ) throws(WorkbookWriterError) -> UnsafeMutablePointer<lxw_worksheet> {
    let first = sheets[sheet.index].rows == nil ? 0 : sheets[sheet.index].row
    guard row >= first, row <= CellReference.maximumRow,
      0...CellReference.maximumColumn ~= column
    else {
      throw WorkbookWriterError(
        path: path,
        cause: .place(
          sheet: sheets[sheet.index].name, cell: CellReference(row: row, column: column)))
    }
    sheets[sheet.index].row = row
    return unsafe sheets[sheet.index].pointer
  }

  /// Notes that a row holds something.
  mutating func fill(_ sheet: SheetID, _ row: Int) {
    if sheets[sheet.index].rows == nil {
      guard sheets[sheet.index].filled.insert(row).inserted else { return }
    } else {
      guard sheets[sheet.index].lastFilledRow != row else { return }
    }
    sheets[sheet.index].lastFilledRow = row
    sheets[sheet.index].filledRows += 1
  }

  func stored(
    _ text: String, _ sheet: SheetID, _ row: Int, _ column: Int
  ) throws(WorkbookWriterError) -> String {
    let stored = CellText.stored(text)
    guard !CellText.isTooLong(stored) else {
      throw WorkbookWriterError(
        path: path,
        cause: .textTooLong(
          sheet: sheets[sheet.index].name, cell: CellReference(row: row, column: column),
          length: stored.utf16.count))
    }
    return stored
  }

  func format(_ style: StyleID?) -> UnsafeMutablePointer<lxw_format>? {
    unsafe style.flatMap { unsafe formats[$0.index] }
  }

  /// Throws what the library did not take, with the place of it.
  func check(
    _ code: lxw_error, _ sheet: SheetID? = nil, _ row: Int? = nil, _ column: Int = 0
  ) throws(WorkbookWriterError) {
    guard code != LXW_NO_ERROR else { return }
    throw WorkbookWriterError(
      path: path,
      cause: .refused(
        sheet: sheet.map { sheets[$0.index].name },
        cell: row.map { CellReference(row: $0, column: column) }, reason: Self.words(code)))
  }
}

private func withOptionalCString(_ text: String?, _ body: (UnsafeMutablePointer<CChar>?) -> Void) {
  guard let text else { return body(nil) }
  // The library takes a copy; its parameter only lacks a `const`.
  unsafe text.withCString { unsafe body(UnsafeMutablePointer(mutating: $0)) }
}
