import Testing

@testable import Forms

/// A small return: one `company` with its `shareholders`, `indicators` by year, and a list of `projects`.
private struct SmallReturn: ExpressionAnswers {
  static let names = ExpressionNames(
    tables: [
      ExpressionNames.Table(
        id: "company", isSingle: true, parent: nil,
        fields: [
          .init(id: "name", type: .text, options: nil),
          .init(id: "founded", type: .date, options: nil),
          .init(id: "listed", type: .flag, options: nil),
          .init(id: "kind", type: .text, options: ["Limited", "Shares", "Other"]),
          .init(id: "fields", type: .list, options: ["Software", "Medicine"]),
          .init(id: "staff", type: .number, options: nil),
          .init(id: "wrong", type: .number, options: nil),
          .init(id: "empty", type: .number, options: nil),
        ], lines: []),
      ExpressionNames.Table(
        id: "shareholders", isSingle: false, parent: 0,
        fields: [
          .init(id: "share", type: .number, options: nil),
          .init(id: "nature", type: .text, options: ["Person", "State"]),
        ], lines: []),
      ExpressionNames.Table(
        id: "indicators", isSingle: false, parent: nil,
        fields: [
          .init(id: "y2023", type: .number, options: nil),
          .init(id: "y2024", type: .number, options: nil),
        ], lines: ["revenue", "export"]),
      ExpressionNames.Table(
        id: "projects", isSingle: false, parent: nil,
        fields: [
          .init(id: "theme", type: .text, options: ["Reading", "Digital"]),
          .init(id: "cost", type: .number, options: nil),
          .init(id: "start", type: .date, options: nil),
        ], lines: []),
    ], lists: ["Natures": ["Person", "State"]])

  /// Company 0; shareholders 1, 2; lines 3, 4; projects 5, 6, 7.
  static let values: [[ExpressionValue]] = [
    [
      .text("Northgate"), .date(PartialDate(year: 2019, month: 5, day: 6)), .flag(true),
      .text("Other"), .list(["Software"]), .number(whole: 12), .wrong, .empty,
    ],
    [.number(DecimalNumber(0.1)), .text("Person")],
    [.number(DecimalNumber(0.2)), .text("State")],
    [.number(whole: 100), .number(whole: 200)],
    [.number(whole: 40), .number(whole: 250)],
    [.text("Reading"), .number(whole: 5), .date(PartialDate(year: 2024))],
    [.text("Digital"), .number(whole: 7), .empty],
    [.text("Reading"), .number(whole: 6), .empty],
  ]

  func records(of table: Int) -> [Int] { [[0], [1, 2], [3, 4], [5, 6, 7]][table] }
  func rows(of table: Int, in record: Int) -> [Int] { table == 1 && record == 0 ? [1, 2] : [] }
  func record(ofLine line: Int, of table: Int) -> Int? { table == 2 ? 3 + line : nil }
  func parent(of record: Int) -> Int? { record == 1 || record == 2 ? 0 : nil }
  func place(of record: Int) -> Int { record - 4 }
  func value(of field: Int, in record: Int) -> ExpressionValue { Self.values[record][field] }
}

private func value(
  of text: String, home: Int? = 0, record: Int? = 0, column: Int? = nil
) throws -> ExpressionValue {
  let expression = try ExpressionCompiler.compile(
    text, as: nil, names: SmallReturn.names, home: home, counter: ExpressionCounter())
  var run = ExpressionRun(
    answers: SmallReturn(), today: PartialDate(year: 2026, month: 11, day: 26))
  return run.value(of: expression, at: ExpressionRun.Place(record: record, column: column))
}

