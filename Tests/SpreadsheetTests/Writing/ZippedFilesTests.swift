import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

@Suite struct ZippedFilesTests {
  @Test func `files come back under the names that they were given`() throws {
    let folder = try TemporaryFolder()
    let large = String(repeating: "嘉定园\n", count: 50_000)
    try folder.write("信", to: "1")
    try folder.write(large, to: "2")
    try folder.write("", to: "3")
    try ZippedFiles.write(
      [
        ZippedFiles.File(name: "嘉定园/退改函.txt", path: folder.file("1")),
        ZippedFiles.File(name: "嘉定园/更正表.xlsx", path: folder.file("2")),
        ZippedFiles.File(name: "empty.csv", path: folder.file("3")),
      ], to: folder.file("a.zip"))
    let archive = try ZipArchive(path: folder.file("a.zip"))
    #expect(archive.entries.map(\.name) == ["嘉定园/退改函.txt", "嘉定园/更正表.xlsx", "empty.csv"])
    let texts = try archive.entries.map {
      String(decoding: try archive.file($0).bytes, as: UTF8.self)
    }
    #expect(texts == ["信", large, ""])
  }

  @Test func `of what cannot be written nothing is left`() throws {
    let folder = try TemporaryFolder()
    try folder.write("信", to: "1")
    let files = [ZippedFiles.File(name: "a.txt", path: folder.file("1"))]
    let gone = files + [ZippedFiles.File(name: "b.txt", path: folder.file("nothing"))]
    for (files, path) in [
      (gone, folder.file("a.zip")), (files, folder.file("no/a.zip")), (files, folder.file("1")),
    ] {
      #expect(throws: FileError.self) { try ZippedFiles.write(files, to: path) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["1"])
    #expect(try folder.text("1") == "信")
  }
}
