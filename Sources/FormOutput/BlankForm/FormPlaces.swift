import Forms
import Spreadsheet

/// Where a copy of a table stands in a form.
struct FormPlacement {
  var table: Int
  var sheet: WorkbookWriter.SheetID
  var name: String
  /// Its cells on the sheet.
  var layout: TableLayout
  var block: TableLayout.Block
  /// Its first row on the sheet.
  var firstRow: Int
}

/// Where all copies stand, for formulas that look at other tables.
struct FormPlaces {
  let schema: Schema
  let all: [FormPlacement]

  /// The answers as seen from a copy of a table.
  ///
  /// - Parameters:
  ///   - copy: The copy, an index into ``all``.
  ///   - list: The list in it in which the formula stands; nil for a question.
  ///   - row: The row of the list, from 0.
  ///   - column: The column of the list.
  /// - Returns: The cells.
  func cells(
    from copy: Int, list: Int? = nil, row: Int = 0, column: Int? = nil
  ) -> PlacedCells {
    PlacedCells(places: self, copy: copy, list: list, row: row, column: column)
  }
}

extension FormPlaces {
  /// The cells of a field in all copies and rows of its table, with their sheets.
  func cells(of field: FieldReference) -> [String] {
    let own = schema.tables[field.table]
    return all.flatMap { place -> [String] in
      func name(_ range: CellRange) -> String {
        CellLink.absolute(CellRange(range.topLeft, range.topLeft), in: place.name)
      }
      guard own.isList else {
        guard place.table == field.table else { return [] }
        return place.layout.range(of: .answer(field.field)).map { [name($0)] } ?? []
      }
      guard let list = place.layout.lists.first(where: { $0.table == field.table }),
        let column = own.column(ofField: field.field)
      else { return [] }
      return (0..<list.rows).map { name(list.cell(row: $0, column: column)) }
    }
  }
}

/// The cells of answers as a formula in a form names them.
struct PlacedCells: FormulaCells {
  let places: FormPlaces
  let copy: Int
  let list: Int?
  let row: Int
  let column: Int?
  private var own: FormPlacement { places.all[copy] }
  private var tables: [Table] { places.schema.tables }

  func cell(of source: FormulaSource) -> String? {
    switch source {
    case .own(let field):
      guard let list else { return answer(field, in: own) }
      return entry(field, list, row: row, in: own)
    case .line(let line):
      guard let list, let placed = placed(list, in: own), let column else { return nil }
      return isAsked(column, line, of: list) ? name(placed, row: line, column: column, own) : nil
    case .other(let table, let field):
      // A row's record is the copy in which it stands.
      if table == own.table, list != nil, list != table { return answer(field, in: own) }
      guard tables[table].copies == .one, let other = place(of: table) else { return nil }
      return answer(field, in: other)
    case .cell(let table, let line, let field):
      guard let home = place(of: table) else { return nil }
      return entry(field, table, row: line, in: home)
    }
  }

  func tick(_ option: String, of source: FormulaSource) -> String? {
    guard case .own(let field) = source, list == nil else { return nil }
    return own.layout.range(of: .option(field, option)).map { SlotCondition.absolute($0.topLeft) }
  }

  func field(of source: FormulaSource) -> Field? {
    switch source {
    case .own(let field):
      let table = tables[list ?? own.table]
      return table.field(field, ofLine: table.copies == .lines ? row : nil)
    case .line(let line):
      guard let list, let column, let field = field(ofColumn: column, of: list) else { return nil }
      return tables[list].field(field, ofLine: line)
    case .other(let table, let field): return tables[table].fields[field]
    case .cell(let table, let line, let field): return tables[table].field(field, ofLine: line)
    }
  }

