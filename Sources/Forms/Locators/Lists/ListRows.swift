import Spreadsheet

/// The rows of a list below its header.
struct ListRows: Sendable {
  struct Row: Sendable {
    /// The row's number in the sheet.
    let number: Int
    /// Of each column of the shape, the grid's entry that holds its answer.
    let cells: [Int?]
  }

  private(set) var rows: [Row] = []
  /// The row that adds up the others, if there is one.
  private(set) var total: Row?
  /// The entries that the form prints: the header, numbers, examples, headers again, the total's words.
  private(set) var printed = EntrySet()
  /// The entries within the list, whatever they are.
  private(set) var region = EntrySet()

  let shape: ListShape
  private let header: ColumnHeader
  let grid: SheetGrid
  private let words: ListWords
  private let isPlaceholder: @Sendable (FoldedText) -> Bool
  /// Whether the row that adds up the others stands right under the header, above them.
  private var isTotalFirst = false
  /// The last row of the header.
  private let headerBottom: Int
  /// The columns of the sheet in which its rows are numbered; nil where they are not.
  let numbers: ClosedRange<Int>?
  /// Whether all rows so far have a number in front.
  private(set) var numbered: Bool

  /// Reads the rows below a header.
  ///
  /// `ends` says whether a cell is a title, a label or a remark of the form, or its row another list's header;
  /// `isInside` whether it stands among the questions of a form, `isLabel` whether a cell is one of those;
  /// `isTitle` whether a cell says again what the list is; `isPlaceholder` whether a text says that nothing is answered.
  init(
    _ header: ColumnHeader, of shape: ListShape, in all: GridRows, _ grid: SheetGrid,
    words: ListWords,
    ends: (_ entry: Int, _ row: Int) -> Bool,
    isInside: Bool = false, isLabel: (_ entry: Int) -> Bool = { _ in false },
    isTitle: (_ entry: Int) -> Bool = { _ in false },
    isPlaceholder: @escaping @Sendable (FoldedText) -> Bool
  ) {
    self.shape = shape
    self.header = header
    self.grid = grid
    self.words = words
    self.isPlaceholder = isPlaceholder
    numbers = shape.columns.firstIndex { $0.role == .numbers }.flatMap { header.columns[$0] }
    numbered = numbers != nil
    headerBottom = all.rows[header.rows.upperBound].number
    region = EntrySet(header.entries)
    printed = EntrySet(printedEntries(of: header, in: all))
    var hanging = [Int?](repeating: nil, count: shape.columns.count)
    var index = header.rows.upperBound + 1
    while index < all.rows.count {
      let row = all.rows[index]
      let entries = row.entries.filter { header.width.overlaps(columns(of: $0)) }
      guard !entries.isEmpty else {
        index += 1
        continue
      }
      for column in hanging.indices {
        if let entry = hanging[column], grid.entries[entry].last.row < row.number {
          hanging[column] = nil
        }
      }
      if isEnd(entries, index, ends) { break }
      if total != nil, !isTotalFirst || !isLikeRow(entries) {
        // The total has ended the list; what looks like its rows is nobody's answer.
        guard isInside, isLikeRow(entries), !entries.contains(where: isLabel) else { break }
        region.formUnion(entries)
        index += 1
        continue
      }
      if let again = again(from: index, in: all) {
        printed.formUnion(printedEntries(of: again, in: all))
        region.formUnion(again.entries)
        index = again.rows.upperBound + 1
        continue
      }
      if entries.count == 1, isTitle(entries[0]),
        (index + 1..<min(index + 4, all.rows.count)).contains(where: {
          again(from: $0, in: all) != nil
        })
      {
        // The title of a printed page.
        printed.formUnion(entries)
        region.formUnion(entries)
        index += 1
        continue
      }
      if isRemark(entries, at: index, in: all) || isNote(entries, at: index, in: all)
        || isSigned(entries, at: index, in: all)
      {
        break
      }
      // Most rows of a list without numbers are looked at no further.
      if numbered { numbered = hasNumber(entries) }
      // Where the form has a row that adds up the others, people call it by other words, too.
      let isSum =
        shape.total != nil && total == nil && isSum(entries)
        && !goesOn(behind: index, in: all, ends)
      add(entries, row: row.number, &hanging, isTotal: isSum || isTotal(entries))
      region.formUnion(entries)
      index += 1
    }
  }

