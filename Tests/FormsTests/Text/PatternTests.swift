import Testing

@testable import Forms

@Suite struct PatternTests {
  @Test(arguments: [
    ("[0-9]{6}", "600519", true), ("[0-9]{6}", "60051", false), ("[0-9]{6}", "6005190", false),
    ("(ZL)?[0-9]{12}\\.?[0-9X]", "ZL201910123456.X", true),
    ("(ZL)?[0-9]{12}\\.?[0-9X]", "2019101234561", true),
    ("a|bc|d", "bc", true), ("a|bc|d", "b", false), ("(ab)*", "", true), ("(ab)*", "abab", true),
    ("(ab)*", "aba", false), ("^a+$", "aaa", true), ("[^0-9]+", "abc", true),
    ("[^0-9]+", "a1", false),
    ("\\d{2,3}", "12", true), ("\\d{2,3}", "1234", false), ("\\d{2,}", "123456", true),
    ("[A-Za-z_-]+", "a-B_", true),
    ("[]x]+", "]x]", true), ("a.c", "a园c", true), ("(?:x|y){2}", "xy", true), ("", "", true),
    ("", "a", false),
    ("BS\\.[0-9]{9}", "BS.123456789", true), ("(a*)*b", "aaab", true), ("(|a)+", "aa", true),
    ("[\\+-\\.]+", "+,-.", true), ("a\\\\$", "a\\", true),
  ])
  func `fits whole texts`(pattern: String, text: String, fits: Bool) throws {
    #expect(try Pattern(pattern).matches(text) == fits)
  }

  @Test(arguments: [
    ("(a", PatternMistake.Kind.openGroup), ("a)", .strayClosing), ("[a", .openClass),
    ("*a", .nothingToRepeat),
    ("a{3", .badRepetition), ("a{5,3}", .badRepetition), ("a\\", .endsWithBackslash),
    ("(?=a)", .notSupported("(?")),
    ("(a)\\1", .notSupported("\\1")), ("[z-a]", .emptyRange),
    ("[+-\\d]", .notSupported("-\\")), ("(a{1000}){1000}", .tooLarge),
    (String(repeating: "(", count: 500), .tooLarge),
  ])
  func `says what is no pattern`(pattern: String, kind: PatternMistake.Kind) {
    let error = #expect(throws: PatternMistake.self) { try Pattern(pattern) }
    #expect(error?.kind == kind)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["(a*)*c", "(a|a)*c", "(a?){500}a{500}", "((((){1000}){1000}){1000}){1000}"])
  func `takes no more than its text`(pattern: String) throws {
    #expect(try !Pattern(pattern).matches(String(repeating: "a", count: 2_000) + "b"))
  }
}
