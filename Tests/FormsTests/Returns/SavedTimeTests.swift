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
    #expect(SavedTime(W3CDTF: text)?.date(in: .china).description == day)
  }

  @Test(arguments: [
    ("Europe/London", "2026-03-29T00:59:59Z", "2026-03-29 00:59"),
    ("Europe/London", "2026-03-29T01:00:00Z", "2026-03-29 02:00"),
    ("Europe/London", "2051-07-01T23:30:00Z", "2051-07-02 00:30"),
    ("Europe/London", "2051-12-01T23:30:00Z", "2051-12-01 23:30"),
    ("Australia/Sydney", "2051-01-01T13:00:00Z", "2051-01-02 00:00"),
    ("America/New_York", "2026-11-01T06:00:00Z", "2026-11-01 01:00"),
    ("Asia/Kolkata", "2026-11-01T20:00:00Z", "2026-11-02 01:30"),
    ("UTC", "2026-11-01T20:00:00Z", "2026-11-01 20:00"),
    ("Asia/Shanghai", "2026-11-01T20:00:00Z", "2026-11-02 04:00"),
  ])
  func `says the minute by the clock of a zone`(zone: String, text: String, minute: String) throws {
    let zone = try #require(TimeZone(zone))
    #expect(SavedTime(W3CDTF: text)?.minute(in: zone) == minute)
  }

  @Test(arguments: [
    "", "Europe", "Nowhere/London", "../../etc/passwd", "/etc/localtime", "zone.tab",
  ])
  func `other names are no zones`(name: String) { #expect(TimeZone(name) == nil) }

  @Test(arguments: [
    ("GMT0BST,M3.5.0/1,M10.5.0", 1_774_742_400, 0),
    ("GMT0BST,M3.5.0/1,M10.5.0", 1_774_746_000, 3600),
    ("<+0330>-3:30", 0, 12_600), ("CST6CDT,M3.2.0,M11.1.0", 1_782_864_000, -18_000),
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_767_225_600, 39_600),
  ])
  func `clocks go forward and back by a rule`(rule: String, seconds: Int, offset: Int) {
    #expect(ClockRule(POSIX: rule)?.offset(at: seconds) == offset)
  }
}
