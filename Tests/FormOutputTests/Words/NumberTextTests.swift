import Testing

@testable import FormOutput

@Suite struct NumberTextTests {
  @Test(
    arguments: [
      (35, "35", .count), (-1_234_567, "-1,234,567", .count),
      (13_333.333_333, "13,333.33", .amount),
      (1.5, "1.5", .amount), (-0.05, "-0.05", .fraction), (0.000_123_4, "0.000123", .fraction),
    ] as [(Double, String, SheetColumn.Kind)])
  func `tells how wide a sheet shows it`(number: Double, shown: String, kind: SheetColumn.Kind) {
    #expect(NumberText.width(number) == shown.count)
    #expect(SheetColumn.Kind.of(amount: number) == kind)
  }
}
