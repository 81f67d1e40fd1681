/// Finds the lists of a sheet by their headers.
struct ListFinder {
  let sheet: FormSheet
  let style: SheetStyle
  var taken: Set<Int> = []
  private(set) var lists: [FoundList] = []
  /// The heads of columns of labels and answers that are questions and no list.
  private(set) var heads: [Int] = []

  /// A header is looked for with at most so many rows of hints and examples below it.
  static let mostPrinted = 6

  init(_ sheet: FormSheet, _ style: SheetStyle) {
    self.sheet = sheet
    self.style = style
    guard sheet.lastRow >= 0 else { return }
    for row in 0...sheet.lastRow {
      for header in headers(in: row) {
        guard let list = list(under: header, row: row) else { continue }
        if isQuestions(list) {
          heads += header
          continue
        }
        lists.append(list)
        taken.formUnion(list.boxes)
      }
    }
    if lists.isEmpty { findOpen() }
  }

  // MARK: Headers

  func isText(_ box: Box) -> Bool {
    !box.text.isEmpty && !isStroke(box.text) && box.formula == nil && !style.isInput(box)
      && !isBracketed(box.text)
      && !style.hasInputFill(box) && !PrintedBlanks(box.text, words: style.words).hasBlank
  }

  /// `（年/月/日）` heads no column.
  func isBracketed(_ text: String) -> Bool {
    "（(".contains(text.first ?? " ") && "）)".contains(text.last ?? " ")
  }

  /// The runs of two and more boxes with text beside each other that end in a row.
  func headers(in row: Int) -> [[Int]] {
    var runs: [[Int]] = []
    var run: [Int] = []
    var column = 0
    for index in covering(row) {
      let box = sheet.boxes[index]
      if box.lastRow == row, isText(box), !taken.contains(index),
        run.isEmpty || box.column == column
      {
        run.append(index)
      } else {
        if run.count > 1 { runs += panels(run, row) }
        run = box.lastRow == row && isText(box) && !taken.contains(index) ? [index] : []
      }
      column = sheet.nextColumn(after: box.lastColumn)
    }
    if run.count > 1 { runs += panels(run, row) }
    return runs
  }

  /// A run of heads in which a list begins twice or more, side by side, in its lists; else the run.
  private func panels(_ run: [Int], _ row: Int) -> [[Int]] {
    let texts = run.map { sheet.boxes[$0].text.folded }
    guard run.count > 3 else { return [run] }
    for count in 2...run.count / 2 where run.count % count == 0 {
      guard texts.indices.allSatisfy({ texts[$0] == texts[$0 % count] }) else { continue }
      let firsts = stride(from: 0, to: run.count, by: count)
      // Plan and actual of two years stand beside one list of words; each list has its own.
      let haveWords = firsts.allSatisfy { first in
        sheet.box(at: row + 1, sheet.boxes[run[first]].column).map { isText(sheet.boxes[$0]) }
          ?? false
      }
      if haveWords { return firsts.map { Array(run[$0..<$0 + count]) } }
    }
    return [run]
  }

  /// The boxes that cover a row, from left to right.
  func covering(_ row: Int) -> [Int] {
    var found = Set(sheet.rows[row] ?? [])
    // Boxes over several rows begin above.
    for above in 1...12 where row - above >= 0 {
      for index in sheet.rows[row - above] ?? [] where sheet.boxes[index].lastRow >= row {
        found.insert(index)
      }
    }
    return found.sorted { sheet.boxes[$0].column < sheet.boxes[$1].column }
  }

  // MARK: Rows

  enum Cell {
    /// Filled in, worked out, or closed.
    case open(isInput: Bool)
    case text(Int)
  }

  /// The cells of a row under a header; nil where they do not stand as its columns do.
  func cells(_ row: Int, _ spans: [ClosedRange<Int>]) -> [Cell]? {
    var cells: [Cell] = []
    var present = 0
    for span in spans {
      guard let index = sheet.box(at: row, span.lowerBound) else {
        // Nothing may stand further right below a wider header either.
        if span.count > 1, span.contains(where: { sheet.box(at: row, $0) != nil }) { return nil }
        cells.append(.open(isInput: true))
        continue
      }
      let box = sheet.boxes[index]
      guard box.columns == span || box.columns.count == 1 && span.count > 1 && !box.look.hasBorder
      else {
        return nil
      }
      guard !taken.contains(index) else { return nil }
      if box.row == row { present += 1 }
      if box.formula != nil || style.isClosed(box) || isStroke(box.text) {
        cells.append(.open(isInput: false))
      } else if box.text.isEmpty {
        cells.append(.open(isInput: true))
      } else if style.isInput(box) {
        cells.append(.open(isInput: true))
      } else if PrintedBlanks(box.text, words: style.words).hasBlank {
        // What every row prints alike is a gap in each; else it is a question of its own.
        let isRepeated = [row - 1, row + 1].contains { other in
          sheet.box(at: other, span.lowerBound).map { sheet.boxes[$0].text == box.text } ?? false
        }
        guard isRepeated else { return nil }
        cells.append(.open(isInput: true))
      } else {
        cells.append(.text(index))
      }
    }
    return present == 0 ? nil : cells
  }