  /// Whether rows of the list follow behind a row.
  private func goesOn(behind index: Int, in all: GridRows, _ ends: (Int, Int) -> Bool) -> Bool {
    for next in (index + 1)..<max(index + 1, min(index + 7, all.rows.count)) {
      let entries = all.rows[next].entries.filter { header.width.overlaps(columns(of: $0)) }
      guard !entries.isEmpty else { continue }
      if isEnd(entries, next, ends) { return false }
      if isLikeRow(entries), numbers == nil || hasNumber(entries) || isSum(entries) { return true }
    }
    return false
  }

  /// Whether a number stands in the column of numbers.
  func hasNumber(_ entries: [Int]) -> Bool {
    guard let numbers else { return false }
    return entries.contains { entry in
      numbers.contains(grid.entries[entry].reference.column)
        && grid.entries[entry].text.key.first?.isDigit == true
    }
  }

  /// Whether cells stand in two columns of the list.
  private func isLikeRow(_ entries: [Int]) -> Bool {
    let places = Set(entries.compactMap(column))
    return places.count >= 2
  }

  private func columns(of entry: Int) -> ClosedRange<Int> {
    grid.entries[entry].reference.column...grid.entries[entry].last.column
  }

  /// Whether the form goes on with something else here.
  private func isEnd(_ entries: [Int], _ row: Int, _ ends: (Int, Int) -> Bool) -> Bool {
    guard let first = entries.first else { return false }
    if shape.until.contains(where: { $0.matches(grid.entries[first].text) }) { return true }
    return ends(first, row)
  }

  /// Of a header, what the form prints: the words over its columns, whatever they are now, and its hints.
  ///
  /// A column that somebody added is nobody's, and neither is what somebody typed in a row of hints.
  private func printedEntries(of header: ColumnHeader, in all: GridRows) -> [Int] {
    header.rows.flatMap { row -> [Int] in
      let isOfHints = words.isHintRow(all.rows[row], grid)
      return all.rows[row].entries.filter { entry in
        let cell = grid.entries[entry]
        guard header.width.contains(cell.reference.column) else { return false }
        if words.isLabel(cell.text) || words.isHint(cell.text) { return true }
        if isOfHints { return words.isLikeHint(cell.text) || isPlaceholder(cell.text) }
        return header.columns.contains { $0?.contains(cell.reference.column) ?? false }
      }
    }
  }

  /// The same header, printed again; nil where a row begins none.
  private func again(from index: Int, in all: GridRows) -> ColumnHeader? {
    guard words.isHeaderRow(all.rows[index], grid), !isLine(all.rows[index]) else { return nil }
    guard
      let other = ColumnHeader.find(shape, from: index, in: all, grid, words: words),
      other.found * 2 > header.found, other.width.lowerBound == header.width.lowerBound
    else { return nil }
    return other
  }

  /// Whether a row begins with the words of a line: answers 1, 2, 3 under columns of these names are no header.
  private func isLine(_ row: GridRows.Row) -> Bool {
    guard !shape.lines.isEmpty else { return false }
    let first = row.entries.first { header.width.contains(grid.entries[$0].reference.column) }
    guard let key = first.map({ grid.entries[$0].text.key }), !key.isEmpty else { return false }
    return shape.lines.contains { $0.contains(key) }
  }

