import Testing

@testable import Forms

@Suite struct SavedTimeTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2021-08-12T09:15:00Z", 1_628_759_700),
    ("2021-08-12T17:15:00+08:00", 1_628_759_700), ("2021-08-12T09:15:00.123Z", 1_628_759_700),
    ("2021-08-12T17:15:00+0800", 1_628_759_700), ("\n 2021-08-12T09:15:00Z ", 1_628_759_700),
    ("2021-08-12T09:15Z", 1_628_759_700), ("2000-02-29", 951_782_400),
    ("1900-03-01T00:00:00Z", -2_203_891_200),
  ])
  func `reads the times of document properties`(text: String, seconds: Int) {
    #expect(SavedTime(W3CDTF: text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "2021", "2021-13-01", "2021-08-12 09:15", "2021-08-12T9:15", "2021-08-12T09:15:00+08", "x",
    "12/8/21",
  ])
  func `takes nothing else for a time`(text: String) { #expect(SavedTime(W3CDTF: text) == nil) }

  @Test(arguments: [
    ("2021-08-15T15:59:59Z", "2021-08-15"), ("2021-08-15T16:00:00Z", "2021-08-16"),
    ("2020-12-31T16:00:00Z", "2021-01-01"), ("2000-02-28T16:00:00Z", "2000-02-29"),
  ])
  func `says the day in Shanghai`(text: String, day: String) {
    #expect(SavedTime(W3CDTF: text)?.dayInShanghai == day)
  }
}
