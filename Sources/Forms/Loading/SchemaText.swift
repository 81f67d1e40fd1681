/// What a text of a schema may hold: it goes into workbooks, pages, Swift code and messages.
enum SchemaText {
  /// The longest text, in UTF-16 units; several of them together must fit a cell, which takes 32,767.
  static let longest = 8_000

  /// What is wrong with a text; nil where nothing is.
  static func mistake(in text: String) -> Mistake? {
    if text.utf8.count > longest, text.utf16.count > longest { return .textTooLong(most: longest) }
    // Nearly every text tells by its bytes that nothing of the kind is in it.
    guard text.utf8.contains(where: mayBeginBad),
      let bad = text.unicodeScalars.first(where: isBad)
    else { return nil }
    return .unreadableCharacter(bad)
  }

  /// Whether no text of a file can be bad, as nothing in the file is, nor stands for something else.
  ///
  /// - Parameter text: The whole file.
  /// - Returns: False says nothing.
  static func isGood(file text: String) -> Bool {
    text.utf8.count <= longest && !text.unicodeScalars.contains { $0 == "\\" || isBad($0) }
  }

  /// Whether a byte of UTF-8 begins what may be bad.
  private static func mayBeginBad(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte >= 0xEF
  }

  /// Controls other than the ends of lines and tabs, and what is no character at all.
  private static func isBad(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x2027, 0x202F...0x2065, 0x206A...0xFDCF: false
    case 0..<0x20, 0x7F...0x9F: true
    // Separators of lines, and marks that turn the direction of what follows.
    case 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}

extension Mistake {
  static func textTooLong(most: Int) -> Mistake {
    Mistake(
      zh: "文字超过 \(most) 个字符，单元格放不下；请缩短",
      en: "a text of more than \(most) characters does not fit a cell; shorten it")
  }

  static func unreadableCharacter(_ scalar: Unicode.Scalar) -> Mistake {
    let code = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    return Mistake(
      zh: "文字里有看不见的控制字符（\(name)），工作簿里不能有；请删去",
      en: "the text holds a character that cannot be seen and no workbook takes (\(name)); drop it")
  }

  static func notASheetName(_ name: String) -> Mistake {
    let shown = OutsideText.word(name)
    return Mistake(
      zh: "“\(shown)”不能作工作表名：最多 31 个字符，不含 [ ] : * ? / \\，首尾不是 '",
      en:
        "\"\(shown)\" is no name of a sheet: at most 31 characters, none of [ ] : * ? / \\, no ' at its ends"
    )
  }
}
