import Testing

@testable import Spreadsheet

@Suite struct StoredNumberTests {
  @Test(arguments: [
    "0", "-0", "1", "+1", "-12.5", ".5", "5.", "007", "0.1", "1e3", "1E-7", "1e+22", "1e23",
    "0.30000000000000004", "7.0000000000000009", "123456789012345", "1234567890123456789",
    "12345678901234567890123", "1.7976931348623157E308", "4.9E-324", "1e-400", "3.1415926535897931",
    "44197.999988425923", "0.000000000000000000000000000000001", "9007199254740993",
  ])
  func `reads as Swift does, to the last bit`(_ text: String) throws {
    let number = try #require(StoredNumber.parse(Array(text.utf8)[...]))
    #expect(number.bitPattern == Double(text)?.bitPattern)
  }

  @Test(arguments: [
    "", "-", ".", "e5", "1e", "1e+", "1,5", "1 5", "0x10", "inf", "Infinity", "nan", "１", "1e400",
    "--1", "1.2.3", "1d3", "1e5.0",
  ])
  func `refuses what is no number`(_ text: String) {
    #expect(StoredNumber.parse(Array(text.utf8)[...]) == nil)
  }
}
