import Testing

@testable import Forms

struct LetterSearchTests {
  private static func letters(_ text: some StringProtocol) -> [Unicode.Scalar] {
    Array(text.unicodeScalars)
  }

  @Test(arguments: [
    ("慕尼黑工业大学", "慕尼黑工业大学TUM", 0), ("大学", "慕尼黑工业大学", 5), ("aab", "aaab", 1),
    ("aaab", "aabaaab", 3), ("ab", "a", nil), ("abc", "ababab", nil), ("a", "a", 0), ("", "a", nil),
  ])
  func `finds letters`(part: String, whole: String, place: Int?) {
    #expect(Self.letters(whole).firstIndex(of: Self.letters(part)) == place)
  }

  @Test func `finds them behind a place`() {
    let whole = Self.letters("表式：a　版本：b　版本：c")
    #expect(whole.firstIndex(of: Self.letters("版本"), from: 6) == 10)
    #expect(whole.firstIndex(of: Self.letters("版本"), from: 11) == nil)
  }

  /// Short ones and long ones, which are looked for in different ways.
  @Test(arguments: 0..<20)
  func `finds them as by looking everywhere`(_ seed: Int) {
    var random = Seed("letters \(seed)")
    for _ in 0..<100 {
      let whole = (0..<200).map { _ in Bool.random(using: &random) ? "一" : "二" }.joined()
      let period = String(whole.prefix(Int.random(in: 1...9, using: &random)))
      let text = String(repeating: period, count: 30) + whole
      let start = Int.random(in: 0..<150, using: &random)
      let part = text.dropFirst(start).prefix(Int.random(in: 1...90, using: &random))
      var wanted = Self.letters(part)
      if Bool.random(using: &random) { wanted[wanted.count - 1] = "三" }
      let letters = Self.letters(text)
      let expected = letters.indices.first { letters[$0...].starts(with: wanted) }
      #expect(letters.firstIndex(of: wanted) == expected, "seed \(seed): \(part) in \(text)")
    }
  }

  @Test func `takes no longer than the worst of long texts are long`() {
    let part = Self.letters(String(repeating: "1", count: 40_000) + "2")
    let whole = Self.letters(String(repeating: "1", count: 80_000))
    let time = ContinuousClock().measure { #expect(whole.firstIndex(of: part) == nil) }
    #expect(time < .seconds(5))
  }
}
