import Drafting
import Forms
import Spreadsheet
import TestSupport
import Testing

@Suite struct EditionUpdateTests {
  /// The schema drafted from one drawing, edited, and brought to another drawing.
  private func updated(
    _ old: Drawn, to new: Drawn, editing edit: (String) -> String = { $0 }
  ) throws -> (update: EditionUpdate, schema: Schema) {
    let folder = try TemporaryFolder()
    func load(_ files: [(name: String, text: String)]) throws -> Schema {
      for file in files { try folder.write(file.text, to: file.name) }
      return try Schema.load(path: folder.path)
    }
    let (draft, _) = try old.drafted()
    let files = draft.files.map { (name: $0.name, text: edit($0.text)) }
    let schema = try load(files)
    let (fresh, drafted) = try new.drafted()
    var update = EditionUpdate(files, schema, to: fresh, drafted, isChinese: false)
    try update.check(load)
    return (update, try load(update.files))
  }

  private func line(_ change: FormChange) -> String {
    let place = [change.table, change.field].compactMap(\.self).joined(separator: ".")
    return [
      change.kind.rawValue, place, change.was ?? "-", change.now ?? "-",
      change.isOpen ? "open" : "",
    ]
    .filter { !$0.isEmpty }.joined(separator: " | ")
  }

