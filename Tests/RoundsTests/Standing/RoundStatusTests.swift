import Forms
import Rounds
import Testing

@Suite struct RoundStatusTests {
  private static let roster = Roster(
    entries: ["嘉定园", "金桥园", "黄浦园", "未来园"].map { Roster.Entry(sender: $0) })

  private static func status(_ outcomes: [Outcome], roster: Roster?) -> RoundStatus {
    var status = RoundStatus(schema: RoundTests.schema, roster: roster)
    for outcome in outcomes { status.add(outcome) }
    status.decide()
    return status
  }

  private static func failed(_ file: String) -> Outcome {
    .failed(Failure(file: file, code: "corrupt", message: Words(zh: "坏", en: "bad")))
  }

  @Test func `knows who is missing, who is unreadable and who is not expected`() {
    let status = Self.status(
      [
        .read(RoundTests.filled("火星园")), Self.failed("黄浦园.xlsx"), Self.failed("x.xlsx"),
        .read(RoundTests.filled("嘉定园")),
        .skipped(Skipped(file: "a", reason: Words(zh: "", en: ""))),
      ], roster: Self.roster)
    #expect(status.missing == ["金桥园", "未来园"])
    #expect(status.onlyUnreadable == ["黄浦园"])
    #expect(status.unplaced.map(\.file) == ["x.xlsx"])
    #expect(status.order == [1, 0])
    #expect(status.returns.map(\.standing.status) == [.notOnRoster, .counts])
    #expect(status.failures.count == 2 && status.skipped.count == 1)
  }

  @Test func `a sender with one file that is read is neither missing nor unreadable`() {
    let status = Self.status(
      [Self.failed("嘉定园.xlsx"), .read(RoundTests.filled("嘉定园"))], roster: Self.roster)
    #expect(status.expected[0].returns == [0] && status.expected[0].unreadable.count == 1)
    #expect(!status.missing.contains("嘉定园") && status.onlyUnreadable.isEmpty)
  }

  @Test func `without a roster nobody is missing, and all count`() {
    let status = Self.status([.read(RoundTests.filled(nil))], roster: nil)
    #expect(status.missing.isEmpty && status.expected.isEmpty && status.unexpected == [0])
    #expect(status.returns[0].standing == .counts)
  }

  @Test(arguments: [
    ("counts", Standing.counts, true, true), ("not-on-roster", .notOnRoster, true, true),
    ("superseded", .superseded(by: "a"), false, false),
    ("undecided", .undecided(others: ["a"]), false, true),
    ("unreadable", .unreadable, false, false), ("ignored", .ignored, false, false),
    ("needs-conversion", .needsConversion, false, false),
    ("not-this-form", .notThisForm, false, false), ("skipped", .skipped, false, false),
  ])
  func `a standing has the contract's word`(
    word: String, standing: Standing, isCounted: Bool, isOpen: Bool
  ) {
    #expect(standing.status.rawValue == word)
    #expect(standing.isCounted == isCounted && standing.isOpen == isOpen)
  }
}
