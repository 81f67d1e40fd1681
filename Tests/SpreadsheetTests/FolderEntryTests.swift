import Foundation
import Testing

@testable import Spreadsheet

@Suite struct FolderEntryTests {
  private static func folder() throws -> URL {
    let folder = URL.temporaryDirectory.appending(path: "entries-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// More than the system gives at a time: the address sanitizer sees what is read beyond the last of them.
  @Test func `lists what lies in a large folder`() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = Set((0..<3_000).map { "\($0)-" + String(repeating: "园", count: $0 % 7) })
    for name in names { try Data().write(to: folder.appending(path: name)) }
    let entries = try #require(FolderEntry.all(of: folder.path))
    #expect(Set(entries.map(\.name)) == names)
    #expect(entries.allSatisfy { $0.isSound && $0.isFile })
  }

  @Test func `says which names are no text`() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = Array(folder.path.utf8) + [UInt8(ascii: "/"), 0xB1, 0xED, 0]
    let file = open(path.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o600)
    try #require(file >= 0)
    close(file)
    let entries = try #require(FolderEntry.all(of: folder.path))
    #expect(entries.map(\.isSound) == [false])
  }

  @Test func `a folder that is not there has no list`() {
    #expect(FolderEntry.all(of: "/nowhere/at/all") == nil)
  }
}
