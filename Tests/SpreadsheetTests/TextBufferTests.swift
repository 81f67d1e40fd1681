import Testing

@testable import Spreadsheet

/// `ST_Xstring` (ECMA-376 part 1, 22.9.2.19): `_xHHHH_` for characters that XML cannot hold.
@Suite struct TextBufferTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a_b", "a_b"), ("_x000D_", "\r"), ("_x000d_", "\r"),
    ("a_x0041_b", "aAb"), ("_x4F60__x597D_", "你好"), ("_x005F_x000D_", "_x000D_"),
    ("_x0041_x0042_", "Ax0042_"), ("__x0041_", "_A"), ("_x41_", "_x41_"), ("_x00041_", "_x00041_"),
    ("_xGGGG_", "_xGGGG_"), ("_X0041_", "_X0041_"), ("_x0041", "_x0041"), ("_x004", "_x004"),
    ("_xD83D__xDE00_", "😀"), ("_xD83D_", "\u{FFFD}"), ("_xDE00_a", "\u{FFFD}a"),
    ("_xD83D__x0041_", "\u{FFFD}A"), ("_x0000_", "\0"), ("值_x0009_值", "值\t值"),
  ])
  func `decodes`(_ text: String, _ expected: String) {
    var buffer = TextBuffer(limit: 100)
    buffer.append("_x0041_")
    buffer.beginEscaped()
    buffer.append(text)
    buffer.decodeEscapes()
    // What came before the mark is another piece of text.
    #expect(buffer.string == "_x0041_" + expected)
  }
}
