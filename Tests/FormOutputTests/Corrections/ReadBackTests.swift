import Forms
import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

/// What is filled into the form comes back: the same values, at the same cells.
struct ReadBackTests {
  /// The blank form as any program sees it: its sheets by table, and its names.
  struct Blank {
    var workbook: Workbook
    var tables: [Int: Sheet] = [:]

    init() throws {
      let folder = try TemporaryFolder()
      try BlankForm(schema: Zhangjiang.schema).write(path: folder.file("空白表.xlsx"), sparing: .none)
      workbook = try Workbook(path: folder.file("空白表.xlsx"))
      for (index, table) in Zhangjiang.schema.tables.enumerated() {
        tables[index] = workbook.sheets.first { $0.name == table.sheet }
      }
    }

    /// The form filled in, each further copy of a table on a copied sheet with the names it brings.
    func filled(_ copies: [RandomReturn.Copy]) -> (workbook: Workbook, places: [Places]) {
      var filled = workbook
      filled.definedNames = []
      filled.sheets = workbook.sheets.filter { sheet in
        !tables.values.contains { $0.name == sheet.name }
      }
      var places: [Places] = []
      var names: [String: Int] = [:]
      for copy in copies {
        guard var sheet = tables[copy.form.table] else { continue }
        let original = sheet.name
        names[original, default: 0] += 1
        if let number = names[original], number > 1 { sheet.name = "\(original) (\(number))" }
        var found: Places = [:]
        for name in workbook.definedNames where name.sheet == original {
          let formula = CellLink.quoted(sheet.name) + name.formula.drop { $0 != "!" }
          filled.definedNames.append(
            DefinedName(name: name.name, sheet: sheet.name, formula: formula))
          found[name.name] = CellReference(name.formula.drop { $0 != "!" }.dropFirst())
        }
        let table = Zhangjiang.schema.tables[copy.form.table]
        for (slot, content) in copy.form.contents {
          guard let cell = found[TableLayout.name(of: slot, in: table)] else { continue }
          switch content {
          case .text(let text): sheet.cells.append(Cell(reference: cell, value: .string(text)))
          case .number(let number):
            sheet.cells.append(Cell(reference: cell, value: .number(number)))
          }
        }
        sheet.cells.sort { $0.reference < $1.reference }
        filled.sheets.append(sheet)
        places.append(found)
      }
      return (filled, places)
    }

    typealias Places = [String: CellReference]
  }

  /// How many returns are made up: 24, or as many as `make verify` asks for.
  static let count =
    ProcessInfo.processInfo.environment["HUIBIAO_RETURNS"].flatMap { Int($0) } ?? 24

  @Test(arguments: 0..<4)
  func `random returns are read back, with the names and without them`(part: Int) throws {
    let blank = try Blank()
    for seed in stride(from: part, to: Self.count, by: 4) {
      let wanted = RandomReturn(seed: UInt64(seed), schema: Zhangjiang.schema)
      var (workbook, places) = blank.filled(wanted.copies)
      compare(Zhangjiang.importer.read(workbook, file: "1"), wanted, places, "\(seed)")
      workbook.definedNames = []
      compare(Zhangjiang.importer.read(workbook, file: "1"), wanted, places, "\(seed), no names")
    }
  }

  @Test func `rows and columns put in do not lead astray`() throws {
    let blank = try Blank()
    for seed in 0..<40 {
      let wanted = RandomReturn(seed: UInt64(seed), schema: Zhangjiang.schema)
      var (workbook, _) = blank.filled(wanted.copies)
      workbook.definedNames = []
      for index in workbook.sheets.indices {
        for cell in workbook.sheets[index].cells.indices {
          workbook.sheets[index].cells[cell].reference.row += 2
          workbook.sheets[index].cells[cell].reference.column += 1
        }
        workbook.sheets[index].merges = []
      }
      let found = Zhangjiang.importer.read(workbook, file: "1")
      #expect(found.records.map { $0.answers.map(\.value) } == wanted.copies.map(\.values))
    }
  }

  @Test(arguments: 0..<4) func `a file written and read back is the same`(seed: Int) throws {
    let folder = try TemporaryFolder()
    let wanted = RandomReturn(seed: UInt64(seed), schema: Zhangjiang.schema)
    var form = try FormWorkbook(
      path: folder.file("1.xlsx"), sparing: .none, schema: Zhangjiang.schema)
    try form.addInstructions()
    _ = try form.add(wanted.copies.map(\.form))
    try form.close(title: "")
    let found = Zhangjiang.importer.read(
      try Workbook(path: folder.file("1.xlsx")), file: "1")
    #expect(found.records.map { $0.answers.map(\.value) } == wanted.copies.map(\.values))
    #expect(found.unread == [])
  }

  private func compare(
    _ found: Return, _ wanted: RandomReturn, _ places: [Blank.Places], _ note: String
  ) {
    guard found.records.count == wanted.copies.count else {
      Issue.record("\(note): \(found.records.count) records of \(wanted.copies.count)")
      return
    }
    #expect(found.unread == [], "\(note)")
    for (number, (record, copy)) in zip(found.records, wanted.copies).enumerated() {
      let table = Zhangjiang.schema.tables[copy.form.table]
      #expect(record.table == copy.form.table)
      for (index, field) in table.fields.enumerated() {
        var slot = TableLayout.Slot.answer(index)
        if case .options(let options, several: true) = field.shape {
          slot = .option(index, options[0].key)
        }
        let answer = record.answers[index]
        let cell = places[number][TableLayout.name(of: slot, in: table)]
        if answer.value != copy.values[index] || answer.cell != cell {
          Issue.record(
            "\(note): \(table.id).\(field.id) \(String(describing: answer)) is not \(String(describing: copy.values[index])) at \(String(describing: cell))"
          )
        }
      }
    }
  }

  /// Both Testing and the importer have issues.
  private typealias Issue = Testing.Issue
}
