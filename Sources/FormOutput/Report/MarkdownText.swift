/// Text escaped for Markdown (CommonMark 2.4, backslash escapes).
enum MarkdownText {
  /// The text on one line, with its markup characters escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    let line = oneLine(text)
    let scalars = Array(line.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$":
        result += "\\"
      case "#", "+", "-", "=":
        // At the start of a line these begin a heading or a list; -9 does not.
        if index == 0, next.map({ !("0"..."9").contains($0) }) ?? true { result += "\\" }
      case ".", ")":
        // A number of a list has nine digits at most.
        let isNumbered = index < 10 && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
        if index > 0, isNumbered, next.map({ $0 == " " }) ?? true { result += "\\" }
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// The lines of a text that are not empty.
  static func lines(of text: String) -> [String] {
    text.split { $0.isNewline }.map { oneLine(String($0)) }.filter { !$0.isEmpty }
  }

  /// The text with white space and control characters as single spaces.
  private static func oneLine(_ text: String) -> String {
    let spaced = text.unicodeScalars.map { scalar -> Character in
      let isControl = scalar.properties.generalCategory == .control
      return isControl || scalar.properties.isWhitespace ? " " : Character(scalar)
    }
    var words = String.UnicodeScalarView()
    for scalar in spaced.flatMap(\.unicodeScalars) {
      if scalar == " ", words.isEmpty || words.last == " " { continue }
      words.append(scalar)
    }
    if words.last == " " { words.removeLast() }
    return String(words)
  }
}