  /// The columns under a header cell: several, where the cells above and below it are narrower.
  func divided(_ box: Box, row: Int) -> [ClosedRange<Int>] {
    guard box.columns.count > 1, row > 0 else { return [box.columns] }
    var spans: [ClosedRange<Int>] = []
    var above: Set<Int> = []
    var column = box.column
    while column <= box.lastColumn {
      guard let lower = sheet.box(at: row + 1, column),
        let upper = sheet.box(at: box.row - 1, column),
        sheet.boxes[lower].column == column, sheet.boxes[lower].lastColumn <= box.lastColumn,
        !sheet.boxes[upper].text.isEmpty, above.insert(upper).inserted
      else { return [box.columns] }
      spans.append(sheet.boxes[lower].columns)
      column = sheet.boxes[lower].lastColumn + 1
    }
    return spans.count > 1 ? spans : [box.columns]
  }

  func isStroke(_ text: String) -> Bool {
    ["—", "——", "-", "--", "/", "×", "x", "X", "＼", "\\"].contains(text)
  }

  func list(under first: [Int], row: Int) -> FoundList? {
    let spans = first.flatMap { divided(sheet.boxes[$0], row: row) }
    // Rows with text in every column: the header, hints and examples.
    var printed: [Int] = [row]
    var body: [Int] = []
    var next = row + 1
    var open: [Bool] = []
    var sections: Set<Int> = []
    while next <= sheet.lastRow {
      guard let cells = cells(next, spans) else {
        guard isSection(next, spans) else { break }
        sections.insert(next)
        body.append(next)
        next += 1
        continue
      }
      let now = cells.map { if case .open = $0 { true } else { false } }
      if open.isEmpty {
        let texts = now.count { !$0 }
        let isInputRow = cells.contains { if case .open(true) = $0 { true } else { false } }
        if !isInputRow || texts * 2 > now.count && isPrintedRow(next, cells, after: next + 1, spans)
        {
          guard printed.count < Self.mostPrinted, texts > 0 else { break }
          printed.append(next)
          next += 1
          continue
        }
        open = now
      } else if zip(open, now).contains(where: { $0 && !$1 }) {
        break
      }
      if isTotalRow(next, spans), !startsLine(body, spans) { break }
      for (index, isOpen) in now.enumerated() where isOpen {
        open[index] = open[index] || isOpen && body.isEmpty
      }
      body.append(next)
      next += 1
    }
    guard body.count > sections.count, open.contains(true) else { return nil }
    return list(first, spans, printed: printed, body: body, open: open, sections)
  }

  /// Whether a row is one text over all columns between printed lines.
  func isSection(_ row: Int, _ spans: [ClosedRange<Int>]) -> Bool {
    guard spans.count > 1, let index = sheet.box(at: row, spans[0].lowerBound) else { return false }
    let box = sheet.boxes[index]
    guard isText(box), box.row == row, box.lastRow == row, box.column == spans[0].lowerBound,
      box.lastColumn >= spans[spans.count - 1].upperBound, let below = cells(row + 1, spans)
    else { return false }
    guard case .text(let first)? = below.first, sheet.boxes[first].ordinal == nil else {
      return false
    }
    return below.contains { if case .open = $0 { true } else { false } }
  }

  /// Whether the rows so far are printed lines, of which a total may be one.
  func startsLine(_ body: [Int], _ spans: [ClosedRange<Int>]) -> Bool {
    guard
      let row = body.first(where: { row in
        sheet.box(at: row, spans[0].lowerBound).map { sheet.boxes[$0].columns == spans[0] } ?? false
      }), let index = sheet.box(at: row, spans[0].lowerBound)
    else {
      return false
    }
    let box = sheet.boxes[index]
    return !box.text.isEmpty && box.ordinal == nil && !style.isInput(box)
  }

  func isTotalRow(_ row: Int, _ spans: [ClosedRange<Int>]) -> Bool {
    spans.prefix(3).contains { span in
      sheet.box(at: row, span.lowerBound).map { style.isTotal(sheet.boxes[$0].text) } ?? false
    }
  }

