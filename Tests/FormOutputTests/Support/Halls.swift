import Spreadsheet
import TestSupport

@testable import FormOutput
@testable import Forms

/// The form with lists under `Tests/Forms`, and returns of it: its blank form, filled in.
enum Halls {
  static let schema: Schema = {
    do { return try Checkout.form("halls") } catch {
      preconditionFailure("the form of the checkout does not load: \(error)")
    }
  }()

  static let importer = Importer(schema: schema)

  /// Something that is typed into the form.
  struct Typed {
    var table: String
    /// Of a list the row, from 0.
    var row: Int?
    var field: String
    var value: CellValue

    init(_ table: String, _ row: Int?, _ field: String, _ value: CellValue) {
      (self.table, self.row, self.field, self.value) = (table, row, field, value)
    }
  }

  /// What a sender without a fault types.
  static let typed: [Typed] = [
    Typed("hall", nil, "name", .string("东街会馆")), Typed("hall", nil, "built", .string("1928")),
    Typed("keyholders", 0, "name", .string("王芳")),
    Typed("keyholders", 0, "mobile", .string("13800000001")),
    Typed("keyholders", 0, "keys", .number(2)),
    Typed("keyholders", 2, "name", .string("李强")),
    Typed("keyholders", 2, "mobile", .string("13800000002")),
    Typed("keyholders", 2, "keys", .number(1)),
    Typed("income", 0, "last_year", .number(12.5)), Typed("income", 0, "this_year", .number(13)),
    Typed("income", 1, "this_year", .number(4)),
    Typed("income", 2, "last_year", .number(30)), Typed("income", 2, "this_year", .number(31)),
    Typed("income", 3, "this_year", .number(2)),
    Typed("works", 0, "name", .string("屋面")), Typed("works", 0, "nature", .string("A. 大修")),
    Typed("works", 0, "budget", .number(20)), Typed("works", 0, "granted", .number(5)),
    Typed("works", 1, "name", .string("门窗")), Typed("works", 1, "nature", .string("B. 小修")),
    Typed("works", 1, "budget", .number(3.25)),
  ]

  /// Where an answer stands in the blank form: the sheet's name and the cell.
  static func place(_ typed: Typed) throws -> (sheet: String, cell: CellReference) {
    let table = try index(typed.table)
    let home = schema.tables[table].parent ?? table
    let layout = TableLayout(home, of: schema)
    let field = schema.tables[table].index(of: typed.field) ?? 0
    guard let row = typed.row else {
      return (
        schema.tables[home].sheet,
        layout.range(of: .answer(field))?.topLeft ?? CellReference(row: 0, column: 0)
      )
    }
    let list = layout.lists.first { $0.table == table }
    let column = schema.tables[table].column(ofField: field) ?? 0
    return (
      schema.tables[home].sheet,
      list?.cell(row: row, column: column).topLeft ?? CellReference(row: 0, column: 0)
    )
  }

  static func index(_ table: String) throws -> Int {
    struct NoTable: Error {}
    guard let index = schema.tables.firstIndex(where: { $0.id == table }) else { throw NoTable() }
    return index
  }

  static func blank() throws -> Workbook {
    let folder = try TemporaryFolder()
    try BlankForm(schema: schema).write(path: folder.file("1.xlsx"), sparing: .none)
    return try Workbook(path: folder.file("1.xlsx"))
  }

  /// The blank form with something typed into it, as any program leaves it: without the form's names.
  static func filled(_ typed: [Typed] = typed) throws -> Workbook {
    var workbook = try blank()
    workbook.definedNames = []
    for typed in typed {
      let place = try place(typed)
      guard let sheet = workbook.sheets.firstIndex(where: { $0.name == place.sheet }) else {
        continue
      }
      workbook.sheets[sheet].cells.removeAll { $0.reference == place.cell }
      workbook.sheets[sheet].cells.append(Cell(reference: place.cell, value: typed.value))
      workbook.sheets[sheet].cells.sort { $0.reference < $1.reference }
    }
    try workOutTotals(of: typed, in: &workbook)
    return workbook
  }

  /// Works the totals out, as the program does in which somebody types; a text counts nothing.
  private static func workOutTotals(of typed: [Typed], in workbook: inout Workbook) throws {
    for (index, table) in schema.tables.enumerated() {
      guard
        let list = TableLayout(table.parent ?? index, of: schema).lists.first(where: {
          $0.table == index
        }),
        let row = list.totalRow, let total = table.list?.total
      else { continue }
      for field in total.fields {
        // What was typed last into a cell is what stands there.
        var rows: [Int: Double] = [:]
        for typed in typed where typed.table == table.id && typed.field == table.fields[field].id {
          guard let row = typed.row else { continue }
          if case .number(let number) = typed.value { rows[row] = number } else { rows[row] = nil }
        }
        let column = table.column(ofField: field).map { list.columns[$0].lowerBound } ?? 0
        let place = CellReference(row: row, column: column)
        let name = schema.tables[table.parent ?? index].sheet
        for sheet in workbook.sheets.indices where workbook.sheets[sheet].name == name {
          for cell in workbook.sheets[sheet].cells.indices
          where workbook.sheets[sheet].cells[cell].reference == place {
            workbook.sheets[sheet].cells[cell].value = .number(rows.values.reduce(0, +))
          }
        }
      }
    }
  }

  /// A return of it.
  static func read(_ typed: [Typed] = typed, file: String = "东街会馆年报.xlsx") throws -> Return {
    importer.read(try filled(typed), file: file)
  }

  /// The same with answers typed wrong: a telephone number, a number in a line, one in a row.
  static let wrong =
    typed + [
      Typed("keyholders", 2, "mobile", .string("138")),
      Typed("income", 2, "this_year", .string("若干")),
      Typed("works", 1, "budget", .number(-3)),
    ]
}

extension Return {
  /// Its issues in short: code, table, record, field.
  func issuesInShort(of schema: Schema) -> [String] {
    issues.map { issue in
      let table = issue.table.map { schema.tables[$0] }
      let field = issue.field.flatMap { table?.fields[$0].id } ?? ""
      return "\(issue.code.rawValue) \(table?.id ?? "")#\(issue.record ?? -1).\(field)"
    }.sorted()
  }

  /// Its records in short: table, line, record of the parent, values.
  func recordsInShort(of schema: Schema) -> [String] {
    let all = records.map { record in
      let table = schema.tables[record.table]
      let line = record.line.map { " " + (table.list?.lines[$0].id ?? "?") } ?? ""
      let parent = record.parent.map { " in \(schema.tables[$0.table].id) \($0.record)" } ?? ""
      let values = record.answers.enumerated().map { index, answer in
        answer.value?.words(of: table.field(index, ofLine: record.line), in: .zh) ?? "–"
      }
      return "\(table.id)\(line)\(parent): \(values.joined(separator: ", "))"
    }
    return all.sorted()
  }
}
