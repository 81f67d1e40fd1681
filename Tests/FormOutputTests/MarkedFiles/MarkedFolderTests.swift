import Forms
import Foundation
import TestSupport
import Testing

@testable import FormOutput
@testable import Rounds
@testable import Spreadsheet

/// Marks are written into the bytes that they were made for, and into no others.
@Suite struct MarkedFolderTests {
  /// A workbook whose first cell holds a text.
  private static func workbook(_ text: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    var writer = try WorkbookWriter(path: folder.file("a.xlsx"), sparing: .none)
    let sheet = try writer.addSheet("表1")
    try writer.write(text, in: sheet, row: 0, column: 0)
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

  private static func put(
    _ bytes: [UInt8], _ name: String, in folder: borrowing TemporaryFolder
  ) throws {
    try folder.write(Data(bytes), to: "in/\(name)")
  }

  /// What a run reads of a folder, each return with one mark.
  private static func read(
    _ folder: borrowing TemporaryFolder, _ files: ReadFiles
  ) throws -> [MarkedReturn] {
    var jobs = JobList(
      InputList(paths: [folder.file("in")], into: files).inputs, limits: Limits(),
      keepsOrigins: true)
    var returns: [MarkedReturn] = []
    while let job = jobs.next() {
      guard case .read(let form) = job.outcome(with: Zhangjiang.importer) else { continue }
      returns.append(
        MarkedReturn(
          file: form.file, origin: try #require(form.origin),
          marks: [
            Annotation(
              sheet: "表1", cell: CellReference(row: 0, column: 0), text: form.file,
              fillColor: 0xFF_C0C0)
          ]))
    }
    return returns
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var change: @Sendable (borrowing TemporaryFolder) throws -> Void
    /// What is written, each with what its first cell holds; and what is told to have changed.
    var written: [String: String]
    var told: [String] = []
  }

  private static let all = [
    "1.xlsx": "一", "2.xlsx": "二", "3.zip/a.xlsx": "甲", "3.zip/b.zip/a.xlsx": "乙",
  ]

  static let cases = [
    Case(testDescription: "nothing changed", change: { _ in }, written: all),
    Case(
      testDescription: "a file arrived before the others",
      change: { folder in try put(workbook("新"), "0.xlsx", in: folder) }, written: all),
    Case(
      testDescription: "a file went",
      change: { folder in try FileManager.default.removeItem(atPath: folder.file("in/1.xlsx")) },
      written: all.filter { $0.key != "1.xlsx" }, told: ["1.xlsx"]),
    Case(
      testDescription: "a file was saved anew",
      change: { folder in try put(workbook("改"), "2.xlsx", in: folder) },
      written: all.filter { $0.key != "2.xlsx" }, told: ["2.xlsx"]),
    Case(
      testDescription: "a file is no workbook any more",
      change: { folder in try put([1, 2, 3], "2.xlsx", in: folder) },
      written: all.filter { $0.key != "2.xlsx" }, told: ["2.xlsx"]),
    Case(
      testDescription: "two files changed places",
      change: { folder in
        try put(workbook("二"), "1.xlsx", in: folder)
        try put(workbook("一"), "2.xlsx", in: folder)
      }, written: all.filter { $0.key.hasPrefix("3") }, told: ["1.xlsx", "2.xlsx"]),
    Case(
      testDescription: "the archive has another return under a name, and one more before it",
      change: { folder in
        let inner = try archive([("a.xlsx", try workbook("乙"))])
        try put(
          archive([("0.xlsx", workbook("新")), ("a.xlsx", workbook("改")), ("b.zip", inner)]),
          "3.zip", in: folder)
      }, written: all.filter { $0.key != "3.zip/a.xlsx" }, told: ["3.zip/a.xlsx"]),
    Case(
      testDescription: "the archive went",
      change: { folder in try FileManager.default.removeItem(atPath: folder.file("in/3.zip")) },
      written: all.filter { !$0.key.hasPrefix("3") }, told: ["3.zip/a.xlsx", "3.zip/b.zip/a.xlsx"]),
  ]

  @Test(arguments: cases) func `marks what was read, and nothing else`(_ one: Case) throws {
    let folder = try TemporaryFolder()
    try Self.put(Self.workbook("一"), "1.xlsx", in: folder)
    try Self.put(Self.workbook("二"), "2.xlsx", in: folder)
    let inner = try Self.archive([("a.xlsx", Self.workbook("乙"))])
    try Self.put(
      Self.archive([("a.xlsx", Self.workbook("甲")), ("b.zip", inner)]), "3.zip", in: folder)
    let files = ReadFiles()
    let returns = try Self.read(folder, files)
    #expect(returns.count == 4)
    try one.change(folder)
    try FileManager.default.createDirectory(
      atPath: folder.file("out"), withIntermediateDirectories: true)
    var told: [String] = []
    let count = MarkedFolder(folder: folder.file("out"), limits: Limits(), files: files)
      .write(returns, renamed: { _ in }) { marked, fault in
        told.append(marked.file)
        guard case .changed = fault else {
          Testing.Issue.record("\(fault)")
          return
        }
      }
    #expect(told == one.told)
    #expect(count == one.written.count)
    for name in Self.all.keys {
      let path = folder.file("out/\(name)")
      guard FileManager.default.fileExists(atPath: path) else {
        #expect(one.written[name] == nil, "\(name)")
        continue
      }
      let workbook = try Workbook(path: path)
      #expect(workbook.sheets.first?.cells.first?.value == one.written[name].map { .string($0) })
    }
  }

  @Test func `a file that is read is not replaced by a marked one`() throws {
    let folder = try TemporaryFolder()
    try Self.put(Self.workbook("一"), "1.xlsx", in: folder)
    try Self.put(Self.workbook("二"), "2.xlsx", in: folder)
    let files = ReadFiles()
    let returns = try Self.read(folder, files)
    let before = try folder.bytes("in/1.xlsx")
    try FileManager.default.createDirectory(
      atPath: folder.file("out"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("out/1.xlsx"), withDestinationPath: "../in/1.xlsx")
    var told: [String] = []
    let count = MarkedFolder(folder: folder.file("out"), limits: Limits(), files: files)
      .write(returns, renamed: { _ in }) { marked, _ in told.append(marked.file) }
    #expect(told == ["1.xlsx"])
    #expect(count == 1)
    #expect(try folder.bytes("in/1.xlsx") == before)
  }
}
