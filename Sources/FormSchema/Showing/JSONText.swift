/// A JSON value that is written with its members in the order given (RFC 8259).
enum JSONText {
  case string(String)
  case number(Int)
  case flag(Bool)
  case list([JSONText])
  case object([(key: String, value: JSONText?)])

  /// The text, a member or item a line.
  func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .string(let string): return Self.quoted(string)
    case .number(let number): return String(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let items) where items.allSatisfy(\.isScalar):
      return "[" + items.map { $0.text() }.joined(separator: ", ") + "]"
    case .list(let items):
      return Self.block(items.map { $0.text(indent: inner) }, "[", "]", indent)
    case .object(let members):
      // A member without a value is left out.
      let lines = members.compactMap { key, value in
        value.map { "\(Self.quoted(key)): \($0.text(indent: inner))" }
      }
      return Self.block(lines, "{", "}", indent)
    }
  }

  private var isScalar: Bool {
    switch self {
    case .string, .number, .flag: true
    case .list, .object: false
    }
  }

  private static func block(_ lines: [String], _ open: String, _ close: String, _ indent: String)
    -> String
  {
    guard !lines.isEmpty else { return open + close }
    return "\(open)\n\(indent)  " + lines.joined(separator: ",\n\(indent)  ")
      + "\n\(indent)\(close)"
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
