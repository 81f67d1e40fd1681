import Spreadsheet
import Testing

@testable import Forms

/// What number formats say besides the digits of a number.
@Suite struct NumberDisplayTests {
  @Test(
    arguments: [
      ("a unit", 2.44, "0.00\"万平方米\"", "2.44万平方米"),
      ("a unit, more digits", 2.4467, "0.00\"万平方米\"", "2.4467万平方米"),
      ("a unit without quotes", 12, "0人", "12人"), ("a unit behind a backslash", 12, "0\\人", "12人"),
      ("General and a unit", 12.5, "General\"人\"", "12.5人"),
      ("Chinese General", 12, "G/通用格式\"人\"", "12人"),
      ("words before", 7, "\"No. \"000", "No.007"), ("about", 300, "\"约\"0", "约300"),
      ("ten thousands", 24_400_000, "0\".\"0,\"万元\"", "2440万元"),
      ("ten thousands, an odd number", 12_345_678, "0!.0,\"万元\"", "1234.5678万元"),
      ("ten thousands, a point in quotes", 12_345, "0\".\"0000\"万\"", "1.2345万"),
      ("hundred millions", 250_000_000, "0\\.00,,\"亿\"", "2.5亿"),
      ("thousands", 5_000_000, "#,##0,", "5000 | 5000000"),
      ("millions", 5_000_000, "0.0,,", "5.0 | 5000000"),
      ("thousands that are said", 5_000_000, "#,##0,\"千元\"", "5000千元"),
      ("thousands for another word", 5_000_000, "#,##0,\"万元\"", "5000万元 | 5000000"),
      ("thousands by a letter", 5_000_000, "#,##0,K", nil),
      ("millions by a word", 5_000_000, "0,,\" million\"", nil),
      ("percent", 0.255, "0.0%", "25.5%"), ("percent, no noise", 0.07, "0%", "7%"),
      ("percent, zeros", 0.25, "0.00%", "25.00%"),
      ("zeros behind", 2018.1, "0.00", "2018.10"),
      ("zeros behind, groups", 1234.5, "#,##0.00", "1234.50"),
      ("more digits than places", 3.14159, "0.00", nil),
      ("places that need none", 2018.1, "0.##", nil),
      ("zeros before", 12, "0000", "0012"),
      ("a telephone number", 2_165_432_100, "000-00000000", "021-65432100"),
      ("a mobile number", 13_812_345_678, "000-0000-0000", "138-1234-5678"),
      ("a number in groups", 123_456, "0\"万\"0000\"元\"", "12万3456元"),
      ("more digits than zeros", 1_234_567, "0000", nil),
      ("a fraction in places", 1234.5, "000-0000", nil),
      ("a condition that holds", 12_345, "[>=10000]0\".\"0,\"万\";0", "1.2345万"),
      ("a condition that does not hold", 123, "[>=10000]0\".\"0,\"万\";0\"元\"", "123元"),
      ("negative", -2.5, "0.0\"万元\"", "-2.5万元"),
      ("negative, in brackets", -2.5, "0.0\"万元\";(0.0\"万元\")", "-2.5万元"),
      ("zero shown as a dash", 0, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", nil),
      ("zero shown as a word", 0, "0;-0;\"无\"", nil),
      ("a colour", 12, "[Red]0", nil), ("a colour alone", 12, "[Red]", nil),
      ("a locale", 12, "[$-804]0", nil),
      ("money", 12, "[$¥-804]#,##0", nil), ("money in quotes", 12, "\"¥\"#,##0", nil),
      ("accounts", 12, "_(\"$\"* #,##0_)", nil),
      ("whole", 12, "0", nil), ("groups", 12_345, "#,##0", nil), ("text", 12, "@", nil),
      ("nothing", 12, "", nil),
      ("an exponent", 12_345, "0.00E+00", nil), ("a fraction", 0.5, "# ?/?", nil),
      ("General", 0.5, "General", nil),
      ("hidden", 12, ";;;", nil), ("hidden zero", 0, "0;-0;;@", nil),
      ("not hidden", 5, "0;-0;;@", nil),
      ("unclosed", 12, "0\"人", "12人"), ("a backslash at the end", 12, "0\\", nil),
    ] as [(String, Double, String, String?)])
  func `shows`(name: String, number: Double, format: String, expected: String?) {
    let shown = NumberDisplay(code: format)?.shown(number)
    let text = shown.map { shown in
      shown.text + (shown.stored.map { " | \($0)" } ?? "")
    }
    #expect(text == expected)
  }

  @Test(
    arguments: [
      ("up", 2.6, "0", "3"), ("down", 2.4, "0", "2"), ("a half", 2.5, "0", "3"),
      ("carried", 9.96, "0.0", "10.0"),
      ("places", 3.14159, "0.00", "3.14"), ("percent", 0.12345, "0.0%", "12.3%"),
      ("a unit", 2.44, "0\"万元\"", "2万元"),
      ("thousands", 5_400, "0,", "5"), ("negative", -2.6, "0", "-3"),
      ("to nothing", -0.2, "0", "0"), ("groups", 1234.5, "#,##0", "1235"),
      ("places that need none", 2.125, "0.##", "2.13"),
      ("all digits", 2.5, "0.00", nil), ("General", 2.6, "General", nil),
      ("an exponent", 2.6, "0E+00", nil), ("text", 2.6, "@", nil),
    ] as [(String, Double, String, String?)])
  func `rounds`(name: String, number: Double, format: String, expected: String?) {
    #expect(NumberDisplay.rounded(number, by: NumberSections(code: format)) == expected)
  }

  @Test func `is that of General where it is longer than programs write`() {
    var formats = NumberDisplays(["General", "0" + String(repeating: "%", count: 100_000)])
    let cell = Cell(
      reference: CellReference(row: 0, column: 0), value: .number(1.5), isDate: false, format: 1)
    let (shown, rounded) = (formats.shown(cell), formats.rounded(cell))
    #expect(shown == nil)
    #expect(rounded == nil)
    #expect(formats.code(1) == "General")
  }

  @Test(
    arguments: [
      ("[$$-409]#,##0.00", "$"), ("[$US$-409] 0", "US$"), ("\"￥\"0", "￥"), ("[$-804]0", nil),
      ("0\"元\"", nil), ("0.00", nil),
    ] as [(String, String?)])
  func `names money`(format: String, sign: String?) {
    #expect(NumberDisplay.money(in: format) == sign)
  }
}
