import Forms
import Testing

@testable import Rounds

@Suite struct CollectedRoundTests {
  private static func settled(_ forms: [Return], roster: Roster? = nil) throws -> SettledRound {
    var round = CollectedRound(
      schema: RoundTests.schema, roster: roster, location: StoreLocation(output: nil))
    for form in forms { try round.add(.read(form)) }
    return try round.settled()
  }

  @Test func `gives returns back as they were, in the order of the roster`() throws {
    let roster = Roster(entries: [
      Roster.Entry(sender: "乙园"), Roster.Entry(sender: "甲园", aliases: ["老甲园"]),
    ])
    let forms = [
      RoundTests.filled("丙园", file: "3.xlsx"), RoundTests.filled("老甲园", file: "1.xlsx"),
      RoundTests.filled("张江高新区乙园", file: "2.xlsx", ("名", "址")),
    ]
    var round = try Self.settled(forms, roster: roster)
    let status = round.status
    #expect(status.order == [2, 1, 0])
    #expect(status.returns.map(\.sender) == ["丙园", "甲园", "乙园"])
    #expect(status.returns.map(\.standing) == [.notOnRoster, .counts, .counts])
    let back = try round.get(2)
    #expect(back.file == "2.xlsx")
    #expect(back.records.map(\.answers) == forms[2].records.map(\.answers))
  }

  @Test func `looks for repetitions among the returns that count`() throws {
    var round = try Self.settled([
      RoundTests.filled("甲园", file: "旧.xlsx", saved: "2021-08-01T00:00:00Z", ("名", "址")),
      RoundTests.filled("甲园", file: "新.xlsx", saved: "2021-08-02T00:00:00Z", ("别名", "址")),
      RoundTests.filled("乙园", file: "乙.xlsx", ("名", "址")),
      RoundTests.filled("丙园", file: "丙.xlsx", ("名", "址")),
    ])
    let codes = try (0..<4).map { number in
      try round.get(number).issues.map(\.code.rawValue).filter { $0 == "duplicate-record" }.count
    }
    let status = round.status
    #expect(codes == [0, 0, 0, 1])
    #expect(status.returns[0].standing == .superseded(by: "新.xlsx"))
    #expect(status.returns[3].errors == 1)
  }

  @Test func `of two returns of a sender that hold the same one counts`() throws {
    let round = try Self.settled([
      RoundTests.filled("乙园", file: "乙.xlsx", ("名", "址")),
      RoundTests.filled("甲园", file: "一.xlsx", ("名", "址")),
      RoundTests.filled("甲园", file: "二.xlsx", ("名", "址")),
    ])
    let standings = round.status.returns.map(\.standing)
    #expect(standings == [.counts, .counts, .superseded(by: "一.xlsx")])
  }

  @Test func `an unclear case is an issue of each return`() throws {
    var round = try Self.settled([
      RoundTests.filled("甲园", file: "一.xlsx", ("名", "址")),
      RoundTests.filled("甲园", file: "二.xlsx", ("另", "址")),
    ])
    let kinds = try (0..<2).map { try round.get($0).issues.map(\.kind) }
    #expect(kinds == [["二.xlsx"], ["一.xlsx"]].map { [ReturnUnclear(others: $0).kind] })
  }
}
