internal import CXLSXWriter

extension WorkbookWriter {
  /// A column of a table.
  public struct TableColumn: Sendable {
    /// Unlike any other of the table in more than case, on one line, and 1 to 255 UTF-16 units long,
    /// control characters counted as 7; what is longer is cut.
    public var heading: String
    public var total: Total

    /// What stands in the total row.
    public enum Total: Sendable {
      case none
      case text(String)
      /// The sum of the rows that a filter shows, and what it is now.
      case sum(Double)
      /// The number of filled cells that a filter shows, and what it is now.
      case count(Int)
    }

    public init(_ heading: String, total: Total = .none) {
      self.heading = heading
      self.total = total
    }
  }

  /// Makes a table of cells that were written: a header row, at least one row, and perhaps a total
  /// row.
  ///
  /// In a sheet that keeps its rows the library writes headings and totals, so that what was written there before
  /// is lost, and may be written again. In others the headings must stand in their cells as they are named here, and totals
  /// are cells like any other.
  /// - Parameters:
  ///   - name: A name that Excel takes and no other table has: letters, digits and `_`, and no cell's.
  ///   - columns: A column each, from the first of the range.
  ///   - range: The cells, with header and total row.
  ///   - hasTotals: Whether the last row of the range holds the totals.
  ///   - sheet: The sheet.
  ///   - header: How the headings look.
  /// - Throws: If it is not of such a range, or a heading is not as said.
  public mutating func addTable(
    _ name: String, columns: [TableColumn], over range: CellRange, hasTotals: Bool,
    in sheet: SheetID, header: StyleID? = nil
  ) throws(WorkbookWriterError) {
    var strings: [UnsafeMutablePointer<CChar>?] = unsafe []
    func string(_ text: String) -> UnsafeMutablePointer<CChar>? {
      let copy = unsafe strdup(text)
      unsafe strings.append(copy)
      return unsafe copy
    }
    defer { unsafe strings.forEach { unsafe free($0) } }
    var owned = unsafe columns.map { column in
      var own = unsafe lxw_table_column()
      unsafe own.header = string(StoredText.of(column.heading, in: .heading))
      unsafe own.header_format = format(header)
      switch column.total {
      case .none: break
      case .text(let text):
        unsafe own.total_string = string(StoredText.of(text, in: .heading))
      case .sum(let value):
        unsafe own.total_function = UInt8(LXW_TABLE_FUNCTION_SUM.rawValue)
        unsafe own.total_value = value
      case .count(let value):
        unsafe own.total_function = UInt8(LXW_TABLE_FUNCTION_COUNT.rawValue)
        unsafe own.total_value = Double(value)
      }
      return unsafe own
    }
    let code = unsafe owned.withUnsafeMutableBufferPointer { columns in
      var pointers = unsafe columns.indices.map { unsafe columns.baseAddress?.advanced(by: $0) }
      unsafe pointers.append(nil)
      var options = unsafe lxw_table_options()
      unsafe options.name = string(name)
      unsafe options.total_row = hasTotals ? 1 : 0
      unsafe options.no_banded_rows = 1
      unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
      unsafe options.style_type_number = 1
      return unsafe pointers.withUnsafeMutableBufferPointer { pointers in
        unsafe options.columns = pointers.baseAddress
        return unsafe worksheet_add_table(
          sheets[sheet.index].pointer, UInt32(clamping: range.topLeft.row),
          UInt16(clamping: range.topLeft.column), UInt32(clamping: range.bottomRight.row),
          UInt16(clamping: range.bottomRight.column), &options)
      }
    }
    try check(code, sheet, range.topLeft.row, range.topLeft.column)
    guard sheets[sheet.index].rows == nil else { return }
    fill(sheet, range.topLeft.row)
    if hasTotals { fill(sheet, range.bottomRight.row) }
  }
}

extension WorkbookWriter.TableColumn {
  /// How a formula of the total row names the cells of a column.
  /// - Parameters:
  ///   - heading: The column's heading.
  ///   - table: The table; nil where there is none.
  ///   - range: The cells, for where there is none.
  /// - Returns: `table_a[企业数]` in a table, as Excel writes it, else `D2:D41`.
  public static func cells(
    of heading: String, inTable table: String?, else range: CellRange
  ) -> String {
    table.map { "\($0)[\(quoted(heading))]" } ?? range.description
  }

  /// A heading in a structured reference, where `'` stands before `'`, `#`, `[` and `]`.
  private static func quoted(_ heading: String) -> String {
    heading.reduce(into: "") { text, character in
      if "'#[]".contains(character) { text.append("'") }
      text.append(character)
    }
  }
}
