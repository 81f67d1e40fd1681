import Forms
import Spreadsheet

/// Makes the table of a list: its columns, lines and fields.
struct ListMaker {
  private(set) var table = DraftTable()
  private(set) var dependents: [(field: Int, on: FieldMaker.Dependence)] = []
  private var ids: FieldIDs
  private var titles: Set<String> = []
  private let list: FoundList
  private let unit: String?
  private let isChinese: Bool
  /// Whether some columns are marked as those that must be answered.
  private let hasMarks: Bool
  private var sheet: FormSheet
  private var style: SheetStyle

  init(
    _ list: FoundList, _ maker: inout FieldMaker, unit: String?, isChinese: Bool,
    names: [CellReference: String]
  ) {
    self.list = list
    self.unit = unit
    let marks = maker
    hasMarks = list.columns.contains { column in
      column.path.contains(where: marks.isMarked) || marks.isRequired(byHint: column.help)
    }
    self.isChinese = isChinese
    sheet = maker.sheet
    style = maker.style
    ids = FieldIDs(fallback: "q")
    table.copies = list.isLines ? "lines" : "rows"
    table.helpIsAbove = list.helpIsAbove
    for column in list.columns { add(column, &maker, names) }
    if list.isLines {
      unify()
      addLines(maker)
    } else {
      table.room = min(100, max(1, list.body.count))
    }
    for row in list.examples {
      table.examples.append(columns.map { text(at: row, $0.columns) })
    }
    if let row = list.total { addTotal(row) }
    if list.body.isEmpty { table.doubt = maker.say.openList }
  }

  private func text(at row: Int, _ span: ClosedRange<Int>) -> String {
    sheet.box(at: row, span.lowerBound).map { sheet.boxes[$0].text } ?? ""
  }

  private func box(_ row: Int, _ column: FoundList.Column) -> Box? {
    sheet.box(at: row, column.columns.lowerBound).map { sheet.boxes[$0] }
  }

  // MARK: Columns

  private mutating func add(
    _ column: FoundList.Column, _ maker: inout FieldMaker, _ names: [CellReference: String]
  ) {
    var drafted = DraftTable.Column(path: Array(column.path.suffix(3)), help: column.help)
    guard column.role == .answer, !column.path.isEmpty else {
      drafted.isNumbered = column.role == .numbers && !list.isLines
      if column.path.isEmpty { return }
      table.columns.append(drafted)
      return
    }
    let boxes = list.body.compactMap { box($0, column) }
    // The first row that is filled in says what all do; a row of totals or of closed cells says less.
    let open = boxes.filter { $0.formula == nil && !style.isClosed($0) }
    let first = open.first { $0.check != nil } ?? open.first ?? boxes.first
    let isCalculated = !boxes.isEmpty && boxes.allSatisfy { $0.formula != nil }
    var field = DraftField()
    field.cell = CellReference(
      row: first?.row ?? list.header + 1 + list.examples.count, column: column.columns.lowerBound)
    field.name = names[field.cell]
    field.label = column.path.last ?? ""
    let path = column.path
    let part = path.count > 1 ? path.suffix(2).joined(separator: " ") : path[0]
    let guide = boxes.lazy.compactMap(\.guide).first
    let names = [path[path.count - 1], part, path.joined(separator: " ")]
    field.id = guide.map { ids.id(exactly: $0.field, or: names) } ?? ids.id(names, name: field.name)
    var clues = KindGuess.Clues(path: path)
    clues.isColumn = true
    clues.hints = [column.help, first?.check?.prompt ?? "", first?.comment ?? ""].filter {
      !$0.isEmpty
    }
    clues.look = first?.look ?? sheetLook(column)
    clues.check = first?.check
    clues.unit = unit.flatMap { KindGuess.money.contains($0) ? $0 : nil }
    let printed = first.map { PrintedBlanks($0.text, words: style.words) }
    let dependence = printed?.hasChoice == true ? nil : maker.guess(clues, &field)
    if let printed, printed.hasChoice { drafted.answer = Self.answer(printed, &field, &maker) }
    if list.isLines, field.kind == "text", isFigures(column, boxes) {
      field.kind = "number"
    }
    // Figures that say nothing are in the table's unit.
    if list.isLines, field.kind == "number", clues.unit != nil,
      !field.keys.contains(where: { $0.key == "unit" })
    {
      field.kind = "amount"
    }
    field.isGuided = guide?.kind != nil
    if let kind = guide?.kind, field.kind != kind {
      field.kind = kind
      field.keys = []
      field.options = nil
    }
    maker.require(
      &field, labels: path, hints: clues.hints,
      hasMarks: hasMarks,
      yes: table.fields.last { $0.kind == "yes_no" }?.id)
    field.isCalculated = isCalculated
    if list.isLines, field.relevant == nil { field.required = "false" }
    setTitle(&field, path)
    drafted.field = table.fields.count
    if let dependence { dependents.append((table.fields.count, dependence)) }
    table.fields.append(field)
    table.columns.append(drafted)
  }

