internal import CXLSXWriter

/// Cells, which go to the library in sheets that keep their rows, and to ``StreamedRows`` in all others.
extension WorkbookWriter {
  /// Writes a cell.
  mutating func write(
    _ content: CellContent, in sheet: SheetID, _ row: Int, _ column: Int, _ style: StyleID?
  ) throws(WorkbookWriterError) {
    let pointer = try unsafe start(sheet, row, column)
    if case .blank = content {} else { fill(sheet, row) }
    guard sheets[sheet.index].rows == nil else {
      let number = number(of: style)
      sheets[sheet.index].rows?.write(content, row: row, column: column, style: number)
      return
    }
    let format = unsafe format(style)
    let (line, place) = (UInt32(row), UInt16(column))
    let code =
      switch content {
      case .blank: unsafe worksheet_write_blank(pointer, line, place, format)
      case .text(let text): unsafe worksheet_write_string(pointer, line, place, text, format)
      case .number(let number): unsafe worksheet_write_number(pointer, line, place, number, format)
      case .truth(let value):
        unsafe worksheet_write_boolean(pointer, line, place, value ? 1 : 0, format)
      case .formula(let formula, let number):
        unsafe worksheet_write_formula_num(pointer, line, place, formula, format, number)
      case .formulaOfText(let formula, let text):
        unsafe worksheet_write_formula_str(pointer, line, place, formula, format, text)
      }
    // A blank cell that looks like any other is nothing to the library.
    if case .blank = content { return }
    try check(code, sheet, row, column)
  }

  /// Throws where a number is infinite or none.
  func check(
    _ number: Double, _ sheet: SheetID, _ row: Int, _ column: Int
  ) throws(WorkbookWriterError) {
    guard !number.isFinite else { return }
    throw WorkbookWriterError(
      path: path,
      cause: .notFinite(
        sheet: sheets[sheet.index].name, cell: CellReference(row: row, column: column)))
  }

  /// Merges cells, and writes a content into the first.
  mutating func merge(
    _ range: CellRange, _ content: CellContent, in sheet: SheetID, _ style: StyleID?
  ) throws(WorkbookWriterError) {
    let (first, last) = (range.topLeft, range.bottomRight)
    let pointer = try unsafe start(sheet, first.row, first.column)
    let isOurs = sheets[sheet.index].rows != nil
    try unsafe check(
      worksheet_merge_range(
        pointer, UInt32(first.row), UInt16(first.column), UInt32(last.row), UInt16(last.column), "",
        isOurs ? nil : format(style)), sheet, first.row, first.column)
    try write(content, in: sheet, first.row, first.column, style)
    let number = number(of: style)
    sheets[sheet.index].rows?.merge(range, style: number)
  }

  /// The number of a style in the workbook.
  func number(of style: StyleID?) -> Int? {
    unsafe format(style).map { unsafe Int(lxw_format_get_xf_index($0)) }
  }
}

extension WorkbookWriter {
  /// Puts rows and links into what the library wrote.
  static func complete(
    _ file: borrowing PendingFile, _ sheets: [SheetState], _ store: PieceStore, _ path: String
  ) throws(SkeletonError) {
    guard sheets.contains(where: { $0.rows != nil || $0.links.count > 0 }) else { return }
    let written: [UInt8]
    do throws(FileError) { written = try file.contents() } catch { throw .file(error) }
    let skeleton = try SkeletonWorkbook(written, sheets.map { ($0.rows?.rows, $0.links) }, store)
    do throws(FileError) { try file.empty() } catch { throw .file(error) }
    try skeleton.write(to: ArchiveWriter(into: file.descriptor, path: path))
  }
}

extension WorkbookWriter.SheetState {
  /// Ends the rows and links, and tells the library how far the rows reach.
  mutating func finishRows() {
    links.finish()
    rows?.finish()
    guard let area = rows?.area else { return }
    unsafe pointer.pointee.dim_rowmin = UInt32(area.topLeft.row)
    unsafe pointer.pointee.dim_rowmax = UInt32(area.bottomRight.row)
    unsafe pointer.pointee.dim_colmin = UInt16(area.topLeft.column)
    unsafe pointer.pointee.dim_colmax = UInt16(area.bottomRight.column)
  }
}
