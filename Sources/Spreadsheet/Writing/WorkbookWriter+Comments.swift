internal import CXLSXWriter

extension WorkbookWriter {
  /// Pins a comment to a cell.
  /// - Parameters:
  ///   - text: What it says; cut to what Excel takes.
  ///   - sheet: The sheet.
  ///   - row: The row, from 0; the one that is being written.
  ///   - column: The column, from 0.
  /// - Throws: If the place is above the sheet's last row.
  public mutating func comment(
    _ text: String, in sheet: SheetID, row: Int, column: Int
  ) throws(WorkbookWriterError) {
    let pointer = try unsafe start(sheet, row, column)
    let stored = StoredText.of(text, in: .comment)
    var options = unsafe lxw_comment_options()
    unsafe options.width = 320
    // 22 Chinese characters fit a line of that width.
    unsafe options.height = UInt16(clamping: 30 + 18 * (1 + stored.utf16.count / 22))
    unsafe options.font_size = 9
    if sheets[sheet.index].rows != nil {
      // A pixel is three quarters of a point.
      let height = unsafe Double(options.height) * 0.75
      for (row, points) in sheets[sheet.index].heights.add(boxBeside: row, points: height) {
        try unsafe check(worksheet_set_row(pointer, UInt32(row), points, nil), sheet, row)
      }
    }
    try unsafe check(
      worksheet_write_comment_opt(pointer, UInt32(row), UInt16(column), stored, &options), sheet,
      row,
      column)
  }
}
