import Spreadsheet
import Testing

@testable import Forms

/// What a question came to is taken again only where the same stands in its cells.
struct ReadingMemoryTests {
  private static func schema() throws -> Schema {
    try DrawnForm.load(
      """
      table: people
      sheet: People
      title: People
      copies: one
      questions:
        - {label: Name, answer: "{name}"}
        - {label: Room, answer: "{room}"}
        - {label: Joined, answer: "{joined}"}
        - {label: Staff, answer: ["all {staff} people", "of them {women} women"]}
      fields:
        name: {kind: text, title: {en: Name}}
        room: {kind: count, title: {en: Room}}
        joined: {kind: date, title: {en: Joined}}
        staff: {kind: count, title: All staff}
        women: {kind: count, title: Women}
      """)
  }

  private static func sheet(_ rows: String, _ typed: [Int: Cell] = [:]) -> Sheet {
    var sheet = Sheet.drawn("People", "People\n" + rows)
    sheet.cells = sheet.cells.map { cell in
      guard cell.reference.column == 1, var typed = typed[cell.reference.row] else { return cell }
      typed.reference = cell.reference
      return typed
    }
    return sheet
  }

  private static let nowhere = CellReference(row: 0, column: 0)

  private static let sheets: [(name: String, sheet: Sheet)] = [
    ("words", sheet("Name|12\nRoom|12\nJoined|2025-05-01\nStaff|all 12 people\n|of them 5 women")),
    ("nothing", sheet("Name|\nRoom|\nJoined|\nStaff|all __ people\n|of them __ women")),
    (
      "numbers",
      sheet(
        "Name|12\nRoom|12\nJoined|45778\nStaff|12\n|5",
        [
          1: Cell(reference: nowhere, value: .number(12)),
          2: Cell(reference: nowhere, value: .number(12)),
          3: Cell(reference: nowhere, value: .number(45778), isDate: true),
        ])
    ),
    ("the serial number of a date", sheet("Name|12\nRoom|12\nJoined|45778\nStaff|12")),
    ("lines the other way", sheet("Name|12\nRoom|5\nStaff|of them 5 women\n|all 12 people")),
    ("one line gone", sheet("Name|12\nStaff|\n|all 12 people")),
    ("behind the labels", sheet("Name: 12\nRoom: 12\nJoined: 2025-05-01\nStaff: all 12 people")),
    ("behind one and beside it", sheet("Name: 5|12\nRoom: 5|12\nJoined|2025-05-01")),
    ("an error", sheet("Name|#REF!\nRoom|#REF!\nJoined|2025-05-01")),
    ("signs", sheet("Name|??\nRoom|??\nJoined|——\nStaff|??\n|??")),
    ("two cells", sheet("Name|Ann|12\nRoom|1|2\nJoined|2025|5")),
    ("the answer above", sheet("Name|12\nRoom|同上\nJoined|2025-05-01")),
  ]

  private static func told(_ read: Return, _ schema: Schema) -> [String] {
    read.told(in: schema) + read.told(schema) + read.faults(schema)
      + read.unread.map { "\($0.cell) \($0.text)" }
  }

  @Test func `an importer that has read much reads as one that has read nothing`() throws {
    let schema = try Self.schema()
    let importer = Importer(schema: schema)
    for turn in 0..<4 {
      for (name, sheet) in turn.isMultiple(of: 2) ? Self.sheets : Self.sheets.reversed() {
        let workbook = Workbook(sheets: [sheet])
        let fresh = Self.told(Importer(schema: schema).read(workbook, file: "a.xlsx"), schema)
        let read = Self.told(importer.read(workbook, file: "a.xlsx"), schema)
        #expect(read == fresh, "\(name) in turn \(turn)")
        #expect(!fresh.isEmpty)
      }
    }
  }

  @Test func `what falls on the same slots is told apart`() {
    var memory = ReadingMemory()
    func key(_ number: Int) -> ReadingMemory.Key {
      var key = ReadingMemory.Key(question: number, typed: [], lines: 1)
      key.add(text: number, from: number % 3)
      return key
    }
    func items(_ number: Int) -> [QuestionReading.Item] {
      [QuestionReading.Item(field: number, line: 0, reading: .unanswered(at: nil))]
    }
    // More than there are slots.
    for number in 0..<9000 {
      memory.keep(items(number), of: key(number))
      #expect(memory.items(key(number))?.first?.field == number)
    }
    let found = (0..<9000).compactMap { number in
      memory.items(key(number)).map { ($0.first?.field, number) }
    }
    #expect(found.allSatisfy { $0.0 == $0.1 })
    #expect((1000...4096).contains(found.count))
  }
}
