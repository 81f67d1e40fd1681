import Spreadsheet
import Testing

@testable import Forms

@Suite struct TickKindTests {
  @Test(
    arguments: [
      ("a tick", "√", "true"), ("a filled box", "☑", "true"), ("an x", "x", "true"),
      ("a word", "Yes", "true"),
      ("an empty box", "□", "–"), ("no", "no", "–"), ("words", "later", "choice-unknown"),
    ] as [(String, String, String)])
  func `reads ticks`(name: String, text: String, expected: String) {
    #expect(KindReading(.tick(TickKind())).text(text) == expected)
  }

  @Test func `reads truth values`() {
    #expect(KindReading(.tick(TickKind())).cell(.boolean(true)) == "true")
    #expect(KindReading(.tick(TickKind())).cell(.boolean(false)) == "–")
  }
}
