import Spreadsheet

/// Text as office programs save it.
struct TextFile {
  let text: String
  /// The name of its encoding, as people know it.
  let encoding: String

  /// The text of a whole file; nil if its encoding is not one of these.
  ///
  /// UTF-8, with or without a byte order mark; UTF-16 with one, as Excel's “Unicode text”; else GBK,
  /// as Excel on Chinese Windows saves CSV.
  init?(bytes: [UInt8]) {
    let text: String?
    switch bytes.prefix(3) {
    case [0xEF, 0xBB, 0xBF]:
      text = String(validating: bytes.dropFirst(3), as: UTF8.self)
      encoding = Self.plain
    case let mark where mark.prefix(2) == [0xFF, 0xFE]:
      text = EncodedText.converted(bytes.dropFirst(2), from: "UTF-16LE")
      encoding = "UTF-16"
    case let mark where mark.prefix(2) == [0xFE, 0xFF]:
      text = EncodedText.converted(bytes.dropFirst(2), from: "UTF-16BE")
      encoding = "UTF-16"
    default:
      let utf8 = String(validating: bytes, as: UTF8.self)
      text = utf8 ?? EncodedText.converted(bytes[...], from: "GB18030")
      encoding = utf8 == nil ? "GBK" : Self.plain
    }
    guard let text else { return nil }
    self.text = text
  }

  /// The encoding of which nothing has to be said.
  static let plain = "UTF-8"
}
