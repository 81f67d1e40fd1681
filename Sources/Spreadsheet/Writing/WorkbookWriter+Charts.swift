internal import CXLSXWriter

extension WorkbookWriter {
  /// Puts a chart over the cells of a sheet; one without series is not put there.
  /// - Parameters:
  ///   - chart: The chart.
  ///   - sheet: The sheet.
  ///   - row: The row of its top left corner, from 0.
  ///   - column: The column of that corner, from 0.
  /// - Throws: If there is no memory for it.
  public mutating func insert(
    _ chart: Chart, in sheet: SheetID, row: Int, column: Int
  ) throws(WorkbookWriterError) {
    guard !chart.series.isEmpty else { return }
    let type: lxw_chart_type =
      switch chart.kind {
      case .columns: LXW_CHART_COLUMN
      case .stackedColumns: LXW_CHART_COLUMN_STACKED
      case .bars: LXW_CHART_BAR
      }
    guard let pointer = unsafe workbook_add_chart(handle.pointer, UInt8(type.rawValue)) else {
      throw WorkbookWriterError(
        path: path,
        cause: .refused(
          sheet: sheets[sheet.index].name, cell: nil, reason: "out of memory for a chart"))
    }
    unsafe chart_title_set_name(pointer, StoredText.of(chart: chart.title, in: .chartTitle))
    unsafe Self.withFont(size: 13, isBold: true) { unsafe chart_title_set_name_font(pointer, &$0) }
    for series in chart.series {
      let categories = Self.reference(to: series.categories, in: series.sheet)
      let values = Self.reference(to: series.values, in: series.sheet)
      guard let own = unsafe chart_add_series(pointer, "=\(categories)", "=\(values)") else {
        continue
      }
      unsafe chart_series_set_name(own, StoredText.of(chart: series.name, in: .series))
      var fill = lxw_chart_fill()
      fill.color = series.color
      unsafe chart_series_set_fill(own, &fill)
    }
    // Of bars, the library calls the axis that lies x.
    let isUpright = chart.kind != .bars
    let names = unsafe isUpright ? pointer.pointee.x_axis : pointer.pointee.y_axis
    let numbers = unsafe isUpright ? pointer.pointee.y_axis : pointer.pointee.x_axis
    unsafe Self.withFont(size: 9, isBold: false) { font in
      unsafe chart_axis_set_num_font(names, &font)
      unsafe chart_axis_set_num_font(numbers, &font)
    }
    if let unit = chart.unit {
      unsafe chart_axis_set_name(numbers, StoredText.of(chart: unit, in: .chartTitle))
      unsafe Self.withFont(size: 9, isBold: false) { unsafe chart_axis_set_name_font(numbers, &$0) }
    }
    unsafe chart_axis_set_num_format(numbers, "#,##0")
    var line = lxw_chart_line()
    line.color = 0xD9_D9D9
    line.width = 0.75
    unsafe chart_axis_major_gridlines_set_line(numbers, &line)
    // The first name on top, as in the list that is shown.
    if chart.kind == .bars { unsafe chart_axis_set_reverse(names) }
    if chart.series.count > 1 {
      unsafe chart_legend_set_position(pointer, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    } else {
      unsafe chart_legend_set_position(pointer, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    unsafe chart_set_series_gap(pointer, 60)
    var options = unsafe lxw_chart_options()
    // The library's charts are 480 by 288 pixels.
    unsafe options.x_scale = chart.width / 480
    unsafe options.y_scale = chart.height / 288
    try unsafe check(
      worksheet_insert_chart_opt(
        sheets[sheet.index].pointer, UInt32(clamping: row), UInt16(clamping: column), pointer,
        &options), sheet, row, column)
  }

  private static func withFont(
    size: Double, isBold: Bool, _ body: (inout lxw_chart_font) -> Void
  ) {
    var font = unsafe lxw_chart_font()
    unsafe font.size = size
    unsafe font.bold = isBold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
    unsafe body(&font)
  }
}
