import Foundation
import TestSupport
import Testing

@testable import Forms
@testable import Rounds
@testable import Spreadsheet

@Suite struct ConverterTests {
  /// The first bytes of an Excel 2 worksheet, which is what needs LibreOffice in the fewest bytes.
  private static let old = Data([9, 0, 4, 0, 2, 0, 16, 0])

  /// An inbox with two old workbooks, one of them in an archive, and one of today.
  private static func inbox() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "in/a.xls")
    try folder.write(old, to: "in/坏.et")
    try folder.write(Data("x".utf8), to: "in/c.txt")
    var writer = try WorkbookWriter(path: folder.file("in/z.xlsx"), sparing: .none)
    let sheet = try writer.addSheet("表1")
    try writer.write("x", in: sheet, row: 0, column: 0)
    try writer.close()
    return folder
  }

  /// A program in the place of LibreOffice: for each file it runs `script`, which has `$1`, `$out`, and in
  /// `$good` a workbook of today.
  private static func program(
    _ script: String, _ folder: borrowing TemporaryFolder, seconds: Int = 20
  ) throws -> LibreOffice {
    try folder.write(
      """
      #!/bin/sh
      good='\(folder.file("in/z.xlsx"))'
      out=""
      while [ "$1" != "--outdir" ]; do shift; done
      out=$2
      shift 2
      for file in "$@"; do
        result="$out/$(basename "${file%.*}").xlsx"
        \(script)
      done
      """, to: "soffice")
    return LibreOffice(command: ["sh", folder.file("soffice")]) { _ in seconds }
  }

  private static func outcomes(
    _ folder: borrowing TemporaryFolder, _ program: LibreOffice?
  ) -> [String] {
    let importer = Importer(schema: RoundTests.schema)
    var list = JobList(
      InputList(paths: [folder.file("in")], into: .none).inputs, limits: Limits(),
      keepsOrigins: true, decisions: DecisionIndex(), converter: Converter { program })
    var outcomes: [String] = []
    while let job = list.next() {
      switch job.outcome(with: importer) {
      case .read(let form): outcomes.append("\(form.file) read \(form.origin != nil)")
      case .failed(let failure):
        outcomes.append(
          "\(failure.file) \(failure.status) \(failure.message == Conversion.noProgram)")
      case .skipped(let skipped): outcomes.append("\(skipped.file) skipped")
      }
    }
    return outcomes
  }

  @Test func `what is no .xlsx is read once it is converted, under its own name`() throws {
    let folder = try Self.inbox()
    let program = try Self.program("cp \"$good\" \"$result\"", folder)
    #expect(
      Self.outcomes(folder, program)
        == ["a.xls read true", "c.txt skipped", "z.xlsx read true", "坏.et read true"])
  }

  @Test func `without LibreOffice it is told what to install`() throws {
    let folder = try Self.inbox()
    #expect(
      Self.outcomes(folder, nil)
        == [
          "a.xls needsConversion true", "c.txt skipped", "z.xlsx read true",
          "坏.et needsConversion true",
        ])
  }

  @Test(arguments: ["exit 1", "sleep 600", "kill -9 $$"])
  func `a file that makes it fail does not keep the others from being converted`(
    failing: String
  ) throws {
    let folder = try Self.inbox()
    // The files are called 0.xls and 1.et.
    let program = try Self.program(
      "case $file in *0.xls) \(failing);; esac; cp \"$good\" \"$result\"", folder, seconds: 1)
    #expect(
      Self.outcomes(folder, program)
        == [
          "a.xls needsConversion false", "c.txt skipped", "z.xlsx read true", "坏.et read true",
        ])
  }

  @Test func `files in archives are converted too`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.old, to: "in/甲.xls")
    try folder.write(Self.old, to: "in/乙.ods")
    var change = ArchiveChange()
    change.add("甲.xls", Array(Self.old))
    change.add("乙.xls", Array(Self.old))
    let empty: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    try folder.write(Data(try #require(change.applied(to: empty))), to: "in/包.zip")
    var writer = try WorkbookWriter(path: folder.file("z.xlsx"), sparing: .none)
    let sheet = try writer.addSheet("表1")
    try writer.write("x", in: sheet, row: 0, column: 0)
    try writer.close()
    let program = try Self.program(
      "cp '\(folder.file("z.xlsx"))' \"$result\"", folder)
    #expect(
      Self.outcomes(folder, program)
        == ["乙.ods read true", "包.zip/乙.xls read true", "包.zip/甲.xls read true", "甲.xls read true"])
  }

  @Test(arguments: [true, false])
  func `it is told before how many files are converted, if they can be`(isThere: Bool) throws {
    let folder = try Self.inbox()
    var change = ArchiveChange()
    for name in ["1.xls", "2.xls", "3.ods"] { change.add(name, Array(Self.old)) }
    let empty: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    try folder.write(Data(try #require(change.applied(to: empty))), to: "in/b.zip")
    let program = try Self.program("cp \"$good\" \"$result\"", folder)
    var list = JobList(
      InputList(paths: [folder.file("in")], into: .none).inputs, limits: Limits(),
      keepsOrigins: false, decisions: DecisionIndex(),
      converter: Converter { isThere ? program : nil })
    var steps: [String] = []
    while let step = list.step() {
      switch step {
      case .job(let job): steps.append(job.file)
      case .converting(let count): steps.append("converting \(count)")
      }
    }
    let files = ["a.xls", "b.zip/1.xls", "b.zip/2.xls", "b.zip/3.ods", "c.txt", "z.xlsx", "坏.et"]
    #expect(
      steps
        == (isThere
          ? ["converting 2", "a.xls", "converting 3"] + files.dropFirst() : files))
  }

  @Test func `what converted files cost to be read counts for their archive`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "in/x")
    var writer = try WorkbookWriter(path: folder.file("in/z.xlsx"), sparing: .none)
    let sheet = try writer.addSheet("表1")
    for row in 0..<200 { try writer.write("\(row)", in: sheet, row: row, column: 0) }
    try writer.close()
    var change = ArchiveChange()
    for number in 1...9 { change.add("\(number).xls", Array(Self.old)) }
    let empty: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    let archive = folder.file("r.zip")
    try folder.write(Data(try #require(change.applied(to: empty))), to: "r.zip")
    var limits = Limits()
    limits.elements = 1_000
    limits.ratio = 0
    let program = try Self.program("cp \"$good\" \"$result\"", folder)
    var list = JobList(
      InputList(paths: [archive], into: .none).inputs, limits: limits, keepsOrigins: false,
      decisions: DecisionIndex(), converter: Converter { program })
    let importer = Importer(schema: RoundTests.schema)
    var read = 0
    var told: [String] = []
    while let job = list.next() {
      switch list.settled(job.result(with: RoundForms([importer]))) {
      case .failed(let failure) where failure.file == "r.zip": told.append(failure.code)
      case nil: break
      default: read += 1
      }
    }
    #expect(told == ["limit-exceeded"] && (1...6).contains(read))
  }

  @Test func `a program that hangs is killed with all it started`() {
    let begun = ContinuousClock.now
    #expect(!ChildProcess.run(["sh", "-c", "sleep 300 & sleep 300"], seconds: 1))
    #expect(ContinuousClock.now - begun < .seconds(30))
    #expect(ChildProcess.run(["true"], seconds: 20))
    #expect(!ChildProcess.run(["/no/such/program"], seconds: 1))
  }

  private static let isThere = LibreOffice() != nil

  @Test(.enabled(if: isThere, "LibreOffice is not installed here"))
  func `LibreOffice itself converts`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <?xml version="1.0"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表1"><Table><Row>
      <Cell><Data ss:Type="String">甲</Data></Cell></Row></Table></Worksheet></Workbook>
      """, to: "in/a.xls")
    #expect(Self.outcomes(folder, LibreOffice()) == ["a.xls read true"])
  }

  @Test(arguments: [
    ("甲,乙\n1,\"2,3\"\n", ["甲", "乙", "1", "2,3"]), ("甲;乙\n1;2,3\n", ["甲", "乙", "1", "2,3"]),
    ("甲\t乙\n1\t\n", ["甲", "乙", "1"]),
  ])
  func `a CSV file is a sheet of texts`(text: String, values: [String]) throws {
    let workbook = try #require(Workbook(csv: Array(text.utf8), sheet: "表"))
    #expect(workbook.sheets[0].cells.map(\.value) == values.map { .string($0) })
    let none = Workbook(csv: [0, 1, 2], sheet: "表")
    #expect(none == nil)
  }
}
