/// Numbers as workbooks store them: `xsd:double`, finite.
enum StoredNumber {
  /// The number that decimal text stands for, or nil; exact, whatever the locale.
  static func parse(_ text: ArraySlice<UInt8>) -> Double? {
    var mantissa: UInt64 = 0
    var digits = 0
    var scale = 0
    var index = text.startIndex
    var isNegative = false
    if index < text.endIndex, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    var seenDigit = false
    var seenPoint = false
    scan: while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        seenDigit = true
        if digits > 0 || text[index] != UInt8(ascii: "0") { digits += 1 }
        if digits <= 19 { mantissa = mantissa &* 10 &+ UInt64(text[index] - 0x30) }
        if seenPoint { scale -= 1 }
      case UInt8(ascii: ".") where !seenPoint: seenPoint = true
      default: break scan
      }
      index += 1
    }
    guard seenDigit else { return nil }
    if index < text.endIndex {
      guard let exponent = exponent(text[index...]) else { return nil }
      scale += exponent
    }
    // Both are exact in a double then, so one operation rounds once (Clinger 1990).
    if digits <= 15, abs(scale) <= 22 {
      let exact = Double(mantissa)
      let value = scale < 0 ? exact / powersOfTen[-scale] : exact * powersOfTen[scale]
      return isNegative ? -value : value
    }
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  /// Whether text stands for no finite number, in the words of XML Schema or of C, or is a number past
  /// all that are stored.
  static func isNotFinite(_ text: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: text, as: UTF8.self).lowercased()
    switch word.drop(while: { $0 == "-" || $0 == "+" }) {
    case "nan", "inf", "infinity", "nan(ind)", "1.#ind", "1.#inf", "1.#qnan": return true
    default: return word.utf8.first.map { $0 < 0x3A } == true && Double(word)?.isInfinite == true
    }
  }

  /// The number behind an `E`, held to what cannot overflow.
  private static func exponent(_ text: ArraySlice<UInt8>) -> Int? {
    guard let letter = text.first, letter | 0x20 == UInt8(ascii: "e") else { return nil }
    var rest = text.dropFirst()
    var sign = 1
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty else { return nil }
    var exponent = 0
    for byte in rest {
      guard (0x30...0x39).contains(byte) else { return nil }
      exponent = min(exponent * 10 + Int(byte - 0x30), 100_000)
    }
    return sign * exponent
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
