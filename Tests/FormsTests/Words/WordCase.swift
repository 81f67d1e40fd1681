import Spreadsheet
import Testing

@testable import Forms

/// A small form that uses a word of the schema language, a return of it, and what is read.
struct WordCase: Sendable, CustomTestStringConvertible {
  var name: String
  /// The tables besides the cover, each a file.
  var tables: [String]
  /// Further lines of `form.yaml`.
  var form = ""
  /// Its sheets besides the cover: name and drawing.
  var sheets: [(name: String, drawing: String)]
  /// See ``Forms/Return/told(in:)``; the cover is left out.
  var found: [String]
  var testDescription: String { name }

  init(
    _ name: String, _ tables: [String], form: String = "", sheets: [(String, String)],
    _ found: [String]
  ) {
    self.name = name
    self.tables = tables
    self.form = form
    self.sheets = sheets
    self.found = found
  }

  /// The same with one table, whose return stands on the sheet that the table names.
  init(_ name: String, _ table: String, form: String = "", _ drawing: String, _ found: [String]) {
    self.init(name, [table], form: form, sheets: [("Sites", drawing)], found)
  }

  private static let cover = """
    table: cover
    sheet: Cover
    title: Who you are
    copies: one
    questions:
      - {label: Organisation, answer: "{name}"}
    fields:
      name: {kind: text}
    """

  func schema() throws -> Schema {
    var files = ["cover.yaml": Self.cover]
    let names = tables.indices.map { "table\($0).yaml" }
    for (name, table) in zip(names, tables) { files[name] = table }
    files["form.yaml"] = """
      form: words
      version: "1"
      title: Words
      language: en
      sender: cover.name
      tables: [\((["cover.yaml"] + names).joined(separator: ", "))]
      \(form)
      """
    return try SmallForm(files: files).load()
  }

  func check() throws {
    let schema = try schema()
    let cover = Sheet("Cover", drawing: "Who you are\nOrganisation | Oak")
    let workbook = Workbook(sheets: [cover] + sheets.map { Sheet($0.name, drawing: $0.drawing) })
    let told = Importer(schema: schema).read(workbook, file: "a.xlsx").told(in: schema)
    #expect(
      told.filter { $0 != "cover B2=Oak" }.joined(separator: "\n")
        == found.joined(separator: "\n"))
  }
}
