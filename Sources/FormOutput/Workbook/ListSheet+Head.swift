import Forms
import Spreadsheet

/// What stands above the rows: the title, what the list comes to, and the headings.
extension ListSheet {
  /// The heights of the row of groups and of that of headings: neither takes much of a screen.
  private static let mostGroupLines = 2
  private static let mostHeadingLines = 5

  func writeHead(of page: Page, to writer: inout WorkbookWriter) throws(WorkbookWriterError) {
    var row = 0
    if !head.title.isEmpty {
      try writer.setHeight(26, ofRow: row, in: page.id)
      // A title in the middle goes on over the empty cells beside it.
      let isCentered = head.isCentered && hasRoom(for: head.title)
      let style = isCentered ? styles.centeredTitle : styles.title
      try writer.write(head.title, in: page.id, row: row, column: 0, style: style)
      if isCentered {
        for column in columns.indices.dropFirst() {
          try writer.write("", in: page.id, row: row, column: column, style: style)
        }
      }
      row += 1
    }
    for line in head.lines {
      try write(line: line, row, of: page, to: &writer)
      row += 1
    }
    if !groups.isEmpty {
      try writeGroups(row, of: page, to: &writer)
      row += 1
    }
    try writeHeadings(row, of: page, to: &writer)
  }

  /// Whether a title fits over the columns: one in the middle that does not is cut at both ends.
  private func hasRoom(for title: String) -> Bool {
    // Its letters are bold and half as large again.
    Double(TextWidth.of(title)) * 1.5
      <= columns.prefix { $0.isPrinted }.reduce(0) { $0 + $1.least + Self.padding }
  }

  /// Writes a line over all columns that are printed.
  private func write(
    line: String, _ row: Int, of page: Page, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let shown = columns.prefix { $0.isPrinted }
    let width = shown.reduce(0) { $0 + $1.least }
    let lines = TextWidth.lines(line, width: width)
    try writer.setHeight(Double(min(lines, 8)) * Self.lineHeight + 4, ofRow: row, in: page.id)
    if shown.count > 1 {
      try writer.merge(
        CellRange(
          CellReference(row: row, column: 0), CellReference(row: row, column: shown.count - 1)),
        line, in: page.id, style: styles.line)
    } else {
      try writer.write(line, in: page.id, row: row, column: 0, style: styles.note)
    }
  }

  /// Writes the questions above the headings of their parts.
  private func writeGroups(
    _ row: Int, of page: Page, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let lines = groups.map { group in
      TextWidth.lines(
        columns[group.lowerBound].group, width: group.reduce(0) { $0 + columns[$1].least })
    }
    let height = Double(min(lines.max() ?? 1, Self.mostGroupLines)) * Self.lineHeight + 4
    try writer.setHeight(height, ofRow: row, in: page.id)
    var column = 0
    while column < columns.count {
      let style = columns[column].isOther ? styles.otherHeader : styles.header
      guard let group = groups.first(where: { $0.lowerBound == column }) else {
        try writer.merge(
          CellRange(
            CellReference(row: row, column: column), CellReference(row: row + 1, column: column)),
          columns[column].heading, in: page.id, style: style)
        column += 1
        continue
      }
      if group.count > 1 {
        try writer.merge(
          CellRange(
            CellReference(row: row, column: column),
            CellReference(row: row, column: group.upperBound - 1)), columns[column].group,
          in: page.id, style: style)
      } else {
        try writer.write(columns[column].group, in: page.id, row: row, column: column, style: style)
      }
      column = group.upperBound
    }
  }

  private func writeHeadings(
    _ row: Int, of page: Page, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let lines = columns.map { TextWidth.lines($0.heading, width: $0.least) }.max() ?? 1
    try writer.setHeight(
      Double(min(lines, Self.mostHeadingLines)) * Self.lineHeight + 4, ofRow: row, in: page.id)
    // A heading without a question above it stands in both rows already.
    for (index, column) in columns.enumerated() where groups.isEmpty || !column.group.isEmpty {
      try writer.write(
        column.heading, in: page.id, row: row, column: index,
        style: column.isOther ? styles.otherHeader : styles.header)
    }
  }
}
