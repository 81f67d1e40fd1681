/// A property of a vCard 4.0 as a content line (RFC 6350, 3.2 to 3.4).
enum VCardText {
  /// A line such as `TEL;TYPE=cell:13912345678`, folded, ended by CR LF.
  /// - Parameters:
  ///   - name: The property with its parameters.
  ///   - components: The value, or the parts of a structured value.
  /// - Returns: The bytes, in lines of at most 75, which never end within a character.
  static func line(_ name: String, _ components: [String]) -> [UInt8] {
    let text = name + ":" + components.map(escaped).joined(separator: ";")
    var bytes: [UInt8] = []
    var length = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if length + width > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += String(scalar).utf8
      length += width
    }
    return bytes + [0x0D, 0x0A]
  }

  /// The text with escapes for what would end a value or a part, and without control characters.
  static func escaped(_ text: String) -> String {
    var result = ""
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\\", ",", ";":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\r":
        if scalars.first != "\n" { result += "\\n" }
      case "\n", "\u{2028}", "\u{2029}": result += "\\n"
      default:
        let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
        result.unicodeScalars.append(isControl ? " " : scalar)
      }
    }
    return result
  }
}
