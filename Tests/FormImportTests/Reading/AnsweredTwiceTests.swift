import Testing

@testable import FormImport

struct AnsweredTwiceTests {
  private static func letters(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test(arguments: [
    ("慕尼黑工业大学", "慕尼黑工业大学TUM", true), ("大学", "慕尼黑工业大学", true), ("aab", "aaab", true),
    ("aaab", "aabaaab", true), ("ab", "a", false), ("abc", "ababab", false), ("a", "a", true),
  ])
  func `letters stand in others`(part: String, whole: String, stand: Bool) {
    #expect(AnsweredTwice.stands(Self.letters(part), in: Self.letters(whole)) == stand)
  }

  @Test func `letters are found as by looking everywhere`() {
    var number: UInt32 = 7
    for _ in 0..<3_000 {
      number = number &* 1_664_525 &+ 1_013_904_223
      let bits = String(number, radix: 2)
      let part = String(bits.suffix(Int(number >> 8 % 6) % 6 + 1))
      let whole = String(bits.dropLast(9))
      let expected = whole.indices.contains { whole[$0...].hasPrefix(part) }
      #expect(
        AnsweredTwice.stands(Self.letters(part), in: Self.letters(whole)) == expected,
        "\(part) in \(whole)")
    }
  }

  @Test func `the worst of long texts take no longer than their length`() {
    let part = Self.letters(String(repeating: "1", count: 40_000) + "2")
    let whole = Self.letters(String(repeating: "1", count: 80_000))
    let time = ContinuousClock().measure { #expect(!AnsweredTwice.stands(part, in: whole)) }
    #expect(time < .seconds(5))
  }
}
