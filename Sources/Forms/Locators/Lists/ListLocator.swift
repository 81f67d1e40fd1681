import Spreadsheet

/// Finds the lists of a form in a sheet by the words over their columns, wherever they stand.
///
/// Lists are found before tables of questions: what stands in them is no label and no answer of a question.
struct ListLocator: Sendable {
  private struct Form: Sendable {
    let table: Int
    let shape: ListShape
    let words: ListWords
    let titles: [LabelForm]
    /// The letters of the sheet's name, and of those that it had.
    let sheets: [[Unicode.Scalar]]
    /// The letters of what ends it: of the questions behind a list inside a form.
    let ends: Set<[Unicode.Scalar]>
    /// The same of questions that are answered in the cell of their words: what the cell begins with.
    let beginnings: [[Unicode.Scalar]]
  }

  private let form: PrintedForm
  private let lists: [Form]
  /// What copies of tables begin with, at which lists end too.
  private let headings: [PrintedHeadings]
  /// The letters of titles and remarks, at which lists end.
  private let ends: Set<[Unicode.Scalar]>
  /// The words over columns that a workbook may have as dates.
  private let dated: DatedLabels
  /// The letters of what questions are found by.
  private let labels: Set<[Unicode.Scalar]>

  /// No sheet has more lists than that; what lies beyond stays unread.
  private static let mostLists = 200

  init(_ form: PrintedForm) {
    self.form = form
    let tables = form.schema.tables
    headings = tables.compactMap { $0.heading.map { PrintedHeadings($0) } }
    // The last is what `template` prints below a list.
    let marks = Language.allCases.map { FormText($0).mark(FormMark(form.schema)) }
    ends = Set(
      (tables.flatMap { [$0.title] + $0.also + $0.remarks } + marks).map { LabelForm($0).key }
        .filter { !$0.isEmpty })
    labels = Set(
      tables.filter { !$0.isList }.flatMap(\.questions)
        .flatMap { $0.groups + [$0.label] + $0.also }.map { LabelForm($0).key })
    dated = DatedLabels(tables.compactMap(\.list))
    lists = tables.indices.compactMap { index in
      guard let list = tables[index].list else { return nil }
      let shape = ListShape(list, placedIn: tables[index])
      let titles = ([tables[index].title] + tables[index].also).map { LabelForm($0) }
      let sheets = [tables[index].sheet] + tables[index].also
      let behind = Self.questions(behind: index, in: tables)
      return Form(
        table: index, shape: shape, words: ListWords(shape),
        titles: titles.filter { !$0.key.isEmpty },
        sheets: sheets.map { FoldedText($0).key }.filter { !$0.isEmpty },
        ends: Set(behind.flatMap { $0.groups + [$0.label] }.map { LabelForm($0).key }),
        beginnings: behind.filter { $0.position == .inside }.flatMap { [$0.label] + $0.also }
          .filter { $0.unicodeScalars.last?.isLetterOrDigit == false }
          .map { FoldedText($0).key }.filter { $0.count > 1 })
    }
  }

  /// Whether the form has no list, so that nothing is to be looked for.
  var isEmpty: Bool { lists.isEmpty }

  /// Of a list inside a form, the questions that follow it.
  private static func questions(behind list: Int, in tables: [Table]) -> ArraySlice<Question> {
    guard let parent = tables[list].parent,
      let position = tables[parent].lists.first(where: { $0.table == list })?.position
    else { return [] }
    return tables[parent].questions.dropFirst(position)
  }

  /// Whether a cell begins with words and the sign behind them: `Signed by: Ann Field`.
  private static func begins(_ text: FoldedText, with words: [Unicode.Scalar]) -> Bool {
    guard text.key.count >= words.count, text.key.starts(with: words) else { return false }
    let next = text.folded[text.end(ofKey: words.count)...].first { !$0.isWhitespace }
    return next.map { !$0.isLetterOrDigit } ?? true
  }

  /// Whether a text stands over a column of a list.
  func isPrinted(_ text: FoldedText) -> Bool { lists.contains { $0.words.isLabel(text) } }

  /// Whether a text is the first words of a printed line.
  func isLine(_ text: FoldedText) -> Bool {
    !text.key.isEmpty && lists.contains { $0.shape.lines.contains { $0.first == text.key } }
  }

  /// The lists of a sheet, from the top down.
  func lists(in grid: SheetGrid) -> [LocatedList] {
    var grid = grid
    dated.spell(&grid)
    var found: [LocatedList] = []
    var rows = GridRows(grid)
    var first = 0
    while first < rows.rows.count, found.count < Self.mostLists {
      let known = Set(found.map(\.table))
      guard let (form, header) = header(from: first, in: rows, grid, known: known) else {
        first += 1
        continue
      }
      let list = list(form, header, in: rows, grid)
      found.append(list)
      let row = rows.rows[first].number
      rows.leaveOut(list.region)
      first = rows.rows.firstIndex { $0.number >= row } ?? rows.rows.count
    }
    return found
  }

