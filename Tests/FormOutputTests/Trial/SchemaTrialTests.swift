import FormOutput
import Forms
import Rounds
import Spreadsheet
import TestSupport
import Testing

@Suite struct SchemaTrialTests {
  /// A form of one table with two questions.
  private static func schema(in folder: borrowing TemporaryFolder) throws -> Schema {
    try folder.write(
      """
      form: clubs
      version: "1"
      title: Clubs
      language: en
      sender: club.name
      tables: [club.yaml]
      """, to: "form.yaml")
    try folder.write(
      """
      table: club
      sheet: Club
      title: Your club
      copies: one
      questions:
        - {label: Name, answer: "{name}"}
        - {label: Members, answer: "{members}"}
      fields:
        name: {kind: text}
        members: {kind: count}
      """, to: "club.yaml")
    return try Schema.load(path: folder.path)
  }

  @Test func countsWhatWasFoundAnsweredWrongAndLeftOver() throws {
    let schema = try Self.schema(in: try TemporaryFolder())
    let importer = Importer(schema: schema)
    var trial = SchemaTrial(schema)
    for members in [CellValue.string("many"), .number(12)] {
      let texts: [(String, CellValue)] = [
        ("A1", .string("Your club")), ("A2", .string("Name")), ("B2", .string("Oak Rovers")),
        ("A3", .string("Members")), ("B3", members), ("A9", .string("Thank you")),
      ]
      let cells = texts.compactMap { text, value in
        CellReference(text).map { Cell(reference: $0, value: value) }
      }
      trial.add(
        importer.read(Workbook(sheets: [Sheet(name: "Club", cells: cells)]), file: "a.xlsx"))
    }
    #expect(trial.returns == 2)
    #expect(trial.returnsWithTable == [2])
    let members = try #require(trial.fields.first?.last)
    #expect(members.answered == 2)
    #expect(members.failed == 1)
    #expect(members.samples == ["many", "12"])
    #expect(trial.strays.map(\.text) == ["Thank you"])
    #expect(trial.strays.map(\.count) == [2])
  }

  @Test func thePageTintsEachCell() throws {
    let folder = try TemporaryFolder()
    let schema = try Self.schema(in: folder)
    let path = folder.file("a.xlsx")
    var writer = try WorkbookWriter(path: path, sparing: .none)
    let sheet = try writer.addSheet("Club")
    for (row, texts) in [
      ["Your club"], ["Name", "Oak Rovers"], ["Members", "many"], [], ["<Thanks>"],
    ].enumerated() {
      for (column, text) in texts.enumerated() {
        try writer.write(text, in: sheet, row: row, column: column)
      }
    }
    _ = try writer.close()
    let page = folder.file("page.html")
    var form = Importer(schema: schema).read(try Workbook(path: path), file: "a.xlsx")
    form.path = path
    var output = TrialPage(
      to: try OutputFile(path: page, sparing: .none), schema: schema, language: .en)
    try output.add(.read(form))
    try output.finish(RoundStatus(schema: schema))
    let html = try folder.text("page.html")
    #expect(html.contains("<td class=\"heading\"><bdi>Your club</bdi></td>"))
    #expect(
      html.contains(
        "<td class=\"label\"><bdi>Name</bdi></td><td class=\"answer\"><bdi>Oak Rovers</bdi></td>"))
    #expect(html.contains("<td class=\"wrong\"><bdi>many</bdi></td>"))
    #expect(html.contains("<td class=\"unread\"><bdi>&lt;Thanks&gt;</bdi></td>"))
  }
}