  /// Whether a row with texts above the rows to be filled in is a hint or an example, not a printed line.
  func isPrintedRow(
    _ row: Int, _ cells: [Cell], after next: Int, _ spans: [ClosedRange<Int>]
  ) -> Bool {
    guard
      case .text(let first)? = cells.first(where: { if case .text = $0 { true } else { false } }),
      let below = self.cells(next, spans)
    else { return false }
    if style.isExample(sheet.boxes[first].text) { return true }
    // Below an example or a hint its columns are empty.
    return zip(cells, below).count { cell, other in
      if case .text = cell, case .open(true) = other { true } else { false }
    } * 2 > cells.count
  }

  func list(
    _ first: [Int], _ spans: [ClosedRange<Int>], printed: [Int], body: [Int],
    open: [Bool], _ sections: Set<Int>
  ) -> FoundList? {
    let header = headerRow(printed, spans)
    var columns: [FoundList.Column] = []
    let levels = levels(above: header, spans, printed)
    for (index, span) in spans.enumerated() {
      var column = FoundList.Column(columns: span, path: path(levels, span))
      column.role = role(
        of: span, body: body.filter { !sections.contains($0) }, isOpen: open[index],
        label: column.path.last ?? "")
      columns.append(column)
    }
    guard
      columns.contains(where: { column in
        column.role == .answer && !column.path.isEmpty
          && body.contains { row in
            sheet.box(at: row, column.columns.lowerBound).map {
              style.isInput(sheet.boxes[$0])
                || sheet.boxes[$0].isEmpty && !style.isClosed(sheet.boxes[$0])
            } ?? true
          }
      })
    else { return nil }
    var list = FoundList(columns: columns, top: levels.first ?? header, header: header, body: body)
    list.sections = sections
    let isNumbered = columns.contains { $0.role == .numbers }
    guard isFit(list, spans) else { return nil }
    // One row of answers under their labels is no list.
    let total = totalRow(after: body[body.count - 1], spans)
    let around = printed.filter { $0 != header }
    if body.count == 1, !isNumbered || list.isLines, total == nil, around.isEmpty || list.isLines {
      return nil
    }
    if !list.isLines { list.total = total }
    let examples = around.filter { $0 > header && isExampleRow($0, spans, header: header) }
    // Rows that are filled in below a header are data.
    guard examples.count <= 2, around.count - examples.count <= 3 else { return nil }
    for row in around {
      let texts = spans.map { text(at: row, $0) }
      if row > header, isExampleRow(row, spans, header: header) {
        list.examples.append(row)
      } else {
        for (index, text) in texts.enumerated()
        where !text.isEmpty && list.columns[index].role != .words {
          if list.columns[index].help.isEmpty { list.columns[index].help = text }
        }
        list.helpIsAbove = row < header
      }
    }
    // What helps may stand above the header.
    for row in Set(Array(list.top...list.bottom) + around) {
      for span in spans {
        for column in span { sheet.box(at: row, column).map { _ = list.boxes.insert($0) } }
      }
    }
    return list
  }

  /// Whether printed words stand in each line, and few enough to be printed; else it is data.
  func isFit(_ list: FoundList, _ spans: [ClosedRange<Int>]) -> Bool {
    for (column, span) in zip(list.columns, spans) where column.role == .words {
      let words = list.body.filter { !list.sections.contains($0) }.map { text(at: $0, span) }
      if words.contains("") || words.count > Self.mostLines { return false }
    }
    guard let first = zip(list.columns, spans).first(where: { $0.0.role == .words })?.1 else {
      return true
    }
    let words = list.body.map { text(at: $0, first) }
    return words.count { Double($0) != nil } * 3 < words.count * 2
  }

  /// No form prints more lines in one table.
  static let mostLines = 300

  /// A list of one column of answers that says nothing of it is a form of labels and answers.
  func isQuestions(_ list: FoundList) -> Bool {
    // A column for remarks beside the answers asks nothing of its own.
    let answers = list.columns.filter { column in
      let head = column.path.last?.folded ?? ""
      return column.role == .answer && !style.words.contains { $0.remarkHeads.contains(head) }
    }
    guard list.isLines, answers.count == 1, let head = answers[0].path.last?.folded else {
      return false
    }
    return style.words.contains { $0.answerHeads.contains { $0.folded == head } }
  }

  func text(at row: Int, _ span: ClosedRange<Int>) -> String {
    sheet.box(at: row, span.lowerBound).map { sheet.boxes[$0].text } ?? ""
  }

