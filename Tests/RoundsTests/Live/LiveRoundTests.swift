import Forms
import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import Rounds

@Suite struct LiveRoundTests {
  private static func live(_ roster: String? = nil) throws -> LiveRound {
    let folder = try TemporaryFolder()
    if let roster { try folder.write(roster, to: "名单.csv") }
    return LiveRound(
      try RoundSession(
        RoundRequest(
          schema: RoundTests.schema, paths: [folder.path],
          roster: roster == nil ? nil : folder.file("名单.csv"))))
  }

  private static func part(_ live: LiveRound, _ forms: Return...) -> LiveRound.Part {
    var part = LiveRound.Part()
    part.files = forms.map { live.kept(.read($0)) }
    return part
  }

  @Test func `says the same as a round that is settled`() throws {
    let forms = [
      RoundTests.filled("甲园", file: "旧.xlsx", saved: "2021-08-01T00:00:00Z", ("名", "址")),
      RoundTests.filled("甲园", file: "新.xlsx", saved: "2021-08-02T00:00:00Z", ("别名", "址")),
      RoundTests.filled("乙园", file: "乙.xlsx", ("名", "址")),
      RoundTests.filled("丙园", file: "丙.xlsx", ("名", "址")),
      RoundTests.filled("丁园", file: "一.xlsx", ("丁", "址")),
      RoundTests.filled("丁园", file: "二.xlsx", ("另", "址")),
    ]
    let live = try Self.live()
    var checks = live.session.round(comparesRecords: false)
    var round = CollectedRound(
      schema: RoundTests.schema, roster: nil, location: StoreLocation(output: nil))
    for form in forms { try round.add(.read(checks.checked(form))) }
    let settled = try round.settled().status.returns
    let shown = live.standings(of: forms.map { Self.part(live, $0) }).status.returns
    #expect(shown.map(\.standing) == settled.map(\.standing))
    #expect(shown.map(\.errors) == settled.map(\.errors))
    #expect(shown.map(\.warnings) == settled.map(\.warnings))
    #expect(shown.map(\.errors).reduce(0, +) > 0)
  }

  @Test func `a part that changes changes the round, and the others stay as they are`() throws {
    let live = try Self.live("sender\n甲园\n乙园\n")
    var parts = [
      Self.part(live, RoundTests.filled("甲园", file: "1.xlsx", ("名", "址"))),
      Self.part(live, RoundTests.filled("丙园", file: "2.xlsx", ("名", "址"))),
    ]
    #expect(live.standings(of: parts).status.missing == ["乙园"])
    #expect(live.standings(of: parts).status.returns.map(\.standing) == [.counts, .notOnRoster])
    parts[1] = Self.part(live, RoundTests.filled("乙园", file: "2.xlsx", ("名", "址")))
    let status = live.standings(of: parts).status
    #expect(status.missing.isEmpty)
    #expect(status.returns.map(\.standing) == [.counts, .counts])
    parts[1] = LiveRound.Part()
    #expect(live.standings(of: parts).status.returns.map(\.file) == ["1.xlsx"])
  }

  @Test func `what has to be converted is read together, all else by itself`() {
    let inputs = ["a.xlsx", "b.xls", "c.xlsm", "d.et"].map {
      Input.workbook(path: $0, file: $0, isNamed: false)
    }
    let portions = LiveRound.portions(of: inputs).map { $0.compactMap { $0.place?.file } }
    #expect(portions == [["a.xlsx"], ["c.xlsm"], ["b.xls", "d.et"]])
  }

  @Test func `reads a folder, and each file of it alone`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "b.xlsx")
    try folder.write("x", to: "c.txt")
    let live = LiveRound(
      try RoundSession(RoundRequest(schema: RoundTests.schema, paths: [folder.path])))
    let inputs = try live.session.inputs(RunOptions())
    var parts: [LiveRound.Part] = []
    for portion in LiveRound.portions(of: inputs) { parts += await live.read(portion) }
    let status = live.standings(of: parts).status
    #expect(status.failures.map(\.file) == ["b.xlsx"])
    #expect(status.skipped.map(\.file) == ["c.txt"])
  }

  @Test func `the desk's own files and the roster are no returns`() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: RoundFolder.settings)
    try folder.write("id: x", to: "\(RoundFolder.form)/form.yaml")
    try folder.write("id: x", to: "\(RoundFolder.form)-1/form.yaml")
    try folder.write("sender\n甲园\n", to: "名单.csv")
    try folder.write("x", to: "别的.csv")
    let session = try RoundSession(
      RoundRequest(
        schema: RoundTests.schema, paths: [folder.path], roster: folder.file("名单.csv")))
    let files = try session.inputs(RunOptions()).map { input in
      if case .skipped(let file) = input { file.file } else { "?" }
    }
    #expect(files == ["别的.csv"])
  }
}
