/// Text that came from outside, made fit to be said: a name on the disk or in an archive, what a sender
/// typed, a line of a schema.
///
/// It stays on one line and is short, and it can neither move a terminal's cursor nor change the
/// order of what is read: all that does so becomes U+FFFD. All that a command says passes here.
public enum OutsideText {
  /// The longest line: a message with all that it quotes.
  public static let lineLength = 2_000
  private static let nameLength = 300
  public static let wordLength = 60

  /// A whole line.
  ///
  /// - Parameters:
  ///   - text: The text; line ends and tabs become spaces.
  ///   - length: How many scalars are kept. Of a longer text the middle is left out, as a message
  ///     begins with the place and ends with what to do.
  /// - Returns: The text on one line.
  public static func line(_ text: String, length: Int = lineLength) -> String {
    if text.utf8.count <= length, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      return text
    }
    let scalars = text.unicodeScalars
    guard
      let end = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return shown(scalars[...]) }
    let tail = length / 3
    return shown(scalars.prefix(length - tail)) + "…" + shown(scalars.suffix(tail))
  }

  /// A text that stands inside a sentence, such as a name: its beginning.
  public static func word(_ text: String, length: Int = wordLength) -> String {
    let scalars = text.unicodeScalars
    let begin = scalars.prefix(length)
    return shown(begin) + (begin.endIndex == scalars.endIndex ? "" : "…")
  }

  /// A text that stands inside a sentence, in quotation marks.
  public static func quoted(_ text: String) -> String { "“\(word(text))”" }

  /// The name of a file: as it is where it can be mistaken for nothing else, else in quotation marks.
  public static func name(_ name: String) -> String {
    let shown = line(name, length: nameLength)
    let isPlain = shown == name && name.first != " " && name.last != " " && !name.contains(": ")
    return isPlain ? shown : "“\(shown)”"
  }

  /// The scalar, or what stands for it where it is not to be printed.
  public static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.properties.generalCategory {
    case .control: ["\t", "\n", "\r"].contains(scalar) ? " " : "\u{FFFD}"
    case .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
    default: scalar
    }
  }

  private static func shown(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in scalars { shown.append(printable(scalar)) }
    return String(shown)
  }
}
