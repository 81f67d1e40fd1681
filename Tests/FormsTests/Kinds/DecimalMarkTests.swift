import Spreadsheet
import Testing

@testable import Forms

/// Numbers of forms in which a comma stands before the fraction.
@Suite struct DecimalMarkTests {
  private func reading(_ kind: Field.Kind) -> KindReading {
    var reading = KindReading(kind)
    reading.field.decimalMark = .comma
    return reading
  }

  @Test(
    arguments: [
      ("a fraction", "12,5", "12.5"), ("thousands", "1.234", "1234"),
      ("both", "1.234.567,89", "1234567.89"), ("below one", "0,75", "0.75"),
      ("spaces", "12 345,6", "12345.6"), ("its sign", "1.250,50 €", "1250.5"),
      ("its code before", "EUR 1.250", "1250"), ("no cents", "1.250,-", "1250"),
      ("a long dash for no cents", "€ 1.250,–", "1250"), ("below 0", "-4.734,42", "-4734.42"),
      ("full width", "１．２５０，５", "1250.5"), ("a word before", "ca. 1.250", "number-about"),
      ("as English writers do", "1,234.50", "1234.5"),
      ("a point that can part no thousands", "12.5", "12.5"),
      ("a point below one", "0.125", "0.125"), ("a date", "1.5.2025", "type-error"),
      ("groups of two", "12.34,5", "type-error"), ("two fractions", "1,5,2", "type-error"),
    ] as [(String, String, String)])
  func `reads amounts`(name: String, text: String, expected: String) {
    let kind = AmountKind(unit: "EUR", bounds: NumberBounds(from: nil))
    #expect(reading(.amount(kind)).text(text) == expected)
  }

  @Test func `reads other numbers`() {
    #expect(reading(.percent(PercentKind())).text("66,67 %") == "66.67")
    #expect(reading(.count(CountKind())).text("1.200") == "1200")
    #expect(reading(.number(NumberKind(unit: "km"))).text("3,25 km") == "3.25")
  }

  @Test func `what a program stores has no comma`() {
    let reading = self.reading(.number(NumberKind()))
    #expect(reading.cell(.number(1.234)) == "1.234")
    #expect(reading.cell(.number(1234.5), format: "#,##0.000") == "1234.5")
  }

  @Test func `where a point is written a comma parts thousands alone`() {
    let reading = KindReading(.number(NumberKind()))
    #expect(reading.text("1,234") == "1234")
    #expect(reading.text("0,125") == "type-error")
  }
}
