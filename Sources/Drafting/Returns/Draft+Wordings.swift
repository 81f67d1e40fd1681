import Forms
import Spreadsheet

extension Draft {
  /// Accepts the words that returns have in the place of a label of the blank; false where there are none.
  mutating func takeWordings(
    of returns: [FilledReturn], _ answers: WrittenAnswers, _ schema: Schema
  ) -> Bool {
    var found: [Wording: [String: Int]] = [:]
    var order: [(label: Wording, text: String)] = []
    for reading in answers.readings {
      let finder = WordingFinder(
        returned: reading.returned, workbook: returns[reading.number].workbook, schema: schema,
        tables: tables)
      for (label, text) in finder.wordings() {
        if found[label]?[text] == nil { order.append((label, text)) }
        found[label, default: [:]][text, default: 0] += 1
      }
    }
    let asked = Set(tables.flatMap { $0.labels.map(\.folded) })
    var isChanged = false
    for (label, text) in order where !asked.contains(text.folded) {
      let count = found[label]?[text] ?? 0
      let own = tables[label.table].label(at: label)
      guard count >= 2 || Self.isLike(text, own) else { continue }
      isChanged = true
      tables[label.table].add(text, to: label)
      if let field = tables[label.table].field(at: label),
        tables[label.table].fields[field].doubt == nil, restOfDoubts > 0
      {
        tables[label.table].fields[field].doubt = DraftSpeech.counted(speech.wordings, count)
      }
    }
    return isChanged
  }

  /// Whether two labels differ in half of their letters at most, or in another part of them.
  static func isLike(_ a: String, _ b: String, within part: Int = 2) -> Bool {
    let a = Array(a.folded.unicodeScalars)
    let b = Array(b.folded.unicodeScalars)
    // What is longer is no label, and comparing it costs with the square.
    guard max(a.count, b.count) <= 300 else { return a == b }
    let limit = max(a.count, b.count) / part
    return EditDistance.between(a, b, limit: limit) != nil
  }
}

/// A label of a draft: a question among the items of its table, or a column.
struct Wording: Hashable {
  var table: Int
  var item: Int?
  var column: Int?
}

extension DraftTable {
  /// All words by which something is asked.
  var labels: [String] {
    var labels = columns.flatMap { $0.path + $0.also.flatMap(\.self) }
    for case .question(let question) in items { labels += question.path + question.also }
    return labels
  }

  func label(at place: Wording) -> String {
    if let column = place.column { return columns[column].path.last ?? "" }
    guard let item = place.item, case .question(let question) = items[item] else { return "" }
    return question.path.last ?? ""
  }

  func field(at place: Wording) -> Int? {
    if let column = place.column { return columns[column].field }
    guard let item = place.item, case .question(let question) = items[item] else { return nil }
    return question.fields.first
  }

  mutating func add(_ text: String, to place: Wording) {
    if let column = place.column {
      columns[column].also.append(columns[column].path.dropLast() + [text])
    }
    guard let item = place.item, case .question(var question) = items[item] else { return }
    question.also.append(text)
    items[item] = .question(question)
  }
}

/// Finds in one return what stands in the place of labels that are not there.
struct WordingFinder {
  let returned: Return
  let workbook: Workbook
  let schema: Schema
  let tables: [DraftTable]

  func wordings() -> [(Wording, String)] {
    var found: [(Wording, String)] = []
    var seen: Set<Wording> = []
    let all = Dictionary(grouping: returned.unread, by: \.sheet).mapValues { Set($0.map(\.cell)) }
    for record in returned.records {
      guard let unread = all[record.sheet],
        let sheet = workbook.sheets.first(where: { $0.name == record.sheet })
      else { continue }
      let cells = cells(of: record)
      let table = tables[record.table]
      for (field, label, isAbove) in asked(in: record.table)
      where cells[table.fields[field].id] == nil && !seen.contains(label) {
        for place in places(of: table.fields[field], in: table, cells) {
          guard let text = Self.text(before: place, isAbove: isAbove, in: sheet, unread) else {
            continue
          }
          seen.insert(label)
          found.append((label, text))
          break
        }
      }
    }
    return found
  }

  /// The fields of a table that have a label of their own in another cell, and whether that stands above.
  private func asked(in table: Int) -> [(field: Int, label: Wording, isAbove: Bool)] {
    var asked: [(field: Int, label: Wording, isAbove: Bool)] = []
    for (index, item) in tables[table].items.enumerated() {
      guard case .question(let question) = item, question.place != .inside,
        let field = question.fields.first
      else { continue }
      asked.append((field, Wording(table: table, item: index), question.place == .below))
    }
    for (index, column) in tables[table].columns.enumerated() {
      guard let field = column.field else { continue }
      asked.append((field, Wording(table: table, column: index), true))
    }
    return asked
  }

  /// The cells of a record's answers, by the ids of their fields.
  private func cells(of record: Record) -> [String: CellReference] {
    var cells: [String: CellReference] = [:]
    for (answer, field) in zip(record.answers, schema.tables[record.table].fields) {
      cells[field.id] = answer.cell
    }
    return cells
  }

  /// Where an answer should stand, as far from the answers before and after it as in the blank.
  private func places(
    of field: DraftField, in table: DraftTable, _ cells: [String: CellReference]
  ) -> [CellReference] {
    let others = table.fields.compactMap { other in
      cells[other.id].map { (blank: other.cell, found: $0) }
    }.sorted { $0.blank < $1.blank }
    let before = others.last { $0.blank < field.cell }
    let after = others.first { field.cell < $0.blank }
    var places: [CellReference] = []
    for near in [before, after].compactMap(\.self) {
      let row = field.cell.row + near.found.row - near.blank.row
      let column = field.cell.column + near.found.column - near.blank.column
      guard row >= 0, column >= 0 else { continue }
      let place = CellReference(row: row, column: column)
      if !places.contains(place) { places.append(place) }
    }
    return places
  }

  /// The words in front of a place, or above it, that nothing accounts for.
  private static func text(
    before place: CellReference, isAbove: Bool, in sheet: Sheet, _ unread: Set<CellReference>
  ) -> String? {
    for step in 1...4 {
      let row = isAbove ? place.row - step : place.row
      let column = isAbove ? place.column : place.column - step
      guard row >= 0, column >= 0 else { return nil }
      let cell = CellReference(row: row, column: column)
      guard let value = sheet[cell]?.value else { continue }
      guard case .string(let text) = value, unread.contains(cell) else { return nil }
      let words = text.trimmed
      return (2...80).contains(words.count) && words.contains(where: \.isLetter) ? words : nil
    }
    return nil
  }
}
