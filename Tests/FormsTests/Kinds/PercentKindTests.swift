import Testing

@testable import Forms

@Suite struct PercentKindTests {
  @Test(
    arguments: [
      ("a sign", "25.5%", "25.5"), ("full width", "２５．５％", "25.5"), ("a space", "25.5 %", "25.5"),
      ("no sign", "25.5", "25.5"), ("words", "25.5 per cent", "25.5"), ("百分之", "百分之二十五", "25"),
      ("a share", "0.35", "0.35"), ("about", "约25%", "number-about"),
      ("words alone", "half", "type-error"),
      ("two signs", "25%%", "type-error"),
    ] as [(String, String, String)])
  func `reads text`(name: String, text: String, expected: String) {
    #expect(KindReading(.percent(PercentKind())).text(text) == expected)
  }

  @Test(
    arguments: [
      ("percent", 0.255, "0.0%", "25.5"), ("no noise", 0.07, "0%", "7"),
      ("points", 25.5, "General", "25.5"),
      ("a share", 0.35, "General", "0.35"), ("a sign that is printed", 25.5, "0.0\"%\"", "25.5"),
      ("a sign behind a backslash", 25.5, "0.0\\%", "25.5"), ("negative", -0.05, "0.00%", "-5"),
    ] as [(String, Double, String, String)])
  func `reads cells`(name: String, number: Double, format: String, expected: String) {
    #expect(KindReading(.percent(PercentKind())).cell(.number(number), format: format) == expected)
  }
}
