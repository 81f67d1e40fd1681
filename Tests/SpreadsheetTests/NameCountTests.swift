import Testing

@testable import Spreadsheet

/// Names of attributes are told apart by where Expat keeps them.
@Suite struct NameCountTests {
  @Test func `names in two blocks are all counted, wherever the blocks lie`() {
    var chance = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      // Blocks of 1 KiB, each with names of 6 bytes: as Expat lays out 600 different names.
      let first = UInt64.random(in: 1 << 20..<1 << 40, using: &chance) * 16
      let second = first + UInt64.random(in: 64..<1 << 20, using: &chance) * 16
      let addresses = [first, second].flatMap { start in (0..<170).map { start + $0 * 6 } }
      let bits = Set(addresses.map { XMLParser.mixed($0) & 0xFFFF })
      #expect(bits.count > 320, "blocks at \(first) and \(second)")
    }
  }
}
