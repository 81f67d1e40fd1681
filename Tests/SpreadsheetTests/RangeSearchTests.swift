import Testing

@testable import Spreadsheet

@Suite struct RangeSearchTests {
  @Test(arguments: [0..<0, 0..<1, 0..<7, 5..<8])
  func `finds where the first numbers end`(range: Range<Int>) {
    for end in range.lowerBound...range.upperBound {
      #expect(range.endOfPrefix { $0 < end } == end)
    }
  }
}
