import Spreadsheet
import Testing

@testable import Forms

@Suite struct TickKindTests {
  @Test(
    arguments: [
      ("a tick", "√", "true"), ("a filled box", "☑", "true"), ("an x", "x", "true"),
      ("a word", "Yes", "true"), ("an emoji", "✔\u{FE0F}", "true"), ("in brackets", "（√）", "true"),
      ("x in brackets", "[x]", "true"), ("V", "V", "true"), ("a caron", "ˇ", "true"),
      ("v", "v", "true"),
      ("empty brackets", "( )", "–"), ("a black box", "⬛", "true"), ("a white one", "⬜", "–"),
      ("words beside", "√（2023年起）", "true"), ("tick and cross", "√×", "choice-unknown"),
      ("an empty box", "□", "–"), ("no", "no", "–"), ("words", "later", "choice-unknown"),
    ] as [(String, String, String)])
  func `reads ticks`(name: String, text: String, expected: String) {
    #expect(KindReading(.tick(TickKind())).text(text) == expected)
  }

  @Test func `a circle is a tick where people draw one`() {
    let reading = KindReading(.tick(TickKind(takesCircle: true)))
    #expect(["○", "〇", "◯", "□", "√"].map(reading.text) == ["true", "true", "true", "–", "true"])
    #expect(KindReading(.tick(TickKind())).text("○") == "–")
  }

  @Test(arguments: [("JP", true), ("KR", true), ("TW", true), ("GB", false), ("CN", false)])
  func `people draw circles in some countries`(country: String, isTick: Bool) throws {
    #expect(Tick.isCircle(in: try #require(Country(rawValue: country))) == isTick)
  }

  @Test func `reads truth values`() {
    #expect(KindReading(.tick(TickKind())).cell(.boolean(true)) == "true")
    #expect(KindReading(.tick(TickKind())).cell(.boolean(false)) == "–")
  }
}