  /// The header that begins in a row, of the list that it fits best; of equal lists, of the one that the sheet
  /// does not hold yet.
  private func header(
    from first: Int, in rows: GridRows, _ grid: SheetGrid, known: Set<Int>
  ) -> (Form, ColumnHeader)? {
    var best: (form: Form, header: ColumnHeader, score: Int)?
    let sheet = FoldedText(grid.sheet).key
    for list in lists {
      guard
        let header = ColumnHeader.find(list.shape, from: first, in: rows, grid, words: list.words)
      else { continue }
      var score = 200 * header.found / list.shape.columns.count + 2 * header.found
      if let title = title(of: list, above: header, rows, grid) {
        score +=
          list.titles.contains { $0.key == LabelForm(grid.entries[title].text).key } ? 80 : 60
      }
      if list.sheets.contains(sheet) { score += 40 }
      if !known.contains(list.table) { score += 1 }
      if score > best?.score ?? 0 { best = (list, header, score) }
    }
    return best.map { ($0.form, $0.header) }
  }

  /// The cell above a header that is the list's title; words of another table's title end the search.
  private func title(
    of list: Form, above header: ColumnHeader, _ rows: GridRows, _ grid: SheetGrid
  ) -> Int? {
    guard !list.titles.isEmpty else { return nil }
    for row in rows.rows[..<header.rows.lowerBound].reversed().prefix(12) {
      let over = row.entries.filter { header.width.overlaps(columns(of: $0, in: grid)) }
      // A title may stand in front of its list, but not in front of another.
      for entry in over.isEmpty
        ? row.entries.filter({
          columns(of: $0, in: grid).upperBound < header.width.lowerBound
        }).suffix(1) : over[...]
      {
        let text = grid.entries[entry].text
        guard text.key.count >= 2, text.key.count <= 80 else { continue }
        let key = LabelForm(text).key
        let isTitle = list.titles.contains { title in
          key == title.key
            || key.count > title.key.count && key.count <= title.key.count + 12
              && key.suffix(title.key.count).elementsEqual(title.key)
        }
        if isTitle { return entry }
        if ends.contains(key) { return nil }
      }
    }
    return nil
  }

  private func columns(of entry: Int, in grid: SheetGrid) -> ClosedRange<Int> {
    grid.entries[entry].reference.column...grid.entries[entry].last.column
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
        if list.beginnings.contains(where: { Self.begins(text, with: $0) }) { return true }
        if headings.contains(where: { $0.end(in: text) != nil }) { return true }
        return others.contains { other in
          // One that stands beside this list ends nothing.
          ColumnHeader.find(other.shape, from: row, in: rows, grid, words: other.words).map {
            $0.width.overlaps(header.width)
          } ?? false
        }
      }, isInside: form.tables[list.table].table.parent != nil,
      isLabel: { entry in
        let text = grid.entries[entry].text
        return text.key.count <= 80 && labels.contains(LabelForm(text).key)
      },
      isTitle: { entry in
        let text = grid.entries[entry].text
        guard text.key.count <= 80, !text.key.isEmpty else { return false }
        let key = LabelForm(text).key
        return list.titles.contains { title in
          key.count <= title.key.count + 12
            && (key.starts(with: title.key) || key.suffix(title.key.count).elementsEqual(title.key))
        }
      }, isPlaceholder: { Placeholder.matches($0.trimmed) })
    let columns = ListColumns(
      form.tables[list.table], index: list.table, shape: list.shape, header: header)
    var located = LocatedList(
      table: list.table, columns: columns, home: home(header, grid), title: nil,
      missingColumns: [], resembledColumns: [:], missingLines: [], total: [:],
      totalRow: below.total?.number, printed: below.printed, region: below.region)
    if let title = title(of: list, above: header, rows, grid) {
      located.title = grid.entries[title].reference
      located.printed.insert(title)
      located.region.insert(title)
    }
    for (column, shown) in list.shape.columns.enumerated() {
      if case .numbers = shown.role { located.numbers = header.columns[column] }
      guard case .answer(let question) = shown.role else { continue }
      if header.columns[column] == nil, !columns.asks(question),
        located.missingColumns.last != question
      {
        located.missingColumns.append(question)
      }
      if let cell = header.resembled[column] { located.resembledColumns[question] = cell }
      if let entry = below.total?.cells[column] { located.total[question] = entry }
    }
    if list.shape.lines.isEmpty {
      for row in below.rows {
        if goesOn(row, of: list, grid), !located.rows.isEmpty {
          located.rows[located.rows.count - 1].further.append(row)
        } else {
          located.rows.append(LocatedRow(row: row))
        }
      }
    } else {
      addLines(list, below, grid, to: &located)
    }
    return located
  }

  /// Whether a row holds nothing but further answers of columns whose answers stand below each other.
  private func goesOn(_ row: ListRows.Row, of list: Form, _ grid: SheetGrid) -> Bool {
    var found = false
    for (column, cell) in zip(list.shape.columns, row.cells) {
      guard let cell, grid.entries[cell].reference.row == row.number else { continue }
      guard column.goesDown else { return false }
      found = true
    }
    return found
  }

  private func addLines(
    _ list: Form, _ below: ListRows, _ grid: SheetGrid, to located: inout LocatedList
  ) {
    let words = list.shape.columns.indices.filter { list.shape.columns[$0].role == .words }
    let numbers = list.shape.columns.indices.filter { list.shape.columns[$0].role == .numbers }
    let found = ListLines.rows(
      of: list.shape.lines, under: words.map { list.shape.columns[$0].path.last?.key ?? [] },
      in: below.rows.map { row in
        words.map { column in
          row.cells[column].map { list.shape.line(grid.entries[$0].text) } ?? []
        }
      })
    var last: CellRange?
    for (line, row) in found.enumerated() {
      guard let row else {
        located.missingLines.append(line)
        // It keeps its place among the lines.
        let place = last ?? CellRange(located.home, located.home)
        located.rows.append(LocatedRow(line: line, place: place))
        continue
      }
      located.printed.formUnion(words.compactMap { below.rows[row].cells[$0] })
      located.printed.formUnion(
        numbers.compactMap { below.rows[row].cells[$0] }.filter {
          grid.entries[$0].text.key.allSatisfy(\.isDigit)
        })
      located.rows.append(LocatedRow(row: below.rows[row], line: line))
      last = located.columns.extent(of: below.rows[row])
    }
  }

  private func home(_ header: ColumnHeader, _ grid: SheetGrid) -> CellReference {
    header.entries.map { grid.entries[$0].reference }.min() ?? CellReference(row: 0, column: 0)
  }
}

