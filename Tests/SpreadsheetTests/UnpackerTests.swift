import Testing

@testable import Spreadsheet

/// Small entries are unpacked whole, and only where all is well with them.
@Suite struct UnpackerTests {
  private static let text = Array("<worksheet>单位</worksheet>".utf8)

  private func unpacked(_ change: (inout ZipFixture.Entry) -> Void) throws -> [UInt8]? {
    var entry = ZipFixture.Entry("a.xml", Self.text)
    entry.method = 8
    entry.packed = Deflate.literal(Self.text)
    change(&entry)
    let archive = try Archive(ByteSource(bytes: ZipFixture([entry]).bytes), Usage(Limits()))
    let packed = archive.unpacker.packed(archive.entries[0], of: archive.handle)
    return packed.flatMap { archive.unpacker.unpacked($0, of: archive.entries[0]) }
  }

  @Test func `unpacks a sound entry`() throws { #expect(try unpacked { _ in } == Self.text) }

  @Test func `unpacks one that is stored as it is`() throws {
    #expect(try unpacked { ($0.method, $0.packed) = (0, nil) } == Self.text)
  }

  @Test func `unpacks one whose sizes follow it`() throws {
    #expect(try unpacked { $0.hasDescriptor = true } == Self.text)
  }

  @Test(arguments: [
    "stored wrongly", "another method", "checksum", "short", "long", "cut", "noise", "large",
  ])
  func `leaves to libzip what is not sound or small`(_ fault: String) throws {
    let found = try unpacked { entry in
      switch fault {
      case "stored wrongly": (entry.method, entry.packed, entry.crc) = (0, nil, 1)
      case "another method": entry.method = 12
      case "checksum": entry.crc = 1
      case "short": entry.declaredSize = Self.text.count - 1
      case "long": entry.declaredSize = Self.text.count + 1
      case "cut": entry.packed = entry.packed?.dropLast(4)
      case "noise": entry.packed = [UInt8](repeating: 0xFF, count: 40)
      default:
        entry.content = [UInt8](repeating: 0x61, count: Unpacker.mostBytes + 1)
        entry.packed = Deflate.repeating([0x61, 0x61, 0x61], times: (Unpacker.mostBytes + 1) / 3)
      }
    }
    #expect(found == nil)
  }
}
