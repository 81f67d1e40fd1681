import Forms
import Foundation
import TestSupport
import Testing

@testable import Rounds
@testable import Spreadsheet

/// The limits of archives: decided in the order of the input, however far ahead it is read.
@Suite struct JobListTests {
  private static func workbook(rows: Int) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    var writer = try WorkbookWriter(path: folder.file("a.xlsx"), sparing: .none)
    let sheet = try writer.addSheet("表1")
    for row in 0..<rows { try writer.write("\(row)", in: sheet, row: row, column: 0) }
    try writer.close()
    return Array(try folder.bytes("a.xlsx"))
  }

  private static func archive(_ entries: [(String, [UInt8])]) throws -> [UInt8] {
    var change = ArchiveChange()
    for (name, bytes) in entries { change.add(name, bytes) }
    // The end record of an archive without entries.
    let empty: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    return try #require(change.applied(to: empty))
  }

  /// What comes of an archive if `window` files are read ahead, the last of them first.
  private static func outcomes(
    _ archive: [UInt8], _ limits: Limits, window: Int
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(Data(archive), to: "r.zip")
    try folder.write("", to: "z.xlsx")
    let importer = Importer(schema: RoundTests.schema)
    var list = JobList(
      InputList(paths: [folder.path], into: .none).inputs, limits: limits)
    var outcomes: [String] = []
    while true {
      var jobs: [Job] = []
      while jobs.count < window, let job = list.next() { jobs.append(job) }
      guard !jobs.isEmpty else { return outcomes }
      for result in jobs.reversed().map({ $0.result(with: RoundForms([importer])) }).reversed() {
        switch list.settled(result) {
        case .read(let form): outcomes.append(form.file)
        // The workbooks are read; what stands in them is no form.
        case .failed(let failure) where failure.status == .notThisForm:
          outcomes.append(failure.file)
        case .failed(let failure):
          outcomes.append("\(failure.file): \(failure.code) \(failure.message.en)")
        case .skipped(let file): outcomes.append("\(file.file): skipped")
        case nil: break
        }
      }
    }
  }

  private static func all(_ archive: [UInt8], _ limits: Limits) throws -> [String] {
    let outcomes = try outcomes(archive, limits, window: 1)
    for window in [2, 3, 5, 100] {
      #expect(try Self.outcomes(archive, limits, window: window) == outcomes)
    }
    return outcomes
  }

  @Test func `a fat file takes nothing from those after it`() throws {
    let small = try Self.workbook(rows: 3)
    var limits = Limits()
    limits.elements = 1_000
    limits.ratio = 1
    let outcomes = try Self.all(
      Self.archive(
        [("0.xlsx", try Self.workbook(rows: 500))] + (1...9).map { ("\($0).xlsx", small) }),
      limits)
    #expect(outcomes[0].hasPrefix("r.zip/0.xlsx: limit-exceeded passes the limit elements (1000)"))
    #expect(outcomes[1...9].elementsEqual((1...9).map { "r.zip/\($0).xlsx" }))
  }

  @Test func `from the file on that is too much none is read, and the next input is`() throws {
    let bytes = try Self.workbook(rows: 200)
    let inner = try Self.archive([("a.xlsx", bytes), ("b.xlsx", bytes)])
    let archive = try Self.archive(
      (1...7).map { ("\($0).xlsx", bytes) } + [("8.txt", []), ("9.zip", inner)])
    var limits = Limits()
    limits.elements = 1_000
    limits.ratio = 0
    let outcomes = try Self.all(archive, limits)
    let read = outcomes.prefix { $0.hasSuffix(".xlsx") }
    #expect((2...6).contains(read.count))
    #expect(
      outcomes[read.count].hasPrefix(
        "r.zip: limit-exceeded its files together pass the limit elements (4000), and from"
          + " “\(read.count + 1).xlsx” on none was read"))
    #expect(outcomes[read.count].contains("--limit elements=NUMBER"))
    #expect(outcomes.count == read.count + 2)
    #expect(outcomes.last?.hasPrefix("z.xlsx: not-a-workbook") == true)
  }

  @Test func `files that are taken out count, also those in archives inside`() throws {
    let text = [UInt8](repeating: 0x20, count: 1_000)
    let inner = try Self.archive([("a.xlsx", text), ("b.xlsx", text)])
    let archive = try Self.archive(
      [("0.zip", inner)] + (1...9).map { ("\($0).xlsx", text) })
    var limits = Limits()
    limits.totalBytes = 1_800
    limits.ratio = 0
    let outcomes = try Self.all(archive, limits)
    #expect(outcomes[0].hasPrefix("r.zip/0.zip/a.xlsx: not-a-workbook"))
    #expect(outcomes[1].hasPrefix("r.zip/0.zip/b.xlsx: not-a-workbook"))
    // 0.zip itself, what is in it, and then four more are 7,200 bytes at most; each counts by itself.
    #expect(outcomes[2].hasPrefix("r.zip/1.xlsx: not-a-workbook"))
    let told = outcomes.first { $0.hasPrefix("r.zip: limit-exceeded") }
    #expect(told?.contains("the limit total-bytes (7200), and from “") == true)
    #expect(outcomes.count < 10)
  }

  @Test func `archives inside are held to the number of files of all`() throws {
    let inner = try Self.archive((1...4).map { ("\($0).txt", []) })
    let archive = try Self.archive([("0.zip", inner), ("1.zip", inner), ("2.zip", inner)])
    var limits = Limits()
    limits.files = 12
    let outcomes = try Self.all(archive, limits)
    #expect(outcomes.count { $0.hasSuffix("skipped") } == 8)
    #expect(outcomes.contains { $0.hasPrefix("r.zip/2.zip: limit-exceeded") })
  }

  @Test func `thousands of empty archives need no stack`() throws {
    let empty: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    let archive = try Self.archive((1...5_000).map { ("\($0).zip", empty) })
    #expect(try Self.outcomes(archive, Limits(), window: 4).count == 1)
  }

  @Test func `the defaults list an archive of 20,000 files`() throws {
    let archive = try Self.archive((1...20_000).map { ("\($0).txt", []) })
    #expect(try Self.outcomes(archive, Limits(), window: 100).count == 20_001)
  }
}
