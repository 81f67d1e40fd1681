import Spreadsheet

/// What is known only at the end: totals, widths, filters and how it is printed.
extension ListSheet {
  /// Whether it becomes an Excel table: all rows are in one sheet.
  private var isTable: Bool { table != nil && pages.count == 1 && rows > 0 && leftOut == 0 }

  /// How small the letters of a printed sheet may become, in percent: those of 10 points are 9 then, and
  /// programs round down.
  static let leastScale = 91.0
  /// In inches: left, right, top, bottom.
  static let margins = [0.3, 0.3, 0.5, 0.55]
  /// How much wider than its digits a column is.
  static let padding = 0.56

  /// Writes what is known only at the end.
  mutating func finish(
    _ writer: inout WorkbookWriter, hasFilter: Bool = true
  ) throws(WorkbookWriterError) {
    let hasTotals = columns.contains { if case .none = $0.total { false } else { true } }
    for (index, page) in pages.enumerated() {
      try finish(page, index, hasTotals && index == pages.count - 1, &writer)
      if !isTable, hasFilter {
        writer.filter(range(rows: self.rows(onPage: index)), in: page.id)
      }
    }
    if leftOut > 0 {
      try writer.write(
        words.rowsLeftOut(leftOut), in: id, row: top + rows(onPage: page), column: 0,
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
  private func finish(
    _ page: Page, _ number: Int, _ hasTotals: Bool, _ writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let id = page.id
    for (index, width) in widths.enumerated() {
      if columns[index].isHidden {
        writer.hide(columns: index...index, width: width, in: id)
      } else if columns[index].isGrouped {
        writer.setWidth(
          width, ofGroupedColumns: index...index, areFolded: columns[index].kind == .reference,
          in: id)
      } else {
        writer.setWidth(width, ofColumns: index...index, in: id)
      }
    }
    let count = rows(onPage: number)
    let printed = columns.prefix { $0.isPrinted }.count
    if printed > 0, printed < columns.count {
      let last = top + count - 1 + (hasTotals && count > 0 ? 1 : 0) + (leftOut > 0 ? 1 : 0)
      writer.setPrintArea(
        CellRange(
          CellReference(row: 0, column: 0),
          CellReference(row: max(last, top - 1), column: printed - 1)), of: id)
    }
    writer.setPage(setup(rows: count), of: id)
    writer.printPageNumbers(of: id)
    // What a filter hides says nothing; whatever is shown first is told in full.
    for (index, column) in columns.enumerated() where column.isFaintWhereRepeated && count > 1 {
      let letters = CellReference.letters(ofColumn: index)
      let (own, above) = ("$\(letters)\(top + 2)", "$\(letters)\(top + 1)")
      try writer.highlight(
        CellRange(
          CellReference(row: top + 1, column: index),
          CellReference(row: top + count - 1, column: index)),
        when: "=AND(\(own)=\(above),SUBTOTAL(103,\(above))=1)", style: styles.faint, in: id)
    }
  }

  /// The page on which all printed columns stand beside each other.
  private func setup(rows: Int) -> PageSetup {
    var setup = paper(rows: rows)
    setup.firstRepeatedRow = head.rows
    setup.repeatedRows = top - head.rows
    return setup
  }

  private func paper(rows: Int) -> PageSetup {
    if case .page(let setup) = print { return setup }
    let width = zip(columns, widths).filter { $0.0.isPrinted && $0.0.kind != .reference }
      .reduce(0) { $0 + $1.1 + Self.padding }
    var setup = PageSetup()
    setup.margins = Self.margins
    func fits() -> Bool { width <= setup.room }
    if !fits() { setup.isLandscape = true }
    if !fits() { setup.paper = .a3 }
    setup.isCentered = false
    if case .onePage = print {
      let lines = Double(top + rows + 2) * Self.lineHeight
      if lines <= setup.height * 100 / Self.leastScale { setup.pagesLong = 1 }
    }
    return setup
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
    // The library writes totals in one style.
    if hasTotals { try writeTotals(to: &writer) }
  }

  /// The total of a column: each number may fit a cell, and their sum may not.
  private func total(ofColumn index: Int) -> SheetColumn.Total {
    if case .sum = columns[index].total, !sums[index].isFinite { return .text(words.tooLarge) }
    return columns[index].total
  }

  /// Writes the totals of all sheets below the last row.
  private func writeTotals(to writer: inout WorkbookWriter) throws(WorkbookWriterError) {
    let place = top + rows(onPage: page) + (leftOut > 0 ? 1 : 0)
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
        CellReference(row: top, column: index),
        CellReference(row: top + rows(onPage: page) - 1, column: index))
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

  /// The headings and so many rows below.
  private func range(rows: Int) -> CellRange {
    CellRange(
      CellReference(row: top - 1, column: 0),
      CellReference(row: top - 1 + rows, column: columns.count - 1))
  }
}

extension PageSetup {
  /// The width of columns that stand beside each other in letters of 9 points or more, in digits.
  var room: Double { width * 100 / ListSheet.leastScale }
}
