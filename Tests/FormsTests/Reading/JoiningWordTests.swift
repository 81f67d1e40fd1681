@testable import Forms
import Testing

/// Options that a word joins, in a form whose options A and D are letters of `and`.
@Suite struct JoiningWordTests {
  static let options = ["museum", "school", "community group", "artist"]

  static let cases: [(name: String, text: String, chosen: String, unknown: [String])] = [
    ("letters", "[B and C] A. museum B. school C. community group D. artist", "BC", []),
    ("the first and the last", "A and D", "AD", []),
    ("capitals", "A AND D", "AD", []),
    ("a comma too", "A, B, and D", "ABD", []),
    ("ampersand", "A & D", "AD", []),
    ("Chinese", "A和D", "AD", []),
    ("words", "school and artist", "BD", []),
    ("words of several letters", "community group and museum", "AC", []),
    ("letters and words", "B. school and D. artist", "BD", []),
    ("nothing before it", "and D", "AD", ["n"]),
    ("nothing behind it", "A and", "A", []),
    ("part of a word", "A, sand", "AD", ["s", "n"]),
  ]

  @Test(arguments: cases)
  func `what is joined is two options`(
    name: String, text: String, chosen: String, unknown: [String]
  ) throws {
    let choice = try #require(Self.choice)
    let answer = ChoiceAnswer.read([FoldedText(text)], choice: choice)
    #expect(choice.letters(answer.chosen).replacing("、", with: "") == chosen)
    #expect(answer.unknown == unknown)
  }

  private static let choice: PrintedChoice? = {
    let letters: [Character] = ["A", "B", "C", "D"]
    let field = Field(
      id: "partners", title: Words(zh: "合作方", en: "Partners"),
      kind: .choice(
        ChoiceKind(
          zip(letters, options).map { Option(letter: $0, words: $1) }, several: true)))
    let printed = zip(letters, options).map { " \($0). \($1)" }.joined()
    let table = Table(
      id: "shows", sheet: "Shows", title: "Shows", name: Words(zh: "展览", en: "Show"),
      typeName: "Show", fields: [field],
      questions: [
        Question(
          label: "Partners", position: .beside,
          lines: [Line(parts: [.words("["), .blank(0), .words("]" + printed)])])
      ])
    return PrintedTable(table).questions.lazy.compactMap(\.choice).first
  }()
}