  /// The printed text of a column's cells with its choice: `{q3}□是 □否`.
  private static func answer(
    _ printed: PrintedBlanks, _ field: inout DraftField, _ maker: inout FieldMaker
  ) -> String {
    var text = ""
    var isAsked = false
    for piece in printed.pieces {
      switch piece {
      case .words(let words): text += YamlText.printed(words)
      case .blank(.choice(let options)) where !isAsked:
        isAsked = true
        text += "{\(field.id)}"
        if options.contains(where: { $0.letter != nil }) {
          field.kind = "choice"
          field.options = .lettered(
            options.compactMap { option in option.letter.map { ($0, option.words) } })
        } else {
          maker.choose(options.map(\.words), name: nil, &field)
        }
      case .blank: text += "____"
      }
    }
    return text
  }

  private func sheetLook(_ column: FoundList.Column) -> CellLook {
    // Below a header with nothing under it, its own format is often that of the column.
    box(list.header, column).map { $0.look.isBold ? CellLook() : $0.look } ?? CellLook()
  }

  /// Whether a column of printed lines holds figures: formats, years, quarters, units of the lines say so.
  private func isFigures(_ column: FoundList.Column, _ boxes: [Box]) -> Bool {
    let label = column.path.joined(separator: " ").lowercased()
    if boxes.contains(where: { $0.look.format != "General" && $0.look.format != "@" }) {
      return true
    }
    if boxes.contains(where: { $0.formula != nil }) { return true }
    if style.words.contains(where: { $0.figureHeads.contains { label.holds($0) } }) { return true }
    if label.contains(where: \.isNumber) { return true }
    return unit.map { KindGuess.money.contains($0) } ?? false
  }

  private mutating func setTitle(_ field: inout DraftField, _ path: [String]) {
    let own = defaultTitle(ofPath: Array(path.suffix(3)))
    if titles.insert(own.folded).inserted { return }
    let full = DraftTitle.bare(path)
    if !full.isEmpty, titles.insert(full.folded).inserted {
      field.title = full
      return
    }
    for number in 2...999 where titles.insert("\(own)（\(number)）".folded).inserted {
      field.title = own + (isChinese ? "（\(number)）" : " (\(number))")
      return
    }
  }

  // MARK: Lines

  /// Figures beside amounts, of which the form says no more, are amounts too: Budget and Actual.
  private mutating func unify() {
    guard let amount = table.fields.first(where: { $0.kind == "amount" }) else { return }
    for index in table.fields.indices
    where table.fields[index].kind == "number" && table.fields[index].keys.isEmpty {
      table.fields[index].kind = "amount"
      table.fields[index].keys = amount.keys.filter { $0.key == "unit" }
    }
  }

