import Testing

@testable import Spreadsheet

/// Parts brought into UTF-8 before they are changed.
struct PartEncodingTests {
  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool = true) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap {
      bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
    }
  }

  private static let declared = #"<?xml version="1.0" encoding="UTF-16"?><a>你😀</a>"#
  private static let wanted = #"<?xml version="1.0" encoding="UTF-8"?><a>你😀</a>"#

  @Test(arguments: [
    Case("UTF-8 without a declaration", Array("<a>你</a>".utf8), "<a>你</a>"),
    Case("UTF-8 that says so", Array(wanted.utf8), wanted),
    Case("UTF-16, little end first", utf16(declared, bigEndian: false), wanted),
    Case("UTF-16, big end first", utf16(declared, bigEndian: true), wanted),
    Case("UTF-16 without a mark", utf16(declared, bigEndian: false, mark: false), wanted),
    Case("UTF-16 without a declaration", utf16("<a>你</a>", bigEndian: true), "<a>你</a>"),
    Case(
      "ISO-8859-1", Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9],
      "<?xml version='1.0' encoding='UTF-8'?><a>é"),
    Case(
      "US-ASCII", Array("<?xml version='1.0' encoding='US-ASCII'?><a/>".utf8),
      "<?xml version='1.0' encoding='UTF-8'?><a/>"),
  ])
  func `is brought into UTF-8`(_ part: Case<[UInt8], String>) {
    #expect(
      PartEncoding.utf8(part.input).map { String(decoding: $0, as: UTF8.self) } == part.expected)
  }

  @Test(arguments: [
    Case("half a character", [0xFF, 0xFE, 0x3C], ""),
    Case("half a pair", [0xFF, 0xFE, 0x3D, 0xD8], ""),
    Case("another encoding", Array("<?xml version='1.0' encoding='GBK'?><a/>".utf8), ""),
  ])
  func `is not to be understood`(_ part: Case<[UInt8], String>) {
    #expect(PartEncoding.utf8(part.input) == nil)
  }
}
