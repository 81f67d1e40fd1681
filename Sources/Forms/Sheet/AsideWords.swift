import Spreadsheet

/// What a form has that asks nothing: whole sheets, and printed words with what stands beside or under them.
struct AsideWords: Sendable {
  private let sheets: [PrintedMatch]
  private let tables: Set<[Unicode.Scalar]>
  private let words: [Words]

  /// Words of the form, or of one of its tables.
  private struct Words {
    let match: PrintedMatch
    /// The letters of the table's sheet; nil for words of the form, which hold on every sheet.
    let sheet: [Unicode.Scalar]?
  }

  init(_ schema: Schema) {
    sheets = schema.otherSheets.map { PrintedMatch($0) }
    tables = Set(schema.tables.map { FoldedText($0.sheet).key })
    words =
      schema.ignore.map { Words(match: PrintedMatch($0), sheet: nil) }
      + schema.tables.flatMap { table in
        let home = table.sheet.isEmpty ? table.parent.map { schema.tables[$0].sheet } : table.sheet
        return table.ignore.map {
          Words(match: PrintedMatch($0), sheet: home.map { FoldedText($0).key })
        }
      }
  }

  /// Whether a sheet asks nothing, whatever number somebody put in front of its name.
  func isAside(sheet name: String) -> Bool {
    guard !sheets.isEmpty else { return false }
    let text = FoldedText(name)
    let key = text.key
    if tables.contains(key) { return false }
    if sheets.contains(where: { $0.matches(key) }) { return true }
    // 5.字典, 附表5-字典: a number and at most two words before it.
    guard let last = key.prefix(5).lastIndex(where: \.isDigit) else { return false }
    return sheets.contains { $0.matches(Array(key[(last + 1)...])) }
  }

  /// The entries of a grid that ask nothing: the printed words, and the cells beside them or, where none
  /// is filled, the one below.
  ///
  /// `isLabel` says whether a text is a label of the form, which is nobody's.
  func entries(in grid: SheetGrid, isLabel: (FoldedText) -> Bool) -> EntrySet {
    var found = EntrySet()
    guard !self.words.isEmpty else { return found }
    // A table's own words hold on its sheet, and on those that no table names.
    let sheet = FoldedText(grid.sheet).key
    let isOther = tables.contains(sheet)
    let words = self.words.filter { $0.sheet == nil || $0.sheet == sheet || !isOther }.map(\.match)
    guard !words.isEmpty else { return found }
    func isWords(_ text: FoldedText) -> Bool {
      text.key.count <= 400 && words.contains { $0.matches(text) }
    }
    let places = Dictionary(
      grid.entries.indices.map { (grid.entries[$0].reference, $0) }
    ) { first, _ in first }
    func isPrinted(_ entry: Int) -> Bool {
      isWords(grid.entries[entry].text) || isLabel(grid.entries[entry].text)
    }
    for (entry, cell) in grid.entries.enumerated() where isWords(cell.text) {
      found.insert(entry)
      var column = cell.last.column + 1
      var isAnswered = false
      while let next = places[CellReference(row: cell.reference.row, column: column)],
        !isPrinted(next)
      {
        found.insert(next)
        isAnswered = true
        column = grid.entries[next].last.column + 1
      }
      let below = CellReference(row: cell.last.row + 1, column: cell.reference.column)
      if !isAnswered, let next = places[below], !isPrinted(next) { found.insert(next) }
    }
    return found
  }
}
