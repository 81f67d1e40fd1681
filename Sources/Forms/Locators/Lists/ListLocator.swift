import Spreadsheet

/// Finds the lists of a form in a sheet by the words over their columns, wherever they stand.
///
/// Lists are found before tables of questions: what stands in them is no label and no answer of a question.
struct ListLocator: Sendable {
  private struct Form: Sendable {
    let table: Int
    let shape: ListShape
    let words: ListWords
    let title: LabelForm?
    let sheet: [Unicode.Scalar]
    /// The letters of what ends it: of the questions behind a list inside a form.
    let ends: Set<[Unicode.Scalar]>
  }

  private let form: PrintedForm
  private let lists: [Form]
  /// What copies of tables begin with, at which lists end too.
  private let headings: [PrintedHeading]
  /// The letters of titles and remarks, at which lists end.
  private let ends: Set<[Unicode.Scalar]>

  /// No sheet has more lists than that; what lies beyond stays unread.
  private static let mostLists = 200

  init(_ form: PrintedForm) {
    self.form = form
    let tables = form.schema.tables
    headings = tables.compactMap { $0.heading.map { PrintedHeading($0) } }
    ends = Set(
      tables.flatMap { [$0.title] + $0.remarks }.map { LabelForm($0).key }.filter { !$0.isEmpty })
    lists = tables.indices.compactMap { index in
      guard let list = tables[index].list else { return nil }
      let shape = ListShape(list, placedIn: tables[index])
      let title = LabelForm(tables[index].title)
      return Form(
        table: index, shape: shape, words: ListWords(shape), title: title.key.isEmpty ? nil : title,
        sheet: FoldedText(tables[index].sheet).key,
        ends: Self.questions(behind: index, in: tables))
    }
  }

  /// Whether the form has no list, so that nothing is to be looked for.
  var isEmpty: Bool { lists.isEmpty }

  private static func questions(behind list: Int, in tables: [Table]) -> Set<[Unicode.Scalar]> {
    guard let parent = tables[list].parent,
      let position = tables[parent].lists.first(where: { $0.table == list })?.position
    else { return [] }
    let behind = tables[parent].questions.dropFirst(position)
    return Set(behind.flatMap { $0.groups + [$0.label] }.map { LabelForm($0).key })
  }

  /// Whether a text stands over a column of a list.
  func isPrinted(_ text: FoldedText) -> Bool { lists.contains { $0.words.isLabel(text) } }

  /// The lists of a sheet, from the top down.
  func lists(in grid: SheetGrid) -> [LocatedList] {
    var found: [LocatedList] = []
    var taken = EntrySet()
    var rows = GridRows(grid)
    var first = 0
    while first < rows.rows.count, found.count < Self.mostLists {
      guard let (form, header) = header(from: first, in: rows, grid) else {
        first += 1
        continue
      }
      let list = list(form, header, in: rows, grid)
      found.append(list)
      taken.formUnion(list.region)
      let row = rows.rows[first].number
      rows = GridRows(grid, without: taken)
      first = rows.rows.firstIndex { $0.number >= row } ?? rows.rows.count
    }
    return found
  }

  /// The header that begins in a row, of the list that it fits best.
  private func header(
    from first: Int, in rows: GridRows, _ grid: SheetGrid
  ) -> (Form, ColumnHeader)? {
    var best: (form: Form, header: ColumnHeader, score: Int)?
    let sheet = FoldedText(grid.sheet).key
    for list in lists {
      guard
        let header = ColumnHeader.find(list.shape, from: first, in: rows, grid, words: list.words)
      else { continue }
      var score = 100 * header.found / list.shape.columns.count + header.found
      if title(of: list, above: header, rows, grid) != nil { score += 40 }
      if !list.sheet.isEmpty, sheet == list.sheet { score += 20 }
      if score > best?.score ?? 0 { best = (list, header, score) }
    }
    return best.map { ($0.form, $0.header) }
  }

  /// The cell above a header that is the list's title; words of another table's title end the search.
  private func title(
    of list: Form, above header: ColumnHeader, _ rows: GridRows, _ grid: SheetGrid
  ) -> Int? {
    guard let title = list.title else { return nil }
    for row in rows.rows[..<header.rows.lowerBound].reversed().prefix(12) {
      for entry in row.entries {
        let text = grid.entries[entry].text
        guard text.key.count >= 2, text.key.count <= title.key.count + 12 else { continue }
        let key = LabelForm(text).key
        if key == title.key
          || key.count > title.key.count && key.suffix(title.key.count).elementsEqual(title.key)
        {
          return entry
        }
        if ends.contains(key) { return nil }
      }
    }
    return nil
  }

