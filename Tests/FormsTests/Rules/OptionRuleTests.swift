import Spreadsheet
import Testing

@testable import Forms

/// A list of three levels, in a form whose rows are asked one below the other.
struct OptionRuleTests {
  private static func form() -> SmallForm {
    var form = SmallForm()
    form.files["form.yaml"]? += """

      lists:
        Outputs:
          Reading: {Groups: [Sessions, Members], Story times: [Sessions, Children]}
          Heritage: {Exhibitions: [Exhibitions, Visitors], Groups: [Walks]}
      """
    form.files["office.yaml"]?.replace(
      "fields:\n",
      with: """
          - {label: 主题, answer: "{theme}"}
          - {label: 成果, answer: "{output}"}
          - {label: 计量, answer: "{unit}"}
        fields:
          theme: {kind: choice, options: Outputs, required: false}
          output: {kind: choice, options: Outputs, by: theme, required: false}
          unit: {kind: choice, options: Outputs, by: output, required: false}

        """)
    return form
  }

  @Test(
    arguments: [
      ("all right", "Reading", "Story times", "Children", []),
      ("output of another theme", "Heritage", "Story times", "Children", ["option-mismatch B5"]),
      ("unit of another output", "Reading", "Groups", "Children", ["option-mismatch B6"]),
      ("unit of the same output elsewhere", "Reading", "Groups", "Walks", ["option-mismatch B6"]),
      (
        "both wrong", "Heritage", "Story times", "Visitors",
        ["option-mismatch B5", "option-mismatch B6"]
      ),
      ("no theme", "", "Groups", "Walks", []), ("no output", "Reading", "", "Walks", []),
      ("unknown theme", "Sport", "Groups", "Walks", ["choice-unknown B4"]),
      ("unknown everywhere", "Reading", "Groups", "Miles", ["choice-unknown B6"]),
    ] as [(String, String, String, String, [String])])
  func `an option must go with the one above it`(
    name: String, theme: String, output: String, unit: String, issues: [String]
  ) throws {
    let schema = try Self.form().load()
    let texts = [
      "A1": "街道", "A2": "街道名称：甲", "A3": "(1) 社团数:", "D3": "0", "A4": "主题", "B4": theme,
      "A5": "成果", "B5": output, "A6": "计量", "B6": unit,
    ]
    let sheet = Sheet.filled(
      "表1", texts.filter { !$0.value.isEmpty }, merges: ["A3:C3"], changing: [:])
    let found = Importer(schema: schema).read(Workbook(sheets: [sheet]), file: "甲社团表.xlsx")
    let shown = found.issues.filter { $0.severity == .error }.map {
      "\($0.code.rawValue) \($0.place?.cell.description ?? "–")"
    }
    #expect(shown == issues)
  }

  @Test(
    arguments: [
      ("nothing to choose", "Online", "", []),
      ("something to choose", "Campus", "", ["required-missing B5"]),
      ("nothing chosen above", "", "", ["required-missing B4", "required-missing B5"]),
      ("a word that does not go with it", "Online", "Hall", ["option-mismatch B5"]),
    ] as [(String, String, String, [String])])
  func `what has no words below it asks for none`(
    name: String, place: String, room: String, issues: [String]
  ) throws {
    var form = SmallForm()
    form.files["form.yaml"]? += """

      lists:
        Places:
          - Campus: [Hall, Library]
          - Online
      """
    form.files["office.yaml"]?.replace(
      "fields:\n",
      with: """
          - {label: 主题, answer: "{place}"}
          - {label: 成果, answer: "{room}"}
        fields:
          place: {kind: choice, options: Places}
          room: {kind: choice, options: Places, by: place}

        """)
    let schema = try form.load()
    let texts = [
      "A1": "街道", "A2": "街道名称：甲", "A3": "(1) 社团数:", "D3": "0", "A4": "主题", "B4": place,
      "A5": "成果", "B5": room,
    ]
    let sheet = Sheet.filled(
      "表1", texts.filter { !$0.value.isEmpty }, merges: ["A3:C3"], changing: [:])
    let found = Importer(schema: schema).read(Workbook(sheets: [sheet]), file: "甲社团表.xlsx")
    let shown = found.issues.filter { $0.severity == .error }.map {
      "\($0.code.rawValue) \($0.place?.cell.description ?? "–")"
    }
    #expect(shown == issues)
  }

  @Test(
    arguments: [
      (
        "another list", "by: theme", "by: clubs",
        #"by names a choice of the same list; "clubs" is none"#
      ),
      ("no field", "by: theme", "by: them", #"did you mean "theme""#),
      (
        "a circle", "options: Outputs, required", "options: Outputs, by: unit, required",
        "leads back to itself"
      ),
      (
        "no list of that name", "theme: {kind: choice, options: Outputs",
        "theme: {kind: choice, options: Output", #"lists of form.yaml have no "Output""#
      ),
      ("too many levels", "Story times: [Sessions, Children]}", "Story times: [Sessions]}", nil),
    ] as [(String, String, String, String?)])
  func `says what is wrong with a list`(
    name: String, words: String, other: String, expected: String?
  ) throws {
    var form = Self.form()
    form.files["office.yaml"]?.replace(words, with: other, maxReplacements: 1)
    form.files["form.yaml"]?.replace(words, with: other, maxReplacements: 1)
    guard let expected else {
      _ = try form.load()
      return
    }
    let error = #expect(throws: SchemaError.self) { _ = try form.load() }
    #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
  }

  static let messages: [MessageCase] = [
    MessageCase(
      "mismatch",
      .of(
        OptionMismatch(word: "甲", other: ["乙"], table: 1, field: 0, allowed: ["丙", "丁"]), 1, 1,
        found: "甲"),
      """
      “9. 运营团队情况”的“甲”不属于“名称”所选的“乙”，可选 丙、丁，请改正其一。
      “9. 运营团队情况” (Team): “甲” does not go with “乙” of “Name”, which takes 丙, 丁: correct one of them.
      """)
  ]

  @Test(arguments: messages)
  func `says what stands there and how to mend it`(message: MessageCase) throws {
    try message.check()
  }
}
