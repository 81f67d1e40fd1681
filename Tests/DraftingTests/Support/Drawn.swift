import Drafting
import Forms
import Spreadsheet
import TestSupport

/// A blank form drawn in a test: cells between `|`, `.` a cell with lines and nothing in it, `<` a cell merged
/// with the one before it, `^` one merged with the one above, `=…` a formula, `!` before a text bold.
struct Drawn {
  var workbook = Workbook(sheets: [])
  var design = WorkbookDesign(sheets: [])

  init(_ sheets: (String, String)...) {
    for (name, drawing) in sheets { add(name, drawing) }
  }

  mutating func add(_ name: String, _ drawing: String) {
    var sheet = Sheet(name: name)
    var design = SheetDesign()
    design.name = name
    var lined = CellLook()
    lined.hasBorder = true
    var ranges: [CellReference: CellReference] = [:]
    var owners: [CellReference: CellReference] = [:]
    for (row, line) in drawing.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      for (column, part) in line.split(separator: "|", omittingEmptySubsequences: false)
        .enumerated()
      {
        let cell = CellReference(row: row, column: column)
        var text = part.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        if text.isEmpty { continue }
        var look = lined
        if text == "<" || text == "^" {
          let other =
            text == "<"
            ? CellReference(row: row, column: column - 1)
            : CellReference(row: row - 1, column: column)
          let owner = owners[other] ?? other
          owners[cell] = owner
          let last = ranges[owner] ?? owner
          ranges[owner] = CellReference(row: max(last.row, row), column: max(last.column, column))
          design.looks[cell] = look
          continue
        }
        if text.hasPrefix("!") {
          look.isBold = true
          text.removeFirst()
        }
        design.looks[cell] = look
        if text == "." { continue }
        if text.hasPrefix("=") {
          design.formulas[cell] = String(text.dropFirst())
          continue
        }
        let words = text.split(separator: "\\n", omittingEmptySubsequences: false).joined(
          separator: "\n")
        let value = Double(words).map { CellValue.number($0) } ?? .string(words)
        sheet.cells.append(Cell(reference: cell, value: value))
      }
    }
    sheet.merges = ranges.map { CellRange($0, $1) }
    workbook.sheets.append(sheet)
    self.design.sheets.append(design)
  }

  /// Lets a list be chosen from in some cells.
  func choosing(
    _ list: String, in ranges: String, prompt: String = "", kind: InputCheck.Kind = .list,
    second: String = ""
  ) -> Drawn {
    var drawn = self
    var check = InputCheck()
    check.kind = kind
    check.first = list
    check.second = second
    check.prompt = prompt
    check.ranges = ranges.split(separator: " ").compactMap { CellRange($0) }
    drawn.design.sheets[0].checks.append(check)
    return drawn
  }

  func formatted(_ format: String, isDate: Bool = false, _ cells: String) -> Drawn {
    var drawn = self
    for cell in cells.split(separator: " ").compactMap({ CellReference($0) }) {
      var look = drawn.design.sheets[0].look(at: cell)
      look.format = format
      look.isDate = isDate
      drawn.design.sheets[0].looks[cell] = look
    }
    return drawn
  }

  /// The draft, checked with the blank itself; what it says is loaded.
  func drafted() throws -> (draft: Draft, schema: Schema) {
    var draft = try Draft(workbook, design, named: "form", isChinese: false)
    let folder = try TemporaryFolder()
    func load(_ files: [(name: String, text: String)]) throws -> (Schema, [SchemaError.Fault]) {
      for file in files { try folder.write(file.text, to: file.name) }
      return try Schema.lint(path: folder.path)
    }
    try draft.check { try load($0).0 }
    let (schema, warnings) = try load(draft.files)
    if let first = warnings.first { throw SchemaError(faults: [first]) }
    return (draft, schema)
  }
}

extension Schema {
  /// `id kind` of the fields of a table.
  func kinds(_ table: Int = 0) -> [String] {
    tables[table].fields.map { "\($0.id) \($0.kind.name)" }
  }
}