  private mutating func add(
    _ entries: [Int], row: Int, _ hanging: inout [Int?], isTotal: Bool
  ) {
    var cells = [Int?](repeating: nil, count: shape.columns.count)
    for entry in entries {
      guard let column = column(of: entry) else { continue }
      if let before = cells[column], isSign(before) {
        // `£ | 500` under a header over both.
        printed.insert(before)
        cells[column] = entry
      } else if cells[column] == nil {
        cells[column] = entry
      }
    }
    if isTotal {
      total = Row(number: row, cells: cells)
      isTotalFirst = rows.isEmpty && row == headerBottom + 1
      // Its words may stand in an answer's column, or over most of the list.
      // A dash under a column that is not added up says nothing.
      printed.formUnion(
        entries.filter {
          let text = grid.entries[$0].text
          return text.key == shape.total || SumWords.match(text) || isPlaceholder(text)
        })
      printed.formUnion(words(in: entries, cells))
      return
    }
    if words.isHintRow(GridRows.Row(number: row, entries: entries), grid) {
      // Hints may stand below an example, too.
      printed.formUnion(
        entries.filter { entry in
          words.isLikeHint(grid.entries[entry].text) || isPlaceholder(grid.entries[entry].text)
        })
      printed.formUnion(printedAlone(cells))
      return
    }
    // It may be a record all the same, of a company that is called Total, so that it is told as unread.
    if isSum(entries) { return }
    if isSkipped(entries) {
      // Its figures are those of a subtotal; what else somebody wrote into it is told as unread.
      printed.formUnion(
        entries.filter { entry in
          let cell = grid.entries[entry]
          if case .string = cell.value { return isSkipped([entry]) || isPlaceholder(cell.text) }
          return true
        })
      return
    }
    if rows.isEmpty, isNumbering(entries) {
      printed.formUnion(entries)
      return
    }
    // Whether the form prints it nobody knows, so that it is told as unread.
    if rows.isEmpty, isOfUnits(cells) { return }
    if let example = shape.examples.first(where: { isExample($0, entries, cells) }) {
      // What somebody typed over it is nobody's answer, and is told as unread.
      printed.formUnion(entries.filter { example.contains(grid.entries[$0].text.key) })
      return
    }
    for column in cells.indices where cells[column] == nil { cells[column] = hanging[column] }
    for (column, cell) in cells.enumerated() {
      if let cell, grid.entries[cell].last.row > row { hanging[column] = cell }
    }
    guard isRow(cells, row) else {
      printed.formUnion(printedAlone(cells))
      return
    }
    // Which rows are printed lines shows only beside each other: see ``ListLines``.
    if shape.lines.isEmpty { printed.formUnion(words(in: entries, cells)) }
    rows.append(Row(number: row, cells: cells))
  }

  /// The column in which a cell stands; nil for one beside the list, or over most of it.
  func column(of entry: Int) -> Int? {
    let range = columns(of: entry)
    let over = shape.columns.indices.filter {
      header.columns[$0]?.overlaps(range) ?? false
    }
    // A cell over many columns is a note of somebody, not their answer, and a tick over two options chooses neither.
    guard over.count <= max(1, header.found / 2),
      over.count < 2 || over.allSatisfy({ shape.columns[$0].option == nil })
    else { return nil }
    return over.first
  }

  private func isTotal(_ entries: [Int]) -> Bool {
    guard let total = shape.total, let first = entries.first else { return false }
    return entries.prefix(3).contains { grid.entries[$0].text.key == total }
      || hasMoreWords(than: total, first)
  }

  /// Whether a cell that is no answer begins with the total's words: `Subtotal Lot 1`, merged over columns.
  ///
  /// In a column of answers it may be a company's name.
  private func hasMoreWords(than total: [Unicode.Scalar], _ entry: Int) -> Bool {
    let text = grid.entries[entry].text
    guard total.count > 1, text.key.count > total.count, text.key.starts(with: total),
      !text.folded[text.end(ofKey: total.count)].isLetterOrDigit
    else { return false }
    let range = columns(of: entry)
    let over = shape.columns.indices.filter { header.columns[$0]?.overlaps(range) ?? false }
    return over.count > 1 || over.contains { shape.columns[$0].role == .numbers }
  }

  /// Whether a cell holds nothing but the sign of a currency.
  private func isSign(_ entry: Int) -> Bool {
    let scalars = grid.entries[entry].text.folded
    return scalars.count <= 2 && !scalars.isEmpty
      && scalars.allSatisfy { $0 == " " || Currency.moneySigns.contains($0) }
  }

  /// Whether a row adds up others, as people do where the form has no such row: a word for it, and numbers.
  private func isSum(_ entries: [Int]) -> Bool {
    // Nearly all rows begin with something else.
    guard shape.lines.isEmpty, let first = entries.first else { return false }
    // The number of a row may stand in front.
    let isNumbered =
      entries.count > 1 && numbers?.contains(grid.entries[first].reference.column) == true
      && grid.entries[first].text.key.first?.isDigit == true
    let word = isNumbered ? entries[1] : first
    return SumWords.match(grid.entries[word].text)
      && entries.dropFirst(isNumbered ? 2 : 1).allSatisfy {
        SumWords.isFigure(grid.entries[$0].text)
      }
  }

