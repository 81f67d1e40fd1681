import Forms
import Spreadsheet

/// The words of choices that stand in the hidden sheet, for dropdowns: lists that are too long for a rule, and
/// words that depend on another answer.
struct FormOptions {
  /// The next column of the sheet that is free.
  private var column = 3
  /// How many names were given; short ones, since a rule's formula has room for 255 characters.
  private var names = 0
  /// The names of whole lists, by field.
  private var whole: [FieldReference: String] = [:]
  /// The names of words that depend on another answer, by field.
  private var dependent: [FieldReference: String] = [:]
  /// The names of answers elsewhere of which a field is one, by field.
  private var referred: [FieldReference: String] = [:]

  /// The formula for the words that may be chosen, with `=`; nil where a rule has room for them.
  ///
  /// - Parameters:
  ///   - field: The choice.
  ///   - parent: The cell of the answer on which it depends.
  /// - Returns: The formula.
  func formula(of field: FieldReference, parent: String?) -> String? {
    if let parent, let name = dependent[field] {
      // Without names that depend on words: those may hold any sign.
      let row = "MATCH(\(parent),\(name)_above,0)"
      return "=OFFSET(\(name),INDEX(\(name)_start,\(row)),0,INDEX(\(name)_count,\(row)),1)"
    }
    if let name = referred[field] {
      // Up to the last that is filled in.
      let last = "SUMPRODUCT(MAX((LEN(\(name))>0)*ROW(\(name))))"
      return "=OFFSET(INDEX(\(name),1),0,0,MAX(1,\(last)),1)"
    }
    return whole[field].map { "=\($0)" }
  }

  private mutating func nextName() -> String {
    names += 1
    return "hb_list\(names)"
  }

  /// Writes formulas that bring together the answers of which others are one, such as the names of sites.
  mutating func writeReferred(
    _ places: FormPlaces, in sheet: WorkbookWriter.SheetID, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    for (index, table) in places.schema.tables.enumerated() {
      for case .refers(let rule) in table.rules.map(\.rule) {
        let field = FieldReference(table: index, field: rule.field)
        let cells = places.cells(of: rule.other)
        guard referred[field] == nil, !cells.isEmpty else { continue }
        for (row, cell) in cells.enumerated() {
          try writer.write(
            formula: "=IF(LEN(\(cell))>0,\(cell),\"\")", result: "", in: sheet, row: row,
            column: column)
        }
        let name = nextName()
        try writer.defineEverywhere(name, for: Self.range(column, rows: cells.count), in: sheet)
        referred[field] = name
        column += 1
      }
    }
  }

  /// Writes the words into columns of the hidden sheet, from the fourth on.
  static func write(
    _ schema: Schema, in sheet: WorkbookWriter.SheetID, to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) -> FormOptions {
    var options = FormOptions()
    for (index, table) in schema.tables.enumerated() {
      for (number, field) in table.fields.enumerated() {
        guard case .options(let all, several: false) = field.shape else { continue }
        let place = FieldReference(table: index, field: number)
        if case .choice(let kind) = field.kind, kind.parent != nil, let list = kind.list,
          kind.level > 0
        {
          let name = options.nextName()
          try writeLevel(
            list, kind.level, name: name, column: options.column, in: sheet, to: &writer)
          options.dependent[place] = name
          options.column += 4
        }
        let words = all.map(\.printed) + field.alternatives
        guard !InputRule.fits(words) else { continue }
        let name = options.nextName()
        try Self.write(words, name: name, column: options.column, in: sheet, to: &writer)
        options.whole[place] = name
        options.column += 1
      }
    }
    return options
  }

  /// Writes words of a level, those that go with one word below each other, and which they are.
  private static func writeLevel(
    _ list: OptionTree, _ level: Int, name: String, column: Int, in sheet: WorkbookWriter.SheetID,
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    let above = list.words(ofLevel: level - 1)
    let below = above.map { list.words(below: $0, ofLevel: level - 1) }
    try write(below.flatMap { $0 }, name: name, column: column, in: sheet, to: &writer)
    try write(above, name: "\(name)_above", column: column + 1, in: sheet, to: &writer)
    var start = 0
    for (row, words) in below.enumerated() {
      try writer.write(Double(start), in: sheet, row: row, column: column + 2)
      try writer.write(Double(max(1, words.count)), in: sheet, row: row, column: column + 3)
      start += words.count
    }
    try writer.defineEverywhere(
      "\(name)_start", for: range(column + 2, rows: above.count), in: sheet)
    try writer.defineEverywhere(
      "\(name)_count", for: range(column + 3, rows: above.count), in: sheet)
  }

  private static func write(
    _ words: [String], name: String, column: Int, in sheet: WorkbookWriter.SheetID,
    to writer: inout WorkbookWriter
  ) throws(WorkbookWriterError) {
    for (row, text) in words.enumerated() {
      try writer.write(text, in: sheet, row: row, column: column)
    }
    try writer.defineEverywhere(name, for: range(column, rows: words.count), in: sheet)
  }

  /// The first cells of a column, at least one.
  private static func range(_ column: Int, rows: Int) -> CellRange {
    CellRange(
      CellReference(row: 0, column: column), CellReference(row: max(1, rows) - 1, column: column))
  }
}
