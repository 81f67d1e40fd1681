import FormImport
import Testing

@testable import FormExport

@Suite struct StandingReturnTests {
  @Test(arguments: [
    (["2021-08-01T00:00:00Z", "2021-08-02T00:00:00Z"], [Standing.superseded, .counts]),
    (["2021-08-02T08:00:00+08:00", "2021-08-02T00:00:00Z"], [.unclear, .unclear]),
    (["2021-08-01T00:00:00Z", nil], [.unclear, .unclear]),
    ([nil], [.counts]),
  ])
  func `counts the newest of a sender`(saved: [String?], expected: [Standing]) {
    let returns = saved.map { StandingReturn(sender: "嘉定园", modified: $0) }
    #expect(
      StandingReturn.standings(of: returns, schema: SmallForm.schema, roster: nil) == expected)
  }

  @Test func `knows a sender by its other names, and takes no two unnamed for one`() {
    let roster = Roster(entries: [Roster.Entry(park: "静安园", aliases: ["闸北园"])])
    let names = ["静安园", "闸北园", "别的园", nil, nil]
    let returns = names.enumerated().map { index, name in
      StandingReturn(sender: name, modified: "2021-08-0\(index + 1)T00:00:00Z")
    }
    #expect(
      StandingReturn.standings(of: returns, schema: SmallForm.schema, roster: roster)
        == [.superseded, .counts, .counts, .counts, .counts])
  }
}
