/// A line of CSV by RFC 4180: quoted where needed, ended by CR LF.
enum CSVText {
  static func line(_ values: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += quoted(value, alone: values.count == 1).utf8
    }
    bytes += [0x0D, 0x0A]
    return bytes
  }

  /// The text, with a `'` before it if Excel would take it for a formula (OWASP, CSV injection).
  static func noFormula(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
    return "'" + text
  }

  /// A value in quotes if it needs them; an empty value alone in its line does, else the line would
  /// be empty.
  private static func quoted(_ value: String, alone: Bool) -> String {
    // Look at the bytes, as CR LF is one character in Swift.
    let special = value.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    let padded = value.hasPrefix(" ") || value.hasSuffix(" ")
    guard special || padded || (alone && value.isEmpty) else { return value }
    var text = "\""
    for character in value.unicodeScalars {
      if character == "\"" { text += "\"" }
      text.unicodeScalars.append(character)
    }
    return text + "\""
  }
}
