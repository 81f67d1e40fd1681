import Forms

/// HTML, written from left to right; text from outside goes through ``text(_:)`` or
/// ``foreign(_:)``.
public struct HTMLText {
  private(set) var bytes: [UInt8] = []

  /// Writes markup as it is.
  mutating func markup(_ markup: String) { bytes += markup.utf8 }

  /// Writes a page's head; its body is still to be begun.
  mutating func begin(title: String, css: String, _ language: Language) {
    markup("<!doctype html>\n<html lang=\"\(language == .zh ? "zh-CN" : "en")\">\n<head>\n")
    markup("<meta charset=\"utf-8\">\n")
    // The policy forbids loading and running anything, whatever a return holds.
    markup(
      "<meta http-equiv=\"Content-Security-Policy\" "
        + "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
    markup("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>")
    text(title)
    markup("</title>\n<style>\n\(css)\n</style>\n</head>\n")
  }

  /// Writes text, with its markup characters escaped.
  mutating func text(_ text: String) { bytes += Self.escaped(text).utf8 }

  /// Writes text that a stranger typed, so that its writing direction ends with it.
  mutating func foreign(_ text: String) {
    markup("<bdi>")
    self.text(text)
    markup("</bdi>")
  }

  /// Returns what was written so far and forgets it.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// The text with its markup characters escaped.
  ///
  /// HTML cannot hold control characters (HTML 13.2.3.5): they become their pictures (U+2400…) or
  /// numbers. Every line break becomes a line feed.
  public static func escaped(_ text: String) -> String {
    var result = ""
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 0x27: result += "&#39;"
      case 0x09, 0x0A: result.unicodeScalars.append(scalar)
      case 0x0D: if scalars.first != "\n" { result += "\n" }
      case 0x2028, 0x2029: result += "\n"
      case 0..<0x20: result += picture(0x2400 + scalar.value)
      case 0x7F: result += picture(0x2421)
      case 0x80..<0xA0: result += "‹U+00" + String(scalar.value, radix: 16, uppercase: true) + "›"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func picture(_ value: UInt32) -> String {
    UnicodeScalar(value).map { String($0) } ?? ""
  }
}
