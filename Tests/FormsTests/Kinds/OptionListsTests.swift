import Spreadsheet
import TestSupport
import Testing

@testable import Forms

struct OptionListsTests {
  private func options(_ list: String, files: [String: String] = [:]) throws -> [String] {
    var form = SmallForm()
    form.files["form.yaml"]? += "\nlists:\n  Kinds: \(list)"
    form.files.merge(files) { _, new in new }
    form.files["office.yaml"]?.replace(
      "fields:\n",
      with: """
          - {label: 种类, answer: "{sort}"}
        fields:
          sort: {kind: choice, options: Kinds}

        """)
    let field = try form.load().table("office")?.fields.first { $0.id == "sort" }
    guard case .options(let options, _) = field?.shape else { return [] }
    return options.map(\.words)
  }

  @Test(
    arguments: [
      ("words", "[Cash, 01, No]", ["Cash", "01", "No"]),
      ("words of words", "{Reading: [Groups], Sport: {Ball: [Red]}}", ["Reading", "Sport"]),
      ("words with and without words", "[Cash, {Card: [Visa]}]", ["Cash", "Card"]),
      (
        "a file", "{file: kinds.csv, columns: [Council, Project], and: [N/A]}",
        ["York", "Hull", "N/A"]
      ),
      (
        "words that each head a column of theirs",
        "{file: areas.csv, columns: [Area, \"{Area}\"]}", ["North", "South", "Online"]
      ),
      ("another column", "{file: kinds.csv, columns: [Project]}", ["Roof", "Lift", "Shelves"]),
    ] as [(String, String, [String])])
  func `reads lists`(name: String, list: String, words: [String]) throws {
    let csv =
      "Our projects,,\nCouncil,Project,Cost\nYork,Roof,3\n,Lift,4\nHull,Shelves,5\n,,\nsource: us,,\n"
    let areas = "Area,North,South\nNorth,York,Dover\nSouth,Hull,\nOnline,,\n"
    #expect(try options(list, files: ["kinds.csv": csv, "areas.csv": areas]) == words)
  }

  @Test func `a word that heads a column has the words of that column`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Area,North,South\nNorth,York,Dover\nSouth,Hull,\nOnline,,\n", to: "areas.csv")
    let list = "lists: {Areas: {file: areas.csv, columns: [Area, \"{Area}\"], and: [None]}}"
    let file = SourceFile(path: folder.path + "/form.yaml", text: list)
    let root = try #require(YamlDocument.root(of: file, faults: FaultList()))
    let members = try #require(root.entries()?.first?.value)
    let tree = OptionLists(members, folder: folder.path + "/")["Areas"]
    let words = tree?.branches.map { "\($0.word): \($0.below.map(\.word).joined(separator: ", "))" }
    #expect(words == ["North: York, Hull", "South: Dover", "Online: ", "None: "])
  }

  @Test(
    arguments: [
      ("a word twice", "[Cash, Cash]", #"stands in this list twice"#),
      ("no such file", "{file: none.csv, columns: [Project]}", "cannot read"),
      ("no such header", "{file: kinds.csv, columns: [Town]}", "has the headers Town"),
      ("a file elsewhere", "{file: ../kinds.csv, columns: [Town]}", "../kinds.csv"),
      ("an open quotation mark", "{file: open.csv, columns: [Town]}", "is not closed"),
      (
        "words by another column", "{file: kinds.csv, columns: [Project, \"{Council}\"]}",
        "columns are [Project, \"{Project}\"]"
      ),
      (
        "no workbook", "{file: kinds.xlsx, columns: [Town]}",
        "cannot read \"kinds.xlsx\" (it is no workbook that can be read)"
      ),
      ("no words", "{file: kinds.csv, columns: [Council]}", "has no words below Council"),
      (
        "a character that no workbook takes, in a column of its word",
        "{file: odd.csv, columns: [Area, \"{Area}\"]}", "(U+0001)"
      ),
    ] as [(String, String, String)])
  func `says what is wrong`(name: String, list: String, words: String) throws {
    let files = [
      "kinds.csv": "Council,Project\n", "open.csv": "\"Town\n", "kinds.xlsx": "Town\n",
      "odd.csv": "Area,North\nNorth,Yo\u{1}rk\n",
    ]
    let error = #expect(throws: SchemaError.self) { _ = try options(list, files: files) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }
}