  private func list(
    _ list: Form, _ header: ColumnHeader, in rows: GridRows, _ grid: SheetGrid
  ) -> LocatedList {
    let others = lists.filter { $0.table != list.table }
    let all = ends.union(list.ends)
    let below = ListRows(
      header, of: list.shape, in: rows, grid, words: list.words,
      ends: { entry, row in
        let text = grid.entries[entry].text
        if text.key.count <= 80, all.contains(LabelForm(text).key) { return true }
        if headings.contains(where: { $0.end(in: text) != nil }) { return true }
        return others.contains { other in
          ColumnHeader.find(other.shape, from: row, in: rows, grid, words: other.words) != nil
        }
      }, isPlaceholder: { Placeholder.matches($0.trimmed) })
    var located = LocatedList(
      table: list.table, records: [], home: home(header, grid), title: nil,
      missingColumns: [], resembledColumns: [], missingLines: [], total: [:],
      totalRow: below.total?.number, printed: below.printed, region: below.region)
    if let title = title(of: list, above: header, rows, grid) {
      located.title = grid.entries[title].reference
      located.printed.insert(title)
      located.region.insert(title)
    }
    for (column, shown) in list.shape.columns.enumerated() {
      guard case .answer(let question) = shown.role else { continue }
      if header.columns[column] == nil { located.missingColumns.append(question) }
      if header.resembled.contains(column) { located.resembledColumns.append(question) }
      if let entry = below.total?.cells[column] { located.total[question] = entry }
    }
    if list.shape.lines.isEmpty {
      located.records = below.rows.map { record(list, header, $0, nil, grid) }
    } else {
      addLines(list, header, below, grid, to: &located)
    }
    return located
  }

  private func addLines(
    _ list: Form, _ header: ColumnHeader, _ below: ListRows, _ grid: SheetGrid,
    to located: inout LocatedList
  ) {
    let words = list.shape.columns.indices.filter { list.shape.columns[$0].role == .words }
    let found = ListLines.rows(
      of: list.shape.lines,
      in: below.rows.map { row in
        words.map { column in row.cells[column].map { grid.entries[$0].text.key } ?? [] }
      })
    for (line, row) in found.enumerated() {
      guard let row else {
        located.missingLines.append(line)
        var record = LocatedRecord(
          form.tables[list.table], index: list.table, answers: [], printed: EntrySet())
        record.missing = []
        record.line = line
        // It keeps its place among the lines.
        record.extent = located.records.last?.extent ?? CellRange(located.home, located.home)
        located.records.append(record)
        continue
      }
      located.printed.formUnion(words.compactMap { below.rows[row].cells[$0] })
      located.records.append(record(list, header, below.rows[row], line, grid))
    }
  }

  private func home(_ header: ColumnHeader, _ grid: SheetGrid) -> CellReference {
    header.entries.map { grid.entries[$0].reference }.min() ?? CellReference(row: 0, column: 0)
  }

  private func record(
    _ list: Form, _ header: ColumnHeader, _ row: ListRows.Row, _ line: Int?, _ grid: SheetGrid
  ) -> LocatedRecord {
    var answers: [LocatedAnswer] = []
    for (column, shown) in list.shape.columns.enumerated() {
      guard case .answer(let question) = shown.role, let place = header.columns[column] else {
        continue
      }
      let entry = row.cells[column]
      let home =
        entry.map { grid.entries[$0].reference }
        ?? CellReference(row: row.number, column: place.lowerBound)
      answers.append(
        LocatedAnswer(
          question: question,
          cells: .lines([AnswerCells(entries: entry.map { [$0] } ?? [], home: home)], label: nil)))
    }
    var record = LocatedRecord(
      form.tables[list.table], index: list.table, answers: answers, printed: EntrySet())
    // Columns that are gone are told once, at the header.
    record.missing = []
    record.line = line
    record.extent = CellRange(
      CellReference(row: row.number, column: header.width.lowerBound),
      CellReference(row: row.number, column: header.width.upperBound))
    return record
  }
}

extension ListShape {
  init(_ list: ListForm, placedIn table: Table) {
    self.init(
      columns: list.columns.map { column in
        Column(
          path: column.path.map { LabelForm($0) },
          role: {
            switch column.role {
            case .answer(let question): .answer(question: question)
            case .numbers: .numbers
            case .words: .words
            }
          }(), help: column.help.map { FoldedText($0).key })
      },
      total: list.total.map { FoldedText($0.label).key },
      until: list.until.map { PrintedMatch($0) }, skip: list.skip.map { PrintedMatch($0) },
      examples: list.examples.map { $0.map { FoldedText($0).key } },
      lines: list.lines.map { $0.words.map { FoldedText($0).key } })
  }
}
