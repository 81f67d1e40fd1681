import Testing

@testable import FormOutput

@Suite struct TerminalTextTests {
  private static let text = "嘉\u{1B}[31m定\u{9B}园\u{202E}\n\t{\"a\":😀}\r"
  private static let shown = "嘉\u{FFFD}[31m定\u{FFFD}园\u{FFFD}\n\t{\"a\":😀} "

  @Test(arguments: 1...9)
  func `characters may come in pieces`(_ size: Int) {
    var terminal = TerminalText()
    var rest = Array(Self.text.utf8)[...]
    var bytes: [UInt8] = []
    while !rest.isEmpty {
      bytes += terminal.shown(Array(rest.prefix(size)), isLast: false)
      rest = rest.dropFirst(size)
    }
    bytes += terminal.shown([], isLast: true)
    #expect(String(decoding: bytes, as: UTF8.self) == Self.shown)
  }

  @Test func `a character that never ends is not kept`() {
    var terminal = TerminalText()
    #expect(terminal.shown([0x61, 0xE5, 0x98], isLast: false) == [0x61])
    #expect(terminal.shown([], isLast: true) == Array("\u{FFFD}".utf8))
  }
}
