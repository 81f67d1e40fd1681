extension JSONValue {
  /// The value as people lay out JSON: a member or item a line.
  func lines(indent: Int = 0) -> String {
    let space = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .list(let items):
      let items = items.map { space + $0.lines(indent: indent + 2) }
      return "[\n" + items.joined(separator: ",\n") + end + "]"
    case .object(let members):
      let members = members.compactMap { key, value in
        value.map { space + "\"\(key)\": " + $0.lines(indent: indent + 2) }
      }
      return "{\n" + members.joined(separator: ",\n") + end + "}"
    case .string, .number, .flag:
      var json = JSONText()
      write(to: &json)
      return String(decoding: json.bytes, as: UTF8.self)
    }
  }
}