extension ListShape {
  init(_ list: ListForm, placedIn table: Table) {
    self.init(
      columns: list.columns.map { column in
        let fields: [Field] =
          if case .answer(let question) = column.role {
            table.questions[question].lines.flatMap(\.fields).map { table.fields[$0] }
          } else { [] }
        return Column(
          path: column.path.map { LabelForm($0) },
          also: column.also.map { path in path.map { LabelForm($0) } },
          joined: column.path.count > 1 ? LabelForm(column.path.joined(separator: " ")) : nil,
          role: {
            switch column.role {
            case .answer(let question): .answer(question: question)
            case .numbers: .numbers
            case .words: .words
            }
          }(), help: column.help.map { FoldedText($0).key },
          goesDown: fields.contains { $0.several?.areInCells == true },
          isPrefilled: column.isPrefilled,
          isOfNumbers: !fields.isEmpty && fields.allSatisfy { $0.shape.isNumber },
          isRequired: column.option == nil && fields.contains { $0.requirement == .required },
          option: column.option.flatMap { key in
            Self.field(of: column, in: table).map { .option($0, key) }
          })
      },
      total: list.total.map { FoldedText($0.label).key },
      until: list.until.map { PrintedMatch($0) }, skip: list.skip.map { PrintedMatch($0) },
      examples: list.examples.map { $0.map { FoldedText($0).key } },
      lines: list.lines.map { $0.words.map { FoldedText($0).key } })
    for words in list.lines.flatMap(\.words) {
      let key = FoldedText(words).key
      numbered[key] = key
    }
    for words in list.lines.flatMap(\.words) {
      let bare = LabelForm(words).key
      // What two lines share is neither's.
      guard !bare.isEmpty, case let key = FoldedText(words).key, numbered[bare] != bare else {
        continue
      }
      numbered[bare] = numbered[bare] == nil || numbered[bare] == key ? key : []
    }
  }

  /// The field that a column with one answer asks for.
  private static func field(of column: ListForm.Column, in table: Table) -> Int? {
    guard case .answer(let question) = column.role else { return nil }
    return table.questions[question].lines.first?.fields.first
  }

  /// The letters by which a cell may be words of a line: those of the form, where only a number in front differs.
  func line(_ text: FoldedText) -> [Unicode.Scalar] {
    if numbered[text.key] == text.key || text.key.count > 80 { return text.key }
    let words = numbered[text.key] ?? numbered[LabelForm(text).key] ?? []
    return words.isEmpty ? text.key : words
  }
}
