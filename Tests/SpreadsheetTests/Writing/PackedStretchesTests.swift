import Testing

@testable import Spreadsheet

/// Stretches that libdeflate packs, one behind the other in one stream.
@Suite struct PackedStretchesTests {
  private typealias Packing = Spreadsheet.Deflate

  enum Stretch: CaseIterable {
    case nothing, few, noise, twoBytes, rows, lopsided

    /// The bytes, and how libdeflate writes most of their blocks.
    func bytes(_ seed: UInt64) -> [UInt8] {
      var random = SeededGenerator(seed: seed)
      return switch self {
      case .nothing: []
      // With the codes that need not be told.
      case .few: Array("汇表".utf8)
      // As it is.
      case .noise: (0..<70_000).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      case .twoBytes: (0..<50_000).map { _ in UInt8.random(in: 0...1, using: &random) }
      // Several blocks with codes of their own.
      case .rows:
        (0..<4_000).flatMap { row in
          Array("<c r=\"A\(row)\"><v>\(Int.random(in: 0..<1_000_000, using: &random))</v></c>".utf8)
        }
      // Codes longer than those of the table.
      case .lopsided:
        (0..<60_000).map { _ in
          UInt8(UInt64.random(in: 1 ... .max, using: &random).leadingZeroBitCount * 3)
        }
      }
    }
  }

  @Test(arguments: Stretch.allCases, Stretch.allCases)
  func `unpack to all of them`(first: Stretch, second: Stretch) throws {
    let stretches = [first, second, first].enumerated().map { $1.bytes(UInt64($0)) }
    var packed: [UInt8] = []
    for (index, bytes) in stretches.enumerated() {
      packed += try #require(Packing.packed(bytes, isLast: index == stretches.count - 1))
    }
    var entry = ZipFixture.Entry("a", stretches.flatMap { $0 })
    (entry.method, entry.packed) = (8, packed)
    let archive = try Archive(ByteSource(bytes: ZipFixture([entry]).bytes), Usage(.none))
    var stream = try EntryStream(archive, try #require(archive.entries.first))
    #expect(try stream.readAll(limit: .max) == entry.content)
  }

  @Test func `what is cut off has no last block`() throws {
    let whole = try #require(Packing.packed(Stretch.rows.bytes(1), isLast: true))
    let block = try #require(Packing.lastBlock(of: whole))
    #expect(block.lowerBound > 0 && (block.upperBound + 7) / 8 == whole.count)
    for count in [0, 1, whole.count / 2, whole.count - 1] {
      #expect(Packing.lastBlock(of: Array(whole[..<count])) == nil)
    }
    #expect(Packing.lastBlock(of: [0xFF, 0xFF, 0xFF]) == nil)
  }
}
