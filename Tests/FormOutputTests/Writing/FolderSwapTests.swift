import Foundation
import Spreadsheet
import TestSupport
import Testing

@testable import FormOutput

@Suite struct FolderSwapTests {
  private static let names = ["a.csv", "b.csv"]

  private static func write(_ text: String, _ folder: borrowing TemporaryFolder) throws -> Bool {
    guard let swap = FolderSwap.beside(folder.file("out"), names: names) else { return false }
    for name in names {
      var file = try OutputFile(path: folder.file("out/\(name)"), sparing: .none)
      try file.write(Array(text.utf8))
      try file.finish(at: "\(swap.path)/\(name)")
    }
    try swap.commit()
    return true
  }

  @Test func `all files take the place of all others`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out/a.csv")
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o750]
    try FileManager.default.setAttributes(attributes, ofItemAtPath: folder.file("out"))
    #expect(try Self.write("new", folder))
    #expect(try Self.write("newer", folder))
    for name in Self.names { #expect(try folder.text("out/\(name)") == "newer") }
    #expect(try folder.names() == ["out"])
    let made = try FileManager.default.attributesOfItem(atPath: folder.file("out"))
    #expect(made[.posixPermissions] as? Int == 0o750)
  }

  @Test func `a folder with other files is not exchanged`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "out/notes.txt")
    #expect(try !Self.write("new", folder))
    #expect(try folder.names() == ["out"])
    if let swap = FolderSwap.beside(folder.file("none"), names: Self.names) {
      Issue.record("a folder beside one that is not there")
      _ = consume swap
    }
  }

  @Test func `what is given up leaves nothing`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out/a.csv")
    guard let swap = FolderSwap.beside(folder.file("out"), names: Self.names) else {
      Issue.record("no folder was made")
      return
    }
    try Data("new".utf8).write(to: URL(fileURLWithPath: "\(swap.path)/a.csv"))
    _ = consume swap
    #expect(try folder.names() == ["out"])
    #expect(try folder.text("out/a.csv") == "old")
  }
}
