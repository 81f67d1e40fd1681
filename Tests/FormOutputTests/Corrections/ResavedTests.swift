import Forms
import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

/// Forms that LibreOffice has opened and saved: the same values at the same cells, with the names and
/// without them.
///
/// Run by `make verify`, which says how many with HUIBIAO_RESAVED; LibreOffice takes its time.
@Suite(.serialized)
struct ResavedTests {
  static let count =
    ProcessInfo.processInfo.environment["HUIBIAO_RESAVED"].flatMap { Int($0) } ?? 0
  /// How many LibreOffice opens in one go.
  private static let most = 50
  static let batches = Array(stride(from: 0, to: count, by: most))

  @Test(arguments: ResavedTests.batches)
  func `saved by LibreOffice they are read as filled in`(first: Int) throws {
    let folder = try TemporaryFolder()
    let seeds = first..<min(first + Self.most, Self.count)
    let returns = seeds.map { RandomReturn(seed: UInt64($0), schema: Zhangjiang.schema) }
    for (seed, wanted) in zip(seeds, returns) {
      var form = try FormWorkbook(
        path: folder.file("\(seed).xlsx"), sparing: .none, schema: Zhangjiang.schema)
      try form.addInstructions()
      _ = try form.add(wanted.copies.map(\.form))
      try form.close(title: "")
    }
    try Self.save(seeds.map { folder.file("\($0).xlsx") }, in: folder)
    for (seed, wanted) in zip(seeds, returns) {
      let own = Zhangjiang.importer.read(
        try Workbook(path: folder.file("\(seed).xlsx")), file: "1")
      var saved = try Workbook(path: folder.file("saved/\(seed).xlsx"))
      for note in ["saved", "saved, no names"] {
        let found = Zhangjiang.importer.read(saved, file: "1")
        #expect(
          found.records.map { $0.answers.map(\.value) } == wanted.copies.map(\.values),
          "\(seed) \(note)")
        #expect(
          found.records.map { $0.answers.map(\.cell) }
            == own.records.map { $0.answers.map(\.cell) }, "\(seed) \(note)")
        #expect(found.unread == [], "\(seed) \(note)")
        saved.definedNames = []
      }
    }
  }

  private static func save(_ paths: [String], in folder: borrowing TemporaryFolder) throws {
    let office = Process()
    office.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    office.arguments =
      [
        "soffice", "-env:UserInstallation=file://\(folder.file("profile"))", "--headless",
        "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.file("saved"),
      ] + paths
    office.standardOutput = FileHandle.nullDevice
    office.standardError = FileHandle.nullDevice
    try office.run()
    office.waitUntilExit()
    #expect(office.terminationStatus == 0)
  }
}
