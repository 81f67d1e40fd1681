import Glibc

/// The line endings of texts in the consolidated workbook.
enum LineEndings {
  /// The text with line feeds as line endings, as Excel stores them: a carriage return would show
  /// as `_x000D_` and be part of the text.
  static func stored(_ text: String) -> String {
    // By code points, as \r\n is one character in Swift.
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
