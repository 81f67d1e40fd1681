import Foundation
import Testing

@testable import Forms

@Suite struct PartialDateTests {
  @Test(arguments: [
    (PartialDate(year: 2018), #"{"year":2018}"#),
    (PartialDate(year: 2018, month: 5), #"{"month":5,"year":2018}"#),
    (PartialDate(year: 2018, month: 5, day: 1), #"{"day":1,"month":5,"year":2018}"#),
  ])
  func `is stored by its parts`(date: PartialDate, json: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let stored = try encoder.encode(date)
    #expect(String(decoding: stored, as: UTF8.self) == json)
    #expect(try JSONDecoder().decode(PartialDate.self, from: stored) == date)
  }

  @Test func `parts come and go`() {
    var date = PartialDate(year: 2018, month: 5, day: 31)
    (date.year, date.month, date.day) = (1999, nil, 7)
    #expect((date.year, date.month, date.day) == (1999, nil, 7))
    #expect(date == PartialDate(year: 1999, day: 7))
    #expect(PartialDate(year: .max, month: 1_000).month == 127)
  }
}
