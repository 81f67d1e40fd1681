import Testing

@testable import Forms

struct DecimalNumberTests {
  @Test(
    arguments: [
      ("whole", "120", 0, 120.0), ("fraction", "0.1", 0, 0.1),
      ("point moved right", "0.1", 4, 1000),
      ("point moved left", "5773.6", -4, 0.57736), ("one rounding", "1.1", 8, 110_000_000),
      ("no digit before the point", ".5", 0, 0.5), ("nothing behind it", "5.", 0, 5),
      ("a fraction too long to matter", "0." + String(repeating: "3", count: 80), 0, 1.0 / 3),
    ] as [(String, String, Int, Double)])
  func `converts once`(name: String, text: String, places: Int, value: Double) {
    #expect(DecimalNumber(text.unicodeScalars)?.shifted(places).double == value)
  }

  @Test func `adds at different exponents`() {
    let sum = DecimalNumber("1.25".unicodeScalars)?.adding(DecimalNumber(digits: 3, exponent: 4))
    #expect(sum?.double == 30001.25)
  }

  @Test(arguments: ["1.2.3", "1a", String(repeating: "9", count: 60)] as [String])
  func `refuses what is no number or too long`(text: String) {
    #expect(DecimalNumber(text.unicodeScalars) == nil)
  }

  @Test func `refuses sums that are too long`() {
    let large = DecimalNumber(digits: .max)
    #expect(large.adding(large) == nil)
    #expect(large.adding(DecimalNumber(digits: 1, exponent: -30)) == nil)
  }

  @Test(
    arguments: [("12", true), ("12.0", true), ("12.5", false), ("0.0", true)] as [(String, Bool)])
  func `knows whole numbers`(text: String, isWhole: Bool) {
    #expect(DecimalNumber(text.unicodeScalars)?.isWhole == isWhole)
  }
}
