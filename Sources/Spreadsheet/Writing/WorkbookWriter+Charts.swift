internal import CXLSXWriter
import Glibc

extension WorkbookWriter {
  /// Puts a chart over the cells of a sheet, with the numbers beside its columns or bars; one without
  /// series is not put there.
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
    let type = UInt8(Self.type(of: chart).rawValue)
    guard let pointer = unsafe workbook_add_chart(handle.pointer, type) else {
      throw WorkbookWriterError(
        path: path,
        cause: .refused(
          sheet: sheets[sheet.index].name, cell: nil, reason: "out of memory for a chart"))
    }
    unsafe chart_title_set_name(pointer, StoredText.of(chart: chart.title, in: .chartTitle))
    unsafe Self.withFont(size: 13, isBold: true) { unsafe chart_title_set_name_font(pointer, &$0) }
    for series in chart.series {
      let isStreamed = sheets.contains { $0.name == series.sheet && $0.rows != nil }
      unsafe Self.add(series, isStreamed: isStreamed, to: pointer)
    }
    // Of bars, the library calls the axis that lies x.
    let names = unsafe pointer.pointee.y_axis
    let numbers = unsafe pointer.pointee.x_axis
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
    // The first name on top, as in a list; the axis of numbers then stays at the foot.
    unsafe chart_axis_set_reverse(names)
    unsafe chart_axis_set_crossing_max(names)
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

  private static func type(of chart: Chart) -> lxw_chart_type {
    switch chart.kind {
    case .bars: LXW_CHART_BAR
    case .stackedBars: LXW_CHART_BAR_STACKED
    }
  }

  private static func add(
    _ series: Chart.Series, isStreamed: Bool, to chart: UnsafeMutablePointer<lxw_chart>
  ) {
    let categories = reference(to: series.categories, in: series.sheet)
    let values = reference(to: series.values, in: series.sheet)
    guard let own = unsafe chart_add_series(chart, "=\(categories)", "=\(values)") else { return }
    unsafe chart_series_set_name(own, StoredText.of(chart: series.name, in: .series))
    var fill = lxw_chart_fill()
    fill.color = series.color
    unsafe chart_series_set_fill(own, &fill)
    unsafe chart_series_set_labels(own)
    // Of a part that is 0, nothing is said.
    unsafe chart_series_set_labels_num_format(own, "#,##0.##;-#,##0.##;")
    unsafe withFont(size: 8, isBold: false) { unsafe chart_series_set_labels_font(own, &$0) }
    guard series.names.count == series.numbers.count, !series.names.isEmpty else {
      // It would find no cells there, and say that all are empty.
      if isStreamed {
        unsafe own.pointee.categories.pointee.ignore_cache = 1
        unsafe own.pointee.values.pointee.ignore_cache = 1
      }
      return
    }
    unsafe cache(series.names.map { .name($0) }, in: own.pointee.categories)
    unsafe cache(series.numbers.map { .number($0) }, in: own.pointee.values)
  }

  private enum Cached {
    case name(String)
    case number(Double)
  }

  /// Says what stands in cells of a chart.
  ///
  /// The library looks for that itself, but it finds no results of formulas, and nothing on sheets that do
  /// not keep their rows. It frees what it is given here.
  private static func cache(
    _ values: [Cached], in range: UnsafeMutablePointer<lxw_series_range>?
  ) {
    guard let range = unsafe range, let list = unsafe range.pointee.data_cache,
      unsafe list.pointee.stqh_first == nil, values.count <= UInt16.max,
      let next = MemoryLayout<lxw_series_data_point>.offset(of: \.list_pointers)
    else { return }
    for value in values {
      guard let memory = unsafe calloc(1, MemoryLayout<lxw_series_data_point>.stride) else {
        return
      }
      let point = unsafe memory.bindMemory(to: lxw_series_data_point.self, capacity: 1)
      switch value {
      case .name(let name):
        unsafe point.pointee.is_string = 1
        unsafe point.pointee.string = strdup(StoredText.of(name, in: .cell))
        unsafe range.pointee.has_string_cache = 1
      case .number(let number): unsafe point.pointee.number = number
      }
      // As STAILQ_INSERT_TAIL of queue.h does: the next one is noted in this one.
      unsafe list.pointee.stqh_last.pointee = point
      unsafe list.pointee.stqh_last = (memory + next).assumingMemoryBound(
        to: UnsafeMutablePointer<lxw_series_data_point>?.self)
    }
    unsafe range.pointee.num_data_points = UInt16(values.count)
    unsafe range.pointee.ignore_cache = 1
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
