extension Workbook {
  /// Reads the workbook in a file, whole.
  ///
  /// Nothing of a part is used before it was read to its end and its checksum was right.
  ///
  /// - Parameters:
  ///   - path: The file: .xlsx or .xlsm, whatever its name.
  ///   - limits: How much is read before the file is refused.
  /// - Throws: What keeps the workbook from being read. A workbook without worksheets, shared
  ///   strings, styles or properties is no error.
  public init(path: String, limits: Limits = Limits()) throws(SpreadsheetError) {
    var reader = try WorkbookReader(path: path, limits: limits)
    try self.init(&reader)
  }

  /// Reads the workbook in bytes, whole.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What errors call the file.
  ///   - limits: How much is read before the file is refused.
  /// - Throws: As ``init(path:limits:)``.
  public init(
    bytes: [UInt8], name: String, limits: Limits = Limits()
  ) throws(SpreadsheetError) {
    var reader = try WorkbookReader(bytes: bytes, name: name, limits: limits)
    try self.init(&reader)
  }

  /// Reads what a reader has opened, whole.
  ///
  /// - Parameter reader: Read from its first sheet to its last.
  /// - Throws: As ``init(path:limits:)``.
  public init(_ reader: inout WorkbookReader) throws(SpreadsheetError) {
    var sheets: [Sheet] = []
    var standIns = StandIns(reader.package, reader.relationships)
    for tab in reader.tabs where tab.isWorksheet {
      let sink = SheetSink(reader.package.archive.usage)
      let part = try reader.sheetPart(keepsStrings: true, into: sink)
      let links = try reader.package.links(of: tab.part)
      if ObjectReader.isNeeded(links) {
        part.attachments = SheetAttachments(reader.package.archive.usage)
      }
      try reader.package.parse(tab.part, part)
      var sheet = Sheet(
        name: tab.name, visibility: tab.visibility, cells: sink.takeCells(), merges: part.merges)
      sheet.uncalculated = part.uncalculated.sorted { $0.reference < $1.reference }
      sheet.hiddenColumns = part.hidden.columns
      sheet.hiddenRows = part.hidden.rows
      sheet.stretches = part.looks.stretches
      if let attachments = part.attachments {
        var objects = ObjectReader(reader.package, links, attachments)
        sheet.objects = try objects.objects()
      }
      if !part.standIns.isEmpty { sheet.objects += try standIns.objects(in: part.standIns) }
      sheets.append(sheet)
    }
    ListedTexts.look(up: &sheets)
    do throws(SpreadsheetError.Cause) {
      // The text of one cell or picture may be that of many objects.
      for sheet in sheets {
        for object in sheet.objects {
          try reader.package.archive.usage.show(textBytes: object.text.utf8.count)
        }
      }
    } catch { throw SpreadsheetError(error, file: reader.package.file) }
    let leftOut = reader.tabs.filter { $0.kind == .macros || $0.kind == .unknown }.map(\.name)
    self.init(
      sheets: sheets, dateSystem: reader.dateSystem, properties: try reader.properties(),
      definedNames: reader.definedNames, numberFormats: reader.numberFormats)
    self.leftOut = leftOut
  }
}

/// The texts of the lines that are chosen of lists, once the cells of all sheets are there.
private enum ListedTexts {
  static func look(up sheets: inout [Sheet]) {
    guard sheets.contains(where: { $0.objects.contains { $0.listed != nil } }) else { return }
    let named = Dictionary(sheets.indices.map { (sheets[$0].name, $0) }) { first, _ in first }
    for index in sheets.indices {
      for object in sheets[index].objects.indices {
        guard let listed = sheets[index].objects[object].listed else { continue }
        sheets[index].objects[object].text = text(of: listed, home: index, sheets, named)
        sheets[index].objects[object].listed = nil
      }
    }
  }

  private static func text(
    of listed: SheetObject.Listed, home: Int, _ sheets: [Sheet], _ named: [String: Int]
  ) -> String {
    guard let (name, cells) = SheetObject.Link.split(listed.cells), let range = CellRange(cells),
      let sheet = name == nil ? home : name.flatMap({ named[$0] }),
      listed.line <= range.bottomRight.row - range.topLeft.row
    else { return "" }
    let cell = CellReference(
      row: range.topLeft.row + listed.line, column: range.topLeft.column)
    guard case .string(let text) = sheets[sheet][cell]?.value else { return "" }
    return text
  }
}

/// Collects the cells of a whole sheet, in the order of the sheet.
final class SheetSink: CellSink {
  private var cells: [Cell] = []
  /// The place of the last of the cells.
  ///
  /// Kept apart, since each look at an array of a class costs a check of exclusive access.
  private var last = CellReference(row: -1, column: -1)
  private var isInOrder = true
  private let usage: Usage

  init(_ usage: Usage) { self.usage = usage }

  func add(_ cell: Cell) {
    if cell.reference <= last { isInOrder = false }
    last = cell.reference
    cells.append(cell)
  }

  func endRow(_ row: Int) {}

  /// Shared strings were counted when their table was read, and stay one however many cells have them.
  func keep(textBytes: Int, isShared: Bool) throws(SpreadsheetError.Cause) {
    if !isShared { try usage.keepText(bytes: textBytes) }
  }

  /// The cells by row and column, each place once.
  ///
  /// Of a place that stands in the file twice, the last cell that is not empty counts, as it does in
  /// openpyxl and calamine; Excel calls such a file damaged.
  func takeCells() -> [Cell] {
    defer { cells = [] }
    guard !isInOrder else { return cells }
    // Stable, so that of equal places the last in the file stays last.
    cells.sort { $0.reference < $1.reference }
    var kept = 0
    for index in cells.indices {
      if index > 0, cells[index].reference == cells[index - 1].reference { kept -= 1 }
      cells[kept] = cells[index]
      kept += 1
    }
    cells.removeLast(cells.count - kept)
    return cells
  }
}
