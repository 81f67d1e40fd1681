/// What a cell can hold as text, and how control characters are stored in it.
public enum CellText {
  /// The longest text of a cell, in UTF-16 units as stored (Excel's specifications and limits).
  public static let maximumLength = 32_767

  /// The text as a workbook stores it: what XML cannot hold, or would change, as `_xHHHH_`, and a
  /// `_xHHHH_` that was written as such as `_x005F_xHHHH_` (ECMA-376 part 1, 22.9.2.19).
  public static func stored(_ text: String) -> String {
    guard mayNeedEscapes(text) else { return text }
    let scalars = Array(text.unicodeScalars)
    var stored = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if mustEscape(scalar) || (scalar == "_" && looksEscaped(scalars[index...])) {
        stored.append(contentsOf: escape(scalar).unicodeScalars)
      } else {
        stored.append(scalar)
      }
    }
    return String(stored)
  }

  /// Whether a text is so long that it may not fit a cell; tells without looking at it.
  package static func mayBeTooLong(_ text: String, length: Int = maximumLength) -> Bool {
    // An escape is 7 units, so a text of a seventh of the length always fits.
    text.utf8.count * 7 > length
  }

  /// Cuts a text into pieces that each fit a cell, between characters; a text that fits is one.
  public static func pieces(_ text: String, length: Int = maximumLength) -> [String] {
    guard mayBeTooLong(text, length: length), stored(text).utf16.count > length else {
      return [text]
    }
    var pieces: [String] = []
    var piece = ""
    var units = 0
    for character in text {
      // Hundreds of marks can stand on one letter, which then has to be cut in itself.
      let whole = character.unicodeScalars.count < 64
      for part in whole ? [String(character)] : character.unicodeScalars.map({ String($0) }) {
        let more = stored(part).utf16.count + (part == "_" ? 6 : 0)
        if units + more > length, !piece.isEmpty {
          pieces.append(piece)
          piece = ""
          units = 0
        }
        piece += part
        units += more
      }
    }
    pieces.append(piece)
    return pieces
  }

  /// Whether a text has a control character, `_x`, or one of the two that are no characters.
  private static func mayNeedEscapes(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        // Of most words no byte needs to be looked at.
        let next = min(index + 8, bytes.count)
        if unsafe next < index + 8 || mayNeedEscapes(word(bytes, at: index)) {
          for place in index..<next where unsafe mayNeedEscapes(bytes, at: place) { return true }
        }
        index = next
      }
      return false
    }
  }

  private static func mayNeedEscapes(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    func byte(_ place: Int) -> UInt8 {
      unsafe bytes.indices.contains(place) ? bytes[place] : 0
    }
    return switch unsafe bytes[index] {
    case 9, 10: false
    case 0..<0x20: true
    case UInt8(ascii: "_"): byte(index + 1) == UInt8(ascii: "x")
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    case 0xBF: byte(index - 1) == 0xEF && byte(index + 1) >= 0xBE
    default: false
    }
  }

  /// Whether one of eight bytes is a control character, `_`, or the second one of U+FFFE.
  private static func mayNeedEscapes(_ eight: UInt64) -> Bool {
    EightBytes.anyLess(eight, than: 0x20) || EightBytes.any(eight, is: UInt8(ascii: "_"))
      || EightBytes.any(eight, is: 0xBF)
  }

  /// Whether a stored text is too long for a cell; a text has no more units than bytes.
  static func isTooLong(_ stored: String) -> Bool {
    stored.utf8.count > maximumLength && stored.utf16.count > maximumLength
  }

  static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  static func looksEscaped(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let seven = scalars.prefix(7)
    guard seven.count == 7, seven[seven.startIndex + 1] == "x", seven[seven.startIndex + 6] == "_"
    else { return false }
    return seven[(seven.startIndex + 2)..<(seven.startIndex + 6)].allSatisfy {
      $0.properties.isASCIIHexDigit
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }
}
