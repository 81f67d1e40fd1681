internal import CXLSXWriter

/// What makes a sheet a form: merged cells, rules for input, names, comments, protection.
extension WorkbookWriter {
  /// Sets between which numbers a number must lie.
  private static func bound(
    _ validation: inout lxw_data_validation, least: Double?, most: Double?
  ) {
    switch (least, most) {
    case (let least?, let most?):
      unsafe validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      unsafe validation.minimum_number = least
      unsafe validation.maximum_number = most
    case (nil, let most?):
      unsafe validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO.rawValue)
      unsafe validation.value_number = most
    case (_, nil):
      unsafe validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      // A rule needs a number; no answer is as small as this.
      unsafe validation.value_number = least ?? -1e300
    }
  }

  /// Joins cells to one, which no other merged range may share; what stands in it is written into the first cell
  /// afterwards.
  ///
  /// - Throws: If it is one cell.
  public mutating func merge(
    _ range: CellRange, in sheet: SheetID, style: StyleID? = nil
  ) throws(WorkbookWriterError) {
    try merge(range, .blank, in: sheet, style)
  }

  /// Writes a formula.
  /// - Parameters:
  ///   - formula: As Excel stores it, with `=`; names of functions in English.
  ///   - result: What it comes to, for programs that do not calculate.
  ///   - sheet: The sheet.
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  ///   - style: How it looks.
  /// - Throws: If the place is beyond the sheet.
  public mutating func write(
    formula: String, result: String, in sheet: SheetID, row: Int, column: Int,
    style: StyleID? = nil
  ) throws(WorkbookWriterError) {
    let stored = try stored(result, sheet, row, column)
    try write(
      .formulaOfText(StoredText.of(formula, in: .formula), text: stored), in: sheet, row, column,
      style)
  }

  /// Says what may be typed into some cells.
  ///
  /// Titles and messages that are too long for Excel are cut.
  /// - Throws: If a list does not fit (see ``InputRule/fits(_:)``).
  public mutating func setRule(
    _ rule: InputRule, for range: CellRange, in sheet: SheetID
  ) throws(WorkbookWriterError) {
    var strings = CStrings()
    defer { strings.free() }
    var validation = unsafe lxw_data_validation()
    unsafe validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe validation.error_type =
      rule.isStrict
      ? UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
      : UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    unsafe validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    var list: [UnsafeMutablePointer<CChar>?] = unsafe []
    switch rule.kind {
    case .any:
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    case .list(let items) where !InputRule.fits(items):
      // Too long for a rule; the caller may give it cells of its own.
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    case .list(let items):
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      unsafe list = items.map { unsafe strings.add(CellText.stored($0)) } + [nil]
    case .listFormula(let formula):
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      unsafe validation.value_formula = strings.add(StoredText.of(formula, in: .formula))
    case .whole(let least, let most):
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      unsafe Self.bound(&validation, least: least.map { Double($0) }, most: most.map { Double($0) })
    case .decimal(let least, let most):
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      unsafe Self.bound(&validation, least: least, most: most)
    case .date(let first, let last):
      unsafe Self.bound(&validation, &strings, first: first, last: last)
    case .formula(let formula):
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      unsafe validation.value_formula = strings.add(StoredText.of(formula, in: .formula))
    }
    let titled = StoredText.of(rule.title, in: .ruleTitle)
    if !titled.isEmpty { unsafe validation.input_title = unsafe strings.add(titled) }
    if !rule.message.isEmpty {
      unsafe validation.input_message = strings.add(
        StoredText.of(rule.message, in: .ruleMessage))
    }
    if !rule.refusal.isEmpty {
      if !titled.isEmpty { unsafe validation.error_title = unsafe strings.add(titled) }
      unsafe validation.error_message = strings.add(
        StoredText.of(rule.refusal, in: .ruleMessage))
    }
    let pointer = unsafe sheets[sheet.index].pointer
    let code = unsafe list.withUnsafeMutableBufferPointer { items in
      if items.count > 0 { unsafe validation.value_list = items.baseAddress }
      return unsafe worksheet_data_validation_range(
        pointer, UInt32(range.topLeft.row), UInt16(range.topLeft.column),
        UInt32(range.bottomRight.row), UInt16(range.bottomRight.column), &validation)
    }
    try check(code, sheet, range.topLeft.row, range.topLeft.column)
  }

  /// Shows some cells in another style while a formula is true.
  /// - Parameters:
  ///   - range: The cells.
  ///   - formula: As Excel writes it for the first of the cells, with `=`; it is moved along for the others.
  ///   - style: How they look then; only what it changes.
  ///   - sheet: Their sheet.
  /// - Throws: If the range is beyond the sheet.
  public mutating func highlight(
    _ range: CellRange, when formula: String, style: StyleID, in sheet: SheetID
  ) throws(WorkbookWriterError) {
    var strings = CStrings()
    defer { strings.free() }
    var condition = unsafe lxw_conditional_format()
    unsafe condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    unsafe condition.value_string = strings.add(StoredText.of(formula, in: .formula))
    unsafe condition.format = format(style)
    try unsafe check(
      worksheet_conditional_format_range(
        sheets[sheet.index].pointer, UInt32(range.topLeft.row), UInt16(range.topLeft.column),
        UInt32(range.bottomRight.row), UInt16(range.bottomRight.column), &condition), sheet,
      range.topLeft.row, range.topLeft.column)
  }

  /// Puts a comment to a cell.
  /// - Parameters:
  ///   - text: The comment; cut to what Excel takes.
  ///   - author: Who says it.
  ///   - size: How wide and high its box is, in pixels.
  ///   - sheet: The sheet.
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  /// - Throws: If the place is beyond the sheet.
  public mutating func comment(
    _ text: String, author: String, size: (width: Int, height: Int), in sheet: SheetID, row: Int,
    column: Int
  ) throws(WorkbookWriterError) {
    var strings = CStrings()
    defer { strings.free() }
    var options = unsafe lxw_comment_options()
    unsafe options.author = strings.add(StoredText.of(author, in: .author))
    unsafe options.width = UInt16(clamping: size.width)
    unsafe options.height = UInt16(clamping: size.height)
    let pointer = try unsafe start(sheet, row, column)
    try unsafe check(
      worksheet_write_comment_opt(
        pointer, UInt32(row), UInt16(column), StoredText.of(text, in: .comment), &options), sheet,
      row, column)
  }

  /// Sets between which days a day must lie.
  private static func bound(
    _ validation: inout lxw_data_validation, _ strings: inout CStrings, first: String?,
    last: String?
  ) {
    unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_DATE_FORMULA.rawValue)
    guard let last else {
      unsafe validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      // A rule needs a day; the calendar of spreadsheets begins with this one.
      unsafe validation.value_formula = strings.add("=\(first ?? "DATE(1900,1,1)")")
      return
    }
    unsafe validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    unsafe validation.minimum_formula = strings.add("=\(first ?? "DATE(1900,1,1)")")
    unsafe validation.maximum_formula = strings.add("=\(last)")
  }

  /// Gives a cell a name that belongs to its sheet and travels with a copy of it.
  ///
  /// - Throws: If Excel does not take the name, or the sheet has it already.
  public mutating func define(
    _ name: String, for cell: CellReference, in sheet: SheetID
  ) throws(WorkbookWriterError) {
    try define(name, of: sheet.index, for: CellRange(cell, cell), in: sheet)
  }

  /// Gives some cells a name that the whole workbook knows.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - range: The cells.
  ///   - sheet: Their sheet.
  /// - Throws: If Excel does not take the name, or the workbook has it already.
  public mutating func defineEverywhere(
    _ name: String, for range: CellRange, in sheet: SheetID
  ) throws(WorkbookWriterError) {
    try define(name, of: nil, for: range, in: sheet)
  }

  /// Gives some cells a name that belongs to a sheet, or to the workbook where `owner` is nil.
  private mutating func define(
    _ name: String, of owner: Int?, for range: CellRange, in sheet: SheetID
  ) throws(WorkbookWriterError) {
    let own = sheets[sheet.index].name
    guard names.add(name, sheet: owner, target: CellLink.absolute(range, in: own)) else {
      throw WorkbookWriterError(
        path: path,
        cause: .refused(
          sheet: own, cell: range.topLeft, reason: "the name \(name) is not allowed"))
    }
  }

  /// Keeps all cells from being changed but those whose style is unlocked.
  ///
  /// Without a password: it guards against slips, not against people. Rows may be made higher.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - rowsMayBeAdded: Whether rows may be put between others, and taken out where all their cells may be
  ///     changed.
  public mutating func protect(_ sheet: SheetID, rowsMayBeAdded: Bool = false) {
    var options = lxw_protection()
    options.format_rows = 1
    options.insert_rows = rowsMayBeAdded ? 1 : 0
    options.delete_rows = rowsMayBeAdded ? 1 : 0
    options.objects = 1
    unsafe worksheet_protect(sheets[sheet.index].pointer, nil, &options)
  }

  /// Sets how a sheet is printed.
  public mutating func setPage(_ page: PageSetup, of sheet: SheetID) {
    let pointer = unsafe sheets[sheet.index].pointer
    if page.isLandscape {
      unsafe worksheet_set_landscape(pointer)
    } else {
      unsafe worksheet_set_portrait(pointer)
    }
    unsafe worksheet_set_paper(pointer, page.paper.rawValue)
    unsafe worksheet_fit_to_pages(
      pointer, UInt16(clamping: page.pagesWide), UInt16(clamping: page.pagesLong))
    if page.margins.count == 4 {
      unsafe worksheet_set_margins(
        pointer, page.margins[0], page.margins[1], page.margins[2], page.margins[3])
    }
    if page.isCentered { unsafe worksheet_center_horizontally(pointer) }
    if !page.footer.isEmpty {
      _ = unsafe worksheet_set_footer(pointer, StoredText.of(page.footer, in: .footer))
    }
    if page.repeatedRows > 0 {
      _ = unsafe worksheet_repeat_rows(
        pointer, UInt32(clamping: page.firstRepeatedRow),
        UInt32(clamping: page.firstRepeatedRow + page.repeatedRows - 1))
    }
  }

  /// Prints only some cells, whatever stands beside them.
  public mutating func setPrintArea(_ range: CellRange, of sheet: SheetID) {
    _ = unsafe worksheet_print_area(
      sheets[sheet.index].pointer, UInt32(clamping: range.topLeft.row),
      UInt16(clamping: range.topLeft.column), UInt32(clamping: range.bottomRight.row),
      UInt16(clamping: range.bottomRight.column))
  }

  /// Leaves out the lines between cells, on screen and on paper.
  public mutating func hideGridlines(of sheet: SheetID) {
    unsafe worksheet_gridlines(sheets[sheet.index].pointer, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  /// Keeps a row out of sight until someone shows it.
  ///
  /// - Throws: If the row is beyond the sheet.
  public mutating func hide(row: Int, in sheet: SheetID) throws(WorkbookWriterError) {
    let pointer = try unsafe start(sheet, row, 0)
    guard sheets[sheet.index].rows == nil else {
      sheets[sheet.index].rows?.set(height: 15, style: nil, isHidden: true, ofRow: row)
      return
    }
    var options = lxw_row_col_options()
    options.hidden = 1
    try unsafe check(worksheet_set_row_opt(pointer, UInt32(row), 15, nil, &options), sheet, row)
  }

  /// Keeps a sheet out of sight; the first one cannot be.
  public mutating func hide(_ sheet: SheetID) { unsafe worksheet_hide(sheets[sheet.index].pointer) }

  /// Colors the tab of a sheet, `0xRRGGBB`.
  public mutating func setTabColor(_ color: UInt32, of sheet: SheetID) {
    unsafe worksheet_set_tab_color(sheets[sheet.index].pointer, color)
  }

  /// Adds a property of one's own to the document.
  ///
  /// What is longer than 255 characters is cut.
  /// - Throws: If name or value are empty.
  public mutating func setProperty(
    _ name: String, to value: String
  ) throws(WorkbookWriterError) {
    try unsafe check(
      workbook_set_custom_property_string(
        handle.pointer, StoredText.of(name, in: .ownProperty),
        StoredText.of(value, in: .ownProperty)))
  }
}

/// Copies of strings for C, freed together once C is done with them.
@safe private struct CStrings {
  private var pointers: [UnsafeMutablePointer<CChar>] = unsafe []

  /// A copy that lives until ``free()``.
  mutating func add(_ text: String) -> UnsafeMutablePointer<CChar> {
    let bytes = text.utf8CString
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    unsafe bytes.withUnsafeBufferPointer { source in
      for index in source.indices { unsafe copy[index] = source[index] }
    }
    unsafe pointers.append(copy)
    return unsafe copy
  }

  func free() { unsafe pointers.forEach { unsafe $0.deallocate() } }
}
