import Testing

@testable import Forms

@Suite struct PercentKindTests {
  @Test(
    arguments: [
      ("a sign", "25.5%", "25.5"), ("full width", "２５．５％", "25.5"), ("a space", "25.5 %", "25.5"),
      ("no sign", "25.5", "25.5"), ("words", "25.5 per cent", "25.5"), ("百分之", "百分之二十五", "25"),
      ("a share", "0.35", "answer-ambiguous"), ("a share with a sign", "0.35%", "0.35"),
      ("half a percent, about", "约0.5%", "number-about"), ("none", "0", "0"), ("one", "1", "1"),
      ("about", "约25%", "number-about"), ("about, behind", "25%左右", "number-about"),
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
      ("a share", 0.35, "General", "answer-ambiguous"),
      ("a share with places", 0.5, "0.00", "answer-ambiguous"),
      ("a small one", 0.0035, "0.00%", "0.35"),
      ("room for a sign", 25, "0_%", "25"), ("none", 0, "General", "0"),
      ("a sign that is printed", 25.5, "0.0\"%\"", "25.5"),
      ("a sign behind a backslash", 25.5, "0.0\\%", "25.5"), ("negative", -0.05, "0.00%", "-5"),
    ] as [(String, Double, String, String)])
  func `reads cells`(name: String, number: Double, format: String, expected: String) {
    #expect(KindReading(.percent(PercentKind())).cell(.number(number), format: format) == expected)
  }

  @Test func `a share keeps the value that was typed`() {
    let reading = PercentKind().read(WrittenAnswer(text: "0.35", cell: nil, typed: nil))
    #expect(reading.value == .decimal(0.35))
    #expect(reading.finding == AnswerAmbiguous(readings: ["0.35%", "35%"]).kind)
  }
}