  private let club = Drawn(
    (
      "Club",
      """
      !Return of clubs | <
      Name of club | .
      Founded (date) | .
      Members | .
      Lights (Yes/No) | .
      Surface | □ grass  □ clay
      """
    ))

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var drawing: String
    var changes: [String]
    var kept: [String]
  }

  @Test(arguments: [
    Case(
      testDescription: "nothing",
      drawing:
        "Name of club | .\nFounded (date) | .\nMembers | .\nLights (Yes/No) | .\nSurface | □ grass  □ clay",
      changes: [], kept: ["{label: Members, answer: \"{members}\"}"]),
    Case(
      testDescription: "reworded",
      drawing:
        "Name of club | .\nFounded (date) | .\nMembers in all | .\nLights (Yes/No) | .\nSurface | □ grass  □ clay",
      changes: ["reworded | club.members | Members | Members in all"],
      kept: ["{label: Members in all, also: [Members], answer: \"{members}\"}"]),
    Case(
      testDescription: "added",
      drawing:
        "Name of club | .\nFounded (date) | .\nEmail | .\nMembers | .\nLights (Yes/No) | .\nSurface | □ grass  □ clay",
      changes: ["added | club.email | - | Email"],
      kept: [
        "{label: Founded (date), answer: \"{founded}\"}\n  - {label: Email, answer: \"{email}\"}\n",
        "email: {kind: email}",
      ]),
    Case(
      testDescription: "dropped",
      drawing:
        "Name of club | .\nFounded (date) | .\nMembers | .\nSurface | □ grass  □ clay",
      changes: ["dropped | club.lights | Lights (Yes/No) | -"],
      kept: [
        "  # not in the new form:\n  # - {label: Lights (Yes/No), answer: \"{lights}\"}\n",
        "  # lights: {kind: yes_no",
      ]),
    Case(
      testDescription: "moved",
      drawing:
        "Name of club | .\nMembers | .\nLights (Yes/No) | .\nSurface | □ grass  □ clay\nFounded (date) | .",
      changes: ["moved | club.founded | Founded (date) | -"],
      kept: ["clay\"}\n  - {label: Founded (date), answer: \"{founded}\"}\n"]),
    Case(
      testDescription: "options",
      drawing:
        "Name of club | .\nFounded (date) | .\nMembers | .\nLights (Yes/No) | .\nSurface | □ grass  □ clay  □ sand",
      changes: [
        "answer | club.surface | □ grass  □ clay | □ grass  □ clay  □ sand",
        "options | club.surface | - | sand",
      ], kept: ["options: [grass, clay, sand]"]),
  ])
  func `tells what is another, and keeps the rest`(one: Case) throws {
    let (update, _) = try updated(club, to: Drawn(("Club", "!Return of clubs | <\n" + one.drawing)))
    // What the edition is called, no blank of these says.
    #expect(update.changes.filter { $0.field != "version" }.map(line) == one.changes)
    let text = update.files[1].text
    for words in one.kept { #expect(text.contains(words)) }
  }

  @Test func commentsOrderAndRulesStay() throws {
    let (update, schema) = try updated(
      club,
      to: Drawn(
        (
          "Club",
          """
          !Return of clubs | <
          Name of club | .
          Founded (date) | .
          Members in all | .
          Surface | □ grass  □ clay
          """
        ))
    ) { text in
      guard text.contains("table: club") else { return text }
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        if line.contains("{label: Members") {
          return
            "  # Counted in May.\n  - label: Members\n    answer: \"{members}\"   # of all ages"
        }
        let isFree = ["  founded: ", "  members: ", "  lights: "].contains { line.hasPrefix($0) }
        return isFree ? line.dropLast() + ", required: false}" : String(line)
      }.joined(separator: "\n")
        + "rules:\n  - {at_least_one: [founded, lights]}\n  - {at_least_one: [founded, members]}\n"
    }
    let text = update.files[1].text
    #expect(
      text.contains(
        "  # Counted in May.\n  - label: Members in all  # ? the words are others: is it the same question as before\n    also: [Members]\n    answer: \"{members}\"   # of all ages\n"
      ))
    #expect(
      text.contains(
        "  # names what is not in the new form:\n  # - {at_least_one: [founded, lights]}\n  - {at_least_one: [founded, members]}"
      ))
    #expect(
      update.changes.filter { $0.field != "version" }.map(\.kind)
        == [.reworded, .dropped, .suspended])
    #expect(schema.tables[0].rules.count == 1)
  }

  @Test(arguments: ["\r\n", "\n"])
  func `files are changed however their lines end`(ending: String) throws {
    let drawing = "!Return of clubs | <\nName of club | .\nMembers | .\nSurface | □ grass  □ clay"
    let (update, schema) = try updated(club, to: Drawn(("Club", drawing))) { text in
      // The last line has no end.
      text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: ending)
    }
    #expect(update.files[1].text.contains("  # lights: {kind: yes_no"))
    #expect(schema.tables[0].fields.map(\.id) == ["name_club", "members", "surface"])
  }

  @Test func columnsLinesAndTables() throws {
    let old = Drawn(
      (
        "Staff",
        """
        !Our staff | < | <
        Organisation name | . | <
        !Name | !Level | !Hours
        . | . | .
        . | . | .
        """
      ),
      (
        "Money",
        """
        !Money of the year | < | <
        !Item | !2024 | !2025
        Rent paid | . | .
        Wages paid | . | .
        Lending | . | .
        """
      ))
    let new = Drawn(
      (
        "Staff",
        """
        !Our staff | < | < | <
        Organisation name | . | < | <
        !Name | !Level | !Hours | !Email
        . | . | . | .
        . | . | . | .
        """
      ),
      (
        "Money",
        """
        !Money of the year | < | <
        !Item | !2024 | !2025
        Rent paid | . | .
        Wages and pensions paid | . | .
        Insurance | . | .
        """
      ),
      (
        "Energy",
        """
        !Use of energy | <
        Gas used (kWh) | .
        Who supplies it | .
        """
      ))
    let (update, schema) = try updated(old, to: new)
    let told = update.changes.map(line)
    #expect(told.contains("added | staff_list.email | - | Email"))
    #expect(told.contains("reworded | money.wages_paid | Wages paid | Wages and pensions paid"))
    #expect(told.contains { $0.hasPrefix("added | energy | - | Use of energy") })
    #expect(schema.tables.map(\.id) == ["staff", "staff_list", "money", "energy"])
    #expect(schema.tables[2].list?.lines.map(\.id).prefix(2) == ["rent_paid", "wages_paid"])
  }

  @Test func returnsOfTheYearBeforeAreReadStill() throws {
    let new = Drawn(
      (
        "Club",
        """
        !Return of clubs | <
        Name of club | .
        Founded (date) | .
        People who are members | .
        Lights (Yes/No) | .
        Surface | □ grass  □ clay
        """
      ))
    let (_, schema) = try updated(club, to: new)
    var workbook = club.workbook
    for (name, text) in [("B2", "Oak Rovers"), ("B4", "120")] {
      let place = try #require(CellReference(name))
      workbook.sheets[0].cells.append(Cell(reference: place, value: .string(text)))
    }
    workbook.sheets[0].cells.sort { $0.reference < $1.reference }
    let returned = Importer(schema: schema).read(workbook, file: "2025.xlsx")
    let members = try #require(schema.tables[0].index(of: "members"))
    #expect(returned.records.first?.answers[members].value == .integer(120))
    #expect(!returned.issues.contains { $0.code == "label-missing" })
  }
}
