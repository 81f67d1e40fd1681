import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

/// What is read is known by whatever path leads to it, and nothing is put in its place.
@Suite struct ReadFilesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// What is written; the file that is read is `in/list.csv`.
    var output: String
    /// Is done between the reading and the writing, in the folder.
    var change: @Sendable (String) throws -> Void = { _ in }
    var isRead = true
  }

  private static let files = FileManager.default

  static let cases = [
    Case(testDescription: "the same path", output: "in/list.csv"),
    Case(testDescription: "with ..", output: "in/../in/./list.csv"),
    Case(testDescription: "with two slashes", output: "in//list.csv"),
    Case(testDescription: "a link to it", output: "out/link.csv") { folder in
      try files.createSymbolicLink(
        atPath: "\(folder)/out/link.csv", withDestinationPath: "../in/list.csv")
    },
    Case(testDescription: "a hard link", output: "out/hard.csv") { folder in
      try files.linkItem(atPath: "\(folder)/in/list.csv", toPath: "\(folder)/out/hard.csv")
    },
    Case(testDescription: "a link to its folder", output: "out/in/list.csv") { folder in
      try files.createSymbolicLink(atPath: "\(folder)/out/in", withDestinationPath: "../in")
    },
    Case(testDescription: "saved anew, another file in its place", output: "in/list.csv") {
      folder in
      try "new".write(toFile: "\(folder)/in/list.csv", atomically: true, encoding: .utf8)
    },
    Case(testDescription: "moved away", output: "in/list.csv") { folder in
      try files.removeItem(atPath: "\(folder)/in/list.csv")
    },
    Case(testDescription: "moved elsewhere", output: "out/moved.csv") { folder in
      try files.moveItem(atPath: "\(folder)/in/list.csv", toPath: "\(folder)/out/moved.csv")
    },
    Case(
      testDescription: "a copy of it", output: "out/copy.csv",
      change: { folder in
        try files.copyItem(atPath: "\(folder)/in/list.csv", toPath: "\(folder)/out/copy.csv")
      }, isRead: false),
    Case(testDescription: "a new file beside it", output: "in/other.csv", isRead: false),
  ]

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("read", to: "in/list.csv")
    try files.createDirectory(atPath: folder.file("out"), withIntermediateDirectories: true)
    return folder
  }

  /// Not by Foundation, which leaks a buffer when it reads an empty file.
  private static func text(_ path: String) throws -> String {
    String(decoding: try ByteSource(path: path).read(at: 0, 1 << 20), as: UTF8.self)
  }

  @Test(arguments: cases) func `an output is not begun`(_ one: Case) throws {
    let folder = try Self.folder()
    let read = ReadFiles()
    read.insert(folder.file("in/list.csv"))
    try one.change(folder.path)
    let output = folder.file(one.output)
    let before = try? Self.text(output)
    #expect(read.replaced(by: output) == (one.isRead ? folder.file("in/list.csv") : nil))
    if one.isRead {
      #expect(throws: FileError(path: output, code: FileError.isRead)) {
        _ = try PendingFile(target: output, sparing: read)
      }
    } else {
      var file = try PendingFile(target: output, sparing: read)
      try file.commit()
    }
    let after = try? Self.text(output)
    #expect(after == (one.isRead ? before : ""))
  }

  /// What is only read, or only leads there, once the output has been begun.
  @Test(arguments: cases.filter(\.isRead)) func `an output is not put in its place`(
    _ one: Case
  ) throws {
    let folder = try Self.folder()
    let output = folder.file(one.output)
    let read = ReadFiles()
    // Where no folder is yet nothing can be begun.
    if one.output == "out/in/list.csv" { try one.change(folder.path) }
    var file = try PendingFile(target: output, sparing: read)
    read.insert(folder.file("in/list.csv"))
    if one.output != "out/in/list.csv" { try one.change(folder.path) }
    let before = try? Self.text(output)
    #expect(throws: FileError.self) { try file.commit() }
    #expect((try? Self.text(output)) == before)
  }

  @Test func `folders, and paths where nothing is, are not noted`() throws {
    let folder = try Self.folder()
    let read = ReadFiles()
    read.insert(folder.file("in"))
    read.insert(folder.file("in/none.csv"))
    #expect(read.replaced(by: folder.file("in")) == nil)
    #expect(read.replaced(by: folder.file("in/none.csv")) == nil)
    #expect(read.replaced(by: "") == nil)
  }

  @Test func `what is open is known too`() throws {
    let folder = try Self.folder()
    let read = ReadFiles()
    read.insert(folder.file("in/list.csv"))
    let handle = try FileHandle(forUpdating: URL(filePath: folder.file("in/list.csv")))
    #expect(read.replaced(byDescriptor: handle.fileDescriptor) == folder.file("in/list.csv"))
    #expect(read.replaced(byDescriptor: -1) == nil)
  }
}