  func rows(ofTable table: Int, field: Int) -> String? {
    let home = tables[table].parent == own.table ? own : place(of: table)
    guard tables[table].copies == .rows, let home, let placed = placed(table, in: home),
      let column = column(of: field, in: table)
    else { return nil }
    let letters = CellReference.letters(ofColumn: placed.columns[column].lowerBound)
    let sheet = prefix(home)
    let first = "\(sheet)$\(letters)$\(placed.firstRow + 1)"
    guard let total = placed.totalRow else {
      return "\(first):$\(letters)$\(placed.firstRow + placed.rows)"
    }
    // Up to the row above the total, so that it takes in rows that are put in there.
    return "\(first):INDEX(\(sheet)$\(letters):$\(letters),ROW(\(sheet)$\(letters)$\(total + 1))-1)"
  }

  func fields(ofRows table: Int) -> [Field] { tables[table].fields }

  var rowNumber: String? {
    guard let list, tables[list].copies == .rows, let placed = placed(list, in: own),
      let letters = placed.columns.first.map({ CellReference.letters(ofColumn: $0.lowerBound) })
    else { return nil }
    return "(ROW()-ROW($\(letters)$\(placed.firstRow + 1))+1)"
  }

  var rowBegun: String? {
    guard let list else { return nil }
    let filled = tables[list].fields.indices.compactMap { field -> String? in
      guard tables[list].fields[field].calculation == nil,
        let cell = entry(field, list, row: row, in: own)
      else { return nil }
      let parts = SheetFormula.filled(cell, tables[list].fields[field].printedPlaceholder)
      return SheetFormula.all(parts)
    }
    return filled.isEmpty ? nil : "OR(\(filled.joined(separator: ",")))"
  }

  /// The copy of a table, or of that in which its list stands; nil where there are several.
  private func place(of table: Int) -> FormPlacement? {
    let home = tables[table].parent ?? table
    let found = places.all.filter { $0.table == home }
    return found.count == 1 ? found[0] : nil
  }

  private func placed(_ list: Int, in place: FormPlacement) -> PlacedList? {
    place.layout.lists.first { $0.table == list }
  }

  private func answer(_ field: Int, in place: FormPlacement) -> String? {
    guard let range = place.layout.range(of: .answer(field)) else { return nil }
    return prefix(place) + SlotCondition.absolute(range.topLeft)
  }

  /// The cell of a field in a row of a list; nil where other answers stand in it too.
  private func entry(_ field: Int, _ list: Int, row: Int, in place: FormPlacement) -> String? {
    guard let placed = placed(list, in: place), let column = column(of: field, in: list),
      isAsked(column, row, of: list)
    else { return nil }
    return name(placed, row: row, column: column, place)
  }

  private func column(of field: Int, in list: Int) -> Int? {
    guard let column = tables[list].column(ofField: field),
      self.field(ofColumn: column, of: list) == field
    else { return nil }
    return column
  }

  /// The field that a column asks for; nil where it asks for several.
  private func field(ofColumn column: Int, of list: Int) -> Int? {
    guard let form = tables[list].list, case .answer(let question) = form.columns[column].role,
      form.columns[column].option == nil
    else { return nil }
    let fields = tables[list].questions[question].lines.flatMap(\.fields)
    return fields.count == 1 ? fields[0] : nil
  }

  private func isAsked(_ column: Int, _ line: Int, of list: Int) -> Bool {
    guard tables[list].copies == .lines, let lines = tables[list].list?.lines else { return true }
    guard lines.indices.contains(line), let field = field(ofColumn: column, of: list) else {
      return false
    }
    return !lines[line].without.contains(field)
  }

  /// A cell whose row moves with the formula, since one rule is given to all rows of a column.
  private func name(
    _ placed: PlacedList, row: Int, column: Int, _ place: FormPlacement
  ) -> String {
    let cell = placed.cell(row: row, column: column).topLeft
    return "\(prefix(place))$\(CellReference.letters(ofColumn: cell.column))\(cell.row + 1)"
  }

  private func prefix(_ place: FormPlacement) -> String {
    place.name == own.name ? "" : "\(CellLink.quoted(place.name))!"
  }
}
