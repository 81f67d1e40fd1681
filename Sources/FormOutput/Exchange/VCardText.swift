/// A property of a vCard 4.0 as a content line (RFC 6350, 3.2 to 3.4).
enum VCardText {
  /// `TEL;TYPE=cell:13912345678`, folded, ended by CR LF.
  /// - Parameters:
  ///   - name: The property with its parameters.
  ///   - components: The value, or what a structured value consists of.
  /// - Returns: The bytes; a line of them is at most 75 long, and none is cut within a character.
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

  /// Without what would end a value or a component; other controls have no place in a vCard.
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
