import Spreadsheet

/// A list as read, before it is checked; its rows are records.
struct ReadList: Sendable {
  /// Index into the schema's tables.
  let table: Int
  let sheet: String
  /// The first cell of its header.
  let home: CellReference
  /// The cell of its title, or of its header where it has none.
  let title: CellReference
  /// The columns that are gone, as indexes of the table's questions.
  let missingColumns: [Int]
  /// The cells over columns that were found by words that are only like those of the form, by such indexes.
  let resembledColumns: [Int: CellReference]
  /// The lines that are gone.
  let missingLines: [Int]
  /// What stands in the row that adds up the others, by field; empty where there is no such row.
  let total: [Int: FieldReading]
  /// How many rows people filled in, or lines that the form prints.
  let rows: Int
  /// The record in which it stands, of a list inside a form.
  var parent: Record.Parent?

  init(
    table: Int, sheet: String, home: CellReference, title: CellReference, missingColumns: [Int],
    resembledColumns: [Int: CellReference] = [:], missingLines: [Int], total: [Int: FieldReading],
    rows: Int
  ) {
    self.table = table
    self.sheet = sheet
    self.home = home
    self.title = title
    self.missingColumns = missingColumns
    self.resembledColumns = resembledColumns
    self.missingLines = missingLines
    self.total = total
    self.rows = rows
  }
}

/// Finds the record in which each row of an inner list stands.
enum ParentFinder {
  /// Says of rows and lists in which record they stand: the last that begins above them on their sheet,
  /// else the first of the return.
  static func place(_ records: inout [ReadRecord], _ lists: inout [ReadList], schema: Schema) {
    guard schema.tables.contains(where: { $0.parent != nil }) else { return }
    let outer = records.filter { record in
      schema.tables.contains { $0.parent == record.tableIndex }
    }
    func parent(of table: Int, _ sheet: String, _ row: Int) -> Record.Parent? {
      guard let wanted = schema.tables[table].parent else { return nil }
      let all = outer.filter { $0.tableIndex == wanted }
      let above = all.last { $0.sheet == sheet && $0.range.topLeft.row <= row }
      return (above ?? all.first).map { Record.Parent(table: wanted, record: $0.number) }
    }
    for index in records.indices {
      let record = records[index]
      records[index].parent = parent(
        of: record.tableIndex, record.sheet, record.range.topLeft.row)
    }
    for index in lists.indices {
      lists[index].parent = parent(
        of: lists[index].table, lists[index].sheet, lists[index].home.row)
    }
  }
}
