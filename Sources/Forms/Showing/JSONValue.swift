/// A JSON value that keeps the order of its members.
enum JSONValue {
  case string(String)
  case number(Int)
  case flag(Bool)
  case list([JSONValue])
  case object([(key: String, value: JSONValue?)])

  /// Writes the value, one member or item to a line; a list of plain values stands on one line.
  func write(to json: inout JSONText, indent: Int = 0) {
    switch self {
    case .string(let string): json.string(string)
    case .number(let number): json.integer(number)
    case .flag(let flag): json.boolean(flag)
    case .list(let items):
      let isPlain = items.allSatisfy(\.isPlain)
      json.array(of: items) { json, item in
        if !isPlain { json.lineBreak(indent: indent + 2) }
        item.write(to: &json, indent: indent + 2)
      }
    case .object(let members):
      json.object { json in
        for case (let key, let value?) in members {
          json.lineBreak(indent: indent + 2)
          json.name(key)
          value.write(to: &json, indent: indent + 2)
        }
      }
    }
  }

  private var isPlain: Bool {
    switch self {
    case .string, .number, .flag: true
    case .list, .object: false
    }
  }
}
