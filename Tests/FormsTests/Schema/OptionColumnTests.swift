import Testing

@testable import Forms

/// Columns that stand for the options of a choice, as a schema writes them.
@Suite struct OptionColumnTests {
  private static func form(column: String, field: String) -> SmallForm {
    SmallForm(files: [
      "form.yaml": """
      form: checks
      version: "1"
      title: Checks
      language: en
      sender: checks.who
      tables: [checks.yaml]
      """,
      "checks.yaml": """
      table: checks
      sheet: Checks
      copies: rows
      columns:
        - {label: Who, answer: "{who}"}
        - \(column)
      fields:
        who: {kind: text}
        result: \(field)
      """,
    ])
  }

  private static let choice = "{kind: choice, options: [\"Yes\", \"No\"]}"

  @Test(
    arguments: [
      (
        "no choice", "{label: Result, each_option: true, answer: \"{result}\"}", "{kind: text}",
        "checks.yaml:6:5: each_option needs \"result\" to be a choice with two options or more of its own"
      ),
      (
        "one option", "{label: Result, each_option: true, answer: \"{result}\"}",
        "{kind: choice, options: [\"Yes\"]}",
        "checks.yaml:6:5: each_option needs \"result\" to be a choice with two options or more of its own"
      ),
      (
        "words beside the answer", "{label: Result, each_option: true, answer: \"{result} so\"}",
        choice, "checks.yaml:6:48: a column with each_option has a {field} and nothing else"
      ),
      (
        "too many rows above", "{label: [A, B, C], each_option: true, answer: \"{result}\"}",
        choice,
        "checks.yaml:6:13: a header has at most 3 rows"
      ),
    ] as [(String, String, String, String)])
  func `mistakes are told`(name: String, column: String, field: String, fault: String) {
    let error = #expect(throws: SchemaError.self) {
      try Self.form(column: column, field: field).load()
    }
    #expect(error?.heads == [fault])
  }

  @Test func `each option has a column below the words of all`() throws {
    let schema = try Self.form(
      column: "{label: Result, each_option: true, answer: \"{result}\"}", field: Self.choice
    ).load()
    let columns = try #require(schema.tables[0].list?.columns)
    #expect(columns.map(\.path) == [["Who"], ["Result", "Yes"], ["Result", "No"]])
    #expect(columns.map(\.option) == [nil, "Yes", "No"])
  }

  @Test func `without words over the options they are known by the title`() throws {
    let schema = try Self.form(
      column: "{label: \"\", each_option: true, answer: \"{result}\"}",
      field: "{kind: choice, title: Outcome, options: [\"Yes\", \"No\"]}"
    ).load()
    #expect(schema.tables[0].list?.columns.map(\.path) == [["Who"], ["Yes"], ["No"]])
    #expect(schema.tables[0].questions.map(\.label) == ["Who", "Outcome"])
  }
}
