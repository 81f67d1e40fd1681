import Testing

@testable import Forms

@Suite struct LineNotationTests {
  @Test(
    arguments: [
      ("企业共有{count}家", [.words("企业共有"), .blank("count"), .words("家")]),
      ("({sort}) A. 政府", [.words("("), .blank("sort"), .words(") A. 政府")]),
      ("{place}{land}", [.blank("place"), .blank("land")]),
      ("只有文字", [.words("只有文字")]),
      ("第一行{a}\n第二行{b_2}", [.words("第一行"), .blank("a"), .words("\n第二行"), .blank("b_2")]),
      ("{{不填}}{x}", [.words("{不填}"), .blank("x")]),
    ] as [(String, [LineNotation.Piece])])
  func `a line is words and blanks`(line: String, pieces: [LineNotation.Piece]) throws {
    #expect(try LineNotation.pieces(of: line) == pieces)
  }

  @Test func `an id is short enough for the names of cells`() {
    #expect(LineNotation.isFieldID(String(repeating: "x", count: 60)))
    #expect(!LineNotation.isFieldID(String(repeating: "x", count: 61)))
  }

  @Test(arguments: [
    ("共{x家", "a \"{\" without its \"}\"; write \"{{\" for a brace that is printed"),
    ("共x}家", "a \"}\" without its \"{\"; write \"}}\" for a brace that is printed"),
    (
      "共{}家",
      "\"\" should begin with a small letter and have only small letters, digits and \"_\", at most 60, such as team_size"
    ),
    (
      "共{2x}家",
      "\"2x\" should begin with a small letter and have only small letters, digits and \"_\", at most 60, such as team_size"
    ),
    (
      "共{x y}家",
      "\"x y\" should begin with a small letter and have only small letters, digits and \"_\", at most 60, such as team_size"
    ),
  ])
  func `what is no line is refused`(line: String, message: String) {
    let error = #expect(throws: Mistake.self) { try LineNotation.pieces(of: line) }
    #expect(error?.words.en == message)
  }
}
