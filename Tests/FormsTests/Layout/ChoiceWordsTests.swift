import Testing

@testable import Forms

/// The words around a choice taken apart, once for reading and for the blank form.
struct ChoiceWordsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// `{c}` takes the letters, `{n}` and `{m}` the notes of A and of B, `{d}` a detail.
    var text: String
    var lead = ""
    var words: [String] = []
    var hints: [String] = []
    var brackets: [String?] = [nil, nil]
    var details: [String] = []
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "the place for letters", text: "性质为({c}) A. 甲 B. 乙", lead: "性质为", words: ["性质为("]),
    Case(
      name: "instructions before the options", text: "如有请选。({c}) 可多选 A. 甲 B. 乙",
      lead: "如有请选。", words: ["如有请选。(", ") 可多选 "]),
    Case(
      name: "a bracket around the note", text: "({c}) A. 甲(请备注部门{n}) B. 乙",
      hints: ["(请备注部门"], brackets: ["(请备注部门)", nil]),
    Case(
      name: "a bracket behind the note", text: "({c}) A. 甲 B. 乙 {m} (请备注)",
      hints: [" (请备注)"], brackets: [nil, "(请备注)"]),
    Case(
      name: "a note of which nothing is said", text: "({c}) A. 甲 B. 乙{m}", brackets: [nil, ""]),
    Case(
      name: "a detail behind a note", text: "({c}) A. 甲 B. 乙 {m} (请备注) 如为多个,请逐一说明。{d}",
      hints: [" (请备注)", " 如为多个,请逐一说明。"], brackets: [nil, "(请备注)"],
      details: ["如为多个,请逐一说明。"]),
    Case(
      name: "a detail behind the options", text: "({c}) A. 甲 B. 乙 请说明{d}", details: ["请说明"]),
    Case(
      name: "a bracket in an option", text: "({c}) A. 甲 (含丙) B. 乙 {m}", brackets: [nil, ""]),
  ]

  @Test(arguments: cases)
  func `each blank has its words`(testCase: Case) throws {
    let ids = ["c", "n", "m", "d"]
    let parts = try LineNotation.pieces(of: testCase.text).map { piece in
      switch piece {
      case .words(let text): Line.Part.words(text)
      case .blank(let id): Line.Part.blank(try #require(ids.firstIndex(of: id)))
      }
    }
    var taken = ChoiceWords(
      choice: 0,
      options: [Option(letter: "A", words: "甲", note: 1), Option(letter: "B", words: "乙", note: 2)])
    taken.add(parts, line: 0)
    #expect(taken.lead == testCase.lead)
    #expect(taken.words == testCase.words)
    #expect(taken.noteHints == testCase.hints)
    #expect([taken.brackets[1], taken.brackets[2]] == testCase.brackets)
    #expect(taken.details.map(\.words) == testCase.details)
  }
}
