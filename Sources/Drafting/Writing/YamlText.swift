/// Writes texts of a form as YAML.
enum YamlText {
  /// A scalar, quoted where it must be; within brackets and braces too.
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map(scalar).joined(separator: ", ") + "]"
  }

  static func map(_ pairs: [(key: String, value: String)]) -> String {
    "{" + pairs.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    guard !first.properties.isWhitespace, !last.properties.isWhitespace else { return false }
    // What YAML takes for a sign of its own, wherever it stands, or at the beginning.
    if "-?:#&*!|>%@`'\"<=~.".unicodeScalars.contains(first) { return false }
    if ("0"..."9").contains(first) { return false }
    if last == ":" { return false }
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if "{}[],\\\"#".unicodeScalars.contains(scalar) || scalar.value < 0x20 || scalar.value == 0x7F
      {
        return false
      }
      if (0x80...0xA0).contains(scalar.value) || [0x2028, 0x2029, 0xFEFF].contains(scalar.value) {
        return false
      }
      if previous == ":", scalar == " " { return false }
      previous = scalar
    }
    return true
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || [0x2028, 0x2029, 0xFEFF].contains(scalar.value)
        {
          let hex = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  /// A printed text as an answer has it: braces doubled.
  static func printed(_ text: String) -> String {
    var result = ""
    for character in text {
      result.append(character)
      if character == "{" || character == "}" { result.append(character) }
    }
    return result
  }
}
