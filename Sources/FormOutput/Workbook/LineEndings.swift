import Glibc

/// The lines of a text in a cell of the consolidated workbook.
enum LineEndings {
  /// The text with its lines ended as Excel itself stores them, by a line feed: it would show a carriage
  /// return as `_x000D_` and take it for a part of the text.
  static func stored(_ text: String) -> String {
    // By code points: to Swift, \r\n is one character.
    guard hasReturn(text) else { return text }
    var lines = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        lines.append("\n")
      } else if scalar != "\n" || last != "\r" {
        lines.append(scalar)
      }
      last = scalar
    }
    return String(lines)
  }

  private static func hasReturn(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.baseAddress.map { memchr($0, 0x0D, bytes.count) != nil } ?? false
    }
  }
}
