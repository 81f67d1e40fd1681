import Testing

@testable import Forms

/// Sentences with blanks taken apart: what stands before each, and what it counts.
struct PrintedSentenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// Of each blank the words before it, the unit behind it, and in brackets the letters it is found by.
    var blanks: [String]
    var ending: String
    var units: [String: String] = [:]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "clauses", text: "企业共有{a}家,其中外资企业{b}家。",
      blanks: ["企业共有|家 (企业共有)", "其中外资企业|家 (其中外资企业)"], ending: "家"),
    Case(
      name: "full-width punctuation and lines", text: "共{a}项，总金额{b}(万元)\n其中{c}项；",
      blanks: ["共|项 (共)", "总金额|(万元) (总金额)", "其中|项 (其中)"], ending: "项"),
    Case(
      name: "words behind the last unit", text: "共{a}家,以年末计。", blanks: ["共|家 (共)"],
      ending: "家,以年末计"),
    Case(name: "blanks alone", text: "{a}{b}", blanks: ["| ()", "| ()"], ending: ""),
    Case(
      name: "one or two letters between blanks are of both", text: "{a}年{b}月{c}日",
      blanks: ["|年 ()", "|月 (年)", "|日 (月)"], ending: "日"),
    Case(
      name: "more letters between blanks begin the next", text: "企业{a}家其中外资{b}家",
      blanks: ["企业| (企业)", "家其中外资|家 (家其中外资)"], ending: "家"),
    Case(
      name: "the field's own unit parts them", text: "企业{a}家其中外资{b}家",
      blanks: ["企业|家 (企业)", "其中外资|家 (其中外资)"], ending: "家", units: ["a": "家"]),
  ]

  @Test(arguments: cases)
  func `each blank has its words`(testCase: Case) throws {
    let ids = ["a", "b", "c"]
    let parts = try LineNotation.pieces(of: testCase.text).map { piece in
      switch piece {
      case .words(let text): Line.Part.words(text)
      case .blank(let id): Line.Part.blank(try #require(ids.firstIndex(of: id)))
      }
    }
    let sentence = PrintedSentence(parts) { testCase.units[ids[$0]] }
    let shown = sentence.blanks.map { blank in
      "\(blank.lead)|\(blank.unit) (\(String(String.UnicodeScalarView(blank.leadKey))))"
    }
    #expect(shown == testCase.blanks)
    #expect(sentence.ending == testCase.ending)
  }
}
