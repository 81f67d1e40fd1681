import Testing

@testable import FormOutput

@Suite struct LineEndingsTests {
  @Test(arguments: [
    ("一行", "一行"), ("一\r\n二", "一\n二"), ("一\r二\n三", "一\n二\n三"), ("一\r\r\n\n二", "一\n\n\n二"),
    ("\r", "\n"), ("", ""),
  ])
  func `ends each line as Excel does`(text: String, stored: String) {
    #expect(Array(LineEndings.stored(text).utf8) == Array(stored.utf8))
  }
}
