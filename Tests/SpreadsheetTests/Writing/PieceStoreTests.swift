import Foundation
import TestSupport
import Testing

@testable import Spreadsheet

/// Pieces that are packed side by side, and the archives they are put into.
@Suite struct PieceStoreTests {
  /// Bytes that pack badly.
  private static func noise(_ seed: UInt64, _ count: Int) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }

  /// Small ones stay in memory; twenty of half a megabyte do not all.
  @Test(arguments: [
    (1, 0), (1, 10), (3, 1_000), (20, 500_000),
  ]) func `gives each piece as it was, and all as one entry of an archive`(
    count: Int, size: Int
  ) throws {
    let store = PieceStore()
    let pieces = (0..<count).map { Self.noise(UInt64($0), size) }
    let numbers = pieces.enumerated().map { index, bytes in
      store.pack(bytes, isLast: index == count - 1)
    }
    #expect(store.wait() == nil)
    let folder = try TemporaryFolder()
    let file = try PendingFile(target: "\(folder.path)/a.zip", sparing: .none)
    var writer = ArchiveWriter(into: file.descriptor, path: "a.zip")
    let found = try numbers.map { try #require(store.piece($0)) }
    let checksum = found.reduce(0) {
      Spreadsheet.Deflate.checksum($0, then: $1.checksum, ofBytes: $1.unpacked)
    }
    try writer.begin(
      ArchiveWriter.Entry(
        name: Array("甲".utf8), checksum: checksum, packed: found.reduce(0) { $0 + $1.packed },
        unpacked: count * size))
    for piece in found { try writer.append(try store.bytes(of: piece)) }
    try writer.finish()
    let archive = try Archive(ByteSource(bytes: try file.contents()), Usage(.none))
    #expect(archive.entries.map(\.name) == [Array("甲".utf8)])
    var stream = try EntryStream(archive, try #require(archive.entries.first))
    #expect(try stream.readAll(limit: .max) == pieces.flatMap { $0 })
  }

  @Test func `refuses what no archive of four gigabytes holds`() throws {
    let folder = try TemporaryFolder()
    let file = try PendingFile(target: "\(folder.path)/a.zip", sparing: .none)
    var writer = ArchiveWriter(into: file.descriptor, path: "a.zip")
    let error = #expect(throws: FileError.self) {
      try writer.begin(ArchiveWriter.Entry(name: [65], checksum: 0, packed: 1, unpacked: 1 << 32))
    }
    #expect(error?.code == EFBIG)
    try writer.finish()
  }
}
