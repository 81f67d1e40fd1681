import Forms
import Testing

/// What a form says of its statistics and of the people it names, and what may be wrong with it.
@Suite struct StatisticsLoaderTests {
  private static func statistics(_ text: String) -> String {
    "tables: [office.yaml, club.yaml]\nstatistics:\n  " + text
  }
  private static func people(_ text: String) -> String { "people:\n  \(text)\nrules:" }

  private static func form(_ name: String, _ text: String, _ faults: String...) -> FaultCase {
    var made = FaultCase(
      name, "form.yaml", "tables: [office.yaml, club.yaml]", statistics(text))
    made.faults = faults
    return made
  }
  private static func table(_ name: String, _ text: String, _ faults: String...) -> FaultCase {
    var made = FaultCase(name, "club.yaml", "rules:", people(text))
    made.faults = faults
    return made
  }

  static let statisticsFaults = [
    form(
      "a key that is nearly right", "list: [name]",
      "form.yaml:9:3: unknown key \"list\" — did you mean \"lists\"?"),
    form(
      "a list that is a word", "lists: name",
      "form.yaml:9:10: this should be a list, each item after \"- \""),
    form(
      "a field that no table has", "lists: [nane]",
      "form.yaml:9:11: there is no field \"nane\" — did you mean \"name\"?"),
    form(
      "a list of a number", "lists: [members]",
      "form.yaml:9:11: field \"members\" is of kind count: lists take text fields, charts take number fields"
    ),
    form(
      "a list of a choice", "lists: [sort]",
      "form.yaml:9:11: field \"sort\" is of kind choice: lists take text fields, charts take number fields"
    ),
    form("a field that is a list", "lists: [[name]]", "form.yaml:9:11: this should be text"),
    form(
      "charts that are no list", "charts: {title: {zh: 数, en: Count}, fields: [members]}",
      "form.yaml:9:11: this should be a list, each item after \"- \""),
    form(
      "a chart of words", "charts: [members]",
      "form.yaml:9:12: this should be keys with values, \"key: value\""),
    form(
      "a chart without a title", "charts:\n    - fields: [members]",
      "form.yaml:10:7: \"title\" is missing here"),
    form(
      "a chart without fields", "charts:\n    - title: {zh: 数, en: Count}",
      "form.yaml:10:7: \"fields\" is missing here"),
    form(
      "a chart with half a title", "charts:\n    - {title: {zh: 数}, fields: [members]}",
      "form.yaml:10:15: \"en\" is missing here"),
    form(
      "a chart of text", "charts:\n    - {title: {zh: 数, en: Count}, fields: [name]}",
      "form.yaml:10:44: field \"name\" is of kind text: lists take text fields, charts take number fields"
    ),
    form(
      "a chart of a field that no table has",
      "charts:\n    - {title: {zh: 数, en: Count}, fields: [member]}",
      "form.yaml:10:44: there is no field \"member\" — did you mean \"members\"?"),
    form(
      "two mistakes, two faults",
      "lists: [money]\n  charts:\n    - {title: {zh: 数, en: N}, fields: [sort]}",
      "form.yaml:9:11: field \"money\" is of kind amount: lists take text fields, charts take number fields",
      "form.yaml:11:40: field \"sort\" is of kind choice: lists take text fields, charts take number fields"
    ),
  ]

  static let peopleFaults = [
    table("a person without a name", "- mobile: money", "club.yaml:38:5: \"name\" is missing here"),
    table(
      "a name that is no field", "- name: nane",
      "club.yaml:38:11: there is no field \"nane\" — did you mean \"name\"?"),
    table(
      "a key that is nearly right", "- {name: name, mobil: name}",
      "club.yaml:38:18: unknown key \"mobil\" — did you mean \"mobile\"?"),
    table(
      "a person that is a word", "- name",
      "club.yaml:38:5: this should be keys with values, \"key: value\""),
    table(
      "people that are no list", "name: name",
      "club.yaml:38:3: this should be a list, each item after \"- \""),
    table(
      "a number as a name", "- name: members",
      "club.yaml:38:11: field \"members\" is of kind count: people take fields of text, telephones and addresses"
    ),
    table(
      "a choice as a title", "- {name: name, title: sort}",
      "club.yaml:38:25: field \"sort\" is of kind choice: people take fields of text, telephones and addresses"
    ),
  ]

  @Test(arguments: statisticsFaults + peopleFaults)
  func `each mistake is named at its place, once`(example: FaultCase) throws {
    var form = SmallForm()
    let text = try #require(form.files[example.file])
    form.files[example.file] = text.replacing(example.old, with: example.new, maxReplacements: 1)
    let error = #expect(throws: SchemaError.self) { try form.load() }
    #expect(error?.heads == example.faults)
  }

  @Test func `lists and charts without a mistake are kept`() throws {
    var form = SmallForm()
    form.files["form.yaml"] = SmallForm.form.replacing(
      "tables: [office.yaml, club.yaml]",
      with: Self.statistics(
        "lists: [name]\n  charts:\n    - {title: {zh: 人数, en: Members}, fields: [members, children]}"
      ))
    let statistics = try form.load().statistics
    #expect(statistics.lists == ["name"])
    #expect(statistics.charts.map(\.title.zh) == ["人数"])
    #expect(statistics.charts.map(\.fields) == [["members", "children"]])
  }
}
