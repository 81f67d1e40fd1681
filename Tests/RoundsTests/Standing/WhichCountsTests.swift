import Forms
import Testing

@testable import Rounds

@Suite struct WhichCountsTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let candidates: [WhichCounts.Candidate]
    let standings: [WhichCounts.Verdict]

    init(_ name: String, _ candidates: [WhichCounts.Candidate], _ standings: [WhichCounts.Verdict])
    {
      testDescription = name
      self.candidates = candidates
      self.standings = standings
    }
  }

  static func of(
    _ sender: String?, _ saved: Int?, _ digest: UInt64, named: Bool = true, mends: UInt64? = nil,
    untouched: Bool = false, chosen: Int? = nil
  ) -> WhichCounts.Candidate {
    WhichCounts.Candidate(
      sender: sender, saved: saved.map { SavedTime(seconds: $0) }, digest: digest,
      isNamedRight: named, mends: mends, isUntouched: untouched, chosen: chosen)
  }

  static let cases = [
    Case("none", [], []),
    Case("two senders", [of("甲", 1, 1), of("乙", 1, 1)], [.counts, .counts]),
    Case("who does not say", [of(nil, 1, 1), of(nil, 2, 1)], [.counts, .counts]),
    Case(
      "the newest", [of("甲", 1, 1), of("甲", 3, 2), of("甲", 2, 3)],
      [.superseded(by: 1), .counts, .superseded(by: 1)]),
    Case(
      "saved in one second", [of("甲", 1, 1), of("甲", 1, 2)],
      [.undecided(others: [1]), .undecided(others: [0])]),
    Case("twice the same", [of("甲", 1, 1), of("甲", 1, 1)], [.counts, .superseded(by: 0)]),
    Case(
      "one without a time", [of("甲", 5, 1), of("甲", nil, 2)],
      [.undecided(others: [1]), .undecided(others: [0])]),
    Case(
      "the same without a time", [of("甲", nil, 1), of("甲", 5, 1)],
      [.superseded(by: 1), .counts]),
    Case(
      "the same under another name", [of("甲", 5, 1, named: false), of("甲", 5, 1)],
      [.superseded(by: 1), .counts]),
    Case(
      "an older one beside two that are unclear",
      [of("甲", 1, 1), of("甲", 5, 2), of("甲", 5, 3)],
      [.superseded(by: 1), .undecided(others: [2]), .undecided(others: [1])]),
    Case(
      "a mended form without a time, and the original", [of("甲", 5, 1), of("甲", nil, 2, mends: 1)],
      [.superseded(by: 1), .counts]),
    Case(
      "a mended form with the older time", [of("甲", 1, 2, mends: 1), of("甲", 5, 1)],
      [.counts, .superseded(by: 0)]),
    Case(
      "a form that nobody has mended", [of("甲", nil, 1, mends: 1), of("甲", 5, 1)],
      [.superseded(by: 1), .counts]),
    Case(
      "a form to mend that nobody has touched",
      [of("甲", nil, 7, mends: 1, untouched: true), of("甲", 5, 1)],
      [.superseded(by: 1), .counts]),
    Case(
      "the same, and no original", [of("甲", nil, 7, mends: 1, untouched: true)], [.counts]),
    Case(
      "the same, its original, and a mended one",
      [of("甲", nil, 7, mends: 1, untouched: true), of("甲", 5, 1), of("甲", 2, 3, mends: 1)],
      [.superseded(by: 2), .superseded(by: 2), .counts]),
    Case(
      "mended twice", [of("甲", 9, 1), of("甲", 5, 2, mends: 1), of("甲", 1, 3, mends: 2)],
      [.superseded(by: 2), .superseded(by: 2), .counts]),
    Case(
      "a mended name", [of("甲圆", 5, 1), of("甲园", nil, 2, mends: 1)],
      [.superseded(by: 1), .counts]),
    Case(
      "two that mend one, the newer counts",
      [of("甲", 9, 1), of("甲", 5, 2, mends: 1), of("甲", 4, 3, mends: 1)],
      [.superseded(by: 1), .counts, .superseded(by: 1)]),
    Case(
      "a mended form and a newer return", [of("甲", 1, 1), of("甲", 5, 2, mends: 1), of("甲", 9, 3)],
      [.superseded(by: 2), .superseded(by: 2), .counts]),
    Case(
      "marks in a circle", [of("甲", 1, 1, mends: 2), of("甲", 5, 2, mends: 1)],
      [.superseded(by: 1), .counts]),
    Case(
      "the one that was chosen",
      [of("甲", 1, 1, chosen: 0), of("甲", 5, 2), of("甲", nil, 3, mends: 1)],
      [.counts, .superseded(by: 0), .superseded(by: 0)]),
    Case(
      "the one that was chosen last", [of("甲", 9, 1, chosen: 0), of("甲", 5, 2, chosen: 1)],
      [.superseded(by: 1), .counts]),
  ]

  @Test(arguments: cases)
  func `the newest return of a sender counts, and none is guessed`(example: Case) {
    #expect(WhichCounts.verdicts(of: example.candidates) == example.standings)
  }

  @Test(arguments: cases)
  func `what other returns hold says nothing`(example: Case) {
    let compared = WhichCounts.compared(example.candidates)
    var candidates = example.candidates
    for number in candidates.indices where !compared.contains(number) {
      candidates[number].digest = 0
    }
    #expect(WhichCounts.verdicts(of: candidates) == example.standings)
  }

  @Test func `of senders with one return nothing is compared`() {
    let candidates = [
      Self.of("甲", 1, 1), Self.of("乙", 1, 2), Self.of(nil, 1, 3), Self.of("乙", 2, 4),
    ]
    #expect(WhichCounts.compared(candidates) == [1, 3])
    #expect(WhichCounts.compared(candidates + [Self.of("丙", 1, 5, mends: 9)]).count == 5)
  }

  @Test func `of very many from one sender none counts, and each names some of the others`() {
    let verdicts = WhichCounts.verdicts(of: (0..<20_000).map { Self.of("甲", nil, UInt64($0)) })
    let named = verdicts.map { verdict in
      if case .undecided(let others) = verdict { others.count } else { 0 }
    }
    #expect(named.count == 20_000)
    #expect(named.allSatisfy { $0 == 100 })
  }

  @Test func `a chain of thousands that mend one another takes no longer than it is long`() {
    let count = 20_000
    let chain = (0..<count).map { number in
      Self.of("甲", count - number, UInt64(number), mends: number == 0 ? nil : UInt64(number - 1))
    }
    let begun = ContinuousClock.now
    let verdicts = WhichCounts.verdicts(of: chain)
    #expect(ContinuousClock.now - begun < .seconds(10))
    #expect(verdicts.last == .counts)
    #expect(verdicts.dropLast().allSatisfy { $0 == .superseded(by: count - 1) })
  }

  @Test func `returns that mend one another in a circle are decided as any others`() {
    let circle = [Self.of("甲", 1, 1, mends: 2), Self.of("甲", 2, 2, mends: 1)]
    #expect(WhichCounts.verdicts(of: circle) == [.superseded(by: 1), .counts])
    let led = circle + [Self.of("甲", 3, 3)]
    #expect(WhichCounts.verdicts(of: led) == [.superseded(by: 2), .superseded(by: 2), .counts])
  }
}
