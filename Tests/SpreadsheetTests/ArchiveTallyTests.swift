import Spreadsheet
import Testing

@Suite struct ArchiveTallyTests {
  /// A tally of an archive of 100 bytes, which may cost 4 × 1,000 + 10 × 100 of each.
  private static func tally() -> ArchiveTally {
    var limits = Limits()
    limits.files = 5
    limits.totalBytes = 1_000
    limits.elements = 1_000
    limits.cellTextBytes = 1_000
    limits.ratio = 10
    return ArchiveTally(size: 100, limits: limits)
  }

  struct Step: CustomTestStringConvertible, Sendable {
    var name: Limits.Name
    var add: @Sendable (inout ArchiveTally) throws(SpreadsheetError.Cause) -> Void

    var testDescription: String { name.word }
  }

  /// Each adds 1,000.
  static let steps = [
    Step(name: .totalBytes) { tally throws(SpreadsheetError.Cause) in try tally.take(bytes: 1_000)
    },
    Step(name: .totalBytes) { tally throws(SpreadsheetError.Cause) in
      try tally.add(ReadingCost(bytes: 1_000, elements: 0, cellTextBytes: 0))
    },
    Step(name: .elements) { tally throws(SpreadsheetError.Cause) in
      try tally.add(ReadingCost(bytes: 0, elements: 1_000, cellTextBytes: 0))
    },
    Step(name: .cellTextBytes) { tally throws(SpreadsheetError.Cause) in
      try tally.add(ReadingCost(bytes: 0, elements: 0, cellTextBytes: 1_000))
    },
  ]

  @Test(arguments: steps)
  func `an archive may cost four files, and by its size besides`(_ step: Step) throws {
    var tally = Self.tally()
    for _ in 1...5 { try step.add(&tally) }
    #expect(throws: SpreadsheetError.Cause.limitExceeded(step.name, allowed: 5_000)) {
      try step.add(&tally)
    }
  }

  @Test func `files of archives in an archive are its own`() throws {
    var tally = Self.tally()
    try tally.list(files: 3)
    try tally.list(files: 2)
    #expect(throws: SpreadsheetError.Cause.limitExceeded(.files, allowed: 5)) {
      try tally.list(files: 1)
    }
  }

  @Test func `many files that pass limits close an archive, and damaged ones do not`() throws {
    var tally = Self.tally()
    let bomb = SpreadsheetError.Cause.limitExceeded(.ratio, allowed: 10)
    for _ in 1...1_000 { try tally.refuse(.corrupt(.checksum)) }
    for _ in 1...32 { try tally.refuse(bomb) }
    try tally.refuse(.corrupt(.checksum))
    #expect(throws: bomb) { try tally.refuse(bomb) }
  }

  @Test func `limits without an end do not overflow`() throws {
    var limits = Limits()
    limits.totalBytes = .max
    limits.ratio = .max
    var tally = ArchiveTally(size: 1 << 40, limits: limits)
    try tally.take(bytes: .max / 2)
  }
}