  /// Which of the printed rows is the header: the one that is set off, else the first.
  func headerRow(_ rows: [Int], _ spans: [ClosedRange<Int>]) -> Int {
    func isSetOff(_ row: Int) -> Bool {
      let boxes = spans.compactMap { sheet.box(at: row, $0.lowerBound).map { sheet.boxes[$0] } }
      return boxes.count { $0.look.isBold || $0.look.fill != nil } * 2 > boxes.count
    }
    func isBold(_ row: Int) -> Bool {
      let boxes = spans.compactMap { sheet.box(at: row, $0.lowerBound).map { sheet.boxes[$0] } }
      return boxes.count { $0.look.isBold } * 2 > boxes.count
    }
    func distinct(_ row: Int) -> Int { Set(spans.map { text(at: row, $0).folded }).count }
    let most = rows.map(distinct).max() ?? 0
    // The same word over and over, such as Required, names no column.
    let before = rows.prefix { row in
      !spans.prefix(2).contains { style.isExample(text(at: row, $0)) }
    }
    let rows = (before.isEmpty ? rows[...] : before).filter { distinct($0) * 10 >= most * 7 }
    let off = rows.filter(isSetOff)
    let bold = rows.filter(isBold)
    var found = rows[0]
    if off.count < rows.count, let first = off.first {
      found = first
    } else if bold.count < rows.count, let first = bold.first {
      found = first
    }
    // Sentences over short words tell what to write below them.
    func length(_ row: Int) -> Int {
      spans.reduce(0) { $0 + text(at: row, $1).count } / max(1, spans.count)
    }
    let own = length(found)
    guard own > 30 else { return found }
    let names = rows.first { row in
      row != found && distinct(row) >= distinct(found) && length(row) * 3 <= own
    }
    return names ?? found
  }

  func isExampleRow(_ row: Int, _ spans: [ClosedRange<Int>], header: Int) -> Bool {
    let boxes = spans.compactMap { sheet.box(at: row, $0.lowerBound).map { sheet.boxes[$0] } }
      .filter { !$0.text.isEmpty }
    guard let first = boxes.first else { return false }
    if style.isExample(first.text) { return true }
    return boxes.contains { $0.isNumber || SampleRows.counted($0.text)?.number == 1 }
  }

  // MARK: Headers with nothing below

  /// A header below which the sheet is blank, or holds hints and examples only.
  mutating func findOpen() {
    let texts = sheet.texts
    guard let last = texts.map({ sheet.boxes[$0].row }).max() else { return }
    var best: [Int] = []
    func distinct(_ run: [Int]) -> Int { Set(run.map { sheet.boxes[$0].key }).count }
    for row in 0...last {
      for run in headers(in: row) where run.count >= 3 {
        if distinct(run) > distinct(best) { best = run }
      }
    }
    guard let first = best.first else { return }
    let spans = best.map { sheet.boxes[$0].columns }
    let row = sheet.boxes[first].lastRow
    // Cells that are drawn below it are answers below their labels.
    let isDrawn = spans.contains { span in
      sheet.box(at: row + 1, span.lowerBound).map { style.isInput(sheet.boxes[$0]) } ?? false
    }
    guard !isDrawn else { return }
    let below = texts.map { sheet.boxes[$0] }.filter { $0.row > row }
    // What fills several rows with like values is data.
    let rows = Set(below.map(\.row)).sorted()
    let examples = rows.filter { isExampleRow($0, spans, header: row) }
    let isData =
      rows.count > 3
      || examples.contains { number in
        !below.contains { $0.row == number && (style.isExample($0.text) || style.isHint($0.text)) }
      } && rows.count > 1
    guard !isData, spans.count * 2 > below.count / max(1, rows.count) else { return }
    let levels = levels(above: row, spans, [])
    let columns = spans.map { FoundList.Column(columns: $0, path: path(levels, $0)) }
    var list = FoundList(columns: columns, top: levels.first ?? row, header: row)
    for number in rows {
      if examples.contains(number) {
        list.examples.append(number)
      } else {
        for (index, span) in spans.enumerated() where list.columns[index].help.isEmpty {
          list.columns[index].help = text(at: number, span)
        }
      }
    }
    for (index, column) in list.columns.enumerated() {
      let key = (column.path.last ?? "").folded
      if index == 0, style.words.contains(where: { $0.numberHeads.contains { $0.folded == key } }),
        key.isHan || key == "no." || key == "no" || key == "#"
      {
        list.columns[index].role = .numbers
      }
    }
    for row in list.top...max(row, rows.last ?? row) {
      for index in sheet.rows[row] ?? [] { list.boxes.insert(index) }
    }
    lists.append(list)
  }
}