  /// Whether a row numbers the columns of the form: 甲, 乙, 1, 2, or (1), (2), (3).
  private func isNumbering(_ entries: [Int]) -> Bool {
    guard shape.lines.isEmpty, entries.count >= 3, entries.count >= header.found else {
      return false
    }
    var letters: [Unicode.Scalar] = []
    var next = 1
    var inBrackets = true
    for entry in entries {
      let text = grid.entries[entry].text
      if text.key.count == 1, next == 1, let letter = text.key.first,
        letter == Self.stems.dropFirst(letters.count).first
      {
        letters.append(letter)
        continue
      }
      guard text.key.elementsEqual("\(next)".unicodeScalars) else { return false }
      inBrackets = inBrackets && Self.isInBrackets(text)
      next += 1
    }
    // 1, 2, 3 may be answers.
    return next > 1 && (!letters.isEmpty || inBrackets || next > 4)
  }

  /// Whether a row right under the header has nothing but words where numbers are asked for: `£`, `hours`.
  private func isOfUnits(_ cells: [Int?]) -> Bool {
    guard shape.lines.isEmpty else { return false }
    var isLacking = false
    var found = 0
    for (column, cell) in zip(shape.columns, cells) {
      guard let cell else {
        isLacking = isLacking || column.isRequired && !column.isOfNumbers
        continue
      }
      let text = grid.entries[cell].text
      guard column.isOfNumbers, text.folded.count <= 12, !text.folded.contains(where: \.isDigit),
        !isPlaceholder(text)
      else { return false }
      found += 1
    }
    return isLacking && found > 1
  }

  /// The characters that Chinese forms count columns of words by.
  private static let stems = Array("甲乙丙丁戊己庚辛".unicodeScalars)

  /// Whether the form says to skip a row.
  private func isSkipped(_ entries: [Int]) -> Bool {
    entries.contains { entry in
      shape.skip.contains { $0.matches(grid.entries[entry].text) }
    }
  }

  /// Whether a row is an example that the form prints.
  private func isExample(
    _ example: [[Unicode.Scalar]], _ entries: [Int], _ cells: [Int?]
  ) -> Bool {
    var same = 0
    var other = 0
    for (column, cell) in cells.enumerated() where column < example.count {
      guard !example[column].isEmpty else { continue }
      let key = cell.map { grid.entries[$0].text.key } ?? []
      if key == example[column] { same += 1 } else { other += 1 }
    }
    let marker = example.first ?? []
    let first = entries.first.map { grid.entries[$0].text.key } ?? []
    // The mark 例 in front says enough, though somebody typed over the rest.
    return same > other || !marker.isEmpty && marker == first && !marker.allSatisfy(\.isDigit)
  }

  /// The cells of columns that ask nothing.
  private func words(in entries: [Int], _ cells: [Int?]) -> [Int] {
    zip(shape.columns, cells).compactMap { column, cell in
      if case .answer = column.role { nil } else { cell }
    }
  }

  /// Of a row that nobody has filled in, the numbers and placeholders that the form prints.
  private func printedAlone(_ cells: [Int?]) -> [Int] {
    zip(shape.columns, cells).compactMap { column, cell in
      guard let cell else { return nil }
      let text = grid.entries[cell].text
      switch column.role {
      case .numbers: return text.key.allSatisfy(\.isDigit) ? cell : nil
      case .answer: return column.isPrefilled || isPlaceholder(text) ? cell : nil
      case .words: return nil
      }
    }
  }

  /// Whether somebody has answered in a row: not only numbers, printed words and placeholders stand there.
  private func isRow(_ cells: [Int?], _ row: Int) -> Bool {
    guard shape.lines.isEmpty else { return cells.contains { $0 != nil } }
    var own = 0
    for (column, cell) in zip(shape.columns, cells) {
      guard case .answer = column.role, let cell, grid.entries[cell].reference.row == row else {
        continue
      }
      if !column.isPrefilled, !isPlaceholder(grid.entries[cell].text) { own += 1 }
    }
    return own > 0
  }
}
