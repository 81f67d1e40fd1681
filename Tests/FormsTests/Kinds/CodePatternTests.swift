import Testing

@testable import Forms

@Suite struct CodePatternTests {
  @Test(
    arguments: [
      ("digits", "[0-9]{6}", "300431", true), ("too few", "[0-9]{6}", "30043", false),
      ("the whole value", "[0-9]{6}", "a300431", false), ("a letter", "[0-9]{6}", "SH60A1", false),
      ("or not", #"(ZL)?[0-9]{12}\.?[0-9X]"#, "ZL201620122305.4", true),
      ("without", #"(ZL)?[0-9]{12}\.?[0-9X]"#, "2016201223054", true),
      ("a point is a point", #"BS\.[0-9]{9}"#, "BSx123456789", false),
      ("alternatives", "a|bc|d", "bc", true),
      ("alternatives in a group", "x(a|bc|d)y", "xdy", true),
      ("none of them", "x(a|bc|d)y", "xcy", false),
      ("any number", "ab*c", "abbbc", true), ("none of any number", "ab*c", "ac", true),
      ("at least one", "ab+c", "ac", false),
      ("from two to three", "a{2,3}", "aaaa", false), ("two of them", "a{2,3}", "aa", true),
      ("two or more", "a{2,}", "aaaaa", true),
      ("a set that is not", "[^0-9]+", "abc", true),
      ("digits by class", #"\d{2}-\w+"#, "12-a_1", true),
      ("anchors", "^[A-Z]$", "B", true), ("any character", "a.c", "a中c", true),
      ("Chinese", "沪[0-9]+号", "沪12号", true),
      ("a bracket in a set", "[]a]+", "]a", true), ("a hyphen in a set", "[a-]+", "a-", true),
      ("nothing", "a?", "", true),
    ] as [(String, String, String, Bool)])
  func `matches whole texts`(name: String, pattern: String, text: String, matches: Bool) throws {
    #expect(try CodePattern(pattern).matches(text) == matches)
  }

  @Test(
    arguments: [
      "(", "[0-9", "a{2", "a{3,2}", "*a", "a**", "(?=a)b", #"(a)\1"#, "[9-0]", "a)", "a$b", #"\q"#,
      "(a{100}){100}", String(repeating: "(", count: 100) + String(repeating: ")", count: 100),
    ])
  func `says what is wrong`(pattern: String) {
    #expect(throws: Mistake.self) { try CodePattern(pattern) }
  }

  @Test(.timeLimit(.minutes(1))) func `takes linear time`() throws {
    let pattern = try CodePattern("(a+)+b|(a|a)*c|(a*)*d")
    #expect(!pattern.matches(String(repeating: "a", count: 4_000)))
  }
}
