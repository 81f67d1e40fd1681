extension YamlNode {
  /// The lines of a text as libyaml counts them, without their ends.
  ///
  /// A line ends with LF, with CR, with both together, and with U+0085, U+2028 or U+2029.
  package static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    // By scalars: to Swift, CR LF is one character that is no "\n".
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where last == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(String(line))
        line = String.UnicodeScalarView()
      default: line.append(scalar)
      }
      last = scalar
    }
    lines.append(String(line))
    return lines
  }
}
