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

  /// At each place of the eight bytes that are looked at together, and in what is left behind them.
  @Test(arguments: 0..<20) func `what has a meaning is replaced wherever it stands`(place: Int) {
    let (before, behind) = (
      String(repeating: "a", count: place), String(repeating: "汇", count: 3)
    )
    for (character, text, quoted) in [
      ("&", "&amp;", "&amp;"), ("<", "&lt;", "&lt;"), (">", "&gt;", "&gt;"), ("\"", "\"", "&quot;"),
      ("\n", "\n", "&#xA;"), ("\t", "\t", "&#x9;"), ("<=>", "&lt;=&gt;", "&lt;=&gt;"), ("", "", ""),
    ] {
      for (inQuotes, wanted) in [(false, text), (true, quoted)] {
        var bytes: [UInt8] = []
        bytes.append(escaped: before + character + behind, inQuotes: inQuotes)
        #expect(String(decoding: bytes, as: UTF8.self) == before + wanted + behind)
      }
    }
  }
}