  private mutating func addLines(_ maker: FieldMaker) {
    let words = list.columns.filter { $0.role != .answer && !$0.path.isEmpty }
    var lineIDs = FieldIDs(fallback: "l")
    for field in table.fields { _ = lineIDs.id([], name: field.id) }
    for row in list.body {
      var line = DraftTable.Line(
        id: "", words: words.map { self.text(at: row, $0.columns) }, row: row)
      // What only heads the lines below it asks nothing.
      if list.sections.contains(row) {
        if let heading = line.words.first { table.ignore.append(heading.oneLine) }
        continue
      }
      while line.words.last == "", line.words.count > 1 { line.words.removeLast() }
      // What is printed with spaces before it stands so.
      let name = line.words.first { !$0.isEmpty && Int($0) == nil } ?? ""
      line.id = lineIDs.id(line.words.filter { Int($0) == nil })
      var open = 0
      var formulas = 0
      for column in table.columns.indices {
        guard let field = table.columns[column].field else { continue }
        guard let box = box(row, columns[column]) else { continue }
        if box.formula != nil {
          formulas += 1
        } else if style.isClosed(box) || !box.text.isEmpty && !style.isInput(box) {
          line.without.append(field)
        } else if table.fields[field].kind != "text" {
          open += 1
        }
      }
      if open == 0, formulas > 0 { line.keys.append(("calculated", "true")) }
      // A unit of its own column, such as 人 or 千元, says what the figures are.
      let unit = line.words.dropFirst().first { word in maker.kinds.isUnit(word) }
      changeKind(&line, unit.map { "\(name)（\($0)）" } ?? name, maker)
      table.lines.append(line)
    }
  }

  private var columns: [FoundList.Column] {
    list.columns.filter { !$0.path.isEmpty }
  }

  /// Of a line that names a unit of its own, the kind of its answers.
  private func changeKind(_ line: inout DraftTable.Line, _ name: String, _ maker: FieldMaker) {
    let figures = table.fields.filter {
      ["amount", "number", "count", "percent"].contains($0.kind)
    }
    guard !figures.isEmpty, figures.count == table.fields.count, let base = figures.first else {
      return
    }
    var field = DraftField()
    var clues = KindGuess.Clues(path: [name])
    clues.unit = unit.flatMap { KindGuess.money.contains($0) ? $0 : nil }
    let formats = list.columns.filter { $0.role == .answer }.compactMap {
      box(line.row, $0)?.look.format
    }
    if let format = formats.first { clues.look.format = format }
    maker.kinds.guess(clues, into: &field)
    guard ["amount", "number", "count", "percent"].contains(field.kind) else { return }
    // A bare number says no more than the column does.
    if field.kind == "number", field.keys.isEmpty { return }
    if field.kind == base.kind {
      field.keys.removeAll { key in
        key.key == "unit" && (key.value == unit || base.keys.contains { $0 == key })
      }
    }
    var keys: [(key: String, value: String)] = []
    if field.kind != base.kind { keys.append(("kind", field.kind)) }
    for key in field.keys
    where
      !(key.key == "unit" && field.kind == base.kind && field.kind != "amount"
      && base.keys.contains { $0 == key })
    {
      keys.append(key)
    }
    line.keys = keys + line.keys
  }

  // MARK: Total

  private mutating func addTotal(_ row: Int) {
    let words = list.columns.prefix(3).map { text(at: row, $0.columns) }
    guard let label = words.first(where: style.isTotal) else { return }
    var of: [Int] = []
    let hasSums = list.columns.contains { box(row, $0)?.formula != nil }
    for (column, drafted) in zip(columns, table.columns) {
      guard let field = drafted.field, let box = box(row, column) else { continue }
      guard ["amount", "number", "count", "percent"].contains(table.fields[field].kind) else {
        continue
      }
      let isSum = box.formula?.uppercased().contains("SUM") ?? (box.text.isEmpty && !hasSums)
      if isSum, box.columns == column.columns { of.append(field) }
    }
    if of.isEmpty {
      table.until.append(label)
    } else {
      table.total = (label, of)
    }
  }
}
