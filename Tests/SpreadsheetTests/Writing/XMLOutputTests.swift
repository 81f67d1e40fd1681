import Testing

@testable import Spreadsheet

@Suite struct XMLOutputTests {
  @Test(arguments: [
    (0, "0"), (-3, "-3"), (0.1, "0.1"), (13333.333333333334, "13333.333333333334"),
    (9_999_999_999_999_998, "9999999999999998"), (1e16, "1e+16"), (-1e300, "-1e+300"),
    (5e-324, "5e-324"),
  ]) func `numbers read back as they are`(number: Double, text: String) {
    var bytes: [UInt8] = []
    bytes.append(shortest: number)
    let written = String(decoding: bytes, as: UTF8.self)
    #expect(written == text)
    #expect(Double(written) == number)
  }
}
