import Testing

@testable import FormOutput

/// Figures as a report has them.
struct FigureTextTests {
  @Test(
    arguments: [
      (184_913, "人", "约18.5万人", "184,913 人"), (1_057_600, "平方米", "约105.8万平方米", "1,057,600 平方米"),
      (180_000, "人", "18万人", "180,000 人"), (5395, "家", "5395家", "5,395 家"),
      (1662.82, "亿元", "1662.82亿元", "1,662.82 亿元"), (12_345, "万元", "约1.23亿元", "12,345 万元"),
      (0.5, "亿元", "0.5亿元", "0.5 亿元"), (0, "家", "0家", "0 家"), (-9, "人", "-9人", "-9 人"),
      (-20_000, "人", "-2万人", "-20,000 人"), (999.995, "万元", "约1000万元", "1,000 万元"),
    ] as [(Double, String, String, String)])
  func `a sum has as many digits as one takes in`(
    number: Double, unit: String, zh: String, en: String
  ) {
    #expect(FigureText(language: .zh).amount(number, unit) == zh)
    #expect(FigureText(language: .en).amount(number, unit) == en)
  }

  @Test func `a sum that is not sure says so`() {
    let zh = FigureText(language: .zh)
    #expect(zh.remark(doubtful: 0, lacking: 0).isEmpty)
    #expect(zh.remark(doubtful: 1, lacking: 2) == "（其中1处填报有误，待核实；另有2处未填或无法识别，未计入）")
    #expect(
      FigureText(language: .en).remark(doubtful: 2, lacking: 1)
        == " (2 of the answers are being checked; 1 is missing and not counted)")
  }
}
