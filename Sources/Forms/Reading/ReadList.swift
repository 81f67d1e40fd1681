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
  var missingLines: [Int]
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
  /// The records of one table in which rows may stand, in reading order.
  private struct Outer {
    /// The number of the first of the return.
    let first: Int
    /// Of each sheet their places, the rows in which they begin rising, and their numbers.
    var sheets: [String: [(range: CellRange, number: Int)]] = [:]

    /// The number of the last that begins above a row of a sheet, else of the first of the return; of those that
    /// stand beside each other, of the one in whose columns the row begins.
    func number(above row: Int, at column: Int, of sheet: String) -> Int {
      guard let records = sheets[sheet] else { return first }
      let above = records.indices.endOfPrefix { records[$0].range.topLeft.row <= row }
      guard above > 0 else { return first }
      let last = records[above - 1]
      var next = above - 1
      // Blocks that begin in one row stand beside each other.
      while next >= 0, records[next].range.bottomRight.row >= last.range.topLeft.row {
        let range = records[next].range
        if (range.topLeft.column...range.bottomRight.column).contains(column) {
          return records[next].number
        }
        next -= 1
      }
      return last.number
    }
  }

  /// Says of rows and lists in which record they stand: the last that begins above them on their sheet,
  /// else the first of the return.
  static func place(_ records: inout [ReadRecord], _ lists: inout [ReadList], schema: Schema) {
    let parents = Set(schema.tables.compactMap(\.parent))
    guard !parents.isEmpty else { return }
    var outer: [Int: Outer] = [:]
    for record in records where parents.contains(record.tableIndex) {
      outer[record.tableIndex, default: Outer(first: record.number)].sheets[
        record.sheet, default: []
      ].append((record.range, record.number))
    }
    func parent(of table: Int, _ sheet: String, _ place: CellReference) -> Record.Parent? {
      guard let wanted = schema.tables[table].parent, let own = outer[wanted] else { return nil }
      return Record.Parent(
        table: wanted, record: own.number(above: place.row, at: place.column, of: sheet))
    }
    for index in records.indices {
      records[index].parent = parent(
        of: records[index].tableIndex, records[index].sheet, records[index].range.topLeft)
    }
    for index in lists.indices {
      lists[index].parent = parent(
        of: lists[index].table, lists[index].sheet, lists[index].home)
    }
  }
}