@Suite struct ExpressionTests {
  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 2 - 3", "5"),
    ("1 / 3 * 3 = 1 within 0.001", "true"),
    ("0.1 + 0.2 = 0.3", "true"), ("-staff + 20", "8"), ("staff / 0", ""), ("staff + empty", ""),
    ("name & \"!\" ", "Northgate!"), ("staff & \"人\"", "12人"),
    ("founded + 30", "2019-06-05"), ("founded - 2019-05-01", "5"), ("year(founded)", "2019"),
    ("founded < today()", "true"), ("2019-05-06 = founded", "true"),
    ("listed", "true"), ("listed and staff > 10", "true"), ("not listed or staff < 10", "false"),
    ("kind = \"Other\"", "true"), ("kind in [\"Limited\", \"Other\"]", "true"),
    ("kind not in [\"Limited\", \"Shares\"]", "true"), ("position(kind)", "3"),
    ("contains(fields, \"Software\")", "true"), ("count(fields)", "1"),
    ("count(name, staff, empty)", "2"), ("sum(staff, empty)", "12"), ("answered(empty)", "false"),
    ("coalesce(empty, staff)", "12"), ("if(listed, 1, 2)", "1"), ("round(2.345, 2)", "2.35"),
    ("abs(3 - 5)", "2"), ("number(\"3 - Medium\")", "3"), ("length(name)", "9"),
    ("upper(name)", "NORTHGATE"), ("begins(name, \"North\")", "true"), ("pad(7, 3)", "007"),
    ("words(\"two words – here\")", "3"), ("matches(name, \"[A-Z][a-z]+\")", "true"),
    ("count(shareholders)", "2"), ("sum(shareholders.share)", "0.3"),
    ("sum(shareholders.share) = 0.3", "true"), ("max(shareholders.share)", "0.2"),
    ("sum(shareholders.share where nature = \"State\")", "0.2"), ("average(projects.cost)", "6"),
    ("sum(projects.cost * 2)", "36"), ("count(projects where cost > 5)", "2"),
    ("indicators.export.y2024", "250"), ("empty > 1", ""), ("not (empty > 1)", ""),
    ("empty > 1 and staff < 3", "false"), ("empty > 1 or staff > 3", "true"),
    ("wrong > 1 or staff > 3", "?"),
    ("sum(shareholders.share) + wrong", "?"), ("empty", ""),
    ("\"Person\" in list(\"Natures\")", "true"),
  ])
  func `comes to`(text: String, expected: String) throws {
    let found = try value(of: text)
    #expect(found == .wrong ? expected == "?" : found.words == expected)
  }

  @Test func `compares lines in each column`() throws {
    #expect(try value(of: "export <= revenue", home: 2, record: nil, column: 0) == .flag(true))
    #expect(try value(of: "export <= revenue", home: 2, record: nil, column: 1) == .flag(false))
    #expect(try value(of: "export.y2024 = 250", home: 2, record: nil) == .flag(true))
  }

  @Test(arguments: [(5, "11"), (6, "7"), (7, "11")])
  func `sums the rows that agree with the one that asks`(record: Int, sum: String) throws {
    let found = try value(
      of: "sum(projects.cost where theme = this.theme)", home: 3, record: record)
    #expect(found.words == sum)
  }

  @Test func `looks from a row into the record it stands in`() throws {
    #expect(try value(of: "company.staff * share", home: 1, record: 2).words == "2.4")
  }

  @Test func `says what a sentence holds`() throws {
    let template = try ExpressionTemplate(
      "{sum(shareholders.share)} of {{1}}", names: SmallReturn.names, home: 0,
      counter: ExpressionCounter())
    var run = ExpressionRun(answers: SmallReturn(), today: PartialDate(year: 2026))
    #expect(template.text(&run, at: .init(record: 0)) == "0.3 of {1}")
  }
}

@Suite struct ExpressionMistakeTests {
  @Test(arguments: [
    ("staf > 1", 0, "nothing is called \"staf\"; did you mean \"staff\"?"),
    ("staff == 1", 6, "write \"=\" for \"==\""),
    ("staff > 1 && listed", 10, "write \"and\" for \"&&\""),
    ("staff > ", 8, "the expression ends where a field"),
    ("staff > name", 8, "a number does not compare"),
    ("kind = \"Limted\"", 7, "no option is called \"Limted\"; did you mean \"Limited\"?"),
    ("shareholders.share > 1", 0, "has many records"),
    ("sum(name)", 4, "should be a number, not a text"),
    ("staff > 1)", 9, "the end of the expression"), ("foo(1)", 0, "no function is called \"foo\""),
    ("abs(1, 2)", 0, "abs takes 1 argument"),
    ("this.staff = 1", 0, "this stands only behind where"),
    ("count(projects where cost > this.staff)", 26, "this stands only in equalities"),
    ("sum(sum(projects.cost))", 4, "cannot stand inside another"), ("name = \"x", 7, "not closed"),
    ("matches(name, \"(a\")", 14, "not closed"), ("2025-02-30 = founded", 0, "no such day"),
    ("1 ~ 2", 2, "an expression has no \"~\""), ("and listed", 0, "a field, a number"),
    ("listed + 1", 0, "should be a number"),
  ])
  func `points at what is wrong`(text: String, offset: Int, words: String) {
    do {
      _ = try value(of: text)
      Issue.record("\(text) was taken")
    } catch let error as ExpressionMistake {
      #expect(error.offset == offset)
      #expect(error.kind.words.en.contains(words), "\(error.kind.words.en)")
    } catch {
      Issue.record(error)
    }
  }

  @Test func `refuses a rule that is about records and columns at once`() {
    #expect(throws: ExpressionMistake(.mixedScopes, at: 0)) {
      try value(of: "export <= revenue and y2024 > 1", home: 2)
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 5_000), String(repeating: "not ", count: 4_000) + "listed",
    Array(repeating: "1", count: 6_000).joined(separator: "+"),
    Array(repeating: "listed", count: 2_500).joined(separator: " and "),
    String(repeating: "-", count: 9_000) + "1",
  ])
  func `bounds what a stranger writes`(text: String) {
    #expect(throws: ExpressionMistake.self) { try value(of: text) }
  }

  @Test func `works out a long sum without a deep stack`() throws {
    let text = Array(repeating: "staff", count: 1_900).joined(separator: " + ")
    #expect(try value(of: text).words == "22800")
  }
}
